"""Italian."""

from __future__ import annotations

from typing import Final

from voicegate.governance.notices.texts.choosing import NoticeTexts
from voicegate.vocabulary import LawfulBasis, Purpose

__all__ = ["TEXTS"]

_BASES: Final = {
    LawfulBasis.REQUEST: "la Sua richiesta (art. 6, par. 1, lett. b GDPR)",
    LawfulBasis.CONTRACT: "contratto (art. 6, par. 1, lett. b GDPR)",
    LawfulBasis.CONSENT: "consenso (art. 6, par. 1, lett. a GDPR)",
    LawfulBasis.LEGAL_OBLIGATION: "obbligo di legge (art. 6, par. 1, lett. c GDPR)",
    LawfulBasis.VITAL_INTEREST: "interessi vitali (art. 6, par. 1, lett. d GDPR)",
    LawfulBasis.PUBLIC_TASK: "compito di interesse pubblico (art. 6, par. 1, lett. e GDPR)",
    LawfulBasis.LEGITIMATE_INTEREST: "legittimo interesse (art. 6, par. 1, lett. f GDPR)",
}
_WRITTEN: Final = {
    "title": "Informativa sulla privacy per le chiamate",
    "controller": "Titolare del trattamento",
    "representative": "Rappresentato da",
    "dpo": "Responsabile della protezione dei dati",
    "machine_title": "Sta parlando con un'IA",
    "machine": "Al telefono risponde un sistema di IA per conto di {controller}, non una persona.",
    "purpose": "Finalità e base giuridica",
    "recording": "Registrazione",
    "recorded": "La chiamata viene registrata.",
    "not_recorded": "La chiamata non viene registrata.",
    "receivers": "Destinatari",
    "receiver": "Destinatario",
    "country": "Paese",
    "form": "Che cosa fa",
    "stt": "riconoscimento vocale",
    "tts": "sintesi vocale",
    "sink": "elaborazione del testo",
    "third": "I dati raggiungono paesi terzi solo se gli art. da 44 a 49 GDPR lo consentono. Una "
    "copia delle garanzie è disponibile su richiesta.",
    "retention": "Periodo di conservazione",
    "rights": "I Suoi diritti",
    "rights_text": "Lei ha diritto di accesso, rettifica, cancellazione, limitazione, portabilità e "
    "opposizione (art. da 15 a 21 GDPR).",
    "withdrawal": "Può revocare un consenso in qualsiasi momento, anche durante la chiamata, dicendo "
    "«revoco il consenso». Quanto fatto prima resta lecito.",
    "authority": "Reclamo",
    "authority_text": "Può presentare reclamo a un'autorità di controllo: {authority}.",
    "authority_unknown": "Può presentare reclamo all'autorità di controllo del luogo in cui vive.",
    "required": "Deve fornire dati?",
    "required_text": "No. Senza i dati necessari la richiesta non può essere gestita. I consensi sono "
    "liberi; un no non comporta svantaggi.",
    "automated": "Decisioni automatizzate",
    "automated_no": "Nessuna decisione con effetti giuridici o analoghi è presa unicamente in modo "
    "automatizzato (art. 22 GDPR).",
    "automated_yes": "Con il Suo consenso una decisione è presa in modo automatizzato (art. 22 GDPR). "
    "Può chiedere l'intervento di una persona ed esprimere la Sua opinione.",
    "more": "Maggiori informazioni",
}


def _texts(*, informal: bool) -> NoticeTexts:
    your = "la tua" if informal else "la Sua"
    yours = "i tuoi" if informal else "i Suoi"
    to_you = "farti" if informal else "farLe"
    by_voice = "riconoscerti" if informal else "riconoscerLa"
    return NoticeTexts(
        language="it",
        opening=("Ciao" if informal else "Buongiorno") + ", qui {who} di {controller}.",
        assistant="l'assistente digitale",
        named="{name}, l'assistente digitale",
        machine=("Stai parlando" if informal else "Sta parlando")
        + " con un'IA, non con una persona.",
        processing=f"Tratto {yours} dati {{purpose}}; la chiamata {{recorded}}.",
        recorded="viene registrata",
        not_recorded="non viene registrata",
        more="Per saperne di più " + ("di'" if informal else "dica") + " «privacy».",
        person="Per parlare con una persona " + ("di'" if informal else "dica") + " «{word}».",
        purposes={
            Purpose.SERVICE_REQUEST: f"per gestire {your} richiesta",
            Purpose.CONTRACT: f"per gestire {your} richiesta",
            Purpose.MARKETING: f"per {to_you} offerte",
            Purpose.PROFILING: f"per capire {yours} interessi",
            Purpose.AUTOMATED_DECISION: f"per decidere sulla{your[2:]} richiesta",
            Purpose.QUALITY_RECORDING: "per la nostra qualità",
            Purpose.MODEL_TRAINING: "per migliorare l'assistente",
            Purpose.ANALYTICS: "per valutare il nostro servizio",
            Purpose.LEGAL_OBLIGATION: "per un obbligo di legge",
            Purpose.VITAL_INTEREST: "per aiutare in un'emergenza",
            Purpose.VOICE_BIOMETRIC_AUTH: f"per {by_voice} dalla voce",
            Purpose.IMMIGRATION_CONTROL: "per la procedura di soggiorno",
        },
        bases=_BASES,
        written=_WRITTEN,
    )


TEXTS: Final = {False: _texts(informal=False), True: _texts(informal=True)}
