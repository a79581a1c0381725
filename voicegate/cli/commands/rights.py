"""``voicegate rights``: answer what data subjects ask for."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicegate.cli.configuration import ConfigOption
from voicegate.cli.exits import ExitCode
from voicegate.cli.options import read_words
from voicegate.cli.output import JsonFlag, Language, LanguageOption, console, print_json, remark
from voicegate.cli.stores import StoreOption, open_store_of, utc_now

if TYPE_CHECKING:
    from datetime import datetime

    from voicegate.governance.rights import IdentityCheck, Right, Rights, RightsRequest

__all__ = ["app"]

app = typer.Typer(
    no_args_is_help=True,
    help="Answer what data subjects ask for. SUBJECT is your own id of the person; - reads it from "
    "standard input, so that it stands in no history.",
)

SubjectArgument = Annotated[str, typer.Argument(metavar="SUBJECT", help="Your id; - reads stdin.")]
RequestOption = Annotated[
    str | None, typer.Option("--request", help="The request that this answers; else a new one.")
]
IdentifiedOption = Annotated[
    str | None,
    typer.Option(
        "--identified-by",
        metavar="METHOD",
        help="How you verified who asks: one_time_code, eid, id_document, … A number is no proof.",
    ),
]
TokenOption = Annotated[
    str | None, typer.Option("--token", help="An identity token that your own process signed.")
]
TokenKeyOption = Annotated[
    str | None,
    typer.Option("--token-key", metavar="BASE64", help="The Ed25519 public key of that process."),
]
_COLUMNS = {
    Language.EN: ("request", "right", "state", "received", "due", "days left", "reason"),
    Language.DE: ("Antrag", "Recht", "Stand", "eingegangen", "fällig", "Tage", "Grund"),
}


@app.command("list")
def list_requests(
    *,
    store: StoreOption = None,
    config: ConfigOption = None,
    every: Annotated[bool, typer.Option("--all", help="Closed ones too.")] = False,
    json: JsonFlag = False,
    lang: LanguageOption,
) -> None:
    """List open requests, the most urgent first; ends with 1 when one is overdue."""
    today = utc_now().date()
    with _rights(store, config) as rights:
        found = rights.book.requests(only_open=not every)
    if json:
        print_json([_data(request, today) for request in found])
    else:
        _print(found, today, lang)
    if any(request.overdue(today) for request in found):
        raise typer.Exit(ExitCode.FOUND)


@app.command()
def receive(
    right: Annotated[str, typer.Argument(help="access, erasure, …")],
    subject: SubjectArgument,
    *,
    store: StoreOption = None,
    config: ConfigOption = None,
) -> None:
    """Note that a request came: its month begins. Prints the request's id."""
    with _rights(store, config) as rights:
        request = rights.receive(_right(right), _subject(subject))
    sys.stdout.write(f"{request.id}\n")
    remark(f"due {request.due}", style="dim")


@app.command()
def export(
    subject: SubjectArgument,
    *,
    out: Annotated[
        list[Path],
        typer.Option("--out", "-o", help="A file that ends in .json, .html or .pdf; repeatable."),
    ],
    portable: Annotated[
        bool, typer.Option("--portable", help="Only what the subject gave (Art. 20).")
    ] = False,
    request: RequestOption = None,
    identified_by: IdentifiedOption = None,
    token: TokenOption = None,
    token_key: TokenKeyOption = None,
    store: StoreOption = None,
    config: ConfigOption = None,
    lang: LanguageOption,
) -> None:
    """Write all that is held of a subject (Art. 15). The files are personal."""
    from voicegate.governance.rights import Right

    for path in out:
        if path.suffix not in {".json", ".html", ".pdf"}:
            raise typer.BadParameter("a file ends in .json, .html or .pdf", param_hint="--out")
    right = Right.PORTABILITY if portable else Right.ACCESS
    check, proof = _identity(identified_by, token, token_key)
    with _rights(store, config, check) as rights:
        report = rights.export(_subject(subject), proof, right=right, request_id=request)
        for path in out:
            if path.suffix == ".pdf":
                report.write_pdf(path, lang.value)
            else:
                text = report.json() if path.suffix == ".json" else report.html(lang.value)
                path.write_text(text, encoding="utf-8")
            path.chmod(0o600)
    remark(f"{report.request_id}: {', '.join(map(str, out))}", style="dim")


@app.command()
def erase(
    subject: SubjectArgument,
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask; there is no way back.")] = False,
    keep: Annotated[
        str, typer.Option("--keep", help="Proofs of consents that stay: marketing, all, none.")
    ] = "marketing",
    request: RequestOption = None,
    identified_by: IdentifiedOption = None,
    token: TokenOption = None,
    token_key: TokenKeyOption = None,
    store: StoreOption = None,
    config: ConfigOption = None,
) -> None:
    """Erase a subject (Art. 17), and print the signed receipt.

    Ends with 1 where something failed and has to be done again, with 3 under a legal hold.
    """
    from voicegate.governance.rights import ErasureOutcome, KeptProofs

    proofs = read_words(KeptProofs, [keep], "--keep")
    check, proof = _identity(identified_by, token, token_key)
    who = _subject(subject)
    if not yes:
        typer.confirm("Erase all that is held of this subject? There is no way back", abort=True)
    with _rights(store, config, check) as rights:
        receipt = rights.erase(who, proof, request_id=request, keep=next(iter(proofs)))
    sys.stdout.write(f"{receipt}\n")
    if receipt.key_copies != "none":
        remark("the server's log may hold the locked key: voicegate keys rotate", style="yellow")
    if receipt.outcome is ErasureOutcome.HELD:
        remark(f"nothing was erased: legal hold {', '.join(receipt.holds)}", style="yellow")
        raise typer.Exit(ExitCode.REFUSED)
    if receipt.outcome is ErasureOutcome.PARTIAL:
        remark(f"not complete; do it again with --request {receipt.request_id}", style="red")
        raise typer.Exit(ExitCode.FOUND)


