"""A data-protection impact assessment (Art. 35 GDPR), filled in as far as the configuration goes.

The German supervisory authorities list AI that steers the talk with data subjects among what needs
one. What only the operator knows is marked to be filled in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from voicegate.governance.drawing.words import word
from voicegate.governance.pages.rendering import render_page
from voicegate.governance.pages.words import term
from voicegate.governance.report.dpia_words import DPIA_WORDS, RISKS
from voicegate.governance.report.facts import RecipientFacts, ReportFacts
from voicegate.governance.report.measures import measure_text
from voicegate.governance.report.page import basis_word
from voicegate.policy import name_of
from voicegate.vocabulary import Form, Label

__all__ = ["dpia_markdown", "dpia_page"]

Words = Mapping[str, str]
_MOST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One chapter: what is known, a table, and what is to be filled in."""

    title: str
    text: str
    heads: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    points: Sequence[str] = ()
    todo: str = ""


def dpia_markdown(facts: ReportFacts, language: str = "en") -> str:
    """The template as Markdown, to be filled in; German for "de" and its kin, else English."""
    code = _code(language)
    words = DPIA_WORDS[code]
    lines = [f"# {words['title']}", "", words["lead"].format(**_lead(facts)), ""]
    for number, part in enumerate(_parts(facts, code), start=1):
        lines += [f"## {number}. {part.title}", "", part.text, ""]
        lines += [f"- {point}" for point in part.points] + ([""] if part.points else [])
        if part.rows:
            lines += [_row(part.heads), _row(["---"] * len(part.heads)), *map(_row, part.rows), ""]
        if part.todo:
            lines += [f"> **{words['todo']}** {part.todo}", ""]
    return "\n".join([*lines, _made(facts, words), ""])


def dpia_page(facts: ReportFacts, language: str = "en") -> str:
    """The template as one HTML page."""
    code = _code(language)
    words = DPIA_WORDS[code]
    return render_page(
        "dpia.html.j2",
        language=code,
        title=words["title"],
        lead=words["lead"].format(**_lead(facts)),
        made=_made(facts, words),
        w=words,
        parts=list(_parts(facts, code)),
    )


def _code(language: str) -> str:
    return "de" if language.lower().startswith("de") else "en"


def _lead(facts: ReportFacts) -> dict[str, str]:
    return {"controller": facts.controller.controller, "day": facts.made_at.date().isoformat()}


def _made(facts: ReportFacts, words: Words) -> str:
    return words["made"].format(version=facts.version, file=facts.file, hash=facts.policy_hash[:16])


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def _parts(facts: ReportFacts, language: str) -> Iterator[_Part]:
    words = DPIA_WORDS[language]
    yield _need(facts, words, language)
    yield _description(facts, words, language)
    yield _recipients(facts, words, language)
    yield _Part(
        title=words["necessity"],
        text=words["necessity_text"],
        points=[words[f"necessity_{n}"] for n in (1, 2, 3, 4)],
        todo=words["necessity_todo"],
    )
    yield _risks(facts, words, language)
    yield _Part(
        title=words["measures"],
        text=words["measures_text"],
        points=[
            measure_text(name, language) + (f" ({value})" if isinstance(value, str) else "")
            for name, value in facts.measures.items()
            if value
        ],
        todo=words["measures_todo"],
    )
    yield _Part(title=words["views"], text=words["views_text"], todo=words["views_todo"])
    yield _Part(
        title=words["outcome"],
        text=words["outcome_text"],
        heads=[words["role"], words["name"], words["day"], words["decision"]],
        rows=[[words[role], "", "", ""] for role in ("dpo", "owner", "management")],
        todo=words["outcome_todo"],
    )


def _need(facts: ReportFacts, words: Words, language: str) -> _Part:
    sensitive = {Label.SPECIAL_CATEGORY, Label.CRIMINAL, Label.BIOMETRIC, Label.MINOR}
    declared = {label for line in facts.lines for label in line.labels}
    points = [words["need_ai"], words["need_technology"]]
    found = [name_of(label, language) for label in Label if label in declared & sensitive]
    if found:
        points.append(words["need_sensitive"].format(labels=", ".join(found)))
    abroad = [each.name for each in facts.recipients if _third(each)]
    if abroad:
        points.append(words["need_abroad"].format(names=", ".join(abroad)))
    return _Part(
        title=words["need"], text=words["need_text"], points=points, todo=words["need_todo"]
    )


def _third(each: RecipientFacts) -> bool:
    return each.tier.value not in {"T0", "T1", "T2"} and any(
        form is not Form.DENY for form in each.forms.values()
    )


def _description(facts: ReportFacts, words: Words, language: str) -> _Part:
    rows = [
        [
            line.name,
            line.language,
            name_of(line.purpose, language),
            term(line.lawful_basis.value, language),
            ", ".join(name_of(label, language) for label in line.labels),
        ]
        for line in facts.lines
    ]
    heads = [words[key] for key in ("line", "language", "purpose", "basis", "labels")]
    return _Part(
        title=words["description"],
        text=words["description_text"],
        heads=heads,
        rows=rows,
        points=[words[f"flow_{n}"] for n in (1, 2, 3, 4)],
        todo=words["description_todo"],
    )


def _recipients(facts: ReportFacts, words: Words, language: str) -> _Part:
    rows = [
        [
            each.name,
            ", ".join(each.countries[:_MOST]) + ("…" if len(each.countries) > _MOST else ""),
            word(each.tier, language),
            basis_word(each, language),
            _widest(each, Label.PERSONAL, language),
            _widest(each, Label.SPECIAL_CATEGORY, language),
        ]
        for each in facts.recipients
    ]
    heads = [words[key] for key in ("recipient", "where", "tier", "rests", "personal", "special")]
    return _Part(
        title=words["recipients"],
        text=words["recipients_text"],
        heads=heads,
        rows=rows,
        todo=words["recipients_todo"],
    )


def _widest(each: RecipientFacts, label: Label, language: str) -> str:
    forms = [form for (_, asked), form in each.forms.items() if asked is label]
    return word(max(forms, default=Form.DENY), language)


def _risks(facts: ReportFacts, words: Words, language: str) -> _Part:
    rows: list[list[str]] = []
    for risk in RISKS[language]:
        measures = [
            measure_text(name, language) for name in risk.measures if facts.measures.get(name)
        ]
        rows.append([risk.text, risk.likelihood, risk.severity, " ".join(measures), words["blank"]])
    heads = [words[key] for key in ("risk", "likelihood", "severity", "against", "residual")]
    return _Part(
        title=words["risks"],
        text=words["risks_text"],
        heads=heads,
        rows=rows,
        todo=words["risks_todo"],
    )
