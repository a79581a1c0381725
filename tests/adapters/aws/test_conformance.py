"""The conformance suite on aws, against a fake that checks each signature and frame."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from tests.adapters.aws.entering import settings
from tests.adapters.aws.recordings import BUCKET
from tests.fakes.aws_server import SECRET, AwsServer, Signed, aws_server
from tests.fakes.google_ears import marked, silence
from tests.fakes.http_server import Answer
from voicegate.adapter import BackendSettings
from voicegate.speech import Audio, AudioFormat, Encoding, convert, read_wav
from voicegate.testing.conformance import (
    RETRY_AFTER_SECONDS,
    AdapterConformance,
    Received,
    Subject,
    Trouble,
    Way,
)
from voicegate_adapters.aws import ADAPTER

ECHO = f"{SECRET} w1 w2 Guten Tag, Anna Schmidt"
_STREAM_FAULTS = {
    Trouble.GARBAGE: "noise",
    Trouble.EMPTY: "empty",
    Trouble.HANG: "deaf",
    Trouble.RESET: "cut",
    Trouble.HALF: "half",
}


class Aws(Subject):
    """The fake hears runs of one sample value as words."""

    request_id = "req-9"
    repointing = (
        "AWS_ENDPOINT_URL",
        "AWS_ENDPOINT_URL_POLLY",
        "AWS_ENDPOINT_URL_S3",
        "AWS_ENDPOINT_URL_TRANSCRIBE",
        "AWS_ENDPOINT_URL_TRANSCRIBE_STREAMING",
    )

    def __init__(self, server: AwsServer) -> None:
        self._server = server

    @property
    def settings(self) -> BackendSettings:
        return settings(self._server, bucket=BUCKET, poll_seconds=0, voice="Vicki")

    def speech(self, audio_format: AudioFormat) -> bytes:
        rate = audio_format.sample_rate_hz
        words = [marked(n, 0.6, encoding="LINEAR16", rate_hz=rate) for n in (20_000, 15_000)]
        pcm = b"".join(words) + silence(0.5, encoding="LINEAR16", rate_hz=rate)
        plain = AudioFormat(Encoding.PCM_S16LE, rate)
        return convert(Audio(pcm, plain), audio_format).content

    def received(self) -> list[Received]:
        """One for each text, each stream, and each recording that was uploaded."""
        found = [self._read(request) for request in self._server.requests]
        return [each for each in found if each is not None]

    def open_connections(self) -> int:
        return self._server.open_connections

    async def strike(self, trouble: Trouble, way: Way, elsewhere: str) -> None:
        if trouble is Trouble.UNREACHABLE:
            self._server.stop()
        elif way is Way.SYNTHESIZER:
            self._server.faults["polly"] = _answer(trouble, elsewhere)
        elif way is Way.TRANSCRIBER:
            # A recording's upload fails, or, where only an answer can, its transcript.
            read = {Trouble.GARBAGE, Trouble.EMPTY, Trouble.HALF}
            method = "GET" if trouble in read else "PUT"
            answer = _answer(trouble, elsewhere)
            self._server.faults["s3"] = lambda r: answer if r.method == method else None
        elif trouble in _STREAM_FAULTS:
            self._server.ears.fault = _STREAM_FAULTS[trouble]
        else:
            self._server.faults["transcribe"] = _answer(trouble, elsewhere)

    def _read(self, request: Signed) -> Received | None:
        if request.service == "polly":
            body = request.json
            return Received(text=str(body["Text"]), language=str(body["LanguageCode"]))
        if request.service == "s3" and request.method == "PUT":
            return self._recording(request)
        if request.service == "transcribe" and "upgrade" in request.headers:
            return self._stream(request)
        return None

    def _recording(self, request: Signed) -> Received:
        audio = read_wav(request.body)
        jobs = [job for job in self._server.jobs.started if _media(job) == request.path[1:]]
        language = str(jobs[0]["LanguageCode"]) if jobs else None
        return Received(audio=audio.content, format=audio.format, language=language)

    def _stream(self, request: Signed) -> Received:
        stream = self._server.ears.of(request)
        rate = int(request.query["sample-rate"][0])
        return Received(
            audio=b"" if stream is None else bytes(stream.audio),
            format=AudioFormat(Encoding.PCM_S16LE, rate),
            language=request.query["language-code"][0],
        )


def _media(job: dict[str, Any]) -> str:
    return str(job["Media"]["MediaFileUri"]).removeprefix("s3://")


def _answer(trouble: Trouble, elsewhere: str) -> Answer:
    """What Amazon answers; its messages repeat what was sent."""
    if trouble.isdecimal():
        headers = {"x-amzn-requestid": "req-9", "content-type": "application/x-amz-json-1.1"}
        if trouble is Trouble.RATE_LIMITED:
            headers["retry-after"] = f"{RETRY_AFTER_SECONDS:g}"
        told = Answer.of({"__type": ECHO, "message": ECHO})
        return Answer(int(trouble), headers, told.body)
    sound = {"content-type": "audio/pcm"}
    answers = {
        Trouble.GARBAGE: Answer(200, {"content-type": "text/html"}, f"<p>{ECHO}".encode()),
        Trouble.HALF: Answer(200, sound, b"\x01\x02", fault="half"),
        Trouble.REDIRECT: Answer(307, {"location": f"{elsewhere}/v1"}),
        Trouble.HANG: Answer(fault="hang"),
        Trouble.RESET: Answer(fault="reset"),
        Trouble.EMPTY: Answer(200, sound),
    }
    return answers[trouble]


class TestAws(AdapterConformance):
    spec = ADAPTER

    @asynccontextmanager
    async def subject(self) -> AsyncGenerator[Subject, None]:
        async with aws_server() as server:
            server.store.make(BUCKET)
            yield Aws(server)
