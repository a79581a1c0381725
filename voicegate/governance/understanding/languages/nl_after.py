"""What a Dutch or Flemish caller says after a yes that only says more of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["AFTER", "THEN"]

_G = "wel|gerust|best|maar|hoor|ook|gewoon|graag|altijd|zeker|natuurlijk|van mij|allemaal"
_DO = (
    "opslaan|opschrijven|noteren|bewaren|weten|zien|hebben|gebruiken|nemen|doen|vastleggen|invullen"
    "|noteren|opnemen in mijn dossier|in mijn dossier zetten|{do}"
)
_GOOD = (
    "goed|prima|fijn|handig|leuk|verstandig|praktisch|oké|in orde|logisch|nuttig|een goed idee|een prima idee"
    "|geen probleem|geen punt|geen geheim|niet erg|juist makkelijk|makkelijk|akkoord"
)

AFTER: Final = f"""
({{acc}}|dat|het|die|ze|alles) {{mag}} [{{u}}] [{_G}] [{_G}] ({_DO}) [hoor]
{{u}} {{mag}} [{{acc}}|dat|het|die|ze|alles] [{_G}] [{_G}] ({_DO}) [hoor]
(dat|het|die|ze|{{acc}}) {{mag}} [{_G}] [{_G}] (in mijn dossier|in het dossier|in de gegevens|erin|erbij|erin staan|iedereen weten|iedereen horen) [hoor]
(schrijf|schrijft u|noteer|noteert u|sla|slaat u|bewaar|bewaart u|zet|zet u|leg|hou|houd) [{{acc}}|dat|het|die] [{_G}] [{_G}] [op|erbij|erin|vast|bij|in mijn dossier] [hoor]
(doe|doet u|regel|regelt u) [dat|het] (maar|gerust|maar gerust) [zo|hoor|gerust]
(dat|daar) (vind|lijkt) (ik|me|mij) [heel|erg|ook|wel|hartstikke|juist|zelfs|echt] ({_GOOD}|super|top) [hoor]
(vind|lijkt) (ik|me|mij) [heel|erg|ook|wel|hartstikke|juist|zelfs] ({_GOOD}|super|top) [hoor]
(dat|het) (is|zou) [voor mij|mij|wel|ook|heel|helemaal|juist|zelfs|best|gewoon|echt] [heel|wel|helemaal|voor mij|gewoon] ({_GOOD}) [voor mij|hoor|wat mij betreft|zijn]
(is) [wel|ook|heel|juist|best] (handig|prima|fijn|makkelijk|goed voor mij|geen geheim|geen punt) [hoor|voor mij]
(logisch|handig|super|leuk|fijn|prima|mooi|top|gezellig|makkelijk) [hoor]
(dat|het) (stoort|hindert|deert) (me|mij) [helemaal|totaal|verder|ook] niet [hoor]
(dat|het) kan [toch] geen kwaad [hoor]
(ik|wij) (heb|hebben) [toch] niks te verbergen [hoor]
(ik|wij) (heb|hebben) [toch] niets te verbergen [hoor]
(ik) vertrouw (u|jullie|dat) [wel] [hoor]
(dat|het) (helpt|scheelt tijd|scheelt weer|gaat sneller|is sneller)
(dat|daar) (doe|werk) ik [graag|wel|natuurlijk] [aan] [mee] [graag|hoor]
daar (doe|werk) ik [graag|wel|natuurlijk] aan mee [hoor]
(doe ik|ik doe) graag [mee|hoor]
ik doe [graag|wel] mee [hoor]
(daar|hier) (geef|geven) ik [u|jullie] [graag|hierbij|mijn|wel] [mijn] (toestemming|akkoord|goedkeuring) [voor|aan|toe]
(daar|hier) (ben|sta) ik [helemaal|wel|zeker|ook] (voor|mee akkoord|akkoord mee|mee eens|achter)
(daar|hier) (ben|heb) ik [helemaal|wel] [geen] (bezwaar tegen|problemen mee|moeite mee)
(zeker|gewoon|vooral|gerust) doen [hoor]
(toe|vooruit|ga|gaat u|kom) maar [op|door] [hoor]
(goedgekeurd|toegestaan|akkoord|afgesproken)
({{acc}}) (is|gaat|lijkt me|vind ik) [voor mij|mij|wel|ook|helemaal] ({_GOOD}) [voor mij|hoor]
{{then}}
"""

THEN: Final[Mapping[str, str]] = {
    "marketing": f"""(stuur|stuurt u|mail|mailt u|bel|belt u) [me|mij] [{_G}] [{_G}] [wat|iets|eens wat|die|ze|aanbiedingen|de aanbiedingen|de nieuwsbrief|uw aanbiedingen] [{_G}] [op|toe|door] [hoor]|{{u}} {{mag}} [me|mij] [{_G}] [{_G}] (bellen|mailen|schrijven|iets sturen|aanbiedingen sturen|op de hoogte houden)|(aanbiedingen|reclame|dat|kortingen|acties|zoiets|die dingen) (vind|lees|krijg|hoor|wil|heb) ik [{_G}] [altijd] (leuk|graag|fijn|interessant|wel)|(dat|aanbiedingen|zoiets) (interesseert|interesseren) (me|mij) [wel]|daar (heb|ben) ik [wel] (interesse in|in geïnteresseerd|benieuwd naar|blij mee)|(ik ben|ben) [wel|altijd] (benieuwd|geïnteresseerd|nieuwsgierig)|(zet|schrijf) (me|mij) [{_G}] [op de lijst|in|erbij]|(hou|houd) (me|mij) [{_G}] op de hoogte""",
    "recording": f"""(neem|neemt u) [het|dat|dit|alles|het gesprek|dit gesprek|me|mij] [{_G}] [{_G}] op [hoor]|(opnemen|opname|de opname) (is|mag|vind ik|lijkt me) [{_G}|voor mij] (goed|prima|oké|in orde|geen probleem|wel|van mij) [hoor]|(laat|laat u) (maar|het maar|de opname maar|hem maar) (lopen|meelopen|draaien)""",
    "training": f"""(gebruik|gebruikt u|neem|train) [het|dat|dit|mijn stem|mijn gegevens|het gesprek] [{_G}] [{_G}] [daarvoor|ervoor|ermee] [hoor]|(daar|hier) {{mag}} [{{u}}] [het|dat|dit|mijn stem|mijn gegevens|het gesprek] [{_G}] (voor gebruiken|mee trainen|van leren)|(dan leert|daar leert|zo leert) (hij|het|het systeem|de computer) (iets|van|wat)|(leer|train) er [{_G}] (van|mee)""",
    "transfer": f"""(geef|geeft u|stuur|stuurt u|deel|zend) [het|ze|dat|alles|mijn gegevens|de gegevens] [{_G}] [{_G}] [door|op|daarheen] [hoor]|(doorgeven|doorsturen|delen) (is|mag|vind ik) [{_G}|voor mij] (goed|prima|oké|in orde|geen probleem|wel)""",
    "profiling": f"""(maak|maakt u|stel) [{_G}] (dat|het|een|zo n|mijn) profiel [{_G}] [op] [hoor]|(een|zo n|dat) profiel (is|mag|vind ik) [{_G}|voor mij] (goed|prima|oké|in orde|geen probleem)""",
    "special": f"""(dat|die) {{mag}} [{{u}}] [{_G}] (weten|noteren|opschrijven|bewaren|opslaan)|mijn (allergie|allergieën|ziekte|diagnose|gegevens) {{mag}} [{{u}}] [{_G}] (weten|noteren|opschrijven|bewaren|opslaan|gebruiken)""",
    "biometric": f"""(met|via) (mijn|de) stem (is|mag|gaat|vind ik|lijkt me) [{_G}|voor mij] (goed|prima|oké|in orde|handig|makkelijk|fijn|wel)|dat met (mijn|de) stem (is|mag|vind ik|lijkt me) [{_G}|voor mij] (goed|prima|oké|in orde|handig|makkelijk|wel)|mijn stem {{mag}} [{{u}}] [{_G}] (gebruiken|hebben|opslaan|controleren|herkennen|bewaren|nemen)|(gebruik|controleer|herken|check) (mijn stem|me|mij|die) [{_G}] [daarvoor]|(stem|stel) [het|dat] [{_G}] in|dan hoef ik geen (wachtwoord|code|pincode) [meer] [te onthouden]""",
    "location": f"""(kijk|kijkt u|zoek|check) [{_G}] [even] [na] waar ik ben [hoor]|{{u}} {{mag}} [{_G}] (zien|weten|kijken|opzoeken|nakijken) waar ik (ben|zit|sta)|(zoek|vind|lokaliseer) (me|mij|het) [{_G}] [op] [hoor]|(mijn|de) locatie {{mag}} [{{u}}] [{_G}] (zien|weten|hebben|gebruiken|opvragen|bepalen|delen)|(locatie|mijn locatie|de locatie) (is|mag|vind ik) [{_G}|voor mij] (goed|prima|oké|in orde|geen probleem)|(gebruik|deel|neem) [{_G}] mijn locatie [{_G}]|dan vindt u me [ook] (sneller|beter|meteen)""",
}
