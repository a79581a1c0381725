"""French."""

from __future__ import annotations

from typing import Final

from voicegate.governance.questions.building import QuestionTexts
from voicegate.vocabulary import Consent, Regime

__all__ = ["TEXTS"]

_OUTSIDE: Final = {
    Regime.EU: "dans un pays hors de l'UE",
    Regime.UK: "dans un pays hors du Royaume-Uni",
    Regime.CH: "dans un pays hors de la Suisse",
}
_FORMAL: Final = QuestionTexts(
    language="fr",
    ask="Acceptez-vous que {what} ?",
    how="Dites oui ou non, ou tapez un pour oui, deux pour non.",
    withdraw="C'est facultatif, et vous pouvez retirer votre accord à tout moment.",
    again="Ce n'était pas clair.",
    granted="Vous avez accepté que {what}.",
    refused="Vous n'avez pas accepté. Nous continuons sans ce consentement.",
    what={
        Consent.MARKETING: "{controller} vous appelle pour des offres",
        Consent.PROFILING: "{controller} établisse un profil de vos intérêts",
        Consent.AUTOMATED_DECISION: "un ordinateur décide seul de votre demande",
        Consent.RECORDING: "cet appel soit enregistré",
        Consent.TRAINING: "{controller} utilise cet appel pour améliorer l'assistant",
        Consent.TRANSFER: "vos données soient transmises {outside}",
        Consent.SPECIAL: "{controller} traite vos données de santé et d'autres données très personnelles",
        Consent.BIOMETRIC: "{controller} vous reconnaisse à votre voix",
        Consent.PARENTAL: "{controller} traite les données de votre enfant, dont vous avez l'autorité parentale",
        Consent.LOCATION: "{controller} utilise votre position",
    },
    risks={
        Consent.TRANSFER: "La protection des données n'y est pas comme ici : des autorités pourraient y accéder, et vos droits sont difficiles à faire valoir.",
        Consent.SPECIAL: "Ces données sont spécialement protégées ; en de mauvaises mains, elles peuvent vous nuire.",
        Consent.BIOMETRIC: "Une voix ne se change pas ; une empreinte vocale volée le reste.",
    },
    abroad="Cela concerne ces pays : {countries}.",
    outside=_OUTSIDE,
)
_INFORMAL: Final = QuestionTexts(
    language="fr",
    ask="Acceptes-tu que {what} ?",
    how="Dis oui ou non, ou tape un pour oui, deux pour non.",
    withdraw="C'est facultatif, et tu peux retirer ton accord à tout moment.",
    again="Ce n'était pas clair.",
    granted="Tu as accepté que {what}.",
    refused="Tu n'as pas accepté. Nous continuons sans ce consentement.",
    what={
        Consent.MARKETING: "{controller} t'appelle pour des offres",
        Consent.PROFILING: "{controller} établisse un profil de tes intérêts",
        Consent.AUTOMATED_DECISION: "un ordinateur décide seul de ta demande",
        Consent.RECORDING: "cet appel soit enregistré",
        Consent.TRAINING: "{controller} utilise cet appel pour améliorer l'assistant",
        Consent.TRANSFER: "tes données soient transmises {outside}",
        Consent.SPECIAL: "{controller} traite tes données de santé et d'autres données très personnelles",
        Consent.BIOMETRIC: "{controller} te reconnaisse à ta voix",
        Consent.PARENTAL: "{controller} traite les données de ton enfant, dont tu as l'autorité parentale",
        Consent.LOCATION: "{controller} utilise ta position",
    },
    risks={
        Consent.TRANSFER: "La protection des données n'y est pas comme ici : des autorités pourraient y accéder, et tes droits sont difficiles à faire valoir.",
        Consent.SPECIAL: "Ces données sont spécialement protégées ; en de mauvaises mains, elles peuvent te nuire.",
        Consent.BIOMETRIC: "Une voix ne se change pas ; une empreinte vocale volée le reste.",
    },
    abroad="Cela concerne ces pays : {countries}.",
    outside=_OUTSIDE,
)

TEXTS: Final = {False: _FORMAL, True: _INFORMAL}
