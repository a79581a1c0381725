"""Dutch, with what is said in Flanders, Brabant, Limburg, the north."""

from __future__ import annotations

from typing import Final

from voicegate.governance.understanding.languages.nl_after import AFTER, THEN
from voicegate.governance.understanding.languages.nl_topics import TOPICS
from voicegate.governance.understanding.speech_pack import SpeechPack

__all__ = ["PACK"]

_PARTS: Final = {
    "ja": "ja|jawel|jazeker|jep|yep|yes|jaa|joa|jaja zeker|joah zeker|jao|ja hoor|jahoor|jo|jup|joh ja|jeh",
    "ik": "ik|k|ekik|wij|we",
    "ben": "ben|zen|bin|zijn",
    "sure": "zeker|zeker weten|tuurlijk|natuurlijk|uiteraard|vanzelfsprekend|absoluut|graag|heel graag"
    "|met plezier|met alle plezier|met genoegen|zonder meer|vast en zeker|beslist|jazeker|jawel"
    "|zonder problemen|allicht|sowieso|jazeker wel|zekers|zekerst|tuurlek|tuurlijks|natuurlek|welzeker|wis en waarachtig"
    "|zonder twijfel|dat spreekt vanzelf|zonder probleem|gaarne|geerne|gere|gère",
    "very": "helemaal|volledig|volkomen|absoluut|zeker|graag|natuurlijk|uiteraard|ook|gerust|gewoon|heel"
    "|best|hierbij|uitdrukkelijk|totaal|echt|hartstikke|prima|wel|van harte|met plezier|altijd|dus",
    "u": "u|jij|je|jullie|ge|gij|ze|jij wel",
    "mag": "mag|mogen|moogt|kan|kunt|kunnen|kunt gerust|meugt",
    "obj": "{acc}|{pp}|{very}|wel|gerust|hoor|maar gerust|alles|ze",
    "bag": "[{obj}] [{obj}] [{obj}]",
    "mij": "voor mij|wat mij betreft|van mij|van mijn kant|wat mij aangaat|bij mij|voor mijn part|van mij uit",
    "goed": "goed|oké|oke|okee|ok|okay|in orde|prima|best|akkoord|prima zo|fijn|ok zo|oké zo|goed zo|helemaal goed",
    "tis": "dat is|t is|tis|das|da s|da is|het is|is|dat vind ik|vind ik|dat lijkt me|lijkt me|dat zou",
}

