"""Recordings of one call: who hears them, bleeped or not, and what is learned from them at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable

from voicegate.gate.safe import SafeText
from voicegate.redaction.recording import bleeped_recording
from voicegate.routing.bleeping import transcribe_bleeped
from voicegate.routing.judging import Judge, Recorder
from voicegate.routing.router import Router
from voicegate.speech import Audio, Transcript, TranscriptionRequest

__all__ = ["Recordings"]


class Recordings:
    """Has recordings transcribed. ``heed`` takes into account what was said, before all else."""

    def __init__(
        self,
        router: Router,
        judge: Judge,
        recorder: Recorder,
        *,
        bleeps: bool,
        heed: Callable[[Transcript], Awaitable[SafeText]],
    ) -> None:
        self._router = router
        self._judge = judge
        self._recorder = recorder
        self._bleeps = bleeps
        self._heed = heed
        self._first_passes: deque[tuple[Transcript, Transcript]] = deque(maxlen=16)

    async def transcribe(self, request: TranscriptionRequest) -> Transcript:
        """Transcribe ``request``; see ``Call.transcribe``."""
        if not self._bleeps:
            heard = await self._router.transcribe(self._judge, self._recorder, request)
            await self._heed(heard)
            return heard
        both = await transcribe_bleeped(
            self._router, self._judge, self._recorder, request, self._bleep
        )
        await self._heed(both.transcript)
        if both.first_pass is not None:
            self._first_passes.append((both.transcript, both.first_pass))
        return both.transcript

    def first_pass(self, heard: Transcript) -> Transcript | None:
        """What was heard before the recording was bleeped; see ``Call.first_pass``."""
        return next((first for known, first in self._first_passes if known is heard), None)

    async def _bleep(self, heard: Transcript, audio: Audio) -> Audio | None:
        safe = await self._heed(heard)
        assert safe.transcript is not None  # noqa: S101  # a transcript went in
        return bleeped_recording(audio, heard, safe.transcript, safe.findings)
