"""Contexts, permits and requests for the roles of google."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any, cast

from tests.adapters import entering
from tests.fakes.google_server import GoogleServer
from voicegate.adapter import BackendSettings, Secret
from voicegate_adapters.google import ADAPTER
from voicegate_adapters.google.stt import GoogleStreamingTranscriber, GoogleTranscriber
from voicegate_adapters.google.tts import GoogleSynthesizer

KEY = "AIza-very-secret-key"
BACKEND = "g"
PROJECT = "muster-prod"

context = partial(entering.context, ADAPTER)
permit_for = partial(entering.permit_for, BACKEND)
transcribe = partial(entering.transcribe, GoogleTranscriber)
speak = partial(entering.speak, GoogleSynthesizer)


def settings(
    server: GoogleServer | None = None,
    *,
    region: str | None = "eu",
    endpoint: str | None = None,
    key: str | None = KEY,
    credentials: str | None = None,
    **options: object,
) -> BackendSettings:
    """Settings for a fake, or for the real region where none is given."""
    secrets: dict[str, Secret] = {}
    if credentials is not None:
        secrets["credentials"] = Secret("GOOGLE_SERVICE_ACCOUNT", credentials)
    elif key is not None:
        secrets["key"] = Secret("GOOGLE_KEY", key)
    return BackendSettings(
        name=BACKEND,
        adapter="google",
        region=region,
        endpoint=server.url if server is not None else endpoint,
        options={"project": PROJECT} | options,
        secrets=secrets,
    )


class Caller(entering.Caller[GoogleServer]):
    """A caller whose frames go at the pace at which they are heard."""

    role_of = GoogleStreamingTranscriber

    async def _frame_sent(self) -> None:
        leg = cast("Any", self.stream)._leg
        async with asyncio.timeout(10):
            while not leg.over:
                await self.server.until_heard(partial(self._is_heard, leg))
                if not self._has_ended:
                    return
                await asyncio.sleep(0)  # the end is on its way to us, or the next to it

    @property
    def _has_ended(self) -> bool:
        """Whether the fake has ended the newest of Google's streams."""
        received = self.server.received
        return bool(received) and received[-1].over.is_set()

    def _is_heard(self, leg: Any) -> bool:
        """Whether the fake has heard, or ended, what Google's stream ``leg`` was sent."""
        if leg.over or not self.server.received:
            return leg.over or leg.sent == leg.begin
        newest = self.server.received[-1]
        return newest.over.is_set() or newest.audio_bytes >= leg.sent - leg.begin
