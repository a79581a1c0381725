"""The page that a subject reads: the document of an access report, in English or German."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, cast

from voicegate.governance.pages.rendering import render_page
from voicegate.governance.pages.words import term
from voicegate.governance.rights.access_words import ACCESS_WORDS
from voicegate.policy import name_of
from voicegate.vocabulary import Purpose

__all__ = ["access_page"]

_PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("processing", ("purpose", "lawful_basis", "labels", "calls")),
    ("recipients", ("backend", "countries", "hops", "forms", "bases", "transfers", "last")),
    ("consents_now", ("consent", "state", "since", "until", "controller")),
    ("consents", ("at", "consent", "event", "language", "evidence")),
    ("rows", ("number", "at", "kind", "hop", "backend", "form", "size", "outcome")),
)
_VERBATIM = {"utterance_text", "dtmf_digit", "audio_clip_ref", "age_assertion", "parental_ref"}


def access_page(document: Mapping[str, object], language: str) -> str:
    """The page, German for "de" and its kin, English for anything else."""
    code = "de" if language.lower().startswith("de") else "en"
    words = ACCESS_WORDS[code]
    portable = document["right"] == "portability"
    return render_page(
        "access.html.j2",
        language=code,
        title=words["portability" if portable else "title"],
        lead=words["lead"],
        made=words["made"].format(at=_cell(code, document["made_at"])),
        w=words,
        cell=partial(_cell, code),
        facts=[(name, _cell(code, text)) for name, text in _facts(document, words)],
        parts=[_part(name, keys, document, code) for name, keys in _PARTS if name in document],
        elsewhere=list(cast("Mapping[str, Any]", document["elsewhere"]).items()),
        not_answered=document["not_answered"],
    )


def _facts(document: Mapping[str, object], words: Mapping[str, str]) -> list[tuple[str, object]]:
    controller = cast("Mapping[str, object]", document["controller"])
    found: list[tuple[str, object]] = [(words["subject"], document["subject"])]
    found += [(words[name], text) for name, text in controller.items()]
    for name in ("received_at", "made_at", "request", "retention", "authority"):
        if document.get(name):
            found.append((words[f"fact_{name}"], document[name]))
    if document.get("restricted"):
        found.append((words["restriction"], words["restricted"]))
    return found


def _part(
    name: str, keys: Sequence[str], document: Mapping[str, object], language: str
) -> dict[str, object]:
    words = ACCESS_WORDS[language]
    rows = cast("Sequence[Mapping[str, object]]", document[name])
    return {
        "id": name,
        "title": words[name],
        "text": words[f"{name}_text"],
        "heads": [term(key, language) for key in keys],
        "rows": [[_named(key, row.get(key, ""), language) for key in keys] for row in rows],
        "small": name == "rows",
    }


def _named(key: str, value: object, language: str) -> object:
    """A purpose by its own name: a lawful basis is called by some of the same words."""
    return name_of(Purpose(str(value)), language) if key == "purpose" and value else value


def _cell(language: str, value: object, *, verbatim: bool = False) -> object:
    """``value`` as nested (name, text) pairs, lists or a text; ``verbatim`` is as it was said."""
    if isinstance(value, Mapping):
        pairs = cast("Mapping[str, object]", value)
        return {
            term(name, language): _cell(language, each, verbatim=verbatim or name in _VERBATIM)
            for name, each in pairs.items()
        }
    if isinstance(value, list):
        return [_cell(language, each, verbatim=verbatim) for each in cast("list[object]", value)]
    if value is None:
        return ""
    if isinstance(value, bool):
        return term("yes" if value else "no", language)
    text = str(value)
    if verbatim:
        return text
    # A time of the record, to the second, without the mark of UTC that nobody reads.
    is_time = text[10:11] == "T" and text[:4].isdigit()
    return text.replace("T", " ")[:19] if is_time else term(text, language)
