"""What a Dutch or Flemish caller says after a yes that only says more of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["AFTER", "THEN"]

_G = "wel|gerust|best|maar|hoor|ook|gewoon|graag|altijd|zeker|natuurlijk|van mij|allemaal"
_DO = "weten|zien|hebben|gebruiken|nemen|doen|{do}"
_WRITE = "opslaan|opschrijven|noteren|bewaren|vastleggen|invullen|opnemen in mijn dossier|in mijn dossier zetten"
_GOOD = (
    "goed|prima|fijn|handig|leuk|verstandig|praktisch|oké|in orde|een goed idee|een prima idee"
    "|geen probleem|geen punt|geen geheim|niet erg|juist makkelijk|makkelijk|akkoord"
)

AFTER: Final = f"""
({{acc}}|dat|het|die|ze|alles) {{mag}} [{{u}}] [{_G}] [{_G}] ({_DO}) [hoor]
{{u}} {{mag}} [{{acc}}|dat|het|die|ze|alles] [{_G}] [{_G}] ({_DO}) [hoor]
(doe|doet u|regel|regelt u) [dat|het] (maar|gerust|maar gerust) [zo|hoor|gerust]
(dat|daar) (vind|lijkt) (ik|me|mij) [heel|erg|ook|wel|hartstikke|juist|zelfs|echt] ({_GOOD}|super|top) [hoor]
(vind|lijkt) (ik|me|mij) [heel|erg|ook|wel|hartstikke|juist|zelfs] ({_GOOD}|super|top) [hoor]
(dat|het) (is|zou) [voor mij|mij|wel|ook|heel|helemaal|juist|zelfs|best|gewoon|echt] [heel|wel|helemaal|voor mij|gewoon] ({_GOOD}) [voor mij|hoor|wat mij betreft|zijn]
(is) [wel|ook|heel|juist|best] (handig|prima|fijn|makkelijk|goed voor mij|geen geheim|geen punt) [hoor|voor mij]
(handig|super|leuk|fijn|prima|mooi|top|gezellig|makkelijk) [hoor]
(dat|het) (stoort|hindert|deert) (me|mij) [helemaal|totaal|verder|ook] niet [hoor]
(dat|het) kan [toch] geen kwaad [hoor]
(ik|wij) (heb|hebben) [toch] niks te verbergen [hoor]
(ik|wij) (heb|hebben) [toch] niets te verbergen [hoor]
(ik) vertrouw (u|jullie|dat) [wel] [hoor]
(dat|het) (scheelt tijd|scheelt weer|gaat sneller|is sneller)
dat doe ik graag [hoor|mee]
daar (doe|werk) ik [graag|wel|natuurlijk] [aan] mee [hoor]
(doe ik|ik doe) graag [mee|hoor]
ik doe [graag|wel] mee [hoor]
(daar|hier) (geef|geven) ik [u|jullie] [graag|hierbij|mijn|wel] [mijn] (toestemming|akkoord|goedkeuring) [voor|aan|toe]
(daar|hier) (ben|sta) ik [helemaal|wel|zeker|ook] (voor|mee akkoord|akkoord mee|mee eens|achter)
(daar|hier) heb ik [helemaal] geen (bezwaar tegen|problemen mee|moeite mee)
(zeker|gewoon|vooral|gerust) doen [hoor]
(toe|vooruit) maar [hoor]
(goedgekeurd|toegestaan|akkoord|afgesproken)
({{acc}}) (is|gaat|lijkt me|vind ik) [voor mij|mij|wel|ook|helemaal] ({_GOOD}) [voor mij|hoor]
(dat|het|die|{{acc}}) (mag|mogen|kan|kunnen) (iedereen|de computer|het systeem|uw collega|uw collega s|de collega s|het bedrijf|ze) [{_G}] [{_G}] (lezen|zien|weten|horen|hebben|krijgen|gebruiken)
(laat|laat u) [{_G}] (de computer|het systeem|hem|het|de machine|de robot) [{_G}] [wat|iets|ervan|daarvan] (leren|doen|beslissen|oefenen)
(leef|leeft u) (u|je) [maar] uit
waarom zou ik daar [iets] (iets op tegen|op tegen|bezwaar tegen|tegen) [hebben|zijn]
(dat|het) (komt|past|komt me|komt mij|past me|past mij) [me|mij|wel|ook|heel|prima] (goed uit|goed|prima)
(dat|het) is [helemaal|ook] naar mijn (zin|wens)
(dat|het) klinkt [heel|wel|ook] (goed|prima|verstandig|redelijk|handig)
(dat|het) is wel (oké|goed|in orde|prima) [zo]
dan (doen|maken) we dat [zo|maar|gewoon]
(doet|doe) (dat|het|da) maar [gerust]
heel (zeker|graag)
[ja] toch wel graag
(mijn zegen|mijn akkoord|mijn toestemming) (heeft u|heb je|hebben jullie|hebt u)
{{then}}
"""

THEN: Final[Mapping[str, str]] = {
    "marketing": f"""(stuur|stuurt u|mail|mailt u|bel|belt u) [me|mij] [{_G}] [{_G}] [wat|iets|eens wat|die|ze|aanbiedingen|de aanbiedingen|de nieuwsbrief|uw aanbiedingen] [{_G}] [op|toe|door] [hoor]|{{u}} {{mag}} [me|mij] [{_G}] [{_G}] (bellen|mailen|schrijven|iets sturen|aanbiedingen sturen|op de hoogte houden)|(aanbiedingen|reclame|dat|kortingen|acties|zoiets|die dingen) (vind|lees|krijg|hoor|wil|heb) ik [{_G}] [altijd] (leuk|graag|fijn|interessant|wel)|(dat|aanbiedingen|zoiets) (interesseert|interesseren) (me|mij) [wel]|daar (heb|ben) ik [wel] (interesse in|in geïnteresseerd|benieuwd naar|blij mee)|(ik ben|ben) [wel|altijd] geïnteresseerd|(zet|schrijf) (me|mij) [{_G}] [op de lijst|in|erbij]|(hou|houd) (me|mij) [{_G}] op de hoogte""",
    "recording": f"""(neem|neemt u) [het|dat|dit|alles|het gesprek|dit gesprek|me|mij] [{_G}] [{_G}] op [hoor]|(opnemen|opname|de opname) (is|mag|vind ik|lijkt me) [{_G}|voor mij] (goed|prima|oké|in orde|geen probleem|wel|van mij) [hoor]|(laat|laat u) (maar|het maar|de opname maar|hem maar|de band maar|die band maar) (lopen|meelopen|draaien)""",
    "training": f"""(gebruik|gebruikt u|neem|train) [het|dat|dit|mijn stem|mijn gegevens|het gesprek] [{_G}] [{_G}] [daarvoor|ervoor|ermee] [hoor]|(daar|hier) {{mag}} [{{u}}] [het|dat|dit|mijn stem|mijn gegevens|het gesprek] [{_G}] (voor gebruiken|mee trainen|van leren)|(dan leert|daar leert|zo leert) (hij|het|het systeem|de computer) (iets|van|wat)|(leer|train) er [{_G}] (van|mee)""",
    "transfer": f"""(geef|geeft u|stuur|stuurt u|deel|zend) [het|het hun|het ze|het hen|ze|dat|alles|mijn gegevens|de gegevens] [{_G}] [{_G}] [door|op|daarheen] [hoor]|(doorgeven|doorsturen|delen) (is|mag|vind ik) [{_G}|voor mij] (goed|prima|oké|in orde|geen probleem|wel)""",
    "profiling": f"""(maak|maakt u|stel) [{_G}] (dat|het|een|zo n|zon|mijn) profiel [{_G}] [op] [hoor]|(een|zo n|dat) profiel (is|mag|vind ik) [{_G}|voor mij] (goed|prima|oké|in orde|geen probleem)""",
    "special": f"""(dat|het|die|alles|{{acc}}) {{mag}} [{{u}}] [{_G}] [{_G}] ({_WRITE}) [hoor]|{{u}} {{mag}} [{{acc}}|dat|het|die|alles] [{_G}] [{_G}] ({_WRITE}) [hoor]|(dat|het|die|{{acc}}) {{mag}} [{_G}] [{_G}] (in mijn dossier|in het dossier|erin|erbij|erin staan|iedereen weten) [hoor]|(schrijf|schrijft u|noteer|noteert u|bewaar|bewaart u) [{{acc}}|dat|het|die] [{_G}] [{_G}] [op|bij|in mijn dossier] [alstublieft|hoor]|(sla|slaat u) [dat|het] [{_G}] op|dat mag (de dokter|de arts) [{_G}] (lezen|zien|weten|hebben)|(dat|die) {{mag}} [{{u}}] [{_G}] (weten|noteren|opschrijven|bewaren|opslaan)|mijn (allergie|allergieën|ziekte|diagnose|gegevens) {{mag}} [{{u}}] [{_G}] (weten|noteren|opschrijven|bewaren|opslaan|gebruiken)""",
    "biometric": f"""(met|via) (mijn|de) stem (is|mag|gaat|vind ik|lijkt me) [{_G}|voor mij] (goed|prima|oké|in orde|handig|makkelijk|fijn|wel)|dan doen we (het|dat) [maar|zo] met (mijn|de) stem|dat met (mijn|de) stem (is|mag|vind ik|lijkt me) [{_G}|voor mij] (goed|prima|oké|in orde|handig|makkelijk|wel)|mijn stem {{mag}} [{{u}}] [{_G}] (gebruiken|hebben|opslaan|controleren|herkennen|bewaren|nemen)|(gebruik|controleer|herken|check) (mijn stem|me|mij|die) [{_G}] [daarvoor]|(stem|stel) [het|dat] [{_G}] in|dan hoef ik geen (wachtwoord|code|pincode) [meer] [te onthouden]""",
    "location": f"""{{u}} {{mag}} (me|mij) [{_G}] [{_G}] (zoeken|vinden|lokaliseren|opzoeken|volgen)|(kijk|kijkt u) [{_G}] [maar|gerust] [even] [na]|ik (geef|deel|stuur) [u|jullie] [graag] mijn locatie [door]|(kijk|kijkt u|zoek|check) [{_G}] [even] [na] waar ik ben [hoor]|{{u}} {{mag}} [{_G}] (zien|weten|kijken|opzoeken|nakijken) waar ik (ben|zit|sta)|(zoek|vind|lokaliseer) (me|mij|het) [{_G}] [op] [hoor]|(mijn|de) locatie {{mag}} [{{u}}] [{_G}] (zien|weten|hebben|gebruiken|opvragen|bepalen|delen)|(locatie|mijn locatie|de locatie) (is|mag|vind ik) [{_G}|voor mij] (goed|prima|oké|in orde|geen probleem)|(gebruik|deel|neem) [{_G}] mijn locatie [{_G}]|dan vindt u me [ook] (sneller|beter|meteen)""",
}
