"""German."""

from __future__ import annotations

from typing import Final

from voicegate.governance.questions.building import QuestionTexts
from voicegate.vocabulary import Consent, Regime

__all__ = ["TEXTS"]

_OUTSIDE: Final = {
    Regime.EU: "in ein Land außerhalb der EU",
    Regime.UK: "in ein Land außerhalb des Vereinigten Königreichs",
    Regime.CH: "in ein Land außerhalb der Schweiz",
}
_FORMAL: Final = QuestionTexts(
    language="de",
    ask="Sind Sie einverstanden, dass {what}?",
    how="Sagen Sie Ja oder Nein, oder drücken Sie die Eins für Ja, die Zwei für Nein.",
    withdraw="Das ist freiwillig, und Sie können es jederzeit widerrufen.",
    again="Das war nicht eindeutig.",
    granted="Sie haben zugestimmt, dass {what}.",
    refused="Sie haben nicht zugestimmt. Es geht ohne diese Einwilligung weiter.",
    what={
        Consent.MARKETING: "{controller} Sie mit Angeboten anruft",
        Consent.PROFILING: "{controller} aus Ihren Angaben ein Profil Ihrer Interessen bildet",
        Consent.AUTOMATED_DECISION: "ein Computer allein über Ihr Anliegen entscheidet",
        Consent.RECORDING: "dieses Gespräch aufgezeichnet wird",
        Consent.TRAINING: "{controller} dieses Gespräch nutzt, um den Assistenten zu verbessern",
        Consent.TRANSFER: "Ihre Angaben {outside} übermittelt werden",
        Consent.SPECIAL: "{controller} Ihre Angaben zur Gesundheit und anderes sehr Persönliche verarbeitet",
        Consent.BIOMETRIC: "{controller} Sie an Ihrer Stimme erkennt",
        Consent.PARENTAL: "{controller} die Angaben des Kindes verarbeitet, für das Sie sorgeberechtigt sind",
        Consent.LOCATION: "{controller} Ihren Standort verwendet",
    },
    risks={
        Consent.TRANSFER: "Dort gibt es keinen Datenschutz wie hier: Behörden könnten zugreifen, und Ihre Rechte lassen sich schwer durchsetzen.",
        Consent.SPECIAL: "Solche Angaben sind besonders geschützt; in falschen Händen können sie Ihnen schaden.",
        Consent.BIOMETRIC: "Eine Stimme lässt sich nicht ändern; ein gestohlener Stimmabdruck bleibt gestohlen.",
    },
    abroad="Das betrifft diese Länder: {countries}.",
    outside=_OUTSIDE,
)
_INFORMAL: Final = QuestionTexts(
    language="de",
    ask="Bist du einverstanden, dass {what}?",
    how="Sag Ja oder Nein, oder drück die Eins für Ja, die Zwei für Nein.",
    withdraw="Das ist freiwillig, und du kannst es jederzeit widerrufen.",
    again="Das war nicht eindeutig.",
    granted="Du hast zugestimmt, dass {what}.",
    refused="Du hast nicht zugestimmt. Es geht ohne diese Einwilligung weiter.",
    what={
        Consent.MARKETING: "{controller} dich mit Angeboten anruft",
        Consent.PROFILING: "{controller} aus deinen Angaben ein Profil deiner Interessen bildet",
        Consent.AUTOMATED_DECISION: "ein Computer allein über dein Anliegen entscheidet",
        Consent.RECORDING: "dieses Gespräch aufgezeichnet wird",
        Consent.TRAINING: "{controller} dieses Gespräch nutzt, um den Assistenten zu verbessern",
        Consent.TRANSFER: "deine Angaben {outside} übermittelt werden",
        Consent.SPECIAL: "{controller} deine Angaben zur Gesundheit und anderes sehr Persönliche verarbeitet",
        Consent.BIOMETRIC: "{controller} dich an deiner Stimme erkennt",
        Consent.PARENTAL: "{controller} die Angaben des Kindes verarbeitet, für das du sorgeberechtigt bist",
        Consent.LOCATION: "{controller} deinen Standort verwendet",
    },
    risks={
        Consent.TRANSFER: "Dort gibt es keinen Datenschutz wie hier: Behörden könnten zugreifen, und deine Rechte lassen sich schwer durchsetzen.",
        Consent.SPECIAL: "Solche Angaben sind besonders geschützt; in falschen Händen können sie dir schaden.",
        Consent.BIOMETRIC: "Eine Stimme lässt sich nicht ändern; ein gestohlener Stimmabdruck bleibt gestohlen.",
    },
    abroad="Das betrifft diese Länder: {countries}.",
    outside=_OUTSIDE,
)

TEXTS: Final = {False: _FORMAL, True: _INFORMAL}
