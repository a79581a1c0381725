"""Italian, with Swiss ways of speaking."""

from __future__ import annotations

from voicegate.redaction.languages import it_cues as cues
from voicegate.redaction.languages import it_names as more
from voicegate.redaction.languages import it_words as words
from voicegate.redaction.pack import LanguagePack

__all__ = ["PACK"]

_UNITS = {
    "uno": 1, "un": 1, "due": 2, "tre": 3, "tré": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9,
}  # fmt: skip
_TENS = {
    "venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50, "sessanta": 60, "settanta": 70, "ottanta": 80, "novanta": 90,
}  # fmt: skip


def _pairs() -> dict[str, int]:
    out: dict[str, int] = {}
    for ten, value in _TENS.items():
        for unit, one in _UNITS.items():
            out[ten + unit] = value + one
            if unit[0] in "uo":
                out[ten[:-1] + unit] = value + one
    return out


PACK = LanguagePack(
    code="it",
    units={"zero": 0, "una": 1, **_UNITS},
    teens={
        "dieci": 10, "undici": 11, "dodici": 12, "tredici": 13, "quattordici": 14, "quindici": 15, "sedici": 16, "diciassette": 17,
        "diciotto": 18, "diciannove": 19, "dicisette": 17,
    },
    tens=_TENS,
    pairs=_pairs(),
    hundreds="cento",
    thousands="mille, mila",
    big_marks=(("mila", 1000), ("mille", 1000), ("cento", 100)),
    number_and="e",
    weak="un, una, sei, più, meno, punto, barra, uno",
    multipliers={"doppio": 2, "doppia": 2, "triplo": 3, "tripla": 3, "due volte": 2},
    times="volte",
    signs={
        "chiocciola": "@", "chiocciolina": "@", "at": "@", "et": "@", "punto": ".", "dot": ".", "trattino": "-", "trattino basso": "_", "underscore": "_",
        "lineetta": "-", "meno": "-", "barra": "/", "slash": "/", "più": "+", "due punti": ":", "virgola": ",", "sottolineato": "_", "trattino in basso": "_",
        "lineetta bassa": "_",
    },
    weak_signs="at, et, più, meno, punto, barra, virgola",
    letters={
        "bi": "b", "ci": "c", "di": "d", "effe": "f", "gi": "g", "acca": "h", "i lunga": "j", "cappa": "k", "kappa": "k", "elle": "l", "emme": "m", "enne": "n",
        "pi": "p", "cu": "q", "qu": "q", "erre": "r", "esse": "s", "ti": "t", "vu": "v", "vi": "v", "doppia vu": "w", "doppia v": "w", "vu doppia": "w", "ics": "x", "ipsilon": "y", "i greca": "y",
        "zeta": "z", "i lungo": "j",
    },
    weak_letters="a, e, i, o, è",
    alphabet=words.ALPHABET,
    like="come, di, per",
    spelling_cues="si scrive, lo scandisco, le faccio lo spelling, faccio lo spelling, lettera per lettera, glielo scandisco, scritto, scandire, spelling",
    acronyms="inps, inail, asl, iva, sms, pdf, usb, tv, dvd, bot, imu, tari, isee, spid, rai, enel, eni, tim, ok, gps, lte, dhl, ups, gls, brt, pin, iban, bic, pec, srl, spa, tac, ecg, vip, cud, atm, bpm, ram, cpu, ssd, hdmi, wifi, nas, gpu, hdd, led, oled, fhd, uhd",
    fillers="eh, ehm, allora, dunque, cioè, ecco, sì, si, ok, va bene, beh, mah, diciamo, insomma, aspetti, un attimo, mmm, quindi, boh, okay, praticamente, bene",
    hesitations="eh, ehm, uhm, mmm, ehmm, eeh, uh, mh",
    carriers="""poi, e poi, dopo, e dopo, seguito da, di nuovo, ancora, spazio, maiuscolo, minuscolo, maiuscola, minuscola, tutto attaccato, tutto minuscolo, prefisso, successivamente, infine, lettera, il, accento, interno""",
    corrections="no, scusi, scusa, mi scusi, pardon, correggo, anzi, volevo dire, ho sbagliato, mi sono sbagliato, mi sono sbagliata, mi correggo, sbagliato, no no",
    function=words.FUNCTION,
    common=words.COMMON,
    ambiguous_names=words.AMBIGUOUS_NAMES,
    particles="de, di, del, della, dei, degli, da, dal, dalla, lo, la, li, le, d', dell', van, von, el, al, ben, san, santa, d",
    titles="signor, signora, signorina, signore, sig, sig.ra, dottor, dottore, dottoressa, dott, ingegner, ingegnere, avvocato, avvocata, professor, professore, professoressa, prof, geometra, ragioniere, don, suor, famiglia, maestra, maestro, zio, zia",
    months={
        "gennaio": 1, "febbraio": 2, "marzo": 3, "aprile": 4, "maggio": 5, "giugno": 6, "luglio": 7, "agosto": 8, "settembre": 9, "ottobre": 10,
        "novembre": 11, "dicembre": 12, "gen": 1, "feb": 2, "mar": 3, "apr": 4, "mag": 5, "giu": 6, "lug": 7, "ago": 8, "ott": 10, "nov": 11, "dic": 12,
    },
    ordinals={"primo": 1},
    date_links="il, di, del, dell', nel, l', anno, d', al",
    units_after=cues.UNITS_AFTER,
    decoys_before=cues.DECOYS_BEFORE,
    decoys_after=cues.DECOYS_AFTER,
    cues=cues.CUES,
    questions=cues.QUESTIONS,
    name_cues=cues.NAME_CUES,
    name_hints=cues.NAME_HINTS,
    naming=more.NAMING,
    labels=more.LABELS,
    things=more.THINGS,
    everyday_names=more.EVERYDAY_NAMES,
    name_after=cues.NAME_AFTER,
    name_links=cues.NAME_LINKS,
    possessives=("mio", "mia", "tuo", "tua", "suo", "sua", "nostr", "un", "una"),
    name_after_hints="qui, di nuovo, ancora, sempre qui",
    word_endings=(
        "mente", "iere", "iera", "ario", "aria", "ente", "zione", "zioni", "ando", "endo", "ato", "ata", "ati", "ate", "ito", "ita", "uto", "uta", "oso", "osa", "bile", "bili", "ismo", "ista", "mento", "menti", "are", "ere",
        "ire", "anza", "enza", "ico", "ica", "ivo", "iva", "evo", "avo", "ava", "tà", "iamo", "arono", "erono", "irono",
    ),
    not_names=words.NOT_NAMES,
    street_first="""via, viale, corso, piazza, piazzale, largo, vicolo, strada, lungotevere, lungomare, contrada, vico, calle, borgo, piazzetta, salita, traversa, galleria, passeggiata, lungarno, rione, riva, lungolago, molo, fondamenta, campo, località, frazione, banchina, cascina, strettoia, ronco, vicoletto""",
    not_streets="riva, molo, campo, località, frazione, via, corso, strada, largo, borgo, salita",
    cities=words.CITIES,
    place_cues=cues.PLACE_CUES,
    place_links="abito, abitiamo, vivo, viviamo, risiedo, residente, domiciliato, domiciliata, sto",
    employer_cues=cues.EMPLOYER_CUES,
    age_cues=cues.AGE_CUES,
    age_after="anni, anni e mezzo, anni compiuti, mesi, settimane, anni d'età, annetti",
    age_self=cues.AGE_SELF,
    sensitive=cues.SENSITIVE,
    sensitive_self=cues.SENSITIVE_SELF,
    self_cues=cues.SELF_CUES,
)  # fmt: skip
