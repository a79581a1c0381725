"""Ages: "ich bin vierzehn", "aged 34", "la piccola ha quattro mesi"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate, Situation
from voicegate.redaction.entry import Flag
from voicegate.redaction.pack import entries
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from voicegate.redaction.symbols import Chunk
    from voicegate.redaction.view import Hit, View

__all__ = ["match_ages"]

_CHILDREN = frozenset(
    entries(
        """baby, kleine, kleiner, sohn, tochter, kind, enkel, enkelin, zwillinge, son, daughter, little, youngest, twins, child, boy, girl,
        bébé, fils, fille, petit, petite, enfant, piccolo, piccola, figlio, figlia, bimbo, bimba, bambino, bambina, neonato,
        bebé, hijo, hija, pequeño, pequeña, niño, niña, zoon, dochter, zoontje, dochtertje, kindje, jongste, he's, she's, er, sie"""
    )
)


_INFANT = frozenset(
    entries(
        "monate, wochen, months, weeks, mois, semaines, mesi, settimane, meses, semanas, maanden, weken"
    )
)


_MEMBERS = frozenset(
    entries(
        "kunde, kundin, mitglied, customer, client, cliente, klant, lid, abonnee, abonné, abonnent, member, socio, abonado"
    )
)


_OLDEST_AGE = 115
_NAME_REACH = 4
_WHEN = frozenset("im in en à a".split())
_HAS = frozenset(
    "ist isch wird is turns a ha tiene cumple wordt er he she il lui lei und and et e y en".split()
)
_IS = frozenset("ist isch wird is turns wordt wurde".split())
_BARELY = frozenset(
    """erst gerade grad schon jetzt ganze only just now already juste déjà seulement bientôt appena già solo quasi ya apenas sólo
    pas net nog al nu bijna""".split()
)
# "hier", "das ist": what is old there is mostly a thing.
_NOBODY = frozenset(
    "hier das it that this here ici c'est ça qui questo aquí esto dit dat is ist es".split()
)


def match_ages(view: View, found: list[Chunk], situation: Situation) -> list[Candidate]:
    """Ages: "ich bin vierzehn", "aged 34", "meine tochter ist acht jahre alt"."""
    if not found:
        return []
    by_start = {c.i: c for c in found}
    out: list[Candidate] = []
    after = {h.i: h for h in view.of("age_after")}
    for hit in view.hits:
        if hit.kind not in ("age", "age_self"):
            continue
        k = hit.j
        skipped = Flag.FILLER | Flag.PUNCT | (Flag.FUNCTION if hit.kind == "age" else 0)
        while k < min(view.size, hit.j + 3) and view.flags[k] & skipped and k not in by_start:
            k += 1
        if k + 1 < view.size and view.words[k] in _WHEN and _month(view, k + 1):
            k += 2  # "ich werd im juli neunzig"
        chunk = by_start.get(k)
        if chunk is None or chunk.kind != "d" or not 0 < int(chunk.text[:4]) <= _OLDEST_AGE:
            continue
        if hit.kind == "age_self" and not _is_age(view, chunk, after):
            continue
        if view.words[chunk.j - 1 : chunk.j + 1][-1] in _INFANT and not _infant(view, hit):
            continue
        end = after[chunk.j].j if chunk.j in after else chunk.j
        out.append(Candidate(chunk.i, end, EntityType.AGE, 0.85, ("cue",), chunk.text))
    out += _named_ages(view, found, after)
    if (
        situation.slot is EntityType.AGE
        and len(found) == 1
        and found[0].kind == "d"
        and len(found[0].text) <= 3
    ):
        chunk = found[0]
        end = after[chunk.j].j if chunk.j in after else chunk.j
        out.append(Candidate(chunk.i, end, EntityType.AGE, 0.8, ("slot",), chunk.text))
    return out


def _month(view: View, k: int) -> bool:
    entry = view.entries[k]
    return entry is not None and bool(entry.month)


def _named_ages(view: View, found: list[Chunk], after: Mapping[int, Hit]) -> list[Candidate]:
    """ "mia figlia ginevra ha otto anni": a relative, a name, a verb, a number of years."""
    out: list[Candidate] = []
    for chunk in found:
        if chunk.kind != "d" or not 0 < int(chunk.text[:4]) <= _OLDEST_AGE:
            continue
        told = chunk.j in after
        k = chunk.i - 1
        if not told and not (_over(view, chunk) and view.words[k] in _IS | _BARELY):
            continue
        while k > 0 and view.words[k] in _BARELY:
            k -= 1
        if k < 1 or view.words[k] not in (_HAS if told else _IS) or not _relative(view, k):
            continue
        end = after[chunk.j].j if told else chunk.j
        out.append(Candidate(chunk.i, end, EntityType.AGE, 0.8, ("relative",), chunk.text))
    return out


def _relative(view: View, k: int) -> bool:
    """Whether somebody was named, or a relative with a name, right before the verb at ``k``."""
    return any(
        hit.kind in ("name", "hint")
        and 0 < k - hit.j <= _NAME_REACH
        and view.words[hit.j - 1] not in _NOBODY
        and not view.flags[hit.j] & Flag.FUNCTION
        for hit in view.near(k, 12, 0)
    )


def _infant(view: View, hit: Hit) -> bool:
    """Whether months are an age: of "my son", "la piccola", not in "j'ai six mois de contrat"."""
    return any(w in _CHILDREN for w in view.words[max(0, hit.i - 1) : hit.j])


def _is_age(view: View, chunk: Chunk, after: Mapping[int, Hit]) -> bool:
    """Whether a number behind "ich bin" is an age: nothing countable follows it."""
    if chunk.j in after:
        end = after[chunk.j].j
        return end >= view.size or view.words[end] not in _MEMBERS
    young = view.words[chunk.i - 1] in _BARELY
    if int(chunk.text) < (1 if young else 5):
        return False
    return _over(view, chunk)


def _over(view: View, chunk: Chunk) -> bool:
    """Whether a number of one or two digits stands alone: nothing countable follows it."""
    if len(chunk.text) > 2 or chunk.weak:
        return False
    if chunk.j >= view.size:
        return True
    flags = view.flags[chunk.j]
    return (
        bool(flags & (Flag.FUNCTION | Flag.PUNCT | Flag.HARD | Flag.FILLER))
        and not flags & Flag.UNIT_AFTER
    )
