"""One name: where it begins, which words belong to it, where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate
from voicegate.redaction.entry import Flag
from voicegate.redaction.taxonomy import EntityType
from voicegate.redaction.tokens import fold

if TYPE_CHECKING:
    from voicegate.redaction.view import View

__all__ = [
    "STOP",
    "capture",
    "ends_here",
    "extend",
    "is_word",
    "leads",
    "past_particles",
    "person",
    "plain_name",
    "same_case",
    "stranger",
    "strangers",
]

_MAX_WORDS = 4
_SHORTEST = 3
_OPENING = 4
_INITIALS = 4
# Endings that hardly any word has but a surname.
_SURNAME_ENDINGS = (
    "wski", "nski", "ński", "czyk", "wicz", "ović", "ovic", "escu", "enko", "oğlu", "oglu", "idis", "poulos", "meier", "meyer", "maier",
    "mayer", "hofer", "huber", "dottir", "sson", "quist", "zadeh", "ashvili", "etxea", "iewicz", "ovich", "evich", "ovsky", "evsky",
)  # fmt: skip
# Behind these a number word is a number: "de verwarming staat op drie", not "cognome quaranta".
_ON = frozenset("op auf under a for von unter bei mit met with con à per par su en sur".split())
# A word of no list before these is a verb rather than a surname.
_OBJECT = frozenset("the el los las il le les un una".split())
_INFINITIVE = frozenset("zu to te zum".split())
_NOBLE = frozenset(
    "freiherr freifrau graf gräfin baron baronin ritter fürst prinz prinzessin".split()
)
_OF = frozenset("von vom van zum zur".split())
_FROM = frozenset("de du des von vom van di della dello dal dalla del from aus".split())
STOP = Flag.FUNCTION | Flag.HARD | Flag.FILLER | Flag.CORRECTION | Flag.CUE | Flag.NOT_NAME
"""What ends a name, or cannot begin one."""


def plain_name(words: list[str]) -> str:
    """The form by which names are compared: folded letters only."""
    return fold("".join(w for w in words if w[0].isalpha())).replace("'", "").replace("’", "")


def person(view: View, i: int, j: int, score: float, reason: str) -> Candidate:
    """A finding of type PERSON on tokens ``i`` up to ``j``."""
    return Candidate(i, j, EntityType.PERSON, score, (reason,), plain_name(view.words[i:j]))


def is_word(view: View, k: int) -> bool:
    """Whether token ``k`` is a word of two letters or more."""
    word = view.words[k]
    return len(word) > 1 and word[0].isalpha()


def capture(
    view: View, i: int, taken: set[int], *, trust: bool, sure: bool = False
) -> tuple[int, int]:
    """The name that begins at or soon after token ``i``: (first, after); equal if there is none.

    With ``trust`` the cue alone vouches for the first word; without, it must be a known name. ``sure``:
    the word may be an everyday one, too ("ich heiße montag").
    """
    i = _skip(view, i)
    start = i
    while trust and i < start + _INITIALS and i + 1 < view.size and _lone_letter(view, i):
        i += 1  # "made out to p j hollingworth"
        if view.words[i] == ".":
            i += 1
    if i >= view.size or i in taken or not is_word(view, i):
        return i, i
    if i > start and (stranger(view, i) or view.flags[i] & Flag.NAME):
        return start, extend(view, i, taken)
    flags = view.flags[i]
    if flags & STOP and not leads(view, i, trust=trust):
        return i, i
    everyday = flags & (Flag.COMMON | Flag.ACRONYM) and not flags & Flag.NAME
    if trust and everyday and not (sure and _alone(view, i)):
        return i, i
    entry = view.entries[i]
    led = i > 0 and view.words[i - 1] in _ON
    counted = led or (i + 1 < view.size and view.flags[i + 1] & Flag.UNIT_AFTER)
    if entry is not None and entry.kind and counted and not flags & Flag.NAME:
        return i, i  # "de verwarming staat op drieënzestig"
    past = past_particles(view, i)
    if past > i and view.flags[past] & Flag.COMMON and not view.flags[past] & Flag.NAME:
        return i, i  # "met de post"
    named = past > i and bool(view.flags[past] & Flag.SURNAME)
    everyday = view.flags[past] & Flag.COMMON and view.text[view.starts[past]].islower()
    noble = named and view.lex.pack.surnames_have_particles and not everyday  # "aan de lijn"
    if not trust and not noble and not _vouched(view, past):
        return i, i
    doing = view.lex.pack.code == "en" and view.words[i].endswith(("ing", "ed"))
    if not trust and doing and not flags & Flag.FORENAME and view.text[view.starts[i]].islower():
        return i, i  # "i'm fasting"
    return i, extend(view, i, taken)


def _alone(view: View, k: int) -> bool:
    """Whether an everyday word stands as a name: not in "my name is hard to spell"."""
    if view.flags[k] & Flag.ACRONYM:
        return False
    return k + 1 >= view.size or view.words[k + 1] not in _INFINITIVE


def _lone_letter(view: View, k: int) -> bool:
    return len(view.words[k]) == 1 and view.words[k].isalpha() and not view.flags[k] & Flag.FUNCTION


def strangers(view: View, i: int, *, sure: bool = True) -> int:
    """The token after two words of no list behind "i'm" ("keisha okafor"), or one with a capital.

    ``sure``: the phrase before is hardly ever followed by anything but a name.
    """
    last = i + 2 == view.size and sure  # "mi abuela elfrida vasconcelos": no participle
    if i >= view.size or not stranger(view, i, endings=not last):
        return i
    pack = view.lex.pack
    noble = pack.surnames_have_particles and i + 2 < view.size and stranger(view, i + 2)
    if noble and view.flags[i + 1] & Flag.PARTICLE and ends_here(view, i + 3):
        return i + 3  # "coenraad de blanck"
    capital = view.text[view.starts[i]].isupper() and not view.upper
    named = capital and i + 1 < view.size and bool(view.flags[i + 1] & Flag.SURNAME)
    if i + 1 < view.size and (named or stranger(view, i + 1)) and same_case(view, i, i + 1):
        if capital:
            return i + 2
        # "ich bin total genervt" is no name; German has too many such words to list them.
        if pack.nouns_capital and not sure:
            return i
        if i + 2 < view.size and view.flags[i + 2] & Flag.SURNAME and not view.flags[i + 2] & STOP:
            return i + 3 if ends_here(view, i + 3) else i
        return i + 2 if ends_here(view, i + 2) else i
    role = pack.nouns_capital and i and view.words[i - 1] in pack.articles  # "der hausmeister vom"
    if not role and i < _OPENING and i + 1 < view.size and view.words[i + 1] in _FROM:
        return i + 1  # "hier truus van de bakkerij"
    return i + 1 if capital and not pack.nouns_capital else i


def stranger(view: View, k: int, *, endings: bool = True) -> bool:
    """Whether token ``k`` is a word that no list knows, so that it may be a rare name.

    ``endings``: not if it ends as verbs and adjectives of the language do.
    """
    flags, word, entry = view.flags[k], view.words[k].rstrip("'’"), view.entries[k]
    known = Flag.COMMON | Flag.CITY | Flag.UNIT_AFTER | Flag.TITLE | Flag.DECOY_BEFORE | STOP
    if flags & (known | Flag.ACRONYM) or len(word) < _SHORTEST or not word.isalpha():
        return False
    if entry is not None and (entry.kind or entry.month or entry.sign or entry.phrases):
        return False
    return not (endings and view.lex.word_endings and word.endswith(view.lex.word_endings))


def leads(view: View, i: int, *, trust: bool) -> bool:
    """Whether a name can begin with the particle at ``i``: "de vries", "von bülow", not "der"."""
    if not view.flags[i] & Flag.PARTICLE or not _particle(view, i):
        return False
    pack = view.lex.pack
    return pack.surnames_have_particles or (trust and view.words[i] not in pack.articles)


def past_particles(view: View, i: int) -> int:
    """The first word of "van den berg" that is no particle."""
    k = i
    while k < view.size - 1 and view.flags[k] & Flag.PARTICLE:
        k += 1
    return k


def _vouched(view: View, i: int) -> bool:
    """Whether a word is a known name and no everyday word, or is followed by such a name."""
    flags = view.flags[i]
    if flags & Flag.ACRONYM:
        return False  # "16 GB de RAM"
    if flags & Flag.NAME and not flags & Flag.COMMON:
        return True
    if view.words[i].endswith(_SURNAME_ENDINGS) and stranger(view, i):
        return True
    if flags & Flag.FORENAME and i + 1 < view.size and stranger(view, i + 1):
        return _over_by(view, i + 2) and same_case(view, i, i + 1)
    if flags & Flag.NAME or not flags & (Flag.COMMON | STOP):
        k = i + 1
        while k < min(view.size, i + 3) and view.flags[k] & Flag.PARTICLE:
            k += 1
        if k < view.size and is_word(view, k):
            after = view.flags[k]
            return bool(after & Flag.NAME and not after & (Flag.COMMON | STOP))
    return False


def ends_here(view: View, k: int) -> bool:
    """Whether a name cannot go on at ``k``: the text ends, or grammar and marks stand there."""
    return k >= view.size or bool(view.flags[k] & (STOP | Flag.PUNCT | Flag.FUNCTION))


def _over_by(view: View, k: int) -> bool:
    """Whether a known forename's surname is over at ``k``: an everyday word may follow as well."""
    return ends_here(view, k) or bool(view.flags[k] & Flag.COMMON)


