import asyncio
from collections.abc import AsyncGenerator, Iterable
from contextlib import aclosing

import jiwer
import pytest

from tests.adapters.in_process import context, permit
from tests.adapters.pocketsphinx.recordings import CALLER, NAME, PHONE, WHOLE_CALL, frames
from voicegate.adapter.roles import TranscriptionStream
from voicegate.errors import (
    BadAudioError,
    BadRequestError,
    ConnectionFailedError,
    PermitError,
    UnavailableError,
)
from voicegate.speech import (
    PHONE_MULAW,
    AudioFormat,
    Encoding,
    SpeechEvent,
    SpeechEventType,
    StreamRequest,
)
from voicegate.vocabulary import Hop
from voicegate_adapters.pocketsphinx import ADAPTER
from voicegate_adapters.pocketsphinx.decoder import DecoderProcess
from voicegate_adapters.pocketsphinx.stt import PocketsphinxStreamingTranscriber

PHONE_LINE = StreamRequest(format=PHONE_MULAW, language="en-US")
STARTED, INTERIM = SpeechEventType.SPEECH_STARTED, SpeechEventType.INTERIM
FINAL, ENDED = SpeechEventType.FINAL, SpeechEventType.SPEECH_ENDED


@pytest.fixture
async def pocketsphinx() -> AsyncGenerator[PocketsphinxStreamingTranscriber, None]:
    transcriber = PocketsphinxStreamingTranscriber(context(ADAPTER, {"decoders": 1}))
    async with aclosing(transcriber):
        yield transcriber


async def _open(
    transcriber: PocketsphinxStreamingTranscriber, request: StreamRequest = PHONE_LINE
) -> TranscriptionStream:
    return await transcriber.open(permit(Hop.STT, request), request)


async def _send(stream: TranscriptionStream, pieces: Iterable[bytes]) -> None:
    for piece in pieces:
        await stream.send(piece)


async def _rest(stream: TranscriptionStream) -> list[SpeechEvent]:
    return [event async for event in stream]


async def _until(stream: TranscriptionStream, kind: SpeechEventType) -> list[SpeechEvent]:
    seen: list[SpeechEvent] = []
    async for event in stream:
        seen.append(event)
        if event.type is kind:
            break
    return seen


async def test_the_demo_call_is_heard_right_over_a_telephone_line(
    pocketsphinx: PocketsphinxStreamingTranscriber,
) -> None:
    async with aclosing(await _open(pocketsphinx)) as stream:
        await _send(stream, frames(WHOLE_CALL))
        await stream.finish()
        events = await _rest(stream)
    finals = [event.transcript for event in events if event.is_final]
    texts = [final.text for final in finals if final is not None]
    assert jiwer.wer([one.text for one in CALLER], texts) <= 0.10
    for text, recording in zip(texts, CALLER, strict=True):
        for exact in recording.exact:
            assert exact in text
    assert [(e.type, e.utterance) for e in events if e.type is not INTERIM] == [
        (kind, number) for number in range(len(CALLER)) for kind in (STARTED, FINAL, ENDED)
    ]
    times = [event.at_seconds or 0.0 for event in events if event.type in {STARTED, ENDED}]
    assert times == sorted(times)


async def test_interim_results_come_while_the_caller_speaks(
    pocketsphinx: PocketsphinxStreamingTranscriber,
) -> None:
    line = frames(PHONE.audio)
    async with aclosing(await _open(pocketsphinx)) as stream:
        await _send(stream, line[:140])  # 2.8 s of 5.2
        early = await _until(stream, INTERIM)
        await _send(stream, line[140:])
        await stream.finish()
        late = await _rest(stream)
    assert [event.type for event in early] == [STARTED, INTERIM]
    draft = early[-1].transcript
    assert draft is not None
    assert "number is" in draft.text
    assert draft.text != PHONE.text
    assert 2.0 < (early[-1].at_seconds or 0.0) < 2.8
    final = late[-2].transcript
    assert final is not None
    assert final.text == PHONE.text
    assert len(final.words) == 11
    assert late[-1].type is ENDED


