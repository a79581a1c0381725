"""What a change of policy, or of the day, opens and closes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise, product

from voicegate.policy.compiled import CompiledPolicy
from voicegate.policy.decision import Situation
from voicegate.policy.sentences import is_german
from voicegate.residency import Register
from voicegate.vocabulary import Consent, ConsentState, Form, Hop, Label, Purpose, Regime

__all__ = ["Change", "PolicyDiff", "policy_diff", "turning_days"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One cell that changed: a backend, a label, a purpose and a hop, with or without consents.

    ``before`` and ``after`` None: the backend is not there, or does not serve the hop.
    """

    as_of: date
    backend: str
    label: Label
    purpose: Purpose
    hop: Hop
    consented: bool
    before: Form | None
    after: Form | None

    @property
    def opens(self) -> bool:
        """Whether more may go out than before; a new backend that gets nothing does not count."""
        return (self.after or Form.DENY) > (self.before or Form.DENY)


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyDiff:
    """All changes between two policies over some days, or of one policy between two days."""

    changes: tuple[Change, ...]
    cases: int

    def opened(self) -> tuple[str, ...]:
        """The backends that get more somewhere, sorted."""
        return tuple(sorted({c.backend for c in self.changes if c.opens}))

    def closed(self) -> tuple[str, ...]:
        """The backends that get less somewhere, sorted."""
        return tuple(sorted({c.backend for c in self.changes if not c.opens}))

    def summary(self, language: str = "en") -> tuple[str, ...]:
        """One sentence for each day and direction, as "on 2031-12-28, 4 backends close: …"."""
        german = is_german(language)
        lines: list[str] = []
        for day in sorted({c.as_of for c in self.changes}):
            for opens in (True, False):
                names = sorted(
                    {c.backend for c in self.changes if c.as_of == day and c.opens is opens}
                )
                if names:
                    lines.append(_sentence(day, names, opens=opens, german=german))
        return tuple(lines)


def policy_diff(
    before: CompiledPolicy, after: CompiledPolicy, days: Sequence[date] | None = None
) -> PolicyDiff:
    """Compare two policies on each of ``days``, over all labels, purposes, hops and consents.

    If the two are the same policy, each day is compared with the one before it in ``days``; so
    ``policy_diff(p, p, [today, *turning_days(…)])`` says what time alone will change. Without
    ``days``, the day on which the facts of the register were gathered.

    Raises:
        UnsupportedDayError: The register of a regime does not reach back to one of the days.
    """
    when = list(days or [after.register.facts_date])
    same = before is after or before.hash == after.hash
    pairs = list(pairwise(when)) if same else [(day, day) for day in when]
    changes: list[Change] = []
    cases = 0
    for then, now in pairs:
        for frame in _frames():
            cases += len(after.backends)
            changes.extend(_changed(before, after, then, now, frame))
    return PolicyDiff(changes=tuple(changes), cases=cases)


def turning_days(register: Register, regime: Regime, first: date, last: date) -> tuple[date, ...]:
    """The days after ``first``, up to ``last``, on which the register gives other answers."""
    turns: set[date] = set()
    for finding in register.findings:
        if finding.regime == regime:
            turns |= _edges(finding.first, finding.last)
    for tool in register.tools:
        if tool.regime is regime:
            turns |= _edges(tool.first, tool.last)
    for state in register.members.values():
        turns |= _edges(state.first, state.last)
    for territory in register.territories.values():
        turns |= _edges(territory.first, territory.last)
    return tuple(sorted(day for day in turns if first < day <= last))


def _edges(first: date | None, last: date | None) -> set[date]:
    """The first day, and the one after the last."""
    after = set[date]() if last is None else {last + timedelta(days=1)}
    return after if first is None else {first, *after}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    label: Label
    purpose: Purpose
    hop: Hop
    consented: bool

    def asked(self, day: date) -> Situation:
        given = Consent if self.consented else ()
        return Situation(
            labels=frozenset({self.label}),
            purpose=self.purpose,
            hop=self.hop,
            as_of=day,
            consents=frozenset((c, ConsentState.ACTIVE) for c in given),
            grounds=frozenset({"10"} if self.consented else ()),
        )


def _frames() -> Iterator[_Frame]:
    for label, purpose, hop, consented in product(Label, Purpose, Hop, (False, True)):
        yield _Frame(label=label, purpose=purpose, hop=hop, consented=consented)


def _changed(
    before: CompiledPolicy, after: CompiledPolicy, then: date, now: date, frame: _Frame
) -> Iterable[Change]:
    old = before.forms(frame.asked(then))
    new = after.forms(frame.asked(now))
    if frame.hop is Hop.STT and before.bleeps is not after.bleeps:
        # Redacted audio is none for the one, and bleeped audio for the other.
        old = _as_heard(before, frame.asked(then), old)
        new = _as_heard(after, frame.asked(now), new)
    for name in dict.fromkeys((*old, *new)):
        was, becomes = old.get(name), new.get(name)
        if (was or Form.DENY) is not (becomes or Form.DENY):
            yield Change(
                as_of=now,
                backend=name,
                label=frame.label,
                purpose=frame.purpose,
                hop=frame.hop,
                consented=frame.consented,
                before=was,
                after=becomes,
            )


def _as_heard(policy: CompiledPolicy, asked: Situation, forms: dict[str, Form]) -> dict[str, Form]:
    decision = policy.decide(asked)
    reached = decision.if_bleeped or decision.permitted
    return {name: form if name in reached else Form.DENY for name, form in forms.items()}


def _sentence(day: date, names: list[str], *, opens: bool, german: bool) -> str:
    number, listed = len(names), ", ".join(names)
    if german:
        verb = (
            ("öffnet" if opens else "schließt")
            if number == 1
            else ("öffnen" if opens else "schließen")
        )
        return f"Am {day:%d.%m.%Y} {verb} {number} {'Ziel' if number == 1 else 'Ziele'}: {listed}"
    noun, ending = ("backend", "s") if number == 1 else ("backends", "")
    return f"on {day}, {number} {noun} {'open' if opens else 'close'}{ending}: {listed}"
