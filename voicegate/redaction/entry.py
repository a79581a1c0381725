"""What is known of one word: its meanings, and the phrases that begin with it."""

from __future__ import annotations

__all__ = ["Bits", "Entry", "Flag", "Kind", "Phrase"]


class Flag:
    """Bits of ``Entry.flags``: what a word may be besides a number or a letter."""

    WEAK = 1
    FILLER = 1 << 1
    CARRIER = 1 << 2
    CORRECTION = 1 << 3
    FUNCTION = 1 << 4
    COMMON = 1 << 5
    FORENAME = 1 << 6
    SURNAME = 1 << 7
    AND = 1 << 8
    TITLE = 1 << 9
    PARTICLE = 1 << 10
    UNIT_AFTER = 1 << 11
    DECOY_BEFORE = 1 << 12
    CITY = 1 << 13
    STREET = 1 << 14
    STREET_FIRST = 1 << 15
    TLD = 1 << 16
    PROVIDER = 1 << 17
    LIKE = 1 << 18
    TIMES = 1 << 19
    HOMOPHONE = 1 << 20
    PUNCT = 1 << 21
    HARD = 1 << 22
    DATE_LINK = 1 << 23
    ACRONYM = 1 << 24
    NOT_NAME = 1 << 25
    CUE = 1 << 26
    WEAK_LETTER = 1 << 27
    NOT_STREET = 1 << 28
    LINK = 1 << 29
    BRIDGE = FILLER | CARRIER | CORRECTION
    NAME = FORENAME | SURNAME


class Kind:
    """Bits of ``Entry.kind``: the place of a number word in the grammar of numbers."""

    NONE = 0
    UNIT = 1
    TEEN = 2
    TENS = 4
    PAIR = 8
    HUNDRED = 16
    THOUSAND = 32
    BIG = 64
    WRITTEN = 128
    OPEN = 256
    BELOW_100 = UNIT | TEEN | TENS | PAIR


class Bits:
    """What an utterance holds if one of its words does; ``Entry.bits`` are united word by word."""

    SYMBOL = 1
    SIGN = 2
    DATE = 4


class Phrase:
    """A phrase that begins with some word: the words that follow, and what it means."""

    __slots__ = ("arg", "kind", "rest", "size")

    def __init__(self, rest: tuple[str, ...], kind: str, arg: object) -> None:
        self.rest = rest
        self.kind = kind
        self.arg = arg
        self.size = len(rest) + 1


class Entry:
    """What one word can mean."""

    __slots__ = (
        "alone", "bits", "digits", "flags", "kind", "letter", "longer", "month", "ordinal", "phrases", "sign", "symbolic", "times",
        "value",
    )  # fmt: skip

    def __init__(self) -> None:
        self.bits = 0
        self.kind = 0
        self.value = 0
        self.digits = ""
        self.letter = ""
        self.sign = ""
        self.times = 0
        self.month = 0
        self.ordinal = 0
        self.flags = 0
        self.symbolic = False
        self.phrases: tuple[Phrase, ...] = ()
        self.longer: dict[str, tuple[Phrase, ...]] = {}
        self.alone: tuple[Phrase, ...] = ()

    def seal(self) -> None:
        """Note whether the word can be a symbol at all; called once, when its lexicon is complete."""
        spelled = any(p.kind in ("sign", "letter", "code") for p in self.phrases)
        self.symbolic = bool(self.kind or self.letter or self.sign or self.times or spelled)
        self.bits = 0
        if self.kind or self.letter or self.times:
            self.bits = Bits.SYMBOL
        elif self.sign:
            self.bits = Bits.SIGN
        if self.month or self.ordinal:
            self.bits |= Bits.DATE

    def add(self, phrase: Phrase) -> None:
        """Add a phrase that begins with this word; longer ones are tried first."""
        self.phrases = tuple(sorted((*self.phrases, phrase), key=_by_size))
        self.alone = tuple(p for p in self.phrases if not p.rest)
        seconds = {p.rest[0] for p in self.phrases if p.rest}
        self.longer = {w: tuple(p for p in self.phrases if p.rest[:1] == (w,)) for w in seconds}


def _by_size(phrase: Phrase) -> int:
    return -phrase.size
