"""The way back: placeholders to values, whatever a language model did to them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from voicegate.redaction.rendering import spoken_form
from voicegate.redaction.taxonomy import EntityType
from voicegate.redaction.tokens import fold

if TYPE_CHECKING:
    from voicegate.redaction.vault import Vault

__all__ = ["RestoringStream", "restored"]

_LONGEST = 48
_OPENERS = "<[{(«‹&"
# "<PERSON_1>", "[person 1]", "{{PERSON-1}}", "&lt;PERSON_1&gt;", "<PERSON_1s>", "**<PERSON_1>**".
_ANY = re.compile(
    r"(?:&lt;|[<\[{(«‹]{1,2})\s*([^\W\d][\w \-]{0,30}?)[\s_\-]?(\d{1,4})(?:['’]?s)?\s*(?:&gt;|[>\]})»›]{1,2})"
    r"|(?<![\w<])([A-Z][A-Z_]{2,20})_(\d{1,4})(?![\w>])"
)


@cache
def _type_words() -> dict[str, EntityType]:
    """Words that stand for a type, in all languages, folded and without joints."""
    from voicegate.redaction.type_words import TYPE_WORDS

    words = {_key(str(kind)): kind for kind in EntityType}
    for kind, translations in TYPE_WORDS.items():
        for word in translations:
            words.setdefault(_key(word), kind)
    return words


def _key(word: str) -> str:
    return re.sub(r"[\W_]+", "", fold(word.lower()))


def _issued(vault: Vault, word: str, number: str) -> str | None:
    """The placeholder of this call that a mangled one means, or None."""
    key = _key(word)
    words = _type_words()
    kind = words.get(key) or words.get(key.rstrip("s")) or words.get(key.removesuffix("es"))
    if kind is None:
        return None
    placeholder = f"<{kind}_{int(number)}>"
    return placeholder if placeholder in vault else None


def restored(vault: Vault, text: str, *, language: str | None, spoken: bool) -> str:
    """``text`` with the values of this call's placeholders; others stay as they are."""

    def value(match: re.Match[str]) -> str:
        word, number = match.group(1) or match.group(3), match.group(2) or match.group(4)
        placeholder = _issued(vault, word, number)
        said = vault.reveal(placeholder) if placeholder is not None else None
        kind = vault.type_of(placeholder) if placeholder is not None else None
        if said is None or kind is None:
            return match.group()
        return spoken_form(said, kind, language) if spoken else said

    return _ANY.sub(value, text)


class RestoringStream:
    """Restores a text that comes in pieces; holds back only what may become a placeholder."""

    __slots__ = ("_held", "_language", "_spoken", "_vault")

    def __init__(self, vault: Vault, *, language: str | None, spoken: bool) -> None:
        self._vault = vault
        self._language = language
        self._spoken = spoken
        self._held = ""

    def __repr__(self) -> str:
        return f"<RestoringStream holding {len(self._held)} characters>"

    def push(self, delta: str) -> str:
        """The text that is certain after this piece."""
        text = self._held + delta
        cut = _open_at(text)
        self._held = text[cut:]
        return self._restore(text[:cut])

    def flush(self) -> str:
        """What is left at the end."""
        text, self._held = self._held, ""
        return self._restore(text)

    def _restore(self, text: str) -> str:
        return (
            restored(self._vault, text, language=self._language, spoken=self._spoken)
            if text
            else ""
        )


def _open_at(text: str) -> int:
    """Where a placeholder that is not yet complete may begin; the length if nowhere."""
    low = max(0, len(text) - _LONGEST)
    bare = re.search(r"(?<![\w<])[A-Z][A-Z_]*\d*$", text[low:])
    best = low + bare.start() if bare else len(text)
    for opener in _OPENERS:
        at = text.find(opener, low)
        while at >= 0:
            if at < best and _still_open(text[at:]):
                best = at
                break
            at = text.find(opener, at + 1)
    return best


def _still_open(tail: str) -> bool:
    """Whether ``tail`` can still grow into a placeholder, or a longer closing of one."""
    if re.fullmatch(r"&(?:l(?:t;?)?)?", tail):
        return True
    opened = re.match(r"(?:&lt;|[<\[{(«‹]{1,2})\s*", tail)
    if opened is None:
        return False
    rest = tail[opened.end() :]
    if rest and not rest[0].isalpha():
        return False
    if re.fullmatch(r"[\w \-]{0,36}(?:['’]?s?)?\s*(?:&(?:g(?:t)?)?)?", rest):
        return True
    return (
        bool(re.fullmatch(r"[\w \-]{0,36}(?:['’]?s)?\s*[>\]})»›]", rest))
        and len(opened.group().strip()) == 2
    )
