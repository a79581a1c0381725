"""The page that a subject reads, in a real browser, and its PDF."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.governance.rights.conftest import ANNA, PROOF, SAID
from voicegate.errors import ConfigError
from voicegate.governance.pages import find_browser, write_pdf
from voicegate.governance.rights import Rights

CHROMIUM = "/usr/bin/chromium"


@pytest.fixture
def store_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'store.sqlite'}"


@pytest.mark.parametrize(
    ("language", "title", "erteilt"),
    [("en", "What we hold about you", "active"), ("de-AT", "gespeichert haben", "erteilt")],
)
def test_the_page_shows_what_is_held(
    rights: Rights, tmp_path: Path, language: str, title: str, erteilt: str
) -> None:
    page = tmp_path / "page.html"
    page.write_text(rights.export(ANNA, PROOF).html(language), "utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 1100, "height": 900})
        said: list[str] = []
        tab.on("console", lambda message: said.append(message.text))
        tab.goto(page.as_uri())
        text = tab.inner_text("main")
        assert said == []
        assert title in tab.inner_text("h1")
        for shown in (ANNA, "Muster GmbH", SAID[ANNA][0], "us-llm", "Hauptstr. 1", erteilt):
            assert shown in text
        for width in (1100, 420):
            tab.set_viewport_size({"width": width, "height": 900})
            assert tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        browser.close()


def test_what_was_said_is_shown_as_it_was_and_cannot_become_markup(
    rights: Rights,
) -> None:
    from voicegate.governance.rights.access_page import access_page

    document = dict(rights.export(ANNA, PROOF).document)
    document["consents"] = [{"at": "", "evidence": {"utterance_text": "no"}}]
    document["elsewhere"] = {"crm": [{"note": "<script>alert(1)</script>", "contract": "none"}]}
    page = access_page(document, "de")
    assert "<dd>no</dd>" in page
    assert "<script" not in page
    assert "<dd>none</dd>" in page


def test_the_page_becomes_a_pdf(rights: Rights, tmp_path: Path) -> None:
    made = tmp_path / "access.pdf"
    rights.export(ANNA, PROOF).write_pdf(made, "de")
    assert made.read_bytes().startswith(b"%PDF-")
    assert made.stat().st_size > 10_000


def test_a_machine_without_a_browser_says_so(tmp_path: Path) -> None:
    empty = {"PATH": str(tmp_path)}
    with pytest.raises(ConfigError, match="apt-get install chromium"):
        find_browser(empty)
    with pytest.raises(ConfigError, match="names no program"):
        write_pdf("<p>", tmp_path / "x.pdf", environ={"VOICEGATE_CHROMIUM": "not-there"})
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o755)
    with pytest.raises(ConfigError, match="exit code 3"):
        write_pdf("<p>", tmp_path / "x.pdf", environ=empty)
