"""Marks of SSML through v1beta1, which alone has times; nothing else is claimed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.adapters.google.entering import KEY, context, settings, speak
from tests.fakes.google_server import GoogleServer, google_server
from voicegate.errors import BadRequestError, UnexpectedResponseError
from voicegate.speech import (
    PHONE_MULAW,
    AudioFormat,
    Encoding,
    Feature,
    MarkKind,
    SpeechMark,
    SynthesisRequest,
)
from voicegate_adapters.google import ADAPTER
from voicegate_adapters.google.wire import marks as wire

PCM_16K = AudioFormat(Encoding.PCM_S16LE, 16_000)
SSML = "<speak>Guten <mark name='middle'/> Tag<mark name='end'/></speak>"
KORE = "de-DE-Chirp3-HD-Kore"


async def spoken(server: GoogleServer, **more: Any) -> tuple[bytes, list[SpeechMark]]:
    found: list[SpeechMark] = []
    chosen: dict[str, Any] = {
        "text": SSML,
        "ssml": True,
        "format": PCM_16K,
        "marks": frozenset({MarkKind.SSML}),
    }
    request = SynthesisRequest(language="de-DE", on_mark=found.append, **(chosen | more))
    return await speak(context(settings(server)), request), found


@pytest.mark.parametrize("form", [PCM_16K, PHONE_MULAW], ids=str)
async def test_each_mark_has_its_time(form: AudioFormat) -> None:
    async with google_server(KEY) as server:
        sound, found = await spoken(server, format=form)
        plain, none = await spoken(server, format=form, marks=frozenset())
        methods = [rpc.method for rpc in server.received]
    assert [(m.kind, m.value, m.start_seconds) for m in found] == [
        (MarkKind.SSML, "middle", 0.0),
        (MarkKind.SSML, "end", pytest.approx(0.1)),
    ]
    assert none == []
    assert sound == plain
    assert methods == ["tts.synthesize_with_times", "tts.synthesize_speech"]


@pytest.mark.parametrize(
    "more",
    [
        {"marks": frozenset({MarkKind.WORD})},
        {"marks": frozenset({MarkKind.SSML, MarkKind.VISEME})},
        {"text": "Guten Tag", "ssml": False},
    ],
)
async def test_other_marks_are_refused_before_any_text_leaves(more: dict[str, Any]) -> None:
    async with google_server(KEY) as server:
        with pytest.raises(BadRequestError, match="nothing else"):
            await spoken(server, **more)
        assert server.received == []


def test_an_answer_that_is_none_is_told() -> None:
    with pytest.raises(UnexpectedResponseError):
        wire.marks_of(b"\xff\xff", backend="g")


def test_voices_that_stream_claim_no_marks() -> None:
    assert Feature.SSML_MARKS in ADAPTER.capabilities(settings()).features
    streaming = ADAPTER.capabilities(settings(voice=KORE)).features
    assert not streaming & {Feature.SSML_MARKS, Feature.WORD_MARKS, Feature.VISEME_MARKS}
