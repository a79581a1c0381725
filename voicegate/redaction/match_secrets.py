"""Passwords that are words: "my password is penguin forty two", or the answer to the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate, Situation
from voicegate.redaction.entry import Flag
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from voicegate.redaction.view import View

__all__ = ["match_secrets"]

_WORDS = ("pass", "kenn", "wort", "word", "mot de", "parol", "contras", "clave", "chiave", "woord")
# What joins the cue to the value, in all languages: without it "my password" is only mentioned.
_IS = frozenset(
    "ist is isch lautet lautete wäre war heißt est était è era sarà es era sería was luidt : =".split()
)
_BEFORE_IS = frozenset(
    ("c'", "c’", "ce", '"', "„", "“", "also", "alors", "hier", "da", "the", "das")
)
_NEGATED = frozenset(
    """nicht kein keine keins keines vergessen weiß not don't dont no none forgot forgotten never know pas plus jamais
    aucun sais oublié non nessuna nessuno so dimenticato dimenticata nunca ninguna ninguno sé olvidado olvidada olvidé niet
    geen weet vergeten abgelaufen gesperrt falsch ungültig richtig geändert zurückgesetzt unbekannt weg verloren expired locked
    wrong invalid incorrect correct blocked reset changed case lost expiré expirée bloqué faux erroné incorrect invalide changé
    perdu scaduta scaduto bloccata errata sbagliata cambiata persa caducada bloqueada incorrecta errónea inválida cambiada
    perdida verlopen geblokkeerd fout verkeerd onjuist ongeldig gewijzigd kwijt""".split()
)
_PURPOSE = frozenset("für for pour per para voor von of de di van beim zum".split())
_PURPOSE_WORDS = 6
_LONGEST = 4
_REPLY = 7
_LEAD = 3
_END = Flag.FUNCTION | Flag.HARD | Flag.CORRECTION | Flag.CUE | Flag.NOT_NAME
_IDLE = Flag.FUNCTION | Flag.FILLER | Flag.PUNCT | Flag.CARRIER | Flag.HARD


def match_secrets(view: View, situation: Situation) -> list[Candidate]:
    """Words behind "password is", and the words of a short answer to the question for one."""
    out: list[Candidate] = []
    for hit in view.of("cue"):
        if hit.arg is EntityType.SECRET and _worded(view, hit.i, hit.j):
            i = _value_at(view, hit.j)
            j = _end(view, i) if i else 0
            if not i and hit.j < view.size:
                i = hit.j
                j = _labelled(view, i)
            if j > i:
                out.append(_secret(view, i, j, 0.9, "cue"))
    if not out and situation.slot is EntityType.SECRET and not situation.continuing:
        out += _reply(view)
    return out


def _secret(view: View, i: int, j: int, score: float, reason: str) -> Candidate:
    value = "".join(w for w in view.words[i:j] if w.isalnum())
    return Candidate(i, j, EntityType.SECRET, score, (reason,), value)


def _worded(view: View, i: int, j: int) -> bool:
    """Whether the cue names a word rather than a number: "passwort", not "pin"."""
    said = " ".join(view.words[i:j])
    return any(part in said for part in _WORDS)


def _value_at(view: View, k: int) -> int:
    """The first token behind the joint, or 0 if there is no joint or it is denied."""
    joined = view.words[k - 1] in _IS  # the cue may end so itself: "kennwort lautet"
    k = _past_purpose(view, k)
    for _ in range(_LEAD):
        if k >= view.size:
            return 0
        word = view.words[k]
        if word in _IS or (word == "s" and view.words[k - 1][-1] in "'’"):
            joined = True
        elif not (view.flags[k] & Flag.FILLER or word in _BEFORE_IS):
            break
        k += 1
    return k if joined else 0


def _past_purpose(view: View, k: int) -> int:
    """Over "für die hotline" between the cue and its verb."""
    if k < view.size and view.words[k] in _PURPOSE:
        for j in range(k + 1, min(view.size, k + _PURPOSE_WORDS)):
            if view.words[j] in _IS:
                return j
    return k


def _labelled(view: View, i: int) -> int:
    """The end of the value right behind a cue without a verb, if a number ends it: "mot de passe mandarine sept"."""
    j = _end(view, i)
    last = view.entries[j - 1] if j > i else None
    return j if last is not None and last.kind else i


def _end(view: View, i: int) -> int:
    """The token after the value that begins at ``i``; ``i`` if everyday words stand there."""
    j = i
    while j < view.size and j - i < _LONGEST and view.words[j][0].isalnum():
        flags = view.flags[j]
        inside = j > i and view.words[j - 1] == "-"  # "arc-en-ciel"
        if (flags & _END and not inside) or view.words[j] in _NEGATED:
            break
        j += 1
        if j + 1 < view.size and view.words[j] == "-" and view.glued(j) and view.glued(j + 1):
            j += 1
    everyday = all(view.flags[k] & Flag.COMMON for k in range(i, j))
    return i if everyday else j


def _reply(view: View) -> list[Candidate]:
    if view.size > _REPLY or any(w in _NEGATED for w in view.words):
        return []
    words = [k for k in range(view.size) if view.words[k][0].isalnum()]
    said = [k for k in words if not view.flags[k] & (_IDLE | Flag.CORRECTION)]
    if not said or all(view.flags[k] & Flag.COMMON for k in said):
        return []
    return [_secret(view, said[0], said[-1] + 1, 0.75, "slot")]
