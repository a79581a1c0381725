"""A sound file becomes values; every option of it arrives where it belongs."""

from __future__ import annotations

import datetime as dt
import pickle

import pytest

from voicegate.errors import ConfigError
from voicegate.policy.config import GateConfig, SecretRef, SecretSource, parse_config
from voicegate.policy.rules import Cell
from voicegate.residency import Certainty, load_register
from voicegate.vocabulary import (
    Exporter,
    Form,
    Hop,
    Label,
    LawfulBasis,
    Purpose,
    Regime,
    Tier,
)

FULL = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
represented_by = "Erika Muster"
dpo = "dsb@muster.example"
privacy_url = "https://muster.example/datenschutz"
supervisory_authority = "LfDI Baden-Württemberg"
assistant = "Mia"
recording = true
retention_text = "30 days"
regime = "eu"
exporter = "public_power"
home_country = "DE"
storage = "evidence.sqlite"
encryption_key = "${VOICEGATE_KEY}"
old_encryption_keys = ["${secret:old-key}"]
digital_age = 14
ledger_poll_seconds = 0.5
ledger_stale_seconds = 4

[line.support-de]
language = "de-DE"
labels = ["personal", "employee"]
purpose = "contract"
lawful_basis = "legitimate_interest"
formality = "informal"
notice = { played_elsewhere = 2026-03-01, how = "the IVR plays it" }
voice = "mb-de5"

[line.plain]
language = "en"
notice = "gate"

[policy]
extends = "strict_eu"
prefer = ["latency", "here", "cost"]
eu_operated_only = true
retention_max_days = 30
no_training = true
raw_sinks_in_adequate_countries = { reason = "our DPO agreed on 2026-02-02" }
stt_redacted = "bleep"
countries = { allow = ["EEA", "CH"], deny = ["HU"] }
operators = { deny = ["openai"] }
[policy.labels.special_category]
T3 = { form = "deny", reason = "our own rule 7" }
[policy.labels]
location.T1 = "redacted"

[backends.here]
adapter = "speaches"
endpoint = "http://127.0.0.1:8000/v1"
key = "${A_KEY}"
secrets = { session_token = "${secret:session}" }
voice = "anna"
model = "large"
options = { beams = 4, words = ["a", "b"], nested = { x = true } }
hops = ["stt", "tts"]
timeouts = { connect = 1, request = 2.5 }
proxy = "http://127.0.0.1:3128"
ca_file = "/etc/ssl/muster-ca.pem"
retention_days = 0
trains = false
latency_ms = 120
cost = 0.006
quality = 0.9
attestations = { ai_services_opt_out = 2026-05-01 }

[backends.here.location]
country = "DE"
attested = 2026-03-01
operator = "Muster IT"
parent_country = "AT"
remote_access_from = ["PL"]
own_infrastructure = true

[backends.here.contract]
dpa = 2026-01-01
scc = 2026-01-02
scc_ch = 2026-01-03
bcr = 2026-01-04
idta = 2026-01-05
uk_addendum = 2026-01-06
tia = 2026-01-07
tia_outcome = "negative"
tra = 2026-01-08
dpf = [
    { framework = "eu", data = "nonhr", checked = 2026-01-09 },
    { framework = "uk", data = "hr", checked = 2026-01-10 },
]
pipeda = 2026-01-11
pci = 2026-01-12
public_authority = true

[backends.there]
adapter = "scripted"
[backends.there.simulated]
country = ["US", "CA"]
parent_country = "US"
attributes = ["dpf_eu_nonhr"]
tools = ["scc2021", "tia"]
remote_access_from = ["IN"]
operator = "x"

[redaction]
languages = ["de", "fr"]
countries = ["DE", "AT"]
patterns = { CUSTOMER_NUMBER = "K-[0-9]{6}" }
allow = ["Muster"]
deny = ["Projekt Adler"]
threshold = 0.4
disabled = ["DATE"]

[limits]
calls = 50
streams = 60
call_seconds = 3600
audio_bytes = 1000
text_characters = 2000
request_seconds = 12.5

