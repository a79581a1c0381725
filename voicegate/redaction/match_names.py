"""Names without a model: cues, questions, titles, spelling, known names side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate, Situation
from voicegate.redaction.entry import Flag
from voicegate.redaction.match_corrected import (
    AND,
    DENIALS,
    bare_reply,
    booked,
    corrected,
    denied,
    fellows,
    homes,
)
from voicegate.redaction.match_romance import called_thing, evades, match_romance
from voicegate.redaction.match_titles import match_titles
from voicegate.redaction.names import (
    STOP,
    capture,
    ends_here,
    extend,
    is_word,
    person,
    same_case,
    stranger,
    strangers,
)
from voicegate.redaction.runs import Run
from voicegate.redaction.taxonomy import EntityType
from voicegate.redaction.tokens import fold

if TYPE_CHECKING:
    from voicegate.redaction.view import Hit, View

__all__ = ["match_names"]

_PERSON = EntityType.PERSON
_SLOT_WORDS = 5
_SPELLED = 3
_SPELLED_REACH = 8
_OPENING = 5
_GREETINGS = frozenset(
    """hallo moin servus hi hello hey hiya morning afternoon evening howdy bonjour bonsoir salut allô allo pronto buongiorno
    buonasera salve ciao hola buenas buenos días tardes hoi goedemorgen goedemiddag goedenavond dag guten gute tag morgen abend
    grüezi grüß gott good ja yes oui sì sí schönen wunderschönen einen schöne""".split()
)
_PAIR = 2
_FIRST_PERSON = frozenset("ich i ik je j' sono ho estoy tengo".split())
_CALLS = frozenset(
    """rufe ruf bel belde llamo llamaba chiamo chiamavo appelle appelais calling ringing phoning hätte hätt wollte wollt möchte
    brauche bräuchte wil wilde wou quería necesito volevo vorrei voudrais need""".split()
)
_VERB_ENDS = {"de": ("t", "en"), "nl": ("t", "en"), "en": ("s", "ed", "ing")}
_AUXILIARY = frozenset(
    """ist hat war wird sind haben is has was are had est a était sont ont è ha era sono es está tiene era son están heeft had zijn
    hebben wordt isn' wasn' hasn' can can' will won' would could said says wants needs doesn' didn' kann konnte will wollte
    möchte sagte sagt meinte soll sollte muss musste würde kan kon wil wilde zei zegt moet moest zou gaat ging komt""".split()
)
_IS = frozenset("ist is isch".split())
_BEFORE = frozenset(("name", "hint", "link"))
_TOWARDS = frozenset("a à en".split())
_ROMANCE = frozenset(("naming", "label", "hint"))
_AFTER = frozenset(("name_after", "after_hint"))


def match_names(
    view: View, found: list[Run], situation: Situation, taken: set[int]
) -> list[Candidate]:
    """The names of an utterance."""
    out: list[Candidate] = []
    cued = _cued(view, taken) if view.kinds & _BEFORE else []
    out += cued
    if view.any & Flag.TITLE:
        out += match_titles(view, taken)
    if view.kinds & _AFTER:
        out += _behind(view, taken)
    if found:
        out += _spelled(view, found, situation, cued)
    if view.any & Flag.FORENAME:
        out += _pairs(view, taken)
    romance = bool(view.lex.pack.naming)
    if situation.slot is _PERSON and not situation.continuing and not (romance and evades(view)):
        out += _reply(view, taken)
    if view.words and view.words[0] in _GREETINGS:
        out += _greeted(view, taken)
    if romance and (out or view.kinds & _ROMANCE or situation.slot is _PERSON):
        out += match_romance(view, situation, taken)
    if not DENIALS.isdisjoint(view.words):
        out += denied(view, taken)
    if out:
        out += corrected(view, out, taken) + homes(view, out) + fellows(view, out, taken)
    return out


def _cued(view: View, taken: set[int]) -> list[Candidate]:
    out: list[Candidate] = []
    for hit in view.hits:
        if hit.kind == "name" and not called_thing(view, hit):
            i, j = capture(view, hit.j, taken, trust=True, sure=hit.arg is True)
            if j > i:
                out.append(person(view, i, j, 0.92, "cue"))
        elif hit.kind in ("hint", "link"):
            i, j = capture(view, hit.j, taken, trust=False)
            if j == i + 1 and view.flags[i] & Flag.CITY and view.words[i - 1] in _TOWARDS:
                continue  # "tenía que llegar a vigo"
            if j > i:
                while i and view.flags[i - 1] & Flag.PARTICLE and _capital(view, i - 1):
                    i -= 1  # "naam Van der Heijden"
                out.append(person(view, i, j, 0.8, "hint"))
            elif hit.kind == "hint" and i not in taken and (_kin(view, hit, i) or _caller(view, i)):
                out.append(person(view, i, i + 1, 0.6, "kin"))
            elif hit.kind == "hint" and i not in taken:
                j = strangers(view, i, sure=_leading_hint(view, hit))
                if j > i:
                    out.append(person(view, i, j, 0.6, "strangers"))
            elif i not in taken and booked(view, hit, i):
                out.append(person(view, i, extend(view, i, taken), 0.6, "booked"))
    return out


def _greeted(view: View, taken: set[int]) -> list[Candidate]:
    """ "moin tjark hinrichsen aus leer": two words of no list right behind the greeting."""
    k = 1
    while k < min(view.size, _OPENING) and (
        view.words[k] in _GREETINGS or view.flags[k] & (Flag.FILLER | Flag.PUNCT)
    ):
        k += 1
    if k + 1 >= view.size or k in taken or not (stranger(view, k) and stranger(view, k + 1)):
        return []
    if not same_case(view, k, k + 1) or not ends_here(view, k + 2):
        return []
    return [person(view, k, k + 2, 0.6, "greeting")]


def _owned(view: View, hit: Hit) -> bool:
    """Whether "my" stands before a relative in whatever form: "auf meinen schwager"."""
    return hit.i > 0 and view.words[hit.i - 1].startswith(view.lex.pack.possessives)


def _leading_hint(view: View, hit: Hit) -> bool:
    """Whether a hint names a relative, or opens the call: "meine schwester", "hier ist"."""
    if hit.j - hit.i + _owned(view, hit) < _PAIR:
        return False
    return not view.flags[hit.j - 1] & Flag.FUNCTION or hit.i < _OPENING - 1


def _caller(view: View, k: int) -> bool:
    """ "ik ben rianne en ik bel ...": a word of no list, "and", and what the call is for."""
    if k + _PAIR >= view.size or not stranger(view, k):
        return False
    if view.words[k + 1] in _FIRST_PERSON:
        return True  # "ja hier wohlrab ich stehe ..."
    if view.words[k + 1] not in AND:
        return False
    return any(word in _CALLS for word in view.words[k + _PAIR : k + _PAIR + _PAIR])


def _kin(view: View, hit: Hit, k: int) -> bool:
    """ "unsere tochter finja ist ...": a word of no list between a relative and "is" or "has"."""
    if k >= view.size or k != hit.j or not stranger(view, k):
        return False
    if hit.j - hit.i + _owned(view, hit) < _PAIR:
        return False
    if k + 1 >= view.size:  # "mein bruder achterberg", not "mein sohn hustet"
        verbs = _VERB_ENDS.get(view.lex.pack.code)
        named = verbs is not None and not view.words[k].endswith(verbs)
        return named and not view.flags[hit.j - 1] & Flag.FUNCTION
    if view.words[k][-1] in "'’":
        return view.flags[hit.j - 1] & Flag.FUNCTION == 0  # "my wife oksana's name"
    return view.words[k + 1] in _AUXILIARY and view.flags[hit.j - 1] & Flag.FUNCTION == 0


def _behind(view: View, taken: set[int]) -> list[Candidate]:
    """ "schmidt mein name", "anna schmidt am apparat": the name stands before the phrase."""
    out: list[Candidate] = []
    for hit in view.hits:
        if hit.kind not in ("name_after", "after_hint"):
            continue
        i = hit.i
        sure = view.words[i] in _IS and hit.kind == "name_after"  # "lang ist mein name"
        k = i
        while k > 0 and i - k < 3 and k - 1 not in taken:
            flags = view.flags[k - 1]
            if view.words[k - 1] == "," and k == i:
                k -= 1
                i -= 1
                continue
            if (
                not is_word(view, k - 1)
                or flags & (STOP | Flag.TITLE)
                or (not (sure and k == i) and _unlikely(view, k - 1))
            ):
                break
            k -= 1
        if hit.kind == "after_hint":
            while k < i and not _known(view, k) and not (k + 1 == i and stranger(view, k)):
                k += 1
            if k < i and (not _opens(view, k) or _thing(view, k) or not _greets(view, k)):
                continue
        if k < i:
            out.append(person(view, k, i, 0.88, "cue"))
    return out


def _unlikely(view: View, k: int) -> bool:
    """Whether a word before "my name" is an everyday one, or ends as verbs and adjectives do."""
    flags = view.flags[k]
    return not flags & Flag.NAME and (bool(flags & Flag.COMMON) or _inflected(view, k))


def _greets(view: View, k: int) -> bool:
    """Whether a word of no list before "here" is a name: not in "it's all dark here"."""
    if k == 0 or _known(view, k) or view.flags[k - 1] & (Flag.FILLER | Flag.PUNCT | Flag.TITLE):
        return True
    return view.words[k - 1] in _GREETINGS or any(
        h.j == k and h.kind in _BEFORE for h in view.near(k, 4, 0)
    )


def _thing(view: View, k: int) -> bool:
    """Whether an article or "my" stands before token ``k``: "ik heb de app opnieuw ..."."""
    before = view.words[k - 1] if k else ""
    pack = view.lex.pack
    owned = before in pack.articles or before.startswith(pack.possessives)
    return owned and not pack.nouns_capital


def _inflected(view: View, k: int) -> bool:
    """Whether a word ends as verbs and adjectives do: "reklamieren mein name wär ..."."""
    endings = view.lex.word_endings
    return bool(endings) and view.words[k].endswith(endings) and not _capital(view, k)


def _capital(view: View, k: int) -> bool:
    return view.text[view.starts[k]].isupper() and not view.upper


def _known(view: View, k: int) -> bool:
    return bool(view.flags[k] & Flag.NAME) and not view.flags[k] & (Flag.COMMON | STOP)


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
    ends = {c.j for c in cued}
    for said in found:
        run = _without_article(said)
        if (
            run.digits
            or run.letters < 2
            or any(c.kind == "s" and c.text not in "-." for c in run.chunks)
        ):
            continue
        word = _spelled_word(view, run)
        if word is not None:
            out.append(word)
            if fold(run.alnum).endswith(word.value) and run.letters > len(word.value):
                i, j = run.part(run.letters - len(word.value), run.letters)
                run = Run([c for c in run.chunks if i <= c.i < j])
        named = any(run.i - t in ends for t in range(7)) or _cue_before(view, run)
        examples = sum(1 for c in run.chunks if c.spelled)
        if run.letters < _SPELLED and not (named or examples >= 2):
            continue
        if run.letters < _SPELLED and not examples and any(c.weak for c in run.chunks):
            continue  # "i ha" of "i ha es problem"
        if not (named or asked or spelling or examples) and _acronym(view, run):
            continue
        score = 0.9 if named or asked or spelling else 0.8 if examples else 0.6
        out.append(Candidate(run.i, run.j, _PERSON, score, ("spelled",), fold(run.alnum)))
    return out


def _without_article(run: Run) -> Run:
    """ "un d d u p o n d", "een s": the article before letters is no digit."""
    first = run.chunks[0]
    lone = run.digits == first.text and len(first.text) == 1 and first.weak
    return Run(run.chunks[1:]) if lone and len(run.chunks) > 2 else run


def _spelled_word(view: View, run: Run) -> Candidate | None:
    """The word that is spelled out near by: "dupond avec un d d u p o n d", "smyth s m y t h"."""
    letters = fold(run.alnum)
    for k in range(max(0, run.i - _SPELLED_REACH), min(view.size, run.j + _SPELLED_REACH)):
        word = fold(view.words[k])
        if run.i <= k < run.j or len(word) < _SPELLED or view.flags[k] & (STOP | Flag.COMMON):
            continue
        rest = len(letters) - len(word)
        if (letters.endswith(word) and rest <= _SPELLED) or (
            len(letters) >= _SPELLED and word.endswith(letters[1:]) and view.flags[k] & Flag.NAME
        ):
            return person(view, k, k + 1, 0.85, "spelled_out")
    return None


def _cue_before(view: View, run: Run) -> bool:
    return any(
        h.kind in ("name", "hint") and 0 <= run.i - h.j <= 4 for h in view.near(run.i, 10, 0)
    )


def _acronym(view: View, run: Run) -> bool:
    if run.letters > 4:
        return False
    entry = view.lex.get(run.alnum)
    return run.letters == _SPELLED or (entry is not None and bool(entry.flags & Flag.ACRONYM))


def _pairs(view: View, taken: set[int]) -> list[Candidate]:
    """A forename and a surname side by side need no cue, if neither is an everyday word."""
    out: list[Candidate] = []
    bad = Flag.COMMON | STOP | Flag.CITY | Flag.UNIT_AFTER
    k = 0
    while k + 1 < view.size:
        first, second = view.flags[k], view.flags[k + 1]
        n = k + 1
        if first & Flag.FORENAME and not first & bad and k not in taken:
            while n + 1 < view.size and n < k + 3 and view.flags[n] & Flag.PARTICLE:
                n += 1
            second = view.flags[n]
            if second & Flag.SURNAME and not second & bad and n not in taken and is_word(view, n):
                end = extend(view, k, taken)
                if end > n:
                    out.append(person(view, k, end, 0.7, "known_names"))
                    k = end
                    continue
        if first & Flag.FORENAME and not first & bad and k not in taken and _rare(view, k):
            out.append(person(view, k, k + 2, 0.6, "forename"))
            k += 2
            continue
        turned = first & Flag.SURNAME and view.flags[k + 1] & Flag.FORENAME
        if turned and not (first | view.flags[k + 1]) & bad and k not in taken:
            out.append(person(view, k, k + 2, 0.6, "known_names"))
        k += 1
    return out


def _rare(view: View, k: int) -> bool:
    """Whether a forename at ``k`` is followed by one word of no list that ends there."""
    alike = same_case(view, k, k + 1) and not view.words[k + 1].startswith(view.words[k])
    return (
        alike and stranger(view, k + 1) and ends_here(view, k + 2) and len(view.words[k]) > _SPELLED
    )


def _led(view: View, first: int) -> bool:
    """Whether a particle before a reply's name belongs to it: not in "de leonor izquierdo"."""
    given = view.lex.pack.naming and view.flags[first] & Flag.FORENAME
    lead = view.flags[first - 1] & Flag.PARTICLE and _opens(view, first - 1)
    return bool(lead) and not (given and view.words[first - 1] in ("de", "di", "con"))


