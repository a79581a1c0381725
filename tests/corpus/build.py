"""Rows of the corpus: templates times values times styles times noise, from a seed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from types import ModuleType

from tests.corpus import values
from tests.corpus.noise import noisy
from tests.corpus.saying import UNITS, Style, below_100, below_10000, say_digits

_SLOT = re.compile(r"\{(=?)([A-Z]+)(?::([^}]*))?\}")
LANGUAGES = ("de", "en", "fr", "it", "es", "nl")
STRUCTURED = frozenset(
    ["PHONE", "EMAIL", "IBAN", "CARD", "CVV", "CARD_EXPIRY", "SECRET", "DOB", "POSTCODE", "CUSTOMER_NUMBER", "BANK_ACCOUNT", "PLATE", "NATIONAL_ID", "PASSPORT"]
)


@dataclass(frozen=True, slots=True)
class Gold:
    """A true span: characters of the row's text, and its type."""

    start: int
    end: int
    type: str


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


class Maker:
    """Renders values in one language, spoken or written."""

    def __init__(self, language: str, rng: random.Random, *, spoken: bool) -> None:
        self.language = language
        self.rng = rng
        self.spoken = spoken
        self.words: ModuleType = import_module(f"tests.corpus.templates.{language}")
        self.style = Style(
            grouping=rng.choice([1, 1, 1, 2, 2, 3]),
            double=rng.random() < 0.3,
            filler=rng.random() < 0.25,
            variant=rng.random() < 0.4,
        )

    def digits(self, number: str, *, grouping: int | None = None) -> str:
        """Digits said, or written in one of the usual ways."""
        if self.spoken:
            style = self.style
            if grouping is not None:
                style = Style(grouping, style.double, style.filler, style.variant)
            return say_digits(number, self.language, style, self.rng)
        kind = self.rng.randrange(4)
        if kind == 0 or len(number) < 6:
            return number
        size = self.rng.choice([2, 3, 4])
        joint = self.rng.choice([" ", " ", "-", "/"]) if kind > 1 else " "
        parts = [number[k : k + size] for k in range(0, len(number), size)]
        return joint.join(parts) if joint != "/" else number[:4] + "/" + number[4:]

    def alnum(self, text: str) -> str:
        """Letters and digits mixed: "K 4 7 1 1"."""
        if not self.spoken:
            return text
        out: list[str] = []
        for part in re.findall(r"[A-Z]+|\d+", text):
            out.append(self.digits(part) if part.isdigit() else " ".join(part.lower()))
        return " ".join(out)

    def person(self) -> str:
        """A forename and a surname, at times one of them alone."""
        pick = self.rng.choice
        fore, last = pick(values.FORENAMES[self.language]), pick(values.SURNAMES[self.language])
        whole = last if self.rng.random() < 0.15 else f"{fore} {last}"
        return whole.lower() if self.spoken else whole

    def one(self, table: Mapping[str, Sequence[str]]) -> str:
        """One word of a table, in the case of the style."""
        word = self.rng.choice(table[self.language])
        return word.lower() if self.spoken else word

    def spelled(self) -> str:
        """A surname letter by letter, some with their example."""
        name = values.plain(self.rng.choice(values.SURNAMES[self.language]))
        style = self.rng.randrange(3)
        if not self.spoken:
            return "-".join(name.upper())
        alphabet: dict[str, str] = self.words.ALPHABET
        like = f" {self.words.LIKE} "
        return " ".join(
            c if style == 0 or (style == 2 and self.rng.random() < 0.5) else c + like + alphabet[c]
            for c in name
        )

    def email(self) -> str:
        """An address, spoken with its signs as words."""
        fore, last = (
            self.rng.choice(values.FORENAMES[self.language]),
            self.rng.choice(values.SURNAMES[self.language]),
        )
        a, b = values.plain(fore), values.plain(last)
        sign = self.rng.choice([".", ".", "_", "-", ""])
        number = self.rng.choice(["", "", "", str(self.rng.randrange(10, 99))])
        domain = self.rng.choice(values.PROVIDERS)
        if not self.spoken:
            return f"{a}{sign}{b}{number}@{domain}"
        said = {".": self.words.DOT, "_": self.words.UNDER, "-": self.words.DASH}
        local = [a, self.rng.choice(said[sign]), b] if sign else [a + b]
        if self.rng.random() < 0.15:
            local[0] = " ".join(local[0])
        if number:
            local.append(below_100(int(number), self.language))
        dot = self.rng.choice(self.words.DOT)
        dash = self.rng.choice(self.words.DASH)
        host = domain.replace(".", f" {dot} ").replace("-", f" {dash} ")
        return f"{' '.join(local)} {self.rng.choice(self.words.AT)} {host}"

    def date(self, first: int = 1940, last: int = 2004) -> str:
        """A date of birth, the day first, or written in one of the usual ways."""
        day, month, year = (
            self.rng.randrange(1, 29),
            self.rng.randrange(1, 13),
            self.rng.randrange(first, last),
        )
        if not self.spoken:
            mark = {"de": ".", "nl": "-"}.get(self.language, "/")
            if self.rng.random() < 0.3:
                dot = "." if self.language == "de" else ""
                return f"{day}{dot} {values.MONTHS[self.language][month - 1].capitalize()} {year}"
            return f"{day:02d}{mark}{month:02d}{mark}{year}"
        name = values.MONTHS[self.language][month - 1]
        return _DATES[self.language](day, name, year)

    def plate(self) -> str:
        """A plate of the country's shape."""
        letters = "ABCDEFGHKLMNPRSTUVWXYZ"
        two, three = (
            "".join(self.rng.choices(letters, k=2)),
            "".join(self.rng.choices(letters, k=3)),
        )
        number = values.digits(self.rng, 4).replace("0", "1")
        shapes = {
            "de": f"{self.rng.choice(['M', 'K', 'HH', 'B', 'S'])} {two} {number}", "en": f"{two}{number[:2]} {three}", "fr": f"{two}-{number[:3]}-{two}",
            "it": f"{two} {number[:3]} {two}", "es": f"{number} {three}", "nl": f"{two}-{number[:2]}-{two}",
        }  # fmt: skip
        shape = shapes[self.language]
        return self.alnum(shape.replace("-", " ").replace(" ", "")) if self.spoken else shape

    def zipcode(self) -> str:
        """A postcode."""
        if self.language == "en":
            code = self.rng.choice(
                ["SW1A 1AA", "M1 4BT", "LS2 9JT", "B33 8TH", "94110", "60614", "02139"]
            )
        elif self.language == "nl":
            code = f"{self.rng.randrange(1000, 9999)} {''.join(self.rng.choices('ABCDEGHJKLNPRSTVWXZ', k=2))}"
        else:
            code = f"{self.rng.randrange(10, 98)}{values.digits(self.rng, 3)}"
        return self.alnum(code) if self.spoken else code

    def street(self) -> str:
        """A street with its number, in the country's order."""
        street = self.rng.choice(values.STREETS[self.language])
        number = self.rng.randrange(1, 180)
        said = below_10000(number, self.language) if self.spoken else str(number)
        said += self.rng.choice(["", "", "", " a"]) if self.language in ("de", "nl") else ""
        front = self.language == "en" or (self.language == "fr")
        whole = f"{said} {street}" if front else f"{street} {said}"
        return whole.lower() if self.spoken else whole

    def address(self) -> str:
        """Street, postcode and place."""
        city = self.rng.choice(values.CITIES[self.language])
        code = "" if self.language == "en" else self.zipcode() + " "
        joint = " " if self.spoken else ", "
        whole = f"{self.street()}{joint}{code}{city}"
        return whole.lower() if self.spoken else whole

    def passport(self) -> str:
        """Letters and digits, as on a passport."""
        return self.alnum(
            self.rng.choice("CFGHJK")
            + "0"
            + self.rng.choice("123")
            + self.rng.choice("XTRY")
            + values.digits(self.rng, 5)
        )


