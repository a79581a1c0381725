"""Rows of the corpus: templates times values times styles times noise, from a seed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from tests.corpus import values
from tests.corpus.making import Maker
from tests.corpus.noise import noisy
from tests.corpus.saying import below_100, below_10000
from voicegate.redaction.taxonomy import NATIONAL_IDS

_SLOT = re.compile(r"\{(=?)([A-Z]+)(?::([^}]*))?\}")
LANGUAGES = ("de", "en", "fr", "it", "es", "nl")
STRUCTURED = frozenset(
    ["PHONE", "EMAIL", "IBAN", "CARD", "CVV", "CARD_EXPIRY", "SECRET", "DOB", "POSTCODE", "CUSTOMER_NUMBER", "BANK_ACCOUNT", "PLATE", "NATIONAL_ID", "PASSPORT", "REFERENCE_NUMBER", "DRIVER_LICENSE", "NUMBER", "URL", *NATIONAL_IDS]
)


@dataclass(frozen=True, slots=True)
class Gold:
    """A true span: characters of the row's text, and its type."""

    start: int
    end: int
    type: str

    @property
    def structured(self) -> bool:
        """Whether it is a number, an address of the net or a date, rather than words."""
        return self.type in STRUCTURED


@dataclass(frozen=True, slots=True)
class Row:
    """One utterance; ``question`` is what the bot said before it, if anything."""

    id: str
    language: str
    text: str
    spoken: bool
    split: str
    spans: tuple[Gold, ...] = ()
    question: str = ""
    cued: bool = field(default=True)


_TYPES: dict[str, tuple[str, Callable[[Maker], str]]] = {
    "PERSON": ("PERSON", Maker.person),
    "FORENAME": ("PERSON", lambda m: m.one(m.lists.FORENAMES)),
    "SURNAME": ("PERSON", lambda m: m.one(m.lists.SURNAMES)),
    "SPELLED": ("PERSON", Maker.spelled),
    "PHONE": ("PHONE", lambda m: m.digits(values.phone(m.rng, m.language))),
    "EMAIL": ("EMAIL", Maker.email),
    "IBAN": ("IBAN", lambda m: _iban(m)),
    "CARD": ("CARD", lambda m: _grouped(m, values.card(m.rng))),
    "CVV": ("CVV", lambda m: m.digits(values.digits(m.rng, 3), grouping=1)),
    "EXPIRY": ("CARD_EXPIRY", lambda m: _expiry(m)),
    "PIN": (
        "SECRET",
        lambda m: m.digits(
            values.digits(m.rng, m.rng.choice([4, 6])), grouping=m.rng.choice([1, 2])
        ),
    ),
    "DOB": ("DOB", Maker.date),
    "STREET": ("ADDRESS", Maker.street),
    "ADDRESS": ("ADDRESS", Maker.address),
    "ZIP": ("POSTCODE", Maker.zipcode),
    "CITY": ("LOCATION", lambda m: m.one(m.lists.CITIES)),
    "ID": ("CUSTOMER_NUMBER", lambda m: m.alnum(values.id_number(m.rng))),
    "ACCOUNT": ("BANK_ACCOUNT", lambda m: m.digits(values.digits(m.rng, 8))),
    "TAXID": ("NATIONAL_ID", lambda m: m.digits("4" + values.digits(m.rng, 10))),
    "KVNR": ("NATIONAL_ID", lambda m: m.alnum(m.rng.choice("ABCDEFG") + values.digits(m.rng, 9))),
    "RVNR": (
        "NATIONAL_ID",
        lambda m: m.alnum(f"12190367{m.rng.choice('KMS')}{values.digits(m.rng, 3)}"),
    ),
    "NINO": ("NATIONAL_ID", lambda m: m.alnum("QE" + values.digits(m.rng, 6) + "C")),
    "SSN": ("NATIONAL_ID", lambda m: m.digits("5" + values.digits(m.rng, 8))),
    "NHS": ("NATIONAL_ID", lambda m: m.digits("9" + values.digits(m.rng, 9))),
    "NIR": ("NATIONAL_ID", lambda m: m.digits("1" + "850378" + values.digits(m.rng, 8))),
    "CF": ("NATIONAL_ID", lambda m: m.alnum("RSSMRA85T10A562S")),
    "DNI": ("NATIONAL_ID", lambda m: m.alnum(values.digits(m.rng, 8) + m.rng.choice("TRWAG"))),
    "BSN": ("NATIONAL_ID", lambda m: m.digits("1" + values.digits(m.rng, 8))),
    "PASS": ("PASSPORT", Maker.passport),
    "PLATE": ("PLATE", Maker.plate),
    "AGE": ("AGE", lambda m: _small(m, 19, 90)),
    "MINOR": ("AGE", lambda m: _small(m, 6, 17)),
    "HEALTH": ("HEALTH", lambda m: m.rng.choice(m.words.HEALTH)),
    "DRUG": ("HEALTH", lambda m: m.rng.choice(m.words.DRUG)),
    "RELIGION": ("RELIGION", lambda m: m.rng.choice(m.words.RELIGION)),
}


def _iban(m: Maker) -> str:
    value = values.iban(m.rng, m.language)
    if m.spoken:
        return m.alnum(value)
    return (
        " ".join(value[k : k + 4] for k in range(0, len(value), 4))
        if m.rng.random() < 0.7
        else value
    )


def _grouped(m: Maker, value: str) -> str:
    return m.digits(value) if m.spoken else " ".join(value[k : k + 4] for k in range(0, 16, 4))


