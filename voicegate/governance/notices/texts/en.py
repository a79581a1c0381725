"""English; it has one form of address, so that only the greeting differs."""

from __future__ import annotations

from typing import Final

from voicegate.governance.notices.texts.choosing import NoticeTexts
from voicegate.vocabulary import LawfulBasis, Purpose

__all__ = ["TEXTS"]

_BASES: Final = {
    LawfulBasis.REQUEST: "your request (Art. 6(1)(b) GDPR)",
    LawfulBasis.CONTRACT: "contract (Art. 6(1)(b) GDPR)",
    LawfulBasis.CONSENT: "consent (Art. 6(1)(a) GDPR)",
    LawfulBasis.LEGAL_OBLIGATION: "legal obligation (Art. 6(1)(c) GDPR)",
    LawfulBasis.VITAL_INTEREST: "vital interests (Art. 6(1)(d) GDPR)",
    LawfulBasis.PUBLIC_TASK: "public task (Art. 6(1)(e) GDPR)",
    LawfulBasis.LEGITIMATE_INTEREST: "legitimate interests (Art. 6(1)(f) GDPR)",
}
_WRITTEN: Final = {
    "title": "Privacy notice for calls",
    "controller": "Controller",
    "representative": "Represented by",
    "dpo": "Data protection officer",
    "machine_title": "You are speaking with an AI",
    "machine": "An AI system answers the phone on behalf of {controller}, not a person.",
    "purpose": "Purpose and legal basis",
    "recording": "Recording",
    "recorded": "The call is recorded.",
    "not_recorded": "The call is not recorded.",
    "receivers": "Recipients",
    "receiver": "Recipient",
    "country": "Country",
    "form": "What it does",
    "stt": "speech recognition",
    "tts": "speech output",
    "sink": "text processing",
    "third": "Data reaches third countries only where Art. 44 to 49 GDPR allow it. A copy of the "
    "safeguards is available on request.",
    "retention": "How long data is kept",
    "rights": "Your rights",
    "rights_text": "You have the right of access, rectification, erasure, restriction, portability "
    "and objection (Art. 15 to 21 GDPR).",
    "withdrawal": "You may withdraw a consent at any time, also during a call with the words "
    "“withdraw my consent”. What was done until then remains lawful.",
    "authority": "Complaint",
    "authority_text": "You may complain to a supervisory authority: {authority}.",
    "authority_unknown": "You may complain to the supervisory authority of the place you live in.",
    "required": "Do you have to give data?",
    "required_text": "No. Without what your request needs it cannot be handled. Consents are "
    "voluntary; a no has no disadvantages.",
    "automated": "Automated decisions",
    "automated_no": "No decision with legal or similarly significant effects for you is taken by "
    "automated means alone (Art. 22 GDPR).",
    "automated_yes": "With your consent a decision is taken by automated means (Art. 22 GDPR). You "
    "may ask for a review by a person and state your point of view.",
    "more": "More",
}


def _texts(*, informal: bool) -> NoticeTexts:
    return NoticeTexts(
        language="en",
        opening=("Hi" if informal else "Hello") + ", this is {who} of {controller}.",
        assistant="the digital assistant",
        named="{name}, the digital assistant",
        machine="You are speaking with an AI, not with a person.",
        processing="I process what you say {purpose}; this call is {recorded}.",
        recorded="recorded",
        not_recorded="not recorded",
        more="Say “privacy” to hear more.",
        person="Say “{word}” to reach a person.",
        purposes={
            Purpose.SERVICE_REQUEST: "to handle your request",
            Purpose.CONTRACT: "to handle your request",
            Purpose.MARKETING: "to make you offers",
            Purpose.PROFILING: "to understand your interests",
            Purpose.AUTOMATED_DECISION: "to decide on your request",
            Purpose.QUALITY_RECORDING: "to check our quality",
            Purpose.MODEL_TRAINING: "to improve the assistant",
            Purpose.ANALYTICS: "to evaluate our service",
            Purpose.LEGAL_OBLIGATION: "to fulfil a legal duty",
            Purpose.VITAL_INTEREST: "to help in an emergency",
            Purpose.VOICE_BIOMETRIC_AUTH: "to recognise you by your voice",
            Purpose.IMMIGRATION_CONTROL: "for the residence procedure",
        },
        bases=_BASES,
        written=_WRITTEN,
    )


TEXTS: Final = {False: _texts(informal=False), True: _texts(informal=True)}
