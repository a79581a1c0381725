"""What routing asks of a call: who may have what, now; and to write down what was done."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from voicegate.errors import BackendError, ConsentRequiredError, PermitError, RefusedError
from voicegate.policy.decision import Decision, Verdict
from voicegate.speech import Needs
from voicegate.vocabulary import Hop

__all__ = [
    "Judge",
    "Outcome",
    "Recorder",
    "announce",
    "confirm",
    "holds",
    "refusal",
]


class Judge(Protocol):
    """The policy, bound to one call as it stands at this moment."""

    def decide(self, hop: Hop, needs: Needs) -> Decision:
        """Decide for the call's labels, purpose and consents of now. Pure and fast."""
        ...

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` at once whenever the call's facts change; returns the way to stop."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How one attempt ended: after ``seconds``, with ``size`` bytes or characters gone out."""

    verdict: Verdict
    hop: Hop
    size: int
    seconds: float
    error: BackendError | None = None
    stopped: str | None = None
    request_id: str | None = None


class Recorder(Protocol):
    """Writes the journal."""

    async def before(self, verdict: Verdict, hop: Hop, size: int) -> None:
        """Write that data is about to go; returns when that is durable.

        Raises:
            StorageError: It could not be written: nothing may go.
        """
        ...

    def after(self, outcome: Outcome) -> None:
        """Write how an attempt ended; does not wait."""
        ...

    async def refused(self, decision: Decision, hop: Hop) -> None:
        """Write that nothing was permitted; returns when that is durable."""
        ...


async def announce(recorder: Recorder, verdict: Verdict, hop: Hop, size: int) -> None:
    """Write that data is about to go; who stops waiting for that leaves no row without an end.

    Raises:
        StorageError: It could not be written: nothing may go.
    """
    try:
        await recorder.before(verdict, hop, size)
    except asyncio.CancelledError:
        recorder.after(Outcome(verdict=verdict, hop=hop, size=0, seconds=0.0, stopped="cancelled"))
        raise


def holds(judge: Judge, hop: Hop, needs: Needs, verdict: Verdict) -> bool:
    """Whether ``verdict`` is still what the policy says."""
    now = judge.decide(hop, needs)
    name = verdict.backend
    return name in now.permitted and now.verdicts[name].form is verdict.form


def confirm(judge: Judge, hop: Hop, needs: Needs, verdict: Verdict) -> None:
    """Look again right before data goes: the journal, or a wait before a retry, took its time.

    Raises:
        PermitError: The backend may not have it, or not in this form, any more.
    """
    if not holds(judge, hop, needs, verdict):
        raise PermitError(f"{verdict.backend} is not permitted any more; nothing was sent")


def refusal(decision: Decision, *, only: str | None = None) -> RefusedError:
    """The error for a decision that permits nothing, with the reason for each backend.

    ``only`` names the one backend that was asked for.
    """
    hop = decision.situation.hop
    if only is not None and only not in decision.verdicts:
        return RefusedError(f"no backend {only} takes {hop}", decision=decision)
    verdicts = [v for v in decision.verdicts.values() if only in (None, v.backend)]
    wanted = {c for v in verdicts for c in v.needs}
    lines = [decision.why_not(v.backend) for v in verdicts] or ["no backend is configured for it."]
    message = "\n".join([f"the policy permits no backend for {hop}:", *(f"  {x}" for x in lines)])
    if wanted and all(v.needs for v in verdicts):
        names = sorted(c.value for c in wanted)
        return ConsentRequiredError(message, consents=names, decision=decision)
    return RefusedError(message, decision=decision)