def _reply(view: View, taken: set[int]) -> list[Candidate]:
    """After the question for a name, the words of a short reply that are nothing else."""
    content: list[int] = []
    for k in range(view.size):
        flags, entry = view.flags[k], view.entries[k]
        if k in taken or not is_word(view, k):
            continue
        if flags & (STOP | Flag.TITLE) or (entry is not None and (entry.kind or entry.sign)):
            continue
        content.append(k)
    if not content or len(content) > _SLOT_WORDS:
        return []
    named = [k for k in content if view.flags[k] & Flag.NAME or not view.flags[k] & Flag.COMMON]
    if not named and len(content) == 1 and bare_reply(view, content[0]):
        named = content
    if not named or view.size > 14:
        return []
    if len(named) == len(content) > _PAIR and named[-1] - named[0] < len(named) == view.size:
        return [person(view, named[0], view.size, 0.8, "slot")]  # "heather rose wonder"
    out: list[Candidate] = []
    end = -1
    for first in named:
        if first < end or (out and not _known(view, first) and not stranger(view, first)):
            continue
        end = max(extend(view, first, taken), first + 1)
        while first and _led(view, first):
            first -= 1  # noqa: PLW2901  # "lo bianco corrado"
        out.append(person(view, first, end, 0.8, "slot"))
    return out
