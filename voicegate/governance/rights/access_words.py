"""The words of the page that a subject reads, in English and German."""

from __future__ import annotations

from typing import Final

__all__ = ["ACCESS_WORDS"]

ACCESS_WORDS: Final = {
    "en": {
        "title": "What we hold about you",
        "portability": "The data that you gave us",
        "lead": "The answer to your request under Art. 15 and 20 of the General Data Protection "
        "Regulation.",
        "request": "Your request",
        "subject": "you are known to us as",
        "controller": "controller",
        "contact": "contact",
        "represented_by": "represented by",
        "dpo": "data-protection officer",
        "privacy_url": "privacy notice",
        "fact_received_at": "received",
        "fact_made_at": "answered",
        "fact_request": "number of the request",
        "fact_retention": "how long data is kept",
        "fact_authority": "where you can complain",
        "restriction": "restriction",
        "restricted": "your data is kept and not processed further (Art. 18)",
        "processing": "What for",
        "processing_text": "Each purpose for which your calls were processed, with its legal "
        "ground and the kinds of data.",
        "recipients": "Who received it",
        "recipients_text": "Services that received your voice or text, where they are, in which "
        "form, and on which basis data may go there.",
        "consents_now": "Where your consents stand",
        "consents_now_text": "You can withdraw each of them at any time.",
        "consents": "The record of your consents",
        "consents_text": "What was asked and answered, and by what that is shown.",
        "rows": "Each step",
        "rows_text": "The journal of your calls. It holds nothing of what you said.",
        "elsewhere": "Kept in",
        "nothing": "Nothing is kept.",
        "not_answered": "Still missing",
        "not_answered_text": "These stores did not answer; their part follows:",
        "rights": "Your rights",
        "rights_text": "You can have your data corrected (Art. 16), erased (Art. 17) or its "
        "processing restricted (Art. 18), take it with you (Art. 20), object (Art. 21), withdraw "
        "consents (Art. 7(3)), and complain to a supervisory authority (Art. 77).",
        "made": "made by voicegate at {at}",
    },
    "de": {
        "title": "Was wir über Sie gespeichert haben",
        "portability": "Die Daten, die Sie uns gegeben haben",
        "lead": "Die Antwort auf Ihren Antrag nach Art. 15 und 20 der Datenschutz-Grundverordnung.",
        "request": "Ihr Antrag",
        "subject": "bei uns geführt als",
        "controller": "Verantwortlicher",
        "contact": "Kontakt",
        "represented_by": "vertreten durch",
        "dpo": "Datenschutzbeauftragte Person",
        "privacy_url": "Datenschutzhinweise",
        "fact_received_at": "eingegangen",
        "fact_made_at": "beantwortet",
        "fact_request": "Nummer des Antrags",
        "fact_retention": "wie lange Daten aufbewahrt werden",
        "fact_authority": "wo Sie sich beschweren können",
        "restriction": "Einschränkung",
        "restricted": "Ihre Daten werden aufbewahrt und sonst nicht verarbeitet (Art. 18)",
        "processing": "Wofür",
        "processing_text": "Jeder Zweck, zu dem Ihre Anrufe verarbeitet wurden, mit seiner "
        "Rechtsgrundlage und den Arten von Daten.",
        "recipients": "Wer es bekam",
        "recipients_text": "Dienste, die Ihre Stimme oder Text bekamen, wo sie sind, in welcher "
        "Form, und auf welcher Grundlage Daten dorthin gehen dürfen.",
        "consents_now": "Wo Ihre Einwilligungen stehen",
        "consents_now_text": "Jede davon können Sie jederzeit widerrufen.",
        "consents": "Der Nachweis Ihrer Einwilligungen",
        "consents_text": "Was gefragt und geantwortet wurde, und wodurch das belegt ist.",
        "rows": "Jeder Schritt",
        "rows_text": "Das Journal Ihrer Anrufe. Es enthält nichts von dem, was Sie gesagt haben.",
        "elsewhere": "Gespeichert in",
        "nothing": "Nichts gespeichert.",
        "not_answered": "Noch nicht dabei",
        "not_answered_text": "Diese Speicher haben nicht geantwortet; ihr Teil folgt:",
        "rights": "Ihre Rechte",
        "rights_text": "Sie können Ihre Daten berichtigen (Art. 16), löschen (Art. 17) oder ihre "
        "Verarbeitung einschränken lassen (Art. 18), sie mitnehmen (Art. 20), widersprechen "
        "(Art. 21), Einwilligungen widerrufen (Art. 7 Abs. 3) und sich bei einer "
        "Aufsichtsbehörde beschweren (Art. 77).",
        "made": "erstellt von voicegate am {at}",
    },
}
