"""Decisions as tables and as data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from voicegate.cli.output import Language
from voicegate.cli.words import form_word, hop_word, place_words, say
from voicegate.vocabulary import Form, Hop

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

    from voicegate.policy import PolicyBackend
    from voicegate.policy.decision import Decision, Reason, Verdict

__all__ = ["FORM_STYLES", "decision_data", "decision_table", "tightest", "where", "why"]

# Reasons on which a transfer may rest: they take nothing away.
_OPENING = frozenset(
    {
        "HOME", "OWN_INFRASTRUCTURE", "ADEQUATE", "CERTIFIED", "TRANSFER_TOOL", "TRANSFER_CONSENT",
        "REMOTE_ACCESS", "AUDIO_NOT_REDACTED", "AUDIO_STRIPPED_AT_HOME",
    }
)  # fmt: skip
# The matrix, cell by cell: said where nothing more particular is.
_GENERAL = frozenset({"LABEL_TIER"})
_BRIEF_WIDTH = 48

FORM_STYLES = {Form.RAW: "bold blue", Form.REDACTED: "bold yellow", Form.DENY: "bright_black"}


def where(backend: PolicyBackend, language: Language) -> str:
    """Where a backend is: its countries, and its parent where that is another one."""
    recipient = backend.recipient
    return place_words(recipient.countries, recipient.parent_country, language)


def why(verdict: Verdict, language: Language) -> tuple[str, str]:
    """The rule that the form rests on, as a sentence, and its articles."""
    from voicegate.policy import citations, reason_text

    reason = _deciding(verdict)
    if reason is None:
        return say("free", language), ""
    return reason_text(reason, language), citations(reason.articles, language)


def _deciding(verdict: Verdict) -> Reason | None:
    """What a person should read first: on what raw data rests, or what took something away."""
    if verdict.form is Form.RAW or not verdict.reasons:
        return next(iter(verdict.reasons), None)
    rules = [r for r in verdict.reasons if r.code not in _OPENING]
    special = [r for r in rules if r.code not in _GENERAL]
    return special[0] if special else (rules or verdict.reasons)[-1]


def decision_table(
    decisions: Mapping[Hop, Decision],
    backends: Mapping[str, PolicyBackend],
    language: Language,
    *,
    before: Mapping[Hop, Decision] | None = None,
    brief: bool = False,
) -> Table:
    """A table of what each backend may have, a column for each hop.

    With ``before``, a form that has changed since is marked with what it was. ``brief`` keeps each
    backend on one line.
    """
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=False)
    table.add_column(say("backend", language), no_wrap=True)
    table.add_column(say("where", language))
    table.add_column(say("tier", language), no_wrap=True)
    for hop in decisions:
        table.add_column(hop_word(hop, language), no_wrap=True)
    table.add_column(
        say("why", language),
        no_wrap=brief,
        overflow="ellipsis" if brief else "fold",
        max_width=_BRIEF_WIDTH if brief else None,
    )
    for name in dict.fromkeys(n for d in decisions.values() for n in d.verdicts):
        verdicts = {hop: d.verdicts.get(name) for hop, d in decisions.items()}
        first = next(v for v in verdicts.values() if v is not None)
        forms = [_form(v, _verdict(before, hop, name), language) for hop, v in verdicts.items()]
        text, articles = why(tightest(verdicts), language)
        sentence = f"{text} [{articles}]" if articles else text
        mark = " †" if first.simulated else ""
        table.add_row(
            f"{name}{mark}", where(backends[name], language), first.tier.value, *forms,
            _plain(sentence),
        )  # fmt: skip
    return table


def _verdict(decisions: Mapping[Hop, Decision] | None, hop: Hop, name: str) -> Verdict | None:
    return None if decisions is None else decisions[hop].verdicts.get(name)


def tightest(verdicts: Mapping[Hop, Verdict | None]) -> Verdict:
    """The verdict whose reason says most: the first of the tightest form.

    Raises:
        ValueError: There is no verdict at all.
    """
    known = [v for v in verdicts.values() if v is not None]
    return min(known, key=lambda v: v.form)


def _form(verdict: Verdict | None, before: Verdict | None, language: Language) -> Text:
    from rich.text import Text

    if verdict is None:
        return Text("–", style="dim")
    text = Text(form_word(verdict.form, language), style=FORM_STYLES[verdict.form])
    if before is not None and before.form is not verdict.form:
        was = say("was", language, form=form_word(before.form, language))
        text.append(f" ◂ {was}", style="bold red")
    return text


def _plain(content: str) -> Text:
    from rich.text import Text

    return Text(content)


def decision_data(
    decision: Decision, backends: Mapping[str, PolicyBackend], language: Language
) -> dict[str, Any]:
    """A decision as JSON data."""
    situation = decision.situation
    return {
        "hop": situation.hop.value,
        "as_of": situation.as_of.isoformat(),
        "labels": sorted(label.value for label in situation.labels),
        "purpose": situation.purpose.value,
        "consents": sorted(f"{c.value}:{s.value}" for c, s in situation.consents),
        "grounds": sorted(situation.grounds),
        "policy_hash": decision.policy_hash,
        "permitted": list(decision.permitted),
        "bleeped": list(decision.bleeped),
        "backends": {
            name: _verdict_data(verdict, backends[name], language)
            for name, verdict in decision.verdicts.items()
        },
    }


def _verdict_data(verdict: Verdict, backend: PolicyBackend, language: Language) -> dict[str, Any]:
    return {
        "form": str(verdict.form),
        "tier": verdict.tier.value,
        "basis": verdict.basis.value,
        "countries": sorted(backend.recipient.countries),
        "certainty": backend.recipient.certainty.value,
        "simulated": verdict.simulated,
        "law_floor": verdict.law_floor.value,
        "needs": sorted(consent.value for consent in verdict.needs),
        "reasons": [_reason_data(reason, language) for reason in verdict.reasons],
        "warnings": [_reason_data(reason, language) for reason in verdict.warnings],
    }


def _reason_data(reason: Reason, language: Language) -> dict[str, Any]:
    from voicegate.policy import reason_text

    return {
        "code": reason.code,
        "articles": list(reason.articles),
        "text": reason_text(reason, language),
    }
