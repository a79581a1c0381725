"""Taking back in other words than "withdraw": that data may be used no more, that a yes counts no more.

Templates (see ``templates``) that take everything back wherever they stand.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["PLEADING", "STOP_USING"]


def _bag(words: str, most: int) -> str:
    """Up to ``most`` of ``words``, a choice of templates, in any order."""
    return f"[{words}] " * most


_DE_DATA: Final = (
    "[alle] (meine|meinen|meiner|die|den|mein|mei) (daten|angaben|stimme|standort|gesundheitsdaten|sprachdaten"
    "|stimmabdruck|stimmdaten|informationen|profil|sachen)"
)
_DE_USE: Final = (
    "weitergeben|weitergebt|weiterzugeben|nutzen|nutzt|benutzen|benutzt|zu nutzen|zu benutzen|verwenden|verwendet"
    "|zu verwenden|verarbeiten|verarbeitet|zu verarbeiten|speichern|speichert|gespeichert|zu speichern|übermitteln"
    "|übermittelt|übertragen|zu übertragen|auswerten|auszuwerten|ausgewertet|analysieren|zu analysieren|teilen|zu teilen"
    "|geteilt|weiterleiten|weitergeleitet|weiterzuleiten|weiterreichen|verkaufen|verkauft|weitergegeben|haben|sehen"
    "|genutzt|ins ausland (gehen|kommen|gehn)|(in die|nach) (usa|amerika) gehen|orten|geortet|zu orten|rausgeben"
    "|herausgeben|rausgegeben|behalten|machen"
)
_DE_NO: Final = "[jetzt|dann] [doch|lieber doch|doch lieber] (nicht mehr|nicht länger|nimmer|nie mehr|nie wieder|auf keinen fall mehr|nicht weiter)"
_DE_ANY: Final = _bag(
    "sie|ihr|man|jemand|andere|dritte|das|mich|mir|weiter|noch|irgendwo|irgendwohin|hin|von mir|damit|dafür|für werbung"
    f"|ab jetzt|ab sofort|wird|werden|jetzt|an (dritte|andere)|mit|{_DE_DATA}",
    6,
)
_DE_YES: Final = "(mein|das|meine|mei) (ja|jawort|okay|ok|zusage|einverständnis|zustimmung|einwilligung|erlaubnis)"
_DE_WHEN: Final = "[von (vorhin|eben|vorher|gerade|gestern|damals|neulich|letztens|letzter woche|anfang)|vorhin|damals]"
_DE: Final = f"""
(dürfen|dürft|können) (sie|ihr) {_DE_DATA} {_DE_NO} [für werbung|für sowas|dafür|weiter] ({_DE_USE})
(sie|ihr) (dürfen|dürft|sollen|sollt) {_DE_DATA} {_DE_NO} [für werbung|für sowas|dafür|weiter] ({_DE_USE})
{_DE_DATA} (dürfen|dürft|sollen|sollt|darf) [sie|ihr] {_DE_NO} [für werbung|für sowas|dafür|weiter] ({_DE_USE}) [werden]
(will|möchte|mag|wünsche) (ich|i) {_DE_NO} dass {_DE_ANY} ({_DE_USE}) [werden|wird]
(ich|i) (will|möchte|mag|wünsche) {_DE_NO} dass {_DE_ANY} ({_DE_USE}) [werden|wird|dürfen|dürft]
(ich|i) (will|möchte|mag) (doch nicht|jetzt doch nicht|nicht) dass [sie|ihr|man] {_DE_DATA} {_DE_ANY} ({_DE_USE}) [werden|wird|dürfen]
(ich|i) (will|möchte|mag) (das|es) {_DE_NO} mit {_DE_DATA}
das mit {_DE_DATA} (will|möchte) ich {_DE_NO}
(hören|hört) (sie|ihr) [bitte|endlich|jetzt|sofort] auf [damit] [mich|{_DE_DATA}] ({_DE_USE})
(hören|hört) (sie|ihr) [bitte|endlich|jetzt|sofort] auf mit (der ortung|dem orten|dem profil|der weitergabe|der auswertung|der stimmerkennung|dem training)
(schalten|stellen|machen) (sie|ihr) [bitte|jetzt|sofort] die (ortung|standortabfrage|standortfreigabe|stimmerkennung|auswertung) [bitte|jetzt|sofort|wieder] (aus|ab)
{_DE_YES} {_DE_WHEN} (gilt|zählt|steht) [ab jetzt|jetzt|ab sofort|so] (nicht mehr|nicht länger|nimmer|nicht)
{_DE_YES} {_DE_WHEN} (ziehe|zieh|nehme|nehm) ich [hiermit|jetzt|wieder|lieber|doch|bitte] zurück
{_DE_YES} {_DE_WHEN} (möchte|will|würde|muss) ich [hiermit|jetzt|wieder|lieber|doch|bitte|gern|gerne] (zurücknehmen|zurückziehen|widerrufen|streichen|rückgängig machen)
(möchte|will|würde|muss) ich [gern|gerne] {_DE_YES} {_DE_WHEN} [hiermit|jetzt|wieder|lieber|doch|bitte|gern|gerne] (zurücknehmen|zurückziehen|widerrufen|streichen|rückgängig machen)
ich (möchte|will|würde|muss|kann) [gern|gerne|jetzt] {_DE_YES} {_DE_WHEN} [hiermit|jetzt|wieder|lieber|doch|bitte|gern|gerne] (zurücknehmen|zurückziehen|widerrufen|streichen|rückgängig machen)
[ich] (nehme|nehm|ziehe|zieh) [ich] (mein|das) (ja|okay|jawort|wort) {_DE_WHEN} [hiermit|jetzt|wieder|lieber|doch|bitte] zurück
ja gesagt [aber|und|doch|jetzt] [das|aber das|und das] (nehme|nehm|ziehe|zieh|möchte|will|gilt) [ich] [das] [jetzt|wieder|lieber|doch|hiermit] (zurück|zurücknehmen|zurückziehen|widerrufen|nicht mehr)
(widerrufe|widerrufen|zurücknehmen|zurückziehen) was ich [ihnen|euch|da|vorhin|eben|alles] [ihnen|euch|da|vorhin|eben|alles] (zugesagt|zugestimmt|gesagt|erlaubt|unterschrieben|eingewilligt) (habe|hab)
(alles|das) was ich [ihnen|euch|da|vorhin|eben|alles] (zugesagt|zugestimmt|erlaubt) (habe|hab) [hiermit|jetzt] (widerrufe|widerrufen|zurücknehmen|zurückziehen)
das mit der (einwilligung|zustimmung|erlaubnis) [von vorhin|vorhin|da] [das] [möchte|will|lassen|können|machen] [ich|wir] [dann|jetzt|mal|doch|lieber] [dann|jetzt|mal|doch|lieber] (nicht|nicht mehr|lieber nicht|vergessen|sein|streichen|bleiben)
(möchte|will) (ich) das mit der (einwilligung|zustimmung|erlaubnis) [dann|jetzt|doch|lieber] [doch] (nicht|nicht mehr)
ich (möchte|will) das mit der (einwilligung|zustimmung|erlaubnis) [dann|jetzt|doch|lieber] [doch] (nicht|nicht mehr)
ich bin [da|damit|jetzt|doch] [doch|jetzt] (nicht mehr|nimmer|nicht länger) einverstanden (mit|dass sie) (der weitergabe|der verarbeitung|der ortung|dem profil|der nutzung|{_DE_DATA})
(mit der (weitergabe|verarbeitung|ortung|nutzung|auswertung)|mit dem profil) bin ich [jetzt|doch] (nicht mehr|nimmer|nicht länger) einverstanden
(das|die sache) mit {_DE_DATA} [will|möchte|würde|möcht] [ich] [lieber|wieder|jetzt|doch|gern] [lieber|wieder|jetzt|doch|gern] (rückgängig machen|widerrufen|zurücknehmen|streichen|zurückziehen)
(nehmen|streichen|löschen) (sie|ihr) (das|mein) (ja|okay|jawort) {_DE_WHEN} [bitte|wieder|jetzt] [bitte|wieder|jetzt] (raus|weg|zurück|heraus)
was ich [da|ihnen|vorhin|euch|alles] [da|ihnen|vorhin|euch|alles] (unterschrieben|zugesagt|gesagt|zugestimmt|erlaubt) (hab|habe) [das|alles] (widerrufe|nehme|nehm|ziehe) ich
(keine weitergabe|keine datenweitergabe|keine übermittlung|keine auswertung) [meiner daten] mehr
{_DE_DATA} (sollen|müssen|dürfen) (sie|ihr) [ab jetzt|ab sofort|bitte|jetzt] in ruhe lassen
(lassen|lasst) (sie|ihr) {_DE_DATA} [ab jetzt|ab sofort|bitte|jetzt] in ruhe
{_DE_NO} (geortet|ausgewertet|analysiert|getrackt|verfolgt|überwacht) werden
(kein profil mehr|keine ortung mehr|keine stimmerkennung mehr) [von mir|bitte]
(löschen|streichen|vernichten) (sie|ihr) [bitte] meinen stimmabdruck
"""

_EN_DATA: Final = "[all] (my|the|of my|any of my) (data|details|information|voice|voiceprint|voice print|location|health data|profile|stuff|info)"
_EN_ING: Final = (
    "using|sharing|passing on|passing|sending|processing|storing|keeping|selling|analysing|analyzing|collecting"
    "|giving out|giving away|forwarding|handing over|checking|tracking"
)
_EN_DO: Final = "use|share|pass on|pass|send|process|store|keep|sell|analyse|analyze|collect|give out|give away|forward|hand over|check|track|have"
_EN_DONE: Final = (
    "used|shared|passed on|sent|processed|stored|kept|sold|analysed|analyzed|collected|given out|forwarded|going abroad"
    "|leaving the country|going to america|going to the states|sent abroad|going overseas"
)
_EN_ANY: Final = "anymore|any more|any longer|now|again|after all|from now on|from here on|for that|for this|for anything|for anything any more|for anything anymore"
_EN_OLD: Final = (
    "[from (before|earlier|just now|back then)|earlier|before|i gave|i gave you|i gave earlier]"
)
_EN: Final = f"""
(you|they) (cant|cannot|can not|may not|can no longer|may no longer|must not|mustnt|shouldnt|dont get to|are not to|arent to) ({_EN_DO}) {_EN_DATA} [on] [for that|for this|for anything|for marketing] ({_EN_ANY})
(you|they) (can|may|shall) no longer ({_EN_DO}) {_EN_DATA}
(from now on|from here on|as of now|starting now) (you|they) (cant|cannot|can not|may not|must not|mustnt) ({_EN_DO}) {_EN_DATA}
(stop|quit|no more|cease) ({_EN_ING}) {_EN_DATA}
(stop|quit|no more|cease) (tracking|locating|profiling|analysing|analyzing) (me|my voice|my calls)
(dont|do not) ({_EN_DO}) {_EN_DATA} [on] [for that|for this|for anything|for marketing] (anymore|any more|any longer|again)
(dont|do not|no longer) want (you|them|anyone|anybody) [to be|to] ({_EN_DO}|{_EN_ING}) {_EN_DATA} [{_EN_ANY}]
(dont|do not|no longer) want {_EN_DATA} [to be|being] ({_EN_DONE}) [{_EN_ANY}]
(rather|sooner) not have {_EN_DATA} ({_EN_DONE}) ({_EN_ANY})
(rather|sooner) (you|they) (didnt|did not|stopped|quit) [{_EN_DO}|{_EN_ING}] {_EN_DATA} [{_EN_ANY}]
(i|we) [do] no longer (agree|consent) (to|with) (this|that|it|any of this|any of that|the (transfer|profiling|tracking|processing))
(i|we) (dont|do not) (agree|consent) (to|with) (this|that|it|any of this|any of that|the (transfer|profiling|tracking|processing)) (anymore|any more|any longer)
(not|no longer) (okay|ok|happy|comfortable|fine) with (that|this|it|you ({_EN_ING}) {_EN_DATA}) (anymore|any more|any longer)
(my|that|the) (yes|okay|ok|agreement) {_EN_OLD} (no longer|doesnt|does not) (counts|count|stands|stand|applies|apply|holds|hold) [anymore|any more|any longer|now]
(take|taking|takes) back (my|that|the) (yes|okay|ok|word) {_EN_OLD}
(take|taking) (my|that|the) (yes|okay|ok) {_EN_OLD} back
(scrap|cancel|forget|withdraw|revoke|scratch|undo) (my|that|the) (yes|okay|ok) {_EN_OLD}
said (yes|okay|ok) [before|earlier|just now] [but] [i] [now|want to|id like to|would like to] (take that back|take it back|taking that back|taking it back|withdraw it|withdraw that|no longer agree)
(withdraw|withdrawing|revoke|revoking|undo|take back|cancel) (everything|all|anything|all that|what|all the things|whatever) [that] (i|ive|i have) [ever] (agreed|consented|said yes|signed up|okayed|allowed) [to]
i [hereby|now] (revoke|withdraw|retract|rescind) (it|that|them|everything|all) [all|of it|of them|hereby]
(dont|do not|no longer) want (that|the|this) (consent|permission) [thing|stuff|business|form] [{_EN_ANY}]
(turn|switch) off [the|my] (tracking|location|location tracking|voice recognition|profiling|location sharing)
(turn|switch) [the|my] (tracking|location|location tracking|voice recognition|profiling|location sharing) off
(reverse|undo|cancel|take back|scrap|withdraw) (that|the) data (thing|stuff|sharing|agreement) [i agreed to]
(take|strike|remove) (that|my|the) (yes|okay|ok) {_EN_OLD} (out|off|away|again)
(opt out of|opting out of|withdraw from) (everything|all of it|it all|all of that|data sharing|the profiling|the tracking|the training)
what i [ever] (signed|said|agreed to|agreed) [there|earlier|before] [i] [now|hereby|want to|d like to] (revoke|withdraw|take back|retract)
no more sharing [my data|of my data|please|with anyone]
(leave|let) {_EN_DATA} (alone|be)
(dont|do not|no longer) want to be (tracked|located|profiled|analysed|analyzed|followed) [{_EN_ANY}]
no more (profiling|tracking|data sharing)
(delete|destroy|remove|get rid of) my (voiceprint|voice print)
"""

_NL_DATA: Final = "[al] (mijn|de|m n|die) (gegevens|data|stem|stemafdruk|locatie|gezondheidsgegevens|informatie|profiel|spullen)"
_NL_USE: Final = (
    "doorgeven|doorgeeft|doorgegeven|gebruiken|gebruikt|gebruik|delen|deelt|gedeeld|verwerken|verwerkt|opslaan|opslaat"
    "|bewaren|bewaart|bewaard|doorsturen|doorstuurt|doorgestuurd|versturen|verstuurt|verkopen|verkoopt|verkocht|analyseren"
    "|analyseert|hebben|hebt|krijgen|krijgt|naar (het buitenland|amerika) (gaan|gaat)|volgen|volgt|gevolgd|inzien|houden|zien"
)
_NL_NO: Final = (
    "[nu|dan] [toch|liever toch|toch liever] (niet meer|niet langer|nooit meer|niet verder)"
)
_NL_ANY: Final = _bag(
    "u|jullie|je|men|iemand|anderen|derden|dat|dit|me|mij|nog|ergens|verder|daarmee|daarvoor|voor reclame|met (anderen|derden)"
    f"|aan (anderen|derden)|wordt|worden|nu|{_NL_DATA}",
    6,
)
_NL_YES: Final = "(mijn|de|die|dat|m n) (ja|akkoord|jawoord|toestemming|oké|toezegging)"
_NL_WHEN: Final = "[van (daarnet|net|zonet|daarstraks|eerder|zojuist|straks|toen|vorige week|gisteren)|van zo net]"
_NL: Final = f"""
(mag|mogen|moogt) (u|jullie|je) {_NL_DATA} {_NL_NO} [voor reclame|daarvoor|verder] ({_NL_USE})
(u|jullie|je) (mag|mogen|moogt) {_NL_DATA} {_NL_NO} [voor reclame|daarvoor|verder] ({_NL_USE})
{_NL_DATA} (mag|mogen|moogt) [u|jullie|je] {_NL_NO} [voor reclame|daarvoor|verder] ({_NL_USE}) [worden]
(ik|k) (wil|wens) {_NL_NO} dat {_NL_ANY} ({_NL_USE}) [worden|wordt]
wil (ik|k) {_NL_NO} dat {_NL_ANY} ({_NL_USE}) [worden|wordt]
(ik|k) (wil|wens) [nu] [toch|toch liever] niet dat [u|jullie|je|men] {_NL_DATA} {_NL_ANY} ({_NL_USE}) [worden|wordt]
(ik|k) wil (dat|het) {_NL_NO} met {_NL_DATA}
dat met {_NL_DATA} wil ik {_NL_NO}
(stop|stopt|stoppen|hou op|houd op|houdt u op) [u] met [het] (delen|doorgeven|gebruiken|verwerken|doorsturen|bewaren|verkopen|opslaan|analyseren|verzamelen) van {_NL_DATA}
(stop|stopt|stoppen|hou op|houd op|houdt u op) [u] met {_NL_DATA} [te] (delen|doorgeven|door te geven|gebruiken|verwerken|door te sturen|bewaren|verkopen|opslaan|op te slaan)
(stop|stopt|hou op|houd op) [u] met (me|mij) [te] (volgen|lokaliseren|profileren)
(zet|zet u|schakel) [nu|alstublieft] (de|die|mijn) (locatie|plaatsbepaling|stemherkenning) [nu|maar|alstublieft] (uit|af)
{_NL_YES} {_NL_WHEN} (telt|geldt|staat) [vanaf nu|nu] (niet meer|niet langer|niet)
{_NL_YES} {_NL_WHEN} (trek|neem) ik [hierbij|nu|weer|liever|toch] (in|terug)
{_NL_YES} {_NL_WHEN} (wil|wou|zou|moet) ik [graag|hierbij|nu|weer|liever|toch] (terugnemen|intrekken|terugtrekken|herroepen|schrappen|ongedaan maken)
(ik|k) (wil|wou|zou|moet) [graag|nu] {_NL_YES} {_NL_WHEN} [hierbij|nu|weer|liever|toch] (terugnemen|intrekken|terugtrekken|herroepen|schrappen|ongedaan maken)
(ik|k) (neem|trek) {_NL_YES} {_NL_WHEN} [hierbij|nu|weer|liever|toch] (terug|in)
ja [gezegd] [maar|en|doch] [dat|maar dat|en dat] (neem|trek|wil) [ik] [dat] [nu|weer|liever|toch] (terug|in|terugnemen|intrekken|niet meer)
(intrekken|herroepen|terugnemen) (wat|waar|alles wat|alles waar) ik [u|jullie|net|eerder] [ja|mee|mijn] [mee|op] [heb] (ja|ja op|mee|toestemming|akkoord|toegezegd|gezegd|goedgekeurd|ingestemd) [op|voor|mee] [heb|ben|ging] [gezegd|gegeven|ingestemd|gegaan]
alles intrekken (wat|waar) ik
ik (herroep|trek) [dat|het|alles] [bij deze|hierbij|nu] [in] (bij deze|hierbij)
dat met (die|de|mijn) toestemming [van daarnet] (wil|hoef|laten|doe|vergeet) [ik|we] [dan|nu|toch|liever|maar] [toch|maar|liever] (niet|niet meer|niet doen|vallen|zitten)
(ik|k) (wil|hoef) (dat met|toch) (die|de|mijn) toestemming [toch|nu] (niet|niet meer)
(ik|k) (ben|ga) [nu|toch] [nu|toch] (niet meer|niet langer) akkoord met (het (doorgeven|delen|gebruik|verwerken)|{_NL_DATA})
haal mijn toestemming [er] [maar|alstublieft] [weer] (uit|eruit|weg|eraf)
dat met {_NL_DATA} [wil|wou|zou] [ik] [graag|liever|weer|nu|toch] [graag|liever|weer|nu|toch] (terugdraaien|intrekken|herroepen|terugnemen|ongedaan maken|schrappen)
(haal|schrap|neem) (die|de|mijn) ja [er] [maar|alstublieft] [weer] (uit|eruit|weg|af|eraf|terug)
(ik|k) wil van (mijn|die) (toestemming|akkoord) af
wat ik [daar|u|net|eerder] (getekend|gezegd|toegezegd|ondertekend) heb [dat] (herroep|trek|neem) ik
(niets|niks) meer (doorgeven|delen|doorsturen|opslaan|verwerken)
laat {_NL_DATA} [vanaf nu|alstublieft|nu] met rust
(niet meer|niet langer|nooit meer) (gevolgd|gelokaliseerd|geprofileerd|geanalyseerd) worden
(geen profiel|geen locatie|geen stemherkenning) meer
(wis|verwijder|vernietig) [u] [maar] mijn stemafdruk
"""

STOP_USING: Final[Mapping[str, str]] = {"de": _DE, "en": _EN, "nl": _NL}
# A question in form that asks for it, if a word of asking stands in it: (its head, the words).
PLEADING: Final[Mapping[str, tuple[str, str]]] = {
    "de": ("(kann|könnte|darf|dürfte) ich", "bitte|bitteschön"),
    "en": ("(can|could|may|might) i", "please"),
    "nl": ("(kan|mag|zou|kon|mocht) ik", "alstublieft|alsjeblieft|aub"),
}
