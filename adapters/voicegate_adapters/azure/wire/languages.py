"""Azure speaks of locales: which one a bare language stands for, and which voice speaks it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["is_tag", "locale_of", "usual_voice"]

_TAG: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*", re.ASCII)
_LOCALES: Final[Mapping[str, str]] = MappingProxyType({
    "bg": "bg-BG", "cs": "cs-CZ", "da": "da-DK", "de": "de-DE", "el": "el-GR", "en": "en-US",
    "es": "es-ES", "et": "et-EE", "fi": "fi-FI", "fr": "fr-FR", "ga": "ga-IE", "hr": "hr-HR",
    "hu": "hu-HU", "it": "it-IT", "ja": "ja-JP", "ko": "ko-KR", "lt": "lt-LT", "lv": "lv-LV",
    "mt": "mt-MT", "nb": "nb-NO", "nl": "nl-NL", "pl": "pl-PL", "pt": "pt-PT", "ro": "ro-RO",
    "sk": "sk-SK", "sl": "sl-SI", "sv": "sv-SE", "tr": "tr-TR", "uk": "uk-UA",
})  # fmt: skip
# Azure has no voice of its own choice: without a name there is no sound.
_VOICES: Final[Mapping[str, str]] = MappingProxyType({
    "de-AT": "de-AT-IngridNeural",
    "de-CH": "de-CH-LeniNeural",
    "de-DE": "de-DE-KatjaNeural",
    "en-GB": "en-GB-SoniaNeural",
    "en-IE": "en-IE-EmilyNeural",
    "en-US": "en-US-JennyNeural",
    "es-ES": "es-ES-ElviraNeural",
    "fr-BE": "fr-BE-CharlineNeural",
    "fr-CH": "fr-CH-ArianeNeural",
    "fr-FR": "fr-FR-DeniseNeural",
    "it-IT": "it-IT-ElsaNeural",
    "nl-BE": "nl-BE-DenaNeural",
    "nl-NL": "nl-NL-ColetteNeural",
    "pl-PL": "pl-PL-AgnieszkaNeural",
    "sv-SE": "sv-SE-SofieNeural",
    "tr-TR": "tr-TR-EmelNeural",
})  # fmt: skip


def is_tag(language: str) -> bool:
    """Whether ``language`` looks like a tag of BCP 47: it goes into a URL, as the SDK writes it."""
    return _TAG.fullmatch(language) is not None


def locale_of(language: str) -> str:
    """``language`` (BCP 47) as Azure wants it: a bare "de" becomes "de-DE"."""
    bare, _, rest = language.replace("_", "-").partition("-")
    return language if rest else _LOCALES.get(bare.lower(), language)


def usual_voice(language: str) -> str | None:
    """The voice for ``language`` where nobody names one; None where there is no usual one."""
    return _VOICES.get(locale_of(language))
