"""The endpoint catalogue, and the frozen list of its classes."""

from __future__ import annotations

from pathlib import Path

import pytest

from voicegate.residency import (
    CatalogueEndpoint,
    Certainty,
    Enforcement,
    RegionClass,
    catalogue,
    countries_of,
    find_endpoint,
    load_register,
)

FROZEN = Path(__file__).parent / "endpoint_classes.txt"


def _line(entry: CatalogueEndpoint, host: str) -> str:
    real = host.replace("{resource}", "resource")
    countries = entry.countries_for(real)
    several = 4
    named = " ".join(sorted(countries))
    where = named if len(countries) < several else f"{len(countries)} countries"
    return f"{entry.id} | {host} | {entry.class_for(real)} | {where} | {entry.certainty_for(real)}"


def test_no_endpoint_moves_to_another_class_unseen() -> None:
    """A release that moves one has to move it here, too, and to say so in the changelog."""
    now = [
        _line(entry, host)
        for entry in catalogue()
        for hosts in entry.hosts_by_region().values()
        for host in hosts or ("-",)
    ]
    assert now == FROZEN.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("host", "expected", "countries"),
    [
        ("polly.eu-west-1.amazonaws.com", "eu", "IE"),
        ("polly.eu-west-2.amazonaws.com", "uk", "GB"),
        ("polly.eu-central-2.amazonaws.com", "ch", "CH"),
        ("polly.us-east-1.amazonaws.com", "us", "US"),
        ("polly.eu-west-9.amazonaws.com", "unknown", "XX"),
        ("transcribestreaming.eusc-de-east-1.amazonaws.eu", "eu", "DE"),
        ("api.eu-gb.text-to-speech.watson.cloud.ibm.com", "uk", "GB"),
        ("europe-west2-speech.googleapis.com", "uk", "GB"),
        ("europe-west3-texttospeech.googleapis.com", "eu", "DE"),
        ("eu-speech.googleapis.com", "europe", "XX"),
        ("speech.googleapis.com", "global", "XX"),
        ("norwayeast.stt.speech.microsoft.com", "eea_ch", "NO"),
        ("switzerlandnorth.tts.speech.microsoft.com", "ch", "CH"),
        ("uksouth.api.cognitive.microsoft.com", "uk", "GB"),
        ("whatever.openai.azure.com", "unknown", "XX"),
        ("api.deepgram.com", "global", "XX"),
        ("api.mistral.ai", "global", "XX"),
        ("gb.api.openai.com", "global", "XX"),
        ("api.openai.com", "us", "US"),
        ("api.gladia.io", "unknown", "XX"),
        ("eu.rt.speechmatics.com", "europe", "XX"),
        ("sync.eu.assemblyai.com", "eu", "SE"),
        ("api.scaleway.ai", "eu", "FR"),
    ],
)
def test_hosts(host: str, expected: str, countries: str) -> None:
    for spelling in (host, host.upper(), f"{host}."):
        entry = find_endpoint(spelling)
        assert entry is not None
        assert entry.class_for(spelling) == expected
        assert entry.countries_for(spelling) == frozenset(countries.split())


@pytest.mark.parametrize(
    "host",
    ["example.com", "a.b.stt.speech.microsoft.com", "polly.eu-west-1.amazonaws.com.evil.example",
     "evil-api.eu.deepgram.com", "xpolly.eu-west-1.amazonaws.com", "-speech.googleapis.com", "",
     "polly.eu-west-1.amazonaws.com:8443", "127.0.0.1"],
)  # fmt: skip
def test_hosts_that_nobody_knows(host: str) -> None:
    assert find_endpoint(host) is None


def test_eu_without_a_country_is_any_member() -> None:
    entry = find_endpoint("api.eu.deepgram.com")
    assert entry is not None
    members = entry.countries_for("api.eu.deepgram.com")
    assert len(members) == 27
    assert not members & {"GB", "CH", "NO", "GI"}
    assert entry.certainty_for("api.eu.deepgram.com") is Certainty.PROVEN
    wider = countries_of(RegionClass.EEA_CH)
    assert wider == members | {"IS", "LI", "NO", "CH"}