def _date_de(day: int, month: str, year: int) -> str:
    one = {1: "ersten", 3: "dritten", 7: "siebten", 8: "achten"}.get(day) or below_100(
        day, "de"
    ) + ("ten" if day < 20 else "sten")
    return f"{one} {month} {year_de(year)}"


def year_de(year: int) -> str:
    """A year as Germans say it."""
    if year >= 2000:
        return "zweitausend" + (below_100(year - 2000, "de") if year > 2000 else "")
    return "neunzehnhundert" + below_100(year - 1900, "de")


_EN_DAYS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"]


def _date_en(day: int, month: str, year: int) -> str:
    said = _EN_DAYS[day - 1] if day <= 20 else f"twenty {_EN_DAYS[day - 21]}"
    tail = (
        "two thousand" + (f" and {UNITS['en'][year - 2000]}" if year > 2000 else "")
        if year >= 2000
        else f"nineteen {below_100(year - 1900, 'en') if year % 100 > 9 else 'oh ' + UNITS['en'][year % 10]}"
    )
    return f"{month} {said} {tail}" if day % 2 else f"{said} of {month} {tail}"


def _romance(joint: str, language: str) -> Callable[[int, str, int], str]:
    def said(day: int, month: str, year: int) -> str:
        return f"{below_100(day, language)}{joint}{month}{joint}{below_10000(year, language)}"

    return said


