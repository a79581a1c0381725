"""Names without a model: cues, questions, titles, spelling, known names side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate, Situation
from voicegate.redaction.entry import Flag
from voicegate.redaction.taxonomy import EntityType
from voicegate.redaction.tokens import fold

if TYPE_CHECKING:
    from voicegate.redaction.runs import Run
    from voicegate.redaction.view import View

__all__ = ["match_names", "plain_name"]

_PERSON = EntityType.PERSON
_MAX_WORDS = 4
_SLOT_WORDS = 5
_SPELLED = 3
_SHORTEST = 3
_OPENING = 5
_STOP = Flag.FUNCTION | Flag.HARD | Flag.FILLER | Flag.CORRECTION | Flag.CUE | Flag.NOT_NAME


def match_names(
    view: View, found: list[Run], situation: Situation, taken: set[int]
) -> list[Candidate]:
    """The names of an utterance."""
    out: list[Candidate] = []
    cued = _cued(view, taken)
    out += cued
    out += _titled(view, taken)
    out += _behind(view, taken)
    out += _spelled(view, found, situation, cued)
    out += _pairs(view, taken)
    if situation.slot is _PERSON:
        out += _reply(view, taken)
    return out


def _cued(view: View, taken: set[int]) -> list[Candidate]:
    out: list[Candidate] = []
    for hit in view.hits:
        if hit.kind == "name":
            i, j = _capture(view, hit.j, taken, trust=True)
            if j > i:
                out.append(_person(view, i, j, 0.92, "cue"))
        elif hit.kind in ("hint", "link"):
            i, j = _capture(view, hit.j, taken, trust=False)
            if j > i:
                out.append(_person(view, i, j, 0.8, "hint"))
            elif hit.kind == "hint" and i not in taken:
                j = _strangers(view, i)
                if j > i:
                    out.append(_person(view, i, j, 0.6, "strangers"))
    return out


def _person(view: View, i: int, j: int, score: float, reason: str) -> Candidate:
    return Candidate(i, j, _PERSON, score, (reason,), plain_name(view.words[i:j]))


def plain_name(words: list[str]) -> str:
    """The form by which names are compared: folded letters only."""
    return fold("".join(w for w in words if w[0].isalpha())).replace("'", "").replace("’", "")


def _is_word(view: View, k: int) -> bool:
    word = view.words[k]
    return len(word) > 1 and word[0].isalpha()


def _capture(view: View, i: int, taken: set[int], *, trust: bool) -> tuple[int, int]:
    """The name that begins at or soon after token ``i``: (first, after); equal if there is none.

    With ``trust`` the cue alone vouches for the first word; without, it must be a known name.
    """
    i = _skip(view, i)
    if i >= view.size or i in taken or not _is_word(view, i):
        return i, i
    flags = view.flags[i]
    if flags & _STOP and not (flags & Flag.PARTICLE and trust and _particle(view, i)):
        return i, i
    if trust and flags & Flag.COMMON and not flags & Flag.NAME:
        return i, i
    if not trust and not _vouched(view, i):
        return i, i
    return i, _extend(view, i, taken)


def _strangers(view: View, i: int) -> int:
    """The token after two words of no list behind "i'm" ("keisha okafor"), or one with a capital."""
    if i >= view.size or not _stranger(view, i):
        return i
    capital = view.text[view.starts[i]].isupper() and not view.upper
    named = capital and i + 1 < view.size and bool(view.flags[i + 1] & Flag.SURNAME)
    if i + 1 < view.size and (named or _stranger(view, i + 1)) and _same_case(view, i, i + 1):
        return i + 2 if _ends_here(view, i + 2) or capital else i
    return i + 1 if capital else i


def _stranger(view: View, k: int) -> bool:
    flags, word, entry = view.flags[k], view.words[k], view.entries[k]
    known = Flag.COMMON | Flag.CITY | Flag.UNIT_AFTER | Flag.TITLE | Flag.DECOY_BEFORE | _STOP
    if flags & known or len(word) < _SHORTEST or not word.isalpha():
        return False
    if entry is not None and (entry.kind or entry.month or entry.sign or entry.phrases):
        return False
    return not (view.lex.word_endings and word.endswith(view.lex.word_endings))


def _vouched(view: View, i: int) -> bool:
    """Whether a word is a known name and no everyday word, or is followed by such a name."""
    flags = view.flags[i]
    if flags & Flag.NAME and not flags & Flag.COMMON:
        return True
    if flags & Flag.FORENAME and i + 1 < view.size and _stranger(view, i + 1):
        return _ends_here(view, i + 2) and _same_case(view, i, i + 1)
    if flags & Flag.NAME or not flags & (Flag.COMMON | _STOP):
        k = i + 1
        while k < min(view.size, i + 3) and view.flags[k] & Flag.PARTICLE:
            k += 1
        if k < view.size and _is_word(view, k):
            after = view.flags[k]
            return bool(after & Flag.NAME and not after & (Flag.COMMON | _STOP))
    return False


def _ends_here(view: View, k: int) -> bool:
    return k >= view.size or bool(view.flags[k] & (_STOP | Flag.PUNCT | Flag.FUNCTION))


def _skip(view: View, i: int) -> int:
    """Over fillers, articles, titles, colons and commas between a cue and its name."""
    while i < view.size:
        flags = view.flags[i]
        entry = view.entries[i]
        if (
            flags & (Flag.FILLER | Flag.TITLE)
            or view.words[i] in (",", ":", ".", '"', "„", "“")
            or (flags & Flag.CARRIER and not (entry is not None and entry.kind))
        ):
            i += 1
        else:
            break
    return i


def _extend(view: View, i: int, taken: set[int]) -> int:
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
            and _is_word(view, k)
            and len(view.words[k + 1]) > 1
        ):
            k += 1
            continue
        if flags & Flag.PARTICLE and _particle(view, k):
            k += 1
            continue
        if word in view.words[i:k] and words:
            k, words, end = k + 1, words + 1, k + 1
            continue
        if not _is_word(view, k) or not _belongs(view, k, words) or not _same_case(view, i, k):
            if len(word) == 1 and word.isalpha() and words == 1 and _initial(view, k):
                k += 2 if k + 1 < view.size and view.words[k + 1] == "." else 1
                continue
            break
        k += 1
        words += 1
        end = k
    return end


def _same_case(view: View, first: int, k: int) -> bool:
    """Whether word ``k`` is capitalised if the first word of the name is."""
    if not view.text[view.starts[first]].isupper():
        return True
    return view.text[view.starts[k]].isupper() or view.words[k - 1][-1] in "'’"


def _initial(view: View, k: int) -> bool:
    after = k + 2 if k + 1 < view.size and view.words[k + 1] == "." else k + 1
    return (
        after < view.size
        and bool(view.flags[after] & Flag.SURNAME)
        and not view.flags[after] & _STOP
    )


def _particle(view: View, k: int) -> bool:
    """Whether "von", "de", "van der" leads on to a name."""
    for n in range(k + 1, min(view.size, k + 3)):
        if view.flags[n] & Flag.PARTICLE:
            continue
        return _is_word(view, n) and not view.flags[n] & (_STOP | Flag.COMMON)
    return False


def _belongs(view: View, k: int, words: int) -> bool:
    """Whether the word at ``k`` can be the next word of a name of which ``words`` are known."""
    flags, entry = view.flags[k], view.entries[k]
    if not words:
        return True
    if flags & _STOP or (
        entry is not None and (entry.kind or (entry.month and not flags & Flag.NAME))
    ):
        return False
    if flags & Flag.COMMON:
        if flags & Flag.FORENAME and k + 1 < view.size and words == 1:
            after = view.flags[k + 1]
            if after & Flag.SURNAME and not after & (Flag.COMMON | _STOP):
                return True
        return bool(flags & Flag.SURNAME) and words == 1 and _ends_here(view, k + 1)
    if flags & Flag.NAME:
        return True
    if flags & (Flag.CITY | Flag.TITLE | Flag.UNIT_AFTER):
        return False
    return words == 1


def _titled(view: View, taken: set[int]) -> list[Candidate]:
    """ "Herr Müller", "frau doktor schmidt", "mister jones"."""
    out: list[Candidate] = []
    for i in range(view.size - 1):
        if not view.flags[i] & Flag.TITLE:
            continue
        k = i + 1
        while k < view.size and (view.flags[k] & Flag.TITLE or view.words[k] == "."):
            k += 1
        if (
            k >= view.size
            or k in taken
            or not _is_word(view, k)
            or view.flags[k] & (_STOP & ~Flag.CUE)
        ):
            continue
        flags = view.flags[k]
        if flags & Flag.COMMON and not flags & Flag.NAME:
            continue
        end = _extend(view, k, taken)
        if end == k + 2 and not view.flags[k + 1] & Flag.NAME:
            end = k + 1
        out.append(_person(view, k, end, 0.85, "title"))
    return out


def _behind(view: View, taken: set[int]) -> list[Candidate]:
    """ "schmidt mein name", "anna schmidt am apparat": the name stands before the phrase."""
    out: list[Candidate] = []
    for hit in view.hits:
        if hit.kind not in ("name_after", "after_hint"):
            continue
        i = hit.i
        k = i
        while k > 0 and i - k < 3 and k - 1 not in taken:
            flags = view.flags[k - 1]
            if view.words[k - 1] == "," and k == i:
                k -= 1
                i -= 1
                continue
            if (
                not _is_word(view, k - 1)
                or flags & _STOP
                or (flags & Flag.COMMON and not flags & Flag.NAME)
            ):
                break
            k -= 1
        known = any(_known(view, t) or _stranger(view, t) for t in range(k, i))
        if k < i and (hit.kind == "name_after" or (known and _opens(view, k))):
            out.append(_person(view, k, i, 0.88, "cue"))
    return out


def _known(view: View, k: int) -> bool:
    return bool(view.flags[k] & Flag.NAME) and not view.flags[k] & (Flag.COMMON | _STOP)


def _opens(view: View, k: int) -> bool:
    """Whether only greetings and fillers stand before token ``k``."""
    quiet = Flag.FUNCTION | Flag.FILLER | Flag.PUNCT | Flag.TITLE
    return k <= _OPENING and all(view.flags[t] & quiet for t in range(k))


def _spelled(
    view: View, found: list[Run], situation: Situation, cued: list[Candidate]
) -> list[Candidate]:
    """Runs of spelled letters: "m ü l l e r", "s wie siegfried c wie cäsar h ..."."""
    out: list[Candidate] = []
    asked = situation.slot is _PERSON
    spelling = any(True for _ in view.of("spell"))
    for run in found:
        if (
            run.digits
            or run.letters < 2
            or any(c.kind == "s" and c.text not in "-." for c in run.chunks)
        ):
            continue
        named = any(0 <= run.i - c.j <= 6 for c in cued) or _cue_before(view, run)
        examples = sum(1 for c in run.chunks if c.spelled)
        if run.letters < _SPELLED and not (named or examples >= 2):
            continue
        if not (named or asked or spelling or examples) and _acronym(view, run):
            continue
        score = 0.9 if named or asked or spelling else 0.8 if examples else 0.6
        out.append(Candidate(run.i, run.j, _PERSON, score, ("spelled",), fold(run.alnum)))
    return out


def _cue_before(view: View, run: Run) -> bool:
    return any(h.kind in ("name", "hint") and 0 <= run.i - h.j <= 4 for h in view.hits)


def _acronym(view: View, run: Run) -> bool:
    if run.letters > 4:
        return False
    entry = view.lex.get(run.alnum)
    return run.letters == _SPELLED or (entry is not None and bool(entry.flags & Flag.ACRONYM))


def _pairs(view: View, taken: set[int]) -> list[Candidate]:
    """A forename and a surname side by side need no cue, if neither is an everyday word."""
    out: list[Candidate] = []
    bad = Flag.COMMON | _STOP | Flag.CITY | Flag.UNIT_AFTER
    k = 0
    while k + 1 < view.size:
        first, second = view.flags[k], view.flags[k + 1]
        n = k + 1
        if first & Flag.FORENAME and not first & bad and k not in taken:
            while n + 1 < view.size and n < k + 3 and view.flags[n] & Flag.PARTICLE:
                n += 1
            second = view.flags[n]
            if second & Flag.SURNAME and not second & bad and n not in taken and _is_word(view, n):
                end = _extend(view, k, taken)
                if end > n:
                    out.append(_person(view, k, end, 0.7, "known_names"))
                    k = end
                    continue
        turned = first & Flag.SURNAME and view.flags[k + 1] & Flag.FORENAME
        if turned and not (first | view.flags[k + 1]) & bad and k not in taken:
            out.append(_person(view, k, k + 2, 0.6, "known_names"))
        k += 1
    return out


def _reply(view: View, taken: set[int]) -> list[Candidate]:
    """After the question for a name, the words of a short reply that are nothing else."""
    content: list[int] = []
    for k in range(view.size):
        flags, entry = view.flags[k], view.entries[k]
        if k in taken or not _is_word(view, k):
            continue
        if flags & (_STOP | Flag.TITLE) or (entry is not None and (entry.kind or entry.sign)):
            continue
        content.append(k)
    if not content or len(content) > _SLOT_WORDS:
        return []
    named = [k for k in content if view.flags[k] & Flag.NAME or not view.flags[k] & Flag.COMMON]
    if not named or view.size > 14:
        return []
    first = named[0]
    return [_person(view, first, max(_extend(view, first, taken), first + 1), 0.8, "slot")]
