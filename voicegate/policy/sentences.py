"""What is said about a backend, for people, in English and German."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from voicegate.vocabulary import Form

__all__ = ["citations", "is_german", "may_receive"]

_ENGLISH: Final = {
    Form.RAW: "may receive raw data",
    Form.REDACTED: "may receive redacted data",
    Form.DENY: "may receive nothing",
}
_GERMAN: Final = {
    Form.RAW: "darf alles bekommen",
    Form.REDACTED: "darf nur Geschwärztes bekommen",
    Form.DENY: "darf nichts bekommen",
}
# "GDPR Art. 9(2)(a)", "UWG § 7": the law, the sign, the number, and parts of it in brackets.
_ARTICLE: Final = re.compile(r"([A-Za-z ]+) (Art\.|§) (\d+[A-Z]?)((?:\(\w+\))*)")
_PART: Final = re.compile(r"\((\w+)\)")
_LAWS: Final = {
    "GDPR": "DSGVO",
    "UK GDPR": "UK-DSGVO",
    "FADP": "DSG",
    "ePrivacy": "ePrivacy-Richtlinie",
}


def is_german(language: str) -> bool:
    """Whether to write German: for "de" and "de-AT"; for anything else English."""
    return language.lower().partition("-")[0] == "de"


def may_receive(backend: str, form: Form, language: str = "en") -> str:
    """What ``backend`` gets where the answer is ``form``, without a full stop."""
    return f"{backend} {(_GERMAN if is_german(language) else _ENGLISH)[form]}"


def citations(articles: Iterable[str], language: str = "en") -> str:
    """``articles`` once each, as lawyers write them, with commas between.

    "GDPR Art. 9(2)(a)" is "Art. 9 Abs. 2 lit. a DSGVO" in German.
    """
    once = dict.fromkeys(articles)
    return ", ".join(map(_cited, once) if is_german(language) else once)


def _cited(article: str) -> str:
    found = _ARTICLE.fullmatch(article)
    if found is None:
        return article
    law, sign, number, rest = found.groups()
    # Art. 4 GDPR is one list of definitions, which has numbers and no paragraphs.
    paragraph = "Nr." if (law, number) == ("GDPR", "4") else "Abs."
    parts = [f"{paragraph if p.isdigit() else 'lit.'} {p}" for p in _PART.findall(rest)]
    return " ".join([sign, number, *parts, _LAWS.get(law, law)])