@app.command()
def extend(
    request: Annotated[str, typer.Argument(help="The id of a request.")],
    reason: Annotated[str, typer.Argument(help="Why, as a code: complexity, number_of_requests.")],
    *,
    store: StoreOption = None,
    config: ConfigOption = None,
) -> None:
    """Take two months more; tell the subject and why, within the first month (Art. 12(3))."""
    with _rights(store, config) as rights:
        longer = rights.book.extend(request, reason)
    sys.stdout.write(f"{longer.due}\n")


@app.command()
def refuse(
    request: Annotated[str, typer.Argument(help="The id of a request.")],
    reason: Annotated[str, typer.Argument(help="Why, as a code: manifestly_unfounded.")],
    *,
    store: StoreOption = None,
    config: ConfigOption = None,
) -> None:
    """Refuse a request; tell the subject why, and where to complain (Art. 12(4))."""
    with _rights(store, config) as rights:
        rights.book.refuse(request, reason)


@app.command()
def restrict(
    subject: SubjectArgument,
    *,
    lift: Annotated[bool, typer.Option("--lift", help="Lift it; tell the subject before.")] = False,
    request: RequestOption = None,
    identified_by: IdentifiedOption = None,
    token: TokenOption = None,
    token_key: TokenKeyOption = None,
    store: StoreOption = None,
    config: ConfigOption = None,
) -> None:
    """Keep a subject's data and do nothing more with it (Art. 18)."""
    check, proof = (None, "") if lift else _identity(identified_by, token, token_key)
    with _rights(store, config, check) as rights:
        if lift:
            rights.lift_restriction(_subject(subject))
        else:
            rights.restrict(_subject(subject), proof, request_id=request)


@app.command("object")
def object_to(
    subject: SubjectArgument, *, store: StoreOption = None, config: ConfigOption = None
) -> None:
    """Note an objection to direct marketing and profiling for it (Art. 21(2)); at once."""
    with _rights(store, config) as rights:
        rights.object_to(_subject(subject))


@app.command()
def hold(
    subject: SubjectArgument,
    name: Annotated[str, typer.Argument(help="What receipts call it: lawsuit-17.")],
    *,
    release: Annotated[bool, typer.Option("--release", help="Lift it.")] = False,
    store: StoreOption = None,
    config: ConfigOption = None,
) -> None:
    """Set or lift a legal hold: nothing of the subject is erased or purged."""
    with _rights(store, config) as rights:
        (rights.release if release else rights.hold)(_subject(subject), name)


@contextmanager
def _rights(
    store: str | None, config: Path | None, check: IdentityCheck | None = None
) -> Generator[Rights]:
    from voicegate.gate.stores import rights_over

    with open_store_of(store, config) as opened:
        yield rights_over(opened.config, opened.store, utc_now, check)


def _identity(method: str | None, token: str | None, key: str | None) -> tuple[IdentityCheck, str]:
    """How the person was verified: by whoever runs the command, or by a signed token."""
    from base64 import b64decode

    from voicegate.governance.rights import SignedTokens

    if token is not None:
        if key is None:
            raise typer.BadParameter("a token needs --token-key", param_hint="--token")
        return SignedTokens(public_key=b64decode(key)), token
    if method is None:
        raise typer.BadParameter(
            "say how you verified who asks, or pass a token", param_hint="--identified-by"
        )

    def stated(_subject: str, _right: Right, proof: str, _now: datetime, /) -> str:
        return proof

    return stated, method


def _subject(text: str) -> str:
    return sys.stdin.readline().strip() if text == "-" else text


def _right(word: str) -> Right:
    from voicegate.governance.rights import Right as Words

    return next(iter(read_words(Words, [word], "RIGHT")))


def _data(request: RightsRequest, today: date) -> dict[str, object]:
    return {
        "id": request.id,
        "right": request.right.value,
        "state": request.state.value,
        "received_at": request.received_at.isoformat(timespec="seconds"),
        "due": request.due.isoformat(),
        "days_left": request.days_left(today) if request.open else None,
        "overdue": request.overdue(today),
        "reason": request.reason,
        "call_id": request.call_id,
    }


def _print(found: tuple[RightsRequest, ...], today: date, language: Language) -> None:
    from rich import box
    from rich.table import Table

    table = Table(*_COLUMNS[language], box=box.SIMPLE_HEAD, pad_edge=False)
    for request in found:
        left = str(request.days_left(today)) if request.open else ""
        table.add_row(
            request.id,
            request.right.value,
            request.state.value,
            f"{request.received_at:%Y-%m-%d}",
            request.due.isoformat(),
            left,
            request.reason or "",
            style="bold red" if request.overdue(today) else None,
        )
    console().print(table)
