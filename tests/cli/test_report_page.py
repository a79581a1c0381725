"""The report page in a real browser: drawn, without errors, without asking the network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from tests.cli.fixture_report import report
from voicegate.cli.demo.report import render
from voicegate.cli.output import Language

CHROMIUM = "/usr/bin/chromium"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


def opened(browser: Browser, page: str, folder: Path) -> tuple[Page, list[str], list[str]]:
    file = folder / "report.html"
    file.write_text(page, encoding="utf-8")
    tab = browser.new_page(viewport={"width": 1100, "height": 900})
    said: list[str] = []
    asked: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        said.append(message.text)

    tab.on("console", hear)
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(file.as_uri())
    return tab, said, asked


@pytest.mark.parametrize("language", Language)
def test_the_page_draws_the_flow_and_the_map(
    browser: Browser, tmp_path: Path, language: Language
) -> None:
    tab, said, asked = opened(browser, render(report(), language), tmp_path)
    assert said == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert tab.get_attribute("html", "lang") == language.value
    for drawing in ("svg.flow", "svg.map"):
        box = tab.locator(drawing).bounding_box()
        assert box is not None
        assert box["width"] > 800
        assert box["height"] > 200
    assert tab.locator("svg.flow path.ribbon").count() >= 10
    assert tab.locator("svg.map path.arc").count() == 6
    assert tab.locator("tr.changed").count() == 2
    assert tab.locator("mark").all_inner_texts() == ["<PERSON_1>", "<PERSON_1>", "<HEALTH_1>"]
    tab.close()


def test_no_text_is_wider_than_its_place(browser: Browser, tmp_path: Path) -> None:
    tab, _, _ = opened(browser, render(report(), Language.DE), tmp_path)
    wide = tab.evaluate(
        """() => [...document.querySelectorAll('svg text')].filter(t => {
            const b = t.getBBox(), v = t.ownerSVGElement.viewBox.baseVal;
            return b.x < -1 || b.x + b.width > v.width + 1;
        }).map(t => t.textContent)"""
    )
    assert wide == []
    assert tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    tab.set_viewport_size({"width": 400, "height": 800})
    assert tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    tab.close()


def test_what_was_said_cannot_become_markup() -> None:
    page = render(report(), Language.EN)
    assert "&amp; What is your number?" in page
    assert "<script" not in page
