"""The conformance suite on openai_compatible, against a strict fake of OpenAI's protocol."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from tests.adapters.openai_compatible.entering import KEY, settings
from tests.fakes.http_server import Answer, HttpServer
from tests.fakes.http_server import Received as HttpReceived
from tests.fakes.openai_server import HEARD, OpenAIServer, openai_server, parts_of
from voicegate.adapter import BackendSettings
from voicegate.speech import read_wav
from voicegate.testing.conformance import (
    RETRY_AFTER_SECONDS,
    AdapterConformance,
    Received,
    Subject,
    Trouble,
    Way,
)
from voicegate_adapters.openai_compatible import ADAPTER

ECHO = f"{KEY} {HEARD}"


class OpenAI(Subject):
    """The fake hears the same words in any sound."""

    text = HEARD
    request_id = "req-9"
    repointing = ("OPENAI_BASE_URL", "OPENAI_API_BASE")

    def __init__(self, service: OpenAIServer, server: HttpServer) -> None:
        self._service = service
        self._server = server

    @property
    def settings(self) -> BackendSettings:
        return settings(f"{self._server.url}/v1", word_times=True)

    def received(self) -> list[Received]:
        return [_read(request) for request in self._server.received]

    def open_connections(self) -> int:
        return self._server.open_connections

    async def strike(self, trouble: Trouble, way: Way, elsewhere: str) -> None:
        if trouble is Trouble.UNREACHABLE:
            self._server.stop()
        self._service.fault = _answer(trouble, elsewhere)


def _answer(trouble: Trouble, elsewhere: str) -> Answer:
    """What the real service answers; its messages repeat what was sent."""
    if trouble.isdecimal():
        told = {"x_request_id": "req-9"}
        if trouble is Trouble.RATE_LIMITED:
            told["retry_after"] = f"{RETRY_AFTER_SECONDS:g}"
        error = {"error": {"message": ECHO, "code": ECHO, "type": ECHO, "param": ECHO}}
        return Answer.of(error, int(trouble), **told)
    answers = {
        Trouble.GARBAGE: Answer(200, {"content-type": "text/html"}, f"<p>{ECHO}\xff".encode()),
        Trouble.HALF: Answer(200, {}, b'{"text": ', fault="half"),
        Trouble.REDIRECT: Answer(307, {"location": f"{elsewhere}/v1/{HEARD}"}),
        Trouble.HANG: Answer(fault="hang"),
        Trouble.RESET: Answer(fault="reset"),
    }
    return answers.get(trouble, Answer(200, {}, b""))


def _read(request: HttpReceived) -> Received:
    if request.path.endswith("/transcriptions"):
        form = dict(parts_of(request))
        audio = read_wav(form["file"]) if form["file"] else None
        return Received(
            audio=audio.content if audio else b"",
            format=audio.format if audio else None,
            language=form.get("language", b"").decode() or None,
            hints=tuple(form.get("prompt", b"").decode().split(", ")),
        )
    if request.path.endswith("/speech"):
        return Received(text=str(request.json["input"]))
    body: Any = request.json
    return Received(text=str(body["messages"][-1]["content"]))


class TestOpenAI(AdapterConformance):
    spec = ADAPTER

    @asynccontextmanager
    async def subject(self) -> AsyncGenerator[Subject, None]:
        async with openai_server(KEY) as (service, server):
            yield OpenAI(service, server)
