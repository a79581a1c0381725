"""Contexts, permits and requests for the roles of azure."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tests.adapters import entering
from tests.fakes.azure_usp import AzureUsp
from tests.fakes.google_ears import silence
from voicegate.adapter import BackendSettings, Secret
from voicegate_adapters.azure import ADAPTER
from voicegate_adapters.azure.stt import AzureStreamingTranscriber, AzureTranscriber
from voicegate_adapters.azure.tts import AzureSynthesizer

KEY = "0123456789abcdef0123456789abcdef"
BACKEND = "az"
REGION = "germanywestcentral"

context = partial(entering.context, ADAPTER, now=lambda: 0.0)
permit_for = partial(entering.permit_for, BACKEND)
transcribe = partial(entering.transcribe, AzureTranscriber)
speak = partial(entering.speak, AzureSynthesizer)


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


def entra_settings(
    source: Callable[[], str | None],
    first: str = "",
    *,
    region: str | None = REGION,
    endpoint: str | None = None,
    **options: object,
) -> BackendSettings:
    """Settings with a token of Entra ID in place of the key."""
    return BackendSettings(
        name=BACKEND,
        adapter="azure",
        region=region,
        endpoint=endpoint,
        options=options,
        secrets={"entra_token": Secret("azure-entra", first, source)},
    )


class Caller(entering.Caller[AzureUsp]):
    """A caller of azure."""

    role_of = AzureStreamingTranscriber

    async def come_back(self) -> None:
        """Go on speaking until the SDK is through to Azure for a second time."""
        await self.server.until(lambda azure: len(azure.calls) == 2 and bool(azure.calls[1].paths))
        await self.say(silence(0.2))
        await self.server.until(lambda azure: bool(azure.calls[1].audio))
