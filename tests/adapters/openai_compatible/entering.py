"""Contexts and permits for the roles of openai_compatible."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Any, cast

from voicegate.adapter import (
    AdapterContext,
    BackendSettings,
    HttpSeam,
    HttpTimeouts,
    Secret,
    WebSocketSeam,
)
from voicegate.adapter._mint import mint, payload_digest  # pyright: ignore[reportPrivateUsage]
from voicegate.speech import SinkRequest, SynthesisRequest, Transcript, TranscriptionRequest
from voicegate.vocabulary import Form, Hop
from voicegate_adapters.openai_compatible import ADAPTER
from voicegate_adapters.openai_compatible.sink import OpenAISink
from voicegate_adapters.openai_compatible.stt import OpenAITranscriber
from voicegate_adapters.openai_compatible.tts import OpenAISynthesizer

KEY = "sk-very-secret-key"
BACKEND = "b"


def settings(endpoint: str | None = None, key: str | None = KEY, **more: Any) -> BackendSettings:
    """Settings with a model and, unless None, a key; further ones are options."""
    options: dict[str, object] = {"model": "m", "voice": "anna"} | more.pop("options", {})
    return BackendSettings(
        name=BACKEND,
        adapter="openai_compatible",
        endpoint=endpoint,
        region=more.pop("region", None),
        options=options | more,
        secrets={} if key is None else {"key": Secret("KEY", key)},
    )


def context(chosen: BackendSettings, *, timeouts: HttpTimeouts | None = None) -> AdapterContext:
    """What a role is made with, as the gate makes it."""
    endpoint = ADAPTER.locate(chosen)
    return AdapterContext(
        settings=chosen,
        endpoint=endpoint,
        http=HttpSeam(endpoint, backend=BACKEND, now=lambda: 0.0, timeouts=timeouts),
        websocket=WebSocketSeam(endpoint, backend=BACKEND),
    )


async def transcribe(where: AdapterContext, request: TranscriptionRequest) -> Transcript:
    role = OpenAITranscriber(where)
    permit = mint(BACKEND, Hop.STT, Form.RAW, payload_digest(request))
    try:
        return await role.transcribe(permit, request)
    finally:
        await role.aclose()


def speaking(where: AdapterContext, request: SynthesisRequest) -> AsyncGenerator[bytes, None]:
    permit = mint(BACKEND, Hop.TTS, Form.RAW, payload_digest(request))
    spoken = OpenAISynthesizer(where).synthesize(permit, request)
    return cast("AsyncGenerator[bytes, None]", spoken)


async def speak(where: AdapterContext, request: SynthesisRequest) -> bytes:
    try:
        return b"".join([piece async for piece in speaking(where, request)])
    finally:
        await where.http.aclose()


async def ask(where: AdapterContext, request: SinkRequest) -> str:
    role = OpenAISink(where)
    permit = mint(BACKEND, Hop.SINK, Form.REDACTED, payload_digest(request))
    try:
        return "".join([piece async for piece in role.send(permit, request)])
    finally:
        await role.aclose()
