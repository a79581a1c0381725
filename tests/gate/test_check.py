"""The check of a configuration finds what is wrong, what will hurt, and what is worth knowing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.gate.cards import registry
from voicegate.errors import Severity
from voicegate.gate.check import CheckReport, check_config
from voicegate.residency import Certainty, load_register
from voicegate.vocabulary import Tier

DAY = date(2026, 11, 24)
GATE = """
[gate]
controller = "M"
contact = "privacy@example.org"
dpo = "dpo@example.org"
privacy_url = "https://example.org/privacy"
supervisory_authority = "the authority"
retention_text = "30 days"
home_country = "DE"
"""
LINE = '[line.a]\nlanguage = "de-DE"\npurpose = "contract"\n'
INSIDE = '[backends.{}]\nadapter = "inside"\n'
SCRIPTED = '[backends.{}]\nadapter = "scripted"\nsimulated = {{ country = "{}" }}\n'


def check(
    body: str, *, gate: str = GATE, as_of: date = DAY, environ: dict[str, str] | None = None
) -> CheckReport:
    keys = {"VOICEGATE_KEYS": "k1:…"}  # else they lie beside the database, which is a warning
    return check_config(gate + body, "v.toml", keys | (environ or {}), registry(), as_of)


def messages(report: CheckReport, severity: Severity, key: str = "") -> list[str]:
    return [p.message for p in report.of(severity) if p.key.startswith(key)]


TWO_HOMES = INSIDE.format("one") + INSIDE.format("two")


def test_a_file_that_cannot_be_read_is_a_report_with_its_problems() -> None:
    report = check("regime = 3\n[policy]\nextends = 'x'")
    assert [p.key for p in report.problems] == ["gate.regime", "policy.extends"]
    assert (report.exit_code, report.places) == (2, ())
    assert check("", gate="[gate").problems[0].line == 1


def test_a_sound_file_has_no_problem() -> None:
    report = check(LINE + TWO_HOMES)
    assert (report.exit_code, report.problems, report.warnings) == (0, (), ())
    assert "no backend does tts" in messages(report, Severity.NOTE, "backends")[0]


def test_problems_of_backends_do_not_hide_those_of_others_or_the_notice() -> None:
    gate = '[gate]\ncontroller = "M"\n'
    vendor = '[backends.b]\nadapter = "vendor"\nregion = "eu"\nkey = "${NOT_SET}"\n'
    report = check(LINE + vendor + '[backends.c]\nadapter = "nobody"\n', gate=gate)
    assert [p.key for p in report.problems] == [
        "gate.contact",
        "gate.retention_text",
        "backends.b.key",
        "backends.c.adapter",
    ]
    assert report.exit_code == 2


def test_a_preference_for_a_broken_backend_does_not_stop_the_check() -> None:
    text = '[policy]\nprefer = ["c", "one"]\n' + TWO_HOMES + '[backends.c]\nadapter = "nobody"\n'
    report = check(text)
    assert [p.key for p in report.problems] == ["backends.c.adapter"]
    assert {p.backend for p in report.places} == {"one", "two"}


def test_facts_that_a_notice_lacks() -> None:
    gate = '[gate]\ncontroller = "M"\nhome_country = "DE"\n'
    report = check(LINE + TWO_HOMES, gate=gate)
    assert [p.key for p in report.problems] == ["gate.contact", "gate.retention_text"]
    keys = ["gate.dpo", "gate.privacy_url", "gate.supervisory_authority"]
    assert sorted(p.key for p in report.warnings) == sorted(keys)
    assert check(TWO_HOMES, gate=gate).exit_code == 0  # without lines nobody calls


def test_a_notice_that_nobody_listens_to_and_one_in_another_language() -> None:
    name = "Zentrale Vereinigung der Verbraucherinnen und Verbraucher in Deutschland"
    long = GATE.replace('"M"', f'"{name}"\nassistant = "Annabella"\nhandover = "Kundenbetreuung"')
    (finding,) = [p for p in check(LINE + TWO_HOMES, gate=long).warnings if "to say" in p.message]
    assert finding.key == "line.a"
    polish = LINE.replace("de-DE", "pl-PL")
    (finding,) = [p for p in check(polish + TWO_HOMES).warnings if "English" in p.message]
    assert finding.key == "line.a.language"


def test_places_are_told_apart() -> None:
    report = check(
        INSIDE.format("home")
        + '[backends.proven]\nadapter = "vendor"\nregion = "eu"\n'
        + '[backends.said]\nadapter = "vendor"\nendpoint = "https://h.example/"\n'
        + 'location = { country = "NL", attested = 2026-03-01 }\n'
        + '[backends.nowhere]\nadapter = "vendor"\nendpoint = "https://n.example/"\n'
        + SCRIPTED.format("pretend", "GB")
    )
    assert {p.backend: (p.certainty, p.tier) for p in report.places} == {
        "home": (Certainty.PROVEN, Tier.T0),
        "proven": (Certainty.PROVEN, Tier.T2),
        "said": (Certainty.ATTESTED, Tier.T1),
        "nowhere": (Certainty.UNKNOWN, Tier.T7),
        "pretend": (Certainty.SIMULATED, Tier.T3),
    }
    proven = next(p for p in report.places if p.backend == "proven")
    assert proven.hosts == ("api.eu.deepgram.com",)
    assert proven.entries == (("deepgram.eu", "documented", "recall"),)
    notes = messages(report, Severity.NOTE, "backends")
    assert "its place (NL) is attested by you, not proven" in notes
    assert "its place (GB) is simulated: a test fact" in notes
    assert any("parent of deepgram is in US is not verified" in n for n in notes)
    (nowhere,) = messages(report, Severity.WARNING, "backends.nowhere.endpoint")
    assert "the catalogue does not know n.example" in nowhere


def test_a_backend_that_no_call_can_reach() -> None:
    rules = '[policy.countries]\nallow = ["DE"]\n'
    report = check(rules + TWO_HOMES + SCRIPTED.format("us", "US"))
    (warning,) = messages(report, Severity.WARNING, "backends.us")
    assert warning.startswith("no call can ever reach this backend: us may receive nothing")
    assert "US" in warning


def test_a_backend_that_only_harmless_data_reaches() -> None:
    report = check(TWO_HOMES + SCRIPTED.format("nowhere", "XX"))
    (note,) = [n for n in messages(report, Severity.NOTE, "backends.nowhere") if "only" in n]
    assert note.startswith("is reached with public data only: ")


def test_a_single_point_of_failure() -> None:
    report = check(LINE + INSIDE.format("one"))
    (warning,) = messages(report, Severity.WARNING, "line.a")
    assert warning == ('only "one" may hear the caller (purpose contract): if it fails, nobody can')
    assert messages(check(LINE + TWO_HOMES), Severity.WARNING, "line.a") == []


def test_labels_for_which_no_backend_remains() -> None:
    report = check(LINE + SCRIPTED.format("uk", "GB") + SCRIPTED.format("us", "JP"))
    notes = messages(report, Severity.NOTE, "line.a")
    (none_left,) = [n for n in notes if "no backend remains to hear" in n]
    assert "criminal" in none_left
    assert "payment_sad" in none_left


def test_a_line_that_nobody_may_serve() -> None:
    line = '[line.a]\nlanguage = "de-DE"\nlabels = ["criminal"]\n'
    report = check(line + SCRIPTED.format("us", "US"))
    (found,) = [m for m in messages(report, Severity.WARNING, "line.a") if "hear" in m]
    assert found.startswith("no backend may hear the caller (purpose service_request), not even")


def test_a_purpose_that_needs_consent_first() -> None:
    line = '[line.a]\nlanguage = "de-DE"\npurpose = "marketing"\n'
    report = check(line + TWO_HOMES)
    notes = messages(report, Severity.NOTE, "line.a")
    assert (
        "before anything may hear the caller (purpose marketing), consent (marketing) is needed"
        in notes
    )


def test_without_lines_every_purpose_is_looked_at() -> None:
    notes = messages(check(TWO_HOMES), Severity.NOTE, "policy")
    assert any("purpose profiling), consent (profiling)" in n for n in notes)
    assert any("(purpose contract) holds payment_sad" in n for n in notes) is False
    alone = messages(check(INSIDE.format("one")), Severity.WARNING, "policy")
    assert any('only "one" may hear the caller (purpose contract)' in n for n in alone)


DEAD = {
    "[policy.labels.minor]\nT2 = 'redacted'": (
        Severity.WARNING,
        "policy.labels.minor.T2",
        'does nothing: the preset "conservative" says redacted already',
    ),
    "[policy.labels.minor]\nT3 = 'deny'": (
        Severity.NOTE,
        "policy.labels.minor.T3",
        "does nothing as of 2026-11-24: no backend is in tier T3",
    ),
    "[policy.operators]\ndeny = ['opennai']": (
        Severity.WARNING,
        "policy.operators.deny",
        'no backend is run by "opennai"',
    ),
    "[policy.countries]\ndeny = ['RU', 'CN']": (
        Severity.NOTE,
        "policy.countries.deny",
        "denies nothing as of now: no backend is in any of these countries",
    ),
    "[policy]\nprefer = ['one', 'latency']": (
        Severity.WARNING,
        "policy.prefer[1]",
        '"latency" orders nothing: no backend says latency_ms',
    ),
    "[policy]\nraw_sinks_in_adequate_countries = { reason = 'r' }": (
        Severity.WARNING,
        "policy.raw_sinks_in_adequate_countries",
        "does nothing: no sink is in an adequate country",
    ),
}


@pytest.mark.parametrize("rule", DEAD)
def test_rules_that_do_nothing(rule: str) -> None:
    severity, key, message = DEAD[rule]
    report = check(f"{rule}\n{TWO_HOMES}")
    assert message in messages(report, severity, key)


def test_rules_that_do_something_are_not_called_dead() -> None:
    rules = """
