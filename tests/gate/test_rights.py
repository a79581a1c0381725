"""Rights as they reach a gate: restricted subjects, running calls, ids of calls."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from voicegate import ConfigError, Gate, RefusedError
from voicegate.adapter.registry import Registry
from voicegate.blocking import Gate as BlockingGate
from voicegate.governance.rights import ErasureOutcome, RequestState, Right
from voicegate.policy.config import parse_config
from voicegate.policy.config.model import RIGHTS
from voicegate.testing import Scripts, scripted_adapter

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
home_country = "DE"
storage = "sqlite://"

[rights]
by_voice = ["access"]

[retention]
journal_days = 90

[line.support]
language = "de-DE"
purpose = "contract"

[backends.house]
adapter = "scripted"
simulated = { country = "DE", attributes = ["own_infrastructure"] }
"""


def gate() -> Gate:
    return Gate.from_text(
        CONFIG,
        environ={},
        registry=Registry(extra=[scripted_adapter(Scripts({}))]),
        clock=lambda: NOW,
    )


def known(_subject: str, _right: Right, _proof: str, _now: datetime, /) -> str:
    return "one_time_code"


async def test_a_restricted_subject_gets_no_calls_for_our_purposes() -> None:
    async with gate() as opened:
        rights = opened.rights(check=known)
        await asyncio.to_thread(rights.restrict, "anna", "code")
        with pytest.raises(RefusedError, match=r"restricted \(Art. 18"):
            async with opened.call(subject="anna", purpose="marketing"):
                pass
        async with opened.call(subject="anna") as call:  # a contract, at the caller's request
            assert call.purpose == "contract"
        async with opened.call(subject="bert", purpose="marketing"):
            pass
        await asyncio.to_thread(rights.lift_restriction, "anna")
        async with opened.call(subject="anna", purpose="marketing"):
            pass


async def test_a_running_call_keeps_an_erasure_open() -> None:
    async with gate() as opened:
        rights = opened.rights(check=known)
        async with opened.call(subject="anna"):
            receipt = await asyncio.to_thread(rights.erase, "anna", "code")
            assert receipt.outcome is ErasureOutcome.PARTIAL
            assert {s.name: s.error for s in receipt.stores}["running_calls"] == "RefusedError"
        again = await asyncio.to_thread(
            lambda: rights.erase("anna", "code", request_id=receipt.request_id)
        )
        assert again.outcome is ErasureOutcome.ERASED
        assert [row.facts for row in opened.journal.entries(call_id="x")] == []


async def test_the_configuration_says_what_a_voice_may_ask() -> None:
    async with gate() as opened:
        rights = opened.rights()
        access = await asyncio.to_thread(
            lambda: rights.ask_by_voice(Right.ACCESS, "anna", call_id="c1")
        )
        erasure = await asyncio.to_thread(
            lambda: rights.ask_by_voice(Right.ERASURE, "anna", call_id="c1")
        )
    assert (access.state, erasure.state) == (RequestState.RECEIVED, RequestState.HANDED_OFF)


def test_the_words_of_the_file_are_those_of_the_library() -> None:
    assert set(RIGHTS) == {r.value for r in Right} - {"objection", "withdrawal"}
    with pytest.raises(ConfigError, match='did you mean "access"'):
        parse_config(CONFIG.replace('["access"]', '["acces"]'), "f.toml")


@pytest.mark.parametrize("call_id", ["+49 711 123456", "+49711123456", "0711/1234567", "", "a b"])
async def test_an_id_that_cannot_be_journaled_is_refused_before_the_call(call_id: str) -> None:
    async with gate() as opened:
        with pytest.raises(ConfigError, match="no telephone number") as caught:
            opened.call(subject="anna", call_id=call_id)
        assert "711" not in str(caught.value)
        async with opened.call(subject="anna", call_id="1732440000.17") as call:
            assert call.id == "1732440000.17"


def test_the_blocking_gate_has_them_too() -> None:
    with BlockingGate(gate()) as opened:
        assert opened.rights(check=known).export("anna", "code").document["rows"] != []
        with pytest.raises(ConfigError, match="no telephone number"):
            opened.call(subject="anna", call_id="+49711123456")


def test_a_line_is_not_called_by_its_number() -> None:
    with pytest.raises(ConfigError, match="is a telephone number"):
        parse_config(CONFIG.replace("line.support", "line.0711123456"), "f.toml")
