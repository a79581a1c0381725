"""The AI-services opt-out policy: read from Organizations, judged, and never guessed."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from tests.adapters.aws.entering import secrets_of, settings
from tests.fakes.aws_server import KEY_ID, SECRET, AwsServer, aws_server
from tests.fakes.environment import repoint
from tests.fakes.http_server import Answer
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BadRequestError,
    ConnectionFailedError,
    EgressBlockedError,
    RateLimitedError,
    UnexpectedResponseError,
)
from voicegate_adapters.aws import read_opt_out
from voicegate_adapters.aws.opt_out import opt_out_of

OUT, IN = {"opt_out_policy": "optOut"}, {"opt_out_policy": "optIn"}


@pytest.mark.parametrize(
    ("services", "polly", "transcribe"),
    [
        ({"default": OUT}, True, True),
        ({"default": IN}, False, False),
        ({}, False, False),
        ({"polly": OUT, "transcribe": OUT}, True, True),
        ({"polly": OUT}, True, False),
        ({"default": OUT, "transcribe": IN}, True, False),
        ({"default": IN, "transcribe": OUT}, False, True),
        ({"default": OUT, "rekognition": IN}, True, True),
        ({"default": {"opt_out_policy": "OptOut"}}, False, False),  # the spelling counts
        ({"default": {"opt_out_policy": True}}, False, False),
        ({"default": "optOut"}, False, False),
    ],
)
def test_what_a_policy_says(services: Any, *, polly: bool, transcribe: bool) -> None:
    found = opt_out_of(json.dumps({"services": services}))
    assert dict(found.services) == {"polly": polly, "transcribe": transcribe}
    assert found.in_force is (polly and transcribe)


@pytest.mark.parametrize("content", ["", "{}", "[]", "nonsense", '{"services": []}', "null"])
def test_what_cannot_be_read_is_no_opt_out(content: str) -> None:
    assert not opt_out_of(content).in_force


def effective(content: object) -> Answer:
    policy = {"PolicyContent": json.dumps(content), "PolicyType": "AISERVICES_OPT_OUT_POLICY"}
    return Answer.of({"EffectivePolicy": policy})


def refused(code: str, status: int = 400) -> Answer:
    return Answer.of({"__type": code, "Message": f"{KEY_ID} may not"}, status)


async def read(server: AwsServer, answer: Answer, **chosen: Any) -> Any:
    server.region = "us-east-1"  # where Organizations is, for all regions of its partition
    server.faults["organizations"] = answer
    return await asyncio.to_thread(read_opt_out, settings(server, **chosen))


async def test_it_is_read_from_organizations() -> None:
    async with aws_server() as server:
        found = await read(server, effective({"services": {"default": OUT}}))
        assert found.in_force
        mixed = await read(server, effective({"services": {"default": OUT, "polly": IN}}))
        assert not mixed.in_force
    request = server.requests[0]
    assert request.headers["x-amz-target"].endswith("DescribeEffectivePolicy")
    assert request.json == {"PolicyType": "AISERVICES_OPT_OUT_POLICY"}
    assert (request.scope and request.scope.region) == "us-east-1"


@pytest.mark.parametrize(
    "code", ["EffectivePolicyNotFoundException", "AWSOrganizationsNotInUseException"]
)
async def test_no_policy_is_no_opt_out(code: str) -> None:
    async with aws_server() as server:
        assert not (await read(server, refused(code))).in_force


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (refused("AccessDeniedException", 403), AuthenticationError),
        (refused("UnrecognizedClientException", 400), AuthenticationError),
        (refused("TooManyRequestsException", 400), RateLimitedError),
        (Answer(fault="reset"), ConnectionFailedError),
        (Answer(302, {"location": "http://127.0.0.2:1/"}), EgressBlockedError),
        (Answer.of({}), UnexpectedResponseError),
        (Answer(200, {}, b"<p>"), UnexpectedResponseError),
    ],
)
async def test_what_could_not_be_read_is_an_error(answer: Answer, kind: type[BackendError]) -> None:
    async with aws_server() as server:
        with pytest.raises(kind) as caught:
            await read(server, answer)
    told = f"{caught.value}{caught.value!r}{caught.value.__cause__}{caught.value.__context__}"
    assert KEY_ID not in told
    assert SECRET not in told


async def test_wrong_keys_read_nothing() -> None:
    async with aws_server() as server:
        with pytest.raises(AuthenticationError):
            await read(server, effective({}), secrets=secrets_of(secret="wrong"))


async def test_the_policy_is_that_of_the_roles_account() -> None:
    async with aws_server("us-east-1") as server:
        server.faults["organizations"] = effective({"services": {"default": OUT}})
        role = "arn:aws:iam::123456789012:role/voicegate"
        chosen = settings(server, region="us-east-1", role=role)
        assert (await asyncio.to_thread(read_opt_out, chosen)).in_force
    (asked,) = server.of("organizations")
    assert asked.scope is not None
    assert asked.scope.key_id != KEY_ID
    assert asked.headers["x-amz-security-token"]


def test_without_keys_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    for name in ("AWS_SHARED_CREDENTIALS_FILE", "AWS_CONFIG_FILE"):
        monkeypatch.setenv(name, "/nowhere/at/all")
    with pytest.raises(AuthenticationError, match="no keys"):
        read_opt_out(settings(endpoint="http://127.0.0.1:9", secrets={}))


def test_the_sovereign_cloud_is_attested_by_hand() -> None:
    with pytest.raises(BadRequestError, match="attest it"):
        read_opt_out(settings(region="eusc-de-east-1"))


async def test_no_variable_and_no_proxy_moves_the_question(monkeypatch: pytest.MonkeyPatch) -> None:
    async with aws_server() as server, aws_server() as evil:
        repoint(monkeypatch, evil.url)
        monkeypatch.setenv("AWS_ENDPOINT_URL_ORGANIZATIONS", evil.url)
        assert (await read(server, effective({"services": {"default": OUT}}))).in_force
        assert evil.connections == 0
