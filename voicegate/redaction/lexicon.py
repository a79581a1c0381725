"""A language pack, compiled: one dictionary from words to what they can mean."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from voicegate.redaction.entry import Entry, Flag, Kind, Phrase
from voicegate.redaction.pack import LanguagePack, entries
from voicegate.redaction.tokens import fold, lowered, split

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Lexicon", "forms", "lexicon", "names"]


_TLDS = """de, com, net, org, eu, at, ch, info, biz, uk, fr, it, es, nl, be, lu, li, ie, pl, pt, dk, se, no, fi, cz, us, ca, io,
me, email, online, shop, cloud, app, dev, gmbh, berlin, hamburg, koeln, wien, bayern, tv, cc, edu, gov, cat, punt, nu"""
_PROVIDERS = """gmail, googlemail, gmx, hotmail, outlook, yahoo, icloud, web, freenet, aol, protonmail, proton, posteo, mailbox,
live, msn, bluewin, hispeed, gmxnet, arcor, vodafone, telekom, tonline, btinternet, sky, orange, wanadoo, laposte, free, sfr,
libero, tiscali, alice, virgilio, telefonica, terra, ziggo, kpnmail, hetnet, planet, telenet, skynet, aon, chello, email, mac"""
# Who calls from these, or calls them, says no name.
_COMPANIES = """vodafone, telekom, telefonica, congstar, o2, 1und1, ionos, allianz, ergo, huk, axa, generali, aok, barmer, debeka, sparkasse,
    volksbank, commerzbank, ing, dkb, n26, vattenfall, eon, enbw, hermes, dpd, gls, ups, fedex, dhl, ikea, saturn, lidl, aldi, rewe,
    edeka, lufthansa, ryanair, easyjet, flixbus, swisscom, sunrise, migros, magenta, wiener, verbund, bawag, raiffeisen, bt, virgin,
    barclays, lloyds, hsbc, natwest, santander, nationwide, aviva, edf, eon, ovo, tesco, asda, sainsbury's, argos, verizon, comcast,
    xfinity, at&t, tmobile, orange, sfr, bouygues, free, engie, enedis, maif, macif, matmut, groupama, cpam, ameli, caf, laposte,
    chronopost, colissimo, carrefour, leclerc, decathlon, fnac, darty, sncf, belfius, kbc, proximus, telenet, bpost, tim, windtre,
    fastweb, iliad, enel, eni, edison, unipol, intesa, unicredit, bper, poste, italiane, trenitalia, italo, esselunga, conad, movistar,
    yoigo, jazztel, iberdrola, endesa, naturgy, mapfre, mutua, bbva, caixabank, sabadell, bankia, correos, seur, renfe, telcel, telmex,
    izzi, ziggo, kpn, odido, essent, eneco, nuon, greenchoice, rabobank, abn, amro, asn, achmea, interpolis, postnl, albert, heijn, jumbo,
    hema, coolblue, zilveren, menzis, cz, vgz, paypal, amazon, ebay, netflix, google, microsoft, apple, samsung, huawei, klarna, zalando"""
_MARKS = {
    "@": "@", ".": ".", "-": "-", "–": "-", "—": "-", "‑": "-", "_": "_", "/": "/", "+": "+", ":": ":", "&": "&",
    "•": ".", ",": ",",
}  # fmt: skip
_SOFT = (",", ".", ";", "(", ")", "#", "'", "’", "·", "[", "]")
_LONGEST_NUMBER = 64
_TEN = 10
_HARD = ("?", "!", "…", '"', "“", "”", "„", "«", "»")


class Lexicon:
    """One language, ready for use. Immutable once built; shared by all calls."""

    def __init__(self, pack: LanguagePack) -> None:
        self.pack = pack
        self.words: dict[str, Entry] = {}
        self.street_suffixes = pack.street_suffixes
        self.cue_suffixes = tuple(s for s, _ in pack.cue_suffixes)
        self.cue_types = pack.cue_suffixes
        self.big_marks = pack.big_marks
        self.hesitations = frozenset(f for w in entries(pack.hesitations) for f in forms(w))
        self.word_endings = pack.word_endings
        self.everyday = frozenset(f for w in entries(pack.ambiguous_names) for f in forms(w))
        self._fill()
        for word, entry in self.words.items():
            if word.isdecimal():  # first word of a phrase such as "06 nummer"
                entry.kind, entry.digits = Kind.WRITTEN, word
        self.joined = {w: e.value for w, e in self.words.items() if e.kind & Kind.BELOW_100}
        for word, entry in self.words.items():
            if word[-1] in "'’" and len(word) > len("l'") and word[:-1] in self.words:
                entry.flags |= self.words[word[:-1]].flags  # "she'" of "she's"
        for entry in self.words.values():
            entry.seal()
        self.joined_starts = frozenset(w[:3] for w in self.joined if len(w) >= 3)

    def get(self, word: str) -> Entry | None:
        """The entry of a lowered word, or None."""
        return self.words.get(word) or names().get(word)

    def compound(self, word: str) -> Entry | None:
        """The entry of number words written as one ("zweihundertneun", "nulleins"), or None."""
        entry = Entry()
        joint = self.pack.number_and.partition(",")[0]
        if self.pack.units_first and word.endswith(joint) and len(word) <= _LONGEST_NUMBER:
            value = self._below(word.removesuffix(joint))
            if value is not None and 0 < value % 100 < _TEN:
                entry.kind, entry.value, entry.symbolic = Kind.OPEN, value, True
                return entry
        value = self._big(word) if len(word) <= _LONGEST_NUMBER else None
        if value is not None:
            entry.kind, entry.value, entry.symbolic = Kind.BIG, value, True
            return entry
        digits = self._chain(word)
        if digits is None:
            return None
        entry.kind, entry.digits, entry.symbolic = Kind.WRITTEN, digits, True
        return entry

    def _big(self, word: str) -> int | None:
        for mark, weight in self.big_marks:
            left, found, right = word.partition(mark)
            if not found:
                continue
            count = 1 if not left else self._below(left)
            rest = 0 if not right else self._below(right)
            if count is None or rest is None or rest >= weight or count >= 1000:
                return None
            return count * weight + rest
        return None

    def _below(self, word: str) -> int | None:
        for joint in ("", *entries(self.pack.number_and)):
            if joint and not word.startswith(joint):
                continue
            rest = word[len(joint) :]
            value = self.joined.get(rest)
            if value is None and self.pack.code == "it":
                # "novecentottanta": the o of cento is lost before ottanta and otto.
                value = self.joined.get(f"o{rest}")
            if value is None and any(mark in rest for mark, _ in self.big_marks):
                value = self._big(rest)
            if value is not None:
                return value
        return None

    def _chain(self, word: str) -> str | None:
        digits: list[str] = []
        start = 0
        while start < len(word):
            for size in range(min(18, len(word) - start), 1, -1):
                value = self.joined.get(word[start : start + size])
                if value is not None:
                    digits.append(str(value))
                    start += size
                    break
            else:
                return None
        return "".join(digits)

    def _own(self, word: str) -> Entry:
        """The entry of ``word``; a new one already knows whether the word is a name."""
        entry = self.words.get(word)
        if entry is None:
            entry = self.words[word] = Entry()
            known = names().get(word)
            if known is not None:
                entry.flags = known.flags
        return entry

    def _each(self, word: str) -> Iterable[Entry]:
        for form in forms(word):
            yield self._own(form)

    def _flag(self, words: Iterable[str], flag: int) -> None:
        for word in words:
            if " " in word or "'" in word:
                self._phrase(word, "flag", flag)
                continue
            for entry in self._each(word):
                entry.flags |= flag

    def _phrase(self, phrase: str, kind: str, arg: object) -> None:
        words = [w for _, _, w in split(lowered(phrase))]
        for first, *rest in {tuple(way(w) for w in words) for way in _WAYS}:
            entry = self._own(first)
            entry.add(Phrase(tuple(rest), kind, arg))

    def _phrases(self, words: str, kind: str, arg: object = None) -> None:
        for phrase in entries(words):
            self._phrase(phrase, kind, arg)

    def _fill(self) -> None:
        pack = self.pack
        self._fill_numbers(pack)
        self._fill_signs(pack)
        self._fill_flags(pack)
        self._fill_phrases(pack)

    def _fill_numbers(self, pack: LanguagePack) -> None:
        for kind, table in (
            (Kind.UNIT, pack.units),
            (Kind.TEEN, pack.teens),
            (Kind.TENS, pack.tens),
            (Kind.PAIR, pack.pairs),
            (Kind.BIG, pack.bigs),
            (Kind.HUNDRED, dict.fromkeys(entries(pack.hundreds), 100)),
            (Kind.THOUSAND, dict.fromkeys(entries(pack.thousands), 1000)),
            (Kind.THOUSAND, dict.fromkeys(entries(pack.millions), 1_000_000)),
        ):
            for word, value in table.items():
                for entry in self._each(word):
                    entry.kind, entry.value, entry.digits = kind, value, str(value)
                    entry.flags &= ~Flag.NAME
        for word, times in pack.multipliers.items():
            for entry in self._each(word):
                entry.times = times
        for word, month in pack.months.items():
            for entry in self._each(word):
                entry.month = month
        for word, ordinal in pack.ordinals.items():
            for entry in self._each(word):
                entry.ordinal = ordinal

    def _fill_signs(self, pack: LanguagePack) -> None:
        for mark, sign in _MARKS.items():
            self._own(mark).sign = sign
        for phrase, sign in pack.signs.items():
            if " " in phrase or "'" in phrase:
                self._phrase(phrase, "sign", sign)
            else:
                for entry in self._each(phrase):
                    entry.sign = sign
        for letter in "abcdefghijklmnopqrstuvwxyzäöüßéèêëàâçñáíóúìòùîïôûœæ":
            self._own(letter).letter = letter
        for name, letter in pack.letters.items():
            if " " in name:
                self._phrase(name, "letter", letter)
            else:
                for entry in self._each(name):
                    entry.letter = letter
        for word, letter in pack.alphabet.items():
            self._phrase(word, "code", letter)

    def _fill_flags(self, pack: LanguagePack) -> None:
        for words, flag in (
            (pack.weak, Flag.WEAK),
            (pack.weak_signs, Flag.WEAK),
            (pack.weak_letters, Flag.WEAK_LETTER),
            (pack.homophones, Flag.WEAK | Flag.HOMOPHONE),
            (pack.fillers, Flag.FILLER),
            (pack.carriers, Flag.CARRIER),
            (pack.corrections, Flag.CORRECTION),
            (pack.function, Flag.FUNCTION),
            (pack.common, Flag.COMMON),
            (pack.ambiguous_names, Flag.COMMON),
            (pack.number_and, Flag.AND),
            (pack.titles, Flag.TITLE),
            (pack.particles, Flag.PARTICLE),
            (pack.units_after, Flag.UNIT_AFTER),
            (pack.decoys_before, Flag.DECOY_BEFORE),
            (pack.cities, Flag.CITY),
            (pack.street_words, Flag.STREET),
            (pack.street_first, Flag.STREET_FIRST),
            (pack.not_streets, Flag.NOT_STREET),
            (pack.like, Flag.LIKE),
            (pack.times, Flag.TIMES),
            (pack.date_links, Flag.DATE_LINK),
            (pack.acronyms, Flag.ACRONYM),
            (pack.not_names, Flag.NOT_NAME),
        ):
            self._flag(entries(words), flag)
        for entry in (e for word in entries(pack.everyday_names) for e in self._each(word)):
            entry.flags |= Flag.SURNAME | (0 if entry.flags & Flag.NAME else Flag.COMMON)
        self._flag((w for w in entries(_COMPANIES) if w not in names()), Flag.NOT_NAME)
        self._flag(entries(_TLDS), Flag.TLD)
        self._flag(entries(_PROVIDERS), Flag.PROVIDER)
        for mark in _SOFT:
            self._own(mark).flags |= Flag.PUNCT
        for mark in _HARD:
            self._own(mark).flags |= Flag.HARD

    def _fill_phrases(self, pack: LanguagePack) -> None:
        tables = (
            ("cue", pack.cues),
            ("question", pack.questions),
            ("lexicon", pack.sensitive),
            ("lexicon_self", pack.sensitive_self),
        )
        for kind, table in tables:
            for arg, words in table.items():
                self._phrases(words, kind, arg)
        self._phrases(pack.name_sure, "name", True)  # first, so that it wins over the same cue
        for kind, words in (
            ("name", pack.name_cues),
            ("hint", pack.name_hints),
            ("naming", pack.naming),
            ("label", pack.labels),
            ("link", pack.name_links),
            ("after_hint", pack.name_after_hints),
            ("name_after", pack.name_after),
            ("spell", pack.spelling_cues),
            ("place", pack.place_cues),
            ("place_link", pack.place_links),
            ("employer", pack.employer_cues),
            ("age", pack.age_cues),
            ("age_after", pack.age_after),
            ("age_self", pack.age_self),
            ("self", pack.self_cues),
            ("decoy_after", pack.decoys_after),
        ):
            self._phrases(words, kind)


def _bare(word: str) -> str:
    """Without umlaut dots: "fur", "muller"."""
    return fold(word.translate(_NO_DOTS))


def _short_s(word: str) -> str:
    """With a single s for ß: "heise", "strase"."""
    return _bare(word.replace("ß", "s"))


_NO_DOTS = str.maketrans("äöü", "aou")
_WAYS = (str, fold, _bare, _short_s)


def forms(word: str) -> set[str]:
    """``word`` as listed, with umlauts written out, and with umlauts dropped."""
    low = lowered(word)
    if low.isascii():
        return {low}
    return {way(low) for way in _WAYS}


@cache
def names() -> dict[str, Entry]:
    """The words that are names, of all languages; three entries serve them all."""
    from importlib import resources

    found: dict[str, int] = {}
    for file, flag in (("forenames.txt", Flag.FORENAME), ("surnames.txt", Flag.SURNAME)):
        text = resources.files("voicegate.redaction").joinpath("data", file).read_text("utf-8")
        for name in text.split():
            for form in forms(name):
                found[form] = found.get(form, 0) | flag
    shared: dict[int, Entry] = {}
    for flags in set(found.values()):
        shared[flags] = Entry()
        shared[flags].flags = flags
    return {name: shared[flags] for name, flags in found.items()}


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a bare language ("de"); built when first asked for."""
    module = import_module(f"voicegate.redaction.languages.{language}")
    pack: LanguagePack = module.PACK
    return Lexicon(pack)
