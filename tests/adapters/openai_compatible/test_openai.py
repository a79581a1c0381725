"""openai_compatible: what goes over the wire, what comes back, what goes wrong."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import httpx
import pytest
import respx

from tests.fakes.environment import repoint
from tests.fakes.http_server import Answer, Received, http_server
from voicegate.adapter import (
    AdapterContext,
    BackendSettings,
    EndpointError,
    HttpResponse,
    HttpSeam,
    Secret,
    WebSocketSeam,
)
from voicegate.adapter._mint import mint, payload_digest
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BadRequestError,
    ConnectionFailedError,
    EgressBlockedError,
    QuotaExceededError,
    RateLimitedError,
    UnavailableError,
    UnexpectedResponseError,
)
from voicegate.speech import (
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Encoding,
    SinkRequest,
    SynthesisRequest,
    TranscriptionRequest,
    read_wav,
)
from voicegate.vocabulary import Form, Hop
from voicegate_adapters.openai_compatible import ADAPTER
from voicegate_adapters.openai_compatible.sink import OpenAISink
from voicegate_adapters.openai_compatible.stt import OpenAITranscriber
from voicegate_adapters.openai_compatible.tts import OpenAISynthesizer
from voicegate_adapters.openai_compatible.wire import delta_of, error_of

KEY = "sk-very-secret-key"
SAID = "meine nummer ist null eins sieben"
AUDIO = Audio(b"\xff\x00" * 4000, PHONE_MULAW)
HEARD = {
    "text": f" {SAID} ",
    "language": "german",
    "duration": 1.0,
    "words": [{"word": "meine", "start": 0.0, "end": 0.4}],
    "segments": [{"id": 0, "start": 0.0, "end": 1.0, "text": SAID}],
}


def _settings(endpoint: str | None = None, **more: Any) -> BackendSettings:
    options: Mapping[str, object] = {"model": "whisper-large-v3"} | more.pop("options", {})
    return BackendSettings(
        name="b",
        adapter="openai_compatible",
        endpoint=endpoint,
        options=options,
        secrets={"key": Secret("KEY", KEY)},
        **more,
    )


def _context(settings: BackendSettings) -> AdapterContext:
    endpoint = ADAPTER.locate(settings)
    return AdapterContext(
        settings=settings,
        endpoint=endpoint,
        http=HttpSeam(endpoint, backend="b", now=lambda: 0.0),
        websocket=WebSocketSeam(endpoint, backend="b"),
    )


async def _transcribe(context: AdapterContext, request: TranscriptionRequest) -> Any:
    role = OpenAITranscriber(context)
    try:
        return await role.transcribe(mint("b", Hop.STT, Form.RAW, payload_digest(request)), request)
    finally:
        await role.aclose()


async def _speak(context: AdapterContext, request: SynthesisRequest) -> bytes:
    role = OpenAISynthesizer(context)
    permit = mint("b", Hop.TTS, Form.RAW, payload_digest(request))
    try:
        return b"".join([piece async for piece in role.synthesize(permit, request)])
    finally:
        await role.aclose()


async def _ask(context: AdapterContext, request: SinkRequest) -> str:
    role = OpenAISink(context)
    permit = mint("b", Hop.SINK, Form.REDACTED, payload_digest(request))
    try:
        return "".join([piece async for piece in role.send(permit, request)])
    finally:
        await role.aclose()


def _fields(received: Received) -> dict[str, bytes]:
    """The parts of a multipart form by name."""
    boundary = received.headers["content-type"].partition("boundary=")[2].encode()
    found: dict[str, bytes] = {}
    for part in received.body.split(b"--" + boundary)[1:-1]:
        head, _, content = part.partition(b"\r\n\r\n")
        found[head.partition(b'name="')[2].partition(b'"')[0].decode()] = content[:-2]
    return found


async def test_a_file_is_sent_and_its_transcript_read() -> None:
    async with http_server(lambda _: Answer.of(HEARD, x_request_id="r1")) as server:
        request = TranscriptionRequest(
            audio=AUDIO, language="de-DE", hints=("Muster", "IBAN"), word_times=True
        )
        heard = await _transcribe(_context(_settings(f"{server.url}/v1")), request)
    (got,) = server.received
    fields = _fields(got)
    assert (got.method, got.path) == ("POST", "/v1/audio/transcriptions")
    assert got.headers["authorization"] == f"Bearer {KEY}"
    assert (fields["model"], fields["language"]) == (b"whisper-large-v3", b"de")
    assert (fields["prompt"], fields["response_format"]) == (b"Muster, IBAN", b"verbose_json")
    assert read_wav(fields["file"]) == AUDIO
    assert (heard.text, heard.request_id, heard.duration_seconds) == (SAID, "r1", 1.0)
    assert heard.words[0].end_seconds == 0.4
    assert heard.segments[0].text == SAID


async def test_plain_text_is_read_too() -> None:
    answer = Answer(200, {"content-type": "text/plain; charset=utf-8"}, f"{SAID}\n".encode())
    async with http_server(lambda _: answer) as server:
        settings = _settings(server.url, options={"response_format": "text"})
        heard = await _transcribe(_context(settings), TranscriptionRequest(audio=AUDIO))
    assert heard.text == SAID


async def test_speech_comes_in_the_format_that_was_asked_for() -> None:
    second = b"\x00\x10" * 24000
    async with http_server(lambda _: Answer(200, {}, second)) as server:
        context = _context(_settings(f"{server.url}/v1", options={"voice": "anna"}))
        raw = SynthesisRequest(
            text=SAID, language="de-DE", format=AudioFormat(Encoding.PCM_S16LE, 24000)
        )
        phone = SynthesisRequest(text=SAID, language="de-DE", format=PHONE_MULAW, speed=1.2)
        assert await _speak(context, raw) == second
        assert len(await _speak(context, phone)) == pytest.approx(8000, abs=20)
    first, other = server.received
    assert first.path == "/v1/audio/speech"
    assert (first.json["input"], first.json["voice"], other.json["speed"]) == (SAID, "anna", 1.2)


def _events(*pieces: str, end: bool = True) -> Answer:
    lines = [json.dumps({"choices": [{"delta": {"content": p}}]}) for p in pieces]
    lines += ["[DONE]"] if end else []
    body = "".join(f"data: {line}\n\n" for line in lines).encode()
    return Answer(200, {"content-type": "text/event-stream"}, body)


async def test_a_chat_answer_comes_in_pieces() -> None:
    async with http_server(lambda _: _events("Guten ", "Tag, <PERSON_1>")) as server:
        context = _context(_settings(f"{server.url}/v1", options={"temperature": 0.2}))
        request = SinkRequest(
            text="hallo",
            system="Antworte kurz.",
            history=(("assistant", "Wer spricht?"),),
            max_tokens=50,
        )
        assert await _ask(context, request) == "Guten Tag, <PERSON_1>"
    (got,) = server.received
    assert got.path == "/v1/chat/completions"
    assert got.json["messages"] == [
        {"role": "system", "content": "Antworte kurz."},
        {"role": "assistant", "content": "Wer spricht?"},
        {"role": "user", "content": "hallo"},
    ]
    assert (got.json["stream"], got.json["max_tokens"], got.json["temperature"]) == (True, 50, 0.2)


async def test_half_a_chat_answer_is_no_answer() -> None:
    async with http_server(lambda _: _events("Guten ", end=False)) as server:
        with pytest.raises(UnexpectedResponseError, match="broke off"):
            await _ask(_context(_settings(server.url)), SinkRequest(text="hallo"))


@pytest.mark.parametrize(
    ("status", "error", "kind"),
    [
        (400, {"code": "invalid_value"}, BadRequestError),
        (401, {"code": "invalid_api_key", "message": f"wrong key {KEY}"}, AuthenticationError),
        (403, {"type": "forbidden"}, AuthenticationError),
        (413, {}, BadRequestError),
        (429, {"code": "rate_limit_exceeded"}, RateLimitedError),
        (429, {"code": "insufficient_quota"}, QuotaExceededError),
        (500, {"type": "server_error"}, UnavailableError),
        (503, {}, UnavailableError),
    ],
)
async def test_errors_are_named_without_what_was_said(
    status: int, error: dict[str, str], kind: type[BackendError]
) -> None:
    answer = Answer.of({"error": {"message": SAID} | error}, status, retry_after="3")
    async with http_server(lambda _: answer) as server:
        with pytest.raises(kind) as caught:
            await _transcribe(_context(_settings(server.url)), TranscriptionRequest(audio=AUDIO))
        with pytest.raises(kind):
            await _ask(_context(_settings(server.url)), SinkRequest(text=SAID))
    assert caught.value.retry_after_seconds == 3.0
    assert SAID not in str(caught.value)
    assert KEY not in str(caught.value)
    assert len(server.received) == 2


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (Answer(200, {}, b""), UnexpectedResponseError),
        (Answer(200, {}, b"{"), UnexpectedResponseError),
        (Answer.of({"txt": "x"}), UnexpectedResponseError),
        (Answer.of(["x"]), UnexpectedResponseError),
        (Answer(fault="reset"), ConnectionFailedError),
        (Answer(body=b"{}", fault="half"), ConnectionFailedError),
    ],
)
async def test_garbage_is_named(answer: Answer, kind: type[BackendError]) -> None:
    async with http_server(lambda _: answer) as server:
        with pytest.raises(kind):
            await _transcribe(_context(_settings(server.url)), TranscriptionRequest(audio=AUDIO))


async def test_neither_redirect_nor_environment_move_data(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with http_server(lambda _: Answer.of(HEARD), host="127.0.0.2") as evil:
        repoint(monkeypatch, evil.url)
        redirect = Answer(307, {"location": f"{evil.url}/v1/audio/transcriptions"})

        def answer(request: Received) -> Answer:
            return redirect if request.path.startswith("/moved") else Answer.of(HEARD)

        async with http_server(answer) as server:
            request = TranscriptionRequest(audio=AUDIO)
            await _transcribe(_context(_settings(server.url)), request)
            with pytest.raises(EgressBlockedError):
                await _transcribe(_context(_settings(f"{server.url}/moved")), request)
            for role, sent in (
                (_speak, SynthesisRequest(text=SAID, language="de")),
                (_ask, SinkRequest(text=SAID)),
            ):
                with pytest.raises(EgressBlockedError):
                    await role(_context(_settings(f"{server.url}/moved")), sent)  # type: ignore[arg-type]
    assert (evil.connections, evil.bytes_in) == (0, 0)


@pytest.mark.parametrize(
    ("settings", "url", "header"),
    [
        (
            {"region": "eu"},
            "https://eu.api.openai.com/v1/audio/transcriptions",
            ("authorization", f"Bearer {KEY}"),
        ),
        (
            {"endpoint": "https://api.scaleway.ai/v1"},
            "https://api.scaleway.ai/v1/audio/transcriptions",
            ("authorization", f"Bearer {KEY}"),
        ),
        (
            {
                "endpoint": "https://muster.openai.azure.com",
                "options": {"deployment": "ears", "deployment_type": "standard"},
            },
            "https://muster.openai.azure.com/openai/deployments/ears/audio/transcriptions?api-version=2024-10-21",  # noqa: E501
            ("api-key", KEY),
        ),
    ],
)
async def test_each_service_has_its_url_and_its_key(
    settings: dict[str, Any], url: str, header: tuple[str, str]
) -> None:
    with respx.mock:
        route = respx.post(url).mock(return_value=httpx.Response(200, json=HEARD))
        heard = await _transcribe(
            _context(_settings(**settings)), TranscriptionRequest(audio=AUDIO)
        )
    assert heard.text == SAID
    assert route.calls.last.request.headers[header[0]] == header[1]


@pytest.mark.parametrize(
    ("settings", "key"),
    [
        ({}, "endpoint"),
        ({"region": "mars"}, "region"),
        ({"region": "eu", "endpoint": "https://x.example"}, "region"),
        ({"endpoint": "https://m.openai.azure.com"}, "options.deployment"),
        (
            {"endpoint": "https://m.openai.azure.com", "options": {"deployment": "d"}},
            "options.deployment_type",
        ),
        (
            {
                "endpoint": "https://m.openai.azure.com",
                "options": {"deployment": "d", "deployment_type": "global-standard"},
            },
            "options.deployment_type",
        ),
    ],
)
def test_what_cannot_be_called_is_refused_by_its_setting(
    settings: dict[str, Any], key: str
) -> None:
    with pytest.raises(EndpointError) as caught:
        ADAPTER.locate(_settings(**settings))
    assert caught.value.key == key


def test_ovh_without_a_key_and_a_backend_without_a_model_are_refused() -> None:
    ovh = "https://oai.endpoints.kepler.ai.cloud.ovh.net/v1"
    bare = BackendSettings(name="b", adapter="x", endpoint=ovh, options={"model": "whisper"})
    with pytest.raises(EndpointError, match="outside of any contract"):
        ADAPTER.locate(bare)
    with pytest.raises(EndpointError, match="no model"):
        ADAPTER.locate(BackendSettings(name="b", adapter="x", endpoint=ovh))


def test_the_wire_reads_events_and_errors_by_itself() -> None:
    assert delta_of("[DONE]") is None
    assert delta_of('{"choices": []}') == ""
    with pytest.raises(ValueError, match="Expecting"):
        delta_of("{")
    echo = {"error": {"code": "meine nummer 0176 1234567"}}
    error = error_of(HttpResponse(backend="b", status=400, content=json.dumps(echo).encode()))
    assert "0176" not in str(error)
