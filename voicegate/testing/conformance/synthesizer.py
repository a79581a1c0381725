"""Speech: formats, what is said, and that words stay words."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from voicegate.adapter import Synthesizer
from voicegate.errors import RefusedError
from voicegate.speech import (
    MARK_FEATURES,
    AudioFormat,
    Feature,
    MarkKind,
    SpeechMark,
    SynthesisRequest,
)
from voicegate.testing.conformance.checks import check_language, check_marks, check_sound
from voicegate.testing.conformance.door import Door
from voicegate.testing.conformance.subject import Subject, Way
from voicegate.testing.conformance.suite import Suite, for_ways
from voicegate.testing.conformance.using import FORMATS, opened

__all__ = ["SynthesizerConformance"]

_SPEECH = for_ways(Way.SYNTHESIZER)
# What a caller may say, and what would be markup if nobody took care.
_MARKUP = "5 < 7 & \"Anna\" > 'Otto' </speak><break time='9s'/> ]]> &amp; Grüße"
_LONG = "Wir haben Ihre Anfrage gelesen und melden uns morgen bei Ihnen. "


class SynthesizerConformance(Suite):
    """What an adapter with a ``synthesizer`` must do."""

    @_SPEECH
    @pytest.mark.parametrize("audio_format", FORMATS, ids=str)
    async def test_a_text_is_spoken_in_any_format(self, audio_format: AudioFormat) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            sound = await _spoken(door, replace(_text(subject), format=audio_format))
            check_sound(sound, audio_format)
            for received in subject.received():
                assert received.text == subject.spoken

    @_SPEECH
    async def test_a_text_is_spoken_in_every_format_that_is_claimed(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            claimed = door.capabilities
            for encoding in sorted(claimed.output_encodings):
                for rate in sorted(claimed.sample_rates_hz):
                    if encoding.bytes_per_sample is None:
                        continue
                    asked = AudioFormat(encoding, rate)
                    sound = await _spoken(door, replace(_text(subject), format=asked))
                    check_sound(sound, asked)
            assert all(r.text == subject.spoken for r in subject.received())

    @_SPEECH
    async def test_the_language_of_a_text_goes_along(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            assert await _spoken(door, _text(subject))
            for received in subject.received():
                if received.language is not None:  # some vendors know it from the voice alone
                    check_language(subject, received.language)

    @_SPEECH
    async def test_words_never_become_markup(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            assert await _spoken(door, replace(_text(subject), text=_MARKUP))
            told = " ".join(received.text or "" for received in subject.received())
            assert told == (_MARKUP if subject.received() else "")

    @_SPEECH
    async def test_markup_is_taken_if_claimed(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            markup = f"<speak>{subject.spoken}</speak>"
            asked = replace(_text(subject), text=markup, ssml=True)
            if Feature.SSML not in door.capabilities.features:
                with pytest.raises(RefusedError):
                    await _spoken(door, asked)
                assert subject.received() == []
                return
            check_sound(await _spoken(door, asked), asked.format)

    @_SPEECH
    @pytest.mark.parametrize("kind", MarkKind, ids=str)
    async def test_marks_come_with_the_sound_if_claimed(self, kind: MarkKind) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            asked, marks = _marked(subject, kind), list[SpeechMark]()
            asked = replace(asked, on_mark=marks.append)
            if MARK_FEATURES[kind] not in door.capabilities.features:
                with pytest.raises(RefusedError):
                    await _spoken(door, asked)
                assert subject.received() == []
                return
            sound = await _spoken(door, asked)
            check_sound(sound, asked.format)
            check_marks(marks, asked, len(sound) / (asked.format.bytes_per_second or 1))
            assert all(subject.spoken in (r.text or "") for r in subject.received())

    @_SPEECH
    async def test_no_mark_comes_unasked(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            marks = list[SpeechMark]()
            assert await _spoken(door, replace(_text(subject), on_mark=marks.append))
            assert marks == []

    @_SPEECH
    async def test_a_long_text_is_spoken_whole(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            text = (_LONG * 40).strip()
            asked = replace(_text(subject), text=text)
            check_sound(await _spoken(door, asked), asked.format)
            told = " ".join(received.text or "" for received in subject.received())
            assert told.split() == (text.split() if subject.received() else [])

    @_SPEECH
    async def test_without_text_nothing_is_asked(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            assert await _spoken(door, replace(_text(subject), text=" ")) == b""
            assert subject.received() == []

    @_SPEECH
    async def test_a_listener_who_interrupts_stops_the_speech(self) -> None:
        """``opened`` waits until the service serves nothing any more."""
        async with self.subject() as subject, opened(self.spec, subject) as door:
            sound = door.speak(replace(_text(subject), text=_LONG * 3))
            assert await anext(sound)
            await sound.aclose()

    @_SPEECH
    async def test_texts_at_once_do_not_mix(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            asked = [
                replace(_text(subject), text=" ".join([subject.spoken] * n))
                for n in range(1, 1 + subject.at_once)
            ]
            alone = [await _spoken(door, request) for request in asked]
            together = await asyncio.gather(*(_spoken(door, request) for request in asked))
            for one, other in zip(together, alone, strict=True):  # engines vary a little
                assert abs(len(one) - len(other)) <= len(other) / 50

    @_SPEECH
    async def test_voices_have_names_and_languages(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            role = door.role(Way.SYNTHESIZER)
            assert isinstance(role, Synthesizer)
            voices = await role.voices()
            assert len({(voice.id, voice.language) for voice in voices}) == len(voices)
            assert all(voice.id and voice.language for voice in voices)


def _marked(subject: Subject, kind: MarkKind) -> SynthesisRequest:
    asked = replace(_text(subject), marks=frozenset({kind}))
    if kind is not MarkKind.SSML:
        return asked
    marked = f'<speak><mark name="begin"/>{subject.spoken}<mark name="end"/></speak>'
    return replace(asked, text=marked, ssml=True)


def _text(subject: Subject) -> SynthesisRequest:
    return SynthesisRequest(text=subject.spoken, language=subject.language)


async def _spoken(door: Door, request: SynthesisRequest) -> bytes:
    return b"".join([piece async for piece in door.speak(request)])
