"""Italian."""

from __future__ import annotations

from typing import Final

from voicegate.governance.questions.building import QuestionTexts
from voicegate.vocabulary import Consent, Regime

__all__ = ["TEXTS"]

_OUTSIDE: Final = {
    Regime.EU: "in un paese fuori dall'UE",
    Regime.UK: "in un paese fuori dal Regno Unito",
    Regime.CH: "in un paese fuori dalla Svizzera",
}
_FORMAL: Final = QuestionTexts(
    language="it",
    ask="Acconsente che {what}?",
    how="Dica sì o no, oppure prema uno per sì, due per no.",
    withdraw="È facoltativo e può revocarlo in qualsiasi momento.",
    again="Non era chiaro.",
    granted="Ha acconsentito che {what}.",
    refused="Non ha acconsentito. Continuiamo senza questo consenso.",
    what={
        Consent.MARKETING: "{controller} La chiami per offerte",
        Consent.PROFILING: "{controller} crei un profilo dei Suoi interessi",
        Consent.AUTOMATED_DECISION: "un computer decida da solo sulla Sua richiesta",
        Consent.RECORDING: "questa chiamata venga registrata",
        Consent.TRAINING: "{controller} usi questa chiamata per migliorare l'assistente",
        Consent.TRANSFER: "i Suoi dati vengano trasmessi {outside}",
        Consent.SPECIAL: "{controller} tratti i Suoi dati sulla salute e altri dati molto personali",
        Consent.BIOMETRIC: "{controller} La riconosca dalla voce",
        Consent.PARENTAL: "{controller} tratti i dati di Suo figlio, di cui ha la responsabilità genitoriale",
        Consent.LOCATION: "{controller} usi la Sua posizione",
    },
    risks={
        Consent.TRANSFER: "Lì la protezione dei dati non è come qui: le autorità potrebbero accedervi e i Suoi diritti sono difficili da far valere.",
        Consent.SPECIAL: "Questi dati sono particolarmente protetti; in mani sbagliate possono danneggiarLa.",
        Consent.BIOMETRIC: "Una voce non si può cambiare; un'impronta vocale rubata resta rubata.",
    },
    abroad="Riguarda questi paesi: {countries}.",
    outside=_OUTSIDE,
)
_INFORMAL: Final = QuestionTexts(
    language="it",
    ask="Acconsenti che {what}?",
    how="Di' sì o no, oppure premi uno per sì, due per no.",
    withdraw="È facoltativo e puoi revocarlo in qualsiasi momento.",
    again="Non era chiaro.",
    granted="Hai acconsentito che {what}.",
    refused="Non hai acconsentito. Continuiamo senza questo consenso.",
    what={
        Consent.MARKETING: "{controller} ti chiami per offerte",
        Consent.PROFILING: "{controller} crei un profilo dei tuoi interessi",
        Consent.AUTOMATED_DECISION: "un computer decida da solo sulla tua richiesta",
        Consent.RECORDING: "questa chiamata venga registrata",
        Consent.TRAINING: "{controller} usi questa chiamata per migliorare l'assistente",
        Consent.TRANSFER: "i tuoi dati vengano trasmessi {outside}",
        Consent.SPECIAL: "{controller} tratti i tuoi dati sulla salute e altri dati molto personali",
        Consent.BIOMETRIC: "{controller} ti riconosca dalla voce",
        Consent.PARENTAL: "{controller} tratti i dati di tuo figlio, di cui hai la responsabilità genitoriale",
        Consent.LOCATION: "{controller} usi la tua posizione",
    },
    risks={
        Consent.TRANSFER: "Lì la protezione dei dati non è come qui: le autorità potrebbero accedervi e i tuoi diritti sono difficili da far valere.",
        Consent.SPECIAL: "Questi dati sono particolarmente protetti; in mani sbagliate possono danneggiarti.",
        Consent.BIOMETRIC: "Una voce non si può cambiare; un'impronta vocale rubata resta rubata.",
    },
    abroad="Riguarda questi paesi: {countries}.",
    outside=_OUTSIDE,
)

TEXTS: Final = {False: _FORMAL, True: _INFORMAL}
