"""Polly's speech marks: asked for beside the sound, in places and times of the whole text."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.adapters.aws.entering import context, settings, speak
from tests.fakes.aws_server import AwsServer, aws_server
from tests.fakes.http_server import Answer
from voicegate.adapter import HttpResponse
from voicegate.errors import BadRequestError, RateLimitedError, UnexpectedResponseError
from voicegate.speech import (
    AudioFormat,
    Encoding,
    Feature,
    MarkKind,
    SpeechMark,
    SynthesisRequest,
    Voice,
)
from voicegate_adapters.aws import ADAPTER
from voicegate_adapters.aws.wire.marks import marks_of

PCM_16K = AudioFormat(Encoding.PCM_S16LE, 16_000)
SPOKEN = SynthesisRequest(text="Größe, ja!", language="de-DE", marks=frozenset(MarkKind))
MARKS = {Feature.WORD_MARKS, Feature.SENTENCE_MARKS, Feature.VISEME_MARKS, Feature.SSML_MARKS}


def answered(*lines: str) -> HttpResponse:
    content = "\n".join(lines).encode()
    return HttpResponse(backend="a", status=200, content=content)


async def marked(server: AwsServer, **more: Any) -> list[SpeechMark]:
    found: list[SpeechMark] = []
    chosen: dict[str, Any] = {"text": "Guten Tag", "marks": frozenset({MarkKind.WORD})} | more
    asked = SynthesisRequest(language="de-DE", format=PCM_16K, on_mark=found.append, **chosen)
    assert await speak(context(settings(server, voice="Vicki")), asked)
    return found


def test_places_are_counted_in_bytes_and_told_in_characters() -> None:
    found = marks_of(
        answered(
            '{"time":0,"type":"sentence","start":0,"end":12,"value":"Größe, ja!"}',
            '{"time":6,"type":"word","start":0,"end":7,"value":"Größe"}',
            '{"time":125,"type":"viseme","value":"k"}',
            "",
            '{"time":373,"type":"word","start":9,"end":11,"value":"ja"}',
            '{"time":400,"type":"breath","value":"new"}',
        ),
        SPOKEN,
        SPOKEN.text,
    )
    assert [(m.kind, m.value, m.start_seconds, m.span) for m in found] == [
        (MarkKind.SENTENCE, "Größe, ja!", 0.0, (0, 10)),
        (MarkKind.WORD, "Größe", 0.006, (0, 5)),
        (MarkKind.VISEME, "k", 0.125, None),
        (MarkKind.WORD, "ja", 0.373, (7, 9)),
    ]


def test_at_another_speed_places_are_looked_for_in_the_text_itself() -> None:
    faster = replace(SPOKEN, text="ja & ja", speed=1.5)
    row = '{"time":0,"type":"word","start":40,"end":42,"value":"ja"}'
    (first, second) = marks_of(answered(row, row), faster, faster.text)
    assert (first.span, second.span) == ((0, 2), (5, 7))


@pytest.mark.parametrize("line", ["nonsense", "[]", '{"type":"word"}', '{"type":"word","value":1}'])
def test_what_is_no_mark_is_no_answer(line: str) -> None:
    with pytest.raises(UnexpectedResponseError) as caught:
        marks_of(answered(line), SPOKEN, SPOKEN.text)
    assert caught.value.__context__ is None


async def test_marks_cost_one_request_more_with_the_same_text() -> None:
    async with aws_server() as server:
        found = await marked(server)
        assert [m.value for m in found] == ["Guten", "Tag"]
        asked, spoken = server.polly.bodies
        assert (asked["OutputFormat"], spoken["OutputFormat"]) == ("json", "pcm")
        assert asked["Text"] == spoken["Text"]
        assert await speak(
            context(settings(server, voice="Vicki")), replace(SPOKEN, marks=frozenset())
        )
        assert len(server.polly.bodies) == 3  # who takes no marks pays for none
    assert server.refused == []


async def test_marks_of_later_pieces_come_later() -> None:
    text = " ".join(["Wir melden uns morgen wieder bei Ihnen."] * 90)
    async with aws_server() as server:
        found = await marked(server, text=text)
        pieces = len(server.polly.bodies) // 2
    assert pieces > 1
    begins = [m.start_seconds for m in found if m.value == "Wir"]
    assert max(begins) >= 0.5 * (pieces - 1)  # each piece of the fake's sound is half a second


async def test_where_polly_has_no_marks_no_text_leaves() -> None:
    generative = Voice(id="Vicki", language="de-DE", style="generative")
    async with aws_server() as server:
        with pytest.raises(BadRequestError, match="generative"):
            await marked(server, voice=generative)
        with pytest.raises(BadRequestError, match="<mark>"):
            await marked(server, marks=frozenset({MarkKind.SSML}))
        assert server.requests == []


async def test_an_error_on_the_way_to_the_marks_is_one_of_the_attempt() -> None:
    async with aws_server() as server:
        server.faults["polly"] = Answer.of({"__type": "ThrottlingException"}, 400)
        with pytest.raises(RateLimitedError):
            await marked(server)
        assert len(server.requests) == 1


def test_capabilities_are_those_of_the_engine() -> None:
    assert ADAPTER.capabilities(settings()).features >= MARKS
    assert not ADAPTER.capabilities(settings(engine="generative")).features & MARKS
