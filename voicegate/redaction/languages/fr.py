"""French, with Belgian and Swiss numbers."""

from __future__ import annotations

from voicegate.redaction.languages import fr_cues as cues
from voicegate.redaction.languages import fr_names as more
from voicegate.redaction.languages import fr_words as words
from voicegate.redaction.pack import LanguagePack

__all__ = ["PACK"]

PACK = LanguagePack(
    code="fr",
    units={
        "zéro": 0, "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
        "neuf": 9,
    },
    teens={
        "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dixsept": 17, "dixhuit": 18,
        "dixneuf": 19,
    },
    tens={
        "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80,
        "octante": 80, "nonante": 90, "quatrevingt": 80, "quatrevingts": 80,
    },
    hundreds="cent, cents",
    thousands="mille, mil",
    number_and="et",
    score_twenty=True,
    weak="un, une, plus, moins, point, tiret, barre",
    multipliers={"double": 2, "triple": 3, "doublé": 2, "quadruple": 4},
    times="fois",
    signs={
        "arobase": "@", "arobas": "@", "arrobase": "@", "a commercial": "@", "at": "@", "chez": "@", "arobaze": "@", "à robase": "@",
        "point": ".", "tiret": "-", "trait d'union": "-", "tiret du bas": "_", "tiret bas": "_", "underscore": "_", "souligné": "_",
        "tiret du six": "-", "tiret du huit": "_", "tiret du milieu": "-", "moins": "-", "slash": "/", "barre": "/", "barre oblique": "/", "plus": "+", "deux points": ":",
        "virgule": ",", "dot": ".", "a rond": "@",
    },
    weak_signs="at, chez, plus, moins, point, tiret, barre, virgule",
    letters={
        "zède": "z", "zed": "z", "i grec": "y", "igrec": "y", "double v": "w", "double vé": "w", "bé": "b", "cé": "c", "dé": "d", "effe": "f",
        "gé": "g", "hache": "h", "ache": "h", "ji": "j", "ka": "k", "elle": "l", "emme": "m", "enne": "n", "pé": "p", "erre": "r", "esse": "s", "té": "t",
        "vé": "v", "ixe": "x", "qu": "q", "cu": "q", "e accent aigu": "é", "e accent grave": "è", "c cédille": "ç",
    },
    weak_letters="a, à, y, o, n",
    alphabet=words.ALPHABET,
    like="comme, de, pour",
    spelling_cues="j'épelle, je vous épelle, épelle, épelez, s'écrit, ça s'écrit, qui s'écrit, épeler, je l'épelle, cela s'écrit",
    acronyms="""sncf, edf, gdf, tva, sms, pdf, usb, tgv, rer, caf, rsa, cpam, ok, sav, cdi, cdd, dvd, tv, hlm, pme, sarl, iban, rib, bic, pin, gps, lte,
        dhl, ups, gls, bnp, lcl, sfr, ens, ulm, pmi, irm, ecg, bts, cap, vip, uht, pcr, esim, apl, rib, cni, ont, ram, cpu, ssd, hdmi, wifi, nas, gpu, hdd, led, oled, fhd, uhd""",
    fillers="euh, heu, ben, bah, alors, donc, voilà, hein, oui, d'accord, ok, attendez, enfin, bon, eh, bien, hum, ouais, tiens",
    hesitations="euh, heu, hum, hem, mmh, euhm, beuh, euuh",
    carriers="""puis, ensuite, et puis, après, suivi de, suivie de, espace, encore, et ensuite, plus loin, majuscule, minuscule, en majuscule, en minuscules, accent aigu, tout attaché, tout collé,
        ensuite c'est, le, les, à nouveau, accent grave, cédille, accent circonflexe, et après, lettre, chiffre, poste""",
    corrections="non, pardon, excusez moi, excusez-moi, je me trompe, je voulais dire, plutôt, correction, désolé, désolée, erreur, je corrige, ah non, non non",
    function=words.FUNCTION,
    common=words.COMMON,
    ambiguous_names=words.AMBIGUOUS_NAMES,
    particles="de, du, des, le, la, d', van, von, der, den, el, al, ben, bin, di, da, l', st, saint, dos, aït, ait, ould, abou, abu, ibn, bint, i, y",
    titles="monsieur, madame, mademoiselle, m, mme, mlle, docteur, dr, maître, professeur, pr, messieurs, mesdames, famille, veuve, père, soeur, sœur, tonton, tata",
    months={
        "janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "septembre": 9, "octobre": 10,
        "novembre": 11, "décembre": 12, "janv": 1, "févr": 2, "oct": 10, "nov": 11, "déc": 12, "aout": 8,
    },
    ordinals={"premier": 1, "première": 1, "second": 2, "deuxième": 2, "troisième": 3},
    date_links="le, de, du, en, l', an, mois",
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
    possessives=("mon", "ma", "mes", "ton", "ta", "son", "sa", "notre", "votre", "un", "une", "le", "la"),
    name_after_hints="ici, à nouveau, encore, de nouveau",
    word_endings=(
        "ment", "ière", "ien", "ienne", "tion", "tions", "ent", "eux", "euse", "able", "ible", "ique", "iques", "ité", "age", "ait", "ais", "ée", "ées", "és", "er", "ir", "ant", "ante", "if", "ive",
        "ez", "ons", "isme", "iste", "aire", "ance", "ence",
    ),
    not_names=words.NOT_NAMES,
    street_first="""rue, avenue, boulevard, bd, place, chemin, allée, impasse, quai, route, cours, passage, square, faubourg, sentier, ruelle, résidence, lotissement, av, chaussée,
        venelle, esplanade, voie, promenade, cité, mail, rond-point, villa, hameau, lieu-dit, clos, parvis, montée, rang, traverse, côte, digue, sente, rempart""",
    not_streets="cité, mail, villa, clos, montée, rang, traverse, côte, digue, rempart, route, place, cours, passage, voie, quai",
    cities=words.CITIES,
    place_cues=cues.PLACE_CUES,
    place_links="habite, habitons, habitent, vis, vivons, réside, loge, domicilié, domiciliée",
    employer_cues=cues.EMPLOYER_CUES,
    age_cues=cues.AGE_CUES,
    age_after="ans, an et demi, ans et demi, années, printemps, mois, semaines",
    age_self=cues.AGE_SELF,
    sensitive=cues.SENSITIVE,
    sensitive_self=cues.SENSITIVE_SELF,
    self_cues=cues.SELF_CUES,
)  # fmt: skip