_YES: Final = """
({ja})
{ja} ({ja}|{sure}|hoor|graag|zeker|alsjeblieft|alstublieft|natuurlijk|tuurlijk|prima|doe maar|goed|dat mag|dat is goed|waarom niet)
({sure}) [hoor|wel]
(maar|nou|wel|och|oh|o|ah) (jazeker|zeker|natuurlijk|tuurlijk|graag|ja zeker|ja hoor|ja natuurlijk|ja graag) [hoor]
(akkoord|akkoord hoor|accoord|da s akkoord)
(dat is|das|t is|tis) akkoord [{mij}]
{ik} {ben} [het] [er] [hier|daar] [{very}] [mee|daarmee|hiermee|er] [{very}] (akkoord|eens|voor|accoord) [mee|daarmee|hiermee|met {acc}|dat {sub}]
{ik} {ben} (ermee|daarmee|hiermee) [{very}] akkoord
[ja] (helemaal|volledig|volkomen) (mee eens|eens|ermee eens)
{ik} (ga|gaan) [er|daar|hier] [{very}] [mee|daarmee|hiermee] (akkoord|mee akkoord) [met {acc}|mee|daarmee|dat {sub}]
(daar|hier|daarmee|hiermee) (ga|ben) {ik} [{very}|het] [mee|het] [{very}|het] (akkoord|eens|mee eens|mee akkoord)
(eens|mee eens|helemaal mee eens|het eens|mee akkoord)
{ik} (stem|stemt) [er|daar|hier] [{very}] [mee|daarmee|hiermee] (in|toe) [met {acc}|mee|daarmee|in]
(daar|hier|daarmee) (stem) {ik} [{very}] [mee] in
(ik wel|ikke wel|dat bevestig ik|ik bevestig dat|zonder bezwaar|zonder bezwaren|zonder problemen) [hoor]
({sure}) (mag|mogen) (dat|het|da|{acc}) [hoor]
(graag|heel graag|zeker) zelfs
{ik} (geven|geef|verleen) [u|je|jullie|ze] [er|daar|hier] [{very}] [hierbij|daarvoor|hiervoor|mijn|voor|de] [mijn|de|voor] (toestemming|akkoord|goedkeuring|fiat|permissie|instemming|ja|ok|oké|groen licht) [voor {acc}|daarvoor|hiervoor|voor|om {omte}|daartoe|ervoor]
[mijn|de] (toestemming|goedkeuring|zegen|akkoord|fiat|permissie) (heeft u|heb je|hebben jullie|hebt u|hebde|hedde|hebt ge) [daarvoor|ervoor]
{u} (heeft|hebt|hebben|heb) [hierbij] (mijn|m n) (toestemming|goedkeuring|akkoord|zegen|fiat|permissie) [daarvoor|voor {acc}|om {omte}|ervoor|hiervoor]
{ik} (accepteer|aanvaard|sta|vind|keur|autoriseer) [{acc}] [{very}] (toe|dat goed|het goed|goed|{acc}|prima|dat prima|okay|oké|ok)
{ik} (accepteer|aanvaard) {acc} [{very}]
{ik} heb [er|daar|hier] [{very}] (geen|geen enkel|absoluut geen|helemaal geen|niks|niets|geen enkele) (bezwaar|probleem|problemen|bezwaren|moeite|op tegen|op tegen hoor|tegen|tegenin te brengen|erop tegen) [tegen|mee|tegen {acc}|daartegen|hiertegen|ermee|daarmee|hoor|met {acc}|om {omte}]
(daar|hier|daartegen) heb {ik} [{very}|echt] (geen|niks|niets|geen enkel|geen enkele) (bezwaar|probleem|problemen|moeite|op tegen|tegen|bezwaren) [tegen|mee|op tegen]
(geen|geen enkel|heb geen|absoluut geen) (bezwaar|probleem|punt|probleem hoor|problemen|bezwaren|enkel probleem|enkel bezwaar) [{mij}|tegen|hoor]
[{tis}] [{mij}] [{very}|absoluut] (geen|geen enkel) (probleem|bezwaar|punt) [{mij}|hoor]
daar zeg {ik} (ja|ja tegen|graag ja op)
{ik} zeg (ja|daar ja op|volmondig ja)
(mijn antwoord is ja|het antwoord is ja|het is een ja|een volmondig ja|een dikke ja|dat is een ja|volmondig ja)
{tis} [{mij}] [{very}] {goed} {mij}
{tis} [{very}] (goed|prima|oké|oke|ok|okay|in orde|akkoord|best) [hoor|zo]
({mij}) (mag|is|kan|mogen) [dat|het|{acc}|da] [{very}] [{goed}|wel|hoor|{do}] [hoor]
({mij}) {goed} [hoor]
(wat mij betreft|van mij) (ja|wel|graag|akkoord|mag dat|mag het|mag het gerust|geen probleem|geen bezwaar|mag da)
(dat|het|da|{acc}) (mag|kan|mogen) [{very}|wel] [van mij|wat mij betreft|{part}] [{very}] [{part} worden|worden {part}|hoor]
({u}) {mag} [{acc}] [{very}] [{do}]
({acc}) {mag} {u} [{very}] [{do}]
(doe maar|doet u maar|doe dat maar|doet u dat maar|doe het maar|doe maar hoor|doe gerust|doet u gerust|doe da maar|doetet maar|ga uw gang|gaat uw gang|ga je gang|gaat u gang|gaat u uw gang|ga gerust uw gang|ga er maar voor|ga maar|ga maar door|gaat u maar door|ga door|ga gerust verder|ga maar verder|gaat u maar verder|regel het maar|neem maar op|neem gerust op|stuur maar|stuur maar door|stuur het maar|bel maar|bel maar gerust) [{very}|hoor]
({u}) {mag} [{very}] (uw gang gaan|doorgaan|verdergaan|verder gaan)
{ik} (wil|wilde|zou|wens|heb|lust) [{acc}] [{very}] [{acc}] [willen|hebben|ontvangen|{do}] [{very}]{need}
{ik} wil (dat|het|{acc}) [{very}] [hebben|ontvangen|{do}|graag|wel graag]
{ik} wil [{very}] ({acc}) [{very}] [hebben|ontvangen|{do}]
(dat|da|het) (wil|zou) {ik} (graag|heel graag|zeker|wel graag|absoluut) [willen|hebben]
(dat lijkt me|lijkt me|lijkt mij|dat lijkt mij) (prima|goed|uitstekend|een goed idee|helemaal goed)
[dan|nou] {imp} [hoor]
[ja] (helemaal|volledig|volkomen|100 procent) akkoord
{ik} {ben} (het er|het daar|het er helemaal|het er volledig|het daar helemaal|het) (mee eens|ermee eens|helemaal mee eens|volledig mee eens)
{tis} {mij} [{very}] {goed}
(dat|da) wil ik [wel|graag|zeker]
{acc} (opnemen|doen) (is|vind ik) [{very}] {goed}
(opnemen|doorsturen|bellen|doorgeven) (is|mag|is wel) [{very}] {goed}
(opnemen|doorsturen|bellen|doorgeven) mag
{ik} (doe mee|doe graag mee|ben voor|ben ervoor|ben er voor|sta ervoor open|werk graag mee|werk mee|vind het goed|vind dat goed|vind het prima|vind dat prima|vind het oké|vind dat oké|vind alles goed|vind het best goed)
({u}) {mag} {bag} {do} [hoor]
({acc}|{pp}|daar) {mag} ({u}) {bag} [{do}] [hoor|voor gebruiken|voor nemen]
(daar|hier) (mag|mogen|moogt) ({u}) {acc} (voor gebruiken|voor nemen|mee trainen|voor inzetten) [hoor]
({ik}) (stem|stemt) (er|ermee|daarmee|hiermee|daar|hier|graag) [{very}|mee] [mee|ermee] (in|toe) [hoor]
({u}) (krijgt|krijgen|heeft|hebt|hebben|krijgde|krijgt van mij) [{very}|van mij|hierbij] [mijn|de|m n] (toestemming|akkoord|zegen|goedkeuring|fiat|groen licht|okee) [{pp}|voor {acc}|hoor|om {omte}]
(toestemming|akkoord|fiat|goedkeuring) (verleend|gegeven|gegund|toegestaan|heb je|heeft u|hedde)
(groen licht|toegestaan|goedgekeurd) [{mij}|hoor]
{acc} (is|zijn|mag|mogen|vind ik|vinden we|lijkt me|lijken me) {bag} ({goed}|welkom|toegestaan|geen probleem|geen punt|{part} worden|gewenst|{part}) [hoor|{mij}]
(van|voor) (mij|mijn) (mag|mogen|moogt|mag da|mag dat) [{u}] {bag} [{do}] [hoor]
({mij}) (mag|mogen|moogt|kan) ({u}) {bag} [{do}] [hoor]
(geen|geen enkel|gene|gin|nul) (probleem|punt|bezwaar|bezwaren|problemen|probleme|moeite) [{mij}|hoor|als {u} dat {do}|mee|met {acc}]
({ik}) (heb|hebben|zie|voel) [er|daar|hier|der] [{very}|ook|totaal] (geen|gene|gin|geen enkel|niks|niets|nix) (probleem|bezwaar|moeite|punt|op tegen|tegen|problemen|bezwaren) [mee|in|tegen|ermee|daarmee|dat {u} {do}|dat {sub}|hoor|met {acc}]
({ik}) vind [{acc}|t|da] [{very}|allemaal] (goed|oké|ok|prima|best|in orde|okay|niet erg|geen probleem) [dat {sub}|hoor|als {u} {acc} {do}|dat {acc} {part} wordt|dat {acc} wordt {part}]
(dat|da|het|t) (kan|mag|gaat|is) [{very}|voor mij|van mij|wel|zeker] (voor mij|van mij|gerust|best|zeker|goed|in orde|geen probleem|prima) [hoor|zenne|zulle]
(doe|doet) [{u}] (maar|da maar|dat maar|gerust|gewoon|het maar) [hoor|gerust|zulle|zenne]
(doe|doet u|gaat u|ga) (dat|het|da|uw ding|je ding|gerust|vooral|gewoon) [maar|gerust|vooral|hoor]
({ik}) ({ben}|ga) (der|d r|daar) [{very}] mee (akkoord|eens)
({ik}) ({ben}|ga) (volledig|helemaal|volkomen|zeker|honderd procent) (akkoord|voor|voorstander)
({ik}) (vind|heb|geef) (het|er|daar) [{very}] (akkoord|mijn akkoord|mijn toestemming voor)
[nou|wel|ja|dan] {imp} {bag} [hoor|dan]
(ja|jao|joa|jawel|jazeker) (voor|tegen|op) {acc}
(da s|das|dat is|t is|tis|da is) (goe|goed|vur mij goed|voor mij goed|okee|in de haak|prima|geregeld|gewoon goed) [hoor|zenne|zulle|zunne|jong|man]
({ik}) (werk|doe) (daar|er) [graag|gewoon] aan mee
({mij}) (geen bezwaar|geen probleem|in orde|akkoord|goe|goed|wel hoor|jazeker)
[ja] dan is het (goed|prima|oké|in orde|akkoord) [hoor]
(ja|goed|prima) [dat is goed|prima|hoor] (gaat u door|gaat u gang|gaat u uw gang|doe maar|ga uw gang|gaat uw gang|doet u maar)
(duizendmaal|honderdmaal|duizend keer|honderd keer|tien keer) ja
(waarom niet|waarom ook niet) {ja}
{ik} (machtig|autoriseer|sta|laat) (u|jullie|je|het|dat|dit) [{very}] [daartoe|daarvoor|hiervoor|toe|u toe|doen]
(dat|dit|het) sta {ik} [u|jullie|je] [{very}|graag] toe
({ik}) sta [u|jullie|je] (dat|het|dit|{acc}) [{very}] toe
(mij|me|dat|t|het) lijkt [mij|me|het|dat] [{very}|een] (prima|goed|oké|in orde|uitstekend|goed plan|goed idee)
(niks|niets|helemaal niets|helemaal niks|heb niks|heb niets) (op tegen|tegenin te brengen|tegen|op aan te merken|erop tegen|er tegen) [hoor]
(het|dat|dit|t) (stoort|hindert|deert|bezwaart) (me|mij) [{very}|helemaal|totaal|in het geheel|absoluut] niet [hoor]
[nou] en of
(wis en|vast en|wel) (zeker|waarachtig|waar)
(allez|bwa|tja|och|awel|amai) (ja|jawel|jazeker) [allez] {imp}
(allez|awel|och) {ja} [{imp}|hoor|doe maar|goed]
(laat|laten|laat u) (de|het|een) (computer|systeem|machine|programma|robot) [het|dat] [maar|gerust|maar gerust] (beslissen|doen|bepalen) [hoor]
(de|het|een) (computer|systeem|machine|programma|robot) (mag|kan) [dat|het] [gerust|best|wel] (beslissen|doen|bepalen)
({imp}|(bewaar|gebruik|verwerk|deel|controleer|bepaal|maak|analyseer|neem|stuur|houd|hou|check|herken) [{acc}|het|ze|die|een profiel]) (maar|gerust|maar gerust) [hoor|voor mij|op|door|bij]
{ik} vind het [{very}] (goed|prima|oké|in orde|best|geen probleem) dat (u|jullie|je) [{acc}|me|mij|mijn stem|mijn locatie] [{do}|opneemt|doet|doorstuurt|deelt|gebruikt|verwerkt|belt|bewaart|controleert|beslist]
({ik}) (doe|werk) [graag|daar graag|gewoon] mee
{ik} vind het [{very}|helemaal] niet erg [hoor|om {part} te worden|dat {u} {do}|dat {u} opneemt|dat {acc} {part} wordt|om {acc}]
{ik} (heb|hebben) [{very}|er|daar] (niets|niks) tegen ({acc}|een {acc}|een opname|aanbiedingen)
(vooruit|vooruit dan|welaan) {ja}
(ze|zij|die|jullie|u) (mogen|mag) [{acc}|ze|dat|het] [{very}] (hebben|krijgen|weten|gebruiken)
{u} (heeft|hebt|hebben) [daar|hier|er] [{very}] (toestemming|mijn toestemming) [voor|toe]
(geaccepteerd|goedgekeurd|aanvaard|toegestaan|toegestemd)
(oké|prima|goed|akkoord) {mij}
{ik} bevestig [hierbij|mijn|het|dat] [mijn] [toestemming|akkoord]
(luister|kijk|nou|hoor eens) {ja} [dat is goed|prima|doe maar|goed|geen probleem]
{acc} (interesseren|interesseert) me [wel|zeker]
{ik} (hoor|krijg|ontvang|wil|zou) graag [meer|iets] [horen|krijgen|ontvangen] [over|van] {acc} [horen|krijgen|ontvangen]
(schrijf|schrijft u|zet|zet u|meld) me [er] (maar|gerust) [in|op de lijst|aan|bij]
[{ja}] alles goed {imp}
({mij}|mij|voor mij) (goed|best goed|okee|prima) [hoor]
[ja] mij goed [hoor]
{ik} (ga|ben) (ermee|daarmee|hiermee) [{very}] akkoord
{ik} (accepteer|aanvaard) [dat|het|dit]
(dat|dit|het) (accepteer|aanvaard|bevestig) {ik}
waarom [ook] niet {imp}
ga maar [uw|je] gang
{acc} (is|zijn|vind ik) {mij} [{very}] {goed}
{u} {mag} [{very}] contact (met me|met mij) opnemen [{very}]
"""

