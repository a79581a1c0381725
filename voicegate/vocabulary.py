"""The closed vocabularies of voicegate, one enum each; their values are the words of its files."""

from __future__ import annotations

from enum import IntEnum, StrEnum

__all__ = [
    "Consent",
    "ConsentState",
    "Exporter",
    "Form",
    "Hop",
    "Label",
    "LawFloor",
    "LawfulBasis",
    "Purpose",
    "Regime",
    "Tier",
    "TransferBasis",
]


class Label(StrEnum):
    """A category of data found or declared in a call, from the least to the most protected."""

    PUBLIC = "public"
    PSEUDONYMOUS = "pseudonymous"
    PERSONAL = "personal"
    EMPLOYEE = "employee"
    LOCATION = "location"
    PAYMENT = "payment"
    PAYMENT_SAD = "payment_sad"
    MINOR = "minor"
    SPECIAL_CATEGORY = "special_category"
    BIOMETRIC = "biometric"
    CRIMINAL = "criminal"
    PROFESSIONAL_SECRET = "professional_secret"


class Purpose(StrEnum):
    """Why the data is processed."""

    SERVICE_REQUEST = "service_request"
    CONTRACT = "contract"
    MARKETING = "marketing"
    PROFILING = "profiling"
    AUTOMATED_DECISION = "automated_decision"
    QUALITY_RECORDING = "quality_recording"
    MODEL_TRAINING = "model_training"
    ANALYTICS = "analytics"
    LEGAL_OBLIGATION = "legal_obligation"
    VITAL_INTEREST = "vital_interest"
    VOICE_BIOMETRIC_AUTH = "voice_biometric_auth"
    IMMIGRATION_CONTROL = "immigration_control"


class LawfulBasis(StrEnum):
    """The Art. 6(1) ground of the processing."""

    REQUEST = "request"
    CONTRACT = "contract"
    CONSENT = "consent"
    LEGAL_OBLIGATION = "legal_obligation"
    VITAL_INTEREST = "vital_interest"
    PUBLIC_TASK = "public_task"
    LEGITIMATE_INTEREST = "legitimate_interest"


class Consent(StrEnum):
    """What a subject can consent to."""

    MARKETING = "marketing"
    PROFILING = "profiling"
    AUTOMATED_DECISION = "automated_decision"
    RECORDING = "recording"
    TRAINING = "training"
    TRANSFER = "transfer"
    SPECIAL = "special"
    BIOMETRIC = "biometric"
    PARENTAL = "parental"
    LOCATION = "location"


class ConsentState(StrEnum):
    """Where a consent stands. Only ``active`` counts as given."""

    ACTIVE = "active"
    REQUESTED = "requested"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    IMPLIED = "implied"


class Form(IntEnum):
    """What may be sent. Ordered: raw > redacted > deny, so the meet of several is ``min``."""

    DENY = 0
    REDACTED = 1
    RAW = 2

    def __str__(self) -> str:
        return self.name.lower()


class Hop(StrEnum):
    """The kind of step by which data leaves the gate."""

    STT = "stt"
    TTS = "tts"
    SINK = "sink"


class Regime(StrEnum):
    """Whose law the exporter is under."""

    EU = "eu"
    UK = "uk"
    CH = "ch"


class Exporter(StrEnum):
    """Who exports: a private body, or an authority that exercises public powers (Art. 49(3))."""

    PRIVATE = "private"
    PUBLIC_POWER = "public_power"


class Tier(StrEnum):
    """The legal position of a backend, on a day, for an exporter; nearest first."""

    T0 = "T0"
    T1 = "T1"
    T2 = "T2"
    T3 = "T3"
    T3F = "T3f"
    T4 = "T4"
    T5 = "T5"
    T6 = "T6"
    T7 = "T7"


class TransferBasis(StrEnum):
    """On what a transfer rests."""

    DOMESTIC = "domestic"
    ART45 = "art45"
    ART46 = "art46"
    ART49A = "art49a"
    NONE = "none"


class LawFloor(StrEnum):
    """What the law says of an outcome: policy may choose freely, with a reason, or not at all."""

    LAWFUL = "lawful"
    CONDITIONAL = "conditional"
    UNLAWFUL = "unlawful"
