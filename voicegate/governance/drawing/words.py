"""The words on the drawings, in English and German."""

from __future__ import annotations

from typing import Final

from voicegate.governance.drawing.deliveries import Delivery
from voicegate.vocabulary import Form, Hop, Tier

__all__ = ["got", "word"]

_WORDS: Final = {
    "en": {
        "caller": "the caller",
        "raw": "raw",
        "redacted": "redacted",
        "deny": "nothing",
        "simulated": "simulated",
        "elsewhere": "outside this map",
        "flow": "Who got what, in which form",
        "map": "Where it went",
        "days": "What went out, over time",
        "endings": "What ends when",
        "refusals": "refused",
        "ends": "to {day}, {n} days left",
        "home": "home",
        "permitted": "nothing: permitted ({form}), not needed",
        "refused": "nothing: not permitted",
        "voiceless": "nothing: a voice cannot be redacted",
        "stt": "{n} × audio",
        "tts": "{n} × text to speak",
        "sink": "{n} × text",
        "T0": "T0 · own infrastructure",
        "T1": "T1 · EEA, European parent",
        "T2": "T2 · EEA, foreign parent",
        "T3": "T3 · adequate country",
        "T3f": "T3f · adequate country, foreign parent",
        "T4": "T4 · certified US",
        "T5": "T5 · Art. 46 safeguards",
        "T6": "T6 · explicit consent only",
        "T7": "T7 · no basis",
    },
    "de": {
        "caller": "Anruf",
        "raw": "roh",
        "redacted": "geschwärzt",
        "deny": "nichts",
        "simulated": "simuliert",
        "elsewhere": "außerhalb der Karte",
        "flow": "Wer was in welcher Form bekam",
        "map": "Wohin es ging",
        "days": "Was hinausging, im Zeitverlauf",
        "endings": "Was wann endet",
        "refusals": "abgelehnt",
        "ends": "bis {day}, noch {n} Tage",
        "home": "zu Hause",
        "permitted": "nichts: erlaubt ({form}), nicht gebraucht",
        "refused": "nichts: nicht erlaubt",
        "voiceless": "nichts: eine Stimme lässt sich nicht schwärzen",
        "stt": "{n} × Ton",
        "tts": "{n} × Text zum Sprechen",
        "sink": "{n} × Text",
        "T0": "T0 · eigene Infrastruktur",
        "T1": "T1 · EWR, europäische Mutter",
        "T2": "T2 · EWR, fremde Mutter",
        "T3": "T3 · angemessenes Land",
        "T3f": "T3f · angemessenes Land, fremde Mutter",
        "T4": "T4 · USA, zertifiziert",
        "T5": "T5 · Garantien nach Art. 46",
        "T6": "T6 · nur ausdrückliche Einwilligung",
        "T7": "T7 · keine Grundlage",
    },
}


def word(key: str | Tier | Form, language: str) -> str:
    """The word for ``key`` in ``language`` ("de" or "en")."""
    return _WORDS["de" if language.startswith("de") else "en"][str(key)]


def got(delivery: Delivery, language: str) -> str:
    """What ``delivery`` says, in a few words: "6 × audio, raw"."""
    if delivery.count:
        what = word(delivery.hop.value, language).format(n=delivery.count)
        return f"{what}, {word(delivery.form, language)}"
    if delivery.form is Form.DENY:
        return word("refused", language)
    if delivery.form is Form.REDACTED and delivery.hop is Hop.STT:
        return word("voiceless", language)
    return word("permitted", language).format(form=word(delivery.form, language))
