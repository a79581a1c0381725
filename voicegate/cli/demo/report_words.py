"""The words of the report page, in English and German."""

from __future__ import annotations

from typing import Final

__all__ = ["REPORT_WORDS"]

REPORT_WORDS: Final = {
    "en": {
        "title": "Where this call went",
        "lead": "A phone call, and what each speech and language service received of it.",
        "facts": "The call",
        "controller": "controller",
        "line": "line",
        "purpose": "purpose",
        "basis": "lawful basis",
        "consents": "consents on file",
        "none": "none",
        "day": "decided as of",
        "call": "call",
        "policy": "policy",
        "heard": "utterances heard",
        "heard_sub": "all by {backends}",
        "left": "audio that left this machine",
        "left_sub": "bytes",
        "sent": "redacted texts to the USA",
        "sent_sub": "to {backend}, with placeholders",
        "hidden": "pieces of personal data held back",
        "hidden_sub": "{types}",
        "journal_tile": "journal rows, chain intact",
        "journal_bad": "journal rows, CHAIN BROKEN",
        "journal_sub": "head {head}",
        "flow": "Who got what, in which form",
        "flow_text": "The wider a ribbon, the more often something went. A dashed line is a "
        "backend that received nothing.",
        "map": "Where it went",
        "map_text": "Arcs start where the controller is. Outlines: Natural Earth (public domain).",
        "decisions": "What the policy allowed",
        "before": "before",
        "after": "after",
        "decisions_text": "The call began with these labels: {before}. By what the caller said it "
        "became: {after}. The same policy, asked again, allows less.",
        "decisions_same": "The labels of this call did not change: {before}.",
        "backend": "backend",
        "where": "where",
        "tier": "tier",
        "stt": "audio",
        "sink": "text",
        "why": "why",
        "simulated": "simulated",
        "conversation": "What left the house",
        "conversation_text": "This is what the simulated language model in the USA received, and "
        "its answers before the values were put back at home. The page holds nothing else of "
        "what was said.",
        "caller": "caller, redacted",
        "bot": "reply",
        "new_labels": "adds {labels}",
        "journal": "The journal",
        "journal_text": "One row for each decision to send and for how it ended, chained by "
        "SHA-256, without content and without the caller's id. Newest last.",
        "time": "time (UTC)",
        "kind": "kind",
        "hop": "hop",
        "form": "form",
        "outcome": "outcome",
        "size": "size",
        "unit_stt": "bytes",
        "unit_tts": "characters",
        "unit_sink": "characters",
        "reading": "How to read this page",
        "reading_text": "raw: as it was said. redacted: personal data replaced by placeholders "
        "before it left. A voice cannot be redacted: a backend whose form for audio is redacted "
        "does not get the audio. simulated: this backend's place is a test fact; nothing left "
        "this machine.",
        "made": "made by voicegate {version}, register of adequacy decisions as of {facts}",
        "verify": "Check the journal yourself:",
    },
    "de": {
        "title": "Wohin dieser Anruf ging",
        "lead": "Ein Telefonat, und was jeder Sprach- und Textdienst davon bekam.",
        "facts": "Der Anruf",
        "controller": "Verantwortlicher",
        "line": "Leitung",
        "purpose": "Zweck",
        "basis": "Rechtsgrundlage",
        "consents": "vorliegende Einwilligungen",
        "none": "keine",
        "day": "entschieden zum Stand",
        "call": "Anruf",
        "policy": "Richtlinie",
        "heard": "Äußerungen gehört",
        "heard_sub": "alle durch {backends}",
        "left": "Ton, der diesen Rechner verließ",
        "left_sub": "Bytes",
        "sent": "geschwärzte Texte in die USA",
        "sent_sub": "an {backend}, mit Platzhaltern",
        "hidden": "personenbezogene Angaben zurückgehalten",
        "hidden_sub": "{types}",
        "journal_tile": "Journalzeilen, Kette unversehrt",
        "journal_bad": "Journalzeilen, KETTE GEBROCHEN",
        "journal_sub": "Kopf {head}",
        "flow": "Wer was in welcher Form bekam",
        "flow_text": "Je breiter ein Band, desto öfter ging etwas. Eine gestrichelte Linie ist "
        "ein Backend, das nichts bekam.",
        "map": "Wohin es ging",
        "map_text": "Die Bögen beginnen beim Verantwortlichen. Umrisse: Natural Earth "
        "(gemeinfrei).",
        "decisions": "Was die Richtlinie erlaubte",
        "before": "vorher",
        "after": "nachher",
        "decisions_text": "Der Anruf begann mit diesen Kennzeichen: {before}. Durch das Gesagte "
        "wurde daraus: {after}. Dieselbe Richtlinie, erneut gefragt, erlaubt weniger.",
        "decisions_same": "Die Kennzeichen dieses Anrufs blieben gleich: {before}.",
        "backend": "Backend",
        "where": "wo",
        "tier": "Stufe",
        "stt": "Ton",
        "sink": "Text",
        "why": "warum",
        "simulated": "simuliert",
        "conversation": "Was das Haus verließ",
        "conversation_text": "Das bekam das simulierte Sprachmodell in den USA, und das "
        "antwortete es, bevor die Werte zu Hause wieder eingesetzt wurden. Sonst steht auf "
        "dieser Seite nichts von dem, was gesagt wurde.",
        "caller": "Anruf, geschwärzt",
        "bot": "Antwort",
        "new_labels": "fügt hinzu: {labels}",
        "journal": "Das Journal",
        "journal_text": "Eine Zeile für jede Entscheidung zu senden und dafür, wie es ausging, "
        "verkettet mit SHA-256, ohne Inhalt und ohne die Kennung der anrufenden Person. "
        "Neueste zuletzt.",
        "time": "Zeit (UTC)",
        "kind": "Art",
        "hop": "Schritt",
        "form": "Form",
        "outcome": "Ausgang",
        "size": "Größe",
        "unit_stt": "Bytes",
        "unit_tts": "Zeichen",
        "unit_sink": "Zeichen",
        "reading": "Wie diese Seite zu lesen ist",
        "reading_text": "roh: so, wie es gesagt wurde. geschwärzt: personenbezogene Daten durch "
        "Platzhalter ersetzt, bevor der Text hinausging. Eine Stimme lässt sich nicht schwärzen: "
        "ein Backend, dessen Form für Ton geschwärzt ist, bekommt den Ton nicht. simuliert: der "
        "Ort dieses Backends ist eine Testangabe; nichts hat diesen Rechner verlassen.",
        "made": "erstellt von voicegate {version}, Register der Angemessenheitsbeschlüsse vom "
        "{facts}",
        "verify": "Das Journal selbst prüfen:",
    },
}
