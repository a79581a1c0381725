"""``voicegate policy``: decide rows, test expectations, prove the promises, compare."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from voicegate.cli.assembled import assembled
from voicegate.cli.configuration import ConfigText, demo_config, find_config
from voicegate.cli.exits import ExitCode
from voicegate.cli.options import AsOfOption, read_day, utf8_lines
from voicegate.cli.output import JsonFlag, Language, LanguageOption, console, print_json
from voicegate.cli.proof_words import claim_line, more_line, proof_line
from voicegate.cli.words import say

if TYPE_CHECKING:
    from datetime import date

    from voicegate.policy import CompiledPolicy
    from voicegate.policy.difference import Change, PolicyDiff
    from voicegate.policy.expectations import Outcome
    from voicegate.policy.invariants import ProofReport

__all__ = ["app"]

_SHOWN = 5

app = typer.Typer(no_args_is_help=True, help="Test, prove, compare and apply a policy.")

PolicyFile = Annotated[
    Path | None, typer.Argument(help="A configuration file; default: as for other commands.")
]


@app.command()
def decide(
    *,
    jsonl: Annotated[
        Path, typer.Option("--jsonl", help="A file of JSON objects, one a line; - reads stdin.")
    ],
    lang: LanguageOption,
) -> None:
    """Print one decision for each line, in order, as JSON.

    A line that cannot be judged gives {"id", "error"}, and the run goes on.
    """
    from voicegate.policy.rows import decide_lines

    with utf8_lines(jsonl) as lines:
        for answer in decide_lines(lines, language=lang.value):
            sys.stdout.write(f"{answer}\n")


@app.command("test")
def run_expected(
    file: Annotated[Path, typer.Argument(help=r"A file of \[\[expect]] tables.")],
    *,
    config: Annotated[
        Path | None,
        typer.Option("--config", "-c", help="The configuration; default: what the file names."),
    ] = None,
    as_of: AsOfOption = None,
    json: JsonFlag = False,
    lang: LanguageOption,
) -> None:
    """Run the operator's expectations like tests; ends with 1 when one is not met."""
    from voicegate.policy.expectations import parse_expectations, run_expectations

    expectations = parse_expectations(file.read_text(encoding="utf-8"), str(file))
    named = expectations.config
    path = config or (file.parent / named if named else None)
    day = read_day(as_of)
    known = assembled(find_config(path, demo_config()), day)
    outcomes = run_expectations(expectations, known.policy, known.config.lines, day, lang.value)
    failed = sum(not outcome.holds for outcome in outcomes)
    if json:
        print_json([_outcome(outcome) for outcome in outcomes])
    else:
        screen = console()
        for outcome in outcomes:
            style = "green" if outcome.holds else "red"
            screen.print(outcome.told(lang.value), style=style, markup=False, soft_wrap=True)
        screen.print(say("expected", lang, n=len(outcomes) - failed, failed=failed))
    raise typer.Exit(ExitCode.FOUND if failed else ExitCode.DONE)


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "name": outcome.expectation.name,
        "line": outcome.expectation.line_number,
        "as_of": outcome.as_of.isoformat(),
        "holds": outcome.holds,
        "differences": [
            {"hop": d.hop.value, "expected": d.expected, "found": d.found, "why": d.why}
            for d in outcome.differences
        ],
    }


@app.command()
def prove(
    file: PolicyFile = None,
    *,
    invariants: Annotated[
        Path | None, typer.Option("--invariants", help=r"A file of \[\[invariant]] tables.")
    ] = None,
    as_of: AsOfOption = None,
    json: JsonFlag = False,
    lang: LanguageOption,
) -> None:
    """Check the promises over all combinations; ends with 1 and a counter-example otherwise."""
    from voicegate.cli.invariants import parse_invariants
    from voicegate.policy.proving import prove as prove_policy

    day = read_day(as_of)
    config = find_config(file, demo_config())
    policy = assembled(config, day).policy
    own = (
        parse_invariants(invariants.read_text(encoding="utf-8"), str(invariants), policy.backends)
        if invariants
        else ()
    )
    report = prove_policy(policy, day, own)
    if json:
        print_json(_proof(report))
    else:
        _print_proof(report, config, file, lang)
    raise typer.Exit(ExitCode.DONE if report.holds else ExitCode.FOUND)


