"""Where a backend is follows from the hosts that are called; what contradicts them is refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from tests.gate.cards import registry
from voicegate.errors import (
    ConfigError,
    CredentialsMissingError,
    Problem,
    Severity,
    UnknownAdapterError,
)
from voicegate.gate.assembly import Assembly, assemble
from voicegate.policy import Situation
from voicegate.policy.config import parse_config
from voicegate.residency import Certainty, Recipient
from voicegate.vocabulary import Form, Hop, Label, Purpose, Tier

DAY = date(2026, 11, 24)
GATE = '[gate]\ncontroller = "M"\nhome_country = "DE"\n'


def assembled(
    backends: str,
    *,
    as_of: date = DAY,
    gate: str = GATE,
    environ: Mapping[str, str] | None = None,
    defer: bool = False,
) -> Assembly:
    return assemble(
        parse_config(gate + backends, "voicegate.toml"),
        environ=environ or {},
        registry=registry(),
        as_of=as_of,
        secret_callback={"vault-key": "from the vault"}.get,
        defer_secrets=defer,
    )


def problems(backends: str, **more: str) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        assembled(backends, gate=more.get("gate", GATE))
    return [str(p) for p in caught.value.problems]


def one(backends: str, as_of: date = DAY) -> tuple[Recipient, tuple[Problem, ...]]:
    found = assembled(backends, as_of=as_of)
    (backend,) = found.backends.values()
    return backend.policy_backend.recipient, found.findings


def tier(assembly: Assembly, name: str, hop: Hop = Hop.STT) -> Tier:
    situation = Situation(
        labels=frozenset({Label.PERSONAL}), purpose=Purpose.CONTRACT, hop=hop, as_of=assembly.as_of
    )
    return assembly.policy.decide(situation).verdicts[name].tier


VENDOR = '[backends.x]\nadapter = "vendor"\n'


def test_the_host_that_is_called_proves_the_place() -> None:
    found, findings = one(VENDOR + 'region = "eu"')
    assert found.certainty is Certainty.PROVEN
    assert {"DE", "IE", "FR"} <= found.countries
    assert not {"US", "GB", "CH", "XX"} & found.countries
    assert (found.parent_country, found.operator) == ("US", "deepgram")
    assert findings == ()


def test_a_global_host_is_an_unknown_country() -> None:
    found, findings = one(VENDOR + 'region = "global"')
    assert (found.countries, found.certainty) == (frozenset({"XX"}), Certainty.UNKNOWN)
    (warning,) = findings
    assert warning.severity is Severity.WARNING
    assert "api.deepgram.com processes data is not proven" in warning.message
    assert tier(assembled(VENDOR + 'region = "global"'), "x") is Tier.T7


def test_saying_eu_over_a_global_host_is_an_error() -> None:
    (found,) = problems(
        VENDOR + 'region = "global"\nlocation = { country = "DE", attested = 2026-03-01 }'
    )
    assert found == (
        "voicegate.toml:7: backends.x.location.country: says DE, but api.deepgram.com is routed to "
        "any country by the endpoint catalogue (deepgram.global); where data goes follows from the "
        "host that is called; take location out"
    )


@pytest.mark.parametrize("host", ["api.openai.com", "api.deepgram.com", "API.OpenAI.com"])
def test_a_region_that_says_eu_over_a_host_that_is_not_is_an_error(host: str) -> None:
    (found,) = problems(VENDOR + f'region = "eu"\nendpoint = "https://{host}/v1"')
    assert 'backends.x.region: says "eu", but' in found


def test_a_location_may_narrow_but_not_contradict_the_catalogue() -> None:
    place = 'location = {{ country = "{}", attested = 2026-03-01 }}'
    narrowed, _ = one(VENDOR + 'region = "eu"\n' + place.format("IE"))
    assert (narrowed.countries, narrowed.certainty) == (frozenset({"IE"}), Certainty.ATTESTED)
    (found,) = problems(VENDOR + 'region = "eu"\n' + place.format("GB"))
    assert "says GB, but api.eu.deepgram.com is in the EU" in found


def test_the_parent_of_a_known_vendor_cannot_be_talked_away() -> None:
    location = 'location = { country = "IE", attested = 2026-03-01, parent_country = "IE" }'
    (found,) = problems(VENDOR + 'region = "eu"\n' + location)
    assert "backends.x.location.parent_country: says IE, but the parent of" in found


def test_all_hosts_of_a_backend_count_and_the_farthest_decides() -> None:
    found, _ = one('[backends.x]\nadapter = "everywhere"\n')
    assert {"DE", "US"} <= found.countries
    assert found.operator is None
    assembly = assembled('[backends.x]\nadapter = "everywhere"\n')
    assert tier(assembly, "x") is Tier.T7


def test_the_trap_of_eu_west_2() -> None:
    found, _ = one(AWS.format("eu-west-2", DAY))
    assert found.countries == frozenset({"GB"})


@pytest.mark.parametrize("url", ["http://127.0.0.1:8000/v1", "http://localhost/", "http://[::1]/"])
def test_this_machine_is_at_home(url: str) -> None:
    found, findings = one(VENDOR + f'endpoint = "{url}"')
    assert (found.countries, found.certainty) == (frozenset({"DE"}), Certainty.PROVEN)
    assert "own_infrastructure" in found.attributes
    assert findings == ()


def test_this_process_is_at_home_and_home_may_be_anywhere_in_the_eea() -> None:
    inside = '[backends.x]\nadapter = "inside"\n'
    assert one(inside)[0].countries == frozenset({"DE"})
    nowhere = assembled(inside, gate='[gate]\ncontroller = "M"\n')
    assert tier(nowhere, "x") is Tier.T0
    assert len(nowhere.backends["x"].policy_backend.recipient.countries) == 30
    for regime, country in (("uk", "GB"), ("ch", "CH")):
        at_home = assembled(inside, gate=f'[gate]\ncontroller = "M"\nregime = "{regime}"\n')
        assert at_home.backends["x"].policy_backend.recipient.countries == {country}


@pytest.mark.parametrize(
    "url", ["http://stt.example.org/v1", "http://10.0.0.5/", "ws://h.example/"]
)
def test_no_tls_is_for_this_machine_only(url: str) -> None:
    (found,) = problems(VENDOR + f'endpoint = "{url}"')
    assert "would be called without TLS" in found
    assert found.startswith("voicegate.toml:6: backends.x.endpoint:")


def test_an_unknown_host_is_nowhere_until_somebody_attests_it() -> None:
    text = VENDOR + 'endpoint = "https://stt.example.org/v1"\n'
    found, (warning,) = one(text)
    assert (found.countries, found.certainty) == (frozenset({"XX"}), Certainty.UNKNOWN)
    assert "the catalogue does not know stt.example.org" in warning.message
    attested = text + 'location = { country = "NL", attested = 2026-03-01, operator = "Acme" }'
    found, findings = one(attested)
    assert (found.countries, found.certainty) == (frozenset({"NL"}), Certainty.ATTESTED)
    assert (found.operator, findings) == ("Acme", ())
    found, (warning,) = one(attested, as_of=date(2027, 3, 2))
    assert found.countries == frozenset({"XX"})
    assert "over twelve months old" in warning.message
    found, (warning,) = one(attested, as_of=date(2026, 2, 1))
    assert found.countries == frozenset({"XX"})
    assert "does not count yet" in warning.message


def test_own_servers_elsewhere_are_own_infrastructure_when_attested() -> None:
    found, _ = one(
        VENDOR + 'endpoint = "https://stt.example.org/v1"\n'
        'location = { country = "DE", attested = 2026-03-01, own_infrastructure = true }'
    )
    assert "own_infrastructure" in found.attributes


AWS = (
    '[backends.x]\nadapter = "aws_like"\nregion = "{}"\noptions = {{ bucket = "b" }}\n'
    'secrets = {{ secret_key = "${{secret:vault-key}}" }}\n'
    "attestations = {{ ai_services_opt_out = {} }}"
)


def test_a_condition_that_only_the_operator_can_know_must_be_attested() -> None:
    found, findings = one(AWS.format("eu-central-1", DAY))
    assert (found.countries, findings) == (frozenset({"DE"}), ())
    without = AWS.format("eu-central-1", DAY).rpartition("\n")[0]
    found, findings = one(without)
    assert found.countries == frozenset({"XX"})
    assert {p.key for p in findings} == {"backends.x.attestations"}
    assert "AI-services opt-out policy" in findings[0].message
    assert "attestations = { ai_services_opt_out = 2026-11-24 }" in (findings[0].suggestion or "")
    stale, _ = one(AWS.format("eu-central-1", date(2025, 11, 23)))
    assert stale.countries == frozenset({"XX"})


def test_a_condition_that_the_adapter_does_not_keep_makes_the_place_unknown() -> None:
    text = '[backends.x]\nadapter = "careless"\nregion = "eu"\n'
    found, (warning,) = one(text)
    assert (found.countries, found.certainty) == (frozenset({"XX"}), Certainty.UNKNOWN)
    assert "mip_opt_out=true on every request; the adapter" in warning.message
    attested = text + 'location = { country = "IE", attested = 2026-03-01 }'
    assert one(attested)[0].countries == frozenset({"XX"})


CERTIFIED = (
    '[backends.x]\nadapter = "vendor"\nendpoint = "https://api.openai.com/v1"\n'
    'contract = { dpf = { framework = "eu", data = "nonhr", checked = 2026-10-01 } }\n'
)


def test_a_certification_counts_for_twelve_months_from_its_check() -> None:
    for day, counts in (
        (date(2026, 9, 30), False),
        (date(2026, 10, 1), True),
        (date(2027, 10, 1), True),
        (date(2027, 10, 2), False),
    ):
        found, findings = one(CERTIFIED, as_of=day)
        assert ("dpf_eu_nonhr" in found.attributes) is counts
        assert bool(findings) is not counts
    assert assembled(CERTIFIED).fresh_until == date(2027, 10, 1)
    assert assembled(CERTIFIED, as_of=date(2026, 9, 1)).fresh_until == date(2026, 9, 30)


def test_a_check_on_the_29th_of_february_counts_to_the_28th() -> None:
    text = CERTIFIED.replace("2026-10-01", "2028-02-29")
    assert "dpf_eu_nonhr" in one(text, as_of=date(2029, 2, 28))[0].attributes
    assert "dpf_eu_nonhr" not in one(text, as_of=date(2029, 3, 1))[0].attributes


def test_what_was_signed_becomes_the_words_of_the_register() -> None:
    found, _ = one(
        '[backends.x]\nadapter = "vendor"\nendpoint = "https://api.openai.com/v1"\n'
        "contract = { dpa = 2026-01-01, scc = 2026-01-01, scc_ch = 2026-01-01, bcr = 2026-01-01, "
        "idta = 2026-01-01, uk_addendum = 2026-01-01, tia = 2026-01-01, tra = 2026-01-01, "
        "pci = 2026-01-01, pipeda = 2026-01-01, public_authority = true }"
    )
    signed = {"scc2021", "scc_ch", "bcr", "idta", "uk_addendum", "tia", "tra"}
    assert found.tools == signed
    assert found.attributes == frozenset({"pci", "pipeda", "public_authority"})


def test_an_assessment_that_failed_spoils_every_tool() -> None:
    text = CERTIFIED.replace(
        "contract = {", 'contract = { scc = 2026-01-01, tia = 2026-01-02, tia_outcome = "negative",'
    )
    assert one(text)[0].tools == {"scc2021", "tia_fail"}
    future = text.replace("tia = 2026-01-02", "tia = 2027-01-02")
    assert "tia_fail" in one(future)[0].tools


def test_a_signature_of_tomorrow_does_not_count_today() -> None:
    text = CERTIFIED.replace("contract = {", "contract = { scc = 2027-01-01,")
    assert one(text)[0].tools == frozenset()
    assert assembled(text).fresh_until == date(2026, 12, 31)


SCRIPTED = '[backends.x]\nadapter = "scripted"\n'


def test_a_scripted_backend_has_the_place_that_the_test_declares() -> None:
    found, findings = one(
        SCRIPTED + 'simulated = { country = "US", attributes = ["dpf_eu_nonhr"], operator = "o" }'
    )
    assert (found.countries, found.certainty) == (frozenset({"US"}), Certainty.SIMULATED)
    assert (found.attributes, found.operator) == (frozenset({"dpf_eu_nonhr"}), "o")
    assert findings == ()
    assembly = assembled(SCRIPTED + 'simulated = { country = "US" }')
    assert assembly.backends["x"].policy_backend.simulated
    nowhere, (warning,) = one(SCRIPTED)
    assert nowhere.countries == frozenset({"XX"})
    assert warning.key == "backends.x.simulated"


def test_a_real_backend_never_has_a_simulated_place() -> None:
    (found,) = problems(VENDOR + 'region = "eu"\nsimulated = { country = "DE" }')
    assert 'backends.x.simulated: the adapter "vendor" is real' in found


def test_keys_come_from_the_environment_or_the_callback_and_are_never_shown() -> None:
    text = VENDOR + 'region = "eu"\nkey = "${A_KEY}"'
    found = assembled(text, environ={"A_KEY": " correct-horse \n"})
    secret = found.backends["x"].settings.secrets["key"]
    assert secret.reveal() == "correct-horse"
    assert "correct-horse" not in repr(found)
    vault = assembled(AWS.format("eu-central-1", DAY))
    assert vault.backends["x"].settings.secrets["secret_key"].reveal() == "from the vault"


@pytest.mark.parametrize("environ", [{}, {"A_KEY": ""}, {"A_KEY": " \n"}])
def test_a_missing_key_names_the_variable(environ: Mapping[str, str]) -> None:
    text = VENDOR + 'region = "eu"\nkey = "${A_KEY}"'
    with pytest.raises(CredentialsMissingError) as caught:
        assembled(text, environ=environ)
    assert str(caught.value) == (
        "voicegate.toml:7: backends.x.key: the environment variable A_KEY is not set, or empty; "
        "export A_KEY=… before you start"
    )
    deferred = assembled(text, environ=environ, defer=True)
    assert [p.severity for p in deferred.findings] == [Severity.WARNING]
    assert "x" in deferred.backends


def test_all_problems_of_all_backends_come_at_once_in_the_order_of_the_lines() -> None:
    found = problems(
        '[backends.a]\nadapter = "vendr"\n'
        '[backends.b]\nadapter = "vendor"\nregion = "uе"\n'
        '[backends.c]\nadapter = "vendor"\nregion = "eu"\nkey = "${NOT_SET}"\n'
        'secrets = { token = "${X}" }\noptions = { beems = 4 }\nhops = ["stt"]\n'
        '[backends.d]\nadapter = "aws_like"\n'
        '[backends.e]\nadapter = "inside"\nhops = ["tts"]\nvoice = "v"\nmodel = "m"\n'
    )
    assert [s.partition(" ")[0] for s in found] == [
        f"voicegate.toml:{n}:" for n in (5, 8, 12, 13, 14, 16, 16, 16, 20, 21, 22)
    ]
    text = "\n".join(found)
    assert 'backends.a.adapter: unknown adapter "vendr"; did you mean "vendor"?' in text
    assert "backends.b.region: unknown region" in text
    assert "backends.c.key: the environment variable NOT_SET is not set" in text
    assert 'backends.c.secrets.token: the adapter "vendor" takes no such secret' in text
    assert 'backends.c.options.beems: the adapter "vendor" has no such option; did you mean' in text
    assert "backends.d.region: is missing" in text
    assert 'backends.d.secret_key: is missing: the adapter "aws_like" needs it' in text
    assert "backends.d.options.bucket: is missing" in text
    assert 'backends.e.hops: the adapter "inside" does no tts here' in text
    assert "backends.e.voice: " in text
    assert "backends.e.model: " in text


def test_one_kind_of_problem_raises_its_own_error() -> None:
    with pytest.raises(UnknownAdapterError):
        assembled('[backends.a]\nadapter = "vendr"\n')


def test_hops_are_what_the_adapter_does_or_fewer() -> None:
    everything = assembled(VENDOR + 'region = "eu"').backends["x"].policy_backend
    assert everything.hops == frozenset(Hop)
    fewer = assembled(VENDOR + 'region = "eu"\nhops = ["stt"]').backends["x"].policy_backend
    assert fewer.hops == frozenset({Hop.STT})
    (found,) = problems('[backends.x]\nadapter = "inside"\nhops = ["tts", "stt"]')
    assert 'backends.x.hops: the adapter "inside" does no tts here; it does: stt' in found


def test_the_facts_reach_the_policy() -> None:
    facts = "retention_days = 1\ntrains = false\nlatency_ms = 5\ncost = 2\nquality = 3\n"
    text = VENDOR + 'region = "eu"\n' + facts
    backend = assembled(text).backends["x"].policy_backend
    assert (backend.retention_days, backend.trains) == (1, False)
    assert (backend.latency_ms, backend.cost, backend.quality) == (5, 2, 3)


def test_the_policy_decides_over_what_was_assembled() -> None:
    assembly = assembled(
        '[backends.here]\nadapter = "inside"\n'
        + CERTIFIED.replace(".x]", ".us]")
        + VENDOR.replace(".x]", ".eu]")
        + 'region = "eu"\n'
    )
    assert [tier(assembly, n) for n in ("here", "us", "eu")] == [Tier.T0, Tier.T4, Tier.T2]
    situation = Situation(
        labels=frozenset({Label.SPECIAL_CATEGORY}),
        purpose=Purpose.CONTRACT,
        hop=Hop.STT,
        as_of=DAY,
        grounds=frozenset({"9_2_h"}),
    )
    decision = assembly.policy.decide(situation)
    assert decision.form("here") is Form.RAW
    assert decision.permitted == ("here",)