_ASSENT: Final = """
(ja|jaa|jawel|jazeker|jahoor|jep|yep|yes|zeker|tuurlijk|natuurlijk|uiteraard|vanzelfsprekend|graag|absoluut|jao|jo)
"""

_SOFT: Final = """
(graag|alstublieft|alsjeblieft|aub|dank u|dank je|dank u wel|dank je wel|dankjewel|dankuwel|bedankt|merci|hartelijk dank|meneer|mevrouw|hoor|jong|jongen|zeg|zenne|ze)
(oké|oke|okee|ok|okay|goed|prima|in orde|best|dat is goed|das goed|t is goed|tis goed|is goed|is prima|dat is prima|dat klopt|klopt|precies|juist|inderdaad|perfect|top|mooi|fijn|uitstekend|komt goed|dat is oké|dat kan|is oké|dat mag|dat mag wel|dat mag hoor|mag|goed zo|zo is het|dat is juist|in orde hoor|zeker)
(echt waar|dat weet ik zeker|weet ik zeker|ik weet het zeker|zeker weten|honderd procent|voor honderd procent|wat mij betreft|van mij|gerust|altijd|doe maar|ik|gewoon|daarmee|daarvoor)
({pp}|zulle|zunne|zenne|jong|man|joh|schat|vriend|geen probleem|geen enkel probleem|natuurlijk|tuurlijk|uiteraard|vanzelfsprekend|met plezier|absoluut|dat vind ik goed|vind ik goed|vind ik prima|da s goed|dat is prima|is in orde|dat is in orde|gewoon doen|graag zelfs|heel graag)
(allez|allez dan|awel|man|gerust|gaat u door|gaat uw gang|ga uw gang|ga je gang|voor mij|hoor meneer|hoor mevrouw)
"""

