"""Recordings whose job fails, is late or is left: nothing of them stays either."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

import pytest

from tests.adapters.aws.entering import context, permit_for, transcribe
from tests.adapters.aws.recordings import BUCKET, chosen, nothing_left, recording
from tests.adapters.entering import Clock
from tests.fakes.aws_server import Signed, aws_server
from tests.fakes.http_server import Answer
from voicegate.adapter import lasting
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BackendTimeoutError,
    BadRequestError,
    ConnectionFailedError,
    EgressBlockedError,
    RateLimitedError,
    UnavailableError,
    UnexpectedResponseError,
)
from voicegate.vocabulary import Hop
from voicegate_adapters.aws.stt import AwsTranscriber


def at(method: str, answer: Answer, target: str = "") -> Callable[[Signed], Answer | None]:
    """A fault for one kind of request."""

    def decide(request: Signed) -> Answer | None:
        fits = request.method == method and target in request.headers.get("x-amz-target", "")
        return answer if fits else None

    return decide


XML = b"<Error><Code>%s</Code><Message>0171 234567</Message></Error>"


@pytest.mark.parametrize(
    ("service", "fault", "kind"),
    [
        ("s3", at("HEAD", Answer(403)), AuthenticationError),
        ("s3", at("PUT", Answer(403, {}, XML % b"AccessDenied")), AuthenticationError),
        ("s3", at("PUT", Answer(503, {}, XML % b"SlowDown")), RateLimitedError),
        ("s3", at("PUT", Answer(500, {}, XML % b"InternalError")), UnavailableError),
        ("s3", at("PUT", Answer(307, {}, XML % b"TemporaryRedirect")), EgressBlockedError),
        ("s3", at("PUT", Answer(fault="reset")), ConnectionFailedError),
        ("s3", at("GET", Answer(404, {}, XML % b"NoSuchKey")), BadRequestError),
        ("s3", at("GET", Answer(200, {}, b"{}")), UnexpectedResponseError),
        ("s3", at("GET", Answer(200, {}, b"<p>")), UnexpectedResponseError),
        (
            "transcribe",
            at("POST", Answer.of({"__type": "LimitExceededException"}, 429), "Start"),
            RateLimitedError,
        ),
        (
            "transcribe",
            at("POST", Answer.of({"__type": "BadRequestException"}, 400), "Start"),
            BadRequestError,
        ),
        ("transcribe", at("POST", Answer(503), "Start"), UnavailableError),
        ("transcribe", at("POST", Answer.of({}), "Get"), UnexpectedResponseError),
        ("transcribe", at("POST", Answer(503), "Get"), UnavailableError),
    ],
)
async def test_each_step_can_fail_and_leaves_nothing(
    service: str,
    fault: Callable[[Signed], Answer | None],
    kind: type[BackendError],
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with aws_server() as server:
        server.store.make(BUCKET)
        server.faults[service] = fault
        role = AwsTranscriber(context(chosen(server)))
        request = recording()
        with pytest.raises(kind) as caught:
            await role.transcribe(permit_for(Hop.STT, request), request)
        server.faults.clear()
        await role.aclose()
        assert nothing_left(server)
    assert type(caught.value) is kind
    assert [r for r in caplog.records if r.name.startswith("voicegate")] == []
    assert "0171" not in f"{caught.value}{caught.value!r}"
    assert len([r for r in server.of("s3") if r.method == "PUT"]) <= 1


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        ("The media format provided does not match 0171 234567.", BadRequestError),
        ("Internal error.", UnavailableError),
    ],
)
async def test_a_job_that_fails(reason: str, kind: type[BackendError]) -> None:
    async with aws_server() as server:
        server.store.make(BUCKET)
        server.jobs.reason = reason
        with pytest.raises(kind) as caught:
            await transcribe(context(chosen(server)), recording())
        assert nothing_left(server)
    assert caught.value.status == "failed"
    assert "0171" not in str(caught.value)


async def test_a_poll_may_fail_now_and_then() -> None:
    failed = 0

    def now_and_then(request: Signed) -> Answer | None:
        nonlocal failed
        if "Get" in request.headers.get("x-amz-target", "") and failed < 2:
            failed += 1
            return Answer.of({"__type": "ThrottlingException"}, 400)
        return None

    async with aws_server() as server:
        server.store.make(BUCKET)
        server.faults["transcribe"] = now_and_then
        assert (await transcribe(context(chosen(server)), recording())).text == "w1 w2 w3."
        assert nothing_left(server)
    assert failed == 2


async def test_a_job_that_takes_too_long_is_deleted_when_it_ends() -> None:
    clock = Clock()

    def late(request: Signed) -> None:
        if "Get" in request.headers.get("x-amz-target", ""):
            clock.now += 1000

    async with aws_server() as server:
        server.store.make(BUCKET)
        server.faults["transcribe"] = late
        role = AwsTranscriber(context(chosen(server), clock))
        request = recording()
        with pytest.raises(BackendTimeoutError, match="longer than 900 s"):
            await role.transcribe(permit_for(Hop.STT, request), request)
        server.faults.clear()
        await role.aclose()
        assert nothing_left(server)


async def test_a_cancelled_recording_is_deleted_too() -> None:
    asked = asyncio.Event()

    def held(request: Signed) -> Answer | None:
        if "Get" not in request.headers.get("x-amz-target", ""):
            return None
        asked.set()
        return Answer(fault="hang")

    async with aws_server() as server:
        server.store.make(BUCKET)
        server.faults["transcribe"] = held
        role = AwsTranscriber(context(chosen(server)))
        request = recording()
        task = asyncio.create_task(role.transcribe(permit_for(Hop.STT, request), request))
        await asyncio.wait_for(asked.wait(), 10)
        server.faults.clear()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await role.aclose()
        assert nothing_left(server)
    assert server.refused == []  # the job was not asked to go while it ran


async def test_what_is_left_when_the_gate_closes_is_named(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lasting, "_TIDY_SECONDS", 0.01)
    async with aws_server() as server:
        server.store.make(BUCKET)
        server.faults["transcribe"] = at("POST", Answer(fault="hang"), "Get")
        role = AwsTranscriber(context(chosen(server)))
        request = recording()
        task = asyncio.create_task(role.transcribe(permit_for(Hop.STT, request), request))
        while not server.jobs.started:
            await asyncio.wait_for(server.arrived.wait(), 10)
            server.arrived.clear()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await role.aclose()
    (told,) = [r.getMessage() for r in caplog.records if r.name.startswith("voicegate")]
    assert "rest of the job" in told
    assert server.jobs.started[0]["TranscriptionJobName"] in told


async def test_what_cannot_be_deleted_is_named_without_its_content(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with aws_server() as server:
        server.store.make(BUCKET)
        server.faults["s3"] = at("DELETE", Answer(403, {}, XML % b"AccessDenied"))
        with caplog.at_level(logging.WARNING):
            heard = await transcribe(context(chosen(server)), recording())
    assert heard.text == "w1 w2 w3."
    told = [r.getMessage() for r in caplog.records if r.name.startswith("voicegate")]
    assert len(told) == 2
    name = server.jobs.started[0]["TranscriptionJobName"]
    assert all(name in line and "AuthenticationError" in line for line in told)
    assert not any(word in line for line in told for word in ("w1", "0171", BUCKET))
