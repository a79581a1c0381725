"""Google behind the gate: what a bot developer writes, and the example that shows it."""

from __future__ import annotations

import runpy
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from pathlib import Path
from typing import cast

import pytest

from tests.adapters.google.accounts import account, public_key
from tests.adapters.google.entering import KEY
from tests.fakes.google_ears import marked, silence
from tests.fakes.google_server import google_server
from voicegate import ConfigError, Gate, Hop
from voicegate.speech import PHONE_MULAW

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

[backends.google]
adapter = "google"
region = "{region}"
model = "chirp_2"
key = "${{GOOGLE_KEY}}"
{more}
[backends.google.options]
project = "muster-prod"
"""
EXAMPLE = str(Path("examples/google.py").resolve())
CONTRACT = """
contract = { dpa = 2026-03-01, scc = 2026-03-01, tia = 2026-03-01 }
attestations = { no_data_logging = 2026-03-01 }
"""


async def test_a_call_is_heard_and_answered() -> None:
    async with google_server(KEY, location="europe-west3") as server:
        text = CONFIG.format(region="europe-west3", more=f'endpoint = "{server.url}"')

        async def line() -> AsyncIterator[bytes]:
            audio = marked(1, 0.6) + silence(0.5) + marked(2, 0.6) + silence(0.5)
            for start in range(0, len(audio), 160):
                yield audio[start : start + 160]

        async with (
            Gate.from_text(text, environ={"GOOGLE_KEY": KEY}) as gate,
            gate.call(line="support", subject="customer-4711") as call,
        ):
            heard = [e async for e in call.listen(line(), format=PHONE_MULAW) if e.is_final]
            spoken = [piece async for piece in call.speak("Guten Tag", format=PHONE_MULAW)]
    assert [e.transcript.text for e in heard if e.transcript] == ["w1", "w2"]
    assert b"".join(spoken)
    assert server.refused == []


@pytest.mark.parametrize(
    ("region", "permitted"),
    [
        ("europe-west3", True),
        ("europe-west4", True),
        ("eu", False),  # "Europe" in Google's words: not proven to be the EU
        ("us", False),
        ("global", False),
    ],
)
async def test_where_it_is_decides(region: str, *, permitted: bool) -> None:
    text = CONFIG.format(region=region, more=CONTRACT)
    async with (
        Gate.from_text(text, environ={"GOOGLE_KEY": KEY}) as gate,
        gate.call(line="support", subject="customer-4711") as call,
    ):
        assert ("google" in call.decide(Hop.STT).permitted) is permitted


def test_an_unknown_region_is_found_before_any_call() -> None:
    with pytest.raises(ConfigError) as caught:
        Gate.from_text(CONFIG.format(region="europe-west33", more=""), environ={"GOOGLE_KEY": KEY})
    assert "europe-west33" in str(caught.value)
    assert KEY not in str(caught.value)


async def test_the_example_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GOOGLE_SERVICE_ACCOUNT", account())
    example = runpy.run_path(EXAMPLE)
    main = cast("Callable[[Sequence[str]], Awaitable[None]]", example["main"])
    async with google_server(KEY, location="europe-west3", public_key=public_key()) as server:
        await main(["--endpoint", server.url])
    out = capsys.readouterr().out
    assert "google may hear: google-frankfurt" in out
    assert "heard: " in out
    assert "spoken: " in out
    assert server.refused == []
    *spoken, heard = [request.method for request in server.received]
    assert heard == "v2.recognize"
    assert set(spoken) == {"tts.streaming_synthesize"}
