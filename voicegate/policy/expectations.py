"""The operator's own expectations of a policy: written in TOML, run like tests.

::

    config = "voicegate.toml"

    [[expect]]
    name = "a health call on the support line never reaches the USA"
    line = "support-de"
    labels = ["special_category"]
    never = ["aws-us"]
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import Annotated, Final, TypeVar

from pydantic import BeforeValidator, Field, ValidationError

from voicegate.errors import ConfigError
from voicegate.policy.compiled import CompiledPolicy
from voicegate.policy.config import LineConfig
from voicegate.policy.config.fields import (
    ExporterWord,
    FormWord,
    HopWords,
    LabelWords,
    PurposeWord,
    Section,
    Text,
    TextList,
    When,
)
from voicegate.policy.config.findings import Findings
from voicegate.policy.config.locate import Path, line_of
from voicegate.policy.config.reading import parse_toml
from voicegate.policy.config.shapes import as_list
from voicegate.policy.config.words import did_you_mean, problem, shown, word
from voicegate.policy.decision import Decision, Situation
from voicegate.policy.sentences import is_german, may_receive
from voicegate.vocabulary import Consent, ConsentState, Exporter, Form, Hop, Label, Purpose

__all__ = [
    "Difference",
    "Expectation",
    "Expectations",
    "Outcome",
    "parse_expectations",
    "run_expectations",
]

S = TypeVar("S", bound=Section)

_CLAIMS: Final = ("never", "only", "first", "form")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What the operator expects of the decision for one situation; ``line_number`` in its file.

    ``never``: these backends are not permitted. ``only``: these are, and no others. ``first``: this
    one is preferred. ``form``: exactly this form for each. What is None is not asked. ``as_of``
    None is the day of the run; ``line`` brings its labels and its purpose along.
    """

    name: str
    line_number: int
    line: str | None
    labels: frozenset[Label]
    purpose: Purpose | None
    consents: frozenset[tuple[Consent, ConsentState]]
    grounds: frozenset[str]
    exporter: Exporter
    hops: tuple[Hop, ...]
    as_of: dt.date | None
    never: tuple[str, ...]
    only: tuple[str, ...] | None
    first: str | None
    form: Mapping[str, Form]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectations:
    """A file of expectations. ``config`` is the configuration that it names, as it stands there."""

    file: str
    config: str | None
    expectations: tuple[Expectation, ...]
    positions: Mapping[Path, int] = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that is not as expected: what was, what is, and the policy's sentence why."""

    hop: Hop
    expected: str
    found: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How one expectation fared; without differences it holds."""

    file: str
    expectation: Expectation
    as_of: dt.date
    differences: tuple[Difference, ...]

    @property
    def holds(self) -> bool:
        """Whether all is as expected."""
        return not self.differences

    def __str__(self) -> str:
        return self.told()

    def told(self, language: str = "en") -> str:
        """The expectation, and under it what differs; German for "de" and "de-AT"."""
        german = is_german(language)
        verdict = ("ok" if self.holds else "FAILED", "erfüllt" if self.holds else "NICHT ERFÜLLT")
        day = (f"as of {self.as_of}", f"Stand {self.as_of:%d.%m.%Y}")
        place = f"{self.file}:{self.expectation.line_number}"
        lines = [f"{verdict[german]} {place}: {self.expectation.name} ({day[german]})"]
        for found in self.differences:
            lines += [f"  - {found.hop}: {found.expected}", f"  + {found.hop}: {found.found}"]
            lines += [f"    {found.why}"] if found.why else []
        return "\n".join(lines)


def _consent(value: object) -> tuple[Consent, ConsentState]:
    """``special`` (active), or with its state: ``transfer:withdrawn``."""
    name, _, state = value.partition(":") if isinstance(value, str) else (value, "", "")
    consent = word(Consent, "consent", name)
    return consent, word(ConsentState, "consent state", state or ConsentState.ACTIVE.value)


def _consents(value: object) -> frozenset[tuple[Consent, ConsentState]]:
    items = as_list(value)
    if items is None:
        raise problem('expected a list, like ["special", "transfer:withdrawn"]')
    return frozenset(_consent(item) for item in items)


class _Row(Section):
    name: Text | None = None
    line: Text | None = None
    labels: LabelWords = ()
    purpose: PurposeWord | None = None
    consents: Annotated[frozenset[tuple[Consent, ConsentState]], BeforeValidator(_consents)] = (
        frozenset()
    )
    grounds: TextList = ()
    exporter: ExporterWord = Exporter.PRIVATE
    hop: Annotated[HopWords, BeforeValidator(lambda v: [v] if isinstance(v, str) else v)] = ()
    as_of: When | None = None
    never: TextList = ()
    only: TextList | None = None
    first: Text | None = None
    form: dict[str, FormWord] = Field(default_factory=dict[str, Form])


class _File(Section):
    config: Text | None = None


def parse_expectations(text: str, file: str) -> Expectations:
    """Read expectations; whether their names lead anywhere is seen when they are run.

    Raises:
        ConfigError: With every problem of the file, each with its line.
    """
    table, positions = parse_toml(text, file)
    findings = Findings(file, positions)
    rows = as_list(table.pop("expect", []))
    head = _read(_File, table, (), findings)
    if not rows:
        findings.add(("expect",), "no expectation in this file", "write [[expect]] tables")
    found: list[Expectation] = []
    for n, raw in enumerate(rows or ()):
        path = ("expect", n)
        row = _read(_Row, raw, path, findings)
        if row is None:
            continue
        if not any(name in row.model_fields_set for name in _CLAIMS):
            findings.add(path, "expects nothing", f"say one of {', '.join(_CLAIMS)}")
        found.append(_expectation(row, line_of(positions, path) or 1))
    if findings:
        raise ConfigError(findings.sorted())
    return Expectations(
        file=file,
        config=head.config if head else None,
        expectations=tuple(found),
        positions=positions,
    )


def run_expectations(
    expectations: Expectations,
    policy: CompiledPolicy,
    lines: Mapping[str, LineConfig],
    as_of: dt.date,
    language: str = "en",
) -> tuple[Outcome, ...]:
    """Run them in their order; ``as_of`` is the day for those that name none.

    What was found, and why, is told in German for "de" and "de-AT", in English for anything else.

    Raises:
        ConfigError: An expectation names a line or a backend that the configuration has not.
        UnsupportedDayError: Nobody answers for the day of an expectation.
    """
    findings = Findings(expectations.file, expectations.positions)
    for n, each in enumerate(expectations.expectations):
        _check_names(each, ("expect", n), findings, list(lines), list(policy.backends))
    if findings:
        raise ConfigError(findings.sorted())
    return tuple(
        _run(expectations.file, each, policy, lines, as_of, language=language)
        for each in expectations.expectations
    )


def _read(model: type[S], value: object, path: Path, findings: Findings) -> S | None:
    try:
        return model.model_validate(value)
    except ValidationError as error:
        findings.add_invalid(path, model, error)
        return None


def _check_names(
    each: Expectation, path: Path, findings: Findings, lines: list[str], backends: list[str]
) -> None:
    if each.line is not None and each.line not in lines:
        hint = did_you_mean(each.line, lines)
        findings.add((*path, "line"), f"no line {shown(each.line)}", hint)
    first = () if each.first is None else (each.first,)
    claims = {"never": each.never, "only": each.only or (), "first": first, "form": each.form}
    for claim, names in claims.items():
        for name in names:
            if name not in backends:
                hint = did_you_mean(name, backends)
                findings.add((*path, claim), f"no backend {shown(name)}", hint)


def _expectation(row: _Row, line_number: int) -> Expectation:
    return Expectation(
        name=row.name or _described(row),
        line_number=line_number,
        line=row.line,
        labels=frozenset(row.labels),
        purpose=row.purpose,
        consents=row.consents,
        grounds=frozenset(row.grounds),
        exporter=row.exporter,
        hops=row.hop or tuple(Hop),
        as_of=row.as_of,
        never=row.never,
        only=row.only,
        first=row.first,
        form=MappingProxyType(dict(row.form)),
    )


def _described(row: _Row) -> str:
    call = " ".join([*(str(label) for label in row.labels), "call"])
    line = f" on {row.line}" if row.line else ""
    claims = {
        "never": row.never,
        "only": row.only,
        "first": None if row.first is None else (row.first,),
        "form": [f"{name} {form}" for name, form in row.form.items()],
    }
    asked = {claim: names for claim, names in claims.items() if claim in row.model_fields_set}
    said = "; ".join(f"{claim} {_listed(names or ())}" for claim, names in asked.items())
    return f"{call}{line}: {said}"


def _run(
    file: str,
    each: Expectation,
    policy: CompiledPolicy,
    lines: Mapping[str, LineConfig],
    as_of: dt.date,
    *,
    language: str,
) -> Outcome:
    line = None if each.line is None else lines[each.line]
    declared: frozenset[Label] = line.labels if line else frozenset()
    day = each.as_of or as_of
    differences: list[Difference] = []
    for hop in each.hops:
        situation = Situation(
            labels=each.labels | declared,
            purpose=each.purpose or (line.purpose if line else Purpose.SERVICE_REQUEST),
            hop=hop,
            as_of=day,
            consents=each.consents,
            grounds=each.grounds,
            exporter=each.exporter,
        )
        differences += _compare(each, policy.decide(situation), policy, language)
    return Outcome(file=file, expectation=each, as_of=day, differences=tuple(differences))


def _compare(
    each: Expectation, decision: Decision, policy: CompiledPolicy, language: str
) -> Iterator[Difference]:
    hop = decision.situation.hop
    # Bleeped audio is audio: "never" and "only" hold for it, too.
    permitted = decision.if_bleeped or decision.permitted
    told = partial(_difference, decision, language)
    for name in each.never:
        if name in permitted:
            yield told(f"never {name}", may_receive(name, decision.form(name), language))
    if each.only is not None:
        # A backend that does not serve the hop is not expected there.
        wanted = {n for n in each.only if hop in policy.backends[n].hops}
        if set(permitted) != wanted:
            wrong = sorted(wanted - set(permitted))
            expected = f"only {_listed(sorted(wanted), language)}"
            yield told(expected, _listed(sorted(permitted), language), wrong)
    if each.first is not None and permitted[:1] != (each.first,) and _serves(policy, each, hop):
        found = f"first {permitted[0]}" if permitted else _listed((), language)
        yield told(f"first {each.first}", found, [each.first])
    for name, form in each.form.items():
        if hop in policy.backends[name].hops and decision.form(name) is not form:
            found = may_receive(name, decision.form(name), language)
            yield told(may_receive(name, form, language), found, [name])


def _serves(policy: CompiledPolicy, each: Expectation, hop: Hop) -> bool:
    return each.first is not None and hop in policy.backends[each.first].hops


def _difference(
    decision: Decision, language: str, expected: str, found: str, explain: Sequence[str] = ()
) -> Difference:
    why = " ".join(decision.why_not(name, language) for name in explain)
    return Difference(hop=decision.situation.hop, expected=expected, found=found, why=why)


def _listed(names: Sequence[str], language: str = "en") -> str:
    return ", ".join(names) or ("niemand" if is_german(language) else "nobody")
