"""The words of the impact assessment, in English and German; the risks of a phone bot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

__all__ = ["DPIA_WORDS", "RISKS", "Risk"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """A risk to callers before measures, as a proposal; ``measures`` are words of ``measures``."""

    text: str
    likelihood: str
    severity: str
    measures: tuple[str, ...]


_MEASURES: Final = (
    ("fail_closed", "egress", "redaction", "eu_operated_only"),
    ("redaction", "no_content", "tls"),
    ("encryption", "keys_apart", "pseudonyms", "no_audio"),
    ("fail_closed", "journal"),
    ("no_training", "redaction"),
    ("journal", "checkpoints"),
    ("retention", "shredding"),
    ("fail_closed",),
)
_EN: Final = (
    ("Voice or transcripts reach a country without adequate protection, or its authorities.",
     "possible", "high"),
    ("Health, payment or other sensitive details reach a recipient that must not have them.",
     "likely", "high"),
    ("Somebody reads stored consents or transcripts: an attack, a lost backup.",
     "possible", "high"),
    ("Data is processed without, or against, the caller's consent.", "possible", "medium"),
    ("A recipient trains models with what callers said.", "possible", "medium"),
    ("It cannot be shown afterwards what went where; evidence is changed.", "possible", "medium"),
    ("Data is kept for too long, or an erasure leaves copies.", "likely", "medium"),
    ("Callers are misunderstood, or do not know that they speak with an AI.", "likely", "medium"),
)  # fmt: skip
_DE: Final = (
    (("Stimme oder Transkripte gelangen in ein Land ohne angemessenen Schutz oder an dessen "
     "Behörden."), "möglich", "hoch"),
    (("Gesundheits-, Zahlungs- oder andere sensible Angaben gelangen an Empfänger, die sie nicht "
     "haben dürfen."), "wahrscheinlich", "hoch"),
    (("Jemand liest gespeicherte Einwilligungen oder Transkripte: ein Angriff, eine verlorene "
     "Sicherung."), "möglich", "hoch"),
    ("Daten werden ohne oder gegen die Einwilligung verarbeitet.", "möglich", "mittel"),
    ("Ein Empfänger trainiert Modelle mit dem Gesagten.", "möglich", "mittel"),
    ("Es lässt sich später nicht zeigen, was wohin ging; Belege werden verändert.",
     "möglich", "mittel"),
    ("Daten werden zu lange aufbewahrt, oder eine Löschung lässt Kopien zurück.",
     "wahrscheinlich", "mittel"),
    ("Anrufende werden missverstanden oder wissen nicht, dass sie mit einer KI sprechen.",
     "wahrscheinlich", "mittel"),
)  # fmt: skip


def _risks(rows: tuple[tuple[str, str, str], ...]) -> tuple[Risk, ...]:
    return tuple(
        Risk(text=text, likelihood=likelihood, severity=severity, measures=measures)
        for (text, likelihood, severity), measures in zip(rows, _MEASURES, strict=True)
    )


RISKS: Final[Mapping[str, tuple[Risk, ...]]] = {"en": _risks(_EN), "de": _risks(_DE)}

DPIA_WORDS: Final = {
    "en": {
        "title": "Data-protection impact assessment: phone bot",
        "lead": "{controller} · draft of {day} · Art. 35 GDPR",
        "todo": "To be filled in:",
        "blank": "…",
        "need": "Why an assessment is needed",
        "need_text": "The list of the German supervisory authorities names AI that steers the "
        "interaction with data subjects, and automated evaluation of calls.",
        "need_ai": "An AI conducts the conversation with callers.",
        "need_technology": "Speech is recognised and synthesised by machines; a voice always "
        "tells more than the words.",
        "need_sensitive": "Lines are declared with particularly protected data: {labels}.",
        "need_abroad": "Recipients in third countries may receive data: {names}.",
        "need_todo": "scale (calls a year), duration, who was asked about this decision.",
        "description": "What is done (Art. 35(7)(a))",
        "description_text": "Each phone line, its purpose and its legal ground, from the "
        "configuration.",
        "flow_1": "The bot says that it is an AI, for whom it speaks and what for.",
        "flow_2": "For each utterance the policy decides which service may hear it.",
        "flow_3": "Before text leaves for a third country, personal data is replaced by "
        "placeholders; the values stay in memory, encrypted, to the end of the call.",
        "flow_4": "Each transfer is journaled without content before it happens.",
        "description_todo": "the bot's dialogue and what it does with the answers; systems behind "
        "it; who has access.",
        "line": "line",
        "language": "language",
        "purpose": "purpose",
        "basis": "lawful basis",
        "labels": "kinds of data",
        "recipients": "Recipients and third countries",
        "recipients_text": "What may go to each of them at most, for personal data, and for "
        "special categories once consent is given.",
        "recipient": "recipient",
        "where": "where",
        "tier": "position",
        "rests": "rests on",
        "personal": "personal",
        "special": "special categories",
        "recipients_todo": "contracts under Art. 28, transfer impact assessments, and whether "
        "each recipient is needed.",
        "necessity": "Necessity and proportionality (Art. 35(7)(b))",
        "necessity_text": "What speaks for it by design:",
        "necessity_1": "Nothing is stored of what is said, apart from answers to questions of "
        "consent, which are encrypted; the journal holds types and counts.",
        "necessity_2": "The nearest recipient that can do the work is preferred.",
        "necessity_3": "Consent is asked for each purpose by itself, and a no ends the asking.",
        "necessity_4": "Whatever is unknown, expired or not permitted is refused.",
        "necessity_todo": "could the purpose be reached without a bot, or with less data? How does "
        "a caller reach a person (Art. 22(3))? "
        "balancing test, where the ground is Art. 6(1)(f).",
        "risks": "Risks to callers (Art. 35(7)(c))",
        "risks_text": "A proposal: likelihood and severity before measures, and what is in place "
        "against each.",
        "risk": "risk",
        "likelihood": "likelihood",
        "severity": "severity",
        "against": "in place against it",
        "residual": "what remains",
        "risks_todo": "risks of your own business; for each row what remains.",
        "measures": "Measures (Art. 35(7)(d))",
        "measures_text": "In place by the configuration:",
        "measures_todo": "organisational measures: access, training of staff, incident response "
        "(72 hours, Art. 33), tests of restoring.",
        "views": "Views of data subjects, works council, processors (Art. 35(9))",
        "views_text": "Seek them where appropriate.",
        "views_todo": "who was asked, when, and what they said.",
        "outcome": "Outcome and approval",
        "outcome_text": "Advice of the data-protection officer (Art. 35(2)), decision, and the "
        "day of the next review. Where a high risk remains, the authority is consulted "
        "(Art. 36).",
        "role": "role",
        "name": "name",
        "day": "day",
        "decision": "decision",
        "dpo": "data-protection officer",
        "owner": "owner of the process",
        "management": "management",
        "outcome_todo": "next review; consult the authority or not, and why.",
        "made": "drafted by voicegate {version} from {file}, policy {hash}. A template, no legal "
        "advice.",
    },
    "de": {
        "title": "Datenschutz-Folgenabschätzung: Telefonbot",
        "lead": "{controller} · Entwurf vom {day} · Art. 35 DSGVO",
        "todo": "Auszufüllen:",
        "blank": "…",
        "need": "Warum eine Folgenabschätzung nötig ist",
        "need_text": "Die Muss-Liste der deutschen Aufsichtsbehörden nennt KI, welche die "
        "Interaktion mit betroffenen Personen steuert, und die automatisierte Auswertung von "
        "Anrufen.",
        "need_ai": "Eine KI führt das Gespräch mit den Anrufenden.",
        "need_technology": "Sprache wird maschinell erkannt und erzeugt; eine Stimme verrät immer "
        "mehr als die Worte.",
        "need_sensitive": "Leitungen sind mit besonders geschützten Daten gekennzeichnet: "
        "{labels}.",
        "need_abroad": "Empfänger in Drittländern können Daten bekommen: {names}.",
        "need_todo": "Umfang (Anrufe im Jahr), Dauer, wer an dieser Einschätzung beteiligt war.",
        "description": "Was geschieht (Art. 35 Abs. 7 lit. a)",
        "description_text": "Jede Leitung mit Zweck und Rechtsgrundlage, aus der Konfiguration.",
        "flow_1": "Der Bot sagt, dass er eine KI ist, für wen er spricht und wofür.",
        "flow_2": "Für jede Äußerung entscheidet die Richtlinie, welcher Dienst sie hören darf.",
        "flow_3": "Bevor Text in ein Drittland geht, werden personenbezogene Angaben durch "
        "Platzhalter ersetzt; die Werte bleiben verschlüsselt im Arbeitsspeicher, bis zum Ende "
        "des Anrufs.",
        "flow_4": "Jede Übermittlung steht ohne Inhalt im Journal, bevor sie geschieht.",
        "description_todo": "der Dialog des Bots und was mit den Antworten geschieht; Systeme "
        "dahinter; wer Zugriff hat.",
        "line": "Leitung",
        "language": "Sprache",
        "purpose": "Zweck",
        "basis": "Rechtsgrundlage",
        "labels": "Arten von Daten",
        "recipients": "Empfänger und Drittländer",
        "recipients_text": "Was höchstens an jeden gehen darf, für personenbezogene Daten und, "
        "nach Einwilligung, für besondere Kategorien.",
        "recipient": "Empfänger",
        "where": "wo",
        "tier": "Stellung",
        "rests": "beruht auf",
        "personal": "personenbezogen",
        "special": "besondere Kategorien",
        "recipients_todo": "Verträge nach Art. 28, Transfer-Folgenabschätzungen, und ob jeder "
        "Empfänger gebraucht wird.",
        "necessity": "Notwendigkeit und Verhältnismäßigkeit (Art. 35 Abs. 7 lit. b)",
        "necessity_text": "Was von der Bauart her dafür spricht:",
        "necessity_1": "Vom Gesagten wird nichts gespeichert außer Antworten auf Fragen nach "
        "Einwilligung, und die verschlüsselt; das Journal enthält Arten und Anzahlen.",
        "necessity_2": "Bevorzugt wird der nächste Empfänger, der die Arbeit tun kann.",
        "necessity_3": "Jede Einwilligung wird für sich erfragt, und ein Nein beendet das Fragen.",
        "necessity_4": "Was unbekannt, abgelaufen oder nicht erlaubt ist, wird abgelehnt.",
        "necessity_todo": "Ließe sich der Zweck ohne Bot oder mit weniger Daten erreichen? Wie "
        "erreichen Anrufende einen Menschen (Art. 22 Abs. 3)? "
        "Abwägung, wo Art. 6 Abs. 1 lit. f die Grundlage ist.",
        "risks": "Risiken für Anrufende (Art. 35 Abs. 7 lit. c)",
        "risks_text": "Ein Vorschlag: Wahrscheinlichkeit und Schwere vor Maßnahmen, und was "
        "dagegen umgesetzt ist.",
        "risk": "Risiko",
        "likelihood": "Wahrscheinlichkeit",
        "severity": "Schwere",
        "against": "dagegen umgesetzt",
        "residual": "was bleibt",
        "risks_todo": "Risiken Ihres eigenen Betriebs; je Zeile, was bleibt.",
        "measures": "Maßnahmen (Art. 35 Abs. 7 lit. d)",
        "measures_text": "Durch die Konfiguration umgesetzt:",
        "measures_todo": "organisatorische Maßnahmen: Zugriffe, Schulung, Umgang mit Vorfällen "
        "(72 Stunden, Art. 33), Proben der Wiederherstellung.",
        "views": "Standpunkte von Betroffenen, Betriebsrat, Auftragsverarbeitern (Art. 35 Abs. 9)",
        "views_text": "Wo angebracht, einzuholen.",
        "views_todo": "wer wann gefragt wurde, und was gesagt wurde.",
        "outcome": "Ergebnis und Freigabe",
        "outcome_text": "Rat der Datenschutzbeauftragten (Art. 35 Abs. 2), Entscheidung und Tag "
        "der nächsten Überprüfung. Bleibt ein hohes Risiko, wird die Behörde konsultiert "
        "(Art. 36).",
        "role": "Rolle",
        "name": "Name",
        "day": "Tag",
        "decision": "Entscheidung",
        "dpo": "Datenschutzbeauftragte Person",
        "owner": "verantwortlich für den Prozess",
        "management": "Leitung",
        "outcome_todo": "nächste Überprüfung; Behörde konsultieren oder nicht, und warum.",
        "made": "entworfen von voicegate {version} aus {file}, Richtlinie {hash}. Eine Vorlage, "
        "keine Rechtsberatung.",
    },
}
