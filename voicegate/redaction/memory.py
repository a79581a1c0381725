"""What was found before in a call, kept as salted hashes: enough to find it again, not to read it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate, is_decoy
from voicegate.redaction.entry import Flag
from voicegate.redaction.numbers import plain_words
from voicegate.redaction.phonetics import sound_key
from voicegate.redaction.taxonomy import ONE_WAY, EntityType
from voicegate.redaction.tokens import fold

if TYPE_CHECKING:
    from voicegate.redaction.runs import Run
    from voicegate.redaction.view import View

__all__ = ["Memory"]

_SHORTEST_NUMBER = 4
_SHORTEST_NAME = 3
_SHORTEST_SOUND = 4
_EVERYDAY = Flag.FUNCTION | Flag.COMMON | Flag.FILLER | Flag.TITLE | Flag.PARTICLE | Flag.CUE
# A first letter as it may be written: folded names begin with "o", "ö" or "ø" alike.
_INITIALS = {
    "a": "aäáàâåæ",
    "o": "oöóòôøœ",
    "u": "uüúùû",
    "e": "eéèêë",
    "i": "iíìîï",
    "c": "cç",
    "n": "nñ",
    "s": "sß",
}
_PASSED = _EVERYDAY | Flag.HARD
_PHRASES = frozenset(
    (EntityType.EMAIL, EntityType.ADDRESS, EntityType.EMPLOYER, EntityType.LOCATION)
)
_DIGIT = re.compile(r"\d")


class Memory:
    """The values of one call, as hashes salted for this call (Python's keyed string hash)."""

    __slots__ = ("_heads", "_initials", "_names", "_numbers", "_phrases", "_salt", "_sounds")

    def __init__(self, salt: str) -> None:
        self._salt = salt
        self._numbers: dict[int, EntityType] = {}
        self._names: set[int] = set()
        self._initials: set[str] = set()
        self._heads: set[str] = set()
        self._sounds: set[int] = set()
        self._phrases: dict[int, tuple[int, EntityType]] = {}

    def _hash(self, value: str) -> int:
        return hash(self._salt + value)

    def remember(self, view: View, candidate: Candidate) -> None:
        """Keep what ``candidate`` found, so that later mentions are found without any cue."""
        kind, value = candidate.type, candidate.value
        if kind is EntityType.PERSON:
            self._remember_name(view, candidate)
        elif kind in _PHRASES:
            first = fold(view.words[candidate.i])
            self._heads.update(_INITIALS.get(first[:1], first[:1]))
            self._phrases[self._hash(f"w{first}")] = (candidate.j - candidate.i, kind)
            self._phrases[self._hash(f"p{value}")] = (0, kind)
        elif value.isdecimal() or (kind not in ONE_WAY and _DIGIT.search(value)):
            self._remember_number(kind, value)

    def _remember_name(self, view: View, candidate: Candidate) -> None:
        words = view.words[candidate.i : candidate.j]
        for k, word in enumerate(words, candidate.i):
            if not view.flags[k] & _EVERYDAY:
                self._name(fold(word))
        self._name(candidate.value)

    def _name(self, word: str) -> None:
        if len(word) < _SHORTEST_NAME or not word.isalpha():
            return
        self._names.add(self._hash(word))
        self._initials.update(_INITIALS.get(word[0], word[0]))
        sound = sound_key(word)
        if len(word) >= _SHORTEST_SOUND and len(sound) >= _SHORTEST_NAME:
            self._sounds.add(self._hash(word[0] + sound))

    def _remember_number(self, kind: EntityType, value: str) -> None:
        """Keep each four symbols in a row: any longer part of the number is made of them."""
        for start in range(len(value) - _SHORTEST_NUMBER + 1):
            self._numbers.setdefault(self._hash(value[start : start + _SHORTEST_NUMBER]), kind)

    def _known_number(self, value: str) -> EntityType | None:
        """The type of a known number that ``value`` is, or is a part of."""
        if len(value) < _SHORTEST_NUMBER:
            return None
        kind: EntityType | None = None
        for start in range(len(value) - _SHORTEST_NUMBER + 1):
            found = self._numbers.get(self._hash(value[start : start + _SHORTEST_NUMBER]))
            if found is None:
                return None
            kind = kind or found
        return kind

    def knows(self, value: str) -> bool:
        """Whether ``value``, in its normal form, is a known number or date, or a part of one."""
        return self._known_number(value) is not None

    def recall(self, view: View, found: list[Run], taken: set[int]) -> list[Candidate]:
        """Later mentions of what is known, in any form."""
        out: list[Candidate] = []
        if self._numbers:
            for run in found:
                kind = None if is_decoy(view, run) else self._known_number(run.alnum)
                if kind is not None:
                    out.append(Candidate(run.i, run.j, kind, 0.9, ("known",), run.alnum))
        if self._names:
            out += self._recall_names(view, found, taken)
        if self._phrases:
            out += self._recall_phrases(view)
        return out

    def _recall_names(self, view: View, found: list[Run], taken: set[int]) -> list[Candidate]:
        out: list[Candidate] = []
        flags, initials = view.flags, self._initials
        for k in [k for k, word in enumerate(view.words) if word[0] in initials]:
            word = view.words[k]
            if flags[k] & _PASSED or len(word) < _SHORTEST_NAME or k in taken:
                continue
            plain = (word if word.isascii() else fold(word)).rstrip("'’")
            reason = self._reason(plain)
            if reason:
                self._append(out, k, plain, reason)
        for run in found:
            if run.letters < _SHORTEST_NAME or run.digits:
                continue
            plain = fold(run.alnum)
            if self._hash(plain) in self._names:
                out.append(
                    Candidate(run.i, run.j, EntityType.PERSON, 0.9, ("known", "spelled"), plain)
                )
        return out

    def _reason(self, plain: str) -> str:
        """How a word is known: as it is, as a genitive, or by its sound; "" if it is not."""
        if self._hash(plain) in self._names:
            return "known"
        if len(plain) < _SHORTEST_SOUND:
            return ""
        if len(plain) > _SHORTEST_SOUND and self._genitive(plain):
            return "known"
        if plain.isascii() and self._hash(plain[0] + sound_key(plain)) in self._sounds:
            return "sounds_known"
        return ""

    def _genitive(self, plain: str) -> bool:
        return plain.endswith("s") and self._hash(plain[:-1]) in self._names

    @staticmethod
    def _append(out: list[Candidate], k: int, plain: str, reason: str) -> None:
        last = out[-1] if out else None
        if last is not None and last.j == k:
            last.j = k + 1
            last.value += plain
        else:
            out.append(Candidate(k, k + 1, EntityType.PERSON, 0.85, (reason,), plain))

    def _recall_phrases(self, view: View) -> list[Candidate]:
        out: list[Candidate] = []
        heads = self._heads
        for k in [k for k, word in enumerate(view.words) if word[0] in heads]:
            word = view.words[k]
            known = self._phrases.get(self._hash(f"w{fold(word)}"))
            if known is None:
                continue
            size, kind = known
            end = min(view.size, k + size)
            said = view.words[k:end]
            bare = "".join(w for w in said if w.isalnum())
            for value in ("".join(said), bare, plain_words(view, k, end)):
                if self._hash(f"p{value}") in self._phrases:
                    out.append(Candidate(k, end, kind, 0.85, ("known",), value))
                    break
        return out
