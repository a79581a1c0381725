import asyncio
import os
from collections.abc import AsyncGenerator
from contextlib import aclosing

import jiwer
import pytest

from tests.adapters.in_process import context, permit
from tests.adapters.pocketsphinx.recordings import HUMAN, NAME, PHONE
from voicegate.errors import BadAudioError, BadRequestError, PermitError
from voicegate.speech import (
    PHONE_ALAW,
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Encoding,
    Transcript,
    TranscriptionRequest,
    convert,
)
from voicegate.vocabulary import Hop
from voicegate_adapters.pocketsphinx import ADAPTER
from voicegate_adapters.pocketsphinx.stt import PocketsphinxTranscriber


@pytest.fixture
async def pocketsphinx() -> AsyncGenerator[PocketsphinxTranscriber, None]:
    async with aclosing(PocketsphinxTranscriber(context(ADAPTER))) as transcriber:
        yield transcriber


async def _hear(
    transcriber: PocketsphinxTranscriber, audio: Audio, language: str | None = "en-US"
) -> Transcript:
    request = TranscriptionRequest(audio=audio, language=language, word_times=True)
    return await transcriber.transcribe(permit(Hop.STT, request), request)


@pytest.mark.parametrize(
    "wanted", [PHONE_MULAW, PHONE_ALAW, AudioFormat(Encoding.PCM_S16LE, 44_100, 2)]
)
async def test_a_recording_is_heard_in_whatever_format_it_is(
    pocketsphinx: PocketsphinxTranscriber, wanted: AudioFormat
) -> None:
    heard = await _hear(pocketsphinx, convert(NAME.audio, wanted))
    assert heard.text == NAME.text
    assert heard.language == "en-US"
    assert heard.backend == "home"
    assert heard.duration_seconds == pytest.approx(NAME.audio.duration_seconds, abs=0.01)


async def test_words_have_times_in_order_within_the_recording(
    pocketsphinx: PocketsphinxTranscriber,
) -> None:
    two = Audio(NAME.audio.content + PHONE.audio.content, PHONE_MULAW)
    heard = await _hear(pocketsphinx, two)
    assert heard.text == f"{NAME.text} {PHONE.text}"
    assert [one.text for one in heard.segments] == [NAME.text, PHONE.text]
    times = [(word.start_seconds or 0.0, word.end_seconds or 0.0) for word in heard.words]
    assert times == sorted(times)
    assert all(begin < end for begin, end in times)
    border = NAME.audio.duration_seconds or 0.0
    assert times[6][1] < border < times[7][0]
    assert times[-1][1] <= (two.duration_seconds or 0.0)


async def test_a_human_is_understood_in_part(pocketsphinx: PocketsphinxTranscriber) -> None:
    heard = await _hear(pocketsphinx, HUMAN.audio)
    assert jiwer.wer(HUMAN.text, heard.text) <= 0.4


@pytest.mark.parametrize(
    "pcm", [bytes(32_000), bytes(320), os.urandom(32_000)], ids=["silence", "short", "noise"]
)
async def test_what_is_no_speech_does_no_harm(
    pocketsphinx: PocketsphinxTranscriber, pcm: bytes
) -> None:
    heard = await _hear(pocketsphinx, Audio(pcm, AudioFormat(Encoding.PCM_S16LE, 16_000)))
    assert len(heard.text.split()) <= 5


async def test_bad_audio_and_other_languages_are_refused(
    pocketsphinx: PocketsphinxTranscriber,
) -> None:
    with pytest.raises(BadAudioError, match="found 0 bytes"):
        await _hear(pocketsphinx, Audio(b"", PHONE_MULAW))
    with pytest.raises(BadRequestError, match="not 'de-DE'"):
        await _hear(pocketsphinx, NAME.audio, "de-DE")


async def test_the_event_loop_goes_on_while_it_decodes(
    pocketsphinx: PocketsphinxTranscriber,
) -> None:
    await _hear(pocketsphinx, Audio(bytes(320), PHONE_MULAW))  # a decoder is started
    loop = asyncio.get_running_loop()
    begun, turns = loop.time(), 0

    def turn() -> None:
        nonlocal turns
        turns += 1
        loop.call_later(0.002, turn)

    turn()
    heard = await _hear(pocketsphinx, PHONE.audio)
    assert heard.text == PHONE.text
    # In a thread of this process it would be a handful: pocketsphinx keeps the global lock.
    assert turns > 50 * (loop.time() - begun)


async def test_it_does_not_hear_without_a_permit(pocketsphinx: PocketsphinxTranscriber) -> None:
    request = TranscriptionRequest(audio=NAME.audio)
    another = permit(Hop.STT, TranscriptionRequest(audio=PHONE.audio))
    with pytest.raises(PermitError):
        await pocketsphinx.transcribe(another, request)
