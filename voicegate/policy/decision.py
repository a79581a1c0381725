"""A question to the policy, and its answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from voicegate.policy.sentences import citations, is_german, may_receive
from voicegate.speech import Needs
from voicegate.vocabulary import (
    Consent,
    ConsentState,
    Exporter,
    Form,
    Hop,
    Label,
    LawFloor,
    Purpose,
    Tier,
    TransferBasis,
)

__all__ = ["Decision", "Reason", "Situation", "Verdict"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What a decision is asked about: the facts of a call at one moment.

    ``grounds`` are legal grounds beside consent, as ``"9_2_h"`` or ``"10"``. ``consents`` holds
    pairs, so that a situation can be hashed.
    """

    labels: frozenset[Label]
    purpose: Purpose
    hop: Hop
    as_of: date
    consents: frozenset[tuple[Consent, ConsentState]] = frozenset()
    grounds: frozenset[str] = frozenset()
    exporter: Exporter = Exporter.PRIVATE
    needs: Needs = field(default_factory=Needs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One rule that applied: its code, the articles behind it, and a sentence for a person.

    ``text`` is English, ``text_de`` German; ``voicegate.policy.reason_text`` picks one.
    """

    code: str
    articles: tuple[str, ...]
    text: str
    text_de: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What may go to one backend, and why; ``reasons`` stand in the order in which they applied."""

    backend: str
    form: Form
    tier: Tier
    basis: TransferBasis
    reasons: tuple[Reason, ...]
    needs: frozenset[Consent] = frozenset()
    warnings: tuple[Reason, ...] = ()
    law_floor: LawFloor = LawFloor.LAWFUL
    simulated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The form for each backend with its reasons, and the permitted ones in order of preference.

    ``permitted`` may have the payload: a voice as it was spoken, a text in its form.
    ``if_bleeped`` is empty but where a recording may be bleeped: then it has, in the same order,
    the permitted and those that may hear it only after that.
    """

    situation: Situation
    verdicts: Mapping[str, Verdict]
    permitted: tuple[str, ...]
    policy_hash: str
    if_bleeped: tuple[str, ...] = ()

    @property
    def bleeped(self) -> tuple[str, ...]:
        """Those that may hear a recording only once it is bleeped, in order of preference."""
        return tuple(name for name in self.if_bleeped if name not in self.permitted)

    def form(self, backend: str) -> Form:
        """What may be sent to ``backend``; a backend that the policy does not know gets nothing."""
        verdict = self.verdicts.get(backend)
        return Form.DENY if verdict is None else verdict.form

    def why_not(self, backend: str, language: str = "en") -> str:
        """One sentence that says why ``backend`` gets less than raw data, or that it does not.

        German for "de" and "de-AT", English for any other ``language``.
        """
        german = is_german(language)
        verdict = self.verdicts.get(backend)
        if verdict is None:
            hop = self.situation.hop
            if german:
                return f"{backend} ist für {hop} kein Backend dieser Policy."
            return f"{backend} is not a backend of this policy for {hop}."
        gets = may_receive(backend, verdict.form, language)
        if verdict.form is Form.RAW:
            return f"{gets}."
        because = " ".join((r.text_de if german else "") or r.text for r in verdict.reasons)
        because = because or ("Keine Regel erlaubt mehr." if german else "No rule allows more.")
        articles = citations((a for r in verdict.reasons for a in r.articles), language)
        end = f" [{articles}]" if articles else ""
        return f"{gets}: {because}{end}"
