"""Spanish."""

from __future__ import annotations

from voicegate.redaction.languages import es_cues as cues
from voicegate.redaction.languages import es_names as more
from voicegate.redaction.languages import es_words as words
from voicegate.redaction.pack import LanguagePack

__all__ = ["PACK"]

_HUNDREDS = {
    "ciento": 100, "doscientos": 200, "doscientas": 200, "trescientos": 300, "trescientas": 300, "cuatrocientos": 400,
    "cuatrocientas": 400, "quinientos": 500, "quinientas": 500, "seiscientos": 600, "seiscientas": 600, "setecientos": 700,
    "setecientas": 700, "ochocientos": 800, "ochocientas": 800, "novecientos": 900, "novecientas": 900,
}  # fmt: skip

PACK = LanguagePack(
    code="es",
    units={
        "cero": 0, "uno": 1, "un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
        "zero": 0,
    },
    teens={
        "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16, "diecisiete": 17, "dieciocho": 18,
        "diecinueve": 19,
    },
    tens={
        "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
    },
    pairs={
        "veintiuno": 21, "veintiún": 21, "veintiuna": 21, "veintidós": 22, "veintitrés": 23, "veinticuatro": 24, "veinticinco": 25,
        "veintiséis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
    },
    bigs=_HUNDREDS,
    hundreds="cien",
    millions="millones, millón",
    thousands="mil",
    number_and="y",
    weak="un, una, uno, más, menos, punto, barra",
    multipliers={"doble": 2, "triple": 3, "cuádruple": 4},
    times="veces",
    signs={
        "arroba": "@", "arrova": "@", "a roba": "@", "arrobas": "@", "aroba": "@", "a comercial": "@", "guion medio": "-", "raya al piso": "_", "subrayado": "_", "barra inclinada": "/", "mas": "+", "at": "@", "punto": ".", "dot": ".", "guion": "-", "guión": "-", "guion bajo": "_", "guión bajo": "_", "subguion": "_",
        "underscore": "_", "raya": "-", "raya baja": "_", "menos": "-", "barra": "/", "barra baja": "_", "slash": "/", "más": "+", "dos puntos": ":", "coma": ",",
    },
    weak_signs="at, más, menos, punto, barra, coma, raya",
    letters={
        "be": "b", "be larga": "b", "be grande": "b", "ce": "c", "de": "d", "efe": "f", "ge": "g", "hache": "h", "jota": "j", "ka": "k", "ele": "l", "eme": "m", "ene": "n", "eñe": "ñ", "pe": "p",
        "cu": "q", "ere": "r", "erre": "r", "ese": "s", "te": "t", "uve": "v", "ve": "v", "ve corta": "v", "ve chica": "v", "uve doble": "w", "doble uve": "w", "doble ve": "w", "equis": "x",
        "i griega": "y", "ye": "y", "zeta": "z", "ceta": "z", "i latina": "i", "e ese": "es", "doble u": "w",
    },
    weak_letters="a, e, o, u, y",
    alphabet=words.ALPHABET,
    like="de, como, con",
    spelling_cues="se escribe, lo deletreo, le deletreo, te lo deletreo, deletreo, deletrear, letra por letra, se deletrea, deletreado",
    acronyms="dni, nie, nif, cif, iva, sms, pdf, usb, tv, dvd, ave, dgt, inem, sepe, itv, ok, gps, lte, dhl, ups, gls, seur, mrw, pin, iban, bic, tpv, sl, sa, ong, vip, bbva, irpf, ibi, cap, esim, uned, ram, cpu, ssd, hdmi, wifi, nas, gpu, hdd, led, oled, fhd, uhd",
    fillers="eh, este, pues, bueno, a ver, o sea, mmm, vale, sí, si, mira, espera, digamos, vamos, ah, ok, bien, un momento, esto, oye, ehm, em, mire, claro",
    hesitations="eh, ehm, mmm, em, eeh, uh, um, hum, ehh",
    carriers="""luego, y luego, después, y después, seguido de, otra vez, de nuevo, espacio, mayúscula, minúscula, mayúsculas, minúsculas, todo junto, todo seguido, todo en minúsculas, prefijo, extensión, finalmente,
        más adelante, el, la, letra, con acento, y otra vez, otro, otra, extension""",
    corrections="no, perdón, perdona, perdone, disculpe, disculpa, corrijo, mejor dicho, quería decir, me he equivocado, me equivoqué, quise decir, miento, no no, digo, rectifico",
    function=words.FUNCTION,
    common=words.COMMON,
    ambiguous_names=words.AMBIGUOUS_NAMES,
    particles="de, del, la, las, los, y, van, von, da, do, dos, san, santa, el, al, ben, e, i, d'",
    titles="señor, señora, señorita, sr, sra, srta, don, doña, doctor, doctora, dr, dra, profesor, profesora, licenciado, licenciada, ingeniero, ingeniera, familia, padre, sor, tío, tía, abogado, abogada",
    months={
        "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "setiembre": 9,
        "octubre": 10, "noviembre": 11, "diciembre": 12, "ene": 1, "feb": 2, "mar": 3, "abr": 4, "jun": 6, "jul": 7, "ago": 8, "sep": 9, "oct": 10, "nov": 11, "dic": 12,
    },
    ordinals={"primero": 1, "primer": 1},
    date_links="de, del, el, en, año, día",
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
    possessives=("mi", "tu", "su", "nuestr", "un", "una"),
    name_after_hints="aquí, por aquí, de nuevo, otra vez, nuevamente",
    word_endings=(
        "mente", "ero", "era", "ario", "aria", "ente", "ción", "ciones", "sión", "ando", "iendo", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "oso", "osa", "able", "ible", "ismo", "ista", "miento", "ar", "er", "ir",
        "anza", "encia", "ancia", "ico", "ica", "ivo", "iva", "dad", "aba", "ando", "ió", "amos", "emos", "imos", "aron", "ieron", "aban", "gió",
    ),
    not_names=words.NOT_NAMES,
    street_first="""calle, avenida, plaza, paseo, camino, carretera, ronda, travesía, callejón, c/, avda, av, pza, glorieta, vía, rambla, gran vía, pasaje, bulevar, cuesta, alameda, urbanización, carrer, polígono, barrio, muelle, costanilla, plazuela, plazoleta, colonia, calzada, privada, cerrada, prolongación, jirón, corredera, finca, caserío, senda, malecón, autovía""",
    not_streets="muelle, colonia, calzada, privada, cerrada, prolongación, finca, camino, vía, paseo, cuesta, ronda",
    cities=words.CITIES,
    place_cues=cues.PLACE_CUES,
    place_links="vivo, vivimos, resido, residimos, domiciliado, domiciliada",
    employer_cues=cues.EMPLOYER_CUES,
    age_cues=cues.AGE_CUES,
    age_after="años, añitos, años y medio, años de edad, meses, semanas, años cumplidos",
    age_self=cues.AGE_SELF,
    sensitive=cues.SENSITIVE,
    sensitive_self=cues.SENSITIVE_SELF,
    self_cues=cues.SELF_CUES,
)  # fmt: skip