def _skip(view: View, i: int) -> int:
    """Over fillers, articles, titles, colons and commas between a cue and its name."""
    while i < view.size:
        flags = view.flags[i]
        entry = view.entries[i]
        if (
            flags & (Flag.FILLER | Flag.TITLE)
            or view.words[i] in (",", ":", ".", '"', "„", "“")
            or (
                flags & Flag.CARRIER
                and not (entry is not None and entry.kind)
                and not (flags & Flag.PARTICLE and _particle(view, i))
            )
        ):
            i += 1
        else:
            break
    return i


def extend(view: View, i: int, taken: set[int]) -> int:
    """The token after a name that begins at ``i``."""
    k, words, end = i, 0, i
    while k < view.size and words < _MAX_WORDS and k not in taken:
        flags, word = view.flags[k], view.words[k]
        if word == "-" and view.glued(k) and k + 1 < view.size and view.glued(k + 1):
            k += 1
            continue
        if (
            word in ("-", "bindestrich", "hyphen")
            and words
            and k + 1 < view.size
            and view.flags[k + 1] & Flag.NAME
        ):
            k += 1
            continue
        if (
            word[-1] in "'’"
            and k + 1 < view.size
            and view.glued(k + 1)
            and is_word(view, k)
            and (len(view.words[k + 1]) > 1 or (len(word) > _SHORTEST and view.lex.pack.naming))
        ):
            k += 1
            continue
        if flags & Flag.PARTICLE and _particle(view, k):
            if words and word in _OF and _elsewhere(view, k):
                break
            k += 1
            continue
        if word in view.words[i:k] and words:
            k, words, end = k + 1, words + 1, k + 1
            continue
        if not is_word(view, k) or not _belongs(view, k, words) or not same_case(view, i, k):
            if len(word) == 1 and word.isalpha() and words == 1 and _initial(view, k):
                k += 2 if k + 1 < view.size and view.words[k + 1] == "." else 1
                continue
            break
        k += 1
        words += 1
        end = k
    return end


