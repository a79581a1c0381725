"""The words of the demo on the terminal, in English and German."""

from __future__ import annotations

from typing import Final

__all__ = ["VIEW_WORDS"]

VIEW_WORDS: Final = {
    "en": {
        "title": "voicegate demo · a phone call, offline",
        "start": "Who may have what, before the first word",
        "grown": "The call is now: {labels}. Asked again, the same policy allows less:",
        "notice": "notice",
        "hears": "hears",
        "caller": "caller",
        "sent": "→ {sink}",
        "back": "← {sink}",
        "bot": "bot says",
        "labels": "labels",
        "unplugged": "failover",
        "took_over": "{backend} takes over, and hears again what was said since second {at:.1f}",
        "refused": "refused",
        "nothing": "{name}: nothing was understood",
        "files": "Files",
        "journal_ok": "journal: {rows} rows, the chain is intact (head {head})",
        "journal_bad": "journal: THE CHAIN IS BROKEN: {message}",
        "left": "audio that left this machine: {bytes} bytes; texts to the simulated US sink: "
        "{texts}, all redacted",
        "took": "{seconds:.1f} s of speech in {wall:.1f} s",
        "open": "open {path} in a browser",
    },
    "de": {
        "title": "voicegate-Demo · ein Telefonat, ohne Netz",
        "start": "Wer was bekommen darf, vor dem ersten Wort",
        "grown": "Der Anruf ist jetzt: {labels}. Erneut gefragt, erlaubt dieselbe Richtlinie "
        "weniger:",
        "notice": "Hinweis",
        "hears": "hört",
        "caller": "Anruf",
        "sent": "→ {sink}",
        "back": "← {sink}",
        "bot": "Bot sagt",
        "labels": "Kennzeichen",
        "unplugged": "Ausfall",
        "took_over": "{backend} übernimmt und hört noch einmal, was seit Sekunde {at:.1f} gesagt "
        "wurde",
        "refused": "verweigert",
        "nothing": "{name}: nichts verstanden",
        "files": "Dateien",
        "journal_ok": "Journal: {rows} Zeilen, die Kette ist unversehrt (Kopf {head})",
        "journal_bad": "Journal: DIE KETTE IST GEBROCHEN: {message}",
        "left": "Ton, der diesen Rechner verließ: {bytes} Bytes; Texte an die simulierte "
        "US-Senke: {texts}, alle geschwärzt",
        "took": "{seconds:.1f} s Sprache in {wall:.1f} s",
        "open": "{path} im Browser öffnen",
    },
}
