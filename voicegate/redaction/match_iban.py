"""IBANs whose country or bank was said as a word: "nl einundneunzig abna null vier ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction import checksums
from voicegate.redaction.context import Candidate
from voicegate.redaction.entry import Flag
from voicegate.redaction.identifiers import IBAN_LENGTHS
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from voicegate.redaction.symbols import Chunk
    from voicegate.redaction.view import View

__all__ = ["match_iban"]

_COUNTRY = 2
_HEAD = 4
_BANK = 4
_NEARLY = 2
_GAPS = Flag.FILLER | Flag.CARRIER | Flag.PUNCT


def match_iban(view: View, found: list[Chunk]) -> list[Candidate]:
    """IBANs that begin with a country's two letters in one word, right before digits."""
    out: list[Candidate] = []
    begin: dict[int, Chunk] = {}
    reached = 0
    for chunk in found:
        before = chunk.i != reached
        reached = chunk.j if chunk.kind == "d" else 0
        if chunk.kind != "d" or not chunk.i:
            continue
        i = chunk.i - 1
        country = view.words[i]
        if len(country) == 1 and i and country.isalpha():
            i -= 1
            country = view.words[i] + country  # "g b eighty two west ..."
        elif not before:
            continue
        if len(country) == _COUNTRY and country in IBAN_LENGTHS:
            begin = begin or {c.i: c for c in found if c.kind in "dl"}
            candidate = _gathered(view, i, chunk.i, country, begin)
            if candidate is not None:
                out.append(candidate)
    return out


def _asked(view: View) -> bool:
    return any(h.kind == "cue" and h.arg is EntityType.IBAN for h in view.hits)


def _gathered(
    view: View, i: int, after: int, country: str, begin: dict[int, Chunk]
) -> Candidate | None:
    wanted = IBAN_LENGTHS[country]
    value, k, end = country, after, after
    while k < view.size and len(value) < wanted:
        chunk = begin.get(k)
        word = view.words[k]
        if chunk is not None:
            value += chunk.text
            k = end = chunk.j
        elif len(value) == _HEAD and len(word) == _BANK and word.isalpha():
            value += word
            k = end = k + 1
        elif view.flags[k] & _GAPS:
            k += 1
        else:
            break
    if not value[2:_HEAD].isdecimal() or abs(wanted - len(value)) > _NEARLY:
        return None
    good = len(value) == wanted and checksums.iban(value)
    if not good and view.flags[i] & Flag.FUNCTION and not _asked(view):
        return None  # "la tarjeta es cinco dos ...", "it four one ..."
    while not good and end in begin and begin[end].kind == "d":
        end = begin[end].j  # digits that were heard twice
    reasons = ("form", "checksum") if good else ("form",)
    return Candidate(i, end, EntityType.IBAN, 0.99 if good else 0.85, reasons, value)
