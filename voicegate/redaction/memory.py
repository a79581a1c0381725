"""What was found before in a call, kept as salted hashes: enough to find it again, not to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate
from voicegate.redaction.entry import Flag
from voicegate.redaction.phonetics import cologne
from voicegate.redaction.taxonomy import ONE_WAY, EntityType
from voicegate.redaction.tokens import fold

if TYPE_CHECKING:
    from voicegate.redaction.runs import Run
    from voicegate.redaction.view import View

__all__ = ["Memory"]

_SHORTEST_NUMBER = 4
_LONGEST_NUMBER = 34
_SHORTEST_NAME = 3
_SHORTEST_SOUND = 4
_EVERYDAY = Flag.FUNCTION | Flag.COMMON | Flag.FILLER | Flag.TITLE | Flag.PARTICLE | Flag.CUE
_PHRASES = (EntityType.EMAIL, EntityType.ADDRESS, EntityType.EMPLOYER, EntityType.LOCATION)


class Memory:
    """The values of one call, as hashes salted for this call (Python's keyed string hash)."""

    __slots__ = ("_names", "_numbers", "_phrases", "_salt", "_sounds")

    def __init__(self, salt: str) -> None:
        self._salt = salt
        self._numbers: dict[int, EntityType] = {}
        self._names: set[int] = set()
        self._sounds: set[int] = set()
        self._phrases: dict[int, tuple[int, EntityType]] = {}

    def _hash(self, value: str) -> int:
        return hash(self._salt + value)

    def remember(self, view: View, candidate: Candidate) -> None:
        """Keep what ``candidate`` found, so that later mentions are found without any cue."""
        kind = candidate.type
        if kind in ONE_WAY and not candidate.value.isdecimal():
            return
        if kind is EntityType.PERSON:
            self._remember_name(view, candidate)
        elif any(c.isdigit() for c in candidate.value) and kind not in _PHRASES:
            self._remember_number(kind, candidate.value)
        elif kind in _PHRASES:
            first = fold(view.words[candidate.i])
            self._phrases[self._hash(f"w{first}")] = (candidate.j - candidate.i, kind)
            self._phrases[self._hash(f"p{candidate.value}")] = (0, kind)

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
        sound = cologne(word)
        if len(word) >= _SHORTEST_SOUND and len(sound) >= _SHORTEST_NAME:
            self._sounds.add(self._hash(word[0] + sound))

    def _remember_number(self, kind: EntityType, value: str) -> None:
        size = len(value)
        if size > _LONGEST_NUMBER:
            return
        for start in range(size - _SHORTEST_NUMBER + 1):
            for end in range(start + _SHORTEST_NUMBER, size + 1):
                self._numbers.setdefault(self._hash(value[start:end]), kind)

    def recall(self, view: View, found: list[Run], taken: set[int]) -> list[Candidate]:
        """Later mentions of what is known, in any form."""
        out: list[Candidate] = []
        if self._numbers:
            for run in found:
                kind = (
                    self._numbers.get(self._hash(run.alnum))
                    if len(run.alnum) >= _SHORTEST_NUMBER
                    else None
                )
                if kind is not None:
                    out.append(Candidate(run.i, run.j, kind, 0.9, ("known",), run.alnum))
        if self._names:
            out += self._recall_names(view, found, taken)
        if self._phrases:
            out += self._recall_phrases(view)
        return out

    def _recall_names(self, view: View, found: list[Run], taken: set[int]) -> list[Candidate]:
        out: list[Candidate] = []
        for k, word in enumerate(view.words):
            if view.flags[k] & (_EVERYDAY | Flag.HARD) or len(word) < _SHORTEST_NAME or k in taken:
                continue
            if not word[0].isalpha():
                continue
            plain = fold(word).rstrip("'’")
            reason = "known" if self._hash(plain) in self._names else ""
            if not reason and len(plain) > _SHORTEST_SOUND and self._genitive(plain):
                reason = "known"
            if not reason and self._sounds and len(plain) >= _SHORTEST_SOUND and plain.isascii():
                reason = (
                    "sounds_known" if self._hash(plain[0] + cologne(plain)) in self._sounds else ""
                )
            if reason:
                self._append(out, k, plain, reason)
        for run in found:
            if (
                run.letters >= _SHORTEST_NAME
                and not run.digits
                and self._hash(fold(run.alnum)) in self._names
            ):
                name = fold(run.alnum)
                reasons = ("known", "spelled")
                out.append(Candidate(run.i, run.j, EntityType.PERSON, 0.9, reasons, name))
        return out

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
        for k, word in enumerate(view.words):
            known = self._phrases.get(self._hash(f"w{fold(word)}"))
            if known is None:
                continue
            size, kind = known
            end = min(view.size, k + size)
            for value in (
                "".join(view.words[k:end]),
                "".join(w for w in view.words[k:end] if w.isalnum()),
            ):
                if self._hash(f"p{value}") in self._phrases:
                    out.append(Candidate(k, end, kind, 0.85, ("known",), value))
                    break
        return out
