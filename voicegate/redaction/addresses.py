"""Street, postcode and place that stand together are one address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.entry import Flag
from voicegate.redaction.match_places import city_end, linked
from voicegate.redaction.numbers import plain_words
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from voicegate.redaction.context import Candidate
    from voicegate.redaction.view import View

__all__ = ["merged"]

_LONGEST = 24
_ADDRESS_PARTS = frozenset(
    {
        EntityType.POSTCODE,
        EntityType.LOCATION,
        EntityType.NUMBER,
        EntityType.ADDRESS,
        EntityType.REFERENCE_NUMBER,
    }
)


def merged(view: View, found: list[Candidate]) -> list[Candidate]:
    """An address with the postcode and the place right behind it, as one finding."""
    out: list[Candidate] = []
    for candidate in found:
        last = out[-1] if out else None
        parts = last is not None and (
            (
                last.type is EntityType.ADDRESS
                and candidate.type in _ADDRESS_PARTS
                and candidate.j - last.i <= _LONGEST
            )
            or (last.type is EntityType.POSTCODE and candidate.type is EntityType.LOCATION)
        )
        if last is not None and parts and linked(view, last.j, candidate.i):
            _grow(view, last, candidate.j)
            continue
        out.append(candidate)
    begun = {c.i for c in out}
    for candidate in out:
        if candidate.type in (EntityType.ADDRESS, EntityType.POSTCODE):
            _with_city(view, candidate, begun)
    return out


def _grow(view: View, last: Candidate, j: int) -> None:
    last.j = j
    last.type = EntityType.ADDRESS
    last.value = plain_words(view, last.i, j)


def _with_city(view: View, candidate: Candidate, begun: set[int]) -> None:
    """Take in a known place that follows, unless it is already found as something else."""
    k = candidate.j
    if k < view.size and view.words[k] == ",":
        k += 1
    if k < view.size and view.flags[k] & Flag.CITY and not begun & {k, k + 1}:
        _grow(view, candidate, city_end(view, k))
