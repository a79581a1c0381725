"""What one language brings: templates of phrases by what they do in an answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["SpeechPack", "lines"]


def _no_topics() -> Mapping[str, Mapping[str, str]]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechPack:
    """Templates (see ``templates``) of one language.

    ``yes`` agrees by itself, ``assent`` are the single words that do; ``soft`` may stand beside a
    yes, ``filler`` before one. ``not_yes`` are whole answers that look like a yes and are none.
    ``but`` limits a yes, ``condition`` limits a no as well. ``want`` and ``negator`` make a refusal
    where both stand. A sentence with a yes at its head, a ``core`` (or ``may``, unless it speaks of
    what is ``mine`` to do) and nothing but words of ``beside`` agrees, too; not if it begins like a
    question (``asks``) or ends where it goes on (``cut``). ``after`` are clauses that say more
    of a yes which was heard before them, and agree to nothing alone; its name ``{then}`` is filled
    from ``then`` by topic. ``topics`` fills names in the templates for what the question was about.
    """

    parts: Mapping[str, str]
    yes: str
    assent: str
    soft: str
    filler: str
    not_yes: str
    no: str
    doubt: str
    indifferent: str
    acknowledged: str
    condition: str
    but: str
    question: str
    corrected: str
    want: str
    negator: str
    tag: str
    core: str
    may: str
    beside: str
    asks: str
    mine: str
    cut: str
    topics: Mapping[str, Mapping[str, str]] = field(default_factory=_no_topics)
    after: str = ""
    then: Mapping[str, str] = field(default_factory=dict[str, str])


def lines(text: str) -> tuple[str, ...]:
    """The templates of ``text``, one a line; empty lines are none."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
