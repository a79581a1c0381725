"""Streams with Microsoft's own SDK against a strict fake: what is heard, and what is left."""

from __future__ import annotations

import asyncio
import logging
import threading
from typing import Any

import pytest

from tests.adapters.azure.entering import (
    KEY,
    Caller,
    Clock,
    context,
    permit_for,
    phone,
    settings,
    transcribe,
)
from tests.fakes.azure_usp import CONVERSATION, UNIVERSAL, AzureUsp, azure_usp
from tests.fakes.google_ears import marked, silence
from voicegate.errors import (
    BadAudioError,
    BadRequestError,
    ConnectionFailedError,
    PermitError,
)
from voicegate.speech import (
    PHONE_ALAW,
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Encoding,
    SpeechEventType,
    TranscriptionRequest,
)
from voicegate.vocabulary import Hop
from voicegate_adapters.azure.stt import AzureStreamingTranscriber, AzureTranscriber

NAMES = {Encoding.PCM_S16LE: "LINEAR16", Encoding.MULAW: "MULAW", Encoding.ALAW: "ALAW"}
TWO = marked(1, 0.3) + marked(2, 0.3) + silence(0.5) + marked(3, 0.3) + silence(0.5)


def _at(service: AzureUsp, **more: Any) -> Any:
    return settings(endpoint=service.url, **more)


async def test_a_call_is_heard_in_order() -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone())
        await caller.say(TWO)
        await caller.hang_up()
    told = [(e.type.value, e.utterance, e.at_seconds) for e in caller.events]
    assert told == [
        ("speech_started", 0, 0.0),
        ("interim", 0, 0.1),
        ("interim", 0, 0.4),
        ("final", 0, 0.6),
        ("speech_ended", 0, 0.6),
        ("speech_started", 1, 1.1),
        ("interim", 1, 1.2),
        ("final", 1, 1.4),
        ("speech_ended", 1, 1.4),
    ]
    assert caller.finals == ["w1 w2", "w3"]
    assert caller.error is None
    (call,) = service.calls
    assert call.path == CONVERSATION
    assert call.audio == TWO
    assert call.finished
    assert service.refused == []


async def test_finals_come_while_the_call_goes_on() -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone())
        await caller.say(marked(1, 0.3) + silence(0.5))
        await caller.until(lambda events: any(e.is_final for e in events))
        assert caller.finals == ["w1"]
        await caller.say(marked(2, 0.3))
        await caller.hang_up()
    assert caller.finals == ["w1", "w2"]


async def test_word_times_and_other_readings() -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone(word_times=True))
        await caller.say(silence(0.2) + marked(1, 0.3) + marked(2, 0.2))
        await caller.hang_up()
    (final,) = [e.transcript for e in caller.events if e.is_final]
    assert final is not None
    assert [(w.text, w.start_seconds, w.end_seconds, w.confidence) for w in final.words] == [
        ("w1", 0.2, 0.5, 0.8),
        ("w2", 0.5, 0.7, 0.8),
    ]
    assert (final.confidence, final.alternatives) == (0.9, ("w1 w2 x",))
    assert (final.language, final.backend) == ("de-DE", "az")
    assert "WordTimings" in service.calls[0].options


async def test_what_was_asked_for_goes_on_the_wire() -> None:
    async with azure_usp(KEY) as service:
        where = context(_at(service, profanity="masked", pause_milliseconds=700))
        caller = await Caller.of(
            service, where, phone(language="de", hints=("Müller", "Contoso"), interim=False)
        )
        await caller.say(marked(1, 0.3))
        await caller.hang_up()
    (call,) = service.calls
    assert call.language == "de-DE"
    assert call.hints == ["Müller", "Contoso"]
    assert call.query["profanity"] == ["masked"]
    assert call.query["format"] == ["detailed"]
    assert "segmentationSilenceTimeoutMs" in str(call.context)
    assert "700" in str(call.context)
    assert SpeechEventType.INTERIM not in {e.type for e in caller.events}
    assert caller.finals == ["w1"]


async def test_speakers_are_told_apart() -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone(diarisation=True))
        await caller.say(marked(1, 0.3) + silence(0.5) + marked(2, 0.3))
        await caller.hang_up()
    finals = [e.transcript for e in caller.events if e.is_final and e.transcript]
    assert [(f.text, f.segments[0].speaker) for f in finals] == [
        ("w1", "Guest-2"),
        ("w2", "Guest-1"),
    ]
    assert service.calls[0].path == UNIVERSAL
    assert service.refused == []


