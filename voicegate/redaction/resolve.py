"""Overlapping findings to findings that do not overlap, without uncovering a single token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate

if TYPE_CHECKING:
    from voicegate.redaction.operator_rules import OperatorRules
    from voicegate.redaction.view import View

__all__ = ["resolve"]


def resolve(view: View, found: list[Candidate], operator: OperatorRules) -> list[Candidate]:
    """The findings above the threshold, best first where they overlap, in order of place.

    What a loser covered beyond the winner stays covered: by the winner if both have one type,
    else by a finding of its own.
    """
    if not found:
        return found
    ranked = [c for c in found if operator.counts(view, c)]
    if len(ranked) < 2:
        return ranked
    ranked.sort(key=lambda c: (-c.score, c.i - c.j))
    owner: dict[int, Candidate] = {}
    kept: list[Candidate] = []
    for candidate in ranked:
        tokens = range(candidate.i, candidate.j)
        rivals = [owner[t] for t in tokens if t in owner]
        if not rivals:
            kept.append(candidate)
            owner.update(dict.fromkeys(tokens, candidate))
            continue
        free = [t for t in tokens if t not in owner]
        if not free:
            continue
        rival = rivals[0]
        if rival.type is candidate.type and all(r is rival for r in rivals):
            _widen(view, rival, candidate)
            owner.update(dict.fromkeys(free, rival))
            continue
        kept += _pieces(view, candidate, free, owner)
    return sorted(kept, key=lambda c: c.i)


def _widen(view: View, rival: Candidate, other: Candidate) -> None:
    i, j = min(rival.i, other.i), max(rival.j, other.j)
    if (i, j) == (other.i, other.j):
        rival.value = other.value
    elif (i, j) != (rival.i, rival.j):
        rival.value = "".join(w for w in view.words[i:j] if w.isalnum())
    rival.i, rival.j = i, j


def _pieces(
    view: View, candidate: Candidate, free: list[int], owner: dict[int, Candidate]
) -> list[Candidate]:
    """The uncovered parts of a loser; parts without a letter or digit are nobody's."""
    out: list[Candidate] = []
    for t in free:
        last = out[-1] if out else None
        if last is not None and last.j == t:
            last.j = t + 1
        else:
            out.append(
                Candidate(t, t + 1, candidate.type, candidate.score, (*candidate.reasons, "rest"))
            )
    out = [c for c in out if _matters(view, c)]
    for piece in out:
        piece.value = "".join(w for w in view.words[piece.i : piece.j] if w.isalnum())
        owner.update(dict.fromkeys(range(piece.i, piece.j), piece))
    return out


def _matters(view: View, piece: Candidate) -> bool:
    from voicegate.redaction.entry import Flag

    while piece.i < piece.j and _idle(view, piece.i, Flag.FUNCTION):
        piece.i += 1
    while piece.j > piece.i and _idle(view, piece.j - 1, Flag.FUNCTION):
        piece.j -= 1
    return piece.i < piece.j


def _idle(view: View, t: int, function: int) -> bool:
    return not view.words[t].isalnum() or bool(view.flags[t] & function)