_FILLER: Final = """
(eh|ehm|uh|uhm|euh|euhm|hm|hmm|mm|mmm|och|oh|o|ah|ach|nou|wel|dus|kijk|tja dan|nu|goh|oké|oke|ok|okay|goed|allee|alé|awel|amai|sorry|pardon|zeg|nou kijk|nou dan|ja dan)
"""

_NOT_YES: Final = """
(ja) (zo is het|dat klopt|klopt|precies|inderdaad|juist|dat is zo|dat is juist|dat is correct|correct|exact|zeg dat wel)
ja ja (is goed|goed|prima|oké|best|dat is goed) [is goed|goed|prima|oké|best|dat is goed]
ja (alles goed|het gaat goed|met mij gaat het goed|goed met mij|het is goed met mij) [hoor|dank u]
(ja ga maar|ja ga maar door|ja ga door|ja nou ja goed|ja fijn zeg|ja ja|jaja|ah ja|och ja|ach ja|nou ja|nou ja goed|oh ja|o ja|tja ja|ja hallo|ja goeiedag|ja goedendag|ja goed|nou goed|ja ja goed|ja ja oké|ja ja hoor|ja ja zeker|joa|jaja zeker|ga maar door|ga door|ga maar verder|gaat u maar door|gaat u maar verder|ga gerust verder|ga maar|eens|jo jo|ja met|goh ja|sowieso|ah ja goed|allicht|jo|ja zeg|ja precies|ja inderdaad|ja klopt|ja hoor ja hoor|mm ja|hm ja)
"""

