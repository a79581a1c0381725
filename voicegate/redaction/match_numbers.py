"""Runs of digits and letters: which identifier is it, or is it none?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from voicegate.redaction import checksums
from voicegate.redaction.beside import (
    IS,
    carded,
    short_word,
    take_extension,
    take_letters,
    take_month,
)
from voicegate.redaction.context import Candidate, Situation, cue_for, is_decoy
from voicegate.redaction.entry import Flag
from voicegate.redaction.identifiers import CUED, IBAN, IBAN_LENGTHS
from voicegate.redaction.runs import Run
from voicegate.redaction.symbols import Chunk
from voicegate.redaction.taxonomy import ONE_WAY, EntityType

if TYPE_CHECKING:
    from voicegate.redaction.identifiers import Forms
    from voicegate.redaction.view import Hit, View

__all__ = ["is_amount", "match_numbers"]

_T = EntityType
_ENOUGH = 6
_COUNTRY_CODES = (
    "49",
    "43",
    "41",
    "44",
    "33",
    "39",
    "34",
    "31",
    "32",
    "352",
    "353",
    "351",
    "48",
    "45",
    "46",
    "47",
)
_SLOT_ENOUGH = 3
_ZERO_FIRST = 4
_YEAR = 4
_CLOSE = 3
_BROKEN_OFF = 2
_OPENING = 4
_CUE_SCORE = 0.92
_ALNUM = frozenset(
    {
        _T.CUSTOMER_NUMBER,
        _T.REFERENCE_NUMBER,
        _T.PLATE,
        _T.POSTCODE,
        _T.PASSPORT,
        _T.DRIVER_LICENSE,
        _T.DE_ID_CARD,
    }
)
_DIGIT_TYPES = frozenset(
    {_T.PHONE, _T.CARD, _T.CVV, _T.SECRET, _T.CARD_EXPIRY, _T.DE_STEUER_ID, _T.AT_SVNR, _T.CH_AHV, _T.NL_BSN, _T.UK_NHS,
     _T.NUMBER, _T.BE_NRN, _T.PL_PESEL, _T.DE_STEUERNUMMER, _T.IMEI, _T.US_SSN, _T.CA_SIN, _T.IL_ID, _T.GEO}
)  # fmt: skip
_TIME = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")
_AMOUNT = re.compile(
    r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,5},\d{1,2}|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d\d)?|\d{1,5}\.\d{1,2}"
)
_IP = re.compile(r"\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}")
_MAC = re.compile(r"(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}")
_GEO = re.compile(r"-?\d{1,2}\.\d{3,}-?\d{1,3}\.\d{3,}")
_CHECKS = {f: getattr(checksums, n) for f, n in ((_T.CARD, "luhn"),)}


def match_numbers(
    view: View, found: list[Run], forms: Forms, situation: Situation
) -> list[Candidate]:
    """The identifiers among the runs of an utterance."""
    out: list[Candidate] = []
    if "cue" in view.kinds or situation.slot in _ALNUM:
        found = _lettered(view, found)
    for n, run in enumerate(found):
        low = found[n - 1].j if n else 0
        high = found[n + 1].i if n + 1 < len(found) else view.size
        cue = cue_for(view, run, low, high)
        out += _classify(view, run, cue, forms, situation)
    for candidate in out:
        if candidate.type is _T.PHONE:
            take_extension(view, candidate)
    if out and "(" in view.words:
        _bracketed(view, out)
    return out


def _lettered(view: View, found: list[Run]) -> list[Run]:
    """Runs that one short word of no list parts are one: "seven abc one two three"."""
    out: list[Run] = []
    for run in found:
        last = out[-1] if out else None
        if last is not None and run.i == last.j + 1 and short_word(view, last.j):
            word = Chunk(view.words[last.j], last.j, run.i, "l")
            out[-1] = Run([*last.chunks, word, *run.chunks])
        else:
            out.append(run)
    return out


def _classify(
    view: View, run: Run, cue: EntityType | None, forms: Forms, situation: Situation
) -> list[Candidate]:
    special = _special(run)
    if special is not None:
        return [special]
    if run.letters >= 2 and len(run.alnum) >= 12:
        bank = _iban(run)
        if bank is not None:
            return [bank]
    harmless = is_decoy(view, run)
    if cue in (None, _T.NUMBER, _T.PHONE) and is_amount(run):
        return []
    if cue is not None and not harmless:
        cued = _cued(view, run, cue, forms)
        if cued is not None:
            return [cued]
    formed = _formed(run, forms, harmless=harmless)
    if formed is not None and "checksum" in formed.reasons:
        rival = None if harmless else _slotted(view, run, situation) or _phone(run)
        return [rival if rival is not None and rival.score > formed.score else formed]
    if harmless:
        return [formed] if formed is not None else []
    best = _slotted(view, run, situation) or formed or _phone(run)
    if best is None and not _listed(view, run):
        best = _unexplained(view, run)
    return [best] if best is not None else []


def _special(run: Run) -> Candidate | None:
    compact = run.compact
    if "." in compact or ":" in compact or "-" in compact:
        if _IP.fullmatch(compact) and all(int(p) < 256 for p in compact.split(".")):
            return _whole(run, _T.IP, 0.9, "form")
        if _MAC.fullmatch(compact):
            return _whole(run, _T.MAC, 0.9, "form")
        if _GEO.fullmatch(compact):
            return _whole(run, _T.GEO, 0.85, "form")
    return None


def is_amount(run: Run) -> bool:
    """Whether the run is written like a price, a decimal number or a time of day."""
    if run.letters or not any(c.kind == "s" for c in run.chunks):
        return False
    return bool(_TIME.fullmatch(run.compact) or _AMOUNT.fullmatch(run.compact))


def _whole(run: Run, kind: EntityType, score: float, *reasons: str) -> Candidate:
    value = _plain_phone(run) if kind is _T.PHONE else run.alnum
    return Candidate(run.i, run.j, kind, score, reasons, value)


def _bracketed(view: View, found: list[Candidate]) -> None:
    """Take in the bracket before "(415) 555-0134", whose other half is inside."""
    for candidate in found:
        before = candidate.i - 1
        if before >= 0 and view.words[before] == "(" and view.glued(candidate.i):
            inside = view.words[candidate.i : candidate.j]
            if ")" in inside and "(" not in inside:
                candidate.i = before


def _plain_phone(run: Run) -> str:
    """A telephone number in one form: "+49 176", "0049 176" and "0176" begin alike."""
    digits = run.digits
    abroad = digits[2:] if digits.startswith("00") else digits if run.compact[0] == "+" else ""
    for code in _COUNTRY_CODES if abroad else ():
        if abroad.startswith(code):
            rest = abroad[len(code) :]
            return rest if rest.startswith("0") else f"0{rest}"
    return digits


def _iban(run: Run) -> Candidate | None:
    """An IBAN anywhere in the run; what follows it is left to the other forms."""
    alnum = run.alnum
    for start in range(max(1, len(alnum) - 11)):
        country = alnum[start : start + 2]
        length = IBAN_LENGTHS.get(country)
        if length is None or not IBAN.match(alnum, start):
            continue
        value = alnum[start : start + length]
        if len(value) == length and checksums.iban(value):
            i, j = run.part(start, start + length)
            return Candidate(i, j, _T.IBAN, 0.99, ("form", "checksum"), value)
        if start == 0 or len(value) >= length - 2:
            i, _ = run.part(start, len(alnum))
            return Candidate(i, run.j, _T.IBAN, 0.85, ("form",), alnum[start:])
    return None


def _cued(view: View, run: Run, cue: EntityType, forms: Forms) -> Candidate | None:
    least, most = CUED.get(cue, (99, 0))
    size = len(run.digits) if cue in _DIGIT_TYPES else len(run.alnum)
    if cue is _T.ADDRESS and not _house_number(view, run):
        return None
    if not run.digits and cue not in (_T.PLATE, _T.BIC, _T.USERNAME, _T.REFERENCE_NUMBER):
        return None
    if cue is _T.NUMBER and run.letters > 1 and run.digits and len(run.alnum) > _YEAR:
        return _whole(run, _T.REFERENCE_NUMBER, 0.8, "cue")
    if cue is _T.NUMBER:
        phone = _phone(run) if size >= least else None
        best = _formed(run, forms, harmless=False)
        if phone is not None and (best is None or best.score < phone.score):
            best = phone
        if best is not None:
            best.score = max(best.score, 0.8)
            best.reasons = (*best.reasons, "cue")
            return best
    if run.j == view.size and run.dictated:
        told = run.i and view.words[run.i - 1] in IS and not run.letters
        least = min(least, _BROKEN_OFF if cue is not _T.NUMBER else _CLOSE if told else least)
    if cue in _ALNUM:
        take_letters(view, run)
        size = len(run.alnum)
    elif cue is _T.CARD_EXPIRY:
        if (
            not take_month(view, run)
            and len(run.chunks) == 1
            and size == _YEAR
            and not carded(view)
        ):
            return None  # "das angebot gilt bis ende 2025"
        size = max(size, least)
    if least <= size <= most:
        checked = [
            f
            for f in forms.get(len(run.alnum), ())
            if f.type is cue and f.check and f.pattern.fullmatch(run.alnum)
        ]
        if any(f.check is not None and f.check(run.alnum) for f in checked):
            return _whole(run, cue, 0.99, "cue", "checksum")
        return _whole(run, cue, _CUE_SCORE, "cue")
    if size > most and size >= _ENOUGH:
        return (
            _formed(run, forms, harmless=False)
            or _phone(run)
            or _whole(run, _T.NUMBER, 0.7, "cue", "long")
        )
    return None


def _house_number(view: View, run: Run) -> bool:
    """Whether "hausnummer", "numéro" or "house number" stands right before the run."""
    return any(
        h.kind == "cue"
        and h.arg is _T.ADDRESS
        and 0 <= run.i - h.j <= _CLOSE
        and _says_number(h, view)
        for h in view.near(run.i, _CLOSE + 6, 0)
    )


def _says_number(hit: Hit, view: View) -> bool:
    return any(
        w in "nummer number civico portal hausnummer huisnummer" and len(w) > _CLOSE
        for w in view.words[hit.i : hit.j]
    )


def _formed(run: Run, forms: Forms, *, harmless: bool) -> Candidate | None:
    best: Candidate | None = None
    alnum = run.alnum
    if len(alnum) < 5 or harmless:
        return None
    for form in forms.get(len(alnum), ()):
        if not form.pattern.fullmatch(alnum):
            continue
        good = form.check is not None and form.check(alnum)
        score = form.checked if good else form.alone
        if best is None or score > best.score:
            best = (
                _whole(run, form.type, score, "form", "checksum")
                if good
                else _whole(run, form.type, score, "form")
            )
    return best if best is not None and best.score >= 0.5 else None


def _phone(run: Run) -> Candidate | None:
    digits = run.digits
    size = len(digits)
    if run.letters or size > 16:
        return None
    if (run.compact.startswith("+") or digits.startswith("00")) and size >= 7:
        return _whole(run, _T.PHONE, 0.85, "form")
    if digits.startswith("0") and 6 <= size <= 14:
        return _whole(run, _T.PHONE, 0.75, "form")
    if size == 10 and digits[0] in "23456789" and digits[3] in "23456789":
        return _whole(run, _T.PHONE, 0.6, "form")
    if 8 < size < 11 and digits[0] in "36789" and run.dictated:
        return _whole(run, _T.PHONE, 0.55, "form")
    return None


def _slotted(view: View, run: Run, situation: Situation) -> Candidate | None:
    slot = situation.slot
    if slot is None:
        return None
    size = len(run.alnum)
    if not run.digits and slot not in (
        _T.PLATE,
        _T.BIC,
        _T.USERNAME,
        _T.REFERENCE_NUMBER,
        _T.CUSTOMER_NUMBER,
    ):
        return None
    goes_on = situation.continuing and _carries_on(view, run)
    if goes_on or size >= _SLOT_ENOUGH or (slot in ONE_WAY and not situation.continuing):
        least, most = CUED.get(slot, (99, 0))
        fits = size <= most and (goes_on or size >= least)
        return _whole(run, slot if fits else _T.NUMBER, 0.75 if fits else 0.6, "slot")
    return None


def _carries_on(view: View, run: Run) -> bool:
    """Whether a run is the rest of a value that the utterance before broke off."""
    quiet = Flag.FILLER | Flag.FUNCTION | Flag.CARRIER | Flag.PUNCT | Flag.HARD
    if run.i > _OPENING or any(not view.flags[k] & quiet for k in range(run.i)):
        return False
    if len(run.alnum) >= _SLOT_ENOUGH:
        return True
    rest = range(run.j, min(view.size, run.j + _OPENING))
    return all(view.flags[k] & quiet for k in rest)


def _listed(view: View, run: Run) -> bool:
    """Whether the numbers are things in a list: "je prends le six le onze et un vingt-huit"."""
    articles = view.lex.pack.articles
    gaps = [range(a.j, b.i) for a, b in zip(run.chunks, run.chunks[1:], strict=False)]
    split = sum(1 for gap in gaps if any(view.words[k] in articles for k in gap))
    if run.i and view.words[run.i - 1] in articles and len(run.digits) < _ENOUGH:
        split += sum(1 for gap in gaps if any(view.flags[k] & Flag.AND for k in gap))
    return split > 0 and split + 1 >= len(run.chunks) // 2 and len(run.digits) <= _ENOUGH


def _begins(view: View, run: Run) -> bool:
    """Whether a telephone number was broken off here: "c'est le zéro six trente trois"."""
    if (
        run.letters
        or not run.digits.startswith("0")
        or run.digits[1:2] == "0"
        or run.j != view.size
    ):
        return False
    led = run.i and (view.words[run.i - 1] in IS or view.words[run.i - 1] in view.lex.pack.articles)
    return bool(led) and run.dictated and run.digits != "0815"


def _one_by_one(run: Run) -> bool:
    return all(len(c.text) == 1 for c in run.chunks if c.kind == "d")


def _unexplained(view: View, run: Run) -> Candidate | None:
    """Fail closed: digits that nothing explains are redacted."""
    digits = len(run.digits)
    if digits <= _ENOUGH and any(c.homophone for c in run.chunks) and not _one_by_one(run):
        return None  # "nine to five thirty"
    if digits >= _ENOUGH:
        alone = sum(1 for c in run.chunks if c.kind == "d") == 1 and not run.chunks[0].written
        if alone and (digits == _ENOUGH or run.digits.endswith("000")):
            return None
        return _whole(run, _T.NUMBER, 0.55, "unexplained")
    if _ZERO_FIRST <= digits < _ENOUGH and _begins(view, run):
        return _whole(run, _T.NUMBER, 0.5, "begun")
    single = all(
        len(c.text) == 1 or c.written or c.text.startswith("0") for c in run.chunks if c.kind == "d"
    )
    parts = sum(1 for c in run.chunks if c.kind == "d")
    if digits == 5 and (single or parts > 1):
        return _whole(run, _T.NUMBER, 0.5, "unexplained")
    if digits >= 3 and run.letters and len(run.alnum) >= _ENOUGH:
        return _whole(run, _T.REFERENCE_NUMBER, 0.5, "unexplained")
    return None
