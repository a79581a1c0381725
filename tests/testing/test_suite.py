"""The suite guards itself: nothing of it can be left out, and it finds what is wrong."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.house.sources import ROOT
from voicegate.adapter import AdapterSpec, BackendSettings, Endpoint
from voicegate.adapter.registry import default_registry
from voicegate.errors import PermitError
from voicegate.speech import Capabilities
from voicegate.testing import ADAPTER, scripted_adapter
from voicegate.testing.conformance import (
    EXPECTED,
    AdapterConformance,
    Door,
    StreamingConformance,
    Subject,
    TranscriberConformance,
    Trouble,
)
from voicegate_adapters.espeak import ADAPTER as ESPEAK


def _derived(*bases: type, **more: Any) -> type:
    return type("TestMine", bases, {"spec": ADAPTER, **more})


def test_a_part_of_the_suite_is_refused() -> None:
    with pytest.raises(TypeError, match="takes a part of the conformance suite only"):
        _derived(TranscriberConformance, StreamingConformance)


@pytest.mark.parametrize(
    "name",
    [
        "test_a_trouble_has_its_name",
        "test_an_empty_recording_is_no_crash",
        "_exemption",
        "__test__",
    ],
)
def test_a_test_that_is_replaced_is_refused(name: str) -> None:
    with pytest.raises(TypeError, match=f"replaces {name} of the conformance suite"):
        _derived(AdapterConformance, **{name: None})


def test_a_test_that_a_mix_in_replaces_is_refused() -> None:
    mix_in = type("MixIn", (), {"test_every_trouble_is_there": None})
    with pytest.raises(TypeError, match="replaces test_every_trouble_is_there"):
        _derived(mix_in, AdapterConformance)


@pytest.mark.parametrize(
    "exempt", [{"test_of_something_else": "because"}, {"test_every_trouble_is_there": " "}]
)
def test_an_exemption_needs_a_test_and_a_reason(exempt: dict[str, str]) -> None:
    with pytest.raises(TypeError, match="is no test of the suite, or gives no reason"):
        _derived(AdapterConformance, exempt=exempt)


def test_without_a_spec_there_is_no_suite() -> None:
    with pytest.raises(TypeError, match="names no spec"):
        _derived(AdapterConformance, spec=None)


def test_only_what_the_spec_offers_is_collected() -> None:
    speaking = _derived(AdapterConformance, spec=ESPEAK, troubles=frozenset())
    assert getattr(speaking, "test_words_never_become_markup")  # noqa: B009
    assert getattr(speaking, "test_an_utterance_is_told_in_order") is None  # noqa: B009
    assert getattr(speaking, "test_a_trouble_has_its_name") is None  # noqa: B009
    assert getattr(AdapterConformance, "test_an_utterance_is_told_in_order")  # noqa: B009


def test_every_trouble_has_an_error() -> None:
    assert EXPECTED.keys() == set(Trouble)


class _Elsewhere(Subject):
    def __init__(self, *urls: str, in_process: bool = False) -> None:
        hosts = frozenset(url.split("/")[2].partition(":")[0] for url in urls)
        self.spec = AdapterSpec(
            name="mine",
            locate=lambda _: Endpoint(
                urls=dict(enumerate(urls)),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
                hosts=hosts,
                in_process=in_process,
            ),
            capabilities=lambda _: Capabilities(features=frozenset()),
        )

    @property
    def settings(self) -> BackendSettings:
        return BackendSettings(name="mine", adapter="mine")


@pytest.mark.parametrize(
    ("urls", "in_process"),
    [
        (("https://api.example.com/v1",), False),
        (("http://127.0.0.1:9/v1", "https://api.example.com"), False),
        ((), False),
        (("https://api.example.com/v1",), True),
    ],
)
async def test_the_door_opens_on_this_machine_only(
    urls: tuple[str, ...], *, in_process: bool
) -> None:
    subject = _Elsewhere(*urls, in_process=in_process)
    with pytest.raises(PermitError, match="fakes on loopback only"):
        Door(subject.spec, subject)
    Door(_Elsewhere("http://127.0.0.1:9/v1").spec, _Elsewhere("http://127.0.0.1:9/v1"))


def test_every_installed_adapter_is_tested() -> None:
    untested = {
        name
        for name in default_registry().names()
        if not (ROOT / "tests" / "adapters" / name / "test_conformance.py").exists()
    }
    assert untested <= {"scripted"}  # in this folder
    assert scripted_adapter().name == "scripted"


_MODULE = """
from contextlib import asynccontextmanager
from voicegate.adapter import BackendSettings
from voicegate.testing import Script, Scripts, scripted_adapter
from voicegate.testing.conformance import AdapterConformance, Subject

SCRIPTS = Scripts()

class Mine(Subject):
    settings = BackendSettings(name="mine", adapter="scripted", options={"features": FEATURES})

class TestMine(AdapterConformance):
    spec = scripted_adapter(SCRIPTS)
    troubles = frozenset()
    exempt = EXEMPT

    @asynccontextmanager
    async def subject(self):
        SCRIPTS["mine"] = Script(lines=("eins zwei drei",) * 9, interim=False)
        yield Mine()
"""


def _run(folder: Path, *arguments: str, exempt: str = "{}", features: str = '["tts"]') -> str:
    module = _MODULE.replace("EXEMPT", exempt).replace("FEATURES", features)
    (folder / "test_mine.py").write_text(module)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "asyncio", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*command, "-o", "asyncio_default_fixture_loop_scope=function", *arguments, str(folder)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return done.stdout + done.stderr


def test_it_runs_outside_of_this_repository_and_says_what_it_found(tmp_path: Path) -> None:
    """Interim results are claimed, but none come: the message shows both sides."""
    features = '["streaming_stt", "interim"]'
    output = _run(tmp_path, "-k", "told_in_order", features=features)
    assert "1 failed" in output, output
    assert "False is True" in output, output


def test_an_exemption_that_has_become_stale_fails(tmp_path: Path) -> None:
    exempt = '{"test_words_never_become_markup": "there is no such thing any more"}'
    output = _run(tmp_path, "-k", "never_become", exempt=exempt)
    assert "1 failed" in output, output
    assert "there is no such thing any more" in output, output


def test_an_exemption_that_holds_is_shown(tmp_path: Path) -> None:
    exempt = '{"test_an_utterance_is_told_in_order": "it has no drafts"}'
    features = '["streaming_stt", "interim"]'
    output = _run(tmp_path, "-rx", "-k", "told_in_order", exempt=exempt, features=features)
    assert "1 xfailed" in output, output
    assert "it has no drafts" in output, output


def test_the_template_to_copy_passes(tmp_path: Path) -> None:
    """As somebody would have it: a copy, outside of this repository."""
    shutil.copytree(ROOT / "examples" / "template_adapter", tmp_path / "acme")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
        cwd=tmp_path / "acme",
        env=os.environ | {"PYTHONPATH": str(tmp_path / "acme")},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout
