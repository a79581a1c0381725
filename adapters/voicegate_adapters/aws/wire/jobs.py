"""Transcribe in jobs: what a recording is sent as, what is asked for, how a job stands."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Final

from voicegate.adapter.http_messages import HttpRequest, HttpResponse, RawBody
from voicegate.adapter.settings import BackendSettings
from voicegate.errors import BackendError, BadAudioError, BadRequestError, UnavailableError
from voicegate.speech import (
    Audio,
    AudioFormat,
    Encoding,
    TranscriptionRequest,
    convert,
    write_wav,
)
from voicegate_adapters.aws.options import languages_of
from voicegate_adapters.aws.wire.objects import Bucket
from voicegate_adapters.aws.wire.tags import transcribe_tag

__all__ = ["Media", "State", "delete_job", "get_job", "media_of", "start_job", "state_of"]

_SLOWEST_HZ, _FASTEST_HZ, _USUAL_HZ = 8_000, 48_000, 16_000
_FILES: Final = {
    Encoding.WAV: "wav",
    Encoding.FLAC: "flac",
    Encoding.MP3: "mp3",
    Encoding.OPUS: "ogg",
    Encoding.WEBM_OPUS: "webm",
}
_SPEAKERS: Final = 10
_STATES: Final = frozenset({"QUEUED", "IN_PROGRESS", "COMPLETED", "FAILED"})


@dataclass(frozen=True, slots=True)
class Media:
    """A file as Transcribe takes it; ``form`` is its name for the format."""

    content: bytes
    form: str


@dataclass(frozen=True, slots=True)
class State:
    """How a job stands; ``fault`` is set where it failed."""

    done: bool
    fault: BackendError | None = None


def media_of(audio: Audio, *, backend: str) -> Media:
    """The file that is uploaded for ``audio``: itself, or a WAV file with one channel.

    Raises:
        BadAudioError: It is empty, or cut within a sample.
        BadRequestError: A file that Transcribe does not take.
    """
    encoding, rate = audio.format.encoding, audio.format.sample_rate_hz
    if not audio.content:
        raise BadAudioError(found="0 bytes", expected=f"audio in {audio.format}")
    if encoding.bytes_per_sample is None:
        if encoding not in _FILES:
            raise BadRequestError(f"Transcribe takes no {encoding}", backend=backend)
        return Media(audio.content, _FILES[encoding])
    fits = _SLOWEST_HZ <= rate <= _FASTEST_HZ
    plain = AudioFormat(Encoding.PCM_S16LE, rate if fits else _USUAL_HZ)
    return Media(write_wav(convert(audio, plain)), "wav")


def start_job(
    base: str,
    name: str,
    *,
    bucket: Bucket,
    media: str,
    request: TranscriptionRequest,
    settings: BackendSettings,
) -> HttpRequest:
    """Start the job ``name`` over the object ``media``; it writes ``{name}.json`` beside it."""
    options = settings.options
    body: dict[str, Any] = {
        "TranscriptionJobName": name,
        "Media": {"MediaFileUri": bucket.uri(media)},
        "MediaFormat": media.rpartition(".")[2],
        "OutputBucketName": bucket.name,
        "OutputKey": bucket.key(f"{name}.json"),
    }
    if request.language is not None:
        body["LanguageCode"] = transcribe_tag(request.language)
    else:
        body["IdentifyLanguage"] = True
        if tags := languages_of(settings):
            body["LanguageOptions"] = list(tags)
    if bucket.kms_key is not None:
        body["OutputEncryptionKMSKeyId"] = bucket.kms_key
    if "language_model" in options:
        body["ModelSettings"] = {"LanguageModelName": str(options["language_model"])}
    chosen: dict[str, Any] = {}
    if request.diarisation:
        chosen = {
            "ShowSpeakerLabels": True,
            "MaxSpeakerLabels": options.get("max_speakers", _SPEAKERS),
        }
    if "vocabulary" in options:
        chosen["VocabularyName"] = str(options["vocabulary"])
    if chosen:
        body["Settings"] = chosen
    return _asked(base, "StartTranscriptionJob", body)


def get_job(base: str, name: str) -> HttpRequest:
    """Ask how a job stands."""
    return _asked(base, "GetTranscriptionJob", {"TranscriptionJobName": name})


def delete_job(base: str, name: str) -> HttpRequest:
    """Delete a job that has ended; one that runs cannot be deleted."""
    return _asked(base, "DeleteTranscriptionJob", {"TranscriptionJobName": name})


def state_of(answer: HttpResponse) -> State:
    """How a job stands, by the answer to ``get_job``.

    Raises:
        UnexpectedResponseError: The answer does not say it.
    """
    body: Any = answer.json()
    try:
        job: dict[str, Any] = body["TranscriptionJob"]
        state, reason = str(job["TranscriptionJobStatus"]), str(job.get("FailureReason", ""))
    except (KeyError, TypeError, AttributeError):
        state, reason = "", ""
    if state not in _STATES:
        raise answer.unexpected("the answer does not say how the job stands")
    if state != "FAILED":
        return State(state == "COMPLETED")
    # The reason is a sentence of Amazon's; of it only this much is used.
    own = "internal" in reason.lower()
    kind: type[BackendError] = UnavailableError if own else BadRequestError
    meaning = "Transcribe met an error of its own" if own else (
        "Transcribe could not read the recording; check format, length and language"
    )  # fmt: skip
    fault = kind(meaning, backend=answer.backend, request_id=answer.request_id, status="failed")
    return State(done=True, fault=fault)


def _asked(base: str, operation: str, body: dict[str, Any]) -> HttpRequest:
    return HttpRequest(
        url=f"{base}/",
        headers={"x-amz-target": f"Transcribe.{operation}"},
        body=RawBody(json.dumps(body).encode(), "application/x-amz-json-1.1"),
    )
