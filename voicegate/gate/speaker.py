"""The bot's side of one call: who may speak a text, and what is being spoken."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from voicegate.gate.facts import CallJudge
from voicegate.gate.notice import Notice, OwnText
from voicegate.gate.outgoing import Outgoing
from voicegate.gate.recording import CallRecorder
from voicegate.gate.speech import Speech
from voicegate.gate.wording import OwnWords
from voicegate.redaction import CallRedaction
from voicegate.routing.router import Router
from voicegate.speech import SpeechMark, SynthesisRequest

__all__ = ["Speaker"]


class Speaker:
    """Speaks, with one voice for the whole call, and stops all of it when the call ends.

    ``judge`` decides about a text of this call, ``public_judge`` about one without anybody's data,
    ``own`` about the notice and the questions for consent. ``split`` lets fixed words be spoken by
    others than the values between them; ``notice_spoken`` is told when the notice was heard.
    """

    def __init__(
        self,
        router: Router,
        *,
        judge: CallJudge,
        public_judge: CallJudge,
        own: OwnWords,
        recorder: CallRecorder,
        redaction: CallRedaction,
        outgoing: Outgoing,
        split: bool,
        notice_spoken: Callable[[], None],
    ) -> None:
        self._router = router
        self._judge = judge
        self._public_judge = public_judge
        self._own = own
        self._recorder = recorder
        self._redaction = redaction
        self._outgoing = outgoing
        self._split = split
        self._notice_spoken = notice_spoken
        self._sticky: list[str] = []
        self._speeches: set[Speech] = set()

    def speak(
        self, text: str, request: SynthesisRequest, *, public: bool, marks: list[SpeechMark]
    ) -> Speech:
        """Speak ``request``, which is ``text``; ``marks`` are those that it collects."""
        found = self._redaction.redact(
            text, language=request.language, speaker="agent", final=True
        ).findings
        nobodys = not found and (public or isinstance(text, OwnText))
        judge, recorder = self._speaking_for(text, nobodys=nobodys)
        chunks = self._router.speak(
            judge,
            recorder,
            request,
            clean=not found,
            sticky=self._sticky,
            public=nobodys,
            values=self._outgoing.values(text, found) if self._split else (),
        )
        told = self._notice_spoken if isinstance(text, Notice) else None
        speech = Speech(chunks, request.format, spoken=told, marks=marks)
        self._speeches.add(speech)
        return speech

    async def aclose(self) -> None:
        """Stop all that is being spoken, and forget it."""
        await asyncio.gather(*(speech.aclose() for speech in self._speeches))
        self._speeches.clear()

    def _speaking_for(self, text: str, *, nobodys: bool) -> tuple[CallJudge, CallRecorder]:
        if isinstance(text, OwnText):
            return self._own.clean if nobodys else self._own.naming, self._own.recorder
        return self._public_judge if nobodys else self._judge, self._recorder
