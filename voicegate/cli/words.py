"""The words of tables and remarks, in English and German."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from voicegate.cli.output import Language
from voicegate.vocabulary import Form, Hop

__all__ = ["form_word", "hop_word", "place_words", "say"]

_MOST_COUNTRIES = 3
_EN: Final = {
    "backend": "backend",
    "where": "where",
    "tier": "tier",
    "why": "why",
    "form": "form",
    "raw": "raw",
    "redacted": "redacted",
    "deny": "nothing",
    "stt": "audio in",
    "tts": "text to speak",
    "sink": "text out",
    "simulated": "simulated",
    "was": "was {form}",
    "parent": "parent {country}",
    "countries": "{n} countries",
    "in_process": "this process",
    "labels": "labels",
    "purpose": "purpose",
    "consents": "consents",
    "as_of": "as of",
    "permitted": "permitted, in order",
    "nobody": "nobody",
    "bleeped": "recordings, once they are bleeped",
    "simulated_note": "† simulated: its place is a test fact, nothing leaves this machine",
    "voice_note": "redacted audio: a voice cannot be redacted, so this backend does not get it",
    "bleep_note": "redacted audio: recordings only, bleeped after a permitted backend heard them",
    "needs": "needs consent: {consents}",
    "free": "no rule asks for less",
    "expected": "{n} as expected, {failed} not",
    "active": "active",
    "requested": "requested",
    "refused": "refused",
    "withdrawn": "withdrawn",
    "expired": "expired",
    "implied": "implied",
}
_DE: Final = {
    "backend": "Backend",
    "where": "wo",
    "tier": "Stufe",
    "why": "warum",
    "form": "Form",
    "raw": "roh",
    "redacted": "geschwärzt",
    "deny": "nichts",
    "stt": "Ton herein",
    "tts": "Text zum Sprechen",
    "sink": "Text hinaus",
    "simulated": "simuliert",
    "was": "vorher {form}",
    "parent": "Mutter {country}",
    "countries": "{n} Länder",
    "in_process": "dieser Prozess",
    "labels": "Kennzeichen",
    "purpose": "Zweck",
    "consents": "Einwilligungen",
    "as_of": "Stand",
    "permitted": "erlaubt, der Reihe nach",
    "nobody": "niemand",
    "bleeped": "Aufnahmen, wenn sie überpiept sind",
    "simulated_note": "† simuliert: der Ort ist eine Testangabe, nichts verlässt diesen Rechner",
    "voice_note": "geschwärzter Ton: eine Stimme lässt sich nicht schwärzen, "
    "dieses Backend bekommt ihn nicht",
    "bleep_note": "geschwärzter Ton: nur Aufnahmen, überpiept, nachdem ein erlaubtes Backend sie "
    "gehört hat",
    "needs": "braucht Einwilligung: {consents}",
    "free": "keine Regel verlangt weniger",
    "expected": "{n} wie erwartet, {failed} nicht",
    "active": "aktiv",
    "requested": "gefragt",
    "refused": "verweigert",
    "withdrawn": "widerrufen",
    "expired": "abgelaufen",
    "implied": "nur unterstellt",
}


def say(key: str, language: Language, **values: object) -> str:
    """The text for ``key``, with ``values`` filled in."""
    text = (_DE if language is Language.DE else _EN)[key]
    return text.format(**values) if values else text


def place_words(countries: Collection[str], parent: str | None, language: Language) -> str:
    """Where something is: its countries, and its parent where that is elsewhere."""
    several = len(countries) > _MOST_COUNTRIES
    place = (
        say("countries", language, n=len(countries)) if several else ", ".join(sorted(countries))
    )
    if parent is None or parent in countries:
        return place
    return f"{place}, {say('parent', language, country=parent)}"


def form_word(form: Form, language: Language) -> str:
    """What ``form`` is called in a table."""
    return say(str(form), language)


def hop_word(hop: Hop, language: Language) -> str:
    """What ``hop`` is called in a table."""
    return say(hop.value, language)
