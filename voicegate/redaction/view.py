"""One utterance, looked at: its tokens, what each can mean, and the phrases in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import reduce
from typing import TYPE_CHECKING, cast

from voicegate.redaction.entry import Bits, Entry, Flag, Kind, Phrase
from voicegate.redaction.lexicon import Lexicon, names
from voicegate.redaction.tokens import columns, lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from voicegate.redaction.taxonomy import EntityType

__all__ = ["Hit", "View", "written"]

_WORD = 4
_COMPOUND = 5
_PAIR = 2
_STOPS = frozenset(".,:-")
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

    @property
    def type(self) -> EntityType:
        """The entity type that a cue, a question or a term stands for."""
        return cast("EntityType", self.arg)


class View:
    """The tokens of a text and their entries; token indices are the coordinates of all matchers."""

    __slots__ = (
        "any", "births", "dates", "digits", "ends", "entries", "flags", "hits", "kinds", "lex", "low", "signs", "size", "starts",
        "symbols", "text", "upper", "words",
    )  # fmt: skip

    def __init__(self, text: str, lex: Lexicon) -> None:
        self.text = text
        self.low = lowered(text)
        self.lex = lex
        starts, ends, words = columns(self.low)
        # "äh" may stand anywhere, inside a number or a name: the matchers never see it.
        if not lex.hesitations.isdisjoint(words):
            kept = [k for k, word in enumerate(words) if word not in lex.hesitations]
            starts, ends = [starts[k] for k in kept], [ends[k] for k in kept]
            words = [words[k] for k in kept]
        self.starts, self.ends, self.words = starts, ends, words
        self.size = len(words)
        self.upper = text.isupper() and any(len(w) > _WORD and w.isalpha() for w in self.words)
        known, named = lex.words.get, names().get
        self.entries: list[Entry | None] = [known(w) or named(w) for w in self.words]
        self.flags = [e.flags if e else 0 for e in self.entries]
        self.any = reduce(int.__or__, self.flags, 0)
        self.hits: list[Hit] = []
        self.kinds: set[str] = set()
        self.symbols = self.signs = self.digits = self.dates = self.births = False
        self._special()
        self._phrases()

    def _special(self) -> None:
        """Give written numbers, placeholders and joined number words their entries."""
        starts, entries = self.lex.joined_starts, self.entries
        bits = reduce(int.__or__, [e.bits for e in entries if e is not None], 0)
        self.symbols, self.dates = bits & Bits.SYMBOL > 0, bits & Bits.DATE > 0
        if bits & Bits.SIGN:
            for i, entry in enumerate(entries):
                if entry is not None and entry.bits & Bits.SIGN and not self.signs:
                    self._mark_sign(i, self.words[i])
        for i in [k for k, entry in enumerate(entries) if entry is None]:
            word = self.words[i]
            if word[-1] in "'’" and len(word) > _WORD - 1:
                bare = self.entries[i] = self.lex.get(word[:-1])
                self.flags[i] = bare.flags if bare is not None else 0
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

    def _mark_sign(self, i: int, word: str) -> None:
        """Note a sign that joins something; a full stop at the end of a sentence joins nothing."""
        if word not in _STOPS or (self.glued(i) and i + 1 < self.size and self.glued(i + 1)):
            self.signs = True
        elif i and self.words[i - 1].isdecimal():
            self.dates = True

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
            self.any |= Flag.CUE
            self.kinds.add("cue")

    def _phrases(self) -> None:
        """Find the phrases; of those that begin at one word, the longest of each kind."""
        words, last = self.words, self.size - 1
        covered: dict[str, int] = {}
        leading = [(k, e) for k, e in enumerate(self.entries) if e is not None and e.phrases]
        for i, entry in leading:
            if i < last and entry.longer:
                for phrase in entry.longer.get(words[i + 1], ()):
                    j = i + phrase.size
                    if phrase.size == _PAIR or tuple(words[i + 1 : j]) == phrase.rest:
                        self._hit(i, j, phrase, covered)
            for phrase in entry.alone:
                self._hit(i, i + 1, phrase, covered)
        if len(self.hits) > 1:
            self.hits.sort(key=_begin)

    def _hit(self, i: int, j: int, phrase: Phrase, covered: dict[str, int]) -> None:
        kind = phrase.kind
        if kind == "flag":
            self._mark(i, j, phrase.arg)
            return
        if covered.get(kind, -1) >= j:
            return
        covered[kind] = j
        self.kinds.add(kind)
        self.hits.append(Hit(i, j, kind, phrase.arg))
        if kind in ("cue", "name"):
            self.any |= Flag.CUE
            if kind == "cue":
                self.flags[i] |= Flag.CUE
                self.births = self.births or phrase.arg == "DOB"
        elif kind == "spell":
            self.flags[i] |= Flag.CUE
        elif kind == "sign":
            self.symbols = self.signs = True
        elif kind in ("code", "letter"):
            self.symbols = True

    def _mark(self, i: int, j: int, flag: object) -> None:
        if isinstance(flag, int):
            for k in range(i, j):
                self.flags[k] |= flag

    def of(self, kind: str) -> Iterator[Hit]:
        """The hits of one kind, in order."""
        return (hit for hit in self.hits if hit.kind == kind)

    def near(self, i: int, before: int, after: int) -> list[Hit]:
        """The hits that begin from ``before`` tokens before ``i`` to ``after`` tokens behind it.

        Matchers look at what is near, never at all hits, so that long texts stay linear.
        """
        low = bisect_left(self.hits, i - before, key=_begin)
        return self.hits[low : bisect_right(self.hits, i + after, key=_begin)]

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
    entry.kind = Kind.WRITTEN
    entry.symbolic = True
    plain = digits if digits.isascii() else "".join(str(int(d)) for d in digits)
    entry.letter = ""
    entry.sign = ""
    entry.digits = plain
    return entry
