"""``voicegate route``: who may have what, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from voicegate.cli.assembled import assembled
from voicegate.cli.configuration import ConfigOption, demo_config, find_config
from voicegate.cli.exits import ExitCode
from voicegate.cli.options import (
    AsOfOption,
    ConsentOption,
    read_consents,
    read_day,
    read_words,
)
from voicegate.cli.output import JsonFlag, Language, LanguageOption, console, print_json
from voicegate.vocabulary import Exporter, Hop, Label, Purpose

if TYPE_CHECKING:
    from datetime import date

    from rich.console import Console

    from voicegate.gate.assembly import Assembly
    from voicegate.policy.config import LineConfig
    from voicegate.policy.decision import Decision, Situation

__all__ = ["route"]


def route(
    *,
    config: ConfigOption = None,
    label: Annotated[
        list[str] | None,
        typer.Option("--label", "-l", help="A label of the call; more with commas or repeated."),
    ] = None,
    purpose: Annotated[
        str | None, typer.Option("--purpose", "-p", help="Why; default: the line's, or a service.")
    ] = None,
    hop: Annotated[
        list[Hop] | None,
        typer.Option("--hop", help="What is to leave: audio, text to speak, text. Default: stt."),
    ] = None,
    consent: ConsentOption = None,
    ground: Annotated[
        list[str] | None,
        typer.Option("--ground", help="A legal ground beside consent: 9_2_h, 10."),
    ] = None,
    exporter: Annotated[
        Exporter | None,
        typer.Option("--exporter", help="A private body, or an authority; default: as configured."),
    ] = None,
    line: Annotated[str | None, typer.Option("--line", help="A line of the configuration.")] = None,
    as_of: AsOfOption = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Every reason and warning, one under the other.")
    ] = False,
    json: JsonFlag = False,
    lang: LanguageOption,
) -> None:
    """Print the decision for given facts: form, tier and reason for each backend.

    Ends with 3 when the policy permits no backend for one of the hops.
    """
    day = read_day(as_of)
    known = assembled(find_config(config, demo_config()), day)
    declared = _line(known, line)
    why = next(iter(read_words(Purpose, [purpose] if purpose else None, "--purpose")), None)
    labels = read_words(Label, label, "--label")
    from voicegate.policy.decision import Situation

    decisions = {
        each: known.policy.decide(
            Situation(
                labels=labels | declared.labels if declared else labels,
                purpose=why or (declared.purpose if declared else Purpose.SERVICE_REQUEST),
                hop=each,
                as_of=day,
                consents=read_consents(consent),
                grounds=frozenset(ground or ()),
                exporter=exporter or known.config.rules.exporter,
            )
        )
        for each in hop or [Hop.STT]
    }
    _print(known, decisions, lang, explain=explain, as_json=json)
    if not all(decision.permitted for decision in decisions.values()):
        raise typer.Exit(ExitCode.REFUSED)


def _line(known: Assembly, name: str | None) -> LineConfig | None:
    if name is None:
        return None
    if name not in known.config.lines:
        lines = ", ".join(known.config.lines) or "none"
        raise typer.BadParameter(f"no line {name!r}; known: {lines}", param_hint="--line")
    return known.config.lines[name]


def _print(
    known: Assembly,
    decisions: dict[Hop, Decision],
    language: Language,
    *,
    explain: bool,
    as_json: bool,
) -> None:
    from voicegate.cli.tables import decision_data, decision_table
    from voicegate.cli.words import say

    if as_json:
        data = [decision_data(d, known.policy.backends, language) for d in decisions.values()]
        print_json(data[0] if len(data) == 1 else data)
        return
    screen = console()
    first = next(iter(decisions.values()))
    screen.print(_question(first.situation, language), markup=False)
    screen.print(decision_table(decisions, known.policy.backends, language))
    if explain:
        _explain(screen, decisions, language)
    for hop, decision in decisions.items():
        names = ", ".join(decision.permitted) or say("nobody", language)
        screen.print(f"{say('permitted', language)} ({say(hop.value, language)}): {names}")
        if decision.bleeped:
            screen.print(f"{say('bleeped', language)}: {', '.join(decision.bleeped)}")
    if any(backend.simulated for backend in known.policy.backends.values()):
        screen.print(say("simulated_note", language), style="dim")
    if Hop.STT in decisions:
        bleeps = known.config.rules.stt_redacted == "bleep"
        screen.print(say("bleep_note" if bleeps else "voice_note", language), style="dim")


def _question(situation: Situation, language: Language) -> str:
    from voicegate.cli.words import say
    from voicegate.policy import name_of

    day: date = situation.as_of
    names = sorted(name_of(label, language.value) for label in situation.labels)
    parts = [
        f"{say('labels', language)}: {', '.join(names) or '–'}",
        f"{say('purpose', language)}: {name_of(situation.purpose, language.value)}",
        f"{say('as_of', language)}: {day.isoformat()}",
    ]
    if situation.consents:
        given = sorted(
            f"{name_of(consent, language.value)} ({say(state.value, language)})"
            for consent, state in situation.consents
        )
        parts.insert(2, f"{say('consents', language)}: {', '.join(given)}")
    return " · ".join(parts)


def _explain(screen: Console, decisions: dict[Hop, Decision], language: Language) -> None:
    from voicegate.cli.words import form_word, hop_word, say
    from voicegate.policy import citations, name_of, reason_text

    for hop, decision in decisions.items():
        for verdict in decision.verdicts.values():
            form = form_word(verdict.form, language)
            screen.print(f"{verdict.backend} · {hop_word(hop, language)}: {form}", style="bold")
            for reason in (*verdict.reasons, *verdict.warnings):
                cited = citations(reason.articles, language.value)
                articles = f" [{cited}]" if cited else ""
                text = f"  {reason.code}: {reason_text(reason, language.value)}{articles}"
                screen.print(text, markup=False)
            if verdict.needs:
                consents = ", ".join(sorted(name_of(c, language.value) for c in verdict.needs))
                screen.print("  " + say("needs", language, consents=consents), markup=False)
