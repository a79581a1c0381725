"""French, Italian and Spanish names: behind "je m'appelle" any word is one, everyday words too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.entry import Flag
from voicegate.redaction.names import (
    STOP,
    ends_here,
    is_word,
    person,
    same_case,
    stranger,
)
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from voicegate.redaction.context import Candidate, Situation
    from voicegate.redaction.view import Hit, View

__all__ = ["called_thing", "evades", "match_romance"]

_MOST_WORDS = 4
_MOST_PARTICLES = 3
_ANSWER_WORDS = 8
_KNOWN = 2
_LEAD = Flag.FILLER | Flag.FUNCTION | Flag.CARRIER | Flag.TITLE | Flag.PUNCT
_JOINS = frozenset("y e et i".split())
# What follows the name of a relative: "mi hermana yurena no recibe", "mia figlia ines mi ha".
_PREDICATES = frozenset(
    """no non ne n' me m' mi te ti nos ci va vient veut peut doit sait viene vuole può deve sa quiere puede debe sabe dice
    lleva dit fait fa hace""".split()
)
_FUTURE = ("era", "ira", "dra", "rà", "erá", "ará", "irá", "drá")
_CERTAIN = frozenset("tal tale certo certa certain certaine dénommé dénommée".split())
_NOBLE = frozenset("della dello delle degli dei del dal dalla du des".split())
_AFTER_EVERYDAY = frozenset("y e et como come comme con avec , . ; pero ma mais".split())
# "mon nom est correct": what is said of a name, and is none.
_SAID_OF_NAMES = frozenset(
    """correct correcte correcto correcta corretto corretta juste giusto esatto exacto faux falso long lungo largo difficile difícil
    facile fácil rare raro común commun comune propre proprio públic público public pubblico connu conocido noto nouveau nuevo nuovo
    quoi come cómo comment importante important""".split()
)
_WHY = frozenset(
    "pourquoi perché qué prefiero preferiría gliel' gliel’ glielo préfère préférerais preferisco preferirei".split()
)
_PRONOUNS = frozenset("je j' vous tu on me m' te lo lei usted ne n' l' se".split())
_OPENERS = frozenset(
    "hola buenas bonjour bonsoir allô allo buongiorno buonasera salve pronto ciao salut".split()
)
_HERE = frozenset("soy sono est ici qui aquí habla parla".split())
_NAMED = frozenset(("name", "hint", "naming"))


def match_romance(view: View, situation: Situation, taken: set[int]) -> list[Candidate]:
    """What the matcher for all languages leaves."""
    out: list[Candidate] = []
    for hit in view.hits:
        if hit.kind == "naming" and not called_thing(view, hit):
            out += _whole(view, hit.j, taken, 0.93, "naming")
        elif hit.kind == "label":
            out += _labelled(view, hit, taken)
        elif hit.kind == "hint":
            out += _hinted(view, hit, taken)
    if situation.slot is EntityType.PERSON and not situation.continuing:
        out += _answered(view, taken)
    return out


def called_thing(view: View, hit: Hit) -> bool:
    """Whether a thing is called so: "le produit s'appelle", "la mia app si chiama"."""
    return hit.i > 0 and view.words[hit.i - 1] in view.lex.pack.things


def evades(view: View) -> bool:
    """Whether a reply to the question for a name gives none: "pourquoi vous me demandez ça"."""
    if not _WHY.isdisjoint(view.words):
        return True
    if view.kinds & _NAMED:
        return False
    return any(
        word in _PRONOUNS and k + 1 < view.size and not view.flags[k + 1] & Flag.NAME
        for k, word in enumerate(view.words if view.size > _KNOWN else ())  # "lo presti"
    )


def _whole(view: View, i: int, taken: set[int], score: float, reason: str) -> list[Candidate]:
    """The name at or soon after ``i``, whatever its words are."""
    while i < view.size and (
        view.flags[i] & (Flag.FILLER | Flag.TITLE) or view.words[i] in (",", ":")
    ):
        i += 1
    end = _end(view, i, taken)
    return [person(view, i, end, score, reason)] if end > i else []


def _end(view: View, i: int, taken: set[int]) -> int:
    """The token after the name that begins at ``i``; ``i`` if none can begin there."""
    k, words, end = i, 0, i
    while k < view.size and words < _MOST_WORDS and k not in taken:
        if words and view.words[k] == "-" and view.glued(k) and view.glued(k + 1):
            k += 1
            continue
        past = _past_particles(view, k)
        if past > k:
            if not _noble(view, past, words):
                break
            k = past
        if not _word(view, i, k, words):
            break
        cut = view.words[k][-1] in "'’" and view.glued(k + 1)  # "le floc'h"
        k += 2 if cut else 1
        words += 1
        end = k
    return end


def _past_particles(view: View, k: int) -> int:
    """The token after "de la", "dell'", "i" at ``k``."""
    start = k
    while k < min(view.size - 1, start + _MOST_PARTICLES):
        elided = view.words[k][-1] in "'’" and view.glued(k + 1) and len(view.words[k + 1]) > 1
        if not elided and not view.flags[k] & Flag.PARTICLE and view.words[k] not in _NOBLE:
            break
        k += 1
    return k


def _noble(view: View, k: int, words: int) -> bool:
    """Whether the word behind particles is a surname: "de la tour", not "de la comptabilité"."""
    flags = view.flags[k]
    known = flags & (Flag.NAME if not words or not flags & Flag.COMMON else Flag.SURNAME)
    if view.words[k - 1] in _JOINS:
        return bool(words and flags & Flag.SURNAME) and not flags & Flag.FORENAME
    led = view.words[k - 1] in view.lex.pack.articles and view.words[k - 1][-1] not in "'’"
    return bool(known) or (stranger(view, k) and not led) or (led and view.words[k - 1] == "le")


def _word(view: View, first: int, k: int, words: int) -> bool:
    """Whether the word at ``k`` is the next of a name that has ``words`` words."""
    if k >= view.size or not is_word(view, k):
        return False
    flags, word, entry = view.flags[k], view.words[k], view.entries[k]
    if flags & (STOP | Flag.ACRONYM) or (entry is not None and entry.kind):
        return False
    if not same_case(view, first, k):
        return False
    if flags & Flag.NAME and not flags & Flag.COMMON:
        return True
    after = view.words[k + 1] if k + 1 < view.size else ","
    if flags & (Flag.COMMON | Flag.UNIT_AFTER | Flag.DECOY_BEFORE):
        if not words:
            return word not in _SAID_OF_NAMES and _begins(view, k)
        alone = flags & Flag.SURNAME or not word.endswith(view.lex.word_endings)
        return bool(alone) and words <= _KNOWN and (after in _AFTER_EVERYDAY or _called(view, k))
    if flags & Flag.CITY:
        return words > 0 and ends_here(view, k + 1)
    return words < _KNOWN or ends_here(view, k + 1)


def _begins(view: View, k: int) -> bool:
    """Whether an everyday word is a name by what follows: nothing, grammar, or another name."""
    if ends_here(view, k + 1):
        return True
    after = view.flags[k + 1]
    return bool(after & Flag.NAME) or not after & (STOP | Flag.COMMON) or k + 2 >= view.size


def _called(view: View, k: int) -> bool:
    """Whether an everyday word that is a name too ends a name, or another name follows it."""
    named = bool(view.flags[k] & Flag.NAME)
    return named and (ends_here(view, k + 1) or bool(view.flags[k + 1] & Flag.NAME))


def _labelled(view: View, hit: Hit, taken: set[int]) -> list[Candidate]:
    """ "Contacto: Killian Rojo", "Un saludo, Iratxe Urkijo": a capital behind a colon or comma."""
    k = hit.j + 1
    if k >= view.size or view.words[hit.j] not in (":", ",") or view.upper:
        return []
    first = view.text[view.starts[k]]
    return _whole(view, k, taken, 0.8, "label") if first.isupper() else []


def _hinted(view: View, hit: Hit, taken: set[int]) -> list[Candidate]:
    """A word of no list: behind a relative and before a verb, or alone behind a greeting."""
    k = hit.j
    if k >= view.size or k in taken:
        return []
    if k + 2 < view.size and view.words[k + 1] == "-" and view.glued(k + 1) and view.glued(k + 2):
        double = view.flags[k] & Flag.FORENAME and view.flags[k + 2] & Flag.FORENAME
        return [person(view, k, _end(view, k, taken), 0.8, "hint")] if double else []
    if not stranger(view, k):
        return []
    if view.words[hit.j - 1] in _CERTAIN:
        return [person(view, k, k + 1, 0.6, "hint")]
    if view.flags[hit.j - 1] & Flag.FUNCTION:
        end = _introduced(view, hit)
        return [person(view, k, end, 0.6, "greeting")] if end > k else []
    mine = view.words[hit.i].startswith(view.lex.pack.possessives)
    if mine and _predicate(view, k + 1):
        return [person(view, k, k + 1, 0.6, "kin")]
    return []


def _introduced(view: View, hit: Hit) -> int:
    """The token after a name of no list behind "hola soy", "je suis"; its first word if none is."""
    k = hit.j
    after = k + 1
    cut = after + 1 < view.size and view.words[after][-1] in "'’"
    if cut and view.glued(after + 1) and stranger(view, after + 1) and ends_here(view, after + 2):
        return after + 2  # "kouadio n'guessan"
    opened = view.words[hit.i - 1 if hit.i else 0] in _OPENERS
    if not opened or view.words[hit.j - 1] not in _HERE:
        return k
    everyday = after < view.size and view.flags[after] & Flag.SURNAME
    if everyday and not view.flags[after] & STOP and ends_here(view, after + 1):
        return after + 1
    return after if after >= view.size else k


def _predicate(view: View, k: int) -> bool:
    """Whether the word at ``k`` begins what is said of somebody: "no", "me", "passera"."""
    if k >= view.size:
        return False
    word = view.words[k]
    return word in _PREDICATES or (word.endswith(_FUTURE) and not view.flags[k] & Flag.NAME)


def _answered(view: View, taken: set[int]) -> list[Candidate]:
    """A short answer that is a name as a whole: "alegría flores montes", "c'est marchand"."""
    if view.size > _ANSWER_WORDS or evades(view):
        return []
    k = 0
    leads = {h.i: h.j for h in view.hits if h.kind in _NAMED and h.j < view.size}
    while k < view.size and (k in leads or view.flags[k] & _LEAD):
        k = leads.get(k, k + 1)
    end = _end(view, k, taken)
    if end <= k or not all(view.flags[t] & _LEAD for t in range(end, view.size)):
        return []
    named = any(not view.flags[t] & Flag.COMMON or view.flags[t] & Flag.NAME for t in range(k, end))
    return [person(view, k, end, 0.82, "slot")] if named else []
