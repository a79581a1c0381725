"""The claims of a proof, each an enumeration that yields what contradicts it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, combinations, product
from typing import TypeVar

from voicegate.policy.compiled import CompiledPolicy
from voicegate.policy.decision import Situation
from voicegate.policy.facts import read_facts
from voicegate.policy.invariants import CounterExample, Invariant
from voicegate.policy.rules import PolicyBackend
from voicegate.policy.sentences import may_receive
from voicegate.policy.weighing import Question, Step
from voicegate.policy.witness import (
    Given,
    class_allowed,
    guarded_labels,
    known_answers,
    limit,
    wrong_answer,
)
from voicegate.residency import UNKNOWN_COUNTRY, Asked, Position, positions
from voicegate.vocabulary import (
    Consent,
    ConsentState,
    Exporter,
    Form,
    Hop,
    Label,
    LawFloor,
    Purpose,
)

__all__ = ["GROUNDS", "Proof"]

# The grounds that the rules tell apart: consent by another name, 22(4), another of 9(2), Art. 10.
GROUNDS = ("9_2_a", "9_2_g", "9_2_h", "10")

_Item = TypeVar("_Item")
_ALL = frozenset((consent, ConsentState.ACTIVE) for consent in Consent)
_EXPORTERS = (Exporter.PRIVATE, Exporter.PUBLIC_POWER)


def _subsets(items: Sequence[_Item]) -> Iterator[frozenset[_Item]]:
    sizes = range(len(items) + 1)
    return (frozenset(s) for s in chain.from_iterable(combinations(items, n) for n in sizes))


def _given(consents: Iterable[Consent]) -> frozenset[tuple[Consent, ConsentState]]:
    return frozenset((consent, ConsentState.ACTIVE) for consent in consents)


class Proof:
    """One proof under way: a policy as of a day, and how many cases were evaluated."""

    def __init__(self, policy: CompiledPolicy, as_of: date) -> None:
        self.policy = policy
        self.as_of = as_of
        self.cases = 0
        self._law = policy.book.law
        self._places: dict[tuple[bool, Purpose, bool], list[tuple[Position, ...]]] = {}

    def register(self) -> Iterator[CounterExample]:
        """The register answers as it is known to."""
        for answer in known_answers():
            self.cases += 1
            tier = wrong_answer(self.policy.register, answer)
            if tier is not None:
                yield _found(f"{answer.line}, but the register says {tier}")

    def consents(self) -> Iterator[CounterExample]:
        """Every set of consents and grounds opens a label exactly where it should."""
        grounds = list(_subsets(GROUNDS))
        guarded = [label for label in Label if self._law.needs_class(Purpose.CONTRACT, label)]
        guarded += [label for label in sorted(guarded_labels()) if label not in guarded]
        for active in _subsets(tuple(Consent)):
            for purpose, label, basis in product(Purpose, guarded, grounds):
                self.cases += 1
                is_open = self._law.class_open(purpose, label, active, basis)
                if is_open and not class_allowed(purpose, label, active, basis):
                    asked = self._asked([label], purpose, Hop.STT, _given(active), basis)
                    yield _found(f"{label} opens for {purpose} without its consent", asked)

    def states(self) -> Iterator[CounterExample]:
        """A consent in any other state, alone or beside an active one, is none."""
        for consent, state, purpose in product(Consent, ConsentState, Purpose):
            if state is ConsentState.ACTIVE:
                continue
            for pairs in ({(consent, state)}, {(consent, state), (consent, ConsentState.ACTIVE)}):
                self.cases += 1
                asked = self._asked([Label.PERSONAL], purpose, Hop.STT, frozenset(pairs))
                facts = read_facts(asked, self._law, Exporter.PRIVATE)
                if facts.active or facts.consented:
                    yield _found(f"{consent} counts although it is {state}", asked)

    def limits(self) -> Iterator[CounterExample]:
        """No backend gets more than the witness allows: over all relevant consents and grounds."""
        for asked in self._single_labels():
            raw, some = self.policy.masks(asked)
            (label,) = asked.labels
            active = frozenset(c for c, _ in asked.consents)
            given = Given(
                label=label,
                purpose=asked.purpose,
                hop=asked.hop,
                active=active,
                grounds=asked.grounds,
            )
            consented = Consent.TRANSFER in active and asked.exporter is Exporter.PRIVATE
            bounds: dict[Position, Form] = {}
            for bit, places in enumerate(self._positions(label, asked.purpose, consented)):
                self.cases += 1
                form = Form((raw >> bit & 1) + (some >> bit & 1))
                for place in places:
                    bound = bounds.get(place)
                    if bound is None:
                        bound = bounds[place] = limit(given, place, self.policy.rules)
                    if form > bound:
                        yield self._too_much(bit, form, bound, place, asked)
                        break

    def unlawful(self) -> Iterator[CounterExample]:
        """Whatever the law forbids outright is denied, in every position that occurs."""
        book = self.policy.book
        for label, purpose, hop in product(Label, Purpose, Hop):
            every = [self._positions(label, purpose, consented) for consented in (False, True)]
            places = set(chain.from_iterable(chain.from_iterable(every)))
            for place, purpose_open, class_open in product(places, (True, False), (True, False)):
                self.cases += 1
                steps: list[Step] = []
                question = Question(
                    label=label,
                    purpose=purpose,
                    hop=hop,
                    purpose_open=purpose_open,
                    class_open=class_open,
                )
                form = book.weigh(question, place, steps.append)
                forbidden = (label, place.tier) in self._law.unlawful or any(
                    step.floor is LawFloor.UNLAWFUL for step in steps
                )
                if forbidden and form is not Form.DENY:
                    asked = self._asked([label], purpose, hop)
                    yield _found(f"{label} is {form} in tier {place.tier}", asked)

    def labels(self) -> Iterator[CounterExample]:
        """The decision over any set of labels is the meet over each, so none can widen it."""
        for purpose, hop, consents in product(
            Purpose, Hop, (frozenset[Consent](), frozenset(Consent))
        ):
            given = _given(consents)
            grounds = frozenset(GROUNDS) if given else frozenset[str]()
            single = {
                label: self.policy.masks(self._asked([label], purpose, hop, given, grounds))
                for label in Label
            }
            for labels in _subsets(tuple(Label)):
                self.cases += len(self.policy.backends)
                raw = some = -1
                for label in labels or {Label.PERSONAL}:
                    raw &= single[label][0]
                    some &= single[label][1]
                asked = self._asked(labels, purpose, hop, given, grounds)
                got = self.policy.masks(asked)
                if got[0] & ~raw or got[1] & ~some or got[0] & ~got[1]:
                    yield _found("a set of labels gets more than one of them alone", asked)

    def withdrawal(self) -> Iterator[CounterExample]:
        """Each consent taken away, and an authority in place of a private body, can only close."""
        for asked in self._single_labels():
            raw, some = self.policy.masks(asked)
            less = [replace(asked, consents=asked.consents - {pair}) for pair in asked.consents]
            less += [replace(asked, grounds=asked.grounds - {g}) for g in asked.grounds]
            less.append(replace(asked, exporter=Exporter.PUBLIC_POWER))
            for other in less:
                self.cases += len(self.policy.backends)
                fewer_raw, fewer = self.policy.masks(other)
                if fewer_raw & ~raw or fewer & ~some:
                    yield _found("less consent gets more", other)

    def unknown(self) -> Iterator[CounterExample]:
        """A fact that helps, taken away, and a country that nobody knows, can only close."""
        changed = [
            (place, replace(variant, name=f"{variant.name}-{number}"), what)
            for place, backend in enumerate(self.policy.ordered)
            for number, (variant, what) in enumerate(self._poorer(backend))
        ]
        book, register = self.policy.book, self.policy.register
        variants = [variant for _, variant, _ in changed]
        rules = replace(self.policy.rules, prefer=())
        poorer = CompiledPolicy(rules, variants, register, book.law, book.preset)
        for asked in self._single_labels():
            raw, some = self.policy.masks(asked)
            got_raw, got = poorer.masks(asked)
            for bit, (place, variant, what) in enumerate(changed):
                self.cases += 1
                before = (raw >> place & 1) + (some >> place & 1)
                if (got_raw >> bit & 1) + (got >> bit & 1) > before:
                    yield _found(f"{variant.name} gets more without {what}", asked)

    def reasons(self) -> Iterator[CounterExample]:
        """Every verdict that is written out says the same as the decision did."""
        for purpose, hop, label, given in product(Purpose, Hop, Label, (_ALL, _given(()))):
            asked = self._asked([label], purpose, hop, given)
            forms = self.policy.forms(asked)
            verdicts = self.policy.decide(asked).verdicts
            for name, form in forms.items():
                self.cases += 1
                if verdicts[name].form is not form:
                    yield _found(f"{name} gets {form}, but its verdict says otherwise", asked)

    def own(self, invariant: Invariant) -> Iterator[CounterExample]:
        """The operator's invariant, with the fewest labels and every consent it leaves."""
        consents = _given(c for c in Consent if c not in invariant.without)
        purposes = sorted(invariant.purposes) or list(Purpose)
        hops = sorted(invariant.hops) or list(Hop)
        shown: set[tuple[str, Purpose, Hop]] = set()
        for grounds, purpose, hop in product(_subsets(GROUNDS), purposes, hops):
            asked = self._asked(invariant.labels, purpose, hop, consents, grounds)
            for name, form in self.policy.forms(asked).items():
                self.cases += 1
                concerned = not invariant.backends or name in invariant.backends
                if concerned and form > invariant.at_most and (name, purpose, hop) not in shown:
                    shown.add((name, purpose, hop))
                    gets = may_receive(name, form)
                    message = f"{gets}, at most {invariant.at_most} was wanted"
                    yield _found(message, self._shrunk(asked, name, form), name)

    def _shrunk(self, asked: Situation, name: str, form: Form) -> Situation:
        """``asked`` without the consents that the counter-example does not need.

        Grounds are tried the fewest first: there is none too many.
        """
        for pair in sorted(asked.consents):
            less = replace(asked, consents=asked.consents - {pair})
            asked = less if self.policy.forms(less)[name] >= form else asked
        return asked

    def _asked(
        self,
        labels: Iterable[Label],
        purpose: Purpose,
        hop: Hop,
        consents: frozenset[tuple[Consent, ConsentState]] = frozenset(),
        grounds: frozenset[str] = frozenset(),
        *,
        exporter: Exporter = Exporter.PRIVATE,
    ) -> Situation:
        return Situation(
            labels=frozenset(labels),
            purpose=purpose,
            hop=hop,
            as_of=self.as_of,
            consents=consents,
            grounds=grounds,
            exporter=exporter,
        )

    def _single_labels(self) -> Iterator[Situation]:
        """Every label alone, with every set of the consents and every ground that can matter."""
        grounds = [frozenset[str](), *(frozenset({g}) for g in GROUNDS)]
        for purpose, label in product(Purpose, Label):
            able = {self._law.purpose_consent.get(purpose), self._law.label_consent.get(label)}
            relevant = sorted(c for c in able | {Consent.TRANSFER} if c is not None)
            for consents, basis in product(_subsets(relevant), grounds):
                for hop, exporter in product(Hop, _EXPORTERS):
                    yield self._asked(
                        [label], purpose, hop, _given(consents), basis, exporter=exporter
                    )

    def _positions(
        self, label: Label, purpose: Purpose, consented: bool
    ) -> list[tuple[Position, ...]]:
        """For each backend, in order, the places where it may see such data."""
        employee = label is Label.EMPLOYEE
        key = (employee, purpose, consented)
        if key not in self._places:
            asked = Asked(
                regime=self.policy.rules.regime,
                day=self.as_of,
                purpose=purpose.value,
                employee=employee,
                consented=consented and not employee,
            )
            self._places[key] = [
                positions(backend.recipient, self.policy.register, asked)
                for backend in self.policy.ordered
            ]
        return self._places[key]

    def _poorer(self, backend: PolicyBackend) -> Iterator[tuple[PolicyBackend, str]]:
        """``backend`` with one helpful fact less, and what that was."""
        who = backend.recipient
        helpful = {
            word
            for finding in self.policy.register.findings
            for word in finding.requires_any | (finding.requires_any_employee or frozenset[str]())
        } | {"own_infrastructure", "pci"}
        for word in sorted(who.attributes & helpful):
            yield _with(backend, attributes=who.attributes - {word}), word
        for tool in sorted(who.tools - {"tia_fail"}):
            yield _with(backend, tools=who.tools - {tool}), tool
        yield _with(backend, countries=frozenset({UNKNOWN_COUNTRY})), "its country"
        if who.parent_country is not None:
            yield _with(backend, parent_country=UNKNOWN_COUNTRY), "its parent's country"
        remote = who.remote_access_countries | {UNKNOWN_COUNTRY}
        yield _with(backend, remote_access_countries=remote), "knowing from where it is accessed"

    def _too_much(
        self, bit: int, form: Form, bound: Form, place: Position, asked: Situation
    ) -> CounterExample:
        name = self.policy.ordered[bit].name
        gets = may_receive(name, form)
        message = f"{gets}, at most {bound} in {place.country} ({place.tier})"
        return _found(message, asked, name)


def _found(
    message: str, situation: Situation | None = None, backend: str | None = None
) -> CounterExample:
    return CounterExample(claim="", message=message, situation=situation, backend=backend)


def _with(
    backend: PolicyBackend,
    **facts: frozenset[str] | str,
) -> PolicyBackend:
    # A mapping of keyword arguments that dataclasses.replace checks for itself.
    return replace(backend, recipient=replace(backend.recipient, **facts))  # type: ignore[arg-type]
