"""Ask vendors whether what a configuration attests is so. Sends nothing of a call."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from voicegate.adapter.registry import Registry
from voicegate.errors import BackendError, ConfigError, Problem, Severity
from voicegate.gate.assembly import Backend
from voicegate.policy.config import GateConfig

__all__ = ["OnlineCheck", "Outcome", "ask_online", "online_findings"]


class Outcome(StrEnum):
    """What a vendor's own answer says of a condition."""

    HOLDS = "holds"
    BROKEN = "broken"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlineCheck:
    """One condition of one backend, asked of its vendor.

    ``condition`` is None where nothing could be read. ``attested`` is the day on which the
    configuration states that the condition holds, or None if it does not.
    """

    backend: str
    condition: str | None
    outcome: Outcome
    detail: str
    attested: date | None = None


async def ask_online(backends: Iterable[Backend], registry: Registry) -> tuple[OnlineCheck, ...]:
    """Ask the vendors of all ``backends`` whose adapters can; raises nothing that they answer."""
    asked = [_ask(b, registry) for b in backends if b.spec.attest_online is not None]
    return tuple(check for checks in await asyncio.gather(*asked) for check in checks)


async def _ask(backend: Backend, registry: Registry) -> Sequence[OnlineCheck]:
    try:
        if not all(secret.reveal() for secret in backend.settings.secrets.values()):
            return [_unreadable(backend, "its keys are not set")]
        asking = registry.attest_online(backend.spec)
        proofs = await asking(backend.settings) if asking is not None else ()
    except (BackendError, ConfigError) as error:
        return [_unreadable(backend, str(error))]
    attested = backend.config.attestations
    return [
        OnlineCheck(
            backend=backend.name,
            condition=proof.condition,
            outcome=Outcome.HOLDS if proof.holds else Outcome.BROKEN,
            detail=proof.detail,
            attested=attested.get(proof.condition),
        )
        for proof in proofs
    ]


def _unreadable(backend: Backend, why: str) -> OnlineCheck:
    return OnlineCheck(backend=backend.name, condition=None, outcome=Outcome.UNREADABLE, detail=why)


def online_findings(
    config: GateConfig, checks: Sequence[OnlineCheck], as_of: date
) -> Iterator[Problem]:
    """What the answers mean for what ``config`` attests; a contradiction is a problem."""
    for check in checks:
        severity, message, hint = _meaning(check, as_of)
        row = ("backends", check.backend)
        stated = check.attested is not None and check.condition is not None
        path = (*row, "attestations", check.condition or "") if stated else row
        yield config.problem(path, message, hint, severity)


def _meaning(check: OnlineCheck, as_of: date) -> tuple[Severity, str, str | None]:
    name, detail = check.condition, check.detail
    match check.outcome, check.attested:
        case Outcome.HOLDS, None:
            told = f"the vendor says that {name} holds ({detail}), but you do not attest it"
            hint = f"attestations = {{ {name} = {as_of.isoformat()} }}"
            return Severity.WARNING, told, hint
        case Outcome.HOLDS, day:
            told = f"attested on {day}, and the vendor says that it holds ({detail})"
            return Severity.NOTE, told, None
        case Outcome.BROKEN, None:
            told = f"the vendor says that {name} does not hold ({detail}); you do not attest it"
            return Severity.NOTE, told, "switch it on with the vendor, then attest it"
        case Outcome.BROKEN, day:
            told = f"attested on {day}, but the vendor says that it does not hold ({detail})"
            return Severity.PROBLEM, told, "switch it on with the vendor, or take this line out"
        case _:
            told = f"could not be asked online: {detail}"
            hint = "until then what you attest rests on your word alone"
            return Severity.WARNING, told, hint