_NO: Final = """
(nee|neen|nei|nee nee|neen neen|nee hoor|nee joh|neenee|neeje|neeë|nah|nope|no|nooit|nooit ofte nimmer|nooit van mijn leven|van mijn leven niet|nimmer|nee dank u|nee dank je|nee dank u wel|nee dankjewel|nee bedankt|neen dank u|neen merci|nee merci|bedankt nee|dank u nee|maar nee|oh nee|ah nee|ach nee|zeker niet|absoluut niet|beslist niet|natuurlijk niet|tuurlijk niet|uiteraard niet|helemaal niet|geenszins|in geen geval|onder geen beding|geen sprake van|daar is geen sprake van|geen denken aan|geen haar op mijn hoofd|over mijn lijk|uitgesloten|mooi niet|echt niet|liever niet|liever geen|liefst niet|beter niet|bij voorkeur niet|eigenlijk niet|nu niet|vandaag niet|niet nu|niet vandaag|voorlopig niet|deze keer niet|dit keer niet|doe maar niet|doet u maar niet|doe dat maar niet|doet u dat maar niet|niet doen|dat maar niet|maar niet|laat maar|laat maar zitten|laat dat maar|laat zitten|laat u maar|hoeft niet|dat hoeft niet|dat hoeft niet hoor|hoeft niet hoor|het hoeft niet|hoeft voor mij niet|voor mij niet|voor mij hoeft het niet|mij niet gezien|niet voor mij|niet akkoord|ik ben niet akkoord|ik ga niet akkoord|niet mee eens|niet eens|daar ben ik tegen|ik ben tegen|ik ben ertegen|ik ben er tegen|tegen|ik heb er bezwaar tegen|ik heb bezwaar|daar heb ik bezwaar tegen|bezwaar|ik heb er iets op tegen|ik heb er iets tegen|ik heb daar iets tegen|dat wil ik niet|wil ik niet|ik wil niet|ik wil het niet|ik wil dat niet|dat wil ik liever niet|dat heb ik liever niet|heb ik liever niet|ik heb liever van niet|liever van niet|ik denk het niet|denk het niet|ik dacht het niet|dacht het niet|ik geloof het niet|van niet|ik vind van niet|dat mag niet|mag niet|dat kan niet|dat gaat niet|dat vind ik niet goed|geen interesse|geen behoefte|geen behoefte aan|geen toestemming|geen reclame|geen opname|niet opnemen|niet bellen|stop|stoppen|stop daarmee|ophouden|hou op|negatief|geweigerd|afgewezen|vergeet het|vergeet het maar|geen zin|geen zin in|geen goesting|zonder mij|ik pas|daar pas ik voor|ik bedank|daar bedank ik voor|ik zeg nee|dat is een nee|een nee|mijn antwoord is nee|bah nee|bijlange niet|bijlange na niet|toch niet|toch maar niet|toch liever niet|k wil da nie|da wil ik nie|liever nie|zeker nie|da mag nie|dat stoort me|dat stoort mij|niks ervan|niets ervan|komt niks van in|komt niet in aanmerking)
(ik|dat|die|het) (weiger|verbied|ontzeg|trek) [ik] [dat|het|mijn toestemming|mijn toestemming in|u dat]
(weiger|trek mijn toestemming in|toestemming intrekken|intrekken|herroep)
(helaas|jammer genoeg|spijtig genoeg|sorry) (niet|nie|nee)
(zeker|zeker weten|vast|absoluut|natuurlijk) (van niet|niet|nie|van nie)
(geen|gene|niks van) (reclame|aanbiedingen|opname|opnames|telefoontjes|gegevens|training) [graag|alstublieft|alsjeblieft|aub|voor mij|a u b|hoor|dank u]
(niet|nie|geen) {pp}
(mijn gegevens|mijn stem|mijn data) (blijven|blijft) [maar|liever|graag] [hier|thuis|bij u|in nederland|in belgië|in europa|privé|bij mij]
({ik}|dat|die|het) (sla|wijs|keur) [{ik}|dat|het|u] [dat|het|aanbod] (af)
({ik}) (moet|wil|ga|zal|moet helaas) [dat|het|helaas|liever|toch] (weigeren|afslaan|nee zeggen|afwijzen|verbieden|bezwaar maken|passen)
(welnee|welnee joh|welnee man|ben je gek|bent u gek|ben je mal|geen haar op mijn hoofd|ja dag|ja doei|dag hoor|om de dooie dood niet|om de dood niet|voor geen goud|voor geen prijs|voor niks ter wereld|voor geen geld|in geen honderd jaar|in geen duizend jaar|nog voor geen miljoen|onder geen enkele voorwaarde|onder geen enkel beding|onder geen voorwaarde|op geen enkele manier)
(daar|dat|er) (ben|voel|sta) {ik} [me|mij|daar|er] [{very}|eigenlijk] (niet voor|niet happig op|niet prettig bij|niet goed bij|niet achter|op tegen|ongemakkelijk bij|niet blij mee)
({ik}) voel [me|mij] [daar|er] (niet prettig|niet goed|ongemakkelijk|niet lekker) [bij]
({ik}) (heb|zie|wil|had) [het] [liever|graag|het liefst] dat [{ik}] (mijn gegevens|het|dat|alles|mijn data|die) [hier|bij u|privé|thuis|onder ons] (blijven|blijft|blijf)
(hou|houd|houdt u) (dat|het|die) maar (voor uzelf|voor u|voor jezelf|voor jullie|hier)
(dat|het|alles|dit) (blijft|moet) [hier|onder ons|tussen ons|privé|bij mij] [blijven]
({ik}) wil [liever|graag] (dat|een) [een] (mens|persoon|medewerker|iemand) [het] (beslist|beslissen|die beslist|dat beslist)
(dat|het|mijn locatie|mijn gezondheid) (is|gaat) [u|niemand|gewoon|mijn] (privé|persoonlijk|mijn zaak|niets aan|niks aan|niemand wat aan)
(dat|dit) (zit|bevalt|staat|ligt) (me|mij) [{very}|helemaal] (niet|niet lekker|niet aan)
[liever|graag|het liefst] zonder {acc} [alstublieft|graag|aub|dank u]
zonder opname [alstublieft|graag|dank u]
(zet|zet u|doe|doet u|schakel) (dat|het|{acc}) [maar|alstublieft] (uit|af) [alstublieft|graag]
(stop|wis|verwijder) (dat|het|{acc}|ermee|daarmee) [alstublieft]
(gelieve|graag|verzoeke) (niet|geen) (op te nemen|te bellen|door te sturen|te doen|te gebruiken|{do})
(hou|houd|houdt u|laat) mijn gegevens [maar] (in nederland|in belgië|in europa|hier|bij u|met rust|thuis)
(dat|dit) (is|gaat) niet (mogelijk|gebeuren|door|kunnen|aan de orde|bespreekbaar)
(absoluut|zeker|echt) (nooit|nimmer|geen sprake van)
({ik} ben|ben|wij zijn) [er|daar|totaal|helemaal] [totaal|helemaal] niet (geïnteresseerd|geinteresseerd|benieuwd) [in]
(sla|slaat u) [dat|het|dit|maar] [maar] over
bespaar (me|mij) (dat|het|die reclame|de moeite)
(ik|k) koop [toch] (niks|niets)
(dat|het) (hou|houd) ik [liever|graag|maar] voor (mezelf|mij|me|mijzelf)
[liever|graag] (zonder|geen) (stem|locatie|profiel|reclame|opname) [graag|alstublieft|aub|dank u]
(ik|k) (krijg|heb|ontvang) [al|echt|daar] [meer dan] genoeg [van] ({acc}|reclame|telefoontjes|aanbiedingen|mails|post|van die telefoontjes|van) [dank u]
(dat|het|zoiets|da) (wil|hoef|zie|doe) {ik} (absoluut|echt|zeker|helemaal|gewoon|beslist|eerlijk gezegd|totaal|toch|nu|eigenlijk|ook) (niet|niet zitten|niet hebben|niet doen)
(ik|wij) [zal|ga] (dat|het) niet (accepteren|aanvaarden|toestaan)
"""

