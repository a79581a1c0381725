"""Scripted backends that are configured in TOML alone."""

from __future__ import annotations

from voicegate import Gate

CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
[line.support]
language = "en-GB"
notice = {{ played_elsewhere = 2026-03-01, how = "the exchange plays it" }}
[backends.model]
adapter = "scripted"
hops = ["sink"]
options = {{ reply = "{reply}" }}
simulated = {{ country = "DE" }}
"""


async def _answer(reply: str) -> str:
    async with (
        Gate.from_text(CONFIG.format(reply=reply), environ={}) as gate,
        gate.call(subject="customer-4711") as call,
    ):
        return await call.send("model", call.redact("good morning"))


async def test_a_gate_does_not_answer_with_the_words_of_another() -> None:
    assert await _answer("yes") == "yes"
    assert await _answer("no") == "no"
