"""What moto keeps for the fake of Amazon: buckets, jobs, roles, policies; no server of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from werkzeug.test import Client

from tests.fakes.google_ears import Ears, Spoken
from tests.fakes.http_server import Answer, Received
from voicegate.errors import BadAudioError
from voicegate.speech import Encoding, read_wav

__all__ = ["Jobs", "Store", "moto_answer"]

_OPERATIONS = {
    "StartTranscriptionJob": {
        "TranscriptionJobName", "LanguageCode", "MediaFormat", "Media", "OutputBucketName",
        "OutputKey", "OutputEncryptionKMSKeyId", "Settings", "ModelSettings", "IdentifyLanguage",
        "LanguageOptions",
    },
    "GetTranscriptionJob": {"TranscriptionJobName"},
    "DeleteTranscriptionJob": {"TranscriptionJobName"},
}  # fmt: skip
_ACCOUNT = "123456789012"  # moto's own
_RUNNING = {"QUEUED", "IN_PROGRESS", None}
_No = Callable[..., Answer]


@cache
def _application() -> Client:
    server = import_module("moto.moto_server.werkzeug_app")
    return Client(server.DomainDispatcherApplication(server.create_backend_app))


def moto_answer(request: Received, target: str) -> Answer:
    """What moto answers to ``request``."""
    headers = {k: v for k, v in request.headers.items() if k not in {"content-length", "host"}}
    answer = _application().open(target, method=request.method, headers=headers, data=request.body)
    kept = {
        name.lower(): value
        for name, value in answer.headers.items()
        if name.lower() not in {"content-length", "connection", "date", "server"}
    }
    return Answer(answer.status_code, kept, answer.get_data())


class Store:
    """S3 of one region. A bucket of another region is redirected to it, as S3 does."""

    def __init__(self, region: str) -> None:
        self.region = region
        _application().post("/moto-api/reset")
        models = import_module("moto.s3.models")
        partition = import_module("moto.utilities.utils").get_partition(region)
        self._backend: Any = models.s3_backends[_ACCOUNT][partition]

    def make(self, bucket: str, region: str | None = None) -> None:
        """Make a bucket."""
        self._backend.create_bucket(bucket, region or self.region)

    def keys(self, bucket: str) -> list[str]:
        """The objects in a bucket."""
        return sorted(self._backend.buckets[bucket].keys)

    def read(self, bucket: str, key: str) -> bytes:
        """An object's content."""
        return bytes(self._backend.get_object(bucket, key).value)

    def write(self, bucket: str, key: str, content: bytes) -> None:
        """Write an object."""
        self._backend.put_object(bucket, key, content)

    def has(self, bucket: str, key: str) -> bool:
        """Whether an object is there."""
        return bucket in self._backend.buckets and key in self._backend.buckets[bucket].keys

    def answer(self, request: Received, target: str) -> Answer:
        bucket = self._backend.buckets.get(request.path.split("/")[1])
        if bucket is not None and bucket.region_name != self.region:
            there = {"x-amz-bucket-region": bucket.region_name}
            body = b"<Error><Code>PermanentRedirect</Code></Error>"
            return Answer(301, there, b"" if request.method == "HEAD" else body)
        return moto_answer(request, target)