@pytest.mark.parametrize(
    ("ours", "sent"),
    [
        (PHONE_MULAW, ("MULAW", 8000)),
        (PHONE_ALAW, ("ALAW", 8000)),
        (AudioFormat(Encoding.PCM_S16LE, 8_000), ("LINEAR16", 8000)),
        (AudioFormat(Encoding.PCM_S16LE, 16_000), ("LINEAR16", 16_000)),
        (AudioFormat(Encoding.PCM_S16LE, 11_025), ("LINEAR16", 16_000)),
        (AudioFormat(Encoding.PCM_S16LE, 48_000), ("LINEAR16", 16_000)),
        (AudioFormat(Encoding.MULAW, 16_000), ("LINEAR16", 16_000)),
    ],
    ids=str,
)
async def test_every_format_is_heard(ours: AudioFormat, sent: tuple[str, int]) -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone(format=ours))
        name = NAMES[ours.encoding]
        audio = marked(4, 0.5, encoding=name, rate_hz=ours.sample_rate_hz)
        await caller.say(audio)
        await caller.hang_up()
    (call,) = service.calls
    assert call.format == sent
    seconds = len(call.audio) / (2 if sent[0] == "LINEAR16" else 1) / sent[1]
    assert seconds == pytest.approx(0.5, abs=0.01)
    assert service.refused == []


async def test_two_channels_become_one() -> None:
    stereo = AudioFormat(Encoding.PCM_S16LE, 16_000, 2)
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone(format=stereo))
        await caller.say(b"\x05\x00" * 32_000)
        await caller.hang_up()
    assert service.calls[0].audio == b"\x05\x00" * 16_000
    assert caller.finals == ["w5"]


async def test_silence_ends_without_a_word() -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone())
        await caller.say(silence(0.5))
        await caller.hang_up()
        nothing = await Caller.of(service, context(_at(service)), phone())
        await nothing.hang_up()
    assert (caller.events, caller.error) == ([], None)
    assert (nothing.events, nothing.error) == ([], None)


@pytest.mark.parametrize("region", ["norwayeast", "switzerlandnorth", "ukwest"])
async def test_a_recording_is_a_stream_where_there_is_no_fast_transcription(region: str) -> None:
    audio = Audio(TWO, PHONE_MULAW)
    asked = TranscriptionRequest(audio=audio, language="de-DE", word_times=True, hints=("a",))
    async with azure_usp(KEY) as service:
        heard = await transcribe(context(_at(service, region=region)), asked)
    assert heard.text == "w1 w2 w3"
    assert [word.text for word in heard.words] == ["w1", "w2", "w3"]
    assert len(heard.segments) == 2
    assert (heard.duration_seconds, heard.confidence) == (audio.duration_seconds, 0.9)
    assert service.calls[0].audio == TWO
    assert service.refused == []


async def test_a_container_hears_without_a_key() -> None:
    async with azure_usp(None) as service:
        bare = settings(region=None, key=None, endpoint=service.url)
        caller = await Caller.of(service, context(bare), phone())
        await caller.say(marked(1, 0.3))
        await caller.hang_up()
        recording = TranscriptionRequest(audio=Audio(TWO, PHONE_MULAW), language="de-DE")
        assert (await transcribe(context(bare), recording)).text == "w1 w2 w3"
    assert caller.finals == ["w1"]
    assert [call.path for call in service.calls] == [CONVERSATION, CONVERSATION]
    assert "ocp-apim-subscription-key" not in service.calls[0].headers


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"language": None}, "needs a language"),
        ({"format": AudioFormat(Encoding.MP3, 16_000)}, "no file"),
    ],
)
async def test_what_cannot_be_streamed_is_refused_before_anything_leaves(
    asked: dict[str, Any], why: str
) -> None:
    async with azure_usp(KEY) as service:
        with pytest.raises(BadRequestError, match=why):
            await Caller.of(service, context(_at(service)), phone(**asked))
        empty = TranscriptionRequest(audio=Audio(b"", PHONE_MULAW), language="de-DE")
        with pytest.raises(BadAudioError):
            await transcribe(context(_at(service, region="norwayeast")), empty)
    assert service.handshakes == 0


async def test_without_a_permit_nothing_is_opened() -> None:
    async with azure_usp(KEY) as service:
        role = AzureStreamingTranscriber(context(_at(service)))
        with pytest.raises(PermitError):
            await role.open(permit_for(Hop.STT, phone(language="en-US")), phone())
    assert service.handshakes == 0


async def test_after_a_permit_is_revoked_no_audio_leaves() -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone())
        await caller.say(marked(1, 0.3))
        await service.until(lambda s: bool(s.calls) and len(s.calls[0].audio) >= 2400)
        caller.permit.revoke()
        with pytest.raises(PermitError):
            await caller.say(marked(2, 0.3))
        await caller.hang_up()
        await asyncio.wait_for(service.calls[0].over.wait(), 5)
    assert service.calls[0].audio == marked(1, 0.3)
    assert len(service.calls) == 1


async def test_audio_that_the_sdk_still_held_does_not_leave_either() -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone())
        await caller.say(marked(1, 20.0))  # the SDK sends it no faster than it may
        caller.permit.revoke()
        await caller.hang_up()
        await asyncio.wait_for(service.calls[0].over.wait(), 5)
    assert len(service.calls[0].audio) < 20 * 8000


async def test_closing_cuts_the_connection_at_once() -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone())
        await caller.say(marked(1, 0.3))
        await caller.until(lambda events: len(events) > 0)
        await caller.close()
        await asyncio.wait_for(service.calls[0].over.wait(), 5)
        assert not service.calls[0].finished
        with pytest.raises(ConnectionFailedError, match="closed"):
            await caller.stream.send(b"\x01")
        await caller.stream.finish()
        await caller.stream.aclose()  # a second time does nothing
    assert caller.error is None


