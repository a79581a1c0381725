"""German, with Austrian and Swiss ways of speaking."""

from __future__ import annotations

from voicegate.redaction.languages import de_cues as cues
from voicegate.redaction.languages import de_words as words
from voicegate.redaction.pack import LanguagePack

__all__ = ["PACK"]

_STEMS = {
    "ein": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
}  # fmt: skip
_TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "fuffzig": 50, "sechzig": 60,
    "siebzig": 70, "achtzig": 80, "neunzig": 90,
}  # fmt: skip
_ORDINAL_STEMS = {
    "ers": 1, "zwei": 2, "zwo": 2, "drit": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieb": 7, "sieben": 7, "ach": 8,
    "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16,
    "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "zwanzigs": 20, "dreißigs": 30, "dreissigs": 30,
}  # fmt: skip


def _ordinals() -> dict[str, int]:
    stems = dict(_ORDINAL_STEMS)
    for ten, value in (("zwanzigs", 20), ("dreißigs", 30), ("dreissigs", 30)):
        for unit, one in _STEMS.items():
            stems[f"{unit}und{ten}"] = value + one
    return {
        f"{stem}te{ending}": n for stem, n in stems.items() for ending in ("", "r", "n", "s", "m")
    }


PACK = LanguagePack(
    code="de",
    units={
        "null": 0, "nul": 0, "zero": 0, "eins": 1, "ein": 1, "eine": 1, "einen": 1, "einer": 1, "ans": 1, "zwei": 2,
        "zwo": 2, "zwoa": 2, "drei": 3, "dreie": 3, "vier": 4, "viere": 4, "fünf": 5, "fünfe": 5, "sechs": 6, "sechse": 6,
        "sieben": 7, "siebn": 7, "acht": 8, "neun": 9, "neune": 9,
    },
    teens={
        "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "fuffzehn": 15,
        "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
    },
    tens=_TENS,
    pairs={f"{u}und{t}": tv + uv for u, uv in _STEMS.items() for t, tv in _TENS.items()},
    hundreds="hundert, einhundert",
    thousands="tausend, eintausend",
    big_marks=(("tausend", 1000), ("hundert", 100)),
    number_and="und, n",
    units_first=True,
    weak="ein, eine, einen, einer, ans, nul, zero, at, et, ät, minus, strich, punkt, plus",
    multipliers={
        "doppel": 2, "doppelt": 2, "doppelte": 2, "zweimal": 2, "dreimal": 3, "viermal": 4, "fünfmal": 5, "dreifach": 3,
        "vierfach": 4, "zwomal": 2,
    },
    times="mal",
    signs={
        "at": "@", "ät": "@", "et": "@", "klammeraffe": "@", "klammeraffen": "@", "affenschwanz": "@", "at zeichen": "@",
        "ad": "@", "äd": "@", "ett": "@", "klammer affe": "@", "at-zeichen": "@", "punkt": ".", "dot": ".", "unterstrich": "_",
        "unter strich": "_", "tiefstrich": "_", "underscore": "_", "minus": "-", "bindestrich": "-", "strich": "-",
        "mittelstrich": "-", "querstrich": "-", "bindestrichs": "-", "schrägstrich": "/", "slash": "/", "schräg strich": "/",
        "plus": "+", "pluszeichen": "+", "doppelpunkt": ":", "binde strich": "-", "komma": ",",
    },
    weak_signs="at, ad, äd, et, ett, ät, minus, strich, punkt, plus, komma",
    letters={
        "ypsilon": "y", "üpsilon": "y", "zett": "z", "eszett": "ß", "scharfes s": "ß", "scharf s": "ß", "jott": "j",
        "vau": "v", "ix": "x", "kuh": "q", "be": "b", "ce": "c", "eff": "f", "ef": "f", "ge": "g", "ha": "h",
        "ka": "k", "el": "l", "em": "m", "pe": "p", "er": "r", "te": "t", "we": "w", "tset": "z", "eh": "e", "ah": "a",
        "doppel u": "w", "ess": "s",
    },
    weak_letters="o",
    alphabet=words.ALPHABET,
    like="wie",
    spelling_cues="""buchstabiert, buchstabiere, ich buchstabiere, buchstabieren, geschrieben, schreibt sich, schreibe ich,
        geschrieben wird, also geschrieben, der reihe nach""",
    acronyms="""adac, aok, tkk, kfz, pkw, lkw, sms, pdf, usb, dhl, gls, ups, dpd, dsl, lte, gps, led, lcd, tv, dvd, cd, pc,
        bmw, vw, sap, ard, zdf, rtl, edv, gmbh, agb, iban, bic, pin, tan, wlan, tuev, gez, bafoeg, eu, usa, ice, ddr, brd,
        mwst, okay, ok, faq, vip, ecg, ekg, mrt, fax, sim, esim, ram, cpu, ssd, hdmi, wifi, nas, gpu, hdd, led, oled, fhd, uhd""",
    fillers="""äh, ähm, öh, öhm, hm, hmm, mhm, ehm, eh, em, tja, naja, na, ja, genau, so, also, halt, eben, mal, ne, gell,
        sozusagen, moment, warten, sekunde, okay, ok, ähem, joa, nun, uh, um, gut""",
    carriers="""dann, danach, weiter, und dann, dann noch, und weiter, und dann noch, und danach, dann kommt, jetzt kommt,
        kommt, noch, vorwahl, durchwahl, leerzeichen, pause, wieder, nochmal, nochmals, noch einmal, zuerst, zuletzt, am ende,
        gefolgt von, großbuchstabe, kleinbuchstabe, groß, klein, zusammen, ziffer, ziffern, umlaut, die, klein geschrieben, nebenstelle, apparat""",
    hesitations="äh, ähm, öh, öhm, hm, hmm, ehm, ähem, uhm, mmm, öhh, ähh, äähm",
    corrections="""nein, quatsch, falsch, korrigiere, korrektur, entschuldigung, sorry, pardon, stimmt nicht, ich meine,
        vielmehr, besser gesagt, stop, stopp, halt nein, verzeihung, moment nein, nee, ach nein, doch nicht, blödsinn""",
    function=words.FUNCTION,
    common=words.COMMON,
    ambiguous_names=words.AMBIGUOUS_NAMES,
    particles="von, van, de, der, den, zu, vom, zum, zur, du, la, le, di, da, del, al, el, bin, ibn, dos, della, ten, ter",
    titles="""herr, herrn, frau, fräulein, familie, doktor, dr, prof, professor, professorin, eheleute, schwester, pfarrer,
        rechtsanwalt, rechtsanwältin, onkel, tante, kollege, kollegin, kollegen, mister, dipl, ing, magister, mag""",
    months={
        "januar": 1, "jänner": 1, "februar": 2, "feber": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juno": 6, "juli": 7,
        "julei": 7, "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12, "jan": 1, "feb": 2, "apr": 4,
        "aug": 8, "sept": 9, "sep": 9, "okt": 10, "nov": 11, "dez": 12,
    },
    ordinals=_ordinals(),
    date_links="den, der, dem, des, im, jahres, jahr",
    units_after=cues.UNITS_AFTER,
    decoys_before=cues.DECOYS_BEFORE,
    decoys_after=cues.DECOYS_AFTER,
    cues=cues.CUES,
    cue_suffixes=cues.CUE_SUFFIXES,
    questions=cues.QUESTIONS,
    name_sure=cues.NAME_SURE,
    name_cues=cues.NAME_CUES,
    name_hints=cues.NAME_HINTS,
    name_after=cues.NAME_AFTER,
    name_links=cues.NAME_LINKS,
    nouns_capital=True,
    possessives=("mein", "dein", "sein", "ihr", "unser", "euer", "eure", "ein", "kein", "jede"),
    name_after_hints="hier, nochmal, noch mal, ist dran, am rohr, wieder, schon wieder, abermals",
    word_endings=(
        "lich", "liche", "lichen", "isch", "ische", "ung", "ungen", "keit", "heit", "iert", "iere", "ieren", "ige", "iger", "igen", "iges",
        "end", "ende", "enden", "bar", "los", "ert", "elt", "est", "test", "sten", "schaft", "tion", "tionen", "nummer", "ssen", "chen",
    ),
    not_names=words.NOT_NAMES,
    street_suffixes=(
        "straße", "strasse", "strase", "strass", "str", "weg", "platz", "allee", "gasse", "ring", "damm", "ufer", "chaussee", "steig",
        "stieg", "promenade", "wall", "graben", "kai", "pfad", "berg", "hof", "garten", "park", "markt", "bogen", "zeile",
        "gässli", "gässchen", "rain", "feld", "brücke", "tor",
    ),
    street_words="""straße, strasse, str, weg, platz, allee, gasse, ring, damm, ufer, chaussee, steig, promenade, markt, hof,
        graben, reihe""",
    street_adjectives=frozenset("alte alter alten neue neuer neuen oberen unteren mittlere mittlerer mittleren vordere vorderen hintere hinteren innere inneren äußere äußeren hohen breiten kurzen schmale schmalen krumme krummen grüne grünen rote roten weiße weißen große großer großen kleine kleiner kleinen lange langer langen kurze obere oberer untere unterer hohe breite schöne".split()),
    not_streets="""bahnhof, flughafen, werkzeug, hinweg, deswegen, wegen, unterwegs, auftrag, vertrag, vortrag, beitrag,
        parkplatz, arbeitsplatz, sitzplatz, stellplatz, spielplatz, supermarkt, baumarkt, markt, bauernhof, friedhof, montag,
        bering, hering, hamburg, nürnberg, heidelberg, freiberg, bamberg, durchweg, monitor, motor, direktor, traktor, faktor,
        kindergarten, bahnhofs, euro, gering, umfeld, vorfeld, hintergarten, rückweg, heimweg, schulweg, rechtsweg, postweg,
        umweg, ausweg, lageplan, fahrstuhl, erfolg, hofft, keineswegs, frühling, biergarten, arbeitsmarkt""",
    cities=words.CITIES,
    place_cues=cues.PLACE_CUES,
    place_links="leb, wohne, wohnen, wohn, wohnt, lebe, leben, lebt, hause",
    employer_cues=cues.EMPLOYER_CUES,
    age_cues=cues.AGE_CUES,
    age_after="jahre alt, jahre jung, jahre, jahr alt, lenze, jahren, jährig, jährige, jähriger, jährigen, monate alt, wochen alt, tage alt, monate, jahr, jährchen",
    age_self=cues.AGE_SELF,
    sensitive=cues.SENSITIVE,
    sensitive_self=cues.SENSITIVE_SELF,
    self_cues=cues.SELF_CUES,
    object_links=cues.OBJECT_LINKS,
    object_joins=cues.OBJECT_JOINS,
)  # fmt: skip
