"""Tokens to symbols: digits, spelled letters and signs, each knowing which tokens it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.entry import Entry, Flag, Kind
from voicegate.redaction.numbers import read
from voicegate.redaction.settle import settle
from voicegate.redaction.symbols import Chunk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from voicegate.redaction.view import Hit, View

__all__ = ["chunks"]

_LIKE_REACH = 4
_POSTCODE = 4
_PLAIN = dict(zip("äáàâöóòôüúùûßéèêëíìîïçñ", "aaaaoooouuuuseeeeiiiicn", strict=True))
_GLUED = 4
_COMPOSING = Kind.TENS | Kind.HUNDRED | Kind.THOUSAND
_GLUED_CAPITALS = 6


def chunks(view: View) -> list[Chunk]:
    """All symbols of an utterance, in order; weak ones without a neighbour are left out."""
    found: list[Chunk] = []
    i, size, weak = 0, view.size, False
    entries, written = view.entries, view.digits
    phrase_at = {h.i: h for h in view.hits if h.kind in ("sign", "letter", "code")}
    while i < size:
        entry = entries[i]
        chunk = None
        if entry is not None and entry.symbolic:
            if entry.kind == Kind.UNIT and not entry.letter and _alone(view, i + 1):
                chunk = Chunk(entry.digits, i, i + 1, "d")
                flags = view.flags[i]
                if flags & Flag.WEAK and not _counted(view, i, entry):
                    chunk.weak, chunk.homophone = True, bool(flags & Flag.HOMOPHONE)
            else:
                chunk = _read(view, i, entry, phrase_at)
        elif written:
            chunk = _glued_letters(view, i)
        if chunk is None:
            i += 1
            continue
        weak = weak or chunk.weak
        found.append(chunk)
        i = chunk.j
    return settle(view, found) if weak else found


def _read(view: View, i: int, entry: Entry, phrases: Mapping[int, Hit]) -> Chunk | None:
    if entry.times:
        repeated = _repeated(view, i + 1, i, entry.times)
        if repeated is not None:
            return repeated
    if entry.kind:
        example = _example(view, i, entry.letter) if entry.letter else 0
        if not example:
            return _number(view, i)
    glued = _glued_letters(view, i) if view.digits else None
    if glued is not None:
        return glued
    hit = phrases.get(i)
    if hit is not None and hit.kind == "letter" and hit.j > i + 1:
        return _phrase(view, hit)  # "uve doble" is no "uve"
    if i in phrases and phrases[i].j > i + 1:
        return _phrase(view, phrases[i])
    spelled = _spelled(view, i, entry)
    if spelled is not None:
        return spelled
    if i in phrases:
        return _phrase(view, phrases[i])
    return _sign(view, i, entry) if entry.sign else None


def _phrase(view: View, hit: Hit) -> Chunk:
    kind = "s" if hit.kind == "sign" else "l"
    chunk = Chunk(str(hit.arg), hit.i, hit.j, kind)
    chunk.spelled = hit.kind == "code"
    chunk.weak = kind == "l" or bool(view.flags[hit.i] & Flag.WEAK)
    return chunk


def _sign(view: View, i: int, entry: Entry) -> Chunk | None:
    word = view.words[i]
    if word.isalpha():
        chunk = Chunk(entry.sign, i, i + 1, "s")
        chunk.weak = bool(view.flags[i] & Flag.WEAK)
        return chunk
    if word in ".:," and not (_tight(view, i)):
        return None
    return Chunk(entry.sign, i, i + 1, "s")


def _tight(view: View, i: int) -> bool:
    """Whether a mark stands without blanks between two tokens ("3.5", "gmail.com")."""
    return view.glued(i) and view.glued(i + 1) if i + 1 < view.size else False


def _repeated(view: View, i: int, begin: int, times: int) -> Chunk | None:
    """What follows "double", "dreimal die": one digit or letter, said ``times`` times."""
    for _ in range(2):
        if i >= view.size:
            return None
        entry = view.entries[i]
        if entry is not None and entry.kind & (Kind.UNIT | Kind.WRITTEN):
            text = str(entry.value) if entry.kind & Kind.UNIT else entry.digits
            if len(text) == 1:
                return Chunk(text * times, begin, i + 1, "d")
            return None
        if entry is not None and entry.letter:
            spelled = _spelled(view, i, entry)
            if spelled is not None:
                spelled.text = spelled.text * times
                spelled.i = begin
                return spelled
        if not view.flags[i] & (Flag.FUNCTION | Flag.WEAK):
            return None
        i += 1
    return None


def _spelled(view: View, i: int, entry: Entry) -> Chunk | None:
    """A letter, alone or with its example: "m", "m wie martha", "emm as in mike"."""
    letter = entry.letter
    if not letter or (
        len(view.words[i]) == 1 and i and view.words[i - 1][-1] in "'’" and view.glued(i)
    ):
        return None
    j = _example(view, i, letter)
    chunk = Chunk(letter, i, j or i + 1, "l")
    if j:
        chunk.spelled = True
        return chunk
    named = len(view.words[i]) > 1
    chunk.weak = named or bool(view.flags[i] & Flag.WEAK_LETTER)
    return chunk


def _example(view: View, i: int, letter: str) -> int:
    """The token after "wie martha" that follows a letter, or 0."""
    j, limit = i + 1, min(view.size, i + _LIKE_REACH)
    linked = False
    while j < limit and (view.flags[j] & Flag.LIKE or view.words[j] in (",", "-")):
        linked = linked or bool(view.flags[j] & Flag.LIKE)
        j += 1
    if not linked or j >= view.size:
        return 0
    word, entry = view.words[j], view.entries[j]
    if len(word) < 2:
        return 0
    if word[0] == letter[0] or _plain(word[0]) == _plain(letter[0]):
        return j + 1
    if entry is not None and any(
        p.kind == "code" and p.arg == letter and not p.rest for p in entry.phrases
    ):
        return j + 1
    return 0


def _plain(letter: str) -> str:
    return _PLAIN.get(letter, letter)


def _glued_letters(view: View, i: int) -> Chunk | None:
    """Written letters that touch digits ("DE89"), or capitals beside them ("M AB 1234")."""
    word = view.words[i]
    if len(word) > _GLUED_CAPITALS or not word.isalpha():
        return None
    if len(word) > _GLUED and not view.text[view.starts[i] : view.ends[i]].isupper():
        return None
    before = i > 0 and view.glued(i) and _is_digit(view, i - 1)
    after = i + 1 < view.size and view.glued(i + 1) and _is_digit(view, i + 1)
    unit = view.flags[i] & Flag.UNIT_AFTER and not (i and len(view.words[i - 1]) == _POSTCODE)
    named = unit or view.flags[i] & Flag.CUE  # "DNI 12345678Z", "16 GB RAM"
    if not (before or after or (not named and _capitals(view, i))):
        return None
    chunk = Chunk(word, i, i + 1, "l")
    chunk.written = True
    return chunk


def _capitals(view: View, i: int) -> bool:
    """Whether token ``i`` is in capitals and a written number stands at most three tokens away."""
    said = view.text[view.starts[i] : view.ends[i]]
    if not said.isupper() or view.upper:
        return False
    near = range(max(0, i - 3), min(view.size, i + 4))
    if not any(_is_digit(view, k) for k in near):
        return False
    between = (i - 1, i + 1)
    return any(0 <= k < view.size and (_is_digit(view, k) or _upper_word(view, k)) for k in between)


def _upper_word(view: View, k: int) -> bool:
    said = view.text[view.starts[k] : view.ends[k]]
    return said == "-" or (said.isupper() and len(said) <= _GLUED)


def _is_digit(view: View, i: int) -> bool:
    entry = view.entries[i]
    return entry is not None and bool(entry.kind & Kind.WRITTEN)


def _alone(view: View, k: int) -> bool:
    """Whether the number word before ``k`` is a digit of its own: the usual case, decided fast."""
    if k >= view.size:
        return True
    after = view.entries[k]
    if after is None:
        return True
    if after.kind & _COMPOSING or view.flags[k] & (Flag.AND | Flag.TIMES):
        return False
    return view.words[k] != "-"


def _counted(view: View, i: int, entry: Entry) -> bool:
    """ "sei anni": a word that is a number before a unit, whatever else it may be."""
    sure = entry.value > 1 and not view.flags[i] & Flag.HOMOPHONE and i + 1 < view.size
    return sure and bool(view.flags[i + 1] & Flag.UNIT_AFTER)


def _number(view: View, i: int) -> Chunk | None:
    entry = view.entries[i]
    if entry is None:
        return None
    if entry.kind & Kind.UNIT and i + 1 < view.size and view.flags[i + 1] & Flag.TIMES:
        repeated = _repeated(view, i + 2, i, entry.value)
        if repeated is not None and entry.value > 1:
            return repeated
    text, j = read(view, i)
    chunk = Chunk(text, i, j, "d")
    chunk.written = bool(entry.kind & Kind.WRITTEN)
    if j == i + 1:
        flags = view.flags[i]
        chunk.weak = bool(flags & Flag.WEAK)
        chunk.homophone = bool(flags & Flag.HOMOPHONE)
    return chunk
