import asyncio
from collections.abc import AsyncGenerator
from typing import cast

import numpy as np
import pytest

from tests.adapters.in_process import context, permit
from voicegate.errors import BadRequestError, PermitError
from voicegate.speech import (
    PHONE_ALAW,
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Encoding,
    SynthesisRequest,
    Voice,
    convert,
)
from voicegate.vocabulary import Hop
from voicegate_adapters.espeak import ADAPTER, engine
from voicegate_adapters.espeak.endpoints import VOICES
from voicegate_adapters.espeak.tts import EspeakSynthesizer
from voicegate_adapters.espeak.wire import Event, utterance

SENTENCE = "Guten Tag, Größe geprüft."
PCM_16K = AudioFormat(Encoding.PCM_S16LE, 16_000)


@pytest.fixture
def espeak() -> EspeakSynthesizer:
    return EspeakSynthesizer(context(ADAPTER))


def _speak(espeak: EspeakSynthesizer, request: SynthesisRequest) -> AsyncGenerator[bytes, None]:
    blocks = espeak.synthesize(permit(Hop.TTS, request), request)
    return cast("AsyncGenerator[bytes, None]", blocks)


async def _whole(espeak: EspeakSynthesizer, request: SynthesisRequest) -> Audio:
    blocks = [block async for block in _speak(espeak, request)]
    return Audio(b"".join(blocks), request.format)


def _loudness(audio: Audio) -> float:
    pcm = convert(audio, AudioFormat(Encoding.PCM_S16LE, audio.format.sample_rate_hz)).content
    return float(np.sqrt(np.mean(np.frombuffer(pcm, "<i2").astype(np.float64) ** 2)))


@pytest.mark.parametrize(
    "wanted",
    [
        PHONE_MULAW,
        PHONE_ALAW,
        AudioFormat(Encoding.PCM_S16LE, 8_000),
        PCM_16K,
        AudioFormat(Encoding.PCM_S16LE, 22_050),
        AudioFormat(Encoding.PCM_S16LE, 24_000),
        AudioFormat(Encoding.PCM_S16LE, 48_000, 2),
    ],
)
async def test_it_speaks_in_the_format_that_was_asked(
    espeak: EspeakSynthesizer, wanted: AudioFormat
) -> None:
    audio = await _whole(espeak, SynthesisRequest(text=SENTENCE, language="de", format=wanted))
    assert audio.duration_seconds == pytest.approx(2.0, abs=0.5)
    assert _loudness(audio) > 1_000


@pytest.mark.parametrize("language", ["de-DE", "en-GB", "en-US", "fr", "it", "es", "nl", "pl"])
async def test_it_speaks_each_language_in_its_own_way(
    espeak: EspeakSynthesizer, language: str
) -> None:
    spoken = await _whole(espeak, SynthesisRequest(text="Radio 17", language=language))
    other = await _whole(espeak, SynthesisRequest(text="Radio 17", language="fi"))
    assert _loudness(spoken) > 500
    assert spoken.content != other.content


async def test_twice_the_speed_is_about_half_as_long(espeak: EspeakSynthesizer) -> None:
    text = "Ihre Telefonnummer ist null eins sieben zwei."
    slow = await _whole(espeak, SynthesisRequest(text=text, language="de"))
    fast = await _whole(espeak, SynthesisRequest(text=text, language="de", speed=2.0))
    assert 0.35 < len(fast) / len(slow) < 0.65


async def test_markup_is_spoken_only_as_ssml(espeak: EspeakSynthesizer) -> None:
    text = '<speak>eins <break time="2s"/> zwei</speak>'
    read = await _whole(espeak, SynthesisRequest(text=text, language="de", ssml=True))
    plain = await _whole(espeak, SynthesisRequest(text="eins zwei", language="de"))
    assert (read.duration_seconds or 0) - (plain.duration_seconds or 0) > 1.5


async def test_nothing_to_say_is_silence_of_no_length(espeak: EspeakSynthesizer) -> None:
    assert not (await _whole(espeak, SynthesisRequest(text=" \n", language="de"))).content


