"""What the ledger keeps of a consent: all that Art. 7(1) GDPR wants shown. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from enum import Enum, StrEnum
from typing import Any, cast

from voicegate.errors import StorageError
from voicegate.governance.codes import check_code, check_name, check_subject
from voicegate.vocabulary import Consent, ConsentState, Label, Purpose

__all__ = [
    "ConsentEvent",
    "ConsentRecord",
    "Evidence",
    "EvidenceKind",
    "LedgerRow",
    "public_facts",
    "record_of",
    "sealed_facts",
    "state_after",
]


class ConsentEvent(StrEnum):
    """What happened to a consent."""

    REQUESTED = "requested"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    IMPLIED = "implied"  # recorded, and never counted as given
    OBJECTED = "objected"  # Art. 21: withdrawn, and not to be asked or imported again
    USED = "used"  # the five years of § 7a UWG run anew from each use


class EvidenceKind(StrEnum):
    """By what the subject's answer is shown."""

    DTMF = "dtmf"
    SPEECH = "speech"
    WRITTEN = "written"
    OPERATOR = "operator"  # the bot or an agent states it
    IMPORTED = "imported"
    NONE = "none"


_STATES = {
    ConsentEvent.REQUESTED: ConsentState.REQUESTED,
    ConsentEvent.GRANTED: ConsentState.ACTIVE,
    ConsentEvent.REFUSED: ConsentState.REFUSED,
    ConsentEvent.WITHDRAWN: ConsentState.WITHDRAWN,
    ConsentEvent.EXPIRED: ConsentState.EXPIRED,
    ConsentEvent.IMPLIED: ConsentState.IMPLIED,
    ConsentEvent.OBJECTED: ConsentState.WITHDRAWN,
}


def state_after(event: ConsentEvent) -> ConsentState | None:
    """Where a consent stands after ``event``; None if the event leaves it where it was."""
    return _STATES.get(event)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Evidence:
    """How the answer was given.

    What is personal is encrypted with the subject's own key: the utterance, the reference to a
    clip (kept only if the subject agreed to that as well), the number's hash, what was said of age
    and parents. The rest stays readable. ``asr_confidence`` lies between 0 and 1.
    """

    kind: EvidenceKind = EvidenceKind.NONE
    asr_confidence: float | None = None
    tts_hash: str | None = None
    utterance_text: str | None = None
    dtmf_digit: str | None = None
    audio_clip_ref: str | None = None
    caller_number_hash: str | None = None
    age_assertion: str | None = None
    parental_ref: str | None = None

    def __repr__(self) -> str:
        return f"<Evidence {self.kind.value}>"


_SEALED = (
    "utterance_text",
    "dtmf_digit",
    "audio_clip_ref",
    "caller_number_hash",
    "age_assertion",
    "parental_ref",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentRecord:
    """One event in the life of one consent.

    ``subject`` and ``controller`` say whose consent to whom; ``subject`` is a pseudonym.
    ``script_hash`` is the SHA-256 of the exact text that was played. ``recipients`` are names of
    backends, ``countries`` ISO 3166-1 alpha-2 codes. Times are aware; ``answered_at`` may lie in
    the past (imports), never in the future.

    Raises:
        StorageError: A field holds what is no name, code, pseudonym or time; it is not repeated.
    """

    event: ConsentEvent
    subject: str
    controller: str
    consent: Consent
    consent_id: str = ""
    purpose: Purpose | None = None
    labels: tuple[Label, ...] = ()
    recipients: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    transfer_risk_text_id: str | None = None
    script_id: str | None = None
    script_version: str | None = None
    script_hash: str | None = None
    language: str | None = None
    evidence: Evidence = field(default_factory=Evidence)
    asked_at: datetime | None = None
    answered_at: datetime | None = None
    expires_at: datetime | None = None
    channel: str | None = None
    call_id: str | None = None
    source: str | None = None

    def __post_init__(self) -> None:
        check_subject(self.subject)
        if not self.controller or len(self.controller) > 255:  # noqa: PLR2004  # the column's width
            raise StorageError("a consent needs its controller, of up to 255 characters")
        for name in _NAMES:
            value = getattr(self, name)
            if value:
                check_name(name, value)
        for name in self.recipients:
            check_name("recipients", name)
        for country in self.countries:
            check_code("countries", country)
        for moment in (self.asked_at, self.answered_at, self.expires_at):
            if moment is not None and moment.tzinfo is None:
                raise StorageError("the times of a consent need a time zone")


_NAMES = (
    "consent_id", "transfer_risk_text_id", "script_id", "script_version", "script_hash", "language",
    "channel", "call_id", "source",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """A durable row: its place from 1, its time (UTC), its hash (hexadecimal), and what it holds.

    ``evidence`` has its sealed fields only if they were asked for and the subject's key stands.
    """

    seq: int
    at: datetime
    hash: str
    record: ConsentRecord

    @property
    def effective_at(self) -> datetime:
        """Since when it holds: the answer's time, or the row's."""
        return self.record.answered_at or self.at


def public_facts(record: ConsentRecord, at: datetime, sealed: str | None) -> dict[str, object]:
    """The row's body without what is sealed; ``sealed`` is that, in base64."""
    facts: dict[str, object] = {
        "at": at.isoformat(timespec="microseconds"),
        "kind": record.event.value,
    }
    for item in fields(record):
        if item.name not in {"event", "evidence"}:
            _put(facts, item.name, getattr(record, item.name))
    evidence = record.evidence
    facts["evidence"] = evidence.kind.value
    _put(facts, "asr_confidence", evidence.asr_confidence)
    _put(facts, "tts_hash", evidence.tts_hash)
    _put(facts, "sealed", sealed)
    return facts


def sealed_facts(evidence: Evidence) -> bytes:
    """What of ``evidence`` is to be encrypted, as JSON; empty if there is nothing."""
    values = {name: getattr(evidence, name) for name in _SEALED}
    kept = {name: value for name, value in values.items() if value is not None}
    return json.dumps(kept, ensure_ascii=False).encode() if kept else b""


def record_of(facts: Mapping[str, Any], opened: bytes | None) -> ConsentRecord:
    """The record whose body is ``facts``, with what was unsealed, if it could be."""
    secret = cast("dict[str, str]", json.loads(opened)) if opened else {}
    evidence = Evidence(
        kind=EvidenceKind(facts["evidence"]),
        asr_confidence=facts.get("asr_confidence"),
        tts_hash=facts.get("tts_hash"),
        **secret,
    )
    purpose = facts.get("purpose")
    plain: dict[str, Any] = {name: facts[name] for name in _PLAIN if name in facts}
    for name in _TIMES:
        if name in facts:
            plain[name] = datetime.fromisoformat(facts[name])
    return ConsentRecord(
        event=ConsentEvent(facts["kind"]),
        consent=Consent(facts["consent"]),
        purpose=None if purpose is None else Purpose(purpose),
        labels=tuple(map(Label, facts.get("labels", ()))),
        recipients=tuple(facts.get("recipients", ())),
        countries=tuple(facts.get("countries", ())),
        evidence=evidence,
        **plain,
    )


_PLAIN = ("subject", "controller", *_NAMES)
_TIMES = ("asked_at", "answered_at", "expires_at")


def _put(facts: dict[str, object], name: str, value: object) -> None:
    if value in (None, "", ()):
        return
    if isinstance(value, datetime):
        value = value.astimezone(UTC).isoformat(timespec="microseconds")
    elif isinstance(value, Enum):
        value = cast("object", value.value)
    elif isinstance(value, tuple):
        value = [str(item) for item in cast("tuple[object, ...]", value)]
    facts[name] = value
