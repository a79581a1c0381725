"""What stands around a symbol run: cues, decoys, and what the call is waiting for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.entry import Flag
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from voicegate.redaction.runs import Run
    from voicegate.redaction.view import Hit, View

__all__ = ["Candidate", "Situation", "cue_for", "is_decoy"]

_LEFT_REACH = 10
_LONGEST_CUE = 6
_RIGHT_REACH = 6
_NEAR_GENERIC = 4
_MONEY = frozenset("€$£%°¥")
_QUIET = Flag.FUNCTION | Flag.FILLER | Flag.PUNCT | Flag.CARRIER
_CERTAIN_DIGITS = 6
_CODE_DIGITS = 3


class Candidate:
    """A span that a matcher proposes: tokens ``i`` up to ``j``, with type, score and reasons."""

    __slots__ = ("i", "j", "reasons", "score", "type", "value")

    def __init__(
        self,
        i: int,
        j: int,
        kind: EntityType,
        score: float,
        reasons: tuple[str, ...],
        value: str = "",
    ) -> None:
        self.i = i
        self.j = j
        self.type = kind
        self.score = score
        self.reasons = reasons
        self.value = value


class Situation:
    """What the call knows before this utterance.

    ``slot`` is what the bot asked for; ``continuing`` that the caller broke off inside a value.
    """

    __slots__ = ("continuing", "final", "slot", "speaker")

    def __init__(
        self,
        slot: EntityType | None = None,
        *,
        continuing: bool = False,
        speaker: str | None = None,
        final: bool = True,
    ) -> None:
        self.slot = slot
        self.continuing = continuing
        self.speaker = speaker
        self.final = final


_NUMBERED = frozenset((EntityType.REFERENCE_NUMBER, EntityType.CUSTOMER_NUMBER))


def cue_for(view: View, run: Run, low: int, high: int) -> EntityType | None:
    """The type that a phrase near the run names, left before right; None without one.

    ``low`` and ``high`` are the tokens where the neighbouring runs end and begin.
    """
    left: Hit | None = None
    near = view.near(run.i, _LEFT_REACH + _LONGEST_CUE, run.j - run.i + _RIGHT_REACH)
    for hit in near:
        if hit.kind != "cue":
            continue
        if hit.j > run.i:
            break
        if hit.j >= low and run.i - hit.j <= _LEFT_REACH and not _hard(view, hit.j, run.i):
            left = _better(left, hit)
    if left is not None:
        return left.type
    for hit in near:
        if hit.kind != "cue" or hit.i < run.j:
            continue
        if hit.i - run.j > _RIGHT_REACH or hit.j > high:
            break
        if all(view.flags[k] & _QUIET or view.flags[k] & Flag.CUE for k in range(run.j, hit.i)):
            return hit.type
    return None


def _better(old: Hit | None, new: Hit) -> Hit:
    """The later cue wins, unless it is only "number" right behind one that says which."""
    if old is not None and new.arg is EntityType.NUMBER and new.i - old.j <= _NEAR_GENERIC:
        return old
    if old is not None and new.arg is EntityType.BANK_ACCOUNT and old.arg in _NUMBERED:
        ends = new.j - new.i > 1 and new.i - old.j <= 1  # "the serial number ends in ..."
        return old if ends else new
    return new


def _hard(view: View, i: int, j: int) -> bool:
    return any(view.flags[k] & Flag.HARD and view.words[k] != "?" for k in range(i, j))


def is_decoy(view: View, run: Run) -> bool:
    """Whether the run is a price, a time, a quantity, or the number of some harmless thing."""
    if len(run.digits) >= _CERTAIN_DIGITS and _single_digits(run) >= _CERTAIN_DIGITS - 1:
        return False
    long = len(run.digits) > _CERTAIN_DIGITS and run.dictated
    after = run.j
    while after < view.size and view.flags[after] & Flag.FILLER:
        after += 1
    if after < view.size:
        word = view.words[after]
        if view.flags[after] & Flag.UNIT_AFTER or word in _MONEY:
            return True
        if word == "-" and after + 1 < view.size and view.flags[after + 1] & Flag.UNIT_AFTER:
            return True
        if not long and any(
            h.kind == "decoy_after" and h.i == after for h in view.near(after, 0, 0)
        ):
            return True
    before = run.i - 1
    if before < 0 or long or (run.letters and len(run.digits) > _CODE_DIGITS):
        return False  # "rechnung RE-2026-004417" is no "rechnung 3"
    return bool(view.flags[before] & Flag.DECOY_BEFORE) or view.words[before] in _MONEY


def _single_digits(run: Run) -> int:
    return sum(1 for c in run.chunks if c.kind == "d" and len(c.text) == 1)