@pytest.mark.parametrize("host", ["api.infomaniak.com", "llm-server.llmhub.t-systems.net"])
def test_what_the_vendor_did_not_document_is_not_proven(host: str) -> None:
    entry = find_endpoint(host)
    assert entry is not None
    assert entry.certainty_for(host) is Certainty.UNKNOWN
    assert entry.countries_for(host) == {"XX"}
    assert entry.stated_countries_for(host) <= {"CH", "DE"}


def test_classes_that_promise_nothing() -> None:
    for promised in (RegionClass.EUROPE, RegionClass.GLOBAL, RegionClass.UNKNOWN):
        assert countries_of(promised) == {"XX"}
    for named, country in ((RegionClass.CH, "CH"), (RegionClass.UK, "GB"), (RegionClass.US, "US")):
        assert countries_of(named) == {country}


def test_conditions_say_who_keeps_them() -> None:
    def kinds(host: str) -> dict[str, Enforcement]:
        entry = find_endpoint(host)
        assert entry is not None
        assert all(c.text and c.text_de for c in entry.conditions)
        return {c.name: c.kind for c in entry.conditions}

    assert kinds("api.eu.deepgram.com") == {"mip_opt_out": Enforcement.ADAPTER}
    assert kinds("polly.eu-west-1.amazonaws.com") == {"ai_services_opt_out": Enforcement.ATTESTED}
    assert kinds("eu.api.gradium.ai")["residency_pinned"] is Enforcement.CHECKED
    assert kinds("api.eu.residency.elevenlabs.io") == {
        "zero_retention": Enforcement.ADAPTER,
        "residency_workspace": Enforcement.ATTESTED,
    }


def test_parents_and_remote_access() -> None:
    def entry(host: str) -> CatalogueEndpoint:
        found = find_endpoint(host)
        assert found is not None
        return found

    assert entry("api.scaleway.ai").parent_country == "FR"
    assert entry("polly.eu-west-1.amazonaws.com").parent_country == "US"
    assert entry("api.eu.kugelaudio.com").parent_country == "XX"
    assert entry("streaming.eu.assemblyai.com").remote_access_countries == {"US"}
    assert entry("api.eu.deepgram.com").provider == "deepgram"


def test_the_catalogue_is_in_order() -> None:
    entries = catalogue()
    assert len({e.id for e in entries}) == len(entries)
    known = load_register().known_countries
    for entry in entries:
        assert entry.countries <= known
        assert all(region.country in known for region in entry.regions.values())
        assert entry.confidence in {"documented", "third-party", "inferred", "recall", "unknown"}
        assert all(host == host.lower() for host in entry.hosts)


def test_a_shared_host_is_judged_by_its_least_certain_entry() -> None:
    sharing = [e for e in catalogue() if "api.gladia.io" in e.hosts]
    assert {e.region_class for e in sharing} == {RegionClass.EUROPE, RegionClass.UNKNOWN}
    found = find_endpoint("api.gladia.io")
    assert found is not None
    assert found.region_class is RegionClass.UNKNOWN


def test_regions_of_an_endpoint() -> None:
    entry = find_endpoint("polly.eu-west-1.amazonaws.com")
    assert entry is not None
    assert entry.region_of("polly.eu-west-1.amazonaws.com") == "eu-west-1"
    assert entry.region_of("api.openai.com") is None
    hosts = entry.hosts_by_region()
    assert hosts["eu-central-1"] == ("polly.eu-central-1.amazonaws.com",)
    assert entry.regions["eu-central-1"].services >= {"tts", "stt_stream"}
    fixed = find_endpoint("api.scaleway.ai")
    assert fixed is not None
    assert fixed.hosts_by_region() == {"": ("api.scaleway.ai",)}
    assert fixed.region_of("api.scaleway.ai") is None