_DOUBT: Final = """
[ik|k] {weet} [het|dat|nu|echt|nog] [het|dat|nu|echt|nog|eigenlijk] (niet|nie)
[dat] {weet} [ik|k] [het|dat] [eigenlijk|nog|zo|echt] (niet|nie|niet zo|nog niet|niet goed|niet zeker)
(geen idee|geen flauw idee|geen benul|niet zeker|ik ben niet zeker|niet helemaal zeker|niet overtuigd|misschien|misschien wel|mss|wellicht|mogelijk|eventueel|waarschijnlijk|vermoedelijk|allicht wel|ik denk|ik denk het|ik denk het wel|denk het|denk het wel|denk ik|ik geloof|ik geloof het wel|geloof ik|ik vermoed|ik vermoed het|ik neem aan|neem ik aan|ik gok|ik zou zeggen|het zou kunnen|zou kunnen|dat zou kunnen|kan zijn|zal wel|het zal wel|we zien wel|we zullen zien|zien we wel|ik zie wel|dat hangt ervan af|hangt ervan af|het hangt ervan af|hangt er vanaf|ligt eraan|dat ligt eraan|het ligt eraan|nadenken|over nadenken|bedenktijd|denk erover na|overdenken|twijfel|ik twijfel|twijfels|weifel|aarzel|ik aarzel|onzeker|later|een andere keer|ander moment|nog niet|mwah|mwa|bwa|bwah|tja|mja|nou ja|half en half|min of meer|een beetje|in principe|eigenlijk|eigenlijk wel|op zich|op zich wel|in theorie|lastig|moeilijk|moeilijk te zeggen|ik moet overleggen|overleggen|vragen aan|even vragen|eerst vragen|hopelijk|ik hoop|ik hoop het|best wel|wie weet|ergens wel|redelijk|vast wel|straks|ooit)
{ik} (begrijp|snap|versta|hoor|volg|vat) [u|je|het|dat|jullie|de vraag] [even|nu|zo] (niet|nie|niks|niets|slecht|niet goed)
(begrijp|snap|versta|hoor) [ik] [u|je|het|dat] (niet|nie|niks|niets|slecht)
(niet|nie|niks|niets|slecht|niet goed) (begrepen|verstaan|gehoord|gesnapt|meegekregen)
{ik} ({ben}|zou) [er|daar|in principe] [er|in principe|op zich] niet [echt|per se] tegen
niet hoe {ik} kan weigeren
(ja|tja) als het (moet|niet anders kan)
zeg {ik} [daar] geen nee [tegen|op]
{ik} zeg [daar] geen nee [tegen|op]
"""

