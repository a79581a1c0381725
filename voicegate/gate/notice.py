"""The notice that a caller hears first, from the facts of the configuration."""

from __future__ import annotations

from typing import Protocol

__all__ = ["Notice", "NoticeFacts", "build_notice"]


class Notice(str):
    """A text that was built from the configuration: fixed, spoken first, nobody's data in it."""

    __slots__ = ()


class NoticeFacts(Protocol):
    """Who speaks on whose behalf, and whether the call is recorded."""

    @property
    def controller(self) -> str:
        """On whose behalf the bot speaks."""
        ...

    @property
    def recording(self) -> bool:
        """Whether audio is kept."""
        ...


_GERMAN = (
    "Guten Tag, hier ist der digitale Assistent der {controller}. "
    "Sie sprechen mit einer KI, nicht mit einem Menschen. "
    "Ich verarbeite Ihre Angaben, um Ihr Anliegen zu bearbeiten; "
    "das Gespräch wird {recorded}. Mehr dazu hören Sie mit „Datenschutz“."
)
_ENGLISH = (
    "Hello, this is the digital assistant of {controller}. "
    "You are speaking with an AI, not with a person. "
    "I process what you say to handle your request; this call is {recorded}. "
    "Say “privacy” to hear more."
)
_TEXTS = {
    "de": (_GERMAN, "aufgezeichnet", "nicht aufgezeichnet"),
    "en": (_ENGLISH, "recorded", "not recorded"),
}


def build_notice(facts: NoticeFacts, language: str) -> Notice:
    """The spoken notice (GDPR Art. 13 first layer, AI Act Art. 50) in the language of the line."""
    text, yes, no = _TEXTS.get(language.partition("-")[0], _TEXTS["en"])
    return Notice(text.format(controller=facts.controller, recorded=yes if facts.recording else no))
