"""Microsoft's SDK: one recognizer, its native threads, and what they tell.

Everything here blocks, except ``write``: it is called in worker threads. The SDK's objects live in
one ``Session`` and die with it, because one that is still alive when Python ends takes the process
down with it; what was left open is therefore stopped before.
"""

from __future__ import annotations

import atexit
import contextlib
import importlib
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias
from weakref import WeakSet

from voicegate.speech import AudioFormat, Encoding
from voicegate_adapters.azure.wire.heard import Heard, Kind

__all__ = ["Asked", "Session"]

Native: TypeAlias = Any
"""An object of the SDK, which brings no types."""

_sdk: Native = importlib.import_module("azure.cognitiveservices.speech")
_ENCODINGS: Final = {Encoding.PCM_S16LE: "PCM", Encoding.MULAW: "MULAW", Encoding.ALAW: "ALAW"}
_PROFANITY: Final = {"raw": "Raw", "masked": "Masked", "removed": "Removed"}
# Nothing of these leaves: the relay would not let it. So the SDK does not even try.
_PROPERTIES: Final = {
    "SPEECH-TelemetryDataEnabled": "false",
    "SPEECH-StopRecognitionTimeoutInSeconds": "1",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a recognizer is to do. ``pause_milliseconds`` of silence end an utterance."""

    format: AudioFormat
    locale: str
    hints: tuple[str, ...] = field(default=(), repr=False)
    word_times: bool = False
    diarisation: bool = False
    profanity: str = "raw"
    pause_milliseconds: int | None = None
    custom_domain: bool = False


class Session:
    """One recognizer. ``post`` gets what it tells, in a thread of the SDK."""

    def __init__(self, asked: Asked, post: Callable[[Heard], None]) -> None:
        self._asked = asked
        self._post = post
        self._turn = threading.Lock()
        self._stopped = False
        self._audio: Native = None
        self._recognizer: Native = None
        self._signals: tuple[Native, ...] = ()

    def start(self, port: int, token: str) -> None:
        """Connect to ``port`` on this machine and listen.

        Raises:
            RuntimeError: The SDK could not; its words are not for others.
            UnicodeError: A hint is no valid Unicode.
        """
        with self._turn:
            if self._stopped:
                return
            self._audio = _sdk.audio.PushAudioInputStream(_stream_format(self._asked.format))
            self._recognizer = self._made(self._config(port, token))
            _open.add(self)
            if self._asked.diarisation:
                self._recognizer.start_transcribing_async().get()
            else:
                self._recognizer.start_continuous_recognition_async().get()

    def write(self, audio: bytes) -> None:
        """Take ``audio``; it does not wait for anything."""
        self._audio.write(audio)

    def end(self) -> None:
        """No more audio comes. Does not wait either."""
        self._audio.close()

    def stop(self) -> None:
        """Stop, and let go of everything; nothing is told after that."""
        with self._turn:
            self._stopped = True
            recognizer, self._recognizer = self._recognizer, None
            audio, self._audio = self._audio, None
            _open.discard(self)
            if recognizer is None:
                return
            with contextlib.suppress(RuntimeError):  # it had stopped by itself
                # First, so that no thread of the SDK comes for the interpreter when that is gone.
                for signal in self._signals:
                    signal.disconnect_all()
                audio.close()
                if self._asked.diarisation:
                    recognizer.stop_transcribing_async().get()
                else:
                    recognizer.stop_continuous_recognition_async().get()
            self._signals = ()
            del recognizer, audio

    def _config(self, port: int, token: str) -> Native:
        asked = self._asked
        # By "endpoint" the SDK takes the paths of a custom domain, by "host" those of a region.
        where = "endpoint" if asked.custom_domain else "host"
        config = _sdk.SpeechConfig(**{where: f"ws://127.0.0.1:{port}", "subscription": token})
        config.speech_recognition_language = asked.locale
        config.output_format = _sdk.OutputFormat.Detailed
        config.set_profanity(getattr(_sdk.ProfanityOption, _PROFANITY[asked.profanity]))
        if asked.word_times:
            config.request_word_level_timestamps()
        if asked.pause_milliseconds is not None:
            silence = _sdk.PropertyId.Speech_SegmentationSilenceTimeoutMs
            config.set_property(silence, str(asked.pause_milliseconds))
        for name, value in _PROPERTIES.items():
            config.set_property_by_name(name, value)
        return config

    def _made(self, config: Native) -> Native:
        source = _sdk.audio.AudioConfig(stream=self._audio)
        if self._asked.diarisation:
            found = _sdk.transcription.ConversationTranscriber(
                speech_config=config, audio_config=source
            )
            drafts, finals = found.transcribing, found.transcribed
        else:
            found = _sdk.SpeechRecognizer(speech_config=config, audio_config=source)
            drafts, finals = found.recognizing, found.recognized
        if self._asked.hints:
            expected = _sdk.PhraseListGrammar.from_recognizer(found)
            for hint in filter(str.strip, self._asked.hints):
                expected.addPhrase(hint)
        readers = {
            found.speech_start_detected: _started,
            drafts: _draft,
            finals: _final,
            found.canceled: _canceled,
            found.session_stopped: _over,
        }
        for signal, read in readers.items():
            signal.connect(_telling(self._post, read))
        self._signals = tuple(readers)
        return found


def _telling(
    post: Callable[[Heard], None], read: Callable[[Native], Heard | None]
) -> Callable[[Native], None]:
    """A callback that holds no session: the SDK would keep it alive, and it the SDK."""

    def tell(event: Native) -> None:
        heard = read(event)
        if heard is not None:
            post(heard)

    return tell


def _started(event: Native) -> Heard:
    return Heard(kind=Kind.STARTED, offset_ticks=int(event.offset))


def _draft(event: Native) -> Heard:
    return _result(Kind.DRAFT, event.result)


def _final(event: Native) -> Heard:
    return _result(Kind.FINAL, event.result)


def _canceled(event: Native) -> Heard | None:
    told = event.cancellation_details
    if told.reason == _sdk.CancellationReason.Error:
        return Heard(kind=Kind.FAILED, detail=str(told.code.name))
    return None  # the end of the audio


def _over(_: Native) -> Heard:
    return Heard(kind=Kind.STOPPED)


def _result(kind: Kind, result: Native) -> Heard:
    return Heard(
        kind=kind,
        text=str(result.text or ""),
        detail=str(result.json or ""),
        offset_ticks=int(result.offset),
        duration_ticks=int(result.duration),
        speaker=getattr(result, "speaker_id", None),
    )


def _stream_format(sent: AudioFormat) -> Native:
    return _sdk.audio.AudioStreamFormat(
        samples_per_second=sent.sample_rate_hz,
        bits_per_sample=8 * (sent.encoding.bytes_per_sample or 1),
        channels=1,
        wave_stream_format=getattr(_sdk.AudioStreamWaveFormat, _ENCODINGS[sent.encoding]),
    )


_open: WeakSet[Session] = WeakSet()


@atexit.register
def _stop_all() -> None:
    for session in list(_open):
        session.stop()