_INDIFFERENT: Final = """
(maakt me niet uit|maakt mij niet uit|het maakt me niet uit|het maakt mij niet uit|dat maakt me niet uit|dat maakt mij niet uit|maakt niet uit|het maakt niet uit|maakt niks uit|maakt me niks uit|kan me niet schelen|het kan me niet schelen|kan mij niet schelen|kan me niks schelen|boeit me niet|boeit niet|het boeit me niet|om het even|t is mij om het even|dat is mij om het even|het is mij gelijk|mij gelijk|t is mij gelijk|tis mij gelijk|het is me gelijk|mij best|het is mij best|zoals u wilt|zoals je wilt|zoals jullie willen|wat u wilt|wat je wilt|wat u wil|zoals u wil|doe wat u wilt|doe wat je wilt|doe wat je niet laten kunt|moet u weten|moet je zelf weten|dat moet u weten|als u wilt|als je wilt|als u dat wilt|mij een biet|het zal me een zorg zijn|mij egaal)
"""

_ACKNOWLEDGED: Final = """
(oké|oke|okee|ok|okay|aha|ah|oh|o|mhm|mm|mmm|hm|hmm|juist|precies|inderdaad|klopt|dat klopt|goed|prima|in orde|is goed|dat is goed hoor ik|duidelijk|helder|begrepen|ik begrijp het|ik begrijp|begrijp ik|snap ik|ik snap het|gesnapt|verstaan|ik heb het verstaan|ik heb het begrepen|ik weet het|dat weet ik|weet ik|ik hoor u|ik hoor je|ik hoor het|ik luister|luister|ik ben er|ik ben er nog|hallo|goedendag|goeiedag|dag|goedemorgen|genoteerd|interessant|zo|tja|jaja|ja ja|ah zo|ach zo|o zo|mooi|fijn|top|perfect|best|uitstekend|bedankt|dank u|dank u wel|dank je|dank je wel|ga verder|gaat u verder|ga door|ga maar verder|vertel|zegt u het maar|zeg het maar|gehoord|alstublieft|alsjeblieft|allee|voilà|eens|graag gedaan|komt goed)
"""

