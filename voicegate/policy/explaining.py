"""Explains one backend: every label in every place, each step a reason, the tightest outcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from voicegate.policy.admission import refusals
from voicegate.policy.decision import Reason, Situation, Verdict
from voicegate.policy.facts import Facts, read_facts
from voicegate.policy.law import FLOOR_ORDER
from voicegate.policy.reasons import make_reason
from voicegate.policy.rules import PolicyBackend
from voicegate.policy.weighing import RuleBook, Step, is_own
from voicegate.policy.wording import basis_reasons, step_reasons, warnings_for
from voicegate.residency import TIER_ORDER, Asked, Position, Register, positions
from voicegate.speech import Feature
from voicegate.vocabulary import Consent, Form, Hop, Label, LawFloor

__all__ = ["Explainer", "Outcome"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One label in one position, with the steps that led to its form."""

    label: Label
    position: Position
    form: Form
    steps: tuple[Step, ...]

    @property
    def floor(self) -> LawFloor:
        """The hardest thing that the law says on the way."""
        floors = (step.floor for step in self.steps)
        return max(floors, key=FLOOR_ORDER.__getitem__, default=LawFloor.LAWFUL)

    @property
    def rank(self) -> tuple[int, int, bool]:
        """The smaller, the tighter: the form first, then the farther tier, then abroad."""
        position = self.position
        return (self.form, -TIER_ORDER[position.tier], not position.third_country)


@dataclass(frozen=True, slots=True, kw_only=True)
class Explainer:
    """Judges one backend at a time, slowly, with all reasons."""

    book: RuleBook
    register: Register
    bleeps: bool = False

    def verdict(self, situation: Situation, backend: PolicyBackend) -> Verdict:
        """The verdict for ``backend``, as the compiled policy gives it, with reasons.

        Raises:
            UnsupportedDayError: The register of the regime does not reach back to that day.
        """
        facts = read_facts(situation, self.book.law, self.book.rules.exporter)
        outcomes = self.outcomes(facts, backend, situation.as_of)
        tightest = min(outcomes, key=lambda o: o.rank)
        kept_out = (
            *refusals(backend, self.book.rules, self.register, situation.as_of),
            *_lacking(backend, situation),
        )
        form = Form.DENY if kept_out else tightest.form
        return Verdict(
            backend=backend.name,
            form=form,
            tier=tightest.position.tier,
            basis=tightest.position.basis,
            reasons=(*self._reasons(situation, facts, outcomes), *kept_out),
            needs=frozenset() if kept_out else self._needs(facts, backend, situation.as_of, form),
            warnings=warnings_for(outcomes, self.register, situation.as_of) if form else (),
            law_floor=max((o.floor for o in outcomes), key=FLOOR_ORDER.__getitem__),
            simulated=backend.simulated,
        )

    def outcomes(self, facts: Facts, backend: PolicyBackend, day: date) -> tuple[Outcome, ...]:
        """Every label of ``facts`` in every position of ``backend``."""
        return tuple(self._outcomes(facts, backend, day))

    def _outcomes(self, facts: Facts, backend: PolicyBackend, day: date) -> Iterator[Outcome]:
        for label in sorted(facts.labels, key=list(Label).index):
            employee = label is Label.EMPLOYEE
            asked = Asked(
                regime=self.book.rules.regime,
                day=day,
                purpose=facts.purpose,
                employee=employee,
                consented=facts.consented and not employee,
            )
            question = facts.question(label, self.book.law)
            for position in positions(backend.recipient, self.register, asked):
                steps: list[Step] = []
                form = self.book.weigh(question, position, steps.append)
                yield Outcome(label=label, position=position, form=form, steps=tuple(steps))

    def _reasons(
        self, situation: Situation, facts: Facts, outcomes: tuple[Outcome, ...]
    ) -> tuple[Reason, ...]:
        """The basis of the deciding position, then each step, the tightest outcome's first."""
        ordered = sorted(outcomes, key=lambda o: o.rank)
        tightest = ordered[0]
        found: list[Reason] = [*basis_reasons(tightest, facts, self.book, situation.as_of)]
        for outcome in ordered:
            if outcome is tightest or outcome.form < Form.RAW:
                found.extend(step_reasons(outcome, situation, self.book))
        if situation.hop is Hop.STT and tightest.form is Form.REDACTED:
            found.append(make_reason(self._redacted_audio(situation, outcomes)))
        return tuple(dict.fromkeys(found))

    def _redacted_audio(self, situation: Situation, outcomes: tuple[Outcome, ...]) -> str:
        """What "redacted" comes to for a voice."""
        if is_own(o.position for o in outcomes):
            return "AUDIO_STRIPPED_AT_HOME"
        if not self.bleeps:
            return "AUDIO_NOT_REDACTED"
        stream = Feature.STREAMING_STT in situation.needs.features
        return "STREAM_NOT_BLEEPED" if stream else "AUDIO_BLEEPED"

    def _needs(
        self, facts: Facts, backend: PolicyBackend, day: date, form: Form
    ) -> frozenset[Consent]:
        """The consents that would open more, the one to the transfer only if it has to be."""
        if form is Form.RAW:
            return frozenset()
        wanted = self._wanted(facts)
        for more in (wanted, wanted | {Consent.TRANSFER}):
            missing = more - facts.active
            if missing and self._form_with(facts, more, backend, day) > form:
                return missing
        return frozenset()

    def _wanted(self, facts: Facts) -> frozenset[Consent]:
        law = self.book.law
        wanted = {law.purpose_consent[facts.purpose]} if not facts.purpose_open else set[Consent]()
        for label in facts.labels:
            if not law.class_open(facts.purpose, label, facts.active, facts.grounds):
                wanted |= {law.label_consent[label]} if label in law.label_consent else set()
        return frozenset(wanted)

    def _form_with(
        self, facts: Facts, more: frozenset[Consent], backend: PolicyBackend, day: date
    ) -> Form:
        active = facts.active | more
        granted = facts._replace(
            active=active,
            purpose_open=self.book.law.purpose_consent.get(facts.purpose, None) in {None, *active},
            consented=Consent.TRANSFER in active and not facts.public_power,
        )
        return min(o.form for o in self.outcomes(granted, backend, day))


def _lacking(backend: PolicyBackend, situation: Situation) -> tuple[Reason, ...]:
    missing = backend.capabilities.missing(situation.needs)
    return (make_reason("CAPABILITY_MISSING", missing=", ".join(missing)),) if missing else ()
