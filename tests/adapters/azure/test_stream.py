"""Streams with Microsoft's own SDK against a strict fake: what is heard."""

from __future__ import annotations

from typing import Any

import pytest

from tests.adapters.azure.entering import KEY, Caller, context, permit_for, settings, transcribe
from tests.adapters.entering import phone
from tests.fakes.azure_usp import CONVERSATION, UNIVERSAL, AzureUsp, azure_usp
from tests.fakes.google_ears import marked, silence
from voicegate.errors import (
    BadAudioError,
    BadRequestError,
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
from voicegate_adapters.azure.stt import AzureStreamingTranscriber

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


async def test_hints_of_blanks_are_none() -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone(hints=("", " ", "Müller")))
        await caller.say(marked(1, 0.3))
        await caller.hang_up()
    assert service.calls[0].hints == ["Müller"]


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
        ({"language": "de-DE&storeAudio=true"}, "needs a language"),
        ({"language": "de-DE\r\nx"}, "needs a language"),
        ({"hints": ("\ud800geheim",)}, "hint is no valid Unicode"),
        ({"format": AudioFormat(Encoding.MP3, 16_000)}, "no file"),
    ],
)
async def test_what_cannot_be_streamed_is_refused_before_anything_leaves(
    asked: dict[str, Any], why: str
) -> None:
    async with azure_usp(KEY) as service:
        with pytest.raises(BadRequestError, match=why) as caught:
            await Caller.of(service, context(_at(service)), phone(**asked))
        assert caught.value.__context__ is None
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
