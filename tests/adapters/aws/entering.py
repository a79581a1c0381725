"""Contexts, permits and requests for the roles of aws."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from typing import Any, cast

from tests.fakes.aws_server import KEY_ID, SECRET, AwsServer
from voicegate.adapter import (
    AdapterContext,
    BackendSettings,
    HttpSeam,
    HttpTimeouts,
    Permit,
    Secret,
    WebSocketSeam,
)
from voicegate.adapter._mint import mint, payload_digest  # pyright: ignore[reportPrivateUsage]
from voicegate.speech import SynthesisRequest
from voicegate.vocabulary import Form, Hop
from voicegate_adapters.aws import ADAPTER
from voicegate_adapters.aws.tts import AwsSynthesizer

BACKEND = "a"


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def secrets_of(
    key_id: str = KEY_ID, secret: str = SECRET, token: str | None = None
) -> dict[str, Secret]:
    """The keys as a configuration gives them."""
    found = {
        "access_key_id": Secret("AWS_KEY_ID", key_id),
        "secret_access_key": Secret("AWS_SECRET", secret),
    }
    if token is not None:
        found["session_token"] = Secret("AWS_TOKEN", token)
    return found


def settings(
    server: AwsServer | None = None,
    *,
    region: str | None = "eu-central-1",
    endpoint: str | None = None,
    secrets: dict[str, Secret] | None = None,
    **options: object,
) -> BackendSettings:
    """Settings for a fake, or for the real region where none is given."""
    return BackendSettings(
        name=BACKEND,
        adapter="aws",
        region=region,
        endpoint=server.url if server is not None else endpoint,
        options=options,
        secrets=secrets_of() if secrets is None else secrets,
    )


def context(
    chosen: BackendSettings,
    clock: Callable[[], float] | None = None,
    *,
    ca_file: str | None = None,
    timeouts: HttpTimeouts | None = None,
) -> AdapterContext:
    """What a role is made with, as the gate makes it."""
    endpoint = ADAPTER.locate(chosen)
    return AdapterContext(
        settings=chosen,
        endpoint=endpoint,
        http=HttpSeam(endpoint, backend=BACKEND, ca_file=ca_file, timeouts=timeouts),
        websocket=WebSocketSeam(endpoint, backend=BACKEND, ca_file=ca_file),
        clock=clock or Clock(),
    )


def permit_for(hop: Hop, payload: Any) -> Permit:
    return mint(BACKEND, hop, Form.RAW, payload_digest(payload))


def speaking(role: AwsSynthesizer, request: SynthesisRequest) -> AsyncGenerator[bytes, None]:
    spoken = role.synthesize(permit_for(Hop.TTS, request), request)
    return cast("AsyncGenerator[bytes, None]", spoken)


async def speak(where: AdapterContext, request: SynthesisRequest) -> bytes:
    role = AwsSynthesizer(where)
    try:
        return b"".join([piece async for piece in speaking(role, request)])
    finally:
        await role.aclose()
