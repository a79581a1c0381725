"""Amazon behind the gate: what a bot developer writes, and the example that shows it."""

from __future__ import annotations

import runpy
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest

from tests.fakes.aws_server import KEY_ID, SECRET, aws_server
from tests.fakes.google_ears import marked, silence
from voicegate import ConfigError, Gate, Hop
from voicegate.speech import PHONE_MULAW, Audio, AudioFormat, Encoding, convert

CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "privacy@example.org"
regime = "{regime}"
storage = "sqlite://"

[line.support]
language = "de-DE"
notice = {{ played_elsewhere = 2026-03-01, how = "the exchange plays it" }}
labels = ["personal"]
purpose = "contract"

[policy]
extends = "conservative"

[backends.aws]
adapter = "aws"
region = "{region}"
voice = "Vicki"
secrets = {{ access_key_id = "${{AWS_KEY_ID}}", secret_access_key = "${{AWS_SECRET}}" }}
{more}
[backends.aws.options]
{options}
"""
EXAMPLE = str(Path("examples/aws.py").resolve())
CONTRACT = "contract = { dpa = 2026-03-01, scc = 2026-03-01, tia = 2026-03-01 }"
ATTESTED = "attestations = { ai_services_opt_out = 2026-03-01 }"
KEYS = {"AWS_KEY_ID": KEY_ID, "AWS_SECRET": SECRET}
NOW = datetime(2026, 11, 24, tzinfo=UTC)


def gate(region: str, *more: str, options: str = "", regime: str = "eu") -> Gate:
    text = CONFIG.format(region=region, more="\n".join(more), options=options, regime=regime)
    return Gate.from_text(text, environ=KEYS, clock=lambda: NOW)


def phone_line() -> bytes:
    """Marked PCM, as a telephone sends it: mu-law, which the gate turns back into PCM."""
    pcm = b"".join(
        marked(8 * mark, seconds, encoding="LINEAR16") + silence(0.5, encoding="LINEAR16")
        for mark, seconds in ((1, 0.6), (3, 0.6))
    )
    return convert(Audio(pcm, AudioFormat(Encoding.PCM_S16LE, 8_000)), PHONE_MULAW).content


async def test_a_call_is_heard_and_answered() -> None:
    async with aws_server() as server:
        server.store.make("muster-calls")
        options = 'bucket = "muster-calls"\npoll_seconds = 0'

        async def line() -> AsyncIterator[bytes]:
            audio = phone_line()
            for start in range(0, len(audio), 160):
                yield audio[start : start + 160]

        async with (
            gate("eu-central-1", f'endpoint = "{server.url}"', options=options) as opened,
            opened.call(line="support", subject="customer-4711") as call,
        ):
            heard = [e async for e in call.listen(line(), format=PHONE_MULAW) if e.is_final]
            recorded = await call.transcribe(Audio(phone_line(), PHONE_MULAW))
            spoken = [piece async for piece in call.speak("Guten Tag", format=PHONE_MULAW)]
    assert [e.transcript.text for e in heard if e.transcript] == ["w8.", "w24."]
    assert recorded.text == "w8 w24."
    assert b"".join(spoken) == server.polly.sound
    assert server.store.keys("muster-calls") == []
    assert server.refused == []


@pytest.mark.parametrize(
    ("region", "regime", "permitted"),
    [
        ("eu-central-1", "eu", True),
        ("eu-west-1", "eu", True),
        ("eusc-de-east-1", "eu", True),
        ("eu-west-2", "eu", True),  # the United Kingdom: an adequate country
        ("eu-central-2", "eu", True),  # Switzerland: so is this
        ("us-east-1", "eu", False),
        ("eu-central-2", "ch", True),
        ("eu-west-2", "uk", True),
        ("us-east-1", "uk", False),
    ],
)
async def test_where_it_is_decides(region: str, regime: str, *, permitted: bool) -> None:
    async with (
        gate(region, CONTRACT, ATTESTED, regime=regime) as opened,
        opened.call(line="support", subject="customer-4711") as call,
    ):
        assert ("aws" in call.decide(Hop.STT).permitted) is permitted


@pytest.mark.parametrize(
    "attested", ["", "attestations = { ai_services_opt_out = 2025-03-01 }"], ids=["none", "stale"]
)
async def test_without_the_opt_out_nobody_knows_where_content_is_stored(attested: str) -> None:
    async with (
        gate("eu-central-1", CONTRACT, attested) as opened,
        opened.call(line="support", subject="customer-4711") as call,
    ):
        decision = call.decide(Hop.STT)
        assert "aws" not in decision.permitted


def test_an_unknown_region_is_found_before_any_call() -> None:
    with pytest.raises(ConfigError) as caught:
        gate("eu-central-9")
    assert "eu-central-9" in str(caught.value)
    assert SECRET not in str(caught.value)


async def test_the_example_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", KEY_ID)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)
    example = runpy.run_path(EXAMPLE)
    main = cast("Callable[[Sequence[str]], Awaitable[None]]", example["main"])
    async with aws_server() as server:
        server.store.make("muster-calls")
        await main(["--endpoint", server.url, "--bucket", "muster-calls"])
        assert server.store.keys("muster-calls") == []
    out = capsys.readouterr().out
    assert "aws may hear: aws-frankfurt" in out
    assert "heard: " in out
    assert "recording: " in out
    assert "spoken: " in out
    assert server.refused == []
    assert len(server.ears.streams) == 1
