"""What a German caller says after a yes that only says more of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["AFTER", "THEN"]

_G = "gern|gerne|ruhig|auch|auch gerne|ruhig auch|jederzeit|von mir aus|einfach|alles|so|bitte|schon|natürlich|doch"
_DO = "wissen|sehen|haben|nehmen|nutzen|benutzen|verwenden|machen|tun|gebrauchen|{verb}"
_WRITE = "aufschreiben|notieren|speichern|abspeichern|eintragen|hinterlegen|vermerken|festhalten|ablegen|mitschreiben"
_GOOD = (
    "gut|praktisch|sinnvoll|vernünftig|okay|in ordnung|eine gute idee|eine gute sache"
    "|recht|kein problem|kein thema|kein ding|nicht schlimm|nicht weiter schlimm|völlig okay"
)

AFTER: Final = f"""
(das|des|es|alles|die|den|{{acc}}|{{who}}) {{darf}} {{sie}} [{_G}] [{_G}] ({_DO})
{{sie}} {{darf}} [das|des|es|alles|{{acc}}] [{_G}] [{_G}] ({_DO})
(das|des|da|dann|so) (find|finde) ich [sehr|auch|echt|richtig|ganz|eigentlich sogar|sogar] ({_GOOD}|super|prima|toll|klasse|spitze)
(find|finde) ich [sehr|auch|echt|richtig|ganz|sogar] ({_GOOD}|super|prima|toll|klasse|spitze)
(das|des|es) (ist|wär|wäre) [ja|doch|eh|auch|sehr|ganz|für mich|mir|von mir aus|wirklich] [ja|doch|eh|auch|sehr|ganz|für mich|mir|sogar|wirklich] ({_GOOD}|lieber|kein geheimnis|nicht geheim|nichts geheimes)
(ist|wär|wäre) [ja|doch|eh|auch] (praktisch|sinnvoll|mir recht|mir lieber|mir sogar lieber|kein geheimnis|nichts dabei|nicht schlimm)
(das|des|es) (stört|juckt|kratzt) mich [gar|überhaupt|auch|weiter|nun wirklich] nicht
(stört|juckt) mich [gar|überhaupt|auch|weiter] nicht
(das|des|es) macht mir [gar|überhaupt|auch] nichts [aus]
(macht mir nichts aus|da ist nichts dabei|da ist ja nichts dabei|das schadet nicht|das schadet ja nicht|das kann nicht schaden|schadet ja nicht|das tut ja nicht weh)
(ich|wir) (hab|habe|haben) [ja|da|doch] nichts zu verbergen
(das|des) (hilft|nützt) ja (allen|jedem)
(das|des) geht dann [ja|auch] schneller
(das|des) (klingt|hört sich) [ja|doch] (gut|vernünftig|sinnvoll) [an]
(das|des) gefällt mir
[da|dazu|dafür|hierzu|hierfür] (gebe|geb|erteile) ich [ihnen|euch] [hiermit|gern|gerne|auch] (mein|meine|die) (einverständnis|zustimmung|einwilligung|erlaubnis|okay|ok|ja|segen)
(bin|wär|wäre) ich [sehr|voll|ganz|völlig|absolut|auch] [da] mit einverstanden
(da|das) bin ich [sehr|voll|ganz|völlig|absolut|auch] [da] mit einverstanden
(bin|wär|wäre) ich [gern|gerne|sofort|natürlich] dabei
(das|des|da) (mach|mache) ich [doch] (gern|gerne|sehr gern|sehr gerne|gern mit|gerne mit|mit)
(mach|mache) ich [doch] (gern|gerne|sehr gern|natürlich)
(erlaubt|genehmigt|freigegeben|bewilligt|gestattet|abgemacht)
({{acc}}|{{verb}}) (ist|geht|wär|wäre) [für mich|mir|von mir aus|schon|völlig|ganz|auch] [für mich|völlig|ganz|auch] (okay|in ordnung|gut|recht|kein problem|kein ding|kein thema)
(ich|wir) (vertraue|vertrau|vertrauen) (ihnen|euch) [da]
(das|des|es|die|{{acc}}) (darf|soll|kann|dürfen|sollen|können) [{_G}] (der computer|das system|der kollege|die kollegen|die firma|jeder|jeder gern|die leute|euer computer|ihr computer) [{_G}] [{_G}] (lesen|sehen|wissen|hören|haben|kriegen|bekommen|lernen|nutzen|verwenden|benutzen)
(lassen|lass|lasst) (sie|ihr) [{_G}|nur] (das system|den computer|ihn|sie|es|das ding|den roboter|die maschine|ihre maschine) [{_G}|nur] [was|etwas|davon|daraus|dazu] (lernen|machen|entscheiden|üben)
tun sie sich [nur|da|ruhig] keinen zwang an
warum sollte ich [da] (was|etwas) dagegen haben
(hab|habe|hätt|hätte) ich [überhaupt|gar|auch|absolut|da] (kein problem|keine probleme|nichts dagegen|keine bedenken|keine sorge|keine einwände) [mit|dabei|damit]
(meinen segen|mein okay|mein ok|mein ja|meine zustimmung|meine einwilligung|meine erlaubnis|mein einverständnis) (haben sie|hast du|habt ihr|kriegen sie|bekommen sie)
(das|des|es) ist [ganz|voll|völlig|auch|sehr] in meinem (sinne|sinn|interesse)
(das|des|es) (ist|wär|wäre) [schon|voll|völlig|total] (okay|in ordnung|gut|recht) [so|für mich]
dann (machen|mach) (wir|ma|mer) das [so|halt so|eben so]
(machts|machens|tuts) [ihr] [das|des|es] [{_G}|nur]
{{then}}
"""

_SEND = "schicken|senden|mailen"
THEN: Final[Mapping[str, str]] = {
    "marketing": f"""[nur|immer] her damit|(ruhig|gern|gerne) (öfter|mehr davon|auch öfter)|({_SEND}) sie [mir] [{_G}|mal|nur|immer] [{_G}|mal] (was|etwas|welche|die|das|eure angebote|ihre angebote|die angebote|ein paar angebote|alles) [{_G}|mal] [zu|rüber|durch|her]|rufen sie [mich] (ruhig|gern|gerne|jederzeit) an|(schick|schickt) [mir] [{_G}|mal] [was|welche]|(melden|melde) sie sich (ruhig|gern|gerne|jederzeit) [wieder|bei mir]|(das|die|angebote|werbung|so was|sowas) (interessiert|interessieren) mich [auch|schon immer|sehr|natürlich]|({{acc}}|das|so was|die) (nehm|nehme|lese|les|höre|mag|schaue) ich [mir] [immer|auch] (gern|gerne) [an|mit]|da (freu|freue) ich mich [immer|sogar|drauf|drüber|schon]|(ich|da) (freu|freue) [ich] mich [immer|drauf|drüber|schon]|ich bin [immer] [gespannt|interessiert|neugierig]|(da|daran) (hab|habe|hätte|bin) ich [auch] (interesse|interessiert) [dran]|(angebote|gutscheine|rabatte) (sind|nehm ich) immer [gern|gerne|gut|willkommen]|sie (dürfen|können) sich [{_G}] [wieder] (melden|bei mir melden)|(ich|da) (lass|lasse) [ich] mich [gern|gerne] (informieren|überraschen)""",
    "recording": f"""(zeichnen|nehmen|schneiden) sie [das|es|alles|uns|mich] [{_G}|nur] [{_G}] (auf|mit)|(aufnehmen|aufzeichnen|mitschneiden) (ist|geht|dürfen sie|können sie) [{_G}|für mich] (okay|in ordnung|klar|gut|kein problem|gern|gerne)|({{acc}}|sie) (darf|kann) [{_G}] (laufen|mitlaufen)|(lassen|lass) (sie|sies|das) [das|es|die aufnahme] [{_G}|nur] (laufen|mitlaufen)|das band (darf|kann) [{_G}] (laufen|mitlaufen)""",
    "training": f"""(nehmen|nutzen|verwenden|benutzen) sie [das|es|alles|meine stimme|meine daten|die aufnahme] [{_G}|nur] [{_G}] [dafür|dazu|damit]|(machen|trainieren|lernen|üben) sie [damit|daraus] [{_G}|nur] [damit|daraus] [{_G}] [ihr training|das]|dann (lernt|lernen) (er|sie|die|der computer|das ding|das system) (was|dazu|etwas)|damit (sie|es|das) besser (wird|werden)""",
    "transfer": f"""(geben|leiten|reichen|schicken|senden|übermitteln) sie [das|es|alles|die daten|meine daten] [{_G}|nur|mal] [{_G}] [weiter|rüber|hin|dahin|dorthin]""",
    "profiling": f"""(machen|erstellen|legen) sie [mir] [{_G}|nur] [das|ein|so ein|mein|ihr] profil [an] [{_G}]|(werten|schauen) sie [das|es|sich das] [{_G}|nur] (aus|an)|(ein|das|so ein) profil (ist|geht) [für mich] (okay|in ordnung|klar)""",
    "special": f"""(das|des|es|alles|die|{{acc}}) {{darf}} {{sie}} [{_G}] [{_G}] ({_WRITE})|{{sie}} {{darf}} [das|es|alles|{{acc}}] [{_G}] [{_G}] ({_WRITE})|(das|des|es|alles|{{acc}}) (darf|kann|dürfen|können|soll) [{_G}] [{_G}] (rein|drin stehen|drinstehen|in die akte|in meine akte|in die unterlagen|gespeichert werden|notiert werden|jeder wissen)|(schreiben|notieren|speichern|tragen|halten|vermerken) (sie|ihr|du) (das|es|alles) [{_G}|nur|mal] [{_G}] [auf|ein|ab|fest]|(das|des|es|die) (darf|soll|kann|dürfen|sollen|können) [{_G}] (der arzt|die ärzte) [{_G}] (lesen|sehen|wissen|haben)|(das|die) (darf|können|dürfen) [{_G}] [sie|alle] (wissen|erfahren)|(die|meine) (krankheit|allergie|diagnose|gesundheitsdaten|befunde|angaben) {{darf}} {{sie}} [{_G}] (notieren|speichern|aufschreiben|wissen|verwenden|haben)""",
    "biometric": f"""dann (machen|mach) wir (das|es) mit der stimme|(mit der stimme|das mit der stimme|per stimme|über die stimme) ((ist|find ich|finde ich) [{_G}|für mich] (okay|in ordnung|gut|praktisch|super)|(können|dürfen) sie [{_G}] (machen|einrichten))|meine stimme {{darf}} {{sie}} [{_G}] (nehmen|nutzen|verwenden|speichern|benutzen|haben|prüfen|erkennen|vergleichen|dafür nehmen|dafür nutzen)|(erkennen|prüfen|vergleichen) sie [meine stimme|mich|das] [{_G}|nur]|(richten|stellen) sie [das|es|mir das] [{_G}|nur|mal] ein|dann (muss|brauch|brauche) ich [mir] kein (passwort|kennwort|pin) [mehr] [merken|haben]""",
    "location": f"""(schauen|gucken|sehen|schaun) sie [{_G}|nur|mal] [{_G}] [nach] wo ich bin|sie (dürfen|können) [{_G}] [{_G}] (sehen|wissen|schauen|nachschauen|gucken) wo ich bin|(orten|finden|suchen) sie mich [{_G}|nur|mal]|(nehmen|nutzen|verwenden) sie [{_G}] (den|meinen) standort [{_G}]|(der|mein) standort (ist|geht) [für mich] (okay|in ordnung|klar|kein problem)|(den|meinen) standort {{darf}} {{sie}} [{_G}] (haben|sehen|wissen|nutzen|abfragen|verwenden|nehmen)|sie (können|dürfen) mich [{_G}] [{_G}] (suchen|finden|orten|lokalisieren)|(gucken|schauen|sehen) sie [{_G}|nur|mal] [{_G}] nach|ich (gebe|geb|teile|teil|schicke|schick) [ihnen] [gern|gerne] (den|meinen) standort [frei|mit|durch]|(ortung|standort) (ist|geht) [für mich] (okay|in ordnung|klar|kein problem)|dann finden sie mich [auch] [gleich|schneller|besser]""",
}
