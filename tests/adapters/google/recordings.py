"""Long recordings, settings with a bucket for them, and how they are heard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.adapters.google.accounts import account, public_key
from tests.adapters.google.entering import KEY, context, permit_for, settings
from tests.fakes.google_ears import marked, silence
from tests.fakes.google_storage import CloudServer, cloud_server
from voicegate.adapter import BackendSettings
from voicegate.speech import PHONE_MULAW, Audio, Transcript, TranscriptionRequest
from voicegate.vocabulary import Hop
from voicegate_adapters.google.stt import GoogleTranscriber

__all__ = ["BUCKET", "LONG", "chosen", "cloud", "hear", "recording", "role_at"]

BUCKET = "muster-calls"
LONG = marked(1, 40) + silence(1) + marked(2, 25) + silence(1)


def cloud(location: str = "eu") -> Any:
    """The fake, which knows the account of the tests."""
    return cloud_server(KEY, location=location, public_key=public_key())


def chosen(server: CloudServer | None, **options: Any) -> BackendSettings:
    """Settings with a bucket and an account; the real hosts where there is no ``server``."""
    given: dict[str, Any] = {"bucket": BUCKET, "poll_seconds": 0, "credentials": account()}
    endpoint = None if server is None else server.url
    return settings(endpoint=endpoint, **(given | options))


def recording(content: bytes = LONG, **more: Any) -> TranscriptionRequest:
    """A recording of a telephone call, in German."""
    form = more.pop("format", PHONE_MULAW)
    asked: dict[str, Any] = {"audio": Audio(content, form), "language": "de-DE"} | more
    return TranscriptionRequest(**asked)


def role_at(
    server: CloudServer, clock: Callable[[], float] | None = None, **options: Any
) -> GoogleTranscriber:
    """The role under test."""
    return GoogleTranscriber(context(chosen(server, **options), clock))


async def hear(role: GoogleTranscriber, request: TranscriptionRequest) -> Transcript:
    """Hear, with a permit for just that."""
    return await role.transcribe(permit_for(Hop.STT, request), request)
