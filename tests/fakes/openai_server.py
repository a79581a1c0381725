"""A service that speaks OpenAI's protocol on loopback and is strict about what it is sent.

What it accepts follows the wire facts of openai-python 3.54.0: paths, fields, formats. It answers
as OpenAI does, errors included, and fails in the way that ``fault`` says.
"""

from __future__ import annotations

import json
import ssl
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.http_server import Answer, HttpServer, Received, http_server
from voicegate.errors import BadAudioError
from voicegate.speech import read_wav

__all__ = ["OpenAIServer", "openai_server", "parts_of"]

HEARD = "meine nummer ist null eins sieben"
_CHAT = {"model", "messages", "stream", "max_tokens", "temperature"}
_SPEECH = {"model", "input", "voice", "response_format", "speed"}
_FORM = {
    "model",
    "response_format",
    "language",
    "prompt",
    "temperature",
    "stream",
    "timestamp_granularities[]",
}


def parts_of(request: Received) -> list[tuple[str, bytes]]:
    """Names and contents of a multipart form, in order."""
    boundary = request.headers["content-type"].partition("boundary=")[2].encode()
    found: list[tuple[str, bytes]] = []
    for part in request.body.split(b"--" + boundary)[1:-1]:
        head, _, content = part.partition(b"\r\n\r\n")
        found.append((head.partition(b'name="')[2].partition(b'"')[0].decode(), content[:-2]))
    return found


def _error(status: int, code: str, **headers: str) -> Answer:
    # The message echoes what was sent, as the real one does.
    message = f"{code}: {HEARD}"
    return Answer.of({"error": {"message": message, "code": code}}, status, **headers)


def _events(*values: object) -> bytes:
    lines = [v if isinstance(v, str) else json.dumps(v) for v in values]
    return "".join(f"data: {line}\n\n" for line in lines).encode()


@dataclass(slots=True)
class OpenAIServer:
    """``key`` is the one that it takes; ``fault``, if set, is what every request gets."""

    key: str
    fault: Answer | None = None
    speech: bytes = b"\x00\x10" * 24_000
    refused: list[str] = field(default_factory=list[str])

    def answer(self, request: Received) -> Answer:
        if request.headers.get("authorization") != f"Bearer {self.key}":
            return _error(401, "invalid_api_key")
        if self.fault is not None:
            return self.fault
        if request.method != "POST" or request.query:
            return self._no("method_not_allowed", 405)
        if request.path == "/v1/audio/transcriptions":
            return self._transcribe(request)
        answers = {"/v1/audio/speech": self._speak, "/v1/chat/completions": self._chat}
        made = answers.get(request.path)
        return self._no("unknown_url", 404) if made is None else made(request.json)

    def _no(self, why: str, status: int = 400) -> Answer:
        self.refused.append(why)
        return _error(status, why)

    def _transcribe(self, request: Received) -> Answer:
        parts = parts_of(request)
        form = dict(parts)
        if {name for name, _ in parts} - _FORM - {"file"} or not form.get("model"):
            return self._no("unknown_parameter")
        try:
            audio = read_wav(form["file"])
        except (KeyError, BadAudioError):
            return self._no("invalid_file")
        if len(form.get("language", b"de")) != 2:
            return self._no("invalid_language_format")
        seconds = audio.duration_seconds
        if form.get("stream") == b"true":
            told = {"type": "transcript.text.delta", "delta": "meine"}
            done = {"type": "transcript.text.done", "text": HEARD}
            return Answer(200, {"content-type": "text/event-stream"}, _events(told, done))
        if "timestamp_granularities[]" in form and form.get("response_format") != b"verbose_json":
            return self._no("invalid_response_format")
        body: dict[str, Any] = {"text": HEARD}
        if form.get("response_format") == b"verbose_json":
            words = [{"word": w, "start": i / 4, "end": i / 4 + 0.2} for i, w in _numbered()]
            body |= {"language": "german", "duration": seconds, "words": words}
        return Answer.of(body, x_request_id="req-7")

    def _speak(self, body: dict[str, object]) -> Answer:
        if body.keys() - _SPEECH or not {"model", "input", "voice"} <= body.keys():
            return self._no("unknown_parameter")
        if len(str(body["input"])) > 4096:
            return self._no("string_above_max_length")
        if body.get("response_format") != "pcm":
            return self._no("invalid_response_format")
        half = len(self.speech) // 2 + 1  # in the middle of a sample
        pieces = (self.speech[:half], self.speech[half:])
        return Answer(200, {"content-type": "audio/pcm"}, pieces=pieces)

    def _chat(self, body: dict[str, object]) -> Answer:
        if body.keys() - _CHAT or not body.get("messages") or body.get("stream") is not True:
            return self._no("unknown_parameter")
        said = [{"choices": [{"delta": {"content": p}}]} for p in ("Guten ", "Tag, <PERSON_1>")]
        first = {"choices": [{"delta": {"role": "assistant", "content": ""}}]}
        last: dict[str, object] = {"choices": [], "usage": {"total_tokens": 7}}
        headers = {"content-type": "text/event-stream", "x-request-id": "req-8"}
        return Answer(200, headers, _events(first, *said, last, "[DONE]"))


def _numbered() -> list[tuple[int, str]]:
    return list(enumerate(HEARD.split()))


@asynccontextmanager
async def openai_server(
    key: str, *, host: str = "127.0.0.1", tls: ssl.SSLContext | None = None
) -> AsyncGenerator[tuple[OpenAIServer, HttpServer], None]:
    """Run one; ``HttpServer`` knows its URL and what it received."""
    service = OpenAIServer(key)
    async with http_server(service.answer, host=host, tls=tls) as server:
        yield service, server
