"""The compiled policy: rules, backends and register in, decisions out, in microseconds."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import cast

from voicegate.errors import ConfigError
from voicegate.policy.days import DayTable, Masks
from voicegate.policy.decision import Decision, Situation
from voicegate.policy.explaining import Explainer
from voicegate.policy.facts import read_facts
from voicegate.policy.law import Law, load_law
from voicegate.policy.loosening import refuse_loosening
from voicegate.policy.preference import in_order_of_preference
from voicegate.policy.presets import Preset, load_preset
from voicegate.policy.reasons import load_reasons
from voicegate.policy.rules import PolicyBackend, Rules
from voicegate.policy.verdicts import Verdicts
from voicegate.policy.weighing import RuleBook
from voicegate.residency import Register, load_register
from voicegate.speech import Feature, Needs
from voicegate.vocabulary import Form, Hop

__all__ = ["DECISIONS_KEPT", "CompiledPolicy", "compile_policy"]

# Decisions, days and needs are kept until there are this many, then forgotten at once.
DECISIONS_KEPT = 4096
_DAYS_KEPT = 64
_NEEDS_KEPT = 1024
_STT = Hop.STT  # reading a member of an enum costs more than reading a name
_STREAM = Feature.STREAMING_STT


def compile_policy(
    rules: Rules,
    backends: Sequence[PolicyBackend],
    register: Register | None = None,
    *,
    bleeps: bool = False,
) -> CompiledPolicy:
    """Compile ``rules`` for ``backends``; without a ``register``, with the one that ships.

    ``bleeps`` says that whoever acts on the decisions bleeps redacted audio before it goes. Without
    it, ``stt_redacted = "bleep"`` opens nothing: no voice leaves on a promise that nobody keeps.
    With it, a decision has ``if_bleeped``; a stream cannot be bleeped.

    Raises:
        ConfigError: Two backends share a name, ``prefer`` names what does not exist, the preset is
            unknown, or a rule loosens what the law forbids, or a choice without a reason.
    """
    refuse_loosening(rules)
    load_reasons()
    known = register or load_register()
    return CompiledPolicy(
        rules, backends, known, load_law(), load_preset(rules.preset), bleeps=bleeps
    )


class CompiledPolicy:
    """A policy ready to decide. Immutable for its user; deciding is pure, and safe in threads."""

    __slots__ = (
        "_bleeps",
        "_by_hop",
        "_by_identity",
        "_by_value",
        "_days",
        "_explainer",
        "_exporter",
        "_hops",
        "_law",
        "_lists",
        "_needs",
        "_sizes",
        "backends",
        "hash",
        "ordered",
        "register",
        "rules",
    )

    def __init__(
        self,
        rules: Rules,
        backends: Sequence[PolicyBackend],
        register: Register,
        law: Law,
        preset: Preset,
        *,
        bleeps: bool = False,
    ) -> None:
        names = [b.name for b in backends]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ConfigError(f"more than one backend is called {', '.join(twice)}")
        self.rules = rules
        self.register = register
        self._law = law
        self._exporter = rules.exporter
        self._bleeps = bleeps and rules.stt_redacted == "bleep"
        self.backends = MappingProxyType({b.name: b for b in backends})
        self.hash = _fingerprint(rules, backends, register, law, preset)
        self.ordered = in_order_of_preference(rules.prefer, backends)
        self._explainer = Explainer(
            book=RuleBook(law=law, preset=preset, rules=rules),
            register=register,
            bleeps=self._bleeps,
        )
        self._by_hop = {
            hop: MappingProxyType({b.name: b for b in backends if hop in b.hops}) for hop in Hop
        }
        self._hops = {hop: self._serving(hop) for hop in Hop}
        limits = {b.capabilities.max_input_bytes for b in backends}
        self._sizes = sorted(size for size in limits if size)
        self._days: dict[date, DayTable] = {}
        self._needs: dict[Needs, int] = {}
        self._lists: dict[int, tuple[str, ...]] = {}
        self._by_identity: dict[int, Decision] = {}
        self._by_value: dict[tuple[object, ...], Decision] = {}

    @property
    def bleeps(self) -> bool:
        """Whether recordings go out bleeped where an STT hop says redacted."""
        return self._bleeps

    @property
    def book(self) -> RuleBook:
        """The law, the preset and the operator's rules that this policy weighs with."""
        return self._explainer.book

    def decide(self, situation: Situation) -> Decision:
        """Decide for every backend that serves the hop; the same question gets the same answer.

        Raises:
            UnsupportedDayError: The register of the regime does not reach back to that day.
        """
        seen = self._by_identity.get(id(situation))
        if seen is not None and seen.situation is situation:
            return seen
        # A tuple of the fields is hashed and compared faster than the situation itself.
        needs = situation.needs
        key = (
            situation.labels,
            situation.purpose,
            situation.hop,
            situation.as_of,
            situation.consents,
            situation.grounds,
            situation.exporter,
            needs.features,
            needs.language,
            needs.format,
            needs.size_bytes,
        )
        decision = self._by_value.get(key)
        if decision is None:
            if len(self._by_value) >= DECISIONS_KEPT:
                self._by_identity.clear()
                self._by_value.clear()
            decision = self._by_value[key] = self._judge(situation)
            # The decision holds its situation, so that its identity is not given to another.
            self._by_identity[id(situation)] = decision
        return decision

    def warm(self, day: date) -> None:
        """Prepare for ``day`` in full, some 40 ms for 60 backends, so that no decision has to.

        Raises:
            UnsupportedDayError: The register of the regime does not reach back to that day.
        """
        self._day(day).fill()

    def forms(self, situation: Situation) -> dict[str, Form]:
        """The form for each backend that serves the hop, without the reasons.

        Raises:
            UnsupportedDayError: The register of the regime does not reach back to that day.
        """
        raw, some = self.masks(situation)
        return {
            backend.name: Form((raw >> bit & 1) + (some >> bit & 1))
            for bit, backend in enumerate(self.ordered)
            if situation.hop in backend.hops
        }

    def masks(self, situation: Situation) -> Masks:
        """The same as bits: who may have it raw, and who at all; bit 0 is ``ordered[0]``.

        Raises:
            UnsupportedDayError: The register of the regime does not reach back to that day.
        """
        return self._masks(situation, self._day(situation.as_of))

    def _judge(self, situation: Situation) -> Decision:
        day = self._days.get(situation.as_of) or self._day(situation.as_of)
        raw, usable = self._masks(situation, day)
        hop = situation.hop
        bleeped: tuple[str, ...] = ()
        if hop is _STT:
            # A voice cannot be redacted. Own infrastructure may hear it to strip the transcript.
            as_it_is = raw | (usable & day.own)
            if self._bleeps and usable != as_it_is and _STREAM not in situation.needs.features:
                bleeped = self._list(usable)
            usable = as_it_is
        permitted = self._lists.get(usable)
        if permitted is None:
            permitted = self._list(usable)
        return Decision(
            situation=situation,
            verdicts=Verdicts(self._explainer, situation, self._by_hop[hop]),
            permitted=permitted,
            policy_hash=self.hash,
            if_bleeped=bleeped,
        )

    def _masks(self, situation: Situation, day: DayTable) -> Masks:
        facts = read_facts(situation, self._law, self._exporter)
        raw, some = day.masks(facts)
        fit = self._hops[situation.hop] & day.admitted & self._fitting(situation.needs)
        return raw & fit, some & fit

    def _day(self, day: date) -> DayTable:
        table = self._days.get(day)
        if table is None:
            if len(self._days) >= _DAYS_KEPT:
                self._days.clear()
            table = self._days[day] = DayTable(self.book, self.register, self.ordered, day)
        return table

    def _serving(self, hop: Hop) -> int:
        return self._bits(lambda backend: hop in backend.hops)

    def _bits(self, holds: Callable[[PolicyBackend], bool]) -> int:
        return sum(1 << bit for bit, backend in enumerate(self.ordered) if holds(backend))

    def _list(self, bits: int) -> tuple[str, ...]:
        if len(self._lists) >= DECISIONS_KEPT:
            self._lists.clear()
        names = tuple(b.name for bit, b in enumerate(self.ordered) if bits >> bit & 1)
        self._lists[bits] = names
        return names

    def _fitting(self, needs: Needs) -> int:
        """The backends that can do what is needed; sizes fall into classes, so few are kept."""
        size = needs.size_bytes
        if size is not None:
            known = next((most for most in self._sizes if size <= most), sys.maxsize)
            needs = replace(needs, size_bytes=known)
        bits = self._needs.get(needs)
        if bits is None:
            if len(self._needs) >= _NEEDS_KEPT:
                self._needs.clear()
            bits = self._bits(lambda b: not b.capabilities.missing(needs))
            self._needs[needs] = bits
        return bits


def _fingerprint(
    rules: Rules,
    backends: Sequence[PolicyBackend],
    register: Register,
    law: Law,
    preset: Preset,
) -> str:
    """32 hex digits over everything that a decision depends on, whatever the order of a set."""
    parts = [_plain(p) for p in (rules, list(backends), law, preset)]
    text = json.dumps([register.fingerprint, *parts])
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _plain(value: object) -> object:
    """``value`` as JSON takes it, the same whatever the order of a set."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Mapping):
        table = cast("Mapping[object, object]", value)
        return sorted(([str(k), _plain(v)] for k, v in table.items()), key=lambda row: str(row[0]))
    if isinstance(value, frozenset | set):
        return sorted(str(v) for v in cast("frozenset[object]", value))
    if isinstance(value, list | tuple):
        return [_plain(v) for v in cast("Sequence[object]", value)]
    return value if isinstance(value, int | float | None) else str(value)
