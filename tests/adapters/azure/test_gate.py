"""Azure behind the gate: what a bot developer writes, and the example that shows it."""

from __future__ import annotations

import runpy
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from pathlib import Path
from typing import cast

import pytest

from tests.adapters.azure.entering import KEY
from tests.fakes.azure_entra import HOUR, RESOURCE, Entra
from tests.fakes.azure_rest import HEARD
from tests.fakes.azure_server import azure_server
from tests.fakes.google_ears import marked, silence
from voicegate import ConfigError, Gate, Hop
from voicegate.speech import PHONE_MULAW, Audio

CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "privacy@example.org"
regime = "eu"
home_country = "DE"
storage = "sqlite://"

[line.support]
language = "de-DE"
notice = {{ played_elsewhere = 2026-03-01, how = "the exchange plays it" }}
labels = ["personal"]
purpose = "contract"

[policy]
extends = "conservative"

[backends.azure]
adapter = "azure"
{more}
"""
EXAMPLE = str(Path("examples/azure.py").resolve())
IN_FRANKFURT = 'region = "germanywestcentral"\nkey = "${AZURE_KEY}"\n'
CONTRACT = "contract = { dpa = 2026-03-01, scc = 2026-03-01, tia = 2026-03-01 }\n"
CUSTOM = 'endpoint = "https://muster.cognitiveservices.azure.com"\n'
HERE = 'location = { country = "DE", attested = 2026-03-01 }\n'
OWN = (
    'endpoint = "https://speech.example.com"\nhops = ["stt"]\n'
    'location = { country = "DE", attested = 2026-03-01, own_infrastructure = true }\n'
)


TOKEN = 'secrets = { entra_token = "${secret:azure-entra}" }\n'


def _gate(more: str) -> Gate:
    return Gate.from_text(CONFIG.format(more=more), environ={"AZURE_KEY": KEY})


async def test_a_call_is_heard_and_answered() -> None:
    async with azure_server(KEY) as server:

        async def line() -> AsyncIterator[bytes]:
            audio = marked(1, 0.6) + silence(0.5) + marked(2, 0.6) + silence(0.5)
            for start in range(0, len(audio), 160):
                yield audio[start : start + 160]

        async with (
            _gate(f'{IN_FRANKFURT}endpoint = "{server.url}"') as gate,
            gate.call(line="support", subject="customer-4711") as call,
        ):
            heard = [e async for e in call.listen(line(), format=PHONE_MULAW) if e.is_final]
            recording = await call.transcribe(Audio(marked(1, 0.5), PHONE_MULAW))
            spoken = [piece async for piece in call.speak("Guten Tag", format=PHONE_MULAW)]
    assert [e.transcript.text for e in heard if e.transcript] == ["w1", "w2"]
    assert recording.text == HEARD
    assert b"".join(spoken)
    assert server.refused == []


@pytest.mark.parametrize(
    ("region", "permitted"),
    [
        ("germanywestcentral", True),
        ("swedencentral", True),
        ("norwayeast", True),
        ("uksouth", True),
        ("switzerlandnorth", True),
        ("canadacentral", False),
        ("japaneast", False),
        ("centralindia", False),
        ("southeastasia", False),
    ],
)
async def test_where_it_is_decides(region: str, *, permitted: bool) -> None:
    more = f'region = "{region}"\nkey = "${{AZURE_KEY}}"\n{CONTRACT}'
    async with _gate(more) as gate, gate.call(line="support", subject="customer-4711") as call:
        assert ("azure" in call.decide(Hop.STT).permitted) is permitted


@pytest.mark.parametrize(
    ("region", "law"),
    [
        ("canadacentral", "pipeda"),
        ("japaneast", "appi"),
        ("koreacentral", "pipa"),
        ("brazilsouth", "lgpd"),
    ],
)
async def test_some_countries_need_their_law_attested(region: str, law: str) -> None:
    contract = CONTRACT.replace("{ dpa", f"{{ {law} = 2026-03-01, dpa")
    more = f'region = "{region}"\nkey = "${{AZURE_KEY}}"\n{contract}'
    async with _gate(more) as gate, gate.call(line="support", subject="customer-4711") as call:
        assert "azure" in call.decide(Hop.STT).permitted


@pytest.mark.parametrize(("attested", "permitted"), [("", False), (HERE, True)])
async def test_a_custom_domain_needs_an_attested_place(attested: str, *, permitted: bool) -> None:
    async with (
        _gate(IN_FRANKFURT + CUSTOM + CONTRACT + attested) as gate,
        gate.call(line="support", subject="customer-4711") as call,
    ):
        assert ("azure" in call.decide(Hop.STT).permitted) is permitted


@pytest.mark.parametrize(("attested", "permitted"), [("", False), (HERE, True)])
async def test_nor_does_a_token_prove_where_a_custom_domain_is(
    attested: str, *, permitted: bool
) -> None:
    text = CONFIG.format(
        more=IN_FRANKFURT.partition("key")[0] + CUSTOM + TOKEN + CONTRACT + attested
    )
    entra = Entra(time.time)
    async with (
        Gate.from_text(text, environ={}, secret_callback=lambda _: entra.token()) as gate,
        gate.call(line="support", subject="customer-4711") as call,
    ):
        assert ("azure" in call.decide(Hop.STT).permitted) is permitted


async def test_a_token_is_asked_of_the_callback_again_when_it_has_ended() -> None:
    entra, asked = Entra(time.time, RESOURCE), list[str]()

    def callback(name: str) -> str:
        asked.append(name)
        return entra.token(-1 if len(asked) == 1 else HOUR)  # the first one ended long ago

    async with azure_server(None, entra=entra) as server:
        more = f'region = "germanywestcentral"\nendpoint = "{server.url}"\n{TOKEN}'
        more += f'options = {{ resource_id = "{RESOURCE}" }}'
        gate = Gate.from_text(CONFIG.format(more=more), environ={}, secret_callback=callback)
        async with gate, gate.call(line="support", subject="customer-4711") as call:
            for text in ("Guten Tag", "Auf Wiederhören"):
                assert b"".join([p async for p in call.speak(text, format=PHONE_MULAW)])
            recording = await call.transcribe(Audio(marked(1, 0.5), PHONE_MULAW))
    assert recording.text == "w1"
    assert set(asked) == {"azure-entra"}
    assert len(asked) == 3  # when the gate was made, to speak, to hear
    assert server.refused == []


async def test_a_container_of_ones_own_is_at_home() -> None:
    async with (
        _gate(OWN) as gate,
        gate.call(line="support", subject="customer-4711", labels=["special_category"]) as call,
    ):
        assert "azure" in call.decide(Hop.STT).permitted


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ('region = "germanywestcentraal"\nkey = "${AZURE_KEY}"', "germanywestcentraal"),
        ('region = "usgovvirginia"\nkey = "${AZURE_KEY}"', "cloud of its own"),
        ('region = "chinaeast2"\nkey = "${AZURE_KEY}"', "cloud of its own"),
        ('region = "germanywestcentral"', "there is no key"),
        (f'{CUSTOM}key = "${{AZURE_KEY}}"', "does not show where"),
        ('endpoint = "http://speech.example.com"', "without TLS"),
        (
            'region = "germanywestcentral"\nsecrets = { entra_token = "${AZURE_KEY}" }',
            "<text>:18: backends.azure.options.resource_id: is missing",
        ),
        (
            f'{IN_FRANKFURT}secrets = {{ entra_token = "${{AZURE_KEY}}" }}',
            "<text>:22: backends.azure.secrets.entra_token: there is a key, too",
        ),
        (
            f'{IN_FRANKFURT}options = {{ resource_id = "{RESOURCE}" }}',
            "<text>:22: backends.azure.options.resource_id: it goes with entra_token",
        ),
        (
            'region = "germanywestcentral"\nsecrets = { entra_tokn = "${AZURE_KEY}" }',
            'did you mean "entra_token"?',
        ),
    ],
)
def test_what_cannot_be_is_found_before_any_call(more: str, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        _gate(more)
    assert told in str(caught.value)
    assert KEY not in str(caught.value)


async def test_the_example_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("AZURE_SPEECH_KEY", KEY)
    example = runpy.run_path(EXAMPLE)
    main = cast("Callable[[Sequence[str]], Awaitable[None]]", example["main"])
    async with azure_server(KEY) as server:
        await main(["--endpoint", server.url])
    out = capsys.readouterr().out
    assert "azure may hear: azure-frankfurt" in out
    assert "heard: " in out
    assert "spoken: " in out
    assert server.refused == []
    assert [r.path for r in server.http.received][-2:] == [
        "/speechtotext/transcriptions:transcribe",
        "/cognitiveservices/v1",
    ]
    assert [call.finished for call in server.usp.calls] == [True]
