"""The notice that a caller hears first, from the facts of the configuration."""

from __future__ import annotations

from voicegate.policy.config import LineConfig, NoticeConfig

__all__ = ["Notice", "build_notice"]


class Notice(str):
    """A text that was built from the configuration: fixed, spoken first, nobody's data in it."""

    __slots__ = ()


_TEXTS = {
    ("de", "formal"): (
        "Guten Tag, hier ist {who} der {controller}. "
        "Sie sprechen mit einer KI, nicht mit einem Menschen. "
        "Ich verarbeite Ihre Angaben, um Ihr Anliegen zu bearbeiten; "
        "das Gespräch wird {recorded}. Mehr dazu hören Sie mit „Datenschutz“."
    ),
    ("de", "informal"): (
        "Hallo, hier ist {who} der {controller}. "
        "Du sprichst mit einer KI, nicht mit einem Menschen. "
        "Ich verarbeite deine Angaben, um dein Anliegen zu bearbeiten; "
        "das Gespräch wird {recorded}. Mehr dazu hörst du mit „Datenschutz“."
    ),
    ("en", "formal"): (
        "Hello, this is {who} of {controller}. "
        "You are speaking with an AI, not with a person. "
        "I process what you say to handle your request; this call is {recorded}. "
        "Say “privacy” to hear more."
    ),
}
_WORDS = {
    "de": ("der digitale Assistent", "aufgezeichnet", "nicht aufgezeichnet"),
    "en": ("the digital assistant", "recorded", "not recorded"),
}
_NAMED = {"de": "{name}, der digitale Assistent", "en": "{name}, the digital assistant"}


def build_notice(facts: NoticeConfig, line: LineConfig, language: str) -> Notice:
    """The spoken notice (GDPR Art. 13 first layer, AI Act Art. 50) for calls of ``line``.

    A language without a text of its own gets the English one.
    """
    bare = language.partition("-")[0]
    bare = bare if bare in _WORDS else "en"
    who, yes, no = _WORDS[bare]
    if facts.assistant is not None:
        who = _NAMED[bare].format(name=facts.assistant)
    text = _TEXTS.get((bare, line.formality)) or _TEXTS[bare, "formal"]
    recorded = yes if facts.recording else no
    return Notice(text.format(who=who, controller=facts.controller, recorded=recorded))
