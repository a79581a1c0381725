"""What a call is set up with."""

from __future__ import annotations

from dataclasses import dataclass

from voicegate.gate.notice import Notice
from voicegate.policy.config import LineConfig
from voicegate.vocabulary import LawfulBasis, Purpose

__all__ = ["CallSetting", "basis_for"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSetting:
    """Identity and language of one call. ``subject`` is a pseudonym.

    ``split_speech`` lets fixed words be spoken by others than the values between them; ``bleeps``
    lets recordings go out bleeped where the policy says redacted.
    ``digital_age`` is the age in years from which a child consents alone (Art. 8 GDPR).
    """

    call_id: str
    line: str
    subject: str
    language: str
    notice: Notice
    voice: str | None
    lawful_basis: LawfulBasis
    split_speech: bool = False
    bleeps: bool = False
    declared: LineConfig | None = None
    digital_age: int = 16

    @property
    def notice_given(self) -> bool:
        """Whether the operator attests that callers of the line hear the notice elsewhere."""
        return self.declared is not None and self.declared.notice_attested is not None


_BASIS = {
    Purpose.SERVICE_REQUEST: LawfulBasis.REQUEST,
    Purpose.CONTRACT: LawfulBasis.CONTRACT,
    Purpose.MARKETING: LawfulBasis.CONSENT,
    Purpose.PROFILING: LawfulBasis.CONSENT,
    Purpose.AUTOMATED_DECISION: LawfulBasis.CONSENT,
    Purpose.QUALITY_RECORDING: LawfulBasis.CONSENT,
    Purpose.MODEL_TRAINING: LawfulBasis.CONSENT,
    Purpose.ANALYTICS: LawfulBasis.LEGITIMATE_INTEREST,
    Purpose.LEGAL_OBLIGATION: LawfulBasis.LEGAL_OBLIGATION,
    Purpose.VITAL_INTEREST: LawfulBasis.VITAL_INTEREST,
    Purpose.VOICE_BIOMETRIC_AUTH: LawfulBasis.CONSENT,
    Purpose.IMMIGRATION_CONTROL: LawfulBasis.PUBLIC_TASK,
}


def basis_for(purpose: Purpose) -> LawfulBasis:
    """The Art. 6(1) ground that follows from ``purpose`` unless the line states another."""
    return _BASIS[purpose]