def _print_proof(
    report: ProofReport, config: ConfigText, file: Path | None, language: Language
) -> None:
    screen = console()
    for claim in report.claims:
        line = claim_line(claim.name, claim.cases, language, holds=claim.holds)
        screen.print(line, style="green" if claim.holds else "bold red", markup=False)
    for example in report.counter_examples[:_SHOWN]:
        screen.print(str(example), style="red", markup=False, soft_wrap=True)
        if example.command is not None and file is not None:
            screen.print(f"  (with --config {file})", style="dim", markup=False)
    if (more := len(report.counter_examples) - _SHOWN) > 0:
        screen.print(more_line(more, language), style="red", markup=False)
    proven = proof_line(config.file, report.as_of, report.evaluated, report.covered, language)
    screen.print(proven, markup=False, soft_wrap=True)


def _proof(report: ProofReport) -> dict[str, Any]:
    return {
        "as_of": report.as_of.isoformat(),
        "holds": report.holds,
        "evaluated": report.evaluated,
        "covered": report.covered,
        "claims": [{"name": c.name, "cases": c.cases, "holds": c.holds} for c in report.claims],
        "counter_examples": [
            {"claim": e.claim, "message": e.message, "backend": e.backend, "command": e.command}
            for e in report.counter_examples
        ],
    }


@app.command()
def diff(
    before: Annotated[Path, typer.Argument(help="A configuration file.")],
    after: Annotated[
        Path | None, typer.Argument(help="Another one; without it, days are compared.")
    ] = None,
    *,
    day: Annotated[
        list[str] | None,
        typer.Option("--day", metavar="YYYY-MM-DD", help="A day to compare on; repeatable."),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option("--until", metavar="YYYY-MM-DD", help="What time alone changes until then."),
    ] = None,
    json: JsonFlag = False,
    lang: LanguageOption,
) -> None:
    """Print what a change of policy, or of the day, opens and closes."""
    from voicegate.policy.difference import policy_diff

    days = [read_day(text) for text in day or ()]
    first = min(days, default=read_day(None))
    old = assembled(find_config(before, demo_config()), first).policy
    new = old if after is None else assembled(find_config(after, demo_config()), first).policy
    if until is not None:
        days = [first, *_turning(old, first, read_day(until)), read_day(until)]
    elif after is None and len(days) < 2:  # noqa: PLR2004  # a day and another one
        message = "one file needs two days: --day A --day B, or --until A"
        raise typer.BadParameter(message)
    found = policy_diff(old, new, sorted(set(days)) or [first])
    if json:
        print_json({"cases": found.cases, "changes": [_change(c) for c in found.changes]})
        return
    _print_diff(found, lang.value)


def _turning(policy: CompiledPolicy, first: date, last: date) -> tuple[date, ...]:
    from voicegate.policy.difference import turning_days

    return turning_days(policy.register, policy.rules.regime, first, last)


def _print_diff(found: PolicyDiff, language: str) -> None:
    from voicegate.policy import name_of

    screen = console()
    for line in found.summary(language):
        screen.print(line, style="bold", markup=False, soft_wrap=True)
    grouped: dict[tuple[date, str, bool, str], set[str]] = {}
    for change in found.changes:
        label = name_of(change.label, language)
        key = (change.as_of, change.backend, change.opens, _step(change))
        grouped.setdefault(key, set()).add(label)
    for (on, backend, opens, step), labels in sorted(grouped.items()):
        line = f"  {on} {'+' if opens else '-'} {backend}: {step}: {', '.join(sorted(labels))}"
        screen.print(line, style="yellow" if opens else "blue", markup=False, soft_wrap=True)
    screen.print(f"{len(found.changes):,} / {found.cases:,}", style="dim")


def _step(change: Change) -> str:
    before, after = ("–" if f is None else str(f) for f in (change.before, change.after))
    return f"{change.hop.value} {before} → {after}"


def _change(change: Change) -> dict[str, Any]:
    return {
        "as_of": change.as_of.isoformat(),
        "backend": change.backend,
        "label": change.label.value,
        "purpose": change.purpose.value,
        "hop": change.hop.value,
        "consented": change.consented,
        "before": None if change.before is None else str(change.before),
        "after": None if change.after is None else str(change.after),
        "opens": change.opens,
    }
