"""The report page of a call: one HTML file that asks nothing of the network."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib.resources import files
from typing import TYPE_CHECKING

from voicegate._version import __version__
from voicegate.cli.demo.report_words import REPORT_WORDS
from voicegate.cli.output import Language
from voicegate.cli.words import form_word
from voicegate.governance.drawing import Delivery, flow_svg, map_svg
from voicegate.policy import name_of
from voicegate.vocabulary import Form, Hop, Label

if TYPE_CHECKING:
    from voicegate.policy.decision import Decision

__all__ = ["JournalRow", "Report", "Turn", "render"]

_PLACEHOLDER = re.compile(r"(<[A-Z][A-Z0-9_]*_\d+>)")
_HOPS = (Hop.STT, Hop.SINK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What went to the sink ("caller") or came back ("bot"), redacted, and the labels it added."""

    who: str
    text: str = field(repr=False)
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalRow:
    """One row of the journal, as text."""

    number: int
    time: str
    kind: str
    hop: str = ""
    backend: str = ""
    tier: str = ""
    form: str = ""
    size: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the page is made from. Nothing in it may be in clear what a caller said.

    ``before`` and ``after`` are decisions by hop; ``where`` says for each backend where it is.
    ``reason`` turns the reasons of a verdict into a sentence and its articles.
    """

    controller: str
    home: str
    line: str
    call_id: str
    purpose: str
    lawful_basis: str
    consents: tuple[str, ...]
    as_of: date
    facts_date: date
    policy_hash: str
    labels_before: tuple[Label, ...]
    labels_after: tuple[Label, ...]
    before: Mapping[Hop, Decision]
    after: Mapping[Hop, Decision]
    where: Mapping[str, str]
    why: Mapping[str, tuple[str, str]]
    sink: str
    deliveries: tuple[Delivery, ...]
    turns: tuple[Turn, ...]
    findings: Mapping[str, int]
    journal: tuple[JournalRow, ...]
    journal_ok: bool
    journal_head: str
    verify_command: str
    bytes_left: int


def render(report: Report, language: Language) -> str:
    """The page, as HTML."""
    from jinja2 import Environment, StrictUndefined

    words = REPORT_WORDS[language.value]
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=False, lstrip_blocks=False
    )
    source = files("voicegate.cli.demo").joinpath("report.html.j2").read_text(encoding="utf-8")
    from markupsafe import Markup

    # The drawings escape what they are given themselves.
    flow = Markup(flow_svg(report.deliveries, language=language.value))  # noqa: S704
    chart = Markup(  # noqa: S704
        map_svg(report.deliveries, home=report.home, language=language.value)
    )
    return environment.from_string(source).render(
        language=language.value,
        w=words,
        tiles=list(_tiles(report, words)),
        flow=flow,
        map=chart,
        decisions_text=_decisions_text(report, words, language),
        rows=[_row(report, name, language) for name in _backends(report)],
        turns=[_turn(turn, words, language) for turn in report.turns],
        facts=list(_facts(report, words)),
        journal=report.journal,
        verify_command=report.verify_command,
        made=words["made"].format(version=__version__, facts=report.facts_date.isoformat()),
    )


def _tiles(report: Report, words: Mapping[str, str]) -> Iterator[dict[str, str]]:
    def tile(kind: str, figure: object, text: str, small: str = "") -> dict[str, str]:
        return {"kind": kind, "figure": str(figure), "text": words[text], "small": small}

    heard = [d for d in report.deliveries if d.hop is Hop.STT and d.count]
    names = ", ".join(d.backend for d in heard)
    yield tile(
        "raw", sum(d.count for d in heard), "heard", words["heard_sub"].format(backends=names)
    )
    yield tile("good" if report.bytes_left == 0 else "bad", report.bytes_left, "left",
               words["left_sub"])  # fmt: skip
    sent = sum(d.count for d in report.deliveries if d.backend == report.sink and d.hop is Hop.SINK)
    yield tile("redacted", sent, "sent", words["sent_sub"].format(backend=report.sink))
    types = ", ".join(f"{count} {name}" for name, count in sorted(report.findings.items()))
    yield tile("redacted", sum(report.findings.values()), "hidden", types)
    ok = report.journal_ok
    yield tile(
        "good" if ok else "bad",
        len(report.journal),
        "journal_tile" if ok else "journal_bad",
        words["journal_sub"].format(head=report.journal_head[:16]),
    )


def _facts(report: Report, words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield words["controller"], report.controller
    yield words["line"], report.line
    yield words["purpose"], report.purpose
    yield words["basis"], report.lawful_basis
    yield words["consents"], ", ".join(report.consents) or words["none"]
    yield words["day"], report.as_of.isoformat()
    yield words["call"], report.call_id
    yield words["policy"], report.policy_hash[:16]


def _decisions_text(report: Report, words: Mapping[str, str], language: Language) -> str:
    before = ", ".join(name_of(label, language.value) for label in report.labels_before)
    after = ", ".join(name_of(label, language.value) for label in report.labels_after)
    if before == after:
        return words["decisions_same"].format(before=before)
    return words["decisions_text"].format(before=before, after=after)


def _backends(report: Report) -> Sequence[str]:
    """The backends of all hops, in the order of the first one's decision."""
    return list(dict.fromkeys(name for hop in _HOPS for name in report.after[hop].verdicts))


def _row(report: Report, name: str, language: Language) -> dict[str, object]:
    verdict = next(v for h in _HOPS if (v := report.after[h].verdicts.get(name)) is not None)
    cells: list[dict[str, dict[str, str]] | None] = []
    for hop in _HOPS:
        before, after = (d[hop].verdicts.get(name) for d in (report.before, report.after))
        if before is None or after is None:
            cells.append(None)
            continue
        cells.append({"before": _pill(before.form, language), "after": _pill(after.form, language)})
    text, articles = report.why[name]
    return {
        "backend": name,
        "simulated": verdict.simulated,
        "where": report.where[name],
        "tier": verdict.tier.value,
        "cells": cells,
        "changed": any(c is not None and c["before"] != c["after"] for c in cells),
        "why": text,
        "articles": articles,
    }


def _pill(form: Form, language: Language) -> dict[str, str]:
    return {"form": str(form), "word": form_word(form, language)}


def _turn(turn: Turn, words: Mapping[str, str], language: Language) -> dict[str, object]:
    pieces = [
        {"text": piece, "placeholder": bool(_PLACEHOLDER.fullmatch(piece))}
        for piece in _PLACEHOLDER.split(turn.text)
        if piece
    ]
    labels = ", ".join(name_of(label, language.value) for label in turn.labels)
    return {
        "who": turn.who,
        "pieces": pieces,
        "labels": words["new_labels"].format(labels=labels) if labels else "",
    }
