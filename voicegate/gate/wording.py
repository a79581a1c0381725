"""What the law has the bot say, put together from the configuration: questions and notices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from voicegate.gate.assembly import Assembly
from voicegate.gate.facts import CallJudge
from voicegate.gate.receivers import country_names, receivers, third_parties
from voicegate.gate.recording import CallRecorder
from voicegate.gate.setting import CallSetting
from voicegate.governance.notices import second_layer
from voicegate.governance.questions import ConsentQuestion, build_question
from voicegate.policy.config import GateConfig
from voicegate.vocabulary import Consent, Purpose

__all__ = ["OwnWords", "question_of", "written_notice_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """Who decides and writes for the notice and the questions for consent.

    To tell people who speaks and to ask before doing more is what the law wants (Art. 6(1)(c), 7
    and 13 GDPR, Art. 50 of the AI Act): it needs no consent, whatever the call is for.
    ``clean`` is for words that hold nobody's data, ``naming`` for those that name a person, as
    where the controller is one.
    """

    clean: CallJudge
    naming: CallJudge
    recorder: CallRecorder


def question_of(
    config: GateConfig, assembly: Assembly, setting: CallSetting, consent: Consent, today: date
) -> tuple[ConsentQuestion, tuple[str, ...], tuple[str, ...]]:
    """The question for ``consent``, with the recipients and countries that a transfer concerns."""
    assert setting.declared is not None  # noqa: S101  # every call has a line
    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    if consent is Consent.TRANSFER:
        names, countries = third_parties(assembly, today)
    question = build_question(
        consent,
        controller=config.notice.controller,
        language=setting.language,
        informal=setting.declared.formality == "informal",
        regime=config.rules.regime,
        countries=country_names(countries, setting.language.partition("-")[0]),
    )
    return question, names, countries


def written_notice_of(
    config: GateConfig,
    assembly: Assembly,
    setting: CallSetting,
    *,
    purpose: Purpose,
    form: Literal["markdown", "html"],
    today: date,
) -> str:
    """The second layer of the notice, with the recipients as they are configured."""
    assert setting.declared is not None  # noqa: S101  # every call has a line
    return second_layer(
        config.notice,
        setting.declared,
        receivers(assembly, today),
        language=setting.language,
        purpose=purpose,
        basis=setting.lawful_basis,
        form=form,
    )
