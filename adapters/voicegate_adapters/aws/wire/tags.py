"""Language tags: Transcribe wants the variant, too."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["transcribe_tag"]

# Of each language that Transcribe streams, the variant that is meant in Europe; English is en-US.
_VARIANTS: Final[Mapping[str, str]] = MappingProxyType({
    "ar": "ar-SA",
    "ca": "ca-ES",
    "cs": "cs-CZ",
    "da": "da-DK",
    "de": "de-DE",
    "el": "el-GR",
    "en": "en-US",
    "es": "es-ES",
    "fi": "fi-FI",
    "fr": "fr-FR",
    "he": "he-IL",
    "hi": "hi-IN",
    "hr": "hr-HR",
    "it": "it-IT",
    "ja": "ja-JP",
    "ko": "ko-KR",
    "nl": "nl-NL",
    "no": "no-NO",
    "pl": "pl-PL",
    "pt": "pt-PT",
    "ro": "ro-RO",
    "ru": "ru-RU",
    "sk": "sk-SK",
    "sv": "sv-SE",
    "tr": "tr-TR",
    "uk": "uk-UA",
    "zh": "zh-CN",
})  # fmt: skip


def transcribe_tag(language: str) -> str:
    """``language`` as Transcribe writes it; what has a variant, or is unknown, stays as it is."""
    return _VARIANTS.get(language, language)
