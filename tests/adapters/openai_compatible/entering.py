"""Contexts and permits for the roles of openai_compatible."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from functools import partial
from typing import Any

from tests.adapters import entering
from voicegate.adapter import AdapterContext, BackendSettings, Secret
from voicegate.speech import SinkRequest, SynthesisRequest
from voicegate.vocabulary import Form, Hop
from voicegate_adapters.openai_compatible import ADAPTER
from voicegate_adapters.openai_compatible.sink import OpenAISink
from voicegate_adapters.openai_compatible.stt import OpenAITranscriber
from voicegate_adapters.openai_compatible.tts import OpenAISynthesizer

KEY = "sk-very-secret-key"
BACKEND = "b"

context = partial(entering.context, ADAPTER, now=lambda: 0.0)
transcribe = partial(entering.transcribe, OpenAITranscriber)
speak = partial(entering.speak, OpenAISynthesizer)


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


def speaking(where: AdapterContext, request: SynthesisRequest) -> AsyncGenerator[bytes, None]:
    """See the shared one."""
    return entering.speaking(OpenAISynthesizer(where), request)


async def ask(where: AdapterContext, request: SinkRequest) -> str:
    """Send redacted text, and close."""
    role = OpenAISink(where)
    permit = entering.permit_for(BACKEND, Hop.SINK, request, Form.REDACTED)
    try:
        return "".join([piece async for piece in role.send(permit, request)])
    finally:
        await role.aclose()
