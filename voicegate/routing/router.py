"""The router: from a decision to a result. It alone mints permits."""

from __future__ import annotations

import random
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable
from dataclasses import replace

from voicegate.adapter._mint import mint, payload_digest
from voicegate.policy.decision import Verdict
from voicegate.routing.attempts import Attempts, Request
from voicegate.routing.fleet import Fleet
from voicegate.routing.fragments import fragments
from voicegate.routing.hearing import Hearing
from voicegate.routing.judging import Judge, Recorder
from voicegate.routing.members import Member
from voicegate.routing.needing import recording_needs
from voicegate.routing.probing import Prober
from voicegate.routing.prompts import Prompts
from voicegate.routing.retry import Retry
from voicegate.routing.sending import Sending
from voicegate.routing.shared import Shared
from voicegate.routing.speaking import Speaking
from voicegate.speech import (
    SinkRequest,
    SpeechEvent,
    StreamRequest,
    SynthesisRequest,
    Transcript,
    TranscriptionRequest,
)
from voicegate.speech.choice import convert_for
from voicegate.vocabulary import Form, Hop

__all__ = ["Router"]


def _ignore(_event: SpeechEvent) -> None:
    """For those who only read."""


class Router:
    """Tries the permitted backends of a call. Stateless but for the health of the fleet.

    With ``public`` (a judge for public data and a recorder for rows without a call), a backend that
    failed is probed before callers come back to it. ``shared`` is what several processes
    know. A transcription without an answer after ``hedge_seconds`` goes to a second backend too,
    and so does a text without any sound after ``hedge_speech_seconds``.
    """

    def __init__(
        self,
        fleet: Fleet,
        *,
        retry: Retry | None = None,
        rng: random.Random | None = None,
        public: tuple[Judge, Recorder] | None = None,
        prompts: Prompts | None = None,
        shared: Shared | None = None,
        hedge_seconds: float | None = None,
        hedge_speech_seconds: float | None = None,
    ) -> None:
        self.fleet = fleet
        self._shared = shared
        self._hedge_seconds = hedge_seconds
        self._hedge_speech_seconds = hedge_speech_seconds
        if shared is not None:
            fleet.share(shared)
        self._prompts = prompts
        claim = shared.claim_probe if shared else None
        self._prober = Prober(fleet, *public, claim) if public else None
        self._retry = retry or Retry()
        self._rng = rng or random.Random()  # noqa: S311  # jitter, not secrets

    async def aclose(self) -> None:
        """Stop what runs in the background."""
        if self._prober is not None:
            await self._prober.aclose()
        if self._shared is not None:
            await self._shared.aclose()

    async def transcribe(
        self, judge: Judge, recorder: Recorder, request: TranscriptionRequest
    ) -> Transcript:
        """Transcribe a piece of audio on the first permitted backend that answers."""

        async def attempt(member: Member, verdict: Verdict) -> Transcript:
            assert member.transcriber is not None  # noqa: S101  # Attempts looked
            audio = convert_for(member.capabilities, request.audio)
            fitting = request if audio is request.audio else replace(request, audio=audio)
            permit = mint(member.name, Hop.STT, verdict.form, payload_digest(fitting))
            heard = await member.transcriber().transcribe(permit, fitting)
            return heard if heard.backend else replace(heard, backend=member.name)

        asked = Request(
            hop=Hop.STT,
            needs=recording_needs(request),
            role=lambda m: m.transcriber,
            size=len(request.audio),
            seconds=request.audio.duration_seconds or 0.0,
        )
        attempts = Attempts(
            self.fleet, recorder, self._retry, self._rng, hedge_seconds=self._hedge_seconds
        )
        return await attempts.run(judge, asked, attempt)

    def listen(
        self,
        judge: Judge,
        recorder: Recorder,
        request: StreamRequest,
        frames: AsyncIterator[bytes],
        *,
        heard: Callable[[SpeechEvent], None] = _ignore,
    ) -> AsyncGenerator[SpeechEvent, None]:
        """Hear ``frames`` while they come; see ``Hearing``.

        ``heard`` gets each event at once, before the next frame is sent and before it is yielded.
        """
        hearing = Hearing(
            fleet=self.fleet,
            judge=judge,
            recorder=recorder,
            request=request,
            rng=self._rng,
            heard=heard,
        )
        return hearing.events(frames)

    def speak(
        self,
        judge: Judge,
        recorder: Recorder,
        request: SynthesisRequest,
        *,
        clean: bool,
        sticky: list[str],
        public: bool = False,
        values: Iterable[tuple[int, int]] = (),
    ) -> AsyncGenerator[bytes, None]:
        """Speak ``request``; see ``Speaking``. A ``public`` text may be kept on disk.

        ``values`` are where the text holds somebody's data (start and end, in characters), if the
        words between them may be spoken by others.
        """
        spans = tuple(values)
        speaking = Speaking(
            fleet=self.fleet,
            judge=judge,
            recorder=recorder,
            request=request,
            clean=clean,
            sticky=sticky,
            prompts=self._prompts if public and clean else None,
            split=fragments(request.text, spans) if spans and not request.ssml else (),
            hedge_seconds=self._hedge_speech_seconds,
        )
        return speaking.audio()

    def send(
        self,
        judge: Judge,
        recorder: Recorder,
        sink: str,
        payload_for: Callable[[Form], SinkRequest],
    ) -> AsyncGenerator[str, None]:
        """Send text to one sink; see ``Sending``."""
        sending = Sending(self.fleet, recorder, judge, retry=self._retry, rng=self._rng)
        return sending.answer(sink, payload_for)
