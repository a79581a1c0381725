"""Field types of the schema: words, dates, country codes, secrets, each with its own message."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable
from enum import Enum
from typing import Annotated, Final, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from voicegate.policy.config.countries import country, country_or_group
from voicegate.policy.config.model import ENGINES, RIGHTS
from voicegate.policy.config.secret_ref import SecretRef, names_a_secret, parse_secret_ref
from voicegate.policy.config.shapes import as_list
from voicegate.policy.config.words import did_you_mean, problem, shown, word
from voicegate.vocabulary import Exporter, Form, Hop, Label, LawfulBasis, Purpose, Regime, Tier

__all__ = [
    "ITEMS",
    "BasisWord",
    "Country",
    "CountryGroups",
    "CountryList",
    "Days",
    "EngineWords",
    "ExporterWord",
    "FormWord",
    "HopWords",
    "LabelWord",
    "LabelWords",
    "Language",
    "LanguageList",
    "PurposeWord",
    "RegimeWord",
    "RightWords",
    "Seconds",
    "SecretField",
    "SecretList",
    "Section",
    "Text",
    "TextList",
    "TierWord",
    "Url",
    "When",
    "once",
    "one_of",
]

E = TypeVar("E", bound=Enum)
T = TypeVar("T")

_MAX_ITEMS: Final = 10_000
# A language, perhaps a script, a region: "de", "de-DE", "zh-Hant-TW" (BCP 47, the common part).
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")
_QUERY = re.compile(r"[?&;#]([^=&;#]{1,64})=")


class Section(BaseModel):
    """A table of the file: no other keys than its own, no conversions between types."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)


def one_of(*words: str) -> BeforeValidator:
    """One of a few words."""
    return BeforeValidator(_choice(*words))


def _choice(*words: str) -> Callable[[object], str]:
    def check(value: object) -> str:
        if isinstance(value, str) and value in words:
            return value
        if not isinstance(value, str):
            raise problem("expected one word in quotes", f"known: {', '.join(words)}")
        raise problem(f"unknown word {shown(value)}", did_you_mean(value, words))

    return check


def _word(kind: type[E], what: str) -> BeforeValidator:
    return BeforeValidator(lambda value: word(kind, what, value))


def _items(value: object) -> tuple[object, ...]:
    items = as_list(value)
    if items is None:
        raise problem('expected a list, like ["…"]')
    if len(items) > _MAX_ITEMS:
        raise problem(f"the list has {len(items)} items; at most {_MAX_ITEMS} are read")
    return tuple(items)


ITEMS: Final = BeforeValidator(_items)


def once(what: str) -> AfterValidator:
    """No ``what`` of a list may stand in it twice. The items have been read, each by itself."""

    def check(found: tuple[T, ...]) -> tuple[T, ...]:
        twice = [item for item, count in Counter(found).items() if count > 1]
        if twice:
            raise problem(f"the {what} {shown(str(twice[0]))} stands twice in the list")
        return found

    return AfterValidator(check)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise problem("expected text in quotes")
    if not value.strip():
        raise problem("the text is empty")
    return value


def _when(value: object) -> dt.date:
    if type(value) is dt.date:
        return value
    if isinstance(value, str):
        raise problem("expected a date, found text", "write it like 2026-03-01, without quotes")
    raise problem("expected a date", "write it like 2026-03-01, without quotes and time")


def _language(value: object) -> str:
    if not isinstance(value, str):
        raise problem('expected a language in quotes, like "de-DE"')
    if _LANGUAGE.fullmatch(value):
        return value
    parts = value.replace("_", "-").split("-")
    better = "-".join([parts[0].lower(), *(p.upper() if len(p) == 2 else p for p in parts[1:])])  # noqa: PLR2004
    hint = f'did you mean "{better}"?' if _LANGUAGE.fullmatch(better) else 'like "de" or "de-DE"'
    raise problem(f"unknown language {shown(value)}", hint)


def _secret(value: object) -> SecretRef:
    found = parse_secret_ref(value) if isinstance(value, str) else None
    if found is None:
        raise problem(
            "a key never stands in the file (its value is not repeated here)",
            'name where it comes from: "${ENV_NAME}" or "${secret:name}"',
        )
    return found


def _url(value: object) -> str:
    text = _text(value)
    if any(names_a_secret(name) for name in _QUERY.findall(text)):
        hint = 'put the key under key = "${ENV_NAME}"'
        raise problem("a URL with a key in it (it is not repeated here)", hint)
    try:
        parts = urlsplit(text)
        port_is_fine = parts.port is None or parts.port > 0
    except ValueError:
        raise problem(f"{shown(text)} is no URL", 'like "https://stt.example.org/v1"') from None
    if parts.username is not None or parts.password is not None:
        raise problem(
            "a URL with a user or password in it", 'put the key under key = "${ENV_NAME}"'
        )
    if parts.scheme not in {"http", "https", "ws", "wss"} or not parts.hostname or not port_is_fine:
        raise problem(f"{shown(text)} is no URL", 'like "https://stt.example.org/v1"')
    return text


Text = Annotated[str, BeforeValidator(_text)]
When = Annotated[dt.date, BeforeValidator(_when)]
Country = Annotated[str, BeforeValidator(country)]
Language = Annotated[str, BeforeValidator(_language)]
SecretField = Annotated[SecretRef, BeforeValidator(_secret)]
SecretList = Annotated[tuple[SecretField, ...], ITEMS, once("reference")]
Url = Annotated[str, BeforeValidator(_url)]
Seconds = Annotated[float, Field(gt=0, le=3600, allow_inf_nan=False)]
Days = Annotated[float, Field(ge=0, le=36525, allow_inf_nan=False)]

LabelWord = Annotated[Label, _word(Label, "label")]
TierWord = Annotated[Tier, _word(Tier, "tier")]
FormWord = Annotated[Form, _word(Form, "form")]
PurposeWord = Annotated[Purpose, _word(Purpose, "purpose")]
BasisWord = Annotated[LawfulBasis, _word(LawfulBasis, "lawful basis")]
RegimeWord = Annotated[Regime, _word(Regime, "regime")]
ExporterWord = Annotated[Exporter, _word(Exporter, "exporter")]

HopWord = Annotated[Hop, _word(Hop, "hop")]
CountryOrGroup = Annotated[str, BeforeValidator(country_or_group)]
RightWord = Annotated[str, one_of(*RIGHTS)]
EngineWord = Annotated[str, one_of(*ENGINES)]

# Each item is read by itself, so that one that is wrong hides none of the others.
TextList = Annotated[tuple[Text, ...], ITEMS, once("entry")]
CountryList = Annotated[tuple[Country, ...], ITEMS, once("country")]
CountryGroups = Annotated[tuple[CountryOrGroup, ...], ITEMS, once("country")]
LanguageList = Annotated[tuple[Language, ...], ITEMS, once("language")]
LabelWords = Annotated[tuple[LabelWord, ...], ITEMS, once("label")]
EngineWords = Annotated[tuple[EngineWord, ...], ITEMS, once("engine")]
RightWords = Annotated[tuple[RightWord, ...], ITEMS, once("right")]
HopWords = Annotated[tuple[HopWord, ...], ITEMS, once("hop")]