async def test_an_end_in_peace_says_goodbye() -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone())
        await caller.say(marked(1, 0.3))
        await caller.hang_up()
        await asyncio.wait_for(service.calls[0].over.wait(), 5)
    assert service.calls[0].close_code == 1000


@pytest.mark.parametrize("moment", [0.0, 0.005, 0.02])
async def test_opening_can_be_cancelled(moment: float) -> None:
    async with azure_usp(KEY) as service:
        service.fault = "hang"
        task = asyncio.create_task(Caller.of(service, context(_at(service)), phone()))
        await asyncio.wait({task}, timeout=moment)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert service.calls == []


async def test_nothing_is_left_behind(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    before = asyncio.all_tasks()
    async with azure_usp(KEY) as service:
        for end in ("hang_up", "close", "hang_up"):
            caller = await Caller.of(service, context(_at(service)), phone())
            await caller.say(marked(1, 0.3))
            await getattr(caller, end)()
            await asyncio.wait_for(service.calls[-1].over.wait(), 5)
    assert asyncio.all_tasks() == before
    assert not [t.name for t in threading.enumerate() if "azure" in t.name.lower()]
    assert "w1" not in caplog.text
    assert KEY not in caplog.text


async def test_many_calls_at_once_do_not_mix() -> None:
    async with azure_usp(KEY) as service:

        async def one(mark: int) -> list[str]:
            caller = await Caller.of(service, context(_at(service)), phone())
            await caller.say(marked(mark, 0.3) + silence(0.4) + marked(mark + 100, 0.3))
            await caller.hang_up()
            return caller.finals

        heard = await asyncio.gather(*(one(mark) for mark in range(1, 13)))
    assert heard == [[f"w{mark}", f"w{mark + 100}"] for mark in range(1, 13)]
    assert service.refused == []


async def test_the_loop_goes_on_while_the_sdk_works() -> None:
    longest = 0.0

    async def beat() -> None:
        nonlocal longest
        clock = asyncio.get_running_loop().time
        while True:
            since = clock()
            await asyncio.sleep(0)
            longest = max(longest, clock() - since)

    async with azure_usp(KEY) as service:
        beating = asyncio.create_task(beat())
        caller = await Caller.of(service, context(_at(service)), phone())
        await caller.say(TWO)
        await caller.hang_up()
        beating.cancel()
    assert caller.finals == ["w1 w2", "w3"]
    assert longest < 0.25  # the SDK waits for whole seconds where it waits


async def test_at_its_limit_azure_is_called_again_and_nothing_is_lost() -> None:
    clock = Clock()
    async with azure_usp(KEY) as service:
        service.limit_bytes = 6400
        caller = await Caller.of(service, context(_at(service), clock=clock), phone())
        clock.now += 600
        await caller.say(marked(1, 0.3) + silence(0.5) + marked(2, 0.3) + silence(0.5))
        await asyncio.wait_for(service.calls[0].over.wait(), 5)
        await caller.hang_up()
    assert caller.finals == ["w1", "w2"]
    assert caller.error is None
    assert len(service.calls) == 2
    times = [e.at_seconds for e in caller.events if e.is_final]
    assert times == sorted(times, key=lambda t: t or 0)
    assert service.refused == []


async def test_nobody_else_on_this_machine_gets_through() -> None:
    from websockets.asyncio.client import connect
    from websockets.exceptions import ConnectionClosed

    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone())
        relay: Any = caller.stream
        port = next(iter(relay._relay._server.sockets)).getsockname()[1]
        token = relay._relay.token
        tries = [
            (f"{CONVERSATION}?language=de-DE", KEY),
            (f"{CONVERSATION}?language=de-DE", ""),
            ("/elsewhere", token),
            (f"{CONVERSATION}?language=de-DE&storeAudio=true", token),
        ]
        for path, key in tries:
            headers = {"Ocp-Apim-Subscription-Key": key}
            async with connect(f"ws://127.0.0.1:{port}{path}", additional_headers=headers) as other:
                with pytest.raises(ConnectionClosed) as caught:
                    await other.recv()
            assert caught.value.rcvd is not None
            assert caught.value.rcvd.code == 1008
        await caller.say(marked(1, 0.3))
        await caller.hang_up()
    assert service.handshakes == 1
    assert caller.finals == ["w1"]
    assert token != KEY


async def test_no_telemetry_and_no_second_header_leave() -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone())
        await caller.say(TWO)
        await caller.hang_up()
    (call,) = service.calls
    assert set(call.paths) == {"speech.config", "speech.context", "audio"}
    assert "SpeechSDK" not in call.headers.get("user-agent", "")
    assert call.headers["ocp-apim-subscription-key"] == KEY


async def test_the_roles_close() -> None:
    async with azure_usp(KEY) as service:
        await AzureStreamingTranscriber(context(_at(service))).aclose()
        await AzureTranscriber(context(_at(service))).aclose()
    assert service.handshakes == 0
