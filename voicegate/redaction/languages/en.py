"""English, British and American."""

from __future__ import annotations

from voicegate.redaction.languages import en_cues as cues
from voicegate.redaction.languages import en_words as words
from voicegate.redaction.pack import LanguagePack

__all__ = ["PACK"]

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "thirty-first": 31,
}  # fmt: skip

PACK = LanguagePack(
    code="en",
    units={
        "zero": 0, "oh": 0, "o": 0, "nought": 0, "naught": 0, "nil": 0, "null": 0, "one": 1, "won": 1, "two": 2, "to": 2, "too": 2,
        "three": 3, "tree": 3, "four": 4, "for": 4, "fore": 4, "five": 5, "fife": 5, "six": 6, "seven": 7, "eight": 8, "ate": 8,
        "nine": 9, "niner": 9,
    },
    teens={
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19,
    },
    tens={
        "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    },
    hundreds="hundred",
    thousands="thousand",
    number_and="and",
    weak="oh, o, one, nil, null, second",
    homophones="to, too, for, fore, won, ate, tree",
    multipliers={"double": 2, "triple": 3, "treble": 3, "quadruple": 4, "dubble": 2},
    times="times",
    signs={
        "at": "@", "at sign": "@", "at symbol": "@", "dot": ".", "period": ".", "full stop": ".", "point": ".", "underscore": "_",
        "under score": "_", "dash": "-", "hyphen": "-", "minus": "-", "slash": "/", "forward slash": "/", "plus": "+", "colon": ":",
        "doth": ".", "dott": ".", "stroke": "/",
    },
    weak_signs="at, dash, minus, plus, point, period, stroke, slash",
    letters={
        "zed": "z", "zee": "z", "aitch": "h", "haitch": "h", "bee": "b", "cee": "c", "dee": "d", "gee": "g", "jay": "j", "kay": "k",
        "pee": "p", "cue": "q", "queue": "q", "ar": "r", "tee": "t", "vee": "v", "ex": "x", "double u": "w", "double you": "w",
        "em": "m", "en": "n", "ess": "s", "ef": "f", "eff": "f", "el": "l", "ell": "l", "why": "y", "sea": "c", "tea": "t", "see": "c",
        "be": "b", "are": "r", "you": "u", "pea": "p",
    },
    weak_letters="a, i, o",
    alphabet=words.ALPHABET,
    like="as, in, for, like",
    spelling_cues="spelled, spelt, spelling, spell, that's spelled, i'll spell, spell it, which is spelled, that is spelled",
    acronyms="""usb, pdf, sms, dvd, tv, gps, lte, dsl, ups, dhl, fedex, nhs, bbc, hbo, usa, uk, eu, vat, gp, id, pc, atm, irs, dmv, cvs, bmw, faq, asap,
        ac, hd, ceo, hr, it, sim, esim, vip, diy, etc, ok, mri, ecg, ssn, dob, pin, iban, bt, ee, aol, ibm, ups, usps, aa, rac, nw, sw, am, pm, ram, cpu, ssd, hdmi, wifi, nas, gpu, hdd, led, oled, fhd, uhd""",
    fillers="uh, um, erm, er, hmm, hm, mm, well, so, like, yeah, yes, ok, okay, right, ah, eh, uhm, just, let me see, you know, hang on, i mean",
    carriers="""then, and then, next, followed by, space, again, and, after that, extension, ext, area code, capital, lowercase, uppercase, upper case, lower case, comma,
        and another, another, finally, all lowercase, all one word, all lower case, then another""",
    hesitations="uh, um, erm, er, hmm, hm, mm, uhm, umm, uhh, ah, eh",
    corrections="""no, sorry, correction, wait, scratch that, i meant, actually, rather, oops, my mistake, no wait, make that, let me start again, i mean, my bad, apologies""",
    function=words.FUNCTION,
    common=words.COMMON,
    ambiguous_names=words.AMBIGUOUS_NAMES,
    particles="van, von, de, la, le, du, der, den, di, da, del, al, el, bin, ibn, mac, mc, st, o', ter, ten, dos, della",
    titles="mr, mrs, ms, miss, mister, missus, doctor, dr, prof, professor, sir, madam, dame, lord, lady, reverend, rev, father, nurse, uncle, aunt, auntie, captain, officer, judge, missis",
    months={
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
        "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
        "nov": 11, "dec": 12,
    },
    ordinals=_ORDINALS,
    date_links="of, the, in, and, day",
    units_after=cues.UNITS_AFTER,
    decoys_before=cues.DECOYS_BEFORE,
    decoys_after=cues.DECOYS_AFTER,
    cues=cues.CUES,
    questions=cues.QUESTIONS,
    name_sure=cues.NAME_SURE,
    name_cues=cues.NAME_CUES,
    name_hints=cues.NAME_HINTS,
    name_after=cues.NAME_AFTER,
    name_links=cues.NAME_LINKS,
    possessives=("my", "your", "his", "her", "our", "their", "a", "the"),
    name_after_hints="here, again, checking in, here again, once more, back again",
    word_endings=(
        "ing", "ed", "ly", "ous", "ful", "able", "ible", "ive", "ment", "ness", "tion", "tions", "less", "ish", "est", "ance", "ence", "ity", "al", "ic", "ies",
    ),
    not_names=words.NOT_NAMES,
    street_words="""street, road, avenue, lane, drive, court, crescent, boulevard, terrace, square, gardens, close, st, rd, ave, blvd, parkway, grove, mews, highway,
        circle, trail, row, walk, quay, green, hill, place, way, mount, parade, wharf, heights, rise, vale, view, park, loop, plaza, bend, ridge, hollow, alley, yard, turnpike""",
    not_streets="rise, view, park, loop, plaza, bend, ridge, hollow, yard, heights, way, place, close, drive, walk, circle, square, court, hill, green, row, trail, mount, parade, st, lane",
    cities=words.CITIES,
    place_cues=cues.PLACE_CUES,
    place_links="live, living, lives, reside, based, located",
    employer_cues=cues.EMPLOYER_CUES,
    age_cues=cues.AGE_CUES,
    age_after="years old, year old, years of age, yrs old, year olds, years young, years, months old, weeks old, month old, week old, days old, months, and a half years old, and a half",
    age_self=cues.AGE_SELF,
    sensitive=cues.SENSITIVE,
    sensitive_self=cues.SENSITIVE_SELF,
    self_cues=cues.SELF_CUES,
    object_links=cues.OBJECT_LINKS,
    object_joins=cues.OBJECT_JOINS,
)  # fmt: skip
