"""The report: true to configuration and journal, drawn, in two languages, nothing personal."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.governance.filling import NOON
from tests.governance.report.conftest import CONFIG, assembled
from voicegate.gate.records import report_facts
from voicegate.governance import EntryKind, Journal, JournalEntry, purge
from voicegate.governance.drawing import Ending, activity_svg, endings_svg
from voicegate.governance.pages import write_pdf
from voicegate.governance.report import (
    TABLES,
    Activity,
    ReportFacts,
    count_activity,
    dpia_markdown,
    dpia_page,
    report_document,
    report_page,
    report_table,
)
from voicegate.governance.report.words import REPORT_WORDS
from voicegate.storage import KeyRing, open_store
from voicegate.vocabulary import Form

CHROMIUM = "/usr/bin/chromium"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


def test_the_document_says_what_is_configured(facts: ReportFacts) -> None:
    told = report_document(facts, None)
    assert told["controller"]["controller"] == "Muster GmbH"
    assert told["controller"]["dpo"] is None
    assert [row["lawful_basis"] for row in told["processing"]] == ["contract", "request"]
    by_name = {row["backend"]: row for row in told["transfers"]}
    assert {name: row["tier"] for name, row in by_name.items()} == {
        "eigen": "T0",
        "eu-owned": "T1",
        "eu-us-parent": "T2",
        "uk": "T3",
        "canada": "T3",
        "us-certified": "T4",
        "us-plain": "T7",
    }
    certified = by_name["us-certified"]
    assert certified["basis"] == "art45"
    assert certified["papers"] == {"scc": "2026-03-01", "tia": "2026-04-15"}
    assert certified["permitted"]["sink"]["personal"] == "redacted"
    assert certified["permitted"]["stt"]["special_category"] == "raw"  # loosened, with a reason
    assert by_name["us-plain"]["permitted"]["stt"]["personal"] == "deny"
    (loosened,) = told["policy"]["loosened"]
    assert (loosened["label"], loosened["tier"], loosened["form"]) == (
        "special_category",
        "T4",
        "raw",
    )
    assert "Folgenabschätzung" in loosened["reason"]
    assert [(s["what"], s["last"], s["backends"]) for s in told["sunsets"]] == [
        ("United Kingdom (renewed)", "2031-12-27", ["uk"])
    ]
    assert told["measures"]["no_training"] is True
    assert told["measures"]["eu_operated_only"] is False
    assert told["measures"]["keys_apart"] is True
    assert "activity" not in told


def test_the_document_counts_what_happened(facts: ReportFacts, activity: Activity) -> None:
    told = report_document(facts, activity)
    assert told["activity"]["calls"] == 100
    assert told["activity"]["transfers"] == 300
    assert told["activity"]["refused"] == 12
    by_name = {row["backend"]: row for row in told["transfers"]}
    assert by_name["us-certified"]["sent"] == [
        {"hop": "sink", "form": "redacted", "tier": "T4", "transfers": 60}
    ]
    assert by_name["uk"]["sent"] == []
    assert [(r["code"], r["count"]) for r in told["refusals"]] == [
        ("LABEL_TIER", 48),
        ("CONSENT_MISSING", 24),
        ("NO_BASIS", 12),
    ]
    assert told["refusals"][2]["articles"][0] == "GDPR Art. 44"
    assert [each["rows"] for each in told["policies_in_use"]] == [247, 165]
    assert told["policies_in_use"][1]["hash"] == facts.policy_hash
    assert told["requests"] == {
        "access": {"open": 1, "overdue": 1, "closed": 0},
        "erasure": {"open": 1, "overdue": 0, "closed": 0},
        "objection": {"open": 0, "overdue": 0, "closed": 1},
    }
    events = {(e["consent"], e["event"]): e["count"] for e in told["consents"]["events"]}
    assert events["marketing", "granted"] == 8
    assert events["marketing", "refused"] == 9
    assert events["special", "granted"] == 17
    assert all(chain["whole"] for chain in told["chains"].values())
    total = sum(each["count"] for each in told["activity"]["by_day"])
    assert total == 312


@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_in_it_is_personal(facts: ReportFacts, activity: Activity, language: str) -> None:
    texts = [json.dumps(report_document(facts, activity)), report_page(facts, activity, language)]
    texts += [report_table(report_document(facts, activity), name) for name in TABLES]
    for text in texts:
        for personal in ("customer-", "call-1", "Anna", "Schmidt"):
            assert personal not in text
        # A pseudonym has 32 digits; so has the hash of a policy, and that of a row has 64.
        found = set(re.findall(r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])", text))
        assert found <= {facts.policy_hash}


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_page_is_drawn_and_asks_nothing_of_the_network(
    browser: Browser, tmp_path: Path, facts: ReportFacts, activity: Activity, language: str
) -> None:
    file = tmp_path / "report.html"
    file.write_text(report_page(facts, activity, language), "utf-8")
    tab = browser.new_page(viewport={"width": 1100, "height": 900})
    said: list[str] = []
    asked: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(file.as_uri())
    assert said == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert tab.get_attribute("html", "lang") == language
    words = REPORT_WORDS[language]
    heads = tab.locator("h2").all_inner_texts()
    assert heads == [
        words[key]
        for key in (
            "flow", "map", "days", "record", "register", "endings", "limits", "measures",
            "consents", "refusals", "policy", "rights", "chains",
        )
    ]  # fmt: skip
    for drawing in ("flow", "map", "days", "endings"):
        box = tab.locator(f"svg.{drawing}").bounding_box()
        assert box is not None
        assert box["width"] > 800
    assert tab.locator("svg.flow path.ribbon").count() == 10
    assert tab.locator("svg.days rect.bar.raw").count() == 26
    assert tab.locator("table.register tbody tr").count() == 7
    assert tab.locator("#record ~ dl .pill.bad").count() == 1  # the missing officer
    wide = tab.evaluate(
        """() => [...document.querySelectorAll('svg text')].filter(t => {
            const b = t.getBBox(), v = t.ownerSVGElement.viewBox.baseVal;
            return b.x < -1 || b.x + b.width > v.width + 1;
        }).map(t => t.textContent)"""
    )
    assert wide == []
    for width in (1100, 420):
        tab.set_viewport_size({"width": width, "height": 900})
        assert tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    tab.close()


def test_the_report_becomes_a_pdf(tmp_path: Path, facts: ReportFacts, activity: Activity) -> None:
    made = tmp_path / "report.pdf"
    write_pdf(report_page(facts, activity, "de"), made)
    assert made.read_bytes().startswith(b"%PDF-")
    assert made.stat().st_size > 50_000


def test_without_a_store_the_page_tells_what_is_configured(facts: ReportFacts) -> None:
    page = report_page(facts, None, "en")
    assert "as configured on 2026-11-24" in page
    assert REPORT_WORDS["en"]["refusals"] not in page
    assert 'class="flow"' in page


def test_tables_are_csv_and_no_cell_is_a_formula(facts: ReportFacts, activity: Activity) -> None:
    document = report_document(facts, activity)
    rows = list(csv.DictReader(io.StringIO(report_table(document, "transfers"))))
    assert [row["backend"] for row in rows][:2] == ["eigen", "eu-owned"]
    assert rows[5]["transfers"] == "60"
    assert rows[5]["papers"] == "scc=2026-03-01; tia=2026-04-15"
    for name in TABLES:
        assert list(csv.reader(io.StringIO(report_table(document, name))))
    evil = {**document, "processing": [{"line": "=HYPERLINK(1)", "purpose": "x"}]}
    assert "'=HYPERLINK(1)" in report_table(evil, "processing")


def test_what_the_file_says_cannot_become_markup(activity: Activity) -> None:
    evil = CONFIG.replace("Muster GmbH", "<script>alert(1)</script>").replace(
        "gebilligt von der DSB", "<img src=x>"
    )
    facts = report_facts(assembled(evil), NOON)
    for page in (report_page(facts, activity, "de"), dpia_page(facts, "de")):
        assert "<script" not in page
        assert "<img" not in page


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ("Risks to callers", "To be filled in:", "uk, canada, us-certified")),
        ("de", ("Risiken für Anrufende", "Auszufüllen:", "besondere Kategorie")),
    ],
)
def test_the_impact_assessment_is_filled_in_as_far_as_it_can_be(
    facts: ReportFacts, language: str, told: tuple[str, ...]
) -> None:
    for text in (dpia_markdown(facts, language), dpia_page(facts, language)):
        for words in (*told, "Muster GmbH", "us-plain", "praxis"):
            assert words in text
    assert dpia_markdown(facts, language).count("\n## ") == 8
    assert dpia_page(facts, language).count('class="todo"') == 8


def test_an_opened_rule_is_shown_as_such(activity: Activity) -> None:
    opened = CONFIG.replace(
        "no_training = true",
        'no_training = true\nraw_sinks_in_adequate_countries = { reason = "vereinbart" }',
    ).replace('home_country = "DE"', 'home_country = "DE"\nrecording = true')
    facts = report_facts(assembled(opened), NOON)
    page = report_page(facts, activity, "de")
    assert "GEÖFFNET" in page
    assert "(vereinbart)" in page
    assert "Frist ergänzen" in page
    assert facts.measures["no_audio"] is False


def test_bleeped_audio_is_shown_as_opened(activity: Activity) -> None:
    opened = CONFIG.replace("no_training = true", 'no_training = true\nstt_redacted = "bleep"')
    said = {"de": "Empfänger geschwärzter Daten bekommen Aufnahmen", "en": "get recordings of a"}
    for language, words in said.items():
        assert words in report_page(report_facts(assembled(opened), NOON), activity, language)
        assert words not in report_page(report_facts(assembled(), NOON), activity, language)


def test_a_check_that_ends_soon_is_on_the_time_line() -> None:
    text = CONFIG.replace(
        "tia = 2026-04-15 }",
        'tia = 2026-04-15, dpf = { framework = "eu", data = "nonhr", checked = 2026-01-10 } }',
    )
    facts = report_facts(assembled(text), NOON)
    check = facts.sunsets[-1]
    assert (check.last, check.days_left) == (date(2027, 1, 10), 47)
    assert "us-certified: DPF" in report_page(facts, None, "en")


def test_what_only_counts_when_done_is_judged_by_whether_it_was(facts: ReportFacts) -> None:
    assert facts.measures["retention"] is True
    with open_store("sqlite://", KeyRing.generate()) as store:
        Journal(store, clock=lambda: NOON).append_blocking(JournalEntry(kind=EntryKind.CLOCK))
        before = count_activity(store, NOON - timedelta(days=9), NOON + timedelta(days=1))
        Journal(store, clock=lambda: NOON).checkpoint()
        purge(store, NOON)
        after = count_activity(store, NOON - timedelta(days=9), NOON + timedelta(days=1))
    for activity, done in ((before, False), (after, True)):
        told = report_document(facts, activity)["measures"]
        assert (told["retention"], told["checkpoints"]) == (done, done)


def test_keys_may_come_from_elsewhere() -> None:
    beside = CONFIG.replace('encryption_key = "${VOICEGATE_KEY}"', "")
    for text, environ, apart in (
        (beside, {}, False),
        (beside, {"VOICEGATE_KEYS": "k1:…"}, True),
        (beside.replace("[gate]", '[gate]\nstorage = "postgresql://u@h/d"'), {}, True),
    ):
        facts = report_facts(assembled(text), NOON, environ=environ)
        assert facts.measures["keys_apart"] is apart


def test_bars_are_days_weeks_or_months() -> None:
    last = date(2026, 11, 24)
    for first, bars in (
        (date(2026, 11, 20), 5),
        (date(2026, 10, 11), 45),
        (date(2026, 10, 5), 8),  # weeks from a Monday on
        (date(2024, 11, 30), 25),  # months, the first and the last not whole
    ):
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        drawn = activity_svg({(day, Form.RAW): 1 for day in days}, first, last)
        assert drawn.count('class="bar raw"') == bars
    assert 'class="bar' not in activity_svg({}, last, last)


def test_a_long_name_is_cut_on_the_time_line() -> None:
    drawn = endings_svg([Ending(what="x" * 400, last=date(2027, 1, 1))], date(2026, 11, 24))
    assert "…: to 2027-01-01, 38 days left" in drawn
    assert 'fill="#b3261e"' in drawn


def test_both_languages_have_the_same_words(facts: ReportFacts) -> None:
    assert REPORT_WORDS["en"].keys() == REPORT_WORDS["de"].keys()
    assert replace(facts, home="").home == ""
