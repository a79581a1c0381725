"""Spanish."""

from __future__ import annotations

from typing import Final

from voicegate.governance.questions.building import QuestionTexts
from voicegate.vocabulary import Consent, Regime

__all__ = ["TEXTS"]

_OUTSIDE: Final = {
    Regime.EU: "a un país fuera de la UE",
    Regime.UK: "a un país fuera del Reino Unido",
    Regime.CH: "a un país fuera de Suiza",
}
_FORMAL: Final = QuestionTexts(
    language="es",
    ask="¿Está de acuerdo en que {what}?",
    how="Diga sí o no, o pulse uno para sí, dos para no.",
    withdraw="Es voluntario y puede retirarlo en cualquier momento.",
    again="No ha quedado claro.",
    granted="Ha aceptado que {what}.",
    refused="No ha aceptado. Seguimos sin este consentimiento.",
    what={
        Consent.MARKETING: "{controller} le llame con ofertas",
        Consent.PROFILING: "{controller} elabore un perfil de sus intereses",
        Consent.AUTOMATED_DECISION: "un ordenador decida por sí solo sobre su solicitud",
        Consent.RECORDING: "se grabe esta llamada",
        Consent.TRAINING: "{controller} use esta llamada para mejorar el asistente",
        Consent.TRANSFER: "sus datos se transmitan {outside}",
        Consent.SPECIAL: "{controller} trate sus datos de salud y otros datos muy personales",
        Consent.BIOMETRIC: "{controller} le reconozca por la voz",
        Consent.PARENTAL: "{controller} trate los datos de su hijo, cuya patria potestad tiene usted",
        Consent.LOCATION: "{controller} use su ubicación",
    },
    risks={
        Consent.TRANSFER: "Allí la protección de datos no es como aquí: las autoridades podrían acceder, y es difícil hacer valer sus derechos.",
        Consent.SPECIAL: "Estos datos están especialmente protegidos; en malas manos pueden perjudicarle.",
        Consent.BIOMETRIC: "Una voz no se puede cambiar; una huella de voz robada sigue robada.",
    },
    abroad="Afecta a estos países: {countries}.",
    outside=_OUTSIDE,
)
_INFORMAL: Final = QuestionTexts(
    language="es",
    ask="¿Estás de acuerdo en que {what}?",
    how="Di sí o no, o pulsa uno para sí, dos para no.",
    withdraw="Es voluntario y puedes retirarlo en cualquier momento.",
    again="No ha quedado claro.",
    granted="Has aceptado que {what}.",
    refused="No has aceptado. Seguimos sin este consentimiento.",
    what={
        Consent.MARKETING: "{controller} te llame con ofertas",
        Consent.PROFILING: "{controller} elabore un perfil de tus intereses",
        Consent.AUTOMATED_DECISION: "un ordenador decida por sí solo sobre tu solicitud",
        Consent.RECORDING: "se grabe esta llamada",
        Consent.TRAINING: "{controller} use esta llamada para mejorar el asistente",
        Consent.TRANSFER: "tus datos se transmitan {outside}",
        Consent.SPECIAL: "{controller} trate tus datos de salud y otros datos muy personales",
        Consent.BIOMETRIC: "{controller} te reconozca por la voz",
        Consent.PARENTAL: "{controller} trate los datos de tu hijo, cuya patria potestad tienes tú",
        Consent.LOCATION: "{controller} use tu ubicación",
    },
    risks={
        Consent.TRANSFER: "Allí la protección de datos no es como aquí: las autoridades podrían acceder, y es difícil hacer valer tus derechos.",
        Consent.SPECIAL: "Estos datos están especialmente protegidos; en malas manos pueden perjudicarte.",
        Consent.BIOMETRIC: "Una voz no se puede cambiar; una huella de voz robada sigue robada.",
    },
    abroad="Afecta a estos países: {countries}.",
    outside=_OUTSIDE,
)

TEXTS: Final = {False: _FORMAL, True: _INFORMAL}