def _elsewhere(view: View, k: int) -> bool:
    """Whether "vom", "van het" behind a surname leads to where somebody works: "iyer vom institut"."""
    after = past_particles(view, k)
    if view.words[k - 1] in _NOBLE:
        return False
    return not (view.flags[k - 1] & Flag.FORENAME or view.flags[after] & Flag.NAME)


def same_case(view: View, first: int, k: int) -> bool:
    """Whether word ``k`` is capitalised if the first word of the name is."""
    if not view.text[view.starts[first]].isupper():
        return True
    return view.text[view.starts[k]].isupper() or view.words[k - 1][-1] in "'’"


def _initial(view: View, k: int) -> bool:
    after = k + 2 if k + 1 < view.size and view.words[k + 1] == "." else k + 1
    return (
        after < view.size
        and bool(view.flags[after] & Flag.SURNAME)
        and not view.flags[after] & STOP
    )


def _particle(view: View, k: int) -> bool:
    """Whether "von", "de", "van der" leads on to a name."""
    for n in range(k + 1, min(view.size, k + 3)):
        if view.flags[n] & Flag.PARTICLE or (view.words[n] == "-" and view.glued(n)):
            continue
        flags, entry = view.flags[n], view.entries[n]
        if entry is not None and (entry.ordinal or entry.kind):
            return False  # "die trudi vom dritten stock"
        return (
            is_word(view, n)
            and not flags & (STOP | Flag.TITLE)
            and (not flags & Flag.COMMON or bool(flags & Flag.SURNAME))
        )
    return False


def _belongs(view: View, k: int, words: int) -> bool:
    """Whether the word at ``k`` can be the next word of a name of which ``words`` are known."""
    flags, entry = view.flags[k], view.entries[k]
    if not words:
        return True
    if flags & STOP or (entry is not None and entry.kind):
        return False
    if entry is not None and entry.month and not flags & Flag.NAME:
        # "nguyen thi mai", not "frau schmidt mai zweitausend"
        named = (view.flags[k - 1] | view.flags[k - words]) & Flag.NAME
        return bool(named) and words > 1 and ends_here(view, k + 1)
    if flags & Flag.COMMON:
        if flags & Flag.FORENAME and k + 1 < view.size and words == 1:
            after = view.flags[k + 1]
            if after & Flag.SURNAME and not after & (Flag.COMMON | STOP):
                return True
        second = words == 1 or (words == 2 and bool(view.flags[k - 1] & Flag.NAME))
        return bool(flags & Flag.SURNAME) and second and ends_here(view, k + 1)
    if flags & Flag.NAME:
        return True
    if flags & (Flag.CITY | Flag.TITLE | Flag.UNIT_AFTER):
        return False
    if k + 1 < view.size and view.words[k + 1] in _OBJECT and view.text[view.starts[k]].islower():
        return False  # "my brother silvio signed the contract"
    if words == 2:
        return bool(view.flags[k - 1] & Flag.NAME) and stranger(view, k) and ends_here(view, k + 1)
    return words == 1
