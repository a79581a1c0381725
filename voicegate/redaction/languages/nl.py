"""Dutch, with Flemish ways of speaking."""

from __future__ import annotations

from voicegate.redaction.languages import nl_cues as cues
from voicegate.redaction.languages import nl_words as words
from voicegate.redaction.pack import LanguagePack

__all__ = ["PACK"]

_STEMS = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
}  # fmt: skip
_TENS = {
    "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80, "negentig": 90,
}  # fmt: skip
_ORDINALS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8, "negende": 9, "tiende": 10,
    "elfde": 11, "twaalfde": 12, "dertiende": 13, "veertiende": 14, "vijftiende": 15, "zestiende": 16, "zeventiende": 17, "achttiende": 18,
    "negentiende": 19, "twintigste": 20, "dertigste": 30,
}  # fmt: skip


def _pairs() -> dict[str, int]:
    out: dict[str, int] = {}
    for unit, one in _STEMS.items():
        for ten, value in _TENS.items():
            for joint in ("en", "ën"):
                out[unit + joint + ten] = value + one
    return out


PACK = LanguagePack(
    code="nl",
    units={"nul": 0, "zero": 0, "ene": 1, "zeuven": 7, "nulle": 0, **_STEMS},
    teens={
        "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18,
        "negentien": 19,
    },
    tens=_TENS,
    pairs=_pairs(),
    hundreds="honderd, éénhonderd, eenhonderd",
    thousands="duizend, eenduizend",
    big_marks=(("duizend", 1000), ("honderd", 100)),
    number_and="en",
    units_first=True,
    weak="een, ene, plus, min, punt, streepje, zero",
    multipliers={"dubbel": 2, "dubbele": 2, "driedubbel": 3, "driedubbele": 3, "tweemaal": 2, "driemaal": 3},
    times="keer, maal",
    signs={
        "apenstaartje": "@", "apestaartje": "@", "apenstaart": "@", "at": "@", "ad": "@", "et": "@", "punt": ".", "dot": ".", "streepje": "-", "koppelteken": "-", "min": "-",
        "liggend streepje": "-", "laag streepje": "_", "underscore": "_", "onderstreepje": "_", "lage streep": "_", "onderliggend streepje": "_", "slash": "/", "schuine streep": "/", "plus": "+", "minteken": "-", "dubbele punt": ":", "komma": ",",
        "verbindingsstreepje": "-", "streep": "-",
    },
    weak_signs="at, ad, et, plus, min, punt, streepje, komma, streep",
    letters={
        "bee": "b", "cee": "c", "dee": "d", "ef": "f", "gee": "g", "haa": "h", "jee": "j", "kaa": "k", "el": "l", "em": "m", "en": "n", "pee": "p", "kuu": "q", "er": "r", "es": "s", "tee": "t", "vee": "v", "wee": "w",
        "ix": "x", "iks": "x", "ij": "y", "ypsilon": "y", "griekse y": "y", "griekse ij": "y", "zet": "z", "zed": "z", "lange ij": "ij", "ei": "i",
    },
    weak_letters="u, o, a, e",
    alphabet=words.ALPHABET,
    like="van, als, zoals, voor",
    spelling_cues="ik spel het, ik spel, gespeld, spel ik, schrijf je, je schrijft het, dat schrijf je, dat spel je, spellen, ik zal het spellen, geschreven als, je spelt",
    acronyms="anwb, ing, abn, btw, bsn, sms, pdf, usb, tv, dvd, ns, ggd, uwv, svb, gps, lte, dhl, ups, gls, dpd, pin, iban, bic, kvk, bv, nv, hbo, mbo, vwo, wia, ww, wao, ok, vip, kpn, knmi, apk, eu, vs, ict, ozb, woz, sim, esim, rdw, nmbs, vrt, npo, ecg, mri, ram, cpu, ssd, hdmi, wifi, nas, gpu, hdd, led, oled, fhd, uhd",
    fillers="eh, ehm, uh, uhm, nou, ja, hoor, even, dus, zeg maar, eigenlijk, oké, ok, hè, goed, momentje, wacht, effe, hm, nja, tja, kijk, nouja, ma, allee",
    hesitations="eh, ehm, uh, uhm, hm, euh, euhm, hmm, mm, ehh",
    carriers="""dan, en dan, daarna, en daarna, vervolgens, gevolgd door, nog een keer, nog eens, spatie, hoofdletter, kleine letter, kleine letters, alles aan elkaar, aan elkaar, weer, netnummer, toestel, tot slot, met kleine letters,
        dan nog, en weer, de, trema, doorkiesnummer""",
    corrections="nee, sorry, pardon, ik bedoel, correctie, ik bedoelde, foutje, ik vergis me, of nee, excuus, excuses, oh nee, verkeerd, stop, nee wacht, wacht nee, nee sorry",
    function=words.FUNCTION,
    common=words.COMMON,
    ambiguous_names=words.AMBIGUOUS_NAMES,
    particles="van, de, der, den, het, 't, ter, ten, te, op, la, le, du, el, al, ben, bin, von, vande, vanden, vander, d', von, op't, in",
    titles="meneer, mevrouw, mijnheer, heer, dhr, mevr, mw, juffrouw, dokter, doctor, dr, professor, prof, familie, mr, drs, ir, ing, zuster, tante, oom, pastoor, meester, juf, notaris",
    months={
        "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "augustus": 8, "september": 9, "oktober": 10,
        "november": 11, "december": 12, "jan": 1, "feb": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "okt": 10, "nov": 11, "dec": 12,
    },
    ordinals=_ORDINALS,
    date_links="de, van, in, het, jaar",
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
    surnames_have_particles=True,
    possessives=("mijn", "jouw", "uw", "zijn", "haar", "onze", "een"),
    name_after_hints="hier, nog een keer, weer, nogmaals, opnieuw, alweer",
    word_endings=(
        "lijk", "lijke", "isch", "ische", "ing", "ingen", "heid", "teit", "eerd", "eren", "ig", "ige", "end", "ende", "baar", "loos", "schap", "tie", "ties", "nummer", "tje", "tjes", "achtig",
        "eert", "elen", "stelde", "steld",
    ),
    not_names=words.NOT_NAMES,
    street_suffixes=(
        "straat", "laan", "weg", "plein", "gracht", "kade", "singel", "dreef", "steeg", "pad", "dijk", "hof", "plantsoen", "markt", "plaats", "boulevard", "baan", "wal", "ring", "park", "burgwal", "hoek", "erf", "veld",
    ),
    street_words="straat, laan, weg, plein, gracht, kade, singel, dreef, steeg, pad, dijk, hof, plantsoen, boulevard, steenweg, baan, park",
    street_adjectives=frozenset("lange korte oude nieuwe grote kleine hoge lage brede eerste tweede derde oranje".split()),
    not_streets="""onderweg, vanwege, spoorweg, snelweg, uitweg, omweg, supermarkt, laatste, bouwmarkt, betaalpad, woonplaats, geboorteplaats, parkeerplaats, werkplaats, zitplaats, standplaats, plaats, ring, beding, bezoek, onderzoek, verzoek, zoek, hoek, boek, vervang, baan, huisbaan, toilet, levering, aanbieding, rekening, verzekering, betaling, bestelling, storing, opzegging, korting, vliegveld, voetbalveld, werkgelegenheid, markt, arbeidsmarkt, park, bewaring""",
    cities=words.CITIES,
    place_cues=cues.PLACE_CUES,
    place_links="woon, wonen, woont, verblijf, woonachtig, wonend",
    employer_cues=cues.EMPLOYER_CUES,
    age_cues=cues.AGE_CUES,
    age_after="jaar oud, jaar, jaren oud, jaar jong, jarige, jaartjes, maanden oud, weken oud, maanden, weken",
    age_self=cues.AGE_SELF,
    sensitive=cues.SENSITIVE,
    sensitive_self=cues.SENSITIVE_SELF,
    self_cues=cues.SELF_CUES,
    object_links=cues.OBJECT_LINKS,
    object_joins=cues.OBJECT_JOINS,
)  # fmt: skip
