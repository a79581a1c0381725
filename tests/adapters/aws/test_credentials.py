"""Who we are to Amazon: keys of the configuration, of the chain, of a role; and none in a text."""

from __future__ import annotations

import asyncio
import logging
import threading
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.aws.entering import Caller, context, phone, quiet, secrets_of, settings, speak
from tests.adapters.entering import Clock, speaking
from tests.fakes.aws_server import KEY_ID, SECRET, aws_server
from tests.fakes.environment import repoint
from tests.fakes.http_server import Answer
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    RateLimitedError,
    UnexpectedResponseError,
)
from voicegate.speech import SynthesisRequest
from voicegate_adapters.aws import credentials, sdk
from voicegate_adapters.aws.tts import AwsSynthesizer
from voicegate_adapters.aws.wire.roles import Keys

ROLE = "arn:aws:iam::123456789012:role/voicegate"
HELLO = SynthesisRequest(text="Guten Tag", language="de-DE")


@pytest.fixture(name="home", autouse=True)
def home_without_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without keys: no files, no service of its own."""
    for name in ("AWS_SHARED_CREDENTIALS_FILE", "AWS_CONFIG_FILE"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    return tmp_path


async def test_the_chain_finds_keys_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", KEY_ID)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")  # moves nothing
    async with aws_server() as server:
        assert await speak(context(settings(server, secrets={}, voice="Vicki")), HELLO)
    assert {r.scope.region for r in server.requests if r.scope} == {"eu-central-1"}


async def test_the_chain_finds_a_profile(home: Path) -> None:
    (home / "AWS_SHARED_CREDENTIALS_FILE").write_text(
        f"[muster]\naws_access_key_id = {KEY_ID}\naws_secret_access_key = {SECRET}\n"
    )
    async with aws_server() as server:
        chosen = settings(server, secrets={}, voice="Vicki", profile="muster")
        assert await speak(context(chosen), HELLO)
        with pytest.raises(AuthenticationError, match="no keys were found"):
            wrong = settings(server, secrets={}, voice="Vicki", profile="nobody")
            await speak(context(wrong), HELLO)


async def test_no_keys_anywhere() -> None:
    async with aws_server() as server:
        where = context(settings(server, secrets={}, voice="Vicki"))
        with pytest.raises(AuthenticationError, match="no keys were found"):
            await speak(where, HELLO)
        with pytest.raises(AuthenticationError, match="no keys were found"):
            await Caller.of(server, where, phone())
    assert server.requests == []


async def test_the_configurations_keys_come_before_the_chain(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIAOFANOTHERACCOUNT")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "other")
    async with aws_server() as server:
        assert await speak(context(settings(server, voice="Vicki")), HELLO)
    assert {r.scope.key_id for r in server.requests if r.scope} == {KEY_ID}


@pytest.mark.parametrize(
    "secrets",
    [
        secrets_of(secret=f"{SECRET}\n"),
        secrets_of(key_id=f"{KEY_ID} "),
        secrets_of(secret=""),
        secrets_of(token="tök"),
    ],
)
async def test_keys_that_cannot_be_sent(secrets: dict[str, Any]) -> None:
    async with aws_server() as server:
        with pytest.raises(AuthenticationError, match="line break") as caught:
            await speak(context(settings(server, secrets=secrets, voice="Vicki")), HELLO)
    assert server.requests == []
    assert SECRET not in f"{caught.value}{caught.value!r}{caught.value.__context__}"


async def test_a_role_is_assumed_in_the_region_and_renewed_in_time() -> None:
    clock = Clock()
    async with aws_server() as server:
        chosen = settings(server, voice="Vicki", role=ROLE, external_id="muster-7")
        role = AwsSynthesizer(context(chosen, clock))
        for seconds in (0, 2999, 2):
            clock.now += seconds
            assert [piece async for piece in speaking(role, HELLO)]
        await role.aclose()
    asked = server.of("sts")
    assert len(asked) == 2
    assert b"RoleArn=arn%3Aaws%3Aiam" in asked[0].body
    assert b"ExternalId=muster-7" in asked[0].body
    assert {r.scope.region for r in server.requests if r.scope} == {"eu-central-1"}
    spoken = [r.scope.key_id for r in server.of("polly") if r.scope]
    assert KEY_ID not in spoken
    assert spoken[0] == spoken[1] != spoken[2]
    assert all(r.headers["x-amz-security-token"] for r in server.of("polly"))


async def test_a_role_opens_streams() -> None:
    async with aws_server() as server:
        where = context(settings(server, role=ROLE))
        callers = await asyncio.gather(*(Caller.of(server, where, phone()) for _ in range(4)))
        for caller in callers:
            await caller.say(quiet(0.2))
            await caller.hang_up()
    assert len(server.ears.streams) == 4
    assert len(server.of("sts")) == 4  # each of our objects asks for itself, once


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (Answer(403, {}, b"<Error><Code>AccessDenied</Code></Error>"), AuthenticationError),
        (Answer(400, {}, b"<Error><Code>Throttling</Code></Error>"), RateLimitedError),
        (Answer(200, {}, b"<AssumeRoleResponse/>"), UnexpectedResponseError),
    ],
)
async def test_a_role_that_cannot_be_had(answer: Answer, kind: type[BackendError]) -> None:
    async with aws_server() as server:
        server.faults["sts"] = answer
        with pytest.raises(kind):
            await speak(context(settings(server, voice="Vicki", role=ROLE)), HELLO)
    assert server.polly.texts == []


async def test_no_variable_moves_the_question_for_a_role(monkeypatch: pytest.MonkeyPatch) -> None:
    async with aws_server() as server, aws_server() as evil:
        repoint(monkeypatch, evil.url)
        monkeypatch.setenv("AWS_ENDPOINT_URL_STS", evil.url)
        await speak(context(settings(server, voice="Vicki", role=ROLE)), HELLO)
        assert evil.connections == 0


def test_keys_show_nothing() -> None:
    assert SECRET not in repr(Keys(KEY_ID, SECRET, "token"))
    assert KEY_ID not in repr(Keys(KEY_ID, SECRET, "token"))


async def test_the_loop_is_free_while_the_chain_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    loop, looked, found = asyncio.get_running_loop(), asyncio.Event(), threading.Event()

    class Chain:
        def get_credentials(self) -> None:
            loop.call_soon_threadsafe(looked.set)
            assert found.wait(10)

    def chain(_profile: str | None) -> Chain:
        return Chain()

    monkeypatch.setattr(credentials, "_open_chain", chain)
    async with aws_server() as server:
        where = context(settings(server, secrets={}, voice="Vicki"))
        speaks = asyncio.create_task(speak(where, HELLO))
        await asyncio.wait_for(looked.wait(), 5)  # the loop turns while a thread looks
        found.set()
        with pytest.raises(AuthenticationError):
            await speaks


async def test_not_even_at_level_debug_is_a_key_in_a_log(
    caplog: pytest.LogCaptureFixture, home: Path
) -> None:
    """The SDK's own loggers write what is signed, and the token with it."""
    token = "token-of-a-session"
    (home / "AWS_SHARED_CREDENTIALS_FILE").write_text(
        f"[muster]\naws_access_key_id = ASIA1\naws_secret_access_key = {SECRET}\n"
        f"aws_session_token = {token}\n"
    )
    async with aws_server() as server:
        server.secrets["ASIA1"] = (SECRET, token)
        with caplog.at_level(logging.DEBUG):
            where = context(settings(server, secrets={}, voice="Vicki", profile="muster"))
            assert await speak(where, HELLO)
            caller = await Caller.of(server, where, phone())
            await caller.say(quiet(0.2))
            await caller.hang_up()
            role = settings(server, secrets={}, voice="Vicki", profile="muster", role=ROLE)
            assert await speak(context(role), HELLO)
    fakes = ("websockets.server", "moto", "werkzeug")
    told = [r for r in caplog.records if not r.name.startswith(fakes)]
    said = "\n".join(f"{record.name} {record.getMessage()}" for record in told)
    assert told
    signatures = [r.query.get("X-Amz-Signature", ["-"])[0] for r in server.requests]
    for secret in (SECRET, token, "CanonicalRequest", "Guten", *signatures):
        assert secret not in said or secret == "-"


def test_others_may_log_what_they_sign(caplog: pytest.LogCaptureFixture) -> None:
    """Only our own use of the SDK is silent."""
    with caplog.at_level(logging.DEBUG):
        with sdk.unlogged():
            logging.getLogger("botocore.auth").debug("ours")
        logging.getLogger("botocore.auth").debug("theirs")
    assert [record.getMessage() for record in caplog.records] == ["theirs"]
