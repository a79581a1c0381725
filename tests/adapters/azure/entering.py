"""Contexts, permits and requests for the roles of azure."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Any, cast

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
from voicegate.speech import SynthesisRequest, Transcript, TranscriptionRequest
from voicegate.vocabulary import Form, Hop
from voicegate_adapters.azure import ADAPTER
from voicegate_adapters.azure.stt import AzureTranscriber
from voicegate_adapters.azure.tts import AzureSynthesizer

KEY = "0123456789abcdef0123456789abcdef"
BACKEND = "az"
REGION = "germanywestcentral"


def settings(
    *,
    region: str | None = REGION,
    endpoint: str | None = None,
    key: str | None = KEY,
    **options: object,
) -> BackendSettings:
    """Settings for a region, or for a server at ``endpoint`` that stands for it."""
    return BackendSettings(
        name=BACKEND,
        adapter="azure",
        region=region,
        endpoint=endpoint,
        options=options,
        secrets={} if key is None else {"key": Secret("AZURE_SPEECH_KEY", key)},
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


def permit_for(hop: Hop, payload: Any) -> Permit:
    return mint(BACKEND, hop, Form.RAW, payload_digest(payload))


async def transcribe(where: AdapterContext, request: TranscriptionRequest) -> Transcript:
    role = AzureTranscriber(where)
    try:
        return await role.transcribe(permit_for(Hop.STT, request), request)
    finally:
        await role.aclose()


def speaking(where: AdapterContext, request: SynthesisRequest) -> AsyncGenerator[bytes, None]:
    spoken = AzureSynthesizer(where).synthesize(permit_for(Hop.TTS, request), request)
    return cast("AsyncGenerator[bytes, None]", spoken)


async def speak(where: AdapterContext, request: SynthesisRequest) -> bytes:
    try:
        return b"".join([piece async for piece in speaking(where, request)])
    finally:
        await where.http.aclose()