async def test_many_at_once_do_not_mix(espeak: EspeakSynthesizer) -> None:
    german = SynthesisRequest(text=SENTENCE, language="de")
    french = SynthesisRequest(text="Bonjour à tous.", language="fr", speed=1.5)
    alone = [len(await _whole(espeak, request)) for request in (german, french)]
    together = await asyncio.gather(*(_whole(espeak, request) for request in (german, french) * 8))
    # The same sentence is not of the same length to the sample each time, but to a few.
    assert [len(audio) for audio in together] == pytest.approx(alone * 8, rel=0.03)


async def test_the_event_loop_goes_on_while_it_speaks(espeak: EspeakSynthesizer) -> None:
    request = SynthesisRequest(text=SENTENCE * 40, language="de")
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    counting = asyncio.create_task(count())
    await anext(_speak(espeak, request))
    before, audio = turns, await _whole(espeak, request)
    counting.cancel()
    assert len(audio) > 0
    assert turns - before > 100


async def test_it_streams(espeak: EspeakSynthesizer) -> None:
    request = SynthesisRequest(text=SENTENCE, language="de", format=PCM_16K)
    blocks = [block async for block in _speak(espeak, request)]
    assert len(blocks) > 20
    assert max(map(len, blocks)) <= 16_000 * 2 // 5


def test_the_library_stops_at_the_block_at_which_it_is_told_to() -> None:
    request = SynthesisRequest(text=SENTENCE * 50, language="de")
    heard: list[bytes] = []

    def deliver(block: bytes, _events: tuple[Event, ...]) -> bool:
        heard.append(block)
        return len(heard) < 3

    spoken = engine.worker().submit(engine.speak, utterance(request, backend="e"), deliver, "e")
    spoken.result(timeout=10)
    assert len(heard) == 3


async def test_who_stops_listening_frees_the_voice(espeak: EspeakSynthesizer) -> None:
    said = asyncio.Event()

    async def listen() -> None:
        request = SynthesisRequest(text=SENTENCE * 2_000, language="de")
        async for _ in _speak(espeak, request):
            said.set()

    listening = asyncio.create_task(listen())
    await said.wait()
    listening.cancel()
    with pytest.raises(asyncio.CancelledError):
        await listening
    # An hour of speech would be some three seconds of work: it must not stand in the queue.
    async with asyncio.timeout(1):
        audio = await _whole(espeak, SynthesisRequest(text=SENTENCE, language="de"))
    assert audio.duration_seconds == pytest.approx(2.0, abs=0.5)


async def test_the_voices_are_listed(espeak: EspeakSynthesizer) -> None:
    voices = await espeak.voices()
    ids = {voice.id for voice in voices}
    assert len(voices) > 100
    assert Voice(id="gmw/de", language="de", gender="male", name="German") in voices
    assert set(VOICES.values()) <= ids


async def test_an_unknown_voice_is_refused(espeak: EspeakSynthesizer) -> None:
    stranger = Voice(id="gmw/nobody", language="de")
    request = SynthesisRequest(text=SENTENCE, language="de", voice=stranger)
    with pytest.raises(BadRequestError, match=r"'gmw/nobody' is no voice of espeak.*home"):
        await _whole(espeak, request)


async def test_an_impossible_rate_is_refused(espeak: EspeakSynthesizer) -> None:
    wanted = AudioFormat(Encoding.PCM_S16LE, 3)
    with pytest.raises(BadRequestError, match="sample rate of 3 Hz"):
        await _whole(espeak, SynthesisRequest(text="x", language="de", format=wanted))


def test_it_does_not_speak_without_a_permit(espeak: EspeakSynthesizer) -> None:
    request = SynthesisRequest(text=SENTENCE, language="de")
    another = permit(Hop.TTS, SynthesisRequest(text="anderes", language="de"))
    with pytest.raises(PermitError):
        espeak.synthesize(another, request)
