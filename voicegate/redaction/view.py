"""One utterance, looked at: its tokens, what each can mean, and the phrases in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.entry import Entry, Flag, Kind, Phrase
from voicegate.redaction.lexicon import Lexicon, names
from voicegate.redaction.tokens import lowered, split

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Hit", "View", "written"]

_WORD = 4
_COMPOUND = 5
_OPAQUE = Entry()
_OPAQUE.flags = Flag.HARD


class Hit:
    """A phrase found: tokens ``i`` up to ``j``, its kind, and what it stands for."""

    __slots__ = ("arg", "i", "j", "kind")

    def __init__(self, i: int, j: int, kind: str, arg: object) -> None:
        self.i = i
        self.j = j
        self.kind = kind
        self.arg = arg


class View:
    """The tokens of a text and their entries; token indices are the coordinates of all matchers."""

    __slots__ = (
        "digits", "ends", "entries", "flags", "hits", "lex", "low", "signs", "size", "starts",
        "symbols", "text", "upper", "words",
    )  # fmt: skip

    def __init__(self, text: str, lex: Lexicon) -> None:
        self.text = text
        self.low = lowered(text)
        self.lex = lex
        tokens = split(self.low)
        # "äh" may stand anywhere, inside a number or a name: the matchers never see it.
        hesitations = lex.hesitations
        if any(t[2] in hesitations for t in tokens):
            tokens = [t for t in tokens if t[2] not in hesitations]
        self.size = len(tokens)
        self.starts = [t[0] for t in tokens]
        self.ends = [t[1] for t in tokens]
        self.words = [t[2] for t in tokens]
        self.upper = text.isupper() and any(len(w) > _WORD and w.isalpha() for w in self.words)
        known, named = lex.words.get, names().get
        self.entries: list[Entry | None] = [known(w) or named(w) for w in self.words]
        self.flags = [e.flags if e else 0 for e in self.entries]
        self.hits: list[Hit] = []
        self.symbols = self.signs = self.digits = False
        self._special()
        self._phrases()

    def _special(self) -> None:
        """Give written numbers, placeholders and joined number words their entries."""
        starts = self.lex.joined_starts
        for i, entry in enumerate(self.entries):
            if entry is not None:
                if entry.kind or entry.letter or entry.times:
                    self.symbols = True
                elif entry.sign:
                    self.signs = True
                continue
            word = self.words[i]
            if word[-1] in "'’" and len(word) > _WORD - 1:
                stem = self.entries[i] = self.lex.get(word[:-1])
                self.flags[i] = stem.flags if stem is not None else 0
                continue
            head = word[0]
            if head.isalpha():
                if len(word) >= _COMPOUND:
                    self._unknown(i, word, starts)
            elif head == "<" and len(word) > 1:
                self.entries[i] = _OPAQUE
                self.flags[i] = Flag.HARD
            elif word.isdecimal():
                self.entries[i] = written(word)
                self.symbols = self.digits = True

    def _unknown(self, i: int, word: str, starts: frozenset[str]) -> None:
        """A word that is in no list may be joined number words, or "...nummer"."""
        lex = self.lex
        if word[:3] in starts or any(mark in word for mark, _ in lex.big_marks):
            self.entries[i] = lex.compound(word)
            self.symbols = self.symbols or self.entries[i] is not None
        if lex.cue_suffixes and word.endswith(lex.cue_suffixes):
            kind = next(kind for suffix, kind in lex.cue_types if word.endswith(suffix))
            self.hits.append(Hit(i, i + 1, "cue", kind))
            self.flags[i] |= Flag.CUE

    def _phrases(self) -> None:
        """Find the phrases; of those that begin at one word, the longest of each kind."""
        covered: dict[str, int] = {}
        for i, entry in enumerate(self.entries):
            if entry is None or not entry.phrases:
                continue
            for phrase in entry.phrases:
                j = self._end(i, phrase)
                if not j:
                    continue
                if phrase.kind == "flag":
                    self._mark(i, j, phrase.arg)
                    continue
                key = phrase.kind
                if covered.get(key, -1) >= j:
                    continue
                covered[key] = j
                self.hits.append(Hit(i, j, key, phrase.arg))
                if key == "cue":
                    self.flags[i] |= Flag.CUE
                elif key in ("sign", "code", "letter"):
                    self.symbols = self.signs = True
        self.hits.sort(key=_begin)

    def _end(self, i: int, phrase: Phrase) -> int:
        """The token after a phrase that begins at ``i``; 0 if it is not there."""
        j = i + phrase.size
        return j if not phrase.rest or tuple(self.words[i + 1 : j]) == phrase.rest else 0

    def _mark(self, i: int, j: int, flag: object) -> None:
        if isinstance(flag, int):
            for k in range(i, j):
                self.flags[k] |= flag

    def of(self, kind: str) -> Iterator[Hit]:
        """The hits of one kind, in order."""
        return (hit for hit in self.hits if hit.kind == kind)

    def glued(self, i: int) -> bool:
        """Whether token ``i`` follows the token before it without a blank."""
        return i > 0 and self.starts[i] == self.ends[i - 1]

    def span(self, i: int, j: int) -> tuple[int, int]:
        """Tokens ``i`` up to ``j`` as characters of the text."""
        return self.starts[i], self.ends[j - 1]


def _begin(hit: Hit) -> int:
    return hit.i


def written(digits: str) -> Entry:
    """The entry of a number written in digits (of any script)."""
    entry = Entry()
    entry.kind = int(Kind.WRITTEN)
    plain = digits if digits.isascii() else "".join(str(int(d)) for d in digits)
    entry.letter = ""
    entry.sign = ""
    entry.digits = plain
    return entry
