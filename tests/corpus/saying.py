"""Numbers as words in six languages; written apart from the engine, so that it checks the engine."""

from __future__ import annotations

from dataclasses import dataclass

UNITS = {
    "de": ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"],
    "en": ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    "fr": ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
    "it": ["zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"],
    "es": ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
    "nl": ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"],
}
TEENS = {
    "de": ["zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"],
    "en": ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
    "fr": ["dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"],
    "it": ["dieci", "undici", "dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto", "diciannove"],
    "es": ["diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve"],
    "nl": ["tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"],
}
TENS = {
    "de": ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"],
    "en": ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
    "fr": ["vingt", "trente", "quarante", "cinquante", "soixante", "soixante-dix", "quatre-vingt", "quatre-vingt-dix"],
    "it": ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"],
    "es": ["veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"],
    "nl": ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"],
}
HUNDRED = {
    "de": "hundert",
    "en": "hundred",
    "fr": "cent",
    "it": "cento",
    "es": "cien",
    "nl": "honderd",
}
THOUSAND = {
    "de": "tausend",
    "en": "thousand",
    "fr": "mille",
    "it": "mila",
    "es": "mil",
    "nl": "duizend",
}
_ES_HUNDREDS = ["ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos"]


def below_100(n: int, lang: str) -> str:
    """0 to 99 in words."""
    if n < 10:
        return UNITS[lang][n]
    if n < 20:
        return TEENS[lang][n - 10]
    return _TWO[lang](n // 10, n % 10)


def _de(t: int, u: int) -> str:
    ten = TENS["de"][t - 2]
    return ten if not u else ("ein" if u == 1 else UNITS["de"][u]) + "und" + ten


def _en(t: int, u: int) -> str:
    return TENS["en"][t - 2] + (f" {UNITS['en'][u]}" if u else "")


def _fr(t: int, u: int) -> str:
    if t in (7, 9):
        base = "soixante" if t == 7 else "quatre-vingt"
        return base + (" et " if (t, u) == (7, 1) else "-") + TEENS["fr"][u]
    ten = TENS["fr"][t - 2]
    if not u:
        return ten + ("s" if t == 8 else "")
    return ten + (" et un" if u == 1 and t != 8 else "-" + UNITS["fr"][u])


def _it(t: int, u: int) -> str:
    ten = TENS["it"][t - 2]
    if u in (1, 8):
        ten = ten[:-1]
    return ten + (("tré" if u == 3 else UNITS["it"][u]) if u else "")


_VEINTI = [
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
]


def _es(t: int, u: int) -> str:
    if t == 2:
        return _VEINTI[u]
    return TENS["es"][t - 2] + (f" y {UNITS['es'][u]}" if u else "")


def _nl(t: int, u: int) -> str:
    ten = TENS["nl"][t - 2]
    return ten if not u else UNITS["nl"][u] + ("ën" if u in (2, 3) else "en") + ten


_TWO = {"de": _de, "en": _en, "fr": _fr, "it": _it, "es": _es, "nl": _nl}


def below_10000(n: int, lang: str) -> str:
    """0 to 9999 in words, the everyday way."""
    if n < 100:
        return below_100(n, lang)
    if n >= 1000:
        head, rest = divmod(n, 1000)
        mille = {"it": "mille"}.get(lang, THOUSAND[lang]) if head == 1 else None
        if lang in ("de", "nl"):
            front = (
                ("ein" if lang == "de" else "") + THOUSAND[lang]
                if head == 1
                else below_100(head, lang) + THOUSAND[lang]
            )
            return front + (below_10000(rest, lang) if rest else "")
        if lang == "it":
            return (mille or below_100(head, "it") + "mila") + (
                below_10000(rest, lang) if rest else ""
            )
        front = (
            (f"one {mille}" if lang == "en" else str(mille))
            if mille
            else f"{below_100(head, lang)} {THOUSAND[lang]}"
        )
        return front + (f" {below_10000(rest, lang)}" if rest else "")
    head, rest = divmod(n, 100)
    return _hundreds(head, rest, lang)


def _hundreds(head: int, rest: int, lang: str) -> str:
    tail = below_100(rest, lang) if rest else ""
    if lang in ("de", "nl"):
        front = ("ein" if lang == "de" else "") if head == 1 else below_100(head, lang)
        return front + HUNDRED[lang] + tail
    if lang == "it":
        return ("" if head == 1 else UNITS["it"][head]) + "cento" + tail
    if lang == "es":
        return ("cien" if head == 1 and not rest else _ES_HUNDREDS[head - 1]) + (
            f" {tail}" if tail else ""
        )
    if lang == "fr":
        front = "cent" if head == 1 else f"{UNITS['fr'][head]} cent"
        return front + (f" {tail}" if tail else "")
    return f"{UNITS['en'][head]} hundred" + (f" and {tail}" if tail else "")


DOUBLE = {
    "de": "doppel",
    "en": "double",
    "fr": "double",
    "it": "doppio",
    "es": "doble",
    "nl": "dubbel",
}
ZERO_ALT = {"de": "null", "en": "oh", "fr": "zéro", "it": "zero", "es": "cero", "nl": "nul"}
FILLERS = {
    "de": ["äh", "ähm", "also", "moment"], "en": ["uh", "um", "er"], "fr": ["euh", "alors", "ben"], "it": ["eh", "allora", "ehm"],
    "es": ["eh", "este", "pues"], "nl": ["eh", "ehm", "nou"],
}  # fmt: skip
THEN = {"de": "dann", "en": "then", "fr": "puis", "it": "poi", "es": "luego", "nl": "dan"}
TWO_VARIANT = {"de": "zwo"}


@dataclass(frozen=True, slots=True)
class Style:
    """How digits are dictated."""

    grouping: int
    double: bool
    filler: bool
    variant: bool


def say_digits(digits: str, lang: str, style: Style, rng: object) -> str:
    """A number as it is dictated: one by one, in pairs or threes, with doubles and fillers."""
    import random

    assert isinstance(rng, random.Random)
    out: list[str] = []
    k = 0
    while k < len(digits):
        if style.double and k + 1 < len(digits) and digits[k] == digits[k + 1]:
            out += [DOUBLE[lang], _digit(digits[k], lang, style)]
            k += 2
            continue
        size = min(style.grouping, len(digits) - k)
        group = digits[k : k + size]
        if size == 1 or group[0] == "0":
            out.append(_digit(digits[k], lang, style))
            k += 1
        else:
            out.append(below_10000(int(group), lang))
            k += size
        if style.filler and k < len(digits) and rng.random() < 0.15:
            out.append(rng.choice([*FILLERS[lang], THEN[lang]]))
    return " ".join(out)


def _digit(char: str, lang: str, style: Style) -> str:
    if char == "0" and style.variant:
        return ZERO_ALT[lang]
    if char == "2" and style.variant:
        return TWO_VARIANT.get(lang, UNITS[lang][2])
    return UNITS[lang][int(char)]
