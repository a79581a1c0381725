"""What a Dutch answer can name: the thing that was asked for, in words of each topic."""

from __future__ import annotations

from typing import Final

__all__ = ["TOPICS"]


def _topic(
    acc: str,
    do: str,
    sub: str,
    part: str,
    imp: str = "doe maar",
    *,
    pp: str = "daarvoor",
) -> dict[str, str]:
    return {
        "pp": f"daarvoor|hiervoor|{pp}",
        "imp": imp,
        "acc": f"dat|het|dit|da|alles|dat allemaal|{acc}",
        "do": f"doen|zo doen|{do}",
        "sub": sub,
        "omte": f"dat te doen|het te doen|dit te doen|{sub}",
        "part": f"gedaan|{part}",
    }


TOPICS: Final = {
    "": _topic("deze verwerking", "het zo doen", "het gebeurt", "uitgevoerd"),
    "transfer": _topic(
        "(de|die) (doorgifte|overdracht|verwerking|verzending) [van mijn gegevens|van de gegevens]|mijn gegevens|de gegevens|het doorsturen [van mijn gegevens]",
        "[mijn gegevens|de gegevens|ze|het] (doorgeven|doorsturen|overdragen|verwerken|versturen|delen|sturen|verzenden|gebruiken)",
        "(u|jullie|je) [mijn gegevens|de gegevens|ze] (doorgeeft|doorstuurt|verwerkt|verstuurt|deelt|doorsturen|verwerken|doorgeven)|mijn gegevens (worden doorgegeven|worden verwerkt|verwerkt worden|doorgegeven worden)",
        "doorgegeven|doorgestuurd|verwerkt|verstuurd|gedeeld|overgedragen",
        "(stuur|stuurt u|geef|deel|verwerk) [ze|het|mijn gegevens|de gegevens] (maar|gerust) [door|op]",
        pp="daarheen|daarnaartoe|naar het buitenland|naar hen|naar die dienst",
    ),
    "recording": _topic(
        "[de|een|die] (opname|opnames|geluidsopname) [van het gesprek]|het (gesprek|opnemen)|dit gesprek|opgenomen worden",
        "[het|dit|mij|me|het gesprek|dit gesprek|alles] (opnemen|bewaren)",
        "(u|jullie|je) (het|dit) [gesprek] (opneemt|opnemen)|het gesprek (wordt opgenomen|opgenomen wordt)|dit gesprek (wordt opgenomen|opgenomen wordt)",
        "opgenomen|bewaard",
        "(neem|neemt u) [het|dit|alles|me] [gesprek] (maar|gerust|maar gerust) [op]",
        pp="voor de opname",
    ),
    "marketing": _topic(
        "(de|jullie|uw) (reclame|nieuwsbrief|aanbiedingen|aanbiedingen|telefoontjes)|aanbiedingen|reclame|informatie",
        "[me|mij] (bellen|informeren|contacteren|mailen|benaderen|aanbiedingen sturen|reclame sturen|de nieuwsbrief sturen|op de hoogte houden|opbellen)",
        "(u|jullie) [me|mij] (belt|bellen|informeert|mailt|contacteert)|me aanbiedingen te sturen|mij te bellen|me te bellen",
        "gebeld|geïnformeerd|gecontacteerd|gestuurd",
        "(stuur|stuurt u|mail) [me|mij] [de|uw|jullie] [maar|gerust] [aanbiedingen|nieuwsbrief|informatie|reclame|die|ze] [maar|gerust] [op]|(bel|belt u) me [maar|gerust|maar gerust]|(hou|houd|houdt u) (me|mij) [maar|gerust] op de hoogte",
        pp="voor (aanbiedingen|reclame|acties)|met (aanbiedingen|acties|reclame)|over (aanbiedingen|acties)",
    ),
    "profiling": _topic(
        "(het|een|de) (profiel|profilering|analyse)",
        "[een profiel|het profiel|mijn gegevens] (maken|opstellen|analyseren)",
        "(u|jullie) een profiel (maakt|maken|opstelt)",
        "gemaakt|opgesteld|geanalyseerd",
    ),
    "automated_decision": _topic(
        "(de|een) [automatische|geautomatiseerde] beslissing",
        "[automatisch] beslissen",
        "(u|jullie) [dat] automatisch (beslist|beslissen)",
        "beslist|genomen",
    ),
    "training": _topic(
        "(het|de) (gebruik|training|verbetering) [van mijn gegevens]|mijn (gegevens|stem)",
        "[mijn gegevens|mijn stem|het gesprek|ze|de gegevens] (gebruiken|analyseren)",
        "(u|jullie) [mijn gegevens|mijn stem|ze] (gebruikt|gebruiken)",
        "gebruikt|geanalyseerd",
        "(gebruik|gebruikt u|neem|analyseer) [het|ze|mijn gegevens|mijn stem|dit gesprek|het gesprek|dat] (maar|gerust|maar gerust)",
        pp="voor (training|de training|verbetering|de verbetering|het trainen|het verbeteren|trainen)|om (te trainen|te verbeteren|te leren|het systeem te trainen|het systeem te verbeteren|van te leren)",
    ),
    "special": _topic(
        "(de|die) verwerking [van mijn gegevens|van mijn gezondheidsgegevens]|mijn (gegevens|gezondheidsgegevens)",
        "[mijn gegevens|mijn gezondheidsgegevens|ze] (verwerken|gebruiken|bewaren)",
        "(u|jullie) [mijn gegevens|mijn gezondheidsgegevens|ze] (verwerkt|verwerken|gebruikt)",
        "verwerkt|gebruikt",
    ),
    "biometric": _topic(
        "(de|het|mijn) (stemherkenning|stemafdruk|stemcontrole)|mijn stem",
        "[mijn stem|me|mij] (herkennen|controleren|gebruiken|verifiëren)",
        "(u|jullie) mijn stem (herkent|controleert|gebruikt|herkennen)",
        "herkend|gecontroleerd|gebruikt",
    ),
    "parental": _topic(
        "(de|die) verwerking|de gegevens van mijn (kind|zoon|dochter)",
        "[de gegevens van mijn kind|ze] (verwerken|gebruiken)",
        "(u|jullie) de gegevens van mijn (kind|zoon|dochter) (verwerkt|verwerken)",
        "verwerkt|gebruikt",
    ),
    "location": _topic(
        "(de|mijn) (locatie|plaatsbepaling|positie)",
        "[mijn locatie|me|mij] (gebruiken|bepalen|opvragen|lokaliseren)",
        "(u|jullie) mijn locatie (gebruikt|bepaalt|gebruiken)",
        "gebruikt|bepaald|opgevraagd",
    ),
}
