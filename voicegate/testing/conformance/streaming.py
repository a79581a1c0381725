"""Streams: what is told, in which order, and what happens when they end early."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import replace

import pytest

from voicegate.errors import RefusedError
from voicegate.speech import (
    PHONE_MULAW,
    AudioFormat,
    Feature,
    SpeechEvent,
    SpeechEventType,
    StreamRequest,
    Word,
)
from voicegate.speech.choice import nearest_format
from voicegate.testing.conformance.checks import (
    check_heard,
    check_language,
    check_order,
    check_words,
)
from voicegate.testing.conformance.subject import Subject, Way
from voicegate.testing.conformance.suite import Suite, for_ways
from voicegate.testing.conformance.using import FORMATS, HINTS, frames_of, hear, opened

__all__ = ["StreamingConformance"]

_STREAMS = for_ways(Way.STREAMING_TRANSCRIBER)
_SILENCE = b"\xff"


class StreamingConformance(Suite):
    """What an adapter with a ``streaming_transcriber`` must do."""

    @_STREAMS
    @pytest.mark.parametrize("audio_format", FORMATS, ids=str)
    async def test_a_stream_is_heard_in_any_format(self, audio_format: AudioFormat) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            audio = subject.speech(audio_format)
            heard = await hear(door, _line(subject, audio_format), audio)
            check_heard(subject, _final_text(heard))
            sent_as = nearest_format(door.capabilities, audio_format)
            for received in subject.received():
                assert received.format == sent_as
                if sent_as == audio_format:
                    assert received.audio == audio
                _check_duration(len(received.audio), sent_as, len(audio), audio_format)

    @_STREAMS
    @pytest.mark.parametrize("size_bytes", [37, 160, 800, 1600])
    async def test_pieces_of_any_size_are_heard_alike(self, size_bytes: int) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            audio = subject.speech(PHONE_MULAW)

            async def pieces() -> AsyncIterator[bytes]:
                for start in range(0, len(audio), size_bytes):
                    await asyncio.sleep(0)
                    yield audio[start : start + size_bytes]

            heard = [event async for event in door.listen(_line(subject), pieces())]
            check_heard(subject, _final_text(heard))

    @_STREAMS
    async def test_an_utterance_is_told_in_order(self) -> None:
        """Started, interim, final, ended; a final once, and nothing of its utterance after it."""
        async with self.subject() as subject, opened(self.spec, subject) as door:
            await hear(door, _line(subject), subject.speech(PHONE_MULAW) * 2, pause_seconds=0.005)
            check_order(door.events)
            assert any(event.is_final for event in door.events)
            claimed = Feature.INTERIM in door.capabilities.features
            told = any(e.type is SpeechEventType.INTERIM for e in door.events)
            engine = door.endpoint.in_process and not door.spec.simulated
            # On a busy machine, an engine in this process may have heard all before it is asked.
            assert told is claimed or (claimed and engine)

    @_STREAMS
    async def test_interim_results_can_be_left_out(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            asked = replace(_line(subject), interim=False)
            heard = await hear(door, asked, subject.speech(PHONE_MULAW))
            check_heard(subject, _final_text(heard))
            assert not [e for e in door.events if e.type is SpeechEventType.INTERIM]

    @_STREAMS
    async def test_word_times_of_a_stream_are_there_if_claimed(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            audio = subject.speech(PHONE_MULAW) * 2
            asked = replace(_line(subject), word_times=True)
            if Feature.WORD_TIMES not in door.capabilities.features:
                with pytest.raises(RefusedError):
                    await hear(door, asked, audio)
                assert subject.received() == []
                return
            await hear(door, asked, audio)
            words = [w for e in door.events if e.is_final for w in _words(e)]
            assert words, "word times are claimed, but there are no words"
            check_words(words, until=len(audio) / PHONE_MULAW.sample_rate_hz)

    @_STREAMS
    async def test_language_and_hints_of_a_stream_go_along(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            hints = HINTS
            if Feature.HINTS not in door.capabilities.features:
                with pytest.raises(RefusedError):
                    await hear(door, replace(_line(subject), hints=hints), b"")
                assert subject.received() == []
                hints = ()
            await hear(door, replace(_line(subject), hints=hints), subject.speech(PHONE_MULAW))
            for received in subject.received():
                check_language(subject, received.language)
                assert set(hints) <= set(received.hints)

    @_STREAMS
    async def test_a_stream_without_audio_ends_well(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            assert [e for e in await hear(door, _line(subject), b"") if e.is_final] == []

    @_STREAMS
    async def test_in_silence_nothing_is_heard(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            silence = _SILENCE * PHONE_MULAW.sample_rate_hz
            assert _final_text(await hear(door, _line(subject), silence)) == ""

    @_STREAMS
    async def test_a_listener_who_leaves_closes_the_stream(self) -> None:
        """``opened`` waits until the service serves nothing any more."""
        async with self.subject() as subject, opened(self.spec, subject) as door:
            events = door.listen(_line(subject), _endless(subject))
            async with aclosing(events):
                first = await anext(events)
            assert first.backend == door.settings.name

    @_STREAMS
    async def test_a_listener_who_is_cancelled_closes_the_stream(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            heard = asyncio.Event()

            async def listen() -> None:
                async with aclosing(door.listen(_line(subject), _endless(subject))) as events:
                    async for _ in events:
                        heard.set()

            task = asyncio.create_task(listen())
            async with asyncio.timeout(10):
                await heard.wait()
            task.cancel()
            await asyncio.wait({task}, timeout=10)
            assert task.cancelled(), "the cancellation got lost on its way"
            del task  # a cancelled task keeps its frames, and they the stream

    @_STREAMS
    async def test_a_stream_that_is_not_permitted_any_more_gets_no_more_audio(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            line = nearest_format(door.capabilities, PHONE_MULAW)
            events = door.listen(_line(subject, line), _endless(subject, line))
            await anext(events)
            door.withdraw()
            with pytest.raises(RefusedError):
                [event async for event in events]
            assert all(not entrance.permit.live for entrance in door.entrances)
            sent = door.sent_bytes
            for _ in range(100):
                await asyncio.sleep(0)
            assert door.sent_bytes == sent
            assert sum(len(received.audio) for received in subject.received()) <= sent

    @_STREAMS
    async def test_streams_at_once_do_not_mix(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            audio = subject.speech(PHONE_MULAW)
            asked = _line(subject)
            lines = [audio * n for n in range(1, 1 + subject.at_once)]
            alone = [_final_text(await hear(door, asked, line)) for line in lines]
            together = await asyncio.gather(*(hear(door, asked, line) for line in lines))
            assert [_final_text(heard) for heard in together] == alone


def _line(subject: Subject, audio_format: AudioFormat = PHONE_MULAW) -> StreamRequest:
    return StreamRequest(format=audio_format, language=subject.language)


async def _endless(
    subject: Subject, audio_format: AudioFormat = PHONE_MULAW
) -> AsyncIterator[bytes]:
    """Speech at about the pace of a call, only faster; it ends when nobody listens."""
    while True:
        for frame in frames_of(subject.speech(audio_format), audio_format):
            await asyncio.sleep(0.001)
            yield frame


def _final_text(events: Sequence[SpeechEvent]) -> str:
    return " ".join(e.transcript.text for e in events if e.is_final and e.transcript)


def _words(event: SpeechEvent) -> tuple[Word, ...]:
    return event.transcript.words if event.transcript else ()


def _check_duration(sent: int, sent_as: AudioFormat, ours: int, our_format: AudioFormat) -> None:
    seconds = sent / (sent_as.bytes_per_second or 1)
    expected = ours / (our_format.bytes_per_second or 1)
    assert abs(seconds - expected) < 0.05, f"{seconds} s arrived of {expected} s"
