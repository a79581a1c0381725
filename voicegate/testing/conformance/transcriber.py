"""Recordings: formats, features, sizes, many at once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from dataclasses import replace

import pytest

from voicegate.errors import BackendError, BadAudioError, RefusedError
from voicegate.speech import (
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Feature,
    Transcript,
    TranscriptionRequest,
)
from voicegate.speech.choice import convert_for
from voicegate.testing.conformance.checks import (
    check_heard,
    check_language,
    check_received,
    check_words,
)
from voicegate.testing.conformance.subject import Subject, Way
from voicegate.testing.conformance.suite import Suite, for_ways
from voicegate.testing.conformance.using import FORMATS, HINTS, opened, recording

__all__ = ["TranscriberConformance"]

_BATCH = for_ways(Way.TRANSCRIBER)


class TranscriberConformance(Suite):
    """What an adapter with a ``transcriber`` must do."""

    @_BATCH
    @pytest.mark.parametrize("audio_format", FORMATS, ids=str)
    async def test_a_recording_is_heard_in_any_format(self, audio_format: AudioFormat) -> None:
        """It gets what its capabilities claim, converted by the router or as it is."""
        async with self.subject() as subject, opened(self.spec, subject) as door:
            asked = recording(subject, audio_format)
            heard = await door.transcribe(asked)
            check_heard(subject, heard.text)
            check_received(subject, convert_for(door.capabilities, asked.audio))

    @_BATCH
    async def test_a_recording_is_heard_in_every_rate_that_is_claimed(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            claimed = door.capabilities
            for encoding in sorted(claimed.input_encodings):
                if encoding.bytes_per_sample is None:
                    continue
                for rate in sorted(claimed.sample_rates_hz):
                    asked = recording(subject, AudioFormat(encoding, rate))
                    check_heard(subject, (await door.transcribe(asked)).text)
                    check_received(subject, asked.audio)

    @_BATCH
    async def test_word_times_of_a_recording_are_there_if_claimed(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            asked = replace(recording(subject), word_times=True)
            if Feature.WORD_TIMES not in door.capabilities.features:
                await _refused(subject, door.transcribe(asked))
                return
            heard = await door.transcribe(asked)
            assert heard.words, "word times are claimed, but there are no words"
            check_words(heard.words, until=asked.audio.duration_seconds)

    @_BATCH
    async def test_speakers_of_a_recording_are_told_if_claimed(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            asked = replace(recording(subject), diarisation=True)
            if Feature.DIARISATION not in door.capabilities.features:
                await _refused(subject, door.transcribe(asked))
                return
            heard = await door.transcribe(asked)
            assert _speakers(heard), "speakers are claimed, but none is named"

    @_BATCH
    async def test_language_and_hints_of_a_recording_go_along(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            asked = replace(recording(subject), hints=HINTS)
            if Feature.HINTS not in door.capabilities.features:
                await _refused(subject, door.transcribe(asked))
                asked = replace(asked, hints=())
            await door.transcribe(asked)
            for received in subject.received():
                check_language(subject, received.language)
                assert set(asked.hints) <= set(received.hints)

    @_BATCH
    async def test_a_long_recording_is_heard_whole(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            one = recording(subject)
            times = max(1, round(subject.large_seconds / (one.audio.duration_seconds or 1)))
            audio = Audio(one.audio.content * times, PHONE_MULAW)
            assert (await door.transcribe(replace(one, audio=audio))).text.strip()
            check_received(subject, convert_for(door.capabilities, audio))

    @_BATCH
    async def test_a_recording_over_the_claimed_size_is_refused_before_it_is_sent(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            limit = door.capabilities.max_input_bytes
            if limit is None:
                return
            audio = Audio(bytes(limit + 1), PHONE_MULAW)
            await _refused(subject, door.transcribe(TranscriptionRequest(audio=audio)))

    @_BATCH
    async def test_an_empty_recording_is_no_crash(self) -> None:
        """Nothing is heard in it, or it is refused for what it is."""
        async with self.subject() as subject, opened(self.spec, subject) as door:
            empty = TranscriptionRequest(audio=Audio(b"", PHONE_MULAW), language=subject.language)
            try:
                heard = await door.transcribe(empty)
            except (BackendError, BadAudioError):
                return
            assert heard.words == ()

    @_BATCH
    async def test_recordings_at_once_do_not_mix(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            one = recording(subject)
            lengths = [one.audio.content * (1 + n) for n in range(subject.at_once)]
            asked = [replace(one, audio=Audio(content, PHONE_MULAW)) for content in lengths]
            alone = [(await door.transcribe(request)).text for request in asked]
            before = len(subject.received())
            together = await asyncio.gather(*(door.transcribe(request) for request in asked))
            assert [heard.text for heard in together] == alone
            assert len(subject.received()) in {0, before + subject.at_once}


def _speakers(heard: Transcript) -> set[str]:
    told = [word.speaker for word in heard.words] + [part.speaker for part in heard.segments]
    return {speaker for speaker in told if speaker}


async def _refused(subject: Subject, asked: Awaitable[Transcript]) -> None:
    with pytest.raises(RefusedError):
        await asked
    assert subject.received() == []
