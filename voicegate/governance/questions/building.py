"""Puts a question together from the sentences of a language. Pure.

Sources: Art. 7 GDPR (specific, informed, withdrawal announced before), Art. 9(2)(a) and 49(1)(a)
(explicit, after being told of the risk), EDPB guidelines 05/2020 (oral consent by a clear answer).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Final, cast

from voicegate.vocabulary import Consent, Regime

__all__ = ["LANGUAGES", "SCRIPT_VERSION", "ConsentQuestion", "QuestionTexts", "build_question"]

LANGUAGES: Final = ("de", "en", "es", "fr", "it", "nl")
SCRIPT_VERSION: Final = "1"
_RISKY: Final = {Consent.TRANSFER, Consent.SPECIAL, Consent.BIOMETRIC}


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionTexts:
    """The sentences of one language in one form of address.

    ``what`` completes ``ask`` and ``granted``; ``risks`` stand before the question; ``outside``
    says for each regime where a transfer goes.
    """

    language: str
    ask: str
    how: str
    withdraw: str
    again: str
    granted: str
    refused: str
    what: Mapping[Consent, str]
    risks: Mapping[Consent, str]
    abroad: str
    outside: Mapping[Regime, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentQuestion:
    """What is said: the question, once more in short, and the answer read back.

    ``script_id`` names the text, as in "transfer.de.formal"; the one about a transfer out of
    another territory than the EU has its regime behind that. ``risk_id`` names the sentence about
    the risk, None where there is none.
    """

    consent: Consent
    language: str
    text: str
    again: str
    granted: str
    refused: str
    script_id: str
    risk_id: str | None = None


def build_question(
    consent: Consent,
    *,
    controller: str,
    language: str,
    informal: bool = False,
    regime: Regime = Regime.EU,
    countries: Iterable[str] = (),
) -> ConsentQuestion:
    """The question for one consent; a language without its own gets the English one.

    ``regime`` is the exporter's: a transfer leaves the EU, the United Kingdom or Switzerland.
    ``countries`` are the names of the third countries that a consent to a transfer would open.
    """
    texts = _texts(language, informal=informal)
    what = texts.what[consent].format(controller=controller, outside=texts.outside[regime])
    asked = texts.ask.format(controller=controller, what=what)
    risk = texts.risks[consent] if consent in _RISKY else ""
    where = ", ".join(sorted(set(countries)))
    if consent is Consent.TRANSFER and where:
        risk = f"{risk} {texts.abroad.format(countries=where)}"
    parts = (risk, asked, texts.withdraw, texts.how)
    form = "informal" if informal else "formal"
    script = f"{consent.value}.{texts.language}.{form}"
    if consent is Consent.TRANSFER and regime is not Regime.EU:
        script = f"{script}.{regime.value}"
    return ConsentQuestion(
        consent=consent,
        language=texts.language,
        text=" ".join(part for part in parts if part),
        again=f"{texts.again} {asked} {texts.how}",
        granted=texts.granted.format(controller=controller, what=what),
        refused=texts.refused,
        script_id=script,
        risk_id=f"risk.{script}" if risk else None,
    )


@cache
def _texts(language: str, *, informal: bool) -> QuestionTexts:
    bare = language.replace("_", "-").partition("-")[0].lower()
    found = bare if bare in LANGUAGES else "en"
    module = import_module(f"voicegate.governance.questions.{found}")
    return cast("dict[bool, QuestionTexts]", module.TEXTS)[informal]
