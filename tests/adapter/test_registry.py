"""Adapters are found by name, loaded one by one, and every way to fail says what to do."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, EntryPoint, PathDistribution
from pathlib import Path

import pytest

from voicegate.adapter.context import AdapterContext
from voicegate.adapter.registry import GROUP, Registry, default_registry
from voicegate.adapter.roles import Sink
from voicegate.adapter.settings import BackendSettings, Endpoint
from voicegate.adapter.spec import AdapterSpec
from voicegate.errors import ConfigError, MissingExtraError, UnknownAdapterError
from voicegate.speech import Capabilities

CARD = """
from voicegate.adapter.settings import Endpoint
from voicegate.adapter.spec import AdapterSpec
from voicegate.speech import Capabilities
ADAPTER = AdapterSpec(
    name="{name}",
    locate=lambda settings: Endpoint(in_process=True),
    capabilities=lambda settings: Capabilities(features=frozenset()),
    {fields}
)
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder on the import path; what was imported from it is forgotten after."""
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    before = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - before:
        del sys.modules[name]


def distribution(site: Path, name: str, points: str) -> Distribution:
    folder = site / f"{name.replace('-', '_')}-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (folder / "entry_points.txt").write_text(f"[{GROUP}]\n{points}\n")
    return PathDistribution(folder)


def entries(*distributions: Distribution) -> list[EntryPoint]:
    return [entry for d in distributions for entry in d.entry_points]


def card(site: Path, module: str, name: str, fields: str = "", head: str = "") -> None:
    (site / f"{module}.py").write_text(head + CARD.format(name=name, fields=fields))


def plain(name: str) -> AdapterSpec:
    def locate(_settings: BackendSettings) -> Endpoint:
        return Endpoint(in_process=True)

    def capabilities(_settings: BackendSettings) -> Capabilities:
        return Capabilities(features=frozenset())

    return AdapterSpec(name=name, locate=locate, capabilities=capabilities)


def test_looking_one_up_loads_that_one_and_no_other(site: Path) -> None:
    card(site, "one_vendor", "one")
    card(site, "two_vendor", "two")
    points = "one = one_vendor:ADAPTER\ntwo = two_vendor:ADAPTER"
    registry = Registry(entries=entries(distribution(site, "acme-voice", points)))
    assert registry.names() == ("one", "two")
    assert "one_vendor" not in sys.modules
    assert registry.spec("one").name == "one"
    assert registry.spec("one") is registry.spec("one")
    assert "two_vendor" not in sys.modules


def test_an_unknown_name_gets_the_nearest_one_and_the_hint_about_editable_installs() -> None:
    registry = Registry(extra=[plain("deepgram"), plain("azure")], entries=[])
    with pytest.raises(UnknownAdapterError) as caught:
        registry.spec("depgram")
    assert 'unknown adapter "depgram"; did you mean "deepgram"?' in str(caught.value)
    assert "pip install -e ." in str(caught.value)
    with pytest.raises(UnknownAdapterError, match="installed: azure, deepgram"):
        registry.spec("zzz")


def test_two_distributions_with_one_name_are_both_named(site: Path) -> None:
    both = [distribution(site, n, "one = one_vendor:ADAPTER") for n in ("acme-voice", "other-sdk")]
    with pytest.raises(ConfigError, match="acme-voice and other-sdk; uninstall one"):
        Registry(entries=entries(*both)).names()


def test_the_same_distribution_seen_twice_is_no_conflict(site: Path) -> None:
    one = distribution(site, "acme-voice", "one = one_vendor:ADAPTER")
    assert Registry(entries=entries(one, one)).names() == ("one",)


def test_a_missing_sdk_of_the_card_gives_the_pip_line(site: Path) -> None:
    card(site, "one_vendor", "speech_one", head="import sdk_that_is_not_here\n")
    dist = distribution(site, "acme-voice", "speech_one = one_vendor:ADAPTER")
    with pytest.raises(MissingExtraError) as caught:
        Registry(entries=entries(dist)).spec("speech_one")
    assert 'needs sdk_that_is_not_here: pip install "acme-voice[speech-one]"' in str(caught.value)


def test_a_missing_sdk_of_a_role_gives_the_pip_line_with_its_extra(site: Path) -> None:
    card(site, "one_vendor", "one", 'sink="one_vendor_sink:TheSink", extra="one-extra"')
    (site / "one_vendor_sink.py").write_text("import sdk_that_is_not_here\n")
    dist = distribution(site, "acme-voice", "one = one_vendor:ADAPTER")
    registry = Registry(entries=entries(dist))
    spec = registry.spec("one")
    with pytest.raises(MissingExtraError, match=r'pip install "acme-voice\[one-extra\]"'):
        registry.role(spec, spec.sink or "")


@pytest.mark.parametrize(
    "missing", ["one_vendor.gone", "voicegate.gone", "voicegate_adapters.gone"]
)
def test_a_missing_module_of_ours_is_a_bug_and_no_extra(site: Path, missing: str) -> None:
    (site / "one_vendor").mkdir()
    (site / "one_vendor" / "__init__.py").write_text(f"import {missing}\n")
    dist = distribution(site, "acme-voice", "one = one_vendor:ADAPTER")
    with pytest.raises(ModuleNotFoundError, match="gone"):
        Registry(entries=entries(dist)).spec("one")


def test_a_role_is_imported_when_first_used(site: Path) -> None:
    card(site, "one_vendor", "one", 'sink="one_vendor_sink:TheSink"')
    (site / "one_vendor_sink.py").write_text(
        "from voicegate.adapter.roles import Sink\nclass TheSink(Sink):\n    pass\n"
    )
    registry = Registry(entries=entries(distribution(site, "a", "one = one_vendor:ADAPTER")))
    spec = registry.spec("one")
    assert "one_vendor_sink" not in sys.modules
    made = registry.role(spec, spec.sink or "")
    assert isinstance(made, type)
    assert issubclass(made, Sink)


@pytest.mark.parametrize("content", ["", "class TheSink: pass\n", "TheSink = 3\n"])
def test_a_role_that_is_none_is_named_with_its_owner(site: Path, content: str) -> None:
    card(site, "one_vendor", "one", 'sink="one_vendor_sink:TheSink"')
    (site / "one_vendor_sink.py").write_text(content)
    dist = distribution(site, "acme-voice", "one = one_vendor:ADAPTER")
    registry = Registry(entries=entries(dist))
    with pytest.raises(ConfigError, match=r"one_vendor_sink:TheSink as its Sink.*acme-voice"):
        registry.role(registry.spec("one"), "one_vendor_sink:TheSink")


def test_an_entry_point_that_is_no_card_is_named(site: Path) -> None:
    (site / "one_vendor.py").write_text("ADAPTER = 3\n")
    points = "one = one_vendor:ADAPTER\ntwo = one_vendor:GONE"
    registry = Registry(entries=entries(distribution(site, "acme-voice", points)))
    with pytest.raises(ConfigError, match="acme-voice leads to one_vendor:ADAPTER"):
        registry.spec("one")
    with pytest.raises(ConfigError, match=r"acme-voice.*AttributeError; install"):
        registry.spec("two")


def test_a_card_given_in_code_takes_the_place_of_an_installed_one(site: Path) -> None:
    dist = distribution(site, "acme-voice", "one = one_vendor:ADAPTER")
    mine = plain("one")
    registry = Registry(extra=[mine], entries=entries(dist))
    assert registry.spec("one") is mine
    assert registry.names() == ("one",)
    assert registry.distribution("one") is None
    with pytest.raises(ConfigError, match="two specs"):
        Registry(extra=[mine, plain("one")])


def test_a_role_may_be_made_by_a_function() -> None:
    def make(_context: AdapterContext) -> Sink:
        raise AssertionError

    card = plain("one")
    with_sink = AdapterSpec(
        name="one", locate=card.locate, capabilities=card.capabilities, sink=make
    )
    registry = Registry(extra=[with_sink], entries=[])
    assert registry.role(with_sink, make) is make


def test_the_installed_adapters_are_found_through_the_same_door() -> None:
    registry = default_registry()
    assert registry is default_registry()
    assert "espeak" in registry.names()
    assert registry.distribution("espeak") == "voicegate-sdk"


async def test_what_asks_a_vendor_is_found_by_name(site: Path) -> None:
    asking = "async def ask(settings): return (settings.name,)\n"
    card(site, "asks", "asks", 'attest_online="asks:ask",', head=asking)
    card(site, "lost", "lost", 'attest_online="lost:nobody",')
    points = "asks = asks:ADAPTER\nlost = lost:ADAPTER"
    registry = Registry(entries=entries(distribution(site, "acme", points)))
    found = registry.attest_online(registry.spec("asks"))
    assert found is not None
    assert await found(BackendSettings(name="b", adapter="asks")) == ("b",)
    with pytest.raises(ConfigError, match="mistake in acme"):
        registry.attest_online(registry.spec("lost"))
    assert registry.attest_online(plain("plain")) is None
