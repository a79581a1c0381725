"""English, British and American."""

from __future__ import annotations

from voicegate.redaction.languages import en_cues as cues
from voicegate.redaction.languages import en_words as words
from voicegate.redaction.pack import LanguagePack

__all__ = ["PACK"]

_ORDINALS = {
    **{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7},
    **{"eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13},
    **{"fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18},
    **{"nineteenth": 19, "twentieth": 20, "thirtieth": 30},
}


def _ordinals() -> dict[str, int]:
    """Single words, and the joined ones: "twenty first", "twenty-first"."""
    found = dict(_ORDINALS)
    for ten, value in (("twenty", 20), ("thirty", 30)):
        for word, one in _ORDINALS.items():
            if one < 10 and value + one <= 31:  # noqa: PLR2004  # days of a month
                found[f"{ten}-{word}"] = found[f"{ten} {word}"] = value + one
    endings = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
    return found | {f"{day}{endings.get(day, 'th')}": day for day in range(1, 32)}


PACK = LanguagePack(
    code="en",
    units={
        **{"zero": 0, "nought": 0, "naught": 0, "oh": 0, "o": 0, "null": 0, "nil": 0, "one": 1},
        **{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9},
        **{"to": 2, "too": 2, "for": 4, "ate": 8, "won": 1, "niner": 9, "fife": 5, "tree": 3},
    },
    teens={
        **{"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15},
        **{"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19},
    },
    tens={
        **{"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60},
        **{"seventy": 70, "eighty": 80, "ninety": 90},
    },
    hundreds="hundred",
    thousands="thousand",
    number_and="and",
    weak="one, oh, o, at, dash, dot, point, plus, minus, nil, null, nought, naught",
    homophones="to, too, for, ate, won, tree, fife, niner",
    multipliers={"double": 2, "triple": 3, "treble": 3, "quadruple": 4, "twice": 2},
    times="times",
    signs={
        **{"at": "@", "at sign": "@", "at symbol": "@", "dot": ".", "point": ".", "period": "."},
        **{"full stop": ".", "underscore": "_", "under score": "_", "dash": "-", "hyphen": "-"},
        **{"minus": "-", "slash": "/", "forward slash": "/", "plus": "+", "plus sign": "+"},
        **{"colon": ":", "stroke": "/"},
    },
    weak_signs="at, point, period, dash, minus, plus, stroke, dot",
    letters={
        **{"ay": "a", "bee": "b", "cee": "c", "dee": "d", "ef": "f", "eff": "f", "gee": "g"},
        **{"aitch": "h", "haitch": "h", "jay": "j", "kay": "k", "el": "l", "ell": "l", "em": "m"},
        **{"en": "n", "pee": "p", "cue": "q", "queue": "q", "ar": "r", "ess": "s", "tee": "t"},
        **{"vee": "v", "double u": "w", "double you": "w", "ex": "x", "wye": "y", "zed": "z"},
        **{"zee": "z"},
    },
    weak_letters="a, i, o, ay, bee, queue, cue, tee, ex, jay, kay, pee, el, em, en, ar, you, see, tea, why, are",
    alphabet=words.ALPHABET,
    like="as in, for, like, is for, as",
    spelling_cues="""spelled, spelt, i'll spell, let me spell, spelling, that's spelled, it's spelled, spells, i spell it, i will spell, written,
        the letters, letter by letter""",
    acronyms="""usa, uk, eu, nhs, bbc, atm, tv, dvd, cd, pc, usb, sms, gps, led, dhl, ups, bmw, vw, ibm, pin, iban, bic, faq, vip, asap, pdf,
        ok, dsl, lte, sim, esim, mri, ecg, gp, isp, diy, hr, it, mot, vat, ceo, aka, ups, tnt, dpd, ac, tv's""",
    fillers="""uh, um, er, erm, hm, hmm, mhm, ah, eh, well, so, okay, ok, right, like, you know, let me see, let's see, yeah, yes, and, then, just,
        wait, hang on, hold on, one moment, one second, sorry, please, that's, it's, now""",
    carriers="""then, and then, next, followed by, after that, and, space, again, pause, capital, lower case, lowercase, upper case, uppercase, small,
        all one word, one word, the number, the letter, the digits, digit, digits, number, comma, that is, it's""",
    corrections="""no, sorry, correction, i mean, actually, scratch that, wrong, not that, wait no, no wait, oops, pardon, my mistake, rather, no no,
        no sorry, sorry no, let me start again, strike that""",
    function=words.FUNCTION,
    common=words.COMMON,
    ambiguous_names=words.AMBIGUOUS_NAMES,
    particles="van, de, der, von, la, le, di, da, del, al, el, bin, ibn, mac, mc, o, st, dos, della, ten, du",
    titles="""mister, mr, misses, missus, mrs, miss, ms, doctor, dr, professor, prof, sir, madam, lady, lord, reverend, father, sister, captain,
        uncle, auntie, aunt, nurse, officer, judge, mx""",
    months={
        **{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7},
        **{"august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1},
        **{"feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9},
        **{"oct": 10, "nov": 11, "dec": 12},
    },
    ordinals=_ordinals(),
    date_links="the, of, in, on, year",
    units_after=cues.UNITS_AFTER,
    decoys_before=cues.DECOYS_BEFORE,
    decoys_after=cues.DECOYS_AFTER,
    cues=cues.CUES,
    questions=cues.QUESTIONS,
    name_cues=cues.NAME_CUES,
    name_hints=cues.NAME_HINTS,
    name_after=cues.NAME_AFTER,
    not_names=words.NOT_NAMES,
    street_words="""street, road, avenue, lane, drive, close, court, place, square, terrace, crescent, way, gardens, grove, boulevard, st, rd, ave,
        row, mews, hill, park, walk, parade, highway, circle, trail, view, rise, green, wharf, quay, broadway""",
    not_streets="""high street bank, wall street, no way, by the way, on the way, any way, this way, that way, half way, all the way, right way,
        wrong way, only way, other way, best way, car park, way back, way too""",
    cities=words.CITIES,
    place_cues=cues.PLACE_CUES,
    employer_cues=cues.EMPLOYER_CUES,
    age_cues=cues.AGE_CUES,
    age_after="years old, year old, years of age, yrs old, year-old",
    age_self=cues.AGE_SELF,
    sensitive=cues.SENSITIVE,
    sensitive_self=cues.SENSITIVE_SELF,
    self_cues=cues.SELF_CUES,
)
