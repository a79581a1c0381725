"""Recordings for jobs of Transcribe, and settings for them."""

from __future__ import annotations

from typing import Any

from tests.adapters.aws.entering import PCM_8K, quiet, said, settings
from tests.fakes.aws_server import AwsServer
from voicegate.speech import Audio, TranscriptionRequest

__all__ = ["BUCKET", "chosen", "nothing_left", "recording"]

BUCKET = "muster-calls"
WORDS = said(1, 0.4) + said(2, 0.3) + quiet(0.5) + said(3, 0.2)


def recording(content: bytes = WORDS, **more: Any) -> TranscriptionRequest:
    form = more.pop("format", PCM_8K)
    asked: dict[str, Any] = {"audio": Audio(content, form), "language": "de-DE"} | more
    return TranscriptionRequest(**asked)


def chosen(server: AwsServer, **options: Any) -> Any:
    given: dict[str, Any] = {"bucket": BUCKET, "poll_seconds": 0, "prefix": "vg/"} | options
    return settings(server, **given)


def nothing_left(server: AwsServer) -> bool:
    return server.store.keys(BUCKET) == [] and server.jobs.names == []
