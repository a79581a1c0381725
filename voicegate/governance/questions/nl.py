"""Dutch."""

from __future__ import annotations

from typing import Final

from voicegate.governance.questions.building import QuestionTexts
from voicegate.vocabulary import Consent, Regime

__all__ = ["TEXTS"]

_OUTSIDE: Final = {
    Regime.EU: "naar een land buiten de EU",
    Regime.UK: "naar een land buiten het Verenigd Koninkrijk",
    Regime.CH: "naar een land buiten Zwitserland",
}
_FORMAL: Final = QuestionTexts(
    language="nl",
    ask="Gaat u ermee akkoord dat {what}?",
    how="Zeg ja of nee, of toets één voor ja, twee voor nee.",
    withdraw="Dit is vrijwillig en u kunt het altijd intrekken.",
    again="Dat was niet duidelijk.",
    granted="U bent ermee akkoord gegaan dat {what}.",
    refused="U bent niet akkoord gegaan. We gaan verder zonder deze toestemming.",
    what={
        Consent.MARKETING: "{controller} u belt met aanbiedingen",
        Consent.PROFILING: "{controller} een profiel van uw interesses maakt",
        Consent.AUTOMATED_DECISION: "een computer alleen over uw verzoek beslist",
        Consent.RECORDING: "dit gesprek wordt opgenomen",
        Consent.TRAINING: "{controller} dit gesprek gebruikt om de assistent te verbeteren",
        Consent.TRANSFER: "uw gegevens {outside} worden gestuurd",
        Consent.SPECIAL: "{controller} uw gezondheidsgegevens en andere zeer persoonlijke gegevens verwerkt",
        Consent.BIOMETRIC: "{controller} u aan uw stem herkent",
        Consent.PARENTAL: "{controller} de gegevens van uw kind verwerkt, over wie u het gezag hebt",
        Consent.LOCATION: "{controller} uw locatie gebruikt",
    },
    risks={
        Consent.TRANSFER: "Daar zijn gegevens niet beschermd zoals hier: overheden kunnen erbij, en uw rechten zijn moeilijk af te dwingen.",
        Consent.SPECIAL: "Zulke gegevens zijn bijzonder beschermd; in verkeerde handen kunnen ze u schaden.",
        Consent.BIOMETRIC: "Een stem kan niet worden veranderd; een gestolen stemafdruk blijft gestolen.",
    },
    abroad="Het gaat om deze landen: {countries}.",
    outside=_OUTSIDE,
)
_INFORMAL: Final = QuestionTexts(
    language="nl",
    ask="Ga je ermee akkoord dat {what}?",
    how="Zeg ja of nee, of toets één voor ja, twee voor nee.",
    withdraw="Dit is vrijwillig en je kunt het altijd intrekken.",
    again="Dat was niet duidelijk.",
    granted="Je bent ermee akkoord gegaan dat {what}.",
    refused="Je bent niet akkoord gegaan. We gaan verder zonder deze toestemming.",
    what={
        Consent.MARKETING: "{controller} je belt met aanbiedingen",
        Consent.PROFILING: "{controller} een profiel van je interesses maakt",
        Consent.AUTOMATED_DECISION: "een computer alleen over je verzoek beslist",
        Consent.RECORDING: "dit gesprek wordt opgenomen",
        Consent.TRAINING: "{controller} dit gesprek gebruikt om de assistent te verbeteren",
        Consent.TRANSFER: "je gegevens {outside} worden gestuurd",
        Consent.SPECIAL: "{controller} je gezondheidsgegevens en andere zeer persoonlijke gegevens verwerkt",
        Consent.BIOMETRIC: "{controller} je aan je stem herkent",
        Consent.PARENTAL: "{controller} de gegevens van je kind verwerkt, over wie je het gezag hebt",
        Consent.LOCATION: "{controller} je locatie gebruikt",
    },
    risks={
        Consent.TRANSFER: "Daar zijn gegevens niet beschermd zoals hier: overheden kunnen erbij, en je rechten zijn moeilijk af te dwingen.",
        Consent.SPECIAL: "Zulke gegevens zijn bijzonder beschermd; in verkeerde handen kunnen ze je schaden.",
        Consent.BIOMETRIC: "Een stem kan niet worden veranderd; een gestolen stemafdruk blijft gestolen.",
    },
    abroad="Het gaat om deze landen: {countries}.",
    outside=_OUTSIDE,
)

TEXTS: Final = {False: _FORMAL, True: _INFORMAL}
