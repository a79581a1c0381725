"""Where espeak-ng is, and which languages it speaks: in this process, some 80 of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from voicegate.adapter.settings import BackendSettings, Endpoint, EndpointError
from voicegate.speech import Capabilities, Encoding, Feature

__all__ = ["OUTPUT_ENCODINGS", "VOICES", "capabilities", "locate"]

# BCP 47 tag (lower case) to espeak-ng's own identifier of a voice, as its release 1.52.0 lists
# them; constructed and dead languages are left out, but can be asked for by voice id.
VOICES: Final[Mapping[str, str]] = MappingProxyType({
    # The official languages of the EU.
    "bg": "zls/bg", "cs": "zlw/cs", "da": "gmq/da", "de": "gmw/de", "el": "grk/el",
    "en": "gmw/en", "es": "roa/es", "et": "urj/et", "fi": "urj/fi", "fr": "roa/fr",
    "ga": "cel/ga", "hr": "zls/hr", "hu": "urj/hu", "it": "roa/it", "lt": "bat/lt",
    "lv": "bat/lv", "mt": "sem/mt", "nl": "gmw/nl", "pl": "zlw/pl", "pt": "roa/pt",
    "ro": "roa/ro", "sk": "zlw/sk", "sl": "zls/sl", "sv": "gmq/sv",
    # Kinds of them that have a voice of their own.
    "en-029": "gmw/en-029", "en-us": "gmw/en-US", "es-419": "roa/es-419", "fr-be": "roa/fr-BE",
    "fr-ch": "roa/fr-CH", "pt-br": "roa/pt-BR", "ca-es-valencia": "roa/ca-va",
    # The rest of Europe.
    "be": "zle/be", "bs": "zls/bs", "ca": "roa/ca", "cy": "cel/cy", "eu": "eu", "fo": "gmq/fo",
    "gd": "cel/gd", "hy": "ine/hy", "is": "gmq/is", "ka": "ccs/ka", "lb": "gmw/lb",
    "mk": "zls/mk", "nb": "gmq/nb", "no": "gmq/nb", "ru": "zle/ru", "sq": "ine/sq",
    "sr": "zls/sr", "tr": "trk/tr", "uk": "zle/uk",
    # The world.
    "af": "gmw/af", "am": "sem/am", "ar": "sem/ar", "as": "inc/as", "az": "trk/az",
    "bn": "inc/bn", "cmn": "sit/cmn", "fa": "ira/fa", "gu": "inc/gu", "he": "sem/he",
    "hi": "inc/hi", "ht": "roa/ht", "id": "poz/id", "ja": "jpx/ja", "kk": "trk/kk",
    "kn": "dra/kn", "ko": "ko", "ku": "ira/ku", "ky": "trk/ky", "mi": "poz/mi", "ml": "dra/ml",
    "mr": "inc/mr", "ms": "poz/ms", "my": "sit/my", "ne": "inc/ne", "om": "cus/om",
    "pa": "inc/pa", "si": "inc/si", "sw": "bnt/sw", "ta": "dra/ta", "te": "dra/te",
    "th": "tai/th", "tn": "bnt/tn", "ur": "inc/ur", "uz": "trk/uz", "vi": "aav/vi",
    "yue": "sit/yue", "zh": "sit/cmn", "zh-hk": "sit/yue",
})  # fmt: skip

OUTPUT_ENCODINGS: Final = frozenset({Encoding.PCM_S16LE, Encoding.MULAW, Encoding.ALAW})


def locate(settings: BackendSettings) -> Endpoint:
    """The process itself.

    Raises:
        EndpointError: The settings name a place elsewhere.
    """
    for key, value in (("endpoint", settings.endpoint), ("region", settings.region)):
        if value is not None:
            raise EndpointError(key, f"espeak runs in this process and has no {key}", "remove it")
    return Endpoint(in_process=True)


def capabilities(settings: BackendSettings) -> Capabilities:  # noqa: ARG001 - the contract's shape
    """It speaks, in a stream; any sample rate is made from its own 22,050 Hz."""
    return Capabilities(
        features=frozenset(
            {
                Feature.TTS,
                Feature.STREAMING_TTS,
                Feature.SSML,
                Feature.WORD_MARKS,
                Feature.SENTENCE_MARKS,
                Feature.SSML_MARKS,
            }
        ),
        languages=frozenset(VOICES),
        input_encodings=frozenset(),
        output_encodings=OUTPUT_ENCODINGS,
        notes=("sounds like a robot", "espeak-ng is under GPL-3.0-or-later"),
    )
