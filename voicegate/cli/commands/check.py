"""``voicegate check``: all that is wrong, doubtful or worth knowing about a configuration."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from voicegate.cli.configuration import DEFAULT_FILE
from voicegate.cli.options import AsOfOption, read_day
from voicegate.cli.output import JsonFlag, Language, LanguageOption, console, print_json
from voicegate.errors import Problem, Severity

if TYPE_CHECKING:
    from voicegate.gate.check import CheckReport
    from voicegate.gate.online import OnlineCheck

__all__ = ["check"]

_STYLES = {Severity.PROBLEM: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "dim"}
_WORDS = {
    Language.EN: {
        Severity.PROBLEM: "problem",
        Severity.WARNING: "warning",
        Severity.NOTE: "note",
        "heads": "backend|tier|where|for|known by",
        "asked": "backend|asked online|answer",
        "holds": "holds",
        "broken": "does not hold",
        "unreadable": "could not be read",
        "nobody": "online: no backend here has anything that its vendor can be asked",
        "sum": "problems: {problems}, warnings: {warnings}, notes: {notes}, as of {day}",
    },
    Language.DE: {
        Severity.PROBLEM: "Problem",
        Severity.WARNING: "Warnung",
        Severity.NOTE: "Hinweis",
        "heads": "Backend|Stufe|wo|für|bekannt durch",
        "asked": "Backend|online gefragt|Antwort",
        "holds": "gilt",
        "broken": "gilt nicht",
        "unreadable": "nicht lesbar",
        "nobody": "online: kein Backend hier hat etwas, wonach sich sein Anbieter fragen ließe",
        "sum": "Probleme: {problems}, Warnungen: {warnings}, Hinweise: {notes}, Stand {day}",
    },
}


def check(
    file: Annotated[Path, typer.Argument(help="The configuration file.")] = Path(DEFAULT_FILE),
    *,
    online: Annotated[
        bool,
        typer.Option(
            "--online",
            help="Ask vendors about what you attest, with the backends' keys; sends no call data.",
        ),
    ] = False,
    as_of: AsOfOption = None,
    json: JsonFlag = False,
    lang: LanguageOption,
) -> None:
    """Check a configuration: problems, warnings and notes, each with its line.

    Calls no backend, and no vendor but with --online. Ends with 2 when there is a problem.
    """
    from voicegate.adapter.registry import Registry
    from voicegate.gate.check import check_config

    text = file.read_text(encoding="utf-8")
    day = read_day(as_of)
    report = check_config(text, str(file), os.environ, Registry(), day, online=online)
    if json:
        print_json(_data(report))
    else:
        _print(report, lang)
        if report.online is not None:
            _print_online(report.online, lang)
        _print_sum(report, lang)
    raise typer.Exit(report.exit_code)


def _print(report: CheckReport, language: Language) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from voicegate.cli.words import place_words

    words = _WORDS[language]
    screen = console()
    for finding in report.findings:
        line = Text(f"{words[finding.severity]:>8}  ", style=_STYLES[finding.severity])
        line.append(str(finding), style="")
        screen.print(line, soft_wrap=True)
    if report.places:
        table = Table(*words["heads"].split("|"), box=box.SIMPLE_HEAD, pad_edge=False)
        for place in report.places:
            table.add_row(
                place.backend,
                place.tier.value,
                place_words(place.countries, place.parent_country, language),
                ", ".join(hop.value for hop in place.hops),
                place.certainty.value,
            )
        screen.print(table)


def _print_online(asked_of: tuple[OnlineCheck, ...], language: Language) -> None:
    from rich import box
    from rich.table import Table

    words = _WORDS[language]
    if not asked_of:
        console().print(words["nobody"])
        return
    table = Table(*words["asked"].split("|"), box=box.SIMPLE_HEAD, pad_edge=False)
    for asked in asked_of:
        table.add_row(asked.backend, asked.condition or "-", words[asked.outcome.value])
    console().print(table)


def _print_sum(report: CheckReport, language: Language) -> None:
    words = _WORDS[language]
    counts = {f"{kind.value}s": len(report.of(kind)) for kind in Severity}
    style = "bold red" if report.problems else "green"
    console().print(words["sum"].format(day=report.as_of.isoformat(), **counts), style=style)


def _data(report: CheckReport) -> dict[str, Any]:
    return {
        "file": report.file,
        "as_of": report.as_of.isoformat(),
        "findings": [_finding(finding) for finding in report.findings],
        "backends": [
            {
                "name": place.backend,
                "adapter": place.adapter,
                "hops": [hop.value for hop in place.hops],
                "hosts": list(place.hosts),
                "countries": list(place.countries),
                "parent_country": place.parent_country,
                "operator": place.operator,
                "certainty": place.certainty.value,
                "tier": place.tier.value,
                "catalogue": [list(entry) for entry in place.entries],
            }
            for place in report.places
        ],
        "online": [
            {
                "backend": asked.backend,
                "condition": asked.condition,
                "outcome": asked.outcome.value,
                "detail": asked.detail,
                "attested": asked.attested.isoformat() if asked.attested else None,
            }
            for asked in report.online or ()
        ],
    }


def _finding(finding: Problem) -> dict[str, Any]:
    return {
        "severity": finding.severity.value,
        "file": finding.file,
        "line": finding.line,
        "key": finding.key,
        "message": finding.message,
        "suggestion": finding.suggestion,
    }
