"""What a German answer can name: the thing that was asked for, in words of each topic."""

from __future__ import annotations

from typing import Final

__all__ = ["TOPICS"]


def _topic(
    acc: str,
    dat: str,
    verb: str,
    part: str,
    imp: str = "machen sie das",
    *,
    pp: str = "dafür",
    who: str = "auch",
) -> dict[str, str]:
    return {
        "who": who,
        "pp": f"dafür|dazu|hierfür|zu diesem zweck|für diesen zweck|{pp}",
        "imp": imp,
        "acc": f"das|dat|des|dös|es|dies|das alles|s|dit|{acc}",
        "dat": f"dem|der sache|allem|{dat}",
        "verb": f"machen|{verb}",
        "part": f"gemacht|{part}",
    }


TOPICS: Final = {
    "": _topic("das so", "diesem", "tun", "getan"),
    "transfer": _topic(
        "[die] (übermittlung|übertragung|weitergabe|verarbeitung|datenübermittlung|datenweitergabe) [meiner daten]|meine (daten|angaben|stimme|informationen)|die (daten|angaben|informationen)",
        "der (übermittlung|übertragung|weitergabe|verarbeitung) [meiner daten|in die usa]|dieser übermittlung",
        "übermitteln|übertragen|weitergeben|verarbeiten|weiterleiten|schicken|senden|weiterreichen|weiterschicken|rüberschicken|hinschicken|übergeben|teilen|weitergebn|schickn",
        "übermittelt|übertragen|weitergegeben|verarbeitet|weitergeleitet|geschickt",
        "(übermitteln|übertragen|schicken|senden|verarbeiten) (sie|se|s) {bag} [hin|rüber]|(leiten|geben|reichen|schicken) (sie|se|s) {bag} [nur|mal] weiter",
        pp="dorthin|dahin|da hin|rüber|weiter|ins ausland|an (die|den) (dienst|anbieter|dienstleister)",
    ),
    "recording": _topic(
        "[die|eine|der|ein] (aufzeichnung|aufnahme|mitschnitt|gesprächsaufzeichnung)|das (gespräch|telefonat)|(den|der) anruf|dieses gespräch|unser gespräch",
        "der (aufzeichnung|aufnahme) [des gesprächs|des telefonats]|dem mitschnitt",
        "aufzeichnen|aufnehmen|mitschneiden|speichern|ufnäh|ufnehme|aufnehma|aufnemma|mitschneidn|aufzeichna|upnehmen|uffnehmen",
        "aufgezeichnet|aufgenommen|mitgeschnitten|gespeichert",
        "(zeichnen|nehmen|schneiden) (sie|se|s) {bag} [nur|mal] (auf|mit)|(nehmens|zeichnens|schneidens) {bag} (auf|mit)|(zeichnet|nehmt|nimm|zeichne) [{acc}|es] [{gern}] auf",
        who="mich|uns",
    ),
    "marketing": _topic(
        "[die|ihre|eure] (werbung|angebote|informationen|infos|neuigkeiten|werbeanrufe|werbemails|anrufe)|[den|der|ihren] newsletter",
        "der werbung|werbung|angeboten|dem newsletter|den anrufen",
        "anrufen|informieren|kontaktieren|zuschicken|schicken|anschreiben|bekommen|erhalten|senden|zusenden|machen|melden|ansprechen|uf em laufende halte|auf dem laufenden halten",
        "angerufen|informiert|kontaktiert|zugeschickt",
        "(schicken|senden) (sie|se|s) [mir] [{gern}|nur|mal] [{acc}] [{gern}] [zu]|(rufen|rufn) (sie|se|s) [mich] [{gern}|nur|mal] an|(melden|rührn|rühren) (sie|se|s) sich [{gern}]|(schickens|schicks) [mir|ma] [{gern}|nur] [{acc}]|(informieren|kontaktieren) sie mich [{gern}]|halten sie mich [{gern}] auf dem laufenden",
        pp="für (werbung|angebote|neuigkeiten)|zu werbezwecken|mit (angeboten|werbung)|über (angebote|neuigkeiten)|wegen angeboten",
        who="mir|mich|uns",
    ),
    "profiling": _topic(
        "das profil|ein profil|die auswertung|meine daten",
        "dem profiling|der auswertung|der profilbildung",
        "auswerten|erstellen|analysieren",
        "ausgewertet|erstellt|analysiert",
    ),
    "automated_decision": _topic(
        "die (entscheidung|automatische entscheidung)",
        "der (entscheidung|automatischen entscheidung|automatisierten entscheidung)",
        "entscheiden",
        "entschieden",
    ),
    "training": _topic(
        "[meine|die] (daten|stimme|sprachdaten|aufnahme|aufnahmen)|das (training|gespräch|telefonat)|den anruf",
        "dem training|der verbesserung|der nutzung [meiner daten]",
        "verwenden|nutzen|trainieren|auswerten|verbessern|nehmen|benutzen|einsetzen|gebrauchen|hernehmen|lernen",
        "verwendet|genutzt|ausgewertet|benutzt|genommen",
        "(verwenden|nutzen|nehmen|benutzen) (sie|se|s) {bag}|(lernen|trainieren) (sie|se) {bag}",
        pp="(fürs|für das|zum|für ihr|für euer) (training|trainieren|lernen|üben|verbessern)|(zur|für die) (verbesserung|schulung)|damit|daraus",
    ),
    "special": _topic(
        "[meine|die] (daten|gesundheitsdaten|angaben|krankheitsdaten|diagnose|verarbeitung|patientendaten)",
        "der verarbeitung [meiner gesundheitsdaten|meiner daten]",
        "verarbeiten|nutzen|speichern",
        "verarbeitet|genutzt|gespeichert",
    ),
    "biometric": _topic(
        "[meine] stimme|[den] stimmabdruck|[die] (stimmerkennung|stimmprüfung)",
        "der stimmerkennung|dem stimmabdruck|der stimmprüfung",
        "prüfen|erkennen|vergleichen|speichern",
        "geprüft|erkannt|verglichen",
        who="mich|uns",
    ),
    "parental": _topic(
        "meinem kind das|meiner tochter das|meinem sohn das|die verarbeitung",
        "der verarbeitung [der daten meines kindes]",
        "verarbeiten|nutzen",
        "verarbeitet",
    ),
    "location": _topic(
        "[meinen|den|mein|der] standort|[die] (ortung|standortabfrage)|meine position",
        "der ortung|der standortabfrage",
        "verwenden|nutzen|abfragen|orten|bestimmen|sehen|abrufen|ermitteln|lokalisieren",
        "verwendet|genutzt|abgefragt|geortet|bestimmt",
        who="mich|uns",
    ),
}
