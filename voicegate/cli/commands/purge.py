"""``voicegate purge``: empty what is over its period, and prove it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.cli.configuration import ConfigOption
from voicegate.cli.output import JsonFlag, Language, LanguageOption, console, print_json
from voicegate.cli.stores import StoreArgument, open_store_of, utc_now

if TYPE_CHECKING:
    from voicegate.governance import PurgeReport

__all__ = ["purge"]

_WORDS = {
    Language.EN: {
        "emptied": "emptied",
        "nothing": "nothing was over its period",
        "held": "{n} rows stay for legal holds and restrictions ({subjects} subjects)",
        "removed": "{n} rows removed at the beginning of the {chain}",
        "head": "the {chain} holds together, head {head}",
        "row": "row {seq} of the journal says so",
    },
    Language.DE: {
        "emptied": "geleert",
        "nothing": "nichts war über seiner Frist",
        "held": "{n} Zeilen bleiben wegen Sperren und Einschränkungen ({subjects} Personen)",
        "removed": "{n} Zeilen am Anfang entfernt: {chain}",
        "head": "{chain} hält zusammen, Kopf {head}",
        "row": "Zeile {seq} des Journals hält das fest",
    },
}


def purge(
    store: StoreArgument = None,
    *,
    config: ConfigOption = None,
    json: JsonFlag = False,
    lang: LanguageOption,
) -> None:
    """Empty what is over its period in journal and ledger, and prove it.

    The periods are those of [retention]. Subjects under a legal hold or a restriction are left
    alone. A broken chain is not touched: the command then ends with 2.
    """
    from voicegate.gate.stores import retention_periods
    from voicegate.governance import purge as purge_store
    from voicegate.governance.rights import RequestBook

    with open_store_of(store, config) as opened:
        bound = RequestBook(opened.store).bound()
        report = purge_store(
            opened.store, utc_now(), periods=retention_periods(opened.config), holds=set(bound)
        )
    if json:
        print_json(
            {
                "at": report.at.isoformat(timespec="seconds"),
                "emptied": dict(report.emptied),
                "held": report.held,
                "bound_subjects": len(bound),
                "removed": dict(report.removed),
                "heads": dict(report.heads),
                "journal_row": report.seq,
            }
        )
    else:
        _print(report, len(bound), lang)


def _print(report: PurgeReport, subjects: int, language: Language) -> None:
    words, screen = _WORDS[language], console()
    for kind, count in sorted(report.emptied.items()):
        screen.print(f"{count:>8}  {words['emptied']}: {kind}", markup=False)
    if not report.emptied:
        screen.print(words["nothing"])
    if report.held or subjects:
        screen.print(words["held"].format(n=report.held, subjects=subjects), style="yellow")
    for chain, count in report.removed.items():
        if count:
            screen.print(words["removed"].format(n=count, chain=chain))
    for chain, head in report.heads.items():
        screen.print(words["head"].format(chain=chain, head=head), style="green", soft_wrap=True)
    screen.print(words["row"].format(seq=report.seq), style="dim")
