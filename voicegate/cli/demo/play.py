"""One call, played from recordings through the same gate as any other."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from voicegate.cli.demo.recordings import Recording, frames
from voicegate.cli.demo.report import Turn
from voicegate.errors import RefusedError
from voicegate.speech import Audio, AudioFormat, Encoding, SpeechEventType
from voicegate.vocabulary import Consent, Hop, Label

if TYPE_CHECKING:
    from voicegate.cli.demo.view import View
    from voicegate.gate import Call
    from voicegate.policy.decision import Decision
    from voicegate.speech import Transcript

__all__ = ["HEARD_IN", "HOPS", "SINK", "Played", "play"]

SINK = "us-certified"
# The recogniser that ships with voicegate knows English only: the caller speaks it in any case.
HEARD_IN = "en-US"
HOPS = (Hop.STT, Hop.SINK)
_VOICE = AudioFormat(Encoding.PCM_S16LE, 16000)
_PAUSE = bytes(round(0.5 * 16000) * 2)


@dataclass(slots=True, kw_only=True)
class Played:
    """What came of the call. ``turns`` are redacted; ``heard`` is what was said, for home only."""

    labels_before: frozenset[Label]
    before: Mapping[Hop, Decision]
    after: Mapping[Hop, Decision] = field(default_factory=dict[Hop, "Decision"])
    labels_after: frozenset[Label] = frozenset()
    notice: Audio | None = None
    replies: list[bytes] = field(default_factory=list[bytes], repr=False)
    turns: list[Turn] = field(default_factory=list[Turn])
    heard: list[str] = field(default_factory=list[str], repr=False)
    findings: Counter[str] = field(default_factory=Counter[str])
    seconds: float = 0.0
    switches: int = 0
    refused: RefusedError | None = None

    @property
    def reply(self) -> Audio | None:
        """All replies, one after the other, as the caller hears them."""
        return Audio(_PAUSE.join(self.replies), _VOICE) if self.replies else None


async def play(call: Call, recordings: Sequence[Recording], view: View, events: TextIO) -> Played:
    """Play the call to its end. ``events`` gets a line of JSON for each turn, redacted.

    A refusal ends the call early; it is kept in the result, not raised.
    """
    await call.record_consent(Consent.SPECIAL)
    before = {hop: call.decide(hop) for hop in HOPS}
    played = Played(labels_before=call.labels, before=before)
    view.decided(call.labels, before, None)
    scene = _Scene(call, played, view, events)
    try:
        await scene.notice()
        for recording in recordings:
            await scene.utterance(recording)
    except RefusedError as error:
        played.refused = error
        view.said("refused", str(error))
    played.after = {hop: call.decide(hop) for hop in HOPS}
    played.labels_after = call.labels
    return played


class _Scene:
    """The call while it is played."""

    def __init__(self, call: Call, played: Played, view: View, events: TextIO) -> None:
        self._call = call
        self._played = played
        self._view = view
        self._events = events
        self._labels = call.labels
        self._decided = played.before

    async def notice(self) -> None:
        """The bot says who it is."""
        text = self._call.notice()
        self._view.said("notice", text)
        self._played.notice = await self._call.speak(text, format=_VOICE).collect()

    async def utterance(self, recording: Recording) -> None:
        """The caller speaks; each thing understood is answered."""
        self._played.seconds += recording.audio.duration_seconds or 0.0
        understood: list[tuple[Transcript, tuple[Label, ...]]] = []
        events = self._call.listen(
            frames(recording.audio), format=recording.audio.format, language=HEARD_IN
        )
        async for event in events:
            if event.type is SpeechEventType.BACKEND_SWITCHED:
                self._view.took_over(event.backend or "", event.at_seconds or 0.0)
                self._played.switches += 1
            if event.transcript is None:
                continue
            if event.type is SpeechEventType.INTERIM:
                self._view.interim(event.transcript.text)
            elif event.is_final and event.transcript.text.strip():
                understood.append((event.transcript, self._heard(event.transcript)))
        if not understood:
            self._view.said("nothing", "", name=recording.name)
        for transcript, grown in understood:
            await self._answer(transcript, grown)

    def _heard(self, transcript: Transcript) -> tuple[Label, ...]:
        """Show what was said and, if the call's labels grew by it, what that changes."""
        safe = self._call.redact(transcript)
        self._played.heard.append(transcript.text)
        self._played.findings.update(finding.type.value for finding in safe.findings)
        self._view.said("caller", transcript.text, safe.findings)
        grown = tuple(label for label in Label if label in self._call.labels - self._labels)
        self._write("heard", safe.text, labels=[label.value for label in grown])
        if grown:
            now = {hop: self._call.decide(hop) for hop in HOPS}
            self._view.decided(self._call.labels, now, self._decided)
            self._labels, self._decided = self._call.labels, now
        return grown

    async def _answer(self, transcript: Transcript, grown: tuple[Label, ...]) -> None:
        safe = self._call.redact(transcript)
        self._view.said("sent", safe.text, sink=SINK)
        reply = await self._call.send(SINK, safe)
        self._view.said("back", reply, sink=SINK)
        self._played.turns += [
            Turn(who="caller", text=safe.text, labels=grown),
            Turn(who="bot", text=reply),
        ]
        self._write("replied", reply)
        text = self._call.restore(reply)
        self._view.said("bot", text)
        speech = self._call.speak(
            self._call.restore(reply, spoken=True), format=_VOICE, language=HEARD_IN
        )
        self._played.replies.append((await speech.collect()).content)

    def _write(self, event: str, text: str, **more: object) -> None:
        row = {"event": event, "call": self._call.id, "text": text, **more}
        self._events.write(json.dumps(row, ensure_ascii=False) + "\n")
