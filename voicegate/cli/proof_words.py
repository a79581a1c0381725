"""What a proof says, in English and German."""

from __future__ import annotations

from datetime import date
from typing import Final

from voicegate.cli.output import Language

__all__ = ["claim_line", "more_line", "proof_line"]

_CLAIMS: Final = {
    "the register gives the known answers": "das Register gibt die bekannten Antworten",
    "consents and grounds open what they should, and nothing else": (
        "Einwilligungen und Rechtsgründe öffnen, was sie sollen, und nichts anderes"
    ),
    "only a consent that is active counts": "nur eine wirksame Einwilligung zählt",
    "nothing goes out beyond its tier": "nichts geht über seine Stufe hinaus",
    "nothing unlawful is allowed": "nichts Unzulässiges ist erlaubt",
    "no label added widens a decision": "kein weiteres Kennzeichen weitet eine Entscheidung",
    "no consent withdrawn widens a decision": "kein Widerruf weitet eine Entscheidung",
    "an unknown fact never widens a decision": "nichts Unbekanntes weitet eine Entscheidung",
    "reasons agree with decisions": "die Gründe stimmen mit den Entscheidungen überein",
}


def claim_line(name: str, cases: int, language: Language, *, holds: bool) -> str:
    """One claim, whether it holds, and how many cases were evaluated for it."""
    if language is Language.DE:
        mark, name = "gilt" if holds else "GILT NICHT", _CLAIMS.get(name, name)
        return f"{mark:>10}  {name} ({_german(cases)} Fälle)"
    return f"{'holds' if holds else 'FAILS':>6}  {name} ({cases:,} cases)"


def more_line(more: int, language: Language) -> str:
    """How many counter-examples are not shown."""
    if language is Language.DE:
        return f"... und {more} weitere; --json zeigt alle"
    return f"... and {more} more; --json shows all"


def proof_line(file: str, as_of: date, evaluated: int, covered: int, language: Language) -> str:
    """What was proven, for which day, over how many cases."""
    if language is Language.DE:
        return (
            f"{file}, Stand {as_of:%d.%m.%Y}: {_german(evaluated)} Fälle ausgewertet, "
            f"sie stehen für {_german(covered)} Kombinationen"
        )
    return (
        f"{file}, as of {as_of.isoformat()}: {evaluated:,} cases evaluated, "
        f"which stand for {covered:,} combinations"
    )


def _german(number: int) -> str:
    return f"{number:,}".replace(",", ".")
