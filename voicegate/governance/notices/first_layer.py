"""The first layer: spoken before anything is heard, in under twenty seconds. Pure."""

from __future__ import annotations

from voicegate.governance.notices.texts import texts_for
from voicegate.policy.config import LineConfig, NoticeConfig
from voicegate.vocabulary import Purpose

__all__ = ["first_layer"]


def first_layer(
    facts: NoticeConfig, line: LineConfig, language: str, purpose: Purpose | None = None
) -> str:
    """Who speaks, for whom, that it is an AI, what for, recorded or not, where to learn more.

    In German, English, French, Italian, Spanish, Dutch, formal or informal as the line says; other
    languages get the English one. ``purpose`` is that of the call, the line's without it.
    """
    texts = texts_for(language, informal=line.formality == "informal")
    who = texts.named.format(name=facts.assistant) if facts.assistant else texts.assistant
    purposes = texts.purposes[purpose or line.purpose]
    parts = [
        texts.opening.format(who=who, controller=facts.controller),
        texts.machine,
        texts.processing.format(
            purpose=purposes, recorded=texts.recorded if facts.recording else texts.not_recorded
        ),
        texts.more,
    ]
    if facts.handover is not None:
        parts.append(texts.person.format(word=facts.handover))
    return " ".join(parts)
