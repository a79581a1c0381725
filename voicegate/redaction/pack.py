"""The data of one language: what a pack in ``languages/`` fills in.

Word lists are plain strings, entries separated by commas or line ends; an entry may be a phrase.
Forms without umlauts and accents ("fuenf", "funf", "prenom") are derived, not listed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from voicegate.redaction.taxonomy import EntityType

__all__ = ["LanguagePack", "entries"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguagePack:
    """Everything the engine knows of one language.

    Numbers: ``units`` to ``thousands`` give the values of number words; ``weak`` words are numbers
    only beside another symbol ("ein", "one"), ``homophones`` only between two ("to", "for").
    ``bigs`` are words for several hundreds ("quinientos").
    ``units_first`` marks languages that say the unit before the ten and join the words.
    Spelling: ``alphabet`` maps a code word to its letter, ``letters`` a letter's name; ``like``
    holds the words between a letter and its example ("wie", "as in").
    Context: ``cues`` name the kind of number that stands near, ``questions`` are what a bot asks.
    Names: after ``name_sure`` any word is a name, after ``name_cues`` any but an everyday one, after
    ``name_hints`` only a known one; after ``naming`` even an everyday word is one (not of one of the
    ``things``), behind ``labels`` and a colon too; ``everyday_names`` are words that people are called
    by; ``name_after`` follows a name ("am apparat").
    Words: ``function`` never belong to a name, ``common`` do so only behind a cue.
    Sensitive: ``sensitive`` terms count wherever they stand, ``sensitive_self`` only near a
    phrase of ``self_cues``. ``object_links`` lead to what somebody was convicted of ("wegen") or is allergic
    to; ``object_joins`` are the grammar inside it ("fahren ohne führerschein").
    """

    code: str
    units: Mapping[str, int]
    teens: Mapping[str, int]
    tens: Mapping[str, int]
    pairs: Mapping[str, int] = field(default_factory=dict[str, int])
    bigs: Mapping[str, int] = field(default_factory=dict[str, int])
    hundreds: str = ""
    thousands: str = ""
    millions: str = ""
    big_marks: tuple[tuple[str, int], ...] = ()
    number_and: str = ""
    units_first: bool = False
    score_twenty: bool = False
    weak: str = ""
    homophones: str = ""
    multipliers: Mapping[str, int] = field(default_factory=dict[str, int])
    times: str = ""
    signs: Mapping[str, str] = field(default_factory=dict[str, str])
    weak_signs: str = ""
    letters: Mapping[str, str] = field(default_factory=dict[str, str])
    weak_letters: str = ""
    alphabet: Mapping[str, str] = field(default_factory=dict[str, str])
    like: str = ""
    spelling_cues: str = ""
    acronyms: str = ""
    fillers: str = ""
    hesitations: str = ""
    carriers: str = ""
    corrections: str = ""
    function: str = ""
    common: str = ""
    ambiguous_names: str = ""
    particles: str = ""
    titles: str = ""
    months: Mapping[str, int] = field(default_factory=dict[str, int])
    ordinals: Mapping[str, int] = field(default_factory=dict[str, int])
    date_links: str = ""
    units_after: str = ""
    decoys_before: str = ""
    decoys_after: str = ""
    cues: Mapping[EntityType, str] = field(default_factory=dict["EntityType", str])
    cue_suffixes: tuple[tuple[str, EntityType], ...] = ()
    questions: Mapping[EntityType, str] = field(default_factory=dict["EntityType", str])
    name_sure: str = ""
    name_cues: str = ""
    name_hints: str = ""
    naming: str = ""
    labels: str = ""
    things: frozenset[str] = frozenset()
    everyday_names: str = ""
    name_after: str = ""
    name_links: str = ""
    name_after_hints: str = ""
    word_endings: tuple[str, ...] = ()
    nouns_capital: bool = False
    articles: frozenset[str] = frozenset(
        "der den die das dem des la le les el los las il lo i gli l' the a une un da du de het".split()
    )
    surnames_have_particles: bool = False
    possessives: tuple[str, ...] = ()
    not_names: str = ""
    street_suffixes: tuple[str, ...] = ()
    street_words: str = ""
    street_adjectives: frozenset[str] = frozenset()
    street_first: str = ""
    not_streets: str = ""
    cities: str = ""
    place_cues: str = ""
    place_links: str = ""
    employer_cues: str = ""
    age_cues: str = ""
    age_after: str = ""
    age_self: str = ""
    sensitive: Mapping[EntityType, str] = field(default_factory=dict["EntityType", str])
    sensitive_self: Mapping[EntityType, str] = field(default_factory=dict["EntityType", str])
    self_cues: str = ""
    object_links: Mapping[EntityType, frozenset[str]] = field(
        default_factory=dict["EntityType", frozenset[str]]
    )
    object_joins: frozenset[str] = frozenset()
    type_words: Mapping[EntityType, str] = field(default_factory=dict["EntityType", str])


def entries(words: str) -> list[str]:
    """The entries of a word list: separated by commas or line ends, blanks trimmed."""
    found = (part.strip() for line in words.splitlines() for part in line.split(","))
    return [part for part in found if part]
