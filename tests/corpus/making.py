"""Values in one language, spoken or written: numbers, names, dates, addresses."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import ModuleType

from tests.corpus import held_values, values
from tests.corpus.saying import UNITS, Style, below_100, below_10000, say_digits


class Maker:
    """Renders values in one language, spoken or written."""

    def __init__(
        self, language: str, rng: random.Random, *, spoken: bool, held: bool = False
    ) -> None:
        self.language = language
        self.rng = rng
        self.spoken = spoken
        self.lists: ModuleType = held_values if held else values
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
        fore, last = pick(self.lists.FORENAMES[self.language]), pick(self.lists.SURNAMES[self.language])
        whole = last if self.rng.random() < 0.15 else f"{fore} {last}"
        return whole.lower() if self.spoken else whole

    def one(self, table: Mapping[str, Sequence[str]]) -> str:
        """One word of a table, in the case of the style."""
        word = self.rng.choice(table[self.language])
        return word.lower() if self.spoken else word

    def spelled(self) -> str:
        """A surname letter by letter, some with their example."""
        name = values.plain(self.rng.choice(self.lists.SURNAMES[self.language]))
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
            self.rng.choice(self.lists.FORENAMES[self.language]),
            self.rng.choice(self.lists.SURNAMES[self.language]),
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
        street = self.rng.choice(self.lists.STREETS[self.language])
        number = self.rng.randrange(1, 180)
        said = below_10000(number, self.language) if self.spoken else str(number)
        said += self.rng.choice(["", "", "", " a"]) if self.language in ("de", "nl") else ""
        front = self.language == "en" or (self.language == "fr")
        whole = f"{said} {street}" if front else f"{street} {said}"
        return whole.lower() if self.spoken else whole

    def address(self) -> str:
        """Street, postcode and place."""
        city = self.rng.choice(self.lists.CITIES[self.language])
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
    tail = (
        below_10000(year, "nl")
        if year >= 2000
        else f"negentien{'honderd' if year % 100 < 13 else ''} {below_100(year - 1900, 'nl')}"
    )
    return f"{below_100(day, 'nl')} {month} {tail}"


_DATES: dict[str, Callable[[int, str, int], str]] = {
    "de": _date_de, "en": _date_en, "fr": _romance(" ", "fr"), "it": _romance(" ", "it"), "es": _romance(" de ", "es"), "nl": _date_nl,
}  # fmt: skip
