"""What calls can reach: backends that none does, labels for which none remains, single ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final

from voicegate.errors import Problem, Severity
from voicegate.gate.assembly import Assembly
from voicegate.policy import Decision, Situation
from voicegate.speech import Needs
from voicegate.vocabulary import Consent, ConsentState, Hop, Label, Purpose

__all__ = ["reach_findings"]

_HARMLESS: Final = frozenset({Label.PUBLIC, Label.PSEUDONYMOUS})
_ALL_CONSENTS: Final = frozenset((consent, ConsentState.ACTIVE) for consent in Consent)
# GDPR Art. 9(2)(b) to (j) and Art. 10; (a) is the consent itself.
_ALL_GROUNDS: Final = frozenset({*(f"9_2_{letter}" for letter in "bcdefghij"), "10"})
_DOES: Final = {Hop.STT: "hear the caller", Hop.TTS: "speak to the caller", Hop.SINK: "take text"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """Calls that are alike: those of one line, or without lines those of one purpose."""

    path: tuple[str, ...]
    labels: frozenset[Label]
    purpose: Purpose
    language: str | None = None


def reach_findings(assembly: Assembly) -> Iterator[Problem]:
    """Warnings and notes about who can be reached, as of the day of ``assembly``.

    "Ever" and "no" mean: with every consent active and every legal ground at hand.

    Raises:
        UnsupportedDayError: Nobody answers for that day.
    """
    yield from _unreachable(assembly)
    for hop in Hop:
        if not any(hop in b.policy_backend.hops for b in assembly.backends.values()):
            message = f"no backend does {hop}: nothing can {_DOES[hop]}"
            yield assembly.config.problem(("backends",), message, None, Severity.NOTE)
            continue
        for case in _cases(assembly):
            yield from _at_start(assembly, case, hop)
            yield from _once_it_grows(assembly, case, hop)


def _cases(assembly: Assembly) -> list[_Case]:
    lines = assembly.config.lines
    if not lines:
        personal = frozenset({Label.PERSONAL})
        return [_Case(path=("policy",), labels=personal, purpose=purpose) for purpose in Purpose]
    return [
        _Case(
            path=("line", line.name),
            labels=line.labels,
            purpose=line.purpose,
            language=line.language,
        )
        for line in lines.values()
    ]


def _decide(
    assembly: Assembly,
    labels: Iterable[Label],
    purpose: Purpose,
    hop: Hop,
    *,
    language: str | None = None,
    everything: bool = True,
) -> Decision:
    situation = Situation(
        labels=frozenset(labels),
        purpose=purpose,
        hop=hop,
        as_of=assembly.as_of,
        consents=_ALL_CONSENTS if everything else frozenset(),
        grounds=_ALL_GROUNDS if everything else frozenset(),
        exporter=assembly.config.rules.exporter,
        needs=Needs() if language is None or hop is Hop.SINK else Needs(language=language),
    )
    return assembly.policy.decide(situation)


def _unreachable(assembly: Assembly) -> Iterator[Problem]:
    reached: dict[str, set[Label]] = {name: set() for name in assembly.backends}
    for label, purpose, hop in product(Label, Purpose, Hop):
        decision = _decide(assembly, {label}, purpose, hop)
        for name in decision.if_bleeped or decision.permitted:
            reached[name].add(label)
    for name, labels in reached.items():
        path = ("backends", name)
        if not labels:
            why = _why_never(assembly, name)
            message = f"no call can ever reach this backend: {why}"
            yield assembly.config.problem(path, message, None, Severity.WARNING)
        elif labels <= _HARMLESS:
            message = f"is reached with {_listed(labels)} data only: {_why_never(assembly, name)}"
            yield assembly.config.problem(path, message, None, Severity.NOTE)


def _why_never(assembly: Assembly, name: str) -> str:
    hops = sorted(assembly.backends[name].policy_backend.hops)
    if not hops:
        return "its adapter does nothing that a call needs."
    decision = _decide(assembly, {Label.PERSONAL}, Purpose.CONTRACT, hops[0])
    return decision.why_not(name)


def _at_start(assembly: Assembly, case: _Case, hop: Hop) -> Iterator[Problem]:
    """Who serves a call as it begins, with the labels of its line and no consent."""
    config = assembly.config
    now = _decide(
        assembly, case.labels, case.purpose, hop, language=case.language, everything=False
    )
    if len(now.permitted) > 1:
        return
    if len(now.permitted) == 1:
        message = f'only "{now.permitted[0]}" may {_DOES[hop]}{_for(case)}: if it fails, nobody can'
        yield config.problem(case.path, message, None, Severity.WARNING)
        return
    later = _decide(assembly, case.labels, case.purpose, hop, language=case.language)
    if not later.permitted:
        message = f"no backend may {_DOES[hop]}{_for(case)}, not even with every consent"
        # A line says that such calls come; a purpose that nobody configured may never come.
        severity = Severity.WARNING if case.path[0] == "line" else Severity.NOTE
        yield config.problem(case.path, message, _first_reason(now), severity)
        return
    needed = sorted({c for name in later.permitted for c in now.verdicts[name].needs})
    what = f"consent ({', '.join(needed)})" if needed else "consent or a legal ground"
    message = f"before anything may {_DOES[hop]}{_for(case)}, {what} is needed"
    yield config.problem(case.path, message, None, Severity.NOTE)


def _once_it_grows(assembly: Assembly, case: _Case, hop: Hop) -> Iterator[Problem]:
    """What remains when a further label is found in the call."""
    remain: dict[tuple[str, ...], list[Label]] = {}
    start = _decide(assembly, case.labels, case.purpose, hop, language=case.language)
    for label in Label:
        if label in case.labels | _HARMLESS:
            continue
        grown = case.labels | {label}
        found = _decide(assembly, grown, case.purpose, hop, language=case.language).permitted
        if len(found) < 2 and found != start.permitted:  # noqa: PLR2004
            remain.setdefault(found, []).append(label)
    for found, labels in remain.items():
        who = f'only "{found[0]}" remains to' if found else "no backend remains to"
        message = f"once a call{_for(case)} holds {_listed(labels)}, {who} {_DOES[hop]}"
        yield assembly.config.problem(case.path, message, None, Severity.NOTE)


def _for(case: _Case) -> str:
    return f" (purpose {case.purpose})"


def _first_reason(decision: Decision) -> str | None:
    first = next(iter(decision.verdicts), None)
    return None if first is None else decision.why_not(first)


def _listed(labels: Iterable[Label]) -> str:
    names = [str(label) for label in sorted(labels, key=list(Label).index)]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
