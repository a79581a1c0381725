"""``check --online``: what the vendor says, against what the file attests."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, Ran
from tests.fakes.aws_server import KEY_ID, SECRET, AwsServer, aws_server
from tests.fakes.http_server import Answer

GATE = """
[gate]
controller = "Muster GmbH"
contact = "info@example.org"
retention_text = "30 days"
regime = "eu"
home_country = "DE"

[line.service]
language = "en-US"

[policy]
extends = "conservative"
"""
AWS = """
[backends.aws-frankfurt]
adapter = "aws"
region = "eu-central-1"
endpoint = "{url}"
secrets = {{ access_key_id = "${{AWS_KEY_ID}}", secret_access_key = "${{AWS_SECRET}}" }}
"""
ATTESTED = "attestations = { ai_services_opt_out = 2026-03-01 }\n"
LINE = 20  # of the attestation


def policy(word: str) -> Answer:
    content = json.dumps({"services": {"default": {"opt_out_policy": word}}})
    return Answer.of({"EffectivePolicy": {"PolicyContent": content}})


async def ask(
    voicegate: Command, server: AwsServer, answer: Answer, *arguments: str, attested: bool
) -> Ran:
    server.region = "us-east-1"
    server.faults["organizations"] = answer
    text = GATE + AWS.format(url=server.url) + (ATTESTED if attested else "")

    def run() -> Ran:
        Path("voicegate.toml").write_text(text, encoding="utf-8")
        return voicegate("check", "--online", "--as-of", "2026-11-24", *arguments)

    return await asyncio.to_thread(run)


@pytest.fixture(autouse=True)
def _keys(monkeypatch: pytest.MonkeyPatch) -> None:  # pyright: ignore[reportUnusedFunction]
    monkeypatch.setenv("AWS_KEY_ID", KEY_ID)
    monkeypatch.setenv("AWS_SECRET", SECRET)


async def test_an_attestation_is_proven(voicegate: Command) -> None:
    async with aws_server() as server:
        ran = await ask(voicegate, server, policy("optOut"), attested=True)
        assert len(server.requests) == 1
    assert ran.code == 0
    assert f"voicegate.toml:{LINE}: " in ran.out
    assert "attested on 2026-03-01, and the vendor says that it holds" in ran.out
    assert "polly: opted out, transcribe: opted out" in ran.out


async def test_a_contradiction_is_a_problem(voicegate: Command) -> None:
    async with aws_server() as server:
        ran = await ask(voicegate, server, policy("optIn"), attested=True)
        told = await ask(voicegate, server, policy("optIn"), "--json", attested=True)
    assert ran.code == told.code == 2
    assert "attested on 2026-03-01, but the vendor says that it does not hold" in ran.out
    (found,) = [f for f in told.data["findings"] if f["severity"] == "problem"]
    key = "backends.aws-frankfurt.attestations.ai_services_opt_out"
    assert (found["line"], found["key"]) == (LINE, key)
    assert told.data["online"] == [
        {
            "backend": "aws-frankfurt",
            "condition": "ai_services_opt_out",
            "outcome": "broken",
            "detail": "polly: not opted out, transcribe: not opted out",
            "attested": "2026-03-01",
        }
    ]


async def test_what_holds_may_be_attested(voicegate: Command) -> None:
    async with aws_server() as server:
        ran = await ask(voicegate, server, policy("optOut"), attested=False)
    assert ran.code == 0
    assert "attestations = { ai_services_opt_out = 2026-11-24 }" in ran.out


async def test_what_nobody_attests_is_no_contradiction(voicegate: Command) -> None:
    async with aws_server() as server:
        ran = await ask(voicegate, server, policy("optIn"), attested=False)
    assert ran.code == 0
    assert "switch it on with the vendor, then attest it" in ran.out


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Answer.of({"__type": "AccessDeniedException"}, 400), "organizations:DescribeEffective"),
        (Answer.of({"__type": "UnrecognizedClientException"}, 400), "the keys were not accepted"),
        (Answer(fault="reset"), "connection"),
    ],
)
async def test_what_cannot_be_read_is_a_warning_that_says_why(
    voicegate: Command, answer: Answer, told: str
) -> None:
    async with aws_server() as server:
        ran = await ask(voicegate, server, answer, attested=True)
        german = await ask(voicegate, server, answer, "--lang", "de", attested=True)
    assert ran.code == german.code == 0
    assert "could not be asked online" in ran.out
    assert told in ran.out
    assert "rests on your word alone" in ran.out
    assert "nicht lesbar" in german.out
    assert SECRET not in ran.out + ran.err


async def test_without_keys_nobody_is_asked(
    voicegate: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AWS_SECRET")
    async with aws_server() as server:
        ran = await ask(voicegate, server, policy("optOut"), attested=True)
        assert server.connections == 0
    assert ran.code == 2
    assert "its keys are not set" in ran.out


async def test_nobody_is_asked_unasked(voicegate: Command) -> None:
    async with aws_server() as server:
        await ask(voicegate, server, policy("optIn"), attested=True)
        before = server.connections
        ran = await asyncio.to_thread(voicegate, "check", "--as-of", "2026-11-24")
        assert server.connections == before
    assert ran.code == 0
    assert "does not hold" not in ran.out


def test_a_file_without_such_a_vendor_says_so(voicegate: Command) -> None:
    text = GATE + '\n[backends.voice]\nadapter = "espeak"\n'
    Path("voicegate.toml").write_text(text, encoding="utf-8")
    assert "no backend here has anything" in voicegate("check", "--online").out
