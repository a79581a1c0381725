"""Street, postcode and place that stand together are one address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.entry import Flag
from voicegate.redaction.match_places import linked
from voicegate.redaction.match_towns import city_end
from voicegate.redaction.numbers import plain_words, read
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from voicegate.redaction.context import Candidate
    from voicegate.redaction.view import View

__all__ = ["merged"]

_LONGEST = 24
_UNIT = 2
_BEHIND = frozenset("hoog etage stock stiege piano étage".split())
_FLOORS = frozenset(
    """bajo bajos entresuelo principal ático atico primero segundo tercero cuarto quinto sexto séptimo octavo bis ter hinterhof
    souterrain dachgeschoss parterre rez-de-chaussée""".split()
)
_CODE = (4, 5)
_ALONE = frozenset(
    "hinterhaus vorderhaus seitenflügel erdgeschoss rechts links izquierda derecha izq dcha huis boven beneden".split()
)
_UNITS = _ALONE | frozenset(
    """stiege tür top aufgang etage stock apartment apt flat unit suite floor bâtiment batiment bat escalier porte
    appartement appt étage scala interno int piano portal piso puerta escalera bloque bus toegang verdieping c/o""".split()
)
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
        _with_unit(view, candidate)
        last = out[-1] if out else None
        parts = last is not None and (
            (
                last.type is EntityType.ADDRESS
                and candidate.type in _ADDRESS_PARTS
                and candidate.j - last.i <= _LONGEST
            )
            or (last.type is EntityType.POSTCODE and candidate.type is EntityType.LOCATION)
        )
        if last is not None and parts and _linked(view, last, candidate):
            _grow(view, last, candidate.j)
            continue
        out.append(candidate)
    begun = {c.i for c in out}
    for candidate in out:
        if candidate.type in (EntityType.ADDRESS, EntityType.POSTCODE):
            _with_city(view, candidate, begun)
    return _apart(out)


def _apart(found: list[Candidate]) -> list[Candidate]:
    """Without what an address has grown over."""
    out: list[Candidate] = []
    for candidate in found:
        if out and candidate.j <= out[-1].j and out[-1].type is EntityType.ADDRESS:
            continue
        if out and candidate.i < out[-1].j:
            candidate.i = out[-1].j
        out.append(candidate)
    return out


def _with_unit(view: View, candidate: Candidate) -> None:
    """Take in "stiege drei tür elf", "apartment fourteen c", "bâtiment c" behind an address."""
    if candidate.type is not EntityType.ADDRESS:
        return
    start = candidate.i
    if start >= _UNIT and view.words[start - _UNIT] in _UNITS and _numeral(view, start - 1):
        candidate.i = start - _UNIT
    elif start and view.words[start - 1] in _UNITS and _numeral(view, start):
        candidate.i = start - 1
    end = candidate.j
    while end < view.size:
        k = end + 1 if view.words[end] == "," else end
        if k + 1 < view.size and _ordinal(view, k) and view.words[k + 1] in _UNITS:
            end = k + _UNIT  # "segundo izquierda", "2. stock"
            continue
        if k + 1 < view.size and _numeral(view, k) and view.words[k + 1] in _BEHIND:
            end = k + _UNIT  # "twee hoog"
            continue
        if k < view.size and view.words[k] in _FLOORS:
            end = k + 1  # "segundo b"
            if end < view.size and len(view.words[end]) == 1 and view.words[end].isalpha():
                end += 1
            continue
        if k >= view.size or view.words[k] not in _UNITS:
            break
        k += 1
        if view.words[k - 1] not in _ALONE or (k < view.size and _numeral(view, k)):
            digits, after = read(view, k) if k < view.size else ("", k)
            k = after if digits else k
            if k < view.size and len(view.words[k]) == 1 and view.words[k].isalpha():
                k += 1
            if k == end + 1:
                break
        end = k
    if end > candidate.j or candidate.i < start:
        candidate.j = end
        candidate.value = plain_words(view, candidate.i, end)


def _ordinal(view: View, k: int) -> bool:
    entry = view.entries[k]
    return entry is not None and bool(entry.ordinal)


def _numeral(view: View, k: int) -> bool:
    entry = view.entries[k]
    return entry is not None and bool(entry.kind)


def _linked(view: View, last: Candidate, candidate: Candidate) -> bool:
    """Whether two parts stand together, or with only a place of no list between them."""
    i, j = last.j, candidate.i
    if i >= j or linked(view, i, j):
        return True
    named = candidate.type is EntityType.POSTCODE and j - i <= _UNIT + 1
    return named and all(view.words[k] == "," or _town(view, k) for k in range(i, j))


def _town(view: View, k: int) -> bool:
    everyday = Flag.FUNCTION | Flag.COMMON | Flag.CUE | Flag.HARD | Flag.FILLER
    return view.words[k].isalpha() and bool(
        view.flags[k] & Flag.CITY or not view.flags[k] & everyday
    )


def _grow(view: View, last: Candidate, j: int) -> None:
    last.j = j
    last.type = EntityType.ADDRESS
    last.value = plain_words(view, last.i, j)


def _with_city(view: View, candidate: Candidate, begun: set[int]) -> None:
    """Take in a known place that follows, unless it is already found as something else."""
    k = candidate.j
    if k < view.size and view.words[k] == ",":
        k += 1
    of = k + 1 < view.size and view.words[k] in ("de", "en") and view.lex.pack.naming
    if of and view.flags[k + 1] & Flag.CITY:
        k += 1  # "calle mayor diecinueve de cuenca"
    if k >= view.size or begun & {k, k + 1}:
        return
    if view.flags[k] & Flag.CITY:
        _grow(view, candidate, city_end(view, k))
    elif k == candidate.j and view.words[k - 1].isdecimal() and len(view.words[k - 1]) in _CODE:
        end = _capitals(view, k)
        if end > k:
            _grow(view, candidate, end)


def _capitals(view: View, k: int) -> int:
    """The token after one or two capitalised words: a place of no list behind its postcode."""
    end = k
    while end < min(view.size, k + _UNIT) and view.text[view.starts[end]].isupper():
        if not view.words[end].isalpha() or view.flags[end] & Flag.FUNCTION:
            break
        end += 1
    return end
