"""Spanish."""

from __future__ import annotations

from typing import Final

from voicegate.governance.notices.texts.choosing import NoticeTexts
from voicegate.vocabulary import LawfulBasis, Purpose

__all__ = ["TEXTS"]

_BASES: Final = {
    LawfulBasis.REQUEST: "su solicitud (art. 6.1.b RGPD)",
    LawfulBasis.CONTRACT: "contrato (art. 6.1.b RGPD)",
    LawfulBasis.CONSENT: "consentimiento (art. 6.1.a RGPD)",
    LawfulBasis.LEGAL_OBLIGATION: "obligación legal (art. 6.1.c RGPD)",
    LawfulBasis.VITAL_INTEREST: "intereses vitales (art. 6.1.d RGPD)",
    LawfulBasis.PUBLIC_TASK: "misión de interés público (art. 6.1.e RGPD)",
    LawfulBasis.LEGITIMATE_INTEREST: "interés legítimo (art. 6.1.f RGPD)",
}
_WRITTEN: Final = {
    "title": "Información de privacidad para llamadas",
    "controller": "Responsable del tratamiento",
    "representative": "Representado por",
    "dpo": "Delegado de protección de datos",
    "machine_title": "Habla con una IA",
    "machine": "Al teléfono responde un sistema de IA en nombre de {controller}, no una persona.",
    "purpose": "Finalidad y base jurídica",
    "recording": "Grabación",
    "recorded": "La llamada se graba.",
    "not_recorded": "La llamada no se graba.",
    "receivers": "Destinatarios",
    "receiver": "Destinatario",
    "country": "País",
    "form": "Qué hace",
    "stt": "reconocimiento de voz",
    "tts": "síntesis de voz",
    "sink": "tratamiento de texto",
    "third": "Los datos solo llegan a terceros países si lo permiten los art. 44 a 49 RGPD. Puede "
    "pedir una copia de las garantías.",
    "retention": "Plazo de conservación",
    "rights": "Sus derechos",
    "rights_text": "Tiene derecho de acceso, rectificación, supresión, limitación, portabilidad y "
    "oposición (art. 15 a 21 RGPD).",
    "withdrawal": "Puede retirar un consentimiento en cualquier momento, también durante la llamada, "
    "diciendo «retiro mi consentimiento». Lo hecho hasta entonces sigue siendo lícito.",
    "authority": "Reclamación",
    "authority_text": "Puede reclamar ante una autoridad de control: {authority}.",
    "authority_unknown": "Puede reclamar ante la autoridad de control del lugar donde vive.",
    "required": "¿Tiene que dar datos?",
    "required_text": "No. Sin los datos necesarios no se puede atender su solicitud. Los "
    "consentimientos son voluntarios; un no no tiene desventajas.",
    "automated": "Decisiones automatizadas",
    "automated_no": "Ninguna decisión con efectos jurídicos o similares se toma solo de forma "
    "automatizada (art. 22 RGPD).",
    "automated_yes": "Con su consentimiento se toma una decisión automatizada (art. 22 RGPD). Puede "
    "pedir la intervención de una persona y expresar su punto de vista.",
    "more": "Más información",
}


def _texts(*, informal: bool) -> NoticeTexts:
    your = "tu" if informal else "su"
    to_you = "hacerte" if informal else "hacerle"
    by_voice = "reconocerte" if informal else "reconocerle"
    return NoticeTexts(
        language="es",
        opening=("Hola, te" if informal else "Buenos días, le") + " habla {who} de {controller}.",
        assistant="el asistente digital",
        named="{name}, el asistente digital",
        machine=("Hablas" if informal else "Usted habla") + " con una IA, no con una persona.",
        processing=f"Trato {your}s datos {{purpose}}; la llamada {{recorded}}.",
        recorded="se graba",
        not_recorded="no se graba",
        more="Para saber más, " + ("di" if informal else "diga") + " «privacidad».",
        person="Para hablar con una persona, " + ("di" if informal else "diga") + " «{word}».",
        purposes={
            Purpose.SERVICE_REQUEST: f"para atender {your} solicitud",
            Purpose.CONTRACT: f"para atender {your} solicitud",
            Purpose.MARKETING: f"para {to_you} ofertas",
            Purpose.PROFILING: f"para conocer {your}s intereses",
            Purpose.AUTOMATED_DECISION: f"para decidir sobre {your} solicitud",
            Purpose.QUALITY_RECORDING: "para comprobar nuestra calidad",
            Purpose.MODEL_TRAINING: "para mejorar el asistente",
            Purpose.ANALYTICS: "para evaluar nuestro servicio",
            Purpose.LEGAL_OBLIGATION: "para cumplir una obligación legal",
            Purpose.VITAL_INTEREST: "para ayudar en una emergencia",
            Purpose.VOICE_BIOMETRIC_AUTH: f"para {by_voice} por la voz",
            Purpose.IMMIGRATION_CONTROL: "para el procedimiento de residencia",
        },
        bases=_BASES,
        written=_WRITTEN,
    )


TEXTS: Final = {False: _texts(informal=False), True: _texts(informal=True)}
