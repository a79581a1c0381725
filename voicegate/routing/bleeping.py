"""A recording that may go to a backend only bleeped: first to one that may hear it, then to it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace

from voicegate.errors import AllBackendsFailedError, RefusedError
from voicegate.policy.decision import Decision
from voicegate.routing.judging import Judge, Recorder
from voicegate.routing.needing import recording_needs
from voicegate.routing.router import Router
from voicegate.speech import Audio, Encoding, Needs, Transcript, TranscriptionRequest
from voicegate.vocabulary import Hop

__all__ = ["Bleep", "Heard", "transcribe_bleeped"]

Bleep = Callable[[Transcript, Audio], Awaitable[Audio | None]]
"""From what was heard in a recording to what of it may go out bleeped; None: nothing of it.

Whatever it learns of the call counts before anything goes.
"""

_BLEEPABLE = frozenset({Encoding.PCM_S16LE, Encoding.MULAW, Encoding.ALAW, Encoding.WAV})


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What the caller gets, and what was heard before the recording was bleeped for it."""

    transcript: Transcript
    first_pass: Transcript | None = None


async def transcribe_bleeped(
    router: Router,
    judge: Judge,
    recorder: Recorder,
    request: TranscriptionRequest,
    bleep: Bleep,
) -> Heard:
    """Transcribe on the first backend in order, which may be one that gets bleeped audio only.

    Before such a one, a permitted backend hears the recording. Where what is left may not go out,
    or the outside backend fails or loses its permission, the permitted ones answer.

    Raises:
        RefusedError: The policy permits no backend to hear the recording as it is.
        AllBackendsFailedError: Each that may hear it as it is failed; nothing went out bleeped.
        BadAudioError: The audio cannot be converted for a backend.
        StorageError: The journal could not be written; nothing was sent.
    """
    first = None
    if _bleeped_first(router, judge, request):
        first = _first_request(router, judge, request)
    if first is None:
        return Heard(transcript=await router.transcribe(judge, recorder, request))
    heard = await router.transcribe(judge, recorder, first)
    left = await bleep(heard, request.audio)
    if left is not None:
        # A hint is text that nobody redacted: "expect the name Müller".
        bleeped = replace(request, audio=left, hints=())
        answer = await _from_outside(router, _Outside(judge), recorder, bleeped)
        if answer is not None:
            return Heard(transcript=answer, first_pass=heard)
    if _answers(first, request):
        return Heard(transcript=heard)
    return Heard(transcript=await router.transcribe(judge, recorder, request))


class _Outside:
    """The judge of a call, for audio that has been bleeped: only those that may have no other."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge

    def decide(self, hop: Hop, needs: Needs) -> Decision:
        """Decide as the call stands now."""
        decision = self._judge.decide(hop, needs)
        return replace(decision, permitted=decision.bleeped, if_bleeped=())

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` whenever the call's facts change."""
        return self._judge.watch(changed)


async def _from_outside(
    router: Router, outside: Judge, recorder: Recorder, request: TranscriptionRequest
) -> Transcript | None:
    """What is heard outside; None if nobody there may answer any more, or nobody does."""
    permitted = outside.decide(Hop.STT, recording_needs(request)).permitted
    if not router.fleet.able(permitted, lambda m: m.transcriber):
        return None  # what was just learned of the call has closed it
    try:
        return await router.transcribe(outside, recorder, request)
    except (RefusedError, AllBackendsFailedError):
        return None


def _bleeped_first(router: Router, judge: Judge, request: TranscriptionRequest) -> bool:
    """Whether the backend whose turn it is may hear the recording only bleeped."""
    decision = judge.decide(Hop.STT, recording_needs(replace(request, hints=())))
    if not decision.if_bleeped or request.audio.format.encoding not in _BLEEPABLE:
        return False
    able = router.fleet.able(decision.if_bleeped, lambda m: m.transcriber)
    order = router.fleet.by_health(able)
    return bool(order) and order[0].name not in decision.permitted


def _first_request(
    router: Router, judge: Judge, request: TranscriptionRequest
) -> TranscriptionRequest | None:
    """What to ask of who hears the recording as it is: with the times of words, if anybody can."""
    for asked in _ways(request):
        permitted = judge.decide(Hop.STT, recording_needs(asked)).permitted
        if router.fleet.able(permitted, lambda m: m.transcriber):
            return asked
    return None


def _ways(request: TranscriptionRequest) -> Iterator[TranscriptionRequest]:
    yield replace(request, word_times=True)
    yield replace(request, word_times=True, diarisation=False, hints=())
    yield replace(request, word_times=False, diarisation=False, hints=())


def _answers(first: TranscriptionRequest, request: TranscriptionRequest) -> bool:
    """Whether an answer to ``first`` has all that ``request`` asks for."""
    asked = (request.diarisation, request.hints)
    return (first.diarisation, first.hints) == asked and first.word_times >= request.word_times
