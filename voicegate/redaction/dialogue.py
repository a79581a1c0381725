"""What the call is waiting for: the bot's question, a value that was broken off, a dangling cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate, Situation
from voicegate.redaction.entry import Flag
from voicegate.redaction.identifiers import IBAN_LENGTHS
from voicegate.redaction.pack import entries
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from voicegate.redaction.detect import Detection
    from voicegate.redaction.view import View

__all__ = ["Dialogue", "Tail"]

_T = EntityType
_SLOT_TURNS = 3
_BACKCHANNEL_WORDS = 4
_LONGEST = {_T.IBAN: 34, _T.PHONE: 15, _T.CARD: 19, _T.CVV: 4, _T.POSTCODE: 7}
_QUIET = Flag.FILLER | Flag.FUNCTION | Flag.CARRIER | Flag.PUNCT | Flag.HARD
_WORDS = frozenset({_T.EMAIL, _T.ADDRESS, _T.LOCATION, _T.DOB, _T.AGE, _T.URL, _T.EMPLOYER})


class Tail:
    """A value at the very end of an utterance, which the next one may continue."""

    __slots__ = ("placeholder", "type", "value")

    def __init__(self, kind: EntityType, value: str, placeholder: str) -> None:
        self.type = kind
        self.value = value
        self.placeholder = placeholder


class Dialogue:
    """The open slot and the tail of one call; a slot stays open for three turns of the caller."""

    __slots__ = ("_filled", "_tail", "_turns", "slot")

    def __init__(self) -> None:
        self.slot: EntityType | None = None
        self._turns = 0
        self._tail: Tail | None = None
        self._filled: EntityType | None = None

    def expect(self, kind: EntityType | None) -> None:
        """Open the slot for ``kind``; None closes it."""
        self.slot = kind
        self._turns = _SLOT_TURNS if kind is not None else 0
        if kind is not None:
            self._tail = None

    def situation(self, *, final: bool) -> Situation:
        """What the next utterance of the caller is to be read against."""
        tail = self._tail
        slot = self.slot or (tail.type if tail is not None else None)
        return Situation(slot, continuing=tail is not None, final=final)

    def heard(self, view: View, *, commit: bool) -> bool:
        """Take in what the bot said; True if it asked for something."""
        if not commit:
            return False
        asked = None
        for hit in view.hits:
            if hit.kind == "question":
                asked = hit.arg
        if asked is None and ("?" in view.words or (view.flags and _asks(view))):
            cues = [h.arg for h in view.hits if h.kind == "cue"]
            asked = cues[-1] if cues else None
            if asked is None and "?" in view.words and not _NAME_WORDS.isdisjoint(view.words):
                asked = _T.PERSON  # "wie ist ihr werter name?"
        if asked is not None:
            self.expect(EntityType(str(asked)))
            self._tail = None
            return True
        said = sum(1 for w in view.words if w.isalnum())
        if self._filled is not None and said < _BACKCHANNEL_WORDS and _urges(view):
            self.slot, self._turns = self._filled, 1
            return True
        if said > _BACKCHANNEL_WORDS:
            self._tail = None
        if "?" in view.words and said >= _BACKCHANNEL_WORDS:
            self.expect(None)
        return False

    def continues(self, view: View, candidate: Candidate, situation: Situation) -> Tail | None:
        """The tail that this finding continues: it stands first and says nothing of its own."""
        tail = self._tail
        if tail is None or not situation.continuing or candidate.type is not tail.type:
            return None
        if any(not view.flags[k] & _QUIET for k in range(candidate.i)):
            return None
        if not set(candidate.reasons) & {"slot", "unexplained", "spelled"}:
            return None
        longest = _LONGEST.get(tail.type, 24)
        return tail if len(tail.value) + len(candidate.value) <= longest else None

    def said(self, detection: Detection, placeholders: list[str]) -> None:
        """Take in a final utterance of the caller: close the slot, or leave it open."""
        view, found = detection.view, detection.found
        last = found[-1] if found else None
        slot, self._tail = self.slot, None
        if slot is not None:
            self._turns -= 1
            answered = any(c.type is slot or c.type is _T.NUMBER for c in found)
            if answered or self._turns <= 0:
                self._filled = slot if answered else None
                self.expect(None)
        if (
            last is not None
            and last.type not in _WORDS
            and _at_end(view, last.j)
            and not _complete(last)
        ):
            if last.type is not _T.PERSON or "spelled" in last.reasons:
                self._tail = Tail(last.type, last.value, placeholders[-1])
        elif self.slot is None and view.any & Flag.CUE:
            self._dangling(view, {c.type for c in found})

    def _dangling(self, view: View, given: set[EntityType]) -> None:
        """ "meine IBAN ist" at the end of an utterance: the value comes in the next one."""
        for hit in reversed(view.hits):
            named = hit.kind == "name"
            if not named and (hit.kind != "cue" or hit.arg is _T.NUMBER):
                continue
            kind = _T.PERSON if named else hit.type
            if kind not in given and _quiet_to_end(view, hit.j):
                self.slot, self._turns = kind, 1
                return


def _at_end(view: View, j: int) -> bool:
    return all(
        view.flags[k] & (Flag.FILLER | Flag.PUNCT | Flag.CARRIER) for k in range(j, view.size)
    )


def _quiet_to_end(view: View, j: int) -> bool:
    return view.size - j <= 3 and all(view.flags[k] & _QUIET for k in range(j, view.size))


def _complete(candidate: Candidate) -> bool:
    if candidate.type is _T.IBAN:
        return len(candidate.value) >= IBAN_LENGTHS.get(candidate.value[:2], 34)
    if candidate.type is _T.CARD:
        return len(candidate.value) >= 16
    return "checksum" in candidate.reasons


_ASKING = frozenset(
    entries(
        """bitte, please, nennen, sagen, sag, gib, geben, brauche, bräuchte, may, could, can, what, tell, give, need,
        enter, provide, say, confirm, wie, prego, favor, favore, dica, dice, dà, mi, dígame, diga, dime, indique,
        indíqueme, necesito, graag, alstublieft, kunt, mag, geef, noem, nodig, svp, plaît, donnez, dites, faut, besoin, indiquez, pouvez, bestätigen"""
    )
)
_NAME_WORDS = frozenset("name namen nom nome cognome nombre apellido naam".split())
_LAST_WORDS = 4


_ON = frozenset(
    entries(
        "weiter, dann, on, next, then, continue, ensuite, suite, poi, continui, luego, siga, sigue, verder, dan"
    )
)


def _urges(view: View) -> bool:
    """Whether the bot only asks to go on: "und weiter?", "go on", "et ensuite?"."""
    return any(word in _ON for word in view.words)


def _asks(view: View) -> bool:
    """Whether the bot asks without a question mark: a word of asking, or the cue at the very end."""
    if any(word in _ASKING for word in view.words):
        return True
    return any(h.kind == "cue" and view.size - h.j < _LAST_WORDS for h in view.hits)
