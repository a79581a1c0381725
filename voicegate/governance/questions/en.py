"""English."""

from __future__ import annotations

from typing import Final

from voicegate.governance.questions.building import QuestionTexts
from voicegate.vocabulary import Consent, Regime

__all__ = ["TEXTS"]

_OUTSIDE: Final = {
    Regime.EU: "to a country outside the EU",
    Regime.UK: "to a country outside the United Kingdom",
    Regime.CH: "to a country outside Switzerland",
}
_FORMAL: Final = QuestionTexts(
    language="en",
    ask="Do you agree that {what}?",
    how="Say yes or no, or press one for yes, two for no.",
    withdraw="This is voluntary, and you can withdraw it at any time.",
    again="That was not clear.",
    granted="You have agreed that {what}.",
    refused="You have not agreed. We go on without this consent.",
    what={
        Consent.MARKETING: "{controller} calls you with offers",
        Consent.PROFILING: "{controller} makes a profile of your interests from what you say",
        Consent.AUTOMATED_DECISION: "a computer alone decides on your request",
        Consent.RECORDING: "this call is recorded",
        Consent.TRAINING: "{controller} uses this call to improve the assistant",
        Consent.TRANSFER: "what you say is sent {outside}",
        Consent.SPECIAL: "{controller} processes what you say about your health and other very personal matters",
        Consent.BIOMETRIC: "{controller} recognises you by your voice",
        Consent.PARENTAL: "{controller} processes the data of the child for whom you hold parental responsibility",
        Consent.LOCATION: "{controller} uses your location",
    },
    risks={
        Consent.TRANSFER: "Data protection there is not like here: authorities may have access, and your rights are hard to enforce.",
        Consent.SPECIAL: "Such data is specially protected; in the wrong hands it can harm you.",
        Consent.BIOMETRIC: "A voice cannot be changed; a stolen voiceprint stays stolen.",
    },
    abroad="It concerns these countries: {countries}.",
    outside=_OUTSIDE,
)
_INFORMAL: Final = QuestionTexts(
    language="en",
    ask="Do you agree that {what}?",
    how="Say yes or no, or press one for yes, two for no.",
    withdraw="This is voluntary, and you can withdraw it at any time.",
    again="That was not clear.",
    granted="You have agreed that {what}.",
    refused="You have not agreed. We go on without this consent.",
    what={
        Consent.MARKETING: "{controller} calls you with offers",
        Consent.PROFILING: "{controller} makes a profile of your interests from what you say",
        Consent.AUTOMATED_DECISION: "a computer alone decides on your request",
        Consent.RECORDING: "this call is recorded",
        Consent.TRAINING: "{controller} uses this call to improve the assistant",
        Consent.TRANSFER: "what you say is sent {outside}",
        Consent.SPECIAL: "{controller} processes what you say about your health and other very personal matters",
        Consent.BIOMETRIC: "{controller} recognises you by your voice",
        Consent.PARENTAL: "{controller} processes the data of the child for whom you hold parental responsibility",
        Consent.LOCATION: "{controller} uses your location",
    },
    risks={
        Consent.TRANSFER: "Data protection there is not like here: authorities may have access, and your rights are hard to enforce.",
        Consent.SPECIAL: "Such data is specially protected; in the wrong hands it can harm you.",
        Consent.BIOMETRIC: "A voice cannot be changed; a stolen voiceprint stays stolen.",
    },
    abroad="It concerns these countries: {countries}.",
    outside=_OUTSIDE,
)

TEXTS: Final = {False: _FORMAL, True: _INFORMAL}
