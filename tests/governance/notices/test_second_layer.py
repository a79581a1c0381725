"""The whole notice, as Markdown and HTML."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Literal

import pytest

from voicegate.governance.notices import LANGUAGES, Receiver, second_layer
from voicegate.policy.config import LineConfig, NoticeConfig
from voicegate.vocabulary import Hop, LawfulBasis, Purpose

FACTS = NoticeConfig(
    controller="Muster <GmbH>",
    contact="privacy@example.org",
    represented_by="Erika Muster",
    dpo="dpo@example.org",
    privacy_url="https://muster.example/privacy",
    supervisory_authority="LfDI Baden-Württemberg",
    retention_text="30 days | then deleted",
)
RECEIVERS = (
    Receiver(name="house", countries=("DE",), hops=(Hop.STT, Hop.TTS)),
    Receiver(name="US Inc.", countries=("US", "IN"), hops=(Hop.SINK,), third_country=True),
)


def built(
    language: str = "de",
    *,
    facts: NoticeConfig = FACTS,
    purpose: Purpose = Purpose.CONTRACT,
    receivers: tuple[Receiver, ...] = RECEIVERS,
    form: Literal["markdown", "html"] = "markdown",
) -> str:
    line = LineConfig(name="a", language=language, labels=frozenset(), purpose=purpose)
    return second_layer(
        facts, line, receivers, language=language, purpose=purpose,
        basis=LawfulBasis.CONTRACT, form=form,
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_every_fact_of_article_13(language: str) -> None:
    text = built(language)
    for fact in ("privacy@example.org", "Erika Muster", "dpo@example.org", "LfDI Baden", "30 days"):
        assert fact in text
    for number in ("6", "15", "21", "22", "44", "49"):
        assert number in text
    assert "| US Inc. | US, IN |" in text
    assert "{" not in text
    assert text.count("\n## ") == 13


def test_what_is_not_known_is_left_out_and_what_is_not_true_is_not_said() -> None:
    bare = NoticeConfig(controller="Muster GmbH")
    text = built(facts=bare, receivers=RECEIVERS[:1])
    assert "Speicherdauer" not in text
    assert "Drittländer" not in text
    assert "Aufsichtsbehörde Ihres Wohnorts" in text
    assert "nicht aufgezeichnet" in text
    assert "allein automatisiert" in text
    decided = built(facts=bare, purpose=Purpose.AUTOMATED_DECISION)
    assert "Prüfung durch einen Menschen" in decided


def test_names_make_no_markup() -> None:
    assert r"Muster \<GmbH\>" in built()
    assert r"30 days \| then deleted" in built()
    page = built(form="html")
    assert "Muster &lt;GmbH&gt;" in page
    assert "<GmbH>" not in page


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str | None] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag != "meta":
            self.open.append(tag)
        self.links += [value for name, value in attrs if name in {"href", "src"}]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_and_calls_nobody() -> None:
    page = built("pl", form="html")
    tags = _Tags()
    tags.feed(page)
    assert tags.open == []
    assert tags.links == ["https://muster.example/privacy"]
    assert "script" not in tags.seen
    assert '<html lang="en">' in page