_CONDITION: Final = """
(als|indien|mits|tenzij|alleen|enkel|slechts|uitsluitend|behalve|uitgezonderd|op voorwaarde|voorwaarde|voorwaarden|zolang|zodra|eerst|voordat|nadat|tot|voor één keer|eenmalig|deze keer|dit keer|deels|gedeeltelijk|een deel|de helft|zonder|in ruil|hooguit|maximaal|beperkt|tijdelijk|voorlopig|uitzonderlijk|bij uitzondering|wanneer|mocht|het eerste|de eerste|het andere|de andere|voor zover|in zoverre|op zijn hoogst|hoogstens|behoudens|vooraf)
"""

_BUT: Final = """
(maar|echter|hoewel|ofschoon|toch|of|doch|daarentegen|enerzijds|anderzijds|evenwel|weliswaar)
"""

_QUESTION: Final = """
(wat|wie|waar|waarom|hoe|wanneer precies|welke|welk|waarvoor|waarheen|waartoe|hoezo|hoelang|hoeveel|wat zegt u|wat bedoelt u|watte|wablief|wablieft|hè|he|wat voor|pardon wat)
(is dat|is het|zijn dat|moet ik|kan ik|mag ik|kunt u|kan u|kun je|zou u|bent u|heeft u|wordt het|wordt dat|betekent dat|herhalen|herhaalt u|uitleggen|legt u uit|een vraag|nog eens|nog een keer|opnieuw)
"""

_CORRECTED: Final = """
(ik bedoel|bedoel ik|ik bedoelde|wilde zeggen|ik wilde zeggen|wou zeggen|sorry|pardon|excuseer|excuseert u|nee wacht|wacht|wacht even|correctie|ik corrigeer|foutje|vergissing|ik vergis me|ik vergiste me|of nee|of nee wacht|beter gezegd|eigenlijk toch|toch wel|bij nader inzien|ik heb me bedacht|ik bedenk me|verkeerd|ik versprak me|versproken|oeps|althans)
"""

_WANT: Final = """
({imp}|{pp}|stuur|bel|neem|wil|wilt|wens|zou|mag|mogen|akkoord|eens|toestemming|geef|accepteer|aanvaard|instem|stem|nodig|behoefte|graag|goed|vind|sta|hoef|hoeft|wenselijk|gewenst|zie|zitten|zin|heb|voel|doe|ga|mee|{do}|{part}|{acc})
"""

_NEGATOR: Final = """
(niet|nie|nie meer|geen|niks|niets|nooit|nimmer|niemand|noch|gene|gin|nergens)
"""

_CORE: Final = """
(toegestaan|goedgekeurd|geaccepteerd|toegestemd|geen probleem|geen bezwaar|geen punt|niets op tegen|niks op tegen|accepteer|bevestig|aanvaard|geef toestemming|keur goed)
"""

_MAY: Final = """
(mag|mogen|kan|kunnen|kunt)
"""

_BESIDE: Final = """
({acc}|{do}|{part}|{pp}|{imp})
(ik|u|je|jij|jullie|ze|zij|hij|de|het|een|dat|dit|die|deze|mijn|uw|er|daar|hier|daarmee|hiermee|ermee|mee|voor|van|met|om|te|aan|op|is|zijn|ben|wordt|worden|heb|heeft|hebben|krijgen|doen|alles|allemaal|zo|ook|dan|natuurlijk|zeker|helemaal|volledig|absoluut|gewoon|hoor|luister|kijk|nou|meneer|mevrouw|mensen|partners|dienst|bedrijf|vind|geef)
"""

_ASKS: Final = """
(mag|mogen|kan|kunnen|kunt|is|zijn|heeft|hebben|heb|ben|wordt|moet|zal|zou)
"""

_MINE: Final = """
(mag ik|kan ik|ik kan|ik mag|mogen we|kunnen we)
"""

_CUT: Final = """
(de|het|een|dat|mijn|uw|voor|van|met|om|te|aan|op|is|zijn|ben|mag|mogen|kan|ik|u|ze|heb|hebben|zo|dan|wel|nou|die|ook)
"""

_TAG: Final = """
(waarom niet|waarom ook niet|waarom nie)
"""


PACK: Final = SpeechPack(
    parts={**_PARTS, "weet": "weet|wist|kweet|weetk"},
    yes="\n".join(line for line in _YES.splitlines() if "{need}" not in line),
    assent=_ASSENT,
    soft=_SOFT,
    filler=_FILLER,
    not_yes=_NOT_YES,
    no=_NO,
    doubt=_DOUBT,
    indifferent=_INDIFFERENT,
    acknowledged=_ACKNOWLEDGED,
    condition=_CONDITION,
    but=_BUT,
    question=_QUESTION,
    corrected=_CORRECTED,
    want=_WANT,
    negator=_NEGATOR,
    tag=_TAG,
    core=_CORE,
    may=_MAY,
    beside=_BESIDE,
    asks=_ASKS,
    mine=_MINE,
    cut=_CUT,
    topics=TOPICS,
    after=AFTER,
    then=THEN,
)
