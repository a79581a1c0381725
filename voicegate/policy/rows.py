"""One decision for one JSON object: for auditors, and for other languages."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar, cast

from voicegate.errors import ConfigError
from voicegate.policy.decision import Reason, Situation
from voicegate.policy.explaining import Explainer
from voicegate.policy.law import load_law
from voicegate.policy.presets import load_preset
from voicegate.policy.reasons import reason_text
from voicegate.policy.rules import PolicyBackend, Rules
from voicegate.policy.weighing import RuleBook
from voicegate.residency import UNKNOWN_COUNTRY, Recipient, Register, load_register
from voicegate.speech import Capabilities
from voicegate.vocabulary import Consent, ConsentState, Exporter, Hop, Label, Purpose, Regime

__all__ = ["RowError", "decide_lines", "decide_row"]

_KEYS = frozenset(
    {"id", "as_of", "regime", "exporter", "preset", "destination", "labels", "purpose"}
    | {"consents", "hop"}
)
_DESTINATION_KEYS = frozenset(
    {"country", "attributes", "parent_country", "remote_access_from", "tools"}
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_COUNTRY = re.compile(r"[A-Z]{2}|io:[A-Z]{2,}", re.ASCII)
_GROUND = re.compile(r"9_2_[a-j]|10(?:_[a-z0-9_]+)?", re.ASCII)
_CAPABLE = Capabilities(features=frozenset())

_Word = TypeVar("_Word", bound=StrEnum)


class RowError(ValueError):
    """A row that cannot be judged; the message says which key, and what stands there."""


def decide_lines(lines: Iterable[str], *, language: str = "en") -> Iterator[str]:
    """One JSON line out for each that comes in, in order; empty lines are passed over."""
    for line in lines:
        if not line.strip():
            continue
        yield _line(_answer(line, language))


def _answer(line: str, language: str) -> dict[str, object]:
    twice: list[str] = []

    def read(pairs: list[tuple[str, object]]) -> dict[str, object]:
        table = dict(pairs)
        if len(table) < len(pairs):
            twice.extend(key for key, count in Counter(k for k, _ in pairs).items() if count > 1)
        return table

    try:
        row: object = json.loads(line, object_pairs_hook=read, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return {"id": None, "error": "the line is no JSON"}
    if twice:  # which of the two was meant, nobody can say
        number = cast("Mapping[str, object]", row).get("id") if isinstance(row, dict) else None
        return {"id": number, "error": f"the key {_short(twice[0])} stands twice"}
    return decide_row(row, language=language)


def _no_number(word: str) -> object:
    """NaN and Infinity, which Python reads and JSON does not know."""
    raise ValueError(word)


def _line(answer: dict[str, object]) -> str:
    text = json.dumps(answer, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:  # half a surrogate pair in an id, which no file can hold
        return json.dumps(answer)
    return text


def decide_row(
    row: object, *, register: Register | None = None, language: str = "en"
) -> dict[str, object]:
    """Decide for one row: ``{"id", "form", "tier", "basis", "reasons", "law_floor"}``.

    A row that cannot be judged, because a word is unknown or a fact is missing, gives
    ``{"id", "error"}``. Nothing is raised. Warnings stand after the reasons.
    """
    known = register or load_register()
    whole: object = row
    number = cast("Mapping[str, object]", row).get("id") if isinstance(row, dict) else None
    try:
        table = _mapping(whole, "row", _KEYS)
        return {"id": number, **_judge(table, known, language)}
    except (RowError, ConfigError) as error:
        return {"id": number, "error": str(error)}


def _judge(row: Mapping[str, object], register: Register, language: str) -> dict[str, object]:
    rules = Rules(
        regime=_word(Regime, row, "regime"),
        exporter=_word(Exporter, row, "exporter", Exporter.PRIVATE),
        preset=_text(row, "preset", "conservative"),
    )
    hop = _word(Hop, row, "hop", Hop.STT)
    consents, grounds = _consents(row)
    situation = Situation(
        labels=frozenset(_member(Label, word, "labels") for word in _words(row, "labels")),
        purpose=_word(Purpose, row, "purpose"),
        hop=hop,
        as_of=_day(row),
        consents=consents,
        grounds=grounds,
        exporter=rules.exporter,
    )
    backend = PolicyBackend(
        name="destination",
        recipient=_recipient(row, register),
        hops=frozenset({hop}),
        capabilities=_CAPABLE,
    )
    book = RuleBook(law=load_law(), preset=load_preset(rules.preset), rules=rules)
    verdict = Explainer(book=book, register=register).verdict(situation, backend)
    return {
        "form": str(verdict.form),
        "tier": verdict.tier.value,
        "basis": verdict.basis.value,
        "reasons": [_reason(r, language) for r in (*verdict.reasons, *verdict.warnings)],
        "law_floor": verdict.law_floor.value,
    }


def _reason(reason: Reason, language: str) -> dict[str, object]:
    text = reason_text(reason, language)
    return {"code": reason.code, "articles": list(reason.articles), "text": text}


def _recipient(row: Mapping[str, object], register: Register) -> Recipient:
    if "destination" not in row:
        raise RowError("destination is missing")
    place = _mapping(row["destination"], "destination", _DESTINATION_KEYS)
    parent = place.get("parent_country")
    country = place.get("country")
    return Recipient(
        countries=frozenset({UNKNOWN_COUNTRY if country is None else _country(country)}),
        parent_country=None if parent is None else _country(parent),
        remote_access_countries=frozenset(
            _country(c) for c in _words(place, "remote_access_from", ())
        ),
        attributes=_known(place, "attributes", register.attributes),
        tools=_known(place, "tools", register.tool_words),
    )


def _mapping(value: object, key: str, keys: frozenset[str]) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise RowError(f"{key} is no object")
    table = cast("dict[str, object]", value)
    strange = sorted(table.keys() - keys)
    if strange:
        raise RowError(f"{key} has unknown keys: {', '.join(map(_short, strange))}")
    return table


def _words(
    table: Mapping[str, object], key: str, default: tuple[str, ...] | None = None
) -> tuple[str, ...]:
    if key not in table and default is not None:
        return default
    value = table.get(key)
    if not isinstance(value, list):
        raise RowError(f"{key} is missing, or no list")
    words = cast("list[object]", value)
    if not all(isinstance(word, str) for word in words):
        raise RowError(f"{key} holds something that is no text")
    return tuple(cast("list[str]", words))


def _text(table: Mapping[str, object], key: str, default: str | None = None) -> str:
    value = table.get(key, default)
    if not isinstance(value, str):
        raise RowError(f"{key} is missing, or no text")
    return value


def _word(
    kind: type[_Word], table: Mapping[str, object], key: str, default: _Word | None = None
) -> _Word:
    return _member(kind, _text(table, key, default), key)


def _member(kind: type[_Word], word: str, key: str) -> _Word:
    try:
        return kind(word)
    except ValueError:
        raise RowError(f"{key}: unknown word {_short(word)}") from None


def _known(table: Mapping[str, object], key: str, words: frozenset[str]) -> frozenset[str]:
    found = frozenset(_words(table, key, ()))
    strange = sorted(found - words)
    if strange:
        raise RowError(f"{key}: unknown word {', '.join(map(_short, strange))}")
    return found


def _country(value: object) -> str:
    if not isinstance(value, str) or not _COUNTRY.fullmatch(value):
        raise RowError(f"{_short(value)} is no country: two capital letters (ISO 3166-1), or XX")
    return value


def _day(row: Mapping[str, object]) -> date:
    text = _text(row, "as_of")
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise RowError(f"as_of: {_short(text)} is no day; write it as 2026-11-24")


def _consents(
    row: Mapping[str, object],
) -> tuple[frozenset[tuple[Consent, ConsentState]], frozenset[str]]:
    consents: set[tuple[Consent, ConsentState]] = set()
    grounds: set[str] = set()
    for word in _words(row, "consents", ()):
        name, colon, rest = word.partition(":")
        if name == "ground":
            if not _GROUND.fullmatch(rest):
                raise RowError(f"consents: unknown ground {_short(rest)}")
            grounds.add(rest)
        else:
            state = _member(ConsentState, rest, "consents") if colon else ConsentState.ACTIVE
            consents.add((_member(Consent, name, "consents"), state))
    return frozenset(consents), frozenset(grounds)


def _short(value: object) -> str:
    """A value as it may stand in a message: never more than a word's length of it."""
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:37]}…"  # noqa: PLR2004 - a word's length
