"""The blocking twin of Gate and Call, for scripts: thin, over one event loop in one thread.

Used like the other one, with ``with`` in place of ``async with`` and without ``await``.
"""

from __future__ import annotations

import os
from collections.abc import (
    Callable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from datetime import datetime
from types import TracebackType
from typing import Literal, Self

from voicegate.adapter.registry import Registry
from voicegate.errors import ConfigError
from voicegate.gate import call as async_call
from voicegate.gate import gate as async_gate
from voicegate.gate.asking import ConsentAnswer
from voicegate.gate.keys import SecretCallback
from voicegate.gate.looping import LoopThread, Sound, played, pulled
from voicegate.gate.notice import Notice
from voicegate.gate.safe import SafeText
from voicegate.governance.ledger import Evidence
from voicegate.governance.rights import DataHolder, IdentityCheck, Rights
from voicegate.policy.decision import Decision
from voicegate.redaction import EntityType
from voicegate.speech import (
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Encoding,
    MarkKind,
    Needs,
    SpeechEvent,
    Transcript,
    Voice,
)
from voicegate.vocabulary import Consent, ConsentState, Hop, Label, Purpose

__all__ = ["Call", "Gate"]

Play = Callable[[Iterator[bytes]], object]
Frames = Iterable[bytes] | Callable[[], Iterable[bytes]]
Keys = Iterable[str] | Callable[[], Iterable[str]]

_PCM_16K = AudioFormat(Encoding.PCM_S16LE, 16000)


class Gate:
    """See ``voicegate.Gate``; each method is the same, without ``await``."""

    def __init__(self, gate: async_gate.Gate) -> None:
        self._gate = gate
        self._thread: LoopThread | None = None

    @classmethod
    def from_toml(
        cls,
        path: str | os.PathLike[str],
        *,
        environ: Mapping[str, str] | None = None,
        registry: Registry | None = None,
        clock: Callable[[], datetime] = async_gate.utc_now,
        secret_callback: SecretCallback | None = None,
    ) -> Self:
        """Read and check a configuration file; see ``voicegate.Gate.from_toml``."""
        return cls(
            async_gate.Gate.from_toml(
                path,
                environ=environ,
                registry=registry,
                clock=clock,
                secret_callback=secret_callback,
            )
        )

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        file: str = "<text>",
        environ: Mapping[str, str] | None = None,
        registry: Registry | None = None,
        clock: Callable[[], datetime] = async_gate.utc_now,
        secret_callback: SecretCallback | None = None,
    ) -> Self:
        """Check a configuration; see ``voicegate.Gate.from_text``."""
        return cls(
            async_gate.Gate.from_text(
                text,
                file=file,
                environ=environ,
                registry=registry,
                clock=clock,
                secret_callback=secret_callback,
            )
        )

    def __enter__(self) -> Self:
        self._thread = LoopThread()
        self._thread.run(self._gate.open())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the stores, the backends and the thread."""
        if self._thread is not None:
            self._thread.run(self._gate.aclose())
            self._thread.stop()
            self._thread = None

    @property
    def engine_troubles(self) -> Mapping[str, int]:
        """How many texts each redaction engine was late for, or failed at."""
        return self._gate.engine_troubles

    def rights(
        self, *, check: IdentityCheck | None = None, holders: Sequence[DataHolder] = ()
    ) -> Rights:
        """The rights of subjects; see ``voicegate.Gate.rights``."""
        return self._gate.rights(check=check, holders=holders)

    def refresh_consents(self) -> None:
        """Look now at what other processes wrote; see ``voicegate.Gate.refresh_consents``."""
        if self._thread is not None:
            self._thread.run(self._gate.refresh_consents())

    def call(
        self,
        *,
        line: str | None = None,
        subject: str,
        purpose: Purpose | str | None = None,
        labels: Iterable[Label | str] = (),
        language: str | None = None,
        grounds: Iterable[str] = (),
        call_id: str | None = None,
    ) -> Call:
        """Begin a call; see ``voicegate.Gate.call``."""
        if self._thread is None:
            raise ConfigError("the gate is not open: use it as `with Gate.from_toml(...) as gate:`")
        call = self._gate.call(
            line=line,
            subject=subject,
            purpose=purpose,
            labels=labels,
            language=language,
            grounds=grounds,
            call_id=call_id,
        )
        return Call(call, self._thread)


class Call:
    """See ``voicegate.Call``; each method is the same, without ``await``."""

    def __init__(self, call: async_call.Call, thread: LoopThread) -> None:
        self._call = call
        self._thread = thread

    def __enter__(self) -> Self:
        self._thread.run(self._call.__aenter__())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the call; its vault is destroyed."""
        self._thread.run(self._call.aclose())

    @property
    def id(self) -> str:
        """The id under which the journal knows this call."""
        return self._call.id

    @property
    def labels(self) -> frozenset[Label]:
        """The labels declared or detected so far."""
        return self._call.labels

    @property
    def purpose(self) -> Purpose:
        """Why the data of this call is processed."""
        return self._call.purpose

    @property
    def consents(self) -> Mapping[Consent, ConsentState]:
        """Where the subject's consents stand."""
        return self._call.consents

    def decide(self, hop: Hop, needs: Needs | None = None) -> Decision:
        """What may go where, now."""
        return self._call.decide(hop, needs)

    def add_labels(self, *labels: Label | str) -> None:
        """Declare further labels."""
        self._call.add_labels(*labels)

    def record_consent(
        self,
        consent: Consent | str,
        state: ConsentState | str = ConsentState.ACTIVE,
        *,
        evidence: Evidence | None = None,
        question: str | None = None,
        expires_at: datetime | None = None,
    ) -> None:
        """Take an answer of the subject into account."""
        self._thread.run(
            self._call.record_consent(
                consent, state, evidence=evidence, question=question, expires_at=expires_at
            )
        )

    def state_age(self, years: int) -> None:
        """Take into account how old the caller says she is."""
        self._call.state_age(years)

    def connect(
        self,
        *,
        play: Play,
        frames: Frames,
        keys: Keys | None = None,
        format: AudioFormat = PHONE_MULAW,  # noqa: A002
    ) -> None:
        """Say how to reach the caller, for ``ask_consent``; ``play`` gets pieces of sound."""
        self._call.connect(
            play=played(play),
            frames=lambda: pulled(frames),
            keys=None if keys is None else lambda: pulled(keys),
            format=format,
        )

    def ask_consent(
        self,
        consent: Consent | str,
        *,
        play: Play | None = None,
        frames: Frames | None = None,
        keys: Keys | None = None,
        format: AudioFormat = PHONE_MULAW,  # noqa: A002
        wait_seconds: float = 8.0,
        settle_seconds: float = 1.0,
    ) -> ConsentAnswer:
        """Ask the caller for one consent; ``play`` gets pieces of sound."""
        if play is not None and frames is not None:
            self.connect(play=play, frames=frames, keys=keys, format=format)
        return self._thread.run(
            self._call.ask_consent(
                consent, wait_seconds=wait_seconds, settle_seconds=settle_seconds
            )
        )

    def transcribe(
        self,
        audio: Audio,
        *,
        language: str | None = None,
        hints: Iterable[str] = (),
        word_times: bool = False,
        diarisation: bool = False,
    ) -> Transcript:
        """Transcribe a piece of audio."""
        return self._thread.run(
            self._call.transcribe(
                audio,
                language=language,
                hints=hints,
                word_times=word_times,
                diarisation=diarisation,
            )
        )

    def first_pass(self, heard: Transcript) -> Transcript | None:
        """What was heard at first in a recording that went out bleeped."""
        return self._call.first_pass(heard)

    def listen(
        self,
        frames: Iterable[bytes],
        *,
        format: AudioFormat = PHONE_MULAW,  # noqa: A002
        language: str | None = None,
        hints: Iterable[str] = (),
        word_times: bool = False,
        diarisation: bool = False,
    ) -> Iterator[SpeechEvent]:
        """Hear frames while they come; yields events."""
        events = self._call.listen(
            pulled(frames),
            format=format,
            language=language,
            hints=hints,
            word_times=word_times,
            diarisation=diarisation,
        )
        return self._thread.iterate(events)

    def speak(
        self,
        text: str,
        *,
        format: AudioFormat = _PCM_16K,  # noqa: A002
        language: str | None = None,
        voice: Voice | None = None,
        speed: float = 1.0,
        ssml: bool = False,
        public: bool = False,
        marks: Iterable[MarkKind] = (),
    ) -> Sound:
        """Speak ``text``; yields sound in ``format``."""
        speech = self._call.speak(
            text,
            format=format,
            language=language,
            voice=voice,
            speed=speed,
            ssml=ssml,
            public=public,
            marks=marks,
        )
        return Sound(speech, self._thread.iterate(speech))

    def redact(self, what: str | Transcript | SpeechEvent) -> SafeText:
        """Take the personal data out."""
        return self._call.redact(what)

    def redact_with_engines(self, what: str | Transcript | SpeechEvent) -> SafeText:
        """Take the personal data out, with the optional engines."""
        return self._thread.run(self._call.redact_with_engines(what))

    def expect(self, what: EntityType | str | None) -> None:
        """Say what the bot has just asked for."""
        self._call.expect(what)

    def restore(self, text: str, *, spoken: bool = False) -> str:
        """Put the values back in place of this call's placeholders."""
        return self._call.restore(text, spoken=spoken)

    def send(
        self,
        sink: str,
        text: str | SafeText,
        *,
        system: str | None = None,
        history: Iterable[tuple[str, str]] = (),
        max_tokens: int | None = None,
    ) -> str:
        """Send text to a sink; returns its whole answer."""
        return self._thread.run(
            self._call.send(sink, text, system=system, history=history, max_tokens=max_tokens)
        )

    def send_streaming(
        self,
        sink: str,
        text: str | SafeText,
        *,
        system: str | None = None,
        history: Iterable[tuple[str, str]] = (),
        max_tokens: int | None = None,
    ) -> Iterator[str]:
        """Send text to a sink; yields the answer as it comes."""
        answer = self._call.send_streaming(
            sink, text, system=system, history=history, max_tokens=max_tokens
        )
        return self._thread.iterate(answer)

    def notice(self) -> Notice:
        """The text that tells the caller who speaks."""
        return self._call.notice()

    def privacy_notice(self, form: Literal["markdown", "html"] = "markdown") -> str:
        """The second layer of the notice, in the language of the call."""
        return self._call.privacy_notice(form)

    def attest_notice(self, how: str) -> None:
        """State that this caller heard a notice elsewhere."""
        self._thread.run(self._call.attest_notice(how))