def _expiry(m: Maker) -> str:
    month, year = m.rng.randrange(1, 13), m.rng.randrange(27, 32)
    if m.spoken:
        return f"{below_100(month, m.language)} {below_100(year, m.language)}"
    return f"{month:02d}/{year}"


def _small(m: Maker, low: int, high: int) -> str:
    number = m.rng.randrange(low, high)
    return below_100(number, m.language) if m.spoken else str(number)


def _filled(template: str, maker: Maker) -> tuple[str, list[Gold]]:
    text, at = "", 0
    spans: list[Gold] = []
    for match in _SLOT.finditer(template):
        text += template[at : match.start()]
        at = match.end()
        if match.group(1):
            words = match.group(3)
            begin = text.rindex(words)
            spans.append(Gold(begin, begin + len(words), match.group(2)))
            continue
        kind, make = _TYPES[match.group(2)]
        value = make(maker)
        lead = _article(value, maker.language) if kind in ("HEALTH", "RELIGION") else 0
        spans.append(Gold(len(text) + lead, len(text) + len(value), kind))
        text += value
    return text + template[at:], spans


def _article(value: str, language: str) -> int:
    """How many characters an article takes, which is no part of what was found."""
    articles = {
        "de": ("einen ", "eine "),
        "en": ("a ", "an "),
        "fr": ("une ", "un ", "du ", "de l'", "le "),
        "it": ("un ", "una ", "la ", "il "),
        "es": ("un ", "una ", "la ", "el "),
        "nl": ("een ", "de "),
    }
    return next((len(a) for a in articles[language] if value.startswith(a)), 0)


def _written_case(text: str, language: str) -> str:
    del language
    return text[:1].upper() + text[1:] + "."


def rows(language: str, count: int, *, seed: int = 1, split: str = "tune") -> Iterator[Row]:
    """``count`` utterances with personal data.

    The split ``tune`` is made from ``templates``; ``measure`` from sentences that were written apart
    (``heard/measure_*.txt``) with names, towns and streets of its own. They share no seed either.
    """
    frames = _tuned(language) if split == "tune" else _held(language)
    for n in range(count):
        rng = random.Random(f"{language}-{split}-{seed}-{n}")
        question, template, spoken = frames[rng.randrange(len(frames))]
        if spoken is None:
            spoken = rng.random() < 0.65
        maker = Maker(language, rng, spoken=spoken, held=split != "tune")
        text, spans = _filled(template, maker)
        if not spoken:
            text = _written_case(text, language)
        elif rng.random() < 0.4:
            text, spans = noisy(text, spans, language, rng)
        yield Row(f"{language}-{split}-{n}", language, text, spoken, split, tuple(spans), question)


Frame = tuple[str, str, bool | None]


def _tuned(language: str) -> list[Frame]:
    """Questions and templates; whether spoken or written is left to chance."""
    words = import_module(f"tests.corpus.templates.{language}")
    lines: list[Frame] = [("", t, None) for t in words.LINES.strip().splitlines() if t]
    for line in words.ANSWERS.strip().splitlines():
        question, _, template = line.partition(" | ")
        lines.append((question, template, None))
    return lines


_SLOTS = {
    "PHONE": "PHONE", "EMAIL": "EMAIL", "IBAN": "IBAN", "CARD": "CARD", "CVV": "CVV", "CARD_EXPIRY": "EXPIRY", "DOB": "DOB", "ADDRESS": "ADDRESS",
    "POSTCODE": "ZIP", "LOCATION": "CITY", "CUSTOMER_NUMBER": "ID", "REFERENCE_NUMBER": "ID", "BANK_ACCOUNT": "ACCOUNT", "PLATE": "PLATE",
}  # fmt: skip
_HELD = re.compile(r"\[([A-Z_]+) ([^\]]+)\]")


def _held(language: str) -> list[Frame]:
    """The hand-written sentences of the measured part that hold something, as templates."""
    path = Path(__file__).with_name("heard") / f"measure_{language}.txt"
    out: list[Frame] = []
    for line in path.read_text("utf-8").splitlines():
        question, _, said = line.rpartition(" | ")
        if _HELD.search(said):
            spoken = not re.search(r"[A-Z0-9]", _HELD.sub("", said) + question.lower())
            out.append((question, _HELD.sub(_slot, said), spoken))
    return out


def _slot(mark: re.Match[str]) -> str:
    """A slot of the same kind; what cannot be made is left as it was said."""
    kind, words = mark[1], mark[2].split()
    if kind == "PERSON":
        spelled = sum(len(w) == 1 for w in words) > 1
        return "{SPELLED}" if spelled else "{PERSON}" if len(words) > 1 else "{FORENAME}"
    if kind in _SLOTS:
        return f"{{{_SLOTS[kind]}}}"
    return f"{mark[2]}{{={kind}:{mark[2]}}}"


def decoys(language: str, count: int, *, seed: int = 1, split: str = "tune") -> Iterator[Row]:
    """``count`` harmless utterances."""
    words = import_module(f"tests.corpus.templates.{language}")
    lines = [t for t in words.DECOYS.strip().splitlines() if t]
    for n in range(count):
        rng = random.Random(f"{language}-decoy-{split}-{seed}-{n}")
        spoken = rng.random() < 0.7
        maker = Maker(language, rng, spoken=spoken)
        small = {"{N}": (2, 99), "{T}": (1, 12), "{P}": (5, 900)}
        text = rng.choice(lines)
        for mark, (low, high) in small.items():
            while mark in text:
                number = rng.randrange(low, high)
                text = text.replace(
                    mark, below_10000(number, language) if spoken else str(number), 1
                )
        del maker
        yield Row(
            f"{language}-decoy-{n}",
            language,
            text if spoken else _written_case(text, language),
            spoken,
            split,
        )
