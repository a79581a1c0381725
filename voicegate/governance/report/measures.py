"""Technical and organisational measures, in words that a data-protection officer can use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from voicegate.governance.report.activity import Activity
    from voicegate.governance.report.facts import ReportFacts

__all__ = ["measure_text", "measures_of"]

_TEXTS: Final[dict[str, tuple[str, str]]] = {
    "encryption": (
        "Evidence of consents is encrypted with AES-256-GCM under a key for each person.",
        (
            "Belege zu Einwilligungen sind mit AES-256-GCM verschlüsselt, je Person mit eigenem "
            "Schlüssel."
        ),
    ),
    "keys_apart": (
        "The keys are kept apart from the database.",
        "Die Schlüssel liegen getrennt von der Datenbank.",
    ),
    "pseudonyms": (
        "Callers stand in all tables under a keyed hash only.",
        "Anrufende stehen in allen Tabellen nur unter einer Prüfsumme mit Schlüssel.",
    ),
    "redaction": (
        (
            "Personal data is taken out of texts before they leave for a third country; a last "
            "scan stops what still looks like it."
        ),
        (
            "Personenbezogene Angaben werden aus Texten entfernt, bevor sie in ein Drittland "
            "gehen; eine letzte Prüfung hält auf, was noch danach aussieht."
        ),
    ),
    "egress": (
        "Connections go to the recipients' own hosts only; redirects are not followed.",
        (
            "Verbindungen gehen nur zu den eigenen Rechnern der Empfänger; Umleitungen wird "
            "nicht gefolgt."
        ),
    ),
    "tls": (
        "In transit data is encrypted with TLS 1.2 or newer.",
        "Auf dem Weg ist alles mit TLS 1.2 oder neuer verschlüsselt.",
    ),
    "journal": (
        "Each transfer is written to a hash-chained journal before the first byte leaves.",
        "Jede Übermittlung steht in einem verketteten Journal, bevor das erste Byte hinausgeht.",
    ),
    "checkpoints": (
        "Signed checkpoints show if the journal was cut or set back; keep copies elsewhere.",
        (
            "Signierte Prüfpunkte zeigen, ob das Journal gekürzt oder zurückgesetzt wurde; Kopien "
            "gehören an einen anderen Ort."
        ),
    ),
    "no_content": (
        "Logs, metrics, errors and the journal hold nothing of what was said.",
        "Protokolle, Messwerte, Fehlermeldungen und das Journal enthalten nichts Gesagtes.",
    ),
    "no_audio": (
        "Audio is not recorded.",
        "Ton wird nicht aufgezeichnet.",
    ),
    "fail_closed": (
        "What is unknown or expired is refused, never passed on to a farther recipient.",
        (
            "Was unbekannt oder abgelaufen ist, wird abgelehnt und nie an einen ferneren Empfänger "
            "gegeben."
        ),
    ),
    "retention": (
        "Every kind of row has a period; a purge empties what is over it, provably.",
        "Jede Art von Zeile hat eine Frist; danach wird sie nachweislich geleert.",
    ),
    "shredding": (
        "An erasure destroys the person's key and gives a signed proof.",
        "Eine Löschung vernichtet den Schlüssel der Person und gibt einen signierten Nachweis.",
    ),
    "no_training": (
        "Only recipients that state not to train models with the data may receive it.",
        "Nur Empfänger, die erklären, nicht mit den Daten zu trainieren, dürfen sie bekommen.",
    ),
    "eu_operated_only": (
        "Only recipients in the EEA, with European parents and no access from elsewhere.",
        "Nur Empfänger im EWR, mit europäischen Müttern und ohne Zugriff von anderswo.",
    ),
    "raw_to_adequate": (
        "OPENED: text may go to adequate third countries as it is.",
        "GEÖFFNET: Text darf unverändert in angemessene Drittländer gehen.",
    ),
    "bleeped_audio": (
        (
            "OPENED: recipients of redacted data get recordings of a voice, in which what a "
            "permitted recipient heard as personal data before is silenced."
        ),
        (
            "GEÖFFNET: Empfänger geschwärzter Daten bekommen Aufnahmen einer Stimme, in denen "
            "überdeckt ist, was ein erlaubter Empfänger zuvor als personenbezogen gehört hat."
        ),
    ),
}


def measures_of(facts: ReportFacts, activity: Activity | None) -> Mapping[str, bool | str]:
    """The measures; what only counts if it is done is judged by whether it was, in the period."""
    if activity is None:
        return facts.measures
    done = {"retention": activity.purges > 0, "checkpoints": activity.checkpoints > 0}
    return {**facts.measures, **done}


def measure_text(name: str, language: str) -> str:
    """The sentence for a measure, German for "de", else English.

    Raises:
        KeyError: There is no such measure.
    """
    return _TEXTS[name][language == "de"]