[policy]
prefer = ["latency"]
raw_sinks_in_adequate_countries = { reason = "r" }
countries = { deny = ["GB"] }
operators = { deny = ["Acme"] }
[policy.labels.minor]
T3 = "deny"
T0 = "redacted"
"""
    uk = '[backends.uk]\nadapter = "scripted"\nlatency_ms = 3\n'
    uk += 'simulated = { country = "GB", operator = "ACME" }\n'
    report = check(rules + TWO_HOMES + uk)
    found = [p for p in report.findings if p.key.startswith("policy.") and "nothing" in p.message]
    assert [p for p in found if "holds" not in p.message] == []


def test_a_loosened_cell_is_shown_with_its_reason() -> None:
    rules = '[policy.labels.special_category]\nT4 = { form = "raw", reason = "our DPIA of May" }\n'
    (note,) = messages(check(rules + TWO_HOMES), Severity.NOTE, "policy.labels")[:1]
    assert note == "loosens the preset to raw: our DPIA of May"


def test_an_old_register_warns() -> None:
    facts = load_register().facts_date
    for days, old in ((90, False), (91, True)):
        report = check(TWO_HOMES, as_of=facts + timedelta(days=days))
        found = [m for m in messages(report, Severity.WARNING) if "register of adequacy" in m]
        assert bool(found) is old


def test_a_finding_that_ends_within_180_days_is_reported() -> None:
    text = TWO_HOMES + SCRIPTED.format("uk", "GB")
    for day, reported in ((date(2031, 6, 29), False), (date(2031, 7, 1), True)):
        report = check(text, as_of=day)
        found = [m for m in messages(report, Severity.WARNING) if "ends on 2031-12-27" in m]
        assert bool(found) is reported
    elsewhere = check(TWO_HOMES, as_of=date(2031, 7, 1))
    assert any("ends on 2031-12-27" in m for m in messages(elsewhere, Severity.NOTE))


def test_home() -> None:
    nowhere = GATE.replace('home_country = "DE"\n', "")
    (note,) = messages(check(TWO_HOMES, gate=nowhere), Severity.NOTE, "gate.home_country")
    assert note == "is not set: one, two may be in any country of the EEA"
    lists = '[policy.countries]\nallow = ["DE"]\n'
    assert messages(check(lists + TWO_HOMES, gate=nowhere), Severity.WARNING, "gate.home_country")
    abroad = GATE.replace('"DE"', '"US"')
    (warning,) = messages(check(TWO_HOMES, gate=abroad), Severity.WARNING, "gate.home_country")
    assert warning == "US is not at home under regime eu: what runs here is abroad"


def test_a_day_that_no_regime_answers_for_is_a_problem() -> None:
    report = check("[policy]\n" + TWO_HOMES, gate=GATE + 'regime = "ch"\n', as_of=date(2023, 8, 31))
    (problem,) = report.problems
    assert problem.key == "gate.regime"
    assert "2023-09-01" in problem.message


def test_keys_of_the_gate_itself_are_looked_up() -> None:
    gate = GATE + 'storage = "${DB}"\nencryption_key = "${K}"\nold_encryption_keys = ["${O}"]\n'
    report = check(TWO_HOMES, gate=gate, environ={"K": "x"})
    assert [p.key for p in report.problems] == ["gate.storage", "gate.old_encryption_keys"]
    assert "DB is not set" in report.problems[0].message


WRONG_REDACTION = {
    'disabled = ["PHOEN"]': ("redaction.disabled", 'unknown type "PHOEN"'),
    'disabled = ["CVV"]': ("redaction.disabled", "must never be kept"),
    'languages = ["tlh"]': ("redaction.languages", "no language pack"),
    'patterns = { CUSTOMER = "(" }': ("redaction.patterns.CUSTOMER", ""),
}


@pytest.mark.parametrize("said", WRONG_REDACTION)
def test_what_the_redactor_does_not_take_is_a_problem(said: str) -> None:
    key, message = WRONG_REDACTION[said]
    (problem,) = check(f"[redaction]\n{said}\n{TWO_HOMES}").problems
    assert problem.key == key
    assert message in problem.message
    assert problem.line == 1 + (GATE + "[redaction]").count("\n") + 1


BLEEP = '[policy]\nstt_redacted = "bleep"\n'


def test_bleeping_needs_somebody_who_hears_recordings_first() -> None:
    key = "policy.stt_redacted"
    (alone,) = messages(check(BLEEP + INSIDE.format("one")), Severity.WARNING, key)
    assert "two backends have to transcribe recordings" in alone
    (blind,) = messages(check(BLEEP + TWO_HOMES), Severity.WARNING, key)
    assert "no backend gives the times of words" in blind
    timed = check(BLEEP + SCRIPTED.format("us", "US") + SCRIPTED.format("de", "DE"))
    assert not messages(timed, Severity.WARNING, key)


def test_no_backend_at_all() -> None:
    assert "nothing can be heard" in messages(check(""), Severity.WARNING, "backends")[0]


def test_problems_come_first_and_each_kind_by_line() -> None:
    report = check(LINE + SCRIPTED.format("us", "US") + '[backends.c]\nadapter = "nobody"\n')
    ranks = [(list(Severity).index(p.severity), p.line or 0) for p in report.findings]
    assert ranks == sorted(ranks)