async def test_times_are_those_of_the_line_and_not_of_the_utterance(
    pocketsphinx: PocketsphinxStreamingTranscriber,
) -> None:
    async with aclosing(await _open(pocketsphinx)) as stream:
        await _send(stream, [b"\xff" * 160] * 100)
        await _send(stream, frames(NAME.audio))
        await stream.finish()
        events = await _rest(stream)
    final = next(event.transcript for event in events if event.is_final)
    assert final is not None
    assert final.text == NAME.text
    assert final.words[0].start_seconds == pytest.approx(2.6, abs=0.1)
    assert events[-1].at_seconds == pytest.approx(5.0, abs=0.3)


async def test_without_interim_only_the_final_comes(
    pocketsphinx: PocketsphinxStreamingTranscriber,
) -> None:
    request = StreamRequest(format=PHONE_MULAW, interim=False)
    async with aclosing(await _open(pocketsphinx, request)) as stream:
        await _send(stream, frames(NAME.audio))
        await stream.finish()
        assert [event.type for event in await _rest(stream)] == [STARTED, FINAL, ENDED]


async def test_two_callers_share_one_decoder(
    pocketsphinx: PocketsphinxStreamingTranscriber,
) -> None:
    async def hear(pieces: list[bytes]) -> str:
        async with aclosing(await _open(pocketsphinx)) as stream:
            await _send(stream, pieces)
            await stream.finish()
            finals = [e.transcript for e in await _rest(stream) if e.transcript and e.is_final]
        return " ".join(final.text for final in finals)

    heard = await asyncio.gather(hear(frames(NAME.audio)), hear(frames(PHONE.audio)))
    assert list(heard) == [NAME.text, PHONE.text]


async def test_silence_brings_no_event(pocketsphinx: PocketsphinxStreamingTranscriber) -> None:
    async with aclosing(await _open(pocketsphinx)) as stream:
        await _send(stream, [b"\xff" * 160] * 150)
        await stream.finish()
        await stream.finish()  # twice is once
        assert await _rest(stream) == []


async def test_closing_in_the_middle_ends_it_at_once_and_the_next_stream_works(
    pocketsphinx: PocketsphinxStreamingTranscriber,
) -> None:
    stream = await _open(pocketsphinx)
    await _send(stream, frames(PHONE.audio))
    await _until(stream, STARTED)
    await stream.aclose()
    assert await _rest(stream) == []
    with pytest.raises(ConnectionFailedError, match="the stream is closed"):
        await stream.send(b"\xff" * 160)
    async with aclosing(await _open(pocketsphinx)) as another:
        await _send(another, frames(NAME.audio))
        await another.finish()
        assert [event.type for event in await _rest(another)][-2:] == [FINAL, ENDED]


async def test_a_decoder_that_dies_breaks_the_stream(
    pocketsphinx: PocketsphinxStreamingTranscriber, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = DecoderProcess.begin

    async def begin_and_die(self: DecoderProcess) -> None:
        await begin(self)
        await self.kill()

    monkeypatch.setattr(DecoderProcess, "begin", begin_and_die)
    async with aclosing(await _open(pocketsphinx)) as stream:
        await _send(stream, frames(NAME.audio))
        await stream.finish()
        with pytest.raises(UnavailableError, match="ended with code -9"):
            await _rest(stream)
        with pytest.raises(ConnectionFailedError):
            await stream.send(b"\xff" * 160)


async def test_bad_requests_are_refused(pocketsphinx: PocketsphinxStreamingTranscriber) -> None:
    with pytest.raises(BadRequestError, match="hears en-US only"):
        await _open(pocketsphinx, StreamRequest(format=PHONE_MULAW, language="de-DE"))
    with pytest.raises(BadAudioError, match="sample rate of 0 Hz"):
        await _open(pocketsphinx, StreamRequest(format=AudioFormat(Encoding.MULAW, 0)))
    wide = StreamRequest(format=AudioFormat(Encoding.PCM_S16LE, 16_000))
    async with aclosing(await _open(pocketsphinx, wide)) as stream:
        with pytest.raises(BadAudioError, match="multiple of 2 bytes"):
            await stream.send(b"\0\0\0")


async def test_a_revoked_permit_closes_the_way_in(
    pocketsphinx: PocketsphinxStreamingTranscriber,
) -> None:
    allowed = permit(Hop.STT, PHONE_LINE)
    async with aclosing(await pocketsphinx.open(allowed, PHONE_LINE)) as stream:
        await stream.send(b"\xff" * 160)
        allowed.revoke()
        with pytest.raises(PermitError, match="was revoked"):
            await stream.send(b"\xff" * 160)