class Jobs:
    """Transcribe's jobs. moto lets them go on; the transcript is heard and written here."""

    def __init__(self, store: Store, no: _No) -> None:
        self._store = store
        self._no = no
        self.started: list[dict[str, Any]] = []
        self.reason: str | None = None
        self.transcript: bytes | None = None

    @property
    def _backend(self) -> Any:
        models = import_module("moto.transcribe.models")
        return models.transcribe_backends[_ACCOUNT][self._store.region]

    @property
    def names(self) -> list[str]:
        """The jobs that are there."""
        return list(self._backend.transcriptions)

    def answer(self, request: Received, target: str) -> Answer:
        name = request.headers.get("x-amz-target", "").removeprefix("Transcribe.")
        body: dict[str, Any] = request.json
        wrong = request.headers.get("content-type") != "application/x-amz-json-1.1"
        if wrong or name not in _OPERATIONS or body.keys() - _OPERATIONS[name]:
            return self._no("BadRequestException")
        if name == "StartTranscriptionJob":
            return self._start(body, request, target)
        job = self._backend.transcriptions.get(body["TranscriptionJobName"])
        reading = name == "GetTranscriptionJob"
        if job is None:
            return self._no("NotFoundException" if reading else "BadRequestException")
        if name == "DeleteTranscriptionJob" and job.status in _RUNNING:
            return self._no("BadRequestException")  # it is in a non-terminal state
        answer = moto_answer(request, target)
        return self._got(answer, body) if reading else answer

    def _start(self, body: dict[str, Any], request: Received, target: str) -> Answer:
        bucket, _, key = body["Media"]["MediaFileUri"].removeprefix("s3://").partition("/")
        chosen = "LanguageCode" in body
        speakers = body.get("Settings", {})
        wrong = (
            not self._store.has(bucket, key)
            or chosen == bool(body.get("IdentifyLanguage"))
            or ("ShowSpeakerLabels" in speakers) != ("MaxSpeakerLabels" in speakers)
            or body["MediaFormat"] not in {"wav", "flac", "mp3", "ogg", "webm"}
        )
        if wrong:
            return self._no("BadRequestException")
        self.started.append(body)
        return moto_answer(request, target)

    def _got(self, answer: Answer, asked: dict[str, Any]) -> Answer:
        told = json.loads(answer.body)
        job = told["TranscriptionJob"]
        if job["TranscriptionJobStatus"] != "COMPLETED":
            return answer
        if self.reason is not None:
            job |= {"TranscriptionJobStatus": "FAILED", "FailureReason": self.reason}
            return Answer.of(told)
        name = asked["TranscriptionJobName"]
        body = next(b for b in self.started if b["TranscriptionJobName"] == name)
        bucket, _, key = body["Media"]["MediaFileUri"].removeprefix("s3://").partition("/")
        if self._store.has(bucket, key):  # else it was deleted while the job ran
            heard = self.transcript or _transcript(self._store.read(bucket, key), body)
            self._store.write(body["OutputBucketName"], body["OutputKey"], heard)
        return answer


def _transcript(media: bytes, body: dict[str, Any]) -> bytes:
    """The file that Transcribe writes; nothing is heard in what is no WAV file of marked audio."""
    try:
        audio = read_wav(media)
    except BadAudioError:
        audio = None
    words: list[Spoken] = []
    seconds = 0.0
    if audio is not None and audio.format.encoding is Encoding.PCM_S16LE:
        ears = Ears("LINEAR16", audio.format.sample_rate_hz)
        told = [*ears.hear(audio.content), *ears.flush()]
        words = [word for kind, _, found in told if kind == "final" for word in found]
        seconds = ears.seconds
    labelled = body.get("Settings", {}).get("ShowSpeakerLabels", False)
    items: list[dict[str, Any]] = []
    for word in words:
        items.append({
            "type": "pronunciation",
            "alternatives": [{"confidence": "0.95", "content": word.text}],
            "start_time": str(word.start),
            "end_time": str(word.end),
        })  # fmt: skip
        if labelled:
            items[-1]["speaker_label"] = f"spk_{int(word.text[1:]) % 2}"
    items.append({"type": "punctuation", "alternatives": [{"confidence": "0.0", "content": "."}]})
    text = " ".join(word.text for word in words) + "."
    results: dict[str, Any] = {
        "transcripts": [{"transcript": text}],
        "items": items,
        "audio_segments": [{"id": 0, "start_time": "0.0", "end_time": str(seconds)}],
    }
    if body.get("IdentifyLanguage"):
        results["language_code"] = body.get("LanguageOptions", ["en-US"])[0]
    return json.dumps({"jobName": "j", "status": "COMPLETED", "results": results}).encode()