def _date_nl(day: int, month: str, year: int) -> str:
    old = f"negentien{'honderd' if year % 100 < 13 else ''} {below_100(year - 1900, 'nl')}"
    tail = below_10000(year, "nl") if year >= 2000 else old
    return f"{below_100(day, 'nl')} {month} {tail}"


_DATES: dict[str, Callable[[int, str, int], str]] = {
    "de": _date_de, "en": _date_en, "fr": _romance(" ", "fr"), "it": _romance(" ", "it"), "es": _romance(" de ", "es"), "nl": _date_nl,
}  # fmt: skip

_TYPES: dict[str, tuple[str, Callable[[Maker], str]]] = {
    "PERSON": ("PERSON", Maker.person),
    "FORENAME": ("PERSON", lambda m: m.one(values.FORENAMES)),
    "SURNAME": ("PERSON", lambda m: m.one(values.SURNAMES)),
    "SPELLED": ("PERSON", Maker.spelled),
    "PHONE": ("PHONE", lambda m: m.digits(values.phone(m.rng, m.language))),
    "EMAIL": ("EMAIL", Maker.email),
    "IBAN": ("IBAN", lambda m: _iban(m)),
    "CARD": ("CARD", lambda m: _grouped(m, values.card(m.rng))),
    "CVV": ("CVV", lambda m: m.digits(values.digits(m.rng, 3), grouping=1)),
    "EXPIRY": ("CARD_EXPIRY", lambda m: _expiry(m)),
    "PIN": ("SECRET", lambda m: m.digits(
            values.digits(m.rng, m.rng.choice([4, 6])), grouping=m.rng.choice([1, 2])
        )),
    "DOB": ("DOB", Maker.date),
    "STREET": ("ADDRESS", Maker.street),
    "ADDRESS": ("ADDRESS", Maker.address),
    "ZIP": ("POSTCODE", Maker.zipcode),
    "CITY": ("LOCATION", lambda m: m.one(values.CITIES)),
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
            begin = text.rindex(match.group(3))
            spans.append(Gold(begin, begin + len(match.group(3)), match.group(2)))
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
    """``count`` utterances with personal data; the two splits share no seed and no noise."""
    words = import_module(f"tests.corpus.templates.{language}")
    lines = [t for t in words.LINES.strip().splitlines() if t]
    answers = [t.split(" | ") for t in words.ANSWERS.strip().splitlines() if t]
    for n in range(count):
        rng = random.Random(f"{language}-{split}-{seed}-{n}")
        spoken = rng.random() < 0.65
        maker = Maker(language, rng, spoken=spoken)
        pick = rng.randrange(len(lines) + len(answers))
        question, template = (
            ("", lines[pick]) if pick < len(lines) else tuple(answers[pick - len(lines)])
        )
        text, spans = _filled(template, maker)
        if not spoken:
            text = _written_case(text, language)
        elif rng.random() < 0.4:
            text, spans = noisy(text, spans, language, rng)
        yield Row(f"{language}-{split}-{n}", language, text, spoken, split, tuple(spans), question)


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
