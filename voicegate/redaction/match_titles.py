"""Names behind a title: "Herr Müller", "le docteur benarroch", "mevrouw van der heijden"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate
from voicegate.redaction.entry import Flag
from voicegate.redaction.names import (
    STOP,
    extend,
    is_word,
    leads,
    past_particles,
    person,
    stranger,
)

if TYPE_CHECKING:
    from voicegate.redaction.view import View

__all__ = ["match_titles"]

_FAMILY = 4
# Never said without a name behind them, even behind an article: "a mr szczepaniak".
_ALWAYS = frozenset("mr mrs ms mme mlle dhr mevr sig sr sra srta".split())
# Said with an article before the name in Romance languages: "le docteur benarroch".
_LEARNED = frozenset(
    """docteur doctor doctora dr doktor dottor dottore dottoressa avvocato avvocata maître professeur professor professore
    professoressa profesor profesora dokter notaio notaire notaris ingegner ingeniero""".split()
)
_BRETON = frozenset("monsieur madame mademoiselle".split())
# Never said to somebody without the name.
_NEVER_ALONE = frozenset("herr herrn mr mrs ms".split())
_CALLED = frozenset("meneer mevrouw mijnheer miss".split())
_ABOUT = frozenset("is van voor met aan tegen bij door namens".split())
_ROLE = frozenset("als und oder keine jede".split())
_SOME = frozenset("ein eine einer einem einen ne ner een".split())
_VERBS = ("te", "ten", "t", "en", "de", "den")
_POINTING = frozenset(
    "die deze dieser diese jene that this cette cet ce questa questo quella quel esa ese esta este".split()
)


def match_titles(view: View, taken: set[int]) -> list[Candidate]:
    """The names behind titles of an utterance."""
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
            or not is_word(view, k)
            or (view.flags[k] & (STOP & ~Flag.CUE) and not _leading(view, i, k))
        ):
            continue
        past = past_particles(view, k)
        sure = view.flags[past] & Flag.NAME and not view.flags[past] & Flag.COMMON
        if not sure and not _addressed(view, i, past):
            continue
        end = extend(view, k, taken)
        while (
            end > k + 1
            and view.words[end - 2] != "-"
            and not view.flags[end - 1] & Flag.NAME
            and _has_name(view, k, end - 1)
        ):
            if k == past and len(view.words[k]) <= _FAMILY and stranger(view, end - 1):
                break  # "herr wang jianguo": the family's name comes first
            end -= 1
        out.append(person(view, k, end, 0.85, "title"))
    return out


def _leading(view: View, i: int, k: int) -> bool:
    """Whether a particle leads on to a surname: "mevrouw van der heijden", "monsieur le goff"."""
    if leads(view, k, trust=True):
        return True
    lead = view.flags[k] & Flag.PARTICLE and view.words[i] in _BRETON and k + 1 < view.size
    return bool(lead) and view.words[k] in ("le", "la") and stranger(view, k + 1)


def _short(view: View, k: int) -> bool:
    """Whether a word of two letters leads a name: "herr vu quoc dat", "meneer li jianguo"."""
    word, entry = view.words[k], view.entries[k]
    if len(word) != len("vu") or not word.isalpha() or view.flags[k] & (STOP | Flag.PARTICLE):
        return False
    plain = entry is None or not (entry.kind or entry.sign)
    after = k + 1
    named = after < view.size and (view.flags[after] & Flag.NAME or stranger(view, after))
    return plain and bool(named)


def _has_name(view: View, i: int, j: int) -> bool:
    return any(not view.flags[t] & Flag.PARTICLE for t in range(i, j))


def _addressed(view: View, i: int, k: int) -> bool:
    """Whether a word of no list behind a title is a name: not in "meine frau holt es"."""
    before = view.words[i - 1] if i else ""
    bare = before not in view.lex.pack.articles and before not in _POINTING  # "gut herr bänziger"
    if bare and view.flags[k] & Flag.COMMON and not view.flags[k] & Flag.NAME:
        return _everyday(view, i, k)
    known = view.flags[k] & Flag.NAME or stranger(view, k, endings=not bare) or _short(view, k)
    if not known or (view.flags[k] & Flag.COMMON and not view.flags[k] & Flag.NAME):
        return False
    if view.words[i] in _ALWAYS:
        return True
    if view.words[i] in _LEARNED and before in view.lex.pack.articles:
        return stranger(view, k) or bool(view.flags[k] & Flag.NAME)
    if not bare and view.words[i + 1] != view.words[k] and view.flags[i + 1] & Flag.PARTICLE:
        return False  # "die mevrouw van net"
    if before in _SOME:  # "eine frau dragulescu", not "eine frau fragte"
        return stranger(view, k) and not view.words[k].endswith(_VERBS)
    return not before.startswith(view.lex.pack.possessives)


def _everyday(view: View, i: int, k: int) -> bool:
    """Whether an everyday word behind a title is a surname: "herrn schnell", "is mevrouw rijk er"."""
    title, word = view.words[i], view.words[k]
    before = view.words[i - 1] if i else ""
    if title in _NEVER_ALONE:
        return True
    if before in _SOME or before in _ROLE or before.startswith(view.lex.pack.possessives):
        return False
    if title == "frau":
        return not view.flags[i - 1] & Flag.COMMON if i else True
    asked = before in _ABOUT and not word.endswith(("en", "t"))
    return title in _CALLED and (word in view.lex.everyday or asked)
