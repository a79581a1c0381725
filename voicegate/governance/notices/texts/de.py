"""German."""

from __future__ import annotations

from typing import Final

from voicegate.governance.notices.texts.choosing import NoticeTexts
from voicegate.vocabulary import LawfulBasis, Purpose

__all__ = ["TEXTS"]

_BASES: Final = {
    LawfulBasis.REQUEST: "Ihre Anfrage (Art. 6 Abs. 1 lit. b DSGVO)",
    LawfulBasis.CONTRACT: "Vertrag (Art. 6 Abs. 1 lit. b DSGVO)",
    LawfulBasis.CONSENT: "Einwilligung (Art. 6 Abs. 1 lit. a DSGVO)",
    LawfulBasis.LEGAL_OBLIGATION: "rechtliche Verpflichtung (Art. 6 Abs. 1 lit. c DSGVO)",
    LawfulBasis.VITAL_INTEREST: "lebenswichtige Interessen (Art. 6 Abs. 1 lit. d DSGVO)",
    LawfulBasis.PUBLIC_TASK: "öffentliche Aufgabe (Art. 6 Abs. 1 lit. e DSGVO)",
    LawfulBasis.LEGITIMATE_INTEREST: "berechtigtes Interesse (Art. 6 Abs. 1 lit. f DSGVO)",
}
_WRITTEN: Final = {
    "title": "Datenschutzhinweise für Anrufe",
    "controller": "Verantwortlich",
    "representative": "Vertreten durch",
    "dpo": "Datenschutzbeauftragte Person",
    "machine_title": "Sie sprechen mit einer KI",
    "machine": "Am Telefon antwortet ein KI-System im Auftrag von {controller}, kein Mensch.",
    "purpose": "Zweck und Rechtsgrundlage",
    "recording": "Aufzeichnung",
    "recorded": "Das Gespräch wird aufgezeichnet.",
    "not_recorded": "Das Gespräch wird nicht aufgezeichnet.",
    "receivers": "Empfänger",
    "receiver": "Empfänger",
    "country": "Land",
    "form": "Was er tut",
    "stt": "Spracherkennung",
    "tts": "Sprachausgabe",
    "sink": "Textverarbeitung",
    "third": "In Drittländer gelangen Daten nur, wenn die Voraussetzungen der Art. 44 bis 49 DSGVO "
    "erfüllt sind. Eine Kopie der Garantien erhalten Sie auf Anfrage.",
    "retention": "Speicherdauer",
    "rights": "Ihre Rechte",
    "rights_text": "Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung, "
    "Datenübertragbarkeit und Widerspruch (Art. 15 bis 21 DSGVO).",
    "withdrawal": "Eine Einwilligung können Sie jederzeit widerrufen, auch im Gespräch mit den Worten "
    "„Einwilligung widerrufen“. Was bis dahin geschah, bleibt rechtmäßig.",
    "authority": "Beschwerde",
    "authority_text": "Sie können sich bei einer Aufsichtsbehörde beschweren: {authority}.",
    "authority_unknown": "Sie können sich bei der Aufsichtsbehörde Ihres Wohnorts beschweren.",
    "required": "Müssen Sie Daten angeben?",
    "required_text": "Nein. Ohne die Angaben, die Ihr Anliegen braucht, kann es nicht bearbeitet "
    "werden. Einwilligungen sind freiwillig; ein Nein hat keine Nachteile.",
    "automated": "Automatisierte Entscheidungen",
    "automated_no": "Es gibt keine Entscheidung, die allein automatisiert fällt und Sie rechtlich "
    "oder ähnlich erheblich betrifft (Art. 22 DSGVO).",
    "automated_yes": "Mit Ihrer Einwilligung fällt eine Entscheidung automatisiert (Art. 22 DSGVO). "
    "Sie können eine Prüfung durch einen Menschen verlangen und Ihren Standpunkt darlegen.",
    "more": "Mehr",
}


def _texts(*, informal: bool) -> NoticeTexts:
    your, you = ("dein", "dich") if informal else ("Ihr", "Sie")
    return NoticeTexts(
        language="de",
        opening=("Hallo" if informal else "Guten Tag") + ", hier ist {who} der {controller}.",
        assistant="der digitale Assistent",
        named="{name}, der digitale Assistent",
        machine=("Du sprichst" if informal else "Sie sprechen")
        + " mit einer KI, nicht mit einem Menschen.",
        processing=f"Ich nutze {your}e Angaben, {{purpose}}; das Gespräch wird {{recorded}}.",
        recorded="aufgezeichnet",
        not_recorded="nicht aufgezeichnet",
        more="Mehr " + ("hörst du" if informal else "hören Sie") + " mit „Datenschutz“.",
        person="Für einen Menschen: „{word}“.",
        purposes={
            Purpose.SERVICE_REQUEST: f"um {your} Anliegen zu bearbeiten",
            Purpose.CONTRACT: f"um {your} Anliegen zu bearbeiten",
            Purpose.MARKETING: f"um {your.replace('dein', 'dir').replace('Ihr', 'Ihnen')} Angebote "
            "zu machen",
            Purpose.PROFILING: f"um {your}e Interessen zu verstehen",
            Purpose.AUTOMATED_DECISION: f"um über {your} Anliegen zu entscheiden",
            Purpose.QUALITY_RECORDING: "um unsere Qualität zu prüfen",
            Purpose.MODEL_TRAINING: "um den Assistenten zu verbessern",
            Purpose.ANALYTICS: "um unseren Dienst auszuwerten",
            Purpose.LEGAL_OBLIGATION: "aus gesetzlicher Pflicht",
            Purpose.VITAL_INTEREST: "um in einem Notfall zu helfen",
            Purpose.VOICE_BIOMETRIC_AUTH: f"um {you} an der Stimme zu erkennen",
            Purpose.IMMIGRATION_CONTROL: "für das Aufenthaltsverfahren",
        },
        bases=_BASES,
        written=_WRITTEN,
    )


TEXTS: Final = {False: _texts(informal=False), True: _texts(informal=True)}