[prompts]
folder = "prompts"
max_bytes = 5000
max_age_days = 7
version = "spring"
"""


@pytest.fixture(scope="module")
def full() -> GateConfig:
    return parse_config(FULL, "voicegate.toml")


def test_gate_facts(full: GateConfig) -> None:
    notice = full.notice
    assert (notice.controller, notice.contact) == ("Muster GmbH", "datenschutz@muster.example")
    assert (notice.represented_by, notice.dpo) == ("Erika Muster", "dsb@muster.example")
    assert notice.privacy_url == "https://muster.example/datenschutz"
    assert notice.supervisory_authority == "LfDI Baden-Württemberg"
    assert (notice.assistant, notice.recording, notice.retention_text) == ("Mia", True, "30 days")
    assert full.storage == "evidence.sqlite"
    assert full.encryption_key == SecretRef(name="VOICEGATE_KEY")
    assert full.old_encryption_keys == (SecretRef(name="old-key", source=SecretSource.CALLBACK),)
    assert full.digital_age == 14
    assert (full.ledger_poll_seconds, full.ledger_stale_seconds) == (0.5, 4)


def test_lines_in_the_order_of_the_file(full: GateConfig) -> None:
    assert list(full.lines) == ["support-de", "plain"]
    support, plain = full.lines.values()
    assert (support.language, support.purpose) == ("de-DE", Purpose.CONTRACT)
    assert support.labels == {Label.PERSONAL, Label.EMPLOYEE}
    assert support.lawful_basis is LawfulBasis.LEGITIMATE_INTEREST
    assert (support.formality, support.voice) == ("informal", "mb-de5")
    assert support.notice_attested == dt.date(2026, 3, 1)
    assert support.notice_how == "the IVR plays it"
    assert plain.purpose is Purpose.SERVICE_REQUEST
    assert set(plain.labels) == {Label.PERSONAL}
    assert (plain.formality, plain.notice_attested) == ("formal", None)


def test_rules(full: GateConfig) -> None:
    rules = full.rules
    assert (rules.regime, rules.exporter) == (Regime.EU, Exporter.PUBLIC_POWER)
    assert (rules.home_country, rules.preset) == ("DE", "strict_eu")
    assert rules.prefer == ("latency", "here", "cost")
    assert (rules.eu_operated_only, rules.no_training) == (True, True)
    assert (rules.retention_max_days, rules.stt_redacted) == (30, "bleep")
    assert rules.raw_sink_reason == "our DPO agreed on 2026-02-02"
    assert rules.deny_countries == frozenset({"HU"})
    assert rules.deny_operators == frozenset({"openai"})
    special = rules.cells[Label.SPECIAL_CATEGORY, Tier.T3]
    assert special.form is Form.DENY
    assert special.reason == "our own rule 7"
    assert special.line == 1 + FULL[: FULL.index("T3 = {")].count("\n")
    location = rules.cells[Label.LOCATION, Tier.T1]
    assert location == Cell(form=Form.REDACTED, line=(special.line or 0) + 2)


def test_a_group_of_countries_is_its_members_of_today_and_their_territories(
    full: GateConfig,
) -> None:
    allowed = full.rules.allow_countries
    assert allowed is not None
    states = {m.country for m in load_register().members.values() if m.last is None}
    assert states | {"CH", "RE"} <= allowed
    assert not {"GB", "GL", "US"} & allowed


def test_a_backend(full: GateConfig) -> None:
    here = full.backends["here"]
    assert (here.adapter, here.endpoint) == ("speaches", "http://127.0.0.1:8000/v1")
    assert here.secrets["key"] == SecretRef(name="A_KEY")
    assert here.secrets["session_token"].source is SecretSource.CALLBACK
    assert dict(here.options) | {"nested": 0} == {
        "voice": "anna",
        "model": "large",
        "beams": 4,
        "words": ("a", "b"),
        "nested": 0,
    }
    assert here.hops == frozenset({Hop.STT, Hop.TTS})
    assert here.timeouts == {"connect": 1.0, "request": 2.5}
    assert here.proxy == "http://127.0.0.1:3128"
    assert here.ca_file == "/etc/ssl/muster-ca.pem"
    assert (here.retention_days, here.trains) == (0, False)
    assert (here.latency_ms, here.cost, here.quality) == (120, 0.006, 0.9)
    assert here.attestations == {"ai_services_opt_out": dt.date(2026, 5, 1)}
    where = here.location
    assert where is not None
    assert (where.countries, where.parent_country) == (frozenset({"DE"}), "AT")
    assert (where.operator, where.own_infrastructure) == ("Muster IT", True)
    assert where.remote_access_countries == {"PL"}
    assert where.attested == dt.date(2026, 3, 1)


def test_a_contract(full: GateConfig) -> None:
    contract = full.backends["here"].contract
    days = ("dpa", "scc", "scc_ch", "bcr", "idta", "uk_addendum", "tia", "tra")
    assert [contract.dates[name].day for name in days] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert (contract.tia_positive, contract.public_authority) == (False, True)
    rows = [(r.framework, r.data, r.checked.day) for r in contract.dpf]
    assert rows == [("eu", "nonhr", 9), ("uk", "hr", 10)]
    assert (contract.dates["pipeda"].day, contract.dates["pci"].day) == (11, 12)


def test_a_simulated_place(full: GateConfig) -> None:
    there = full.backends["there"].simulated
    assert there is not None
    assert there.countries == {"US", "CA"}
    assert there.attributes == {"dpf_eu_nonhr"}
    assert there.tools == {"scc2021", "tia"}
    assert there.remote_access_countries == {"IN"}
    assert (there.parent_country, there.operator) == ("US", "x")
    assert there.certainty is Certainty.SIMULATED


def test_redaction_and_limits(full: GateConfig) -> None:
    redaction, limits = full.redaction, full.limits
    assert redaction.languages == ("de", "fr")
    assert redaction.countries == frozenset({"DE", "AT"})
    assert redaction.patterns == {"CUSTOMER_NUMBER": "K-[0-9]{6}"}
    assert (redaction.allow, redaction.deny) == (("Muster",), ("Projekt Adler",))
    assert (redaction.threshold, redaction.disabled) == (0.4, frozenset({"DATE"}))
    assert (limits.calls, limits.streams, limits.call_seconds) == (50, 60, 3600)
    assert (limits.audio_bytes, limits.text_characters) == (1000, 2000)
    assert limits.request_seconds == 12.5


def test_prompts(full: GateConfig) -> None:
    kept = full.prompts
    assert kept is not None
    assert (kept.folder, kept.max_bytes, kept.max_age_days) == ("prompts", 5000, 7)
    assert kept.version == "spring"
    assert parse_config('[gate]\ncontroller = "M"\n', "v.toml").prompts is None


def test_the_smallest_file_has_the_defaults() -> None:
    config = parse_config('[gate]\ncontroller = "M"\n', "v.toml")
    assert (config.rules.regime, config.rules.preset) == (Regime.EU, "conservative")
    assert (dict(config.lines), dict(config.backends)) == ({}, {})
    assert (config.storage, config.redaction.languages) == (None, None)


def test_nobody_can_change_it_afterwards(full: GateConfig) -> None:
    with pytest.raises(TypeError):
        full.backends["here"].options["beams"] = 5  # type: ignore[index]  # pyright: ignore[reportIndexIssue]
    with pytest.raises(TypeError):
        full.backends["here"].options["nested"]["x"] = 5  # type: ignore[index]  # pyright: ignore[reportIndexIssue]


def test_what_callers_are_never_to_be_asked_is_not_in_the_repr(full: GateConfig) -> None:
    assert "Projekt Adler" not in repr(full)


def test_an_error_survives_a_pickle() -> None:
    with pytest.raises(ConfigError) as caught:
        parse_config("[gate]\nx = 1", "v.toml")
    copy = pickle.loads(pickle.dumps(caught.value))  # noqa: S301
    assert copy.problems == caught.value.problems
    assert str(copy) == str(caught.value)
