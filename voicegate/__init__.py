"""One STT/TTS interface over every speech service, and a gate in front of them.

The names below are loaded when first used, so that ``import voicegate`` stays light.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from voicegate._version import __version__
from voicegate.errors import (
    AllBackendsFailedError,
    AuthenticationError,
    BackendError,
    BackendTimeoutError,
    BadAudioError,
    BadRequestError,
    ConfigError,
    ConnectionFailedError,
    ConsentRequiredError,
    CredentialsMissingError,
    DeadlineExceededError,
    EgressBlockedError,
    MissingExtraError,
    PermitError,
    QuotaExceededError,
    RateLimitedError,
    RefusedError,
    StorageError,
    UnavailableError,
    UnexpectedResponseError,
    UnknownAdapterError,
    VoicegateError,
)

if TYPE_CHECKING:
    from voicegate.gate import Call, ConsentAnswer, ConsentHow, Gate, Notice, SafeText, Speech
    from voicegate.policy import Decision, Verdict
    from voicegate.redaction import EntityType
    from voicegate.speech import (
        PHONE_ALAW,
        PHONE_MULAW,
        Audio,
        AudioFormat,
        Encoding,
        SpeechEvent,
        SpeechEventType,
        Transcript,
        Voice,
        Word,
        read_audio,
        write_wav,
    )
    from voicegate.vocabulary import Consent, ConsentState, Form, Hop, Label, Purpose, Tier

__all__ = [
    "PHONE_ALAW",
    "PHONE_MULAW",
    "AllBackendsFailedError",
    "Audio",
    "AudioFormat",
    "AuthenticationError",
    "BackendError",
    "BackendTimeoutError",
    "BadAudioError",
    "BadRequestError",
    "Call",
    "ConfigError",
    "ConnectionFailedError",
    "Consent",
    "ConsentAnswer",
    "ConsentHow",
    "ConsentRequiredError",
    "ConsentState",
    "CredentialsMissingError",
    "DeadlineExceededError",
    "Decision",
    "EgressBlockedError",
    "Encoding",
    "EntityType",
    "Form",
    "Gate",
    "Hop",
    "Label",
    "MissingExtraError",
    "Notice",
    "PermitError",
    "Purpose",
    "QuotaExceededError",
    "RateLimitedError",
    "RefusedError",
    "SafeText",
    "Speech",
    "SpeechEvent",
    "SpeechEventType",
    "StorageError",
    "Tier",
    "Transcript",
    "UnavailableError",
    "UnexpectedResponseError",
    "UnknownAdapterError",
    "Verdict",
    "Voice",
    "VoicegateError",
    "Word",
    "__version__",
    "read_audio",
    "write_wav",
]

_HOMES = {
    "voicegate.gate": (
        "Call",
        "ConsentAnswer",
        "ConsentHow",
        "Gate",
        "Notice",
        "SafeText",
        "Speech",
    ),
    "voicegate.policy": ("Decision", "Verdict"),
    "voicegate.redaction": ("EntityType",),
    "voicegate.speech": (
        "PHONE_ALAW",
        "PHONE_MULAW",
        "Audio",
        "AudioFormat",
        "Encoding",
        "SpeechEvent",
        "SpeechEventType",
        "Transcript",
        "Voice",
        "Word",
        "read_audio",
        "write_wav",
    ),
    "voicegate.vocabulary": ("Consent", "ConsentState", "Form", "Hop", "Label", "Purpose", "Tier"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'voicegate' has no attribute {name!r}")
    value: object = getattr(importlib.import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
