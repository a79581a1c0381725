"""All problems of a file come at once, and none that only follows from another one."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from tests.gate.test_check import check, messages
from voicegate.errors import Severity
from voicegate.gate.check import CheckReport

# One mistake of each kind: shape (a word, a type, a key that is none, a key that is missing), a
# name that leads nowhere, a contradiction, the law, a place, a key, and what the redactor refuses.
EVERY_KIND = """
[gate]
controller = "M"
contact = 3
contcat = "privacy@example.org"
regime = "eu"
home_country = "Germany"
storage = "${NO_STORE}"
[line.a]
language = "de-DE"
labels = ["personal", "helth", "minr"]
purpose = "support"
[policy]
prefer = ["latency", 7, "fastest", "sound"]
raw_sinks_in_adequate_countries = {}
[policy.labels.criminal]
T6 = "raw"
[policy.labels.minor]
T2 = { form = "raw" }
T3 = { form = "raw", raeson = "our rule 9" }
[policy.countries]
allow = ["EEA", "GB", "Atlantis"]
deny = ["GB"]
[policy.operators]
allow = ["Acme"]
deny = ["acme"]
[redaction]
disabled = ["PHOEN", "CVV", "ADRESS"]
languages = ["tlh", "de"]
threshold = 7
[backends.sound]
adapter = "vendor"
region = "mars"
cost = "cheap"
limits = { money_per_day = 3, per_minute = 0 }
[backends.misnamed]
adpater = "vendor"
region = "eu"
key = "${NOT_SET}"
contract = { tia_outcome = "negative", scc = 2019-01-01 }
[backends.typo]
adapter = "vendor"
regoin = "eu"
attestations = { opted_out = 2026-01-01 }
[backends.nobody]
adapter = "nobody"
timeouts = { connect = 0, conect = 1 }
[backends.both]
adapter = "scripted"
hops = ["stt", "asr"]
simulated = { country = "US", attributes = ["certified", "pci"] }
location = { country = "US" }
[backends.plain]
adapter = "vendor"
endpoint = "http://h.example/"
location = { country = "NL", attested = "2026-03-01" }
secrets = { session = "${SOME}" }
"""
ALL_OF_THEM = {
    "gate.contact": "expected text in quotes",
    "gate.contcat": "unknown key",
    "gate.home_country": 'unknown country "Germany"',
    "gate.storage": "the environment variable NO_STORE is not set, or empty",
    "gate.retention_text": "is missing: a notice to callers says how long data is kept",
    "line.a.labels[1]": 'unknown label "helth"',
    "line.a.labels[2]": 'unknown label "minr"',
    "line.a.purpose": 'unknown purpose "support"',
    "policy.prefer[1]": "expected text in quotes",
    "policy.prefer[2]": '"fastest" is neither a criterion nor a backend',
    "policy.raw_sinks_in_adequate_countries.reason": "is missing",
    "policy.labels.criminal.T6": "the law forbids raw here",
    "policy.labels.minor.T2": 'allows more than the preset "conservative" does',
    "policy.labels.minor.T3.raeson": "unknown key",
    "policy.countries.allow[2]": 'unknown country "Atlantis"',
    "policy.countries.deny[0]": 'the country "GB" is both allowed and denied',
    "policy.operators.deny[0]": 'the operator "acme" is both allowed and denied',
    "redaction.disabled": 'unknown type "PHOEN"',
    "redaction.languages": "no language pack for ['tlh']",
    "redaction.threshold": "must be at most 1",
    "backends.sound.region": 'unknown region "mars"',
    "backends.sound.cost": "expected a number",
    "backends.sound.limits.per_minute": "must be more than 0",
    "backends.misnamed.adapter": "is missing",
    "backends.misnamed.adpater": "unknown key",
    "backends.misnamed.key": "the environment variable NOT_SET is not set, or empty",
    "backends.misnamed.contract.tia_outcome": "is there without tia",
    "backends.misnamed.contract.scc": "is dated 2019-01-01",
    "backends.typo.regoin": "unknown key",
    "backends.typo.attestations.opted_out": "unknown attestation",
    "backends.nobody.adapter": 'unknown adapter "nobody"',
    "backends.nobody.timeouts.connect": "must be more than 0",
    "backends.nobody.timeouts.conect": "unknown timeout",
    "backends.both.hops[1]": 'unknown hop "asr"',
    "backends.both.simulated": "both location and simulated",
    "backends.both.simulated.attributes[0]": 'unknown attribute "certified"',
    "backends.both.location.attested": "is missing",
    "backends.plain.endpoint": "h.example would be called without TLS",
    "backends.plain.location.attested": "expected a date, found text",
    "backends.plain.secrets.session": 'the adapter "vendor" takes no such secret',
}


def test_every_mistake_of_a_file_comes_at_once_and_none_that_only_follows() -> None:
    report = check(EVERY_KIND, gate="")
    found = {p.key: p.message for p in report.problems}
    for key, message in ALL_OF_THEM.items():
        told = messages(report, Severity.PROBLEM, key)
        assert any(message in said for said in told), key
    assert {k: m for k, m in found.items() if k not in ALL_OF_THEM} == {}
    disabled = messages(report, Severity.PROBLEM, "redaction.disabled")
    assert [m.partition(" must")[0] for m in sorted(disabled)] == [
        "CVV",
        'unknown type "ADRESS"',
        'unknown type "PHOEN"',
    ]


SOUND = """
[gate]
controller = "M"
contact = "privacy@example.org"
dpo = "dpo@example.org"
privacy_url = "https://example.org/privacy"
supervisory_authority = "the authority"
retention_text = "30 days"
home_country = "DE"
regime = "eu"
storage = "${DB}"
encryption_key = "${K}"
[line.a]
language = "de-DE"
labels = ["personal", "payment"]
purpose = "contract"
notice = { played_elsewhere = 2026-03-01, how = "the IVR" }
[policy]
extends = "conservative"
prefer = ["latency", "us"]
countries = { allow = ["EEA", "US"], deny = ["HU"] }
[policy.labels.special_category]
T4 = { form = "raw", reason = "our DPIA of May" }
[redaction]
disabled = ["PERSON"]
[limits]
calls = 3
[backends.us]
adapter = "vendor"
region = "global"
key = "${K}"
hops = ["stt"]
latency_ms = 120
cost = 0.006
contract = { scc = 2026-03-01, tia = 2026-04-15, tia_outcome = "positive" }
limits = { money_per_day = 3 }
[backends.said]
adapter = "vendor"
endpoint = "https://h.example/"
location = { country = "NL", attested = 2026-03-01 }
attestations = { ai_services_opt_out = 2026-03-01 }
[backends.needy]
adapter = "aws_like"
region = "eu-central-1"
secrets = { secret_key = "${K}" }
options = { bucket = "b" }
[backends.home]
adapter = "inside"
[backends.pretend]
adapter = "scripted"
simulated = { country = "GB", tools = ["scc2021"] }
"""
KEYS = [n for n, line in enumerate(SOUND.splitlines()) if "=" in line]


def _one_line_changed(n: int, change: Callable[[str, str], str]) -> CheckReport:
    lines: list[str] = list(SOUND.splitlines())
    key, _, value = lines[n].partition(" = ")
    lines[n] = change(key, value)
    return check("\n".join(lines), gate="", environ={"DB": "x.sqlite", "K": "k"})


def test_the_sound_file_is_sound() -> None:
    assert check(SOUND, gate="", environ={"DB": "x.sqlite", "K": "k"}).problems == ()


@pytest.mark.parametrize("wrong", ["[[1]]", "{ x = {} }", "1979-05-27T07:32:00Z", "-1e400"])
@pytest.mark.parametrize("n", KEYS)
def test_a_value_of_the_wrong_shape_is_all_that_is_told(n: int, wrong: str) -> None:
    report = _one_line_changed(n, lambda key, _: f"{key} = {wrong}")
    assert {p.line for p in report.problems} == {n + 1}


@pytest.mark.parametrize("n", KEYS)
def test_a_misspelt_key_is_all_that_is_told(n: int) -> None:
    report = _one_line_changed(n, lambda key, value: f"{key[:-1]}_{key[-1]} = {value}")
    elsewhere = [p for p in report.problems if p.line != n + 1]
    assert [p for p in report.problems if p.line == n + 1]
    assert [p.message for p in elsewhere] in ([], ["is missing"])


@pytest.mark.parametrize("section", ["gate", "line.a", "policy", "backends.us", "backends.said"])
def test_a_misspelt_section_is_all_that_is_told(section: str) -> None:
    text = SOUND.replace(f"[{section}", f"[{section[:2]}_{section[2:]}")
    report = check(text, gate="", environ={"DB": "x.sqlite", "K": "k"})
    assert {p.message for p in report.problems} <= {"unknown section", "is missing"}


@pytest.mark.parametrize("seed", range(100))
def test_no_change_to_a_sound_file_breaks_the_check(seed: int) -> None:
    chance = random.Random(seed)
    lines: list[str] = list(SOUND.splitlines())
    for _ in range(chance.randint(1, 5)):
        n = chance.randrange(len(lines))
        key, equals, _ = lines[n].partition("=")
        words = ["[]", "{}", "-1", "1e400", '"x"', "2026-01-01", "[[1]]", "true", '["XX", "", 1]']
        lines[n] = chance.choice(
            [f"{key}{equals} {chance.choice(words)}", key[1:], "", "[backends]"]
        )
    report = check("\n".join(lines), gate="", environ={"K": "k"})
    assert all(p.file == "v.toml" for p in report.findings)
