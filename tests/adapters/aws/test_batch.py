"""Recordings through S3 and a job: heard, and nothing of them is left."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.adapters.aws.entering import PCM_16K, context, permit_for, said, settings, transcribe
from tests.adapters.aws.recordings import BUCKET, chosen, nothing_left, recording
from tests.fakes.aws_server import Signed, aws_server
from tests.fakes.http_server import Answer
from voicegate.errors import (
    BadAudioError,
    BadRequestError,
    EgressBlockedError,
    RateLimitedError,
)
from voicegate.speech import (
    PHONE_ALAW,
    PHONE_MULAW,
    AudioFormat,
    Encoding,
    TranscriptionRequest,
    read_wav,
)
from voicegate.vocabulary import Hop
from voicegate_adapters.aws.stt import AwsTranscriber


async def test_a_recording_is_heard_and_leaves_nothing() -> None:
    async with aws_server() as server:
        server.store.make(BUCKET)
        heard = await transcribe(context(chosen(server)), recording())
        assert nothing_left(server)
    assert heard.text == "w1 w2 w3."
    assert [(w.text, w.start_seconds, w.end_seconds) for w in heard.words] == [
        ("w1", 0.0, 0.4),
        ("w2", 0.4, 0.7),
        ("w3", 1.2, 1.4),
    ]
    assert (heard.language, heard.backend) == ("de-DE", "a")
    assert heard.duration_seconds == pytest.approx(1.4)
    assert heard.confidence == pytest.approx(0.95)
    assert heard.segments == ()
    methods = [(r.service, r.method) for r in server.requests if r.method != "POST"]
    assert methods == [
        ("s3", "HEAD"),
        ("s3", "PUT"),
        ("s3", "GET"),
        ("s3", "DELETE"),
        ("s3", "DELETE"),
    ]
    (job,) = server.jobs.started
    name = job["TranscriptionJobName"]
    assert job == {
        "TranscriptionJobName": name,
        "LanguageCode": "de-DE",
        "Media": {"MediaFileUri": f"s3://{BUCKET}/vg/{name}.wav"},
        "MediaFormat": "wav",
        "OutputBucketName": BUCKET,
        "OutputKey": f"vg/{name}.json",
    }
    assert server.refused == []


async def test_what_the_operator_and_the_request_chose() -> None:
    key = "arn:aws:kms:eu-central-1:123456789012:key/abc"
    async with aws_server() as server:
        server.store.make(BUCKET)
        server.faults["transcribe"] = lambda r: (
            server.no("LimitExceededException", 429) if b"muster-names" in r.body else None
        )
        where = context(
            chosen(
                server,
                kms_key=key,
                bucket_owner="123456789012",
                vocabulary="muster-names",
                language_model="muster-model",
                languages=["de-DE", "en-US"],
                max_speakers=3,
            )
        )
        with pytest.raises(RateLimitedError):  # moto knows no vocabulary of that name
            await transcribe(where, recording(language=None, diarisation=True))
    (start,) = [r for r in server.of("transcribe") if b"MediaFormat" in r.body]
    body: dict[str, Any] = start.json
    assert body["IdentifyLanguage"] is True
    assert body["LanguageOptions"] == ["de-DE", "en-US"]
    assert body["OutputEncryptionKMSKeyId"] == key
    assert body["ModelSettings"] == {"LanguageModelName": "muster-model"}
    assert body["Settings"] == {
        "ShowSpeakerLabels": True,
        "MaxSpeakerLabels": 3,
        "VocabularyName": "muster-names",
    }
    (upload,) = [r for r in server.of("s3") if r.method == "PUT"]
    assert upload.headers["x-amz-server-side-encryption"] == "aws:kms"
    assert upload.headers["x-amz-server-side-encryption-aws-kms-key-id"] == key
    assert {r.headers["x-amz-expected-bucket-owner"] for r in server.of("s3")} == {"123456789012"}


async def test_speakers_are_told_apart_and_the_language_is_found_out() -> None:
    async with aws_server() as server:
        server.store.make(BUCKET)
        where = context(chosen(server, languages=["fr-FR", "de-DE"]))
        heard = await transcribe(where, recording(language=None, diarisation=True))
    assert heard.language == "fr-FR"
    turns = [(s.speaker, s.text, s.start_seconds) for s in heard.segments]
    assert turns == [("1", "w1", 0.0), ("0", "w2", 0.4), ("1", "w3.", 1.2)]
    assert server.jobs.started[0]["Settings"]["MaxSpeakerLabels"] == 10


@pytest.mark.parametrize(
    ("form", "rate"),
    [
        (PCM_16K, 16_000),
        (PHONE_MULAW, 8_000),
        (PHONE_ALAW, 8_000),
        (AudioFormat(Encoding.PCM_S16LE, 44_100, 2), 44_100),
        (AudioFormat(Encoding.PCM_S16LE, 96_000), 16_000),
    ],
)
async def test_samples_are_sent_as_a_wav_file_of_one_channel(form: AudioFormat, rate: int) -> None:
    uploads: list[bytes] = []

    def keep(request: Signed) -> None:
        if request.method == "PUT":
            uploads.append(request.body)

    async with aws_server() as server:
        server.store.make(BUCKET)
        server.faults["s3"] = keep
        content = b"\x00" * (form.bytes_per_second or 0)
        await transcribe(context(chosen(server)), recording(content, format=form))
    sent = read_wav(uploads[0])
    assert sent.format == AudioFormat(Encoding.PCM_S16LE, rate)
    assert sent.duration_seconds == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        (Encoding.FLAC, "flac"),
        (Encoding.MP3, "mp3"),
        (Encoding.OPUS, "ogg"),
        (Encoding.WEBM_OPUS, "webm"),
        (Encoding.WAV, "wav"),
    ],
)
async def test_files_are_sent_as_they_are(encoding: Encoding, name: str) -> None:
    async with aws_server() as server:
        server.store.make(BUCKET)
        form = AudioFormat(encoding, 44_100)
        await transcribe(context(chosen(server)), recording(b"some file", format=form))
        assert nothing_left(server)
    (upload,) = [r for r in server.of("s3") if r.method == "PUT"]
    assert upload.body == b"some file"
    assert server.jobs.started[0]["MediaFormat"] == name


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        (recording(b""), BadAudioError),
        (recording(b"\x00" * 3), BadAudioError),
        (recording(b"", format=AudioFormat(Encoding.FLAC, 16_000)), BadAudioError),
        (recording(b"x", format=AudioFormat(Encoding.AAC, 16_000)), BadRequestError),
    ],
)
async def test_bad_audio_never_leaves(
    request_: TranscriptionRequest, kind: type[Exception]
) -> None:
    async with aws_server() as server:
        server.store.make(BUCKET)
        with pytest.raises(kind):
            await transcribe(context(chosen(server)), request_)
    assert server.requests == []


async def test_without_a_bucket_there_are_no_recordings() -> None:
    async with aws_server() as server:
        with pytest.raises(BadRequestError, match=r"options\.bucket"):
            await transcribe(context(settings(server)), recording())
    assert server.requests == []


@pytest.mark.parametrize("elsewhere", ["us-east-1", "eu-west-1"])
async def test_a_bucket_in_another_region_gets_nothing(elsewhere: str) -> None:
    async with aws_server() as server:
        server.store.make(BUCKET, elsewhere)
        with pytest.raises(EgressBlockedError, match="nothing was uploaded") as caught:
            await transcribe(context(chosen(server)), recording())
        assert server.store.keys(BUCKET) == []
    assert [r.method for r in server.requests] == ["HEAD"]
    assert caught.value.request_id == "req-1"


async def test_a_bucket_that_does_not_say_where_it_is_gets_nothing() -> None:
    async with aws_server() as server:
        server.faults["s3"] = Answer(200)
        with pytest.raises(EgressBlockedError, match="not proven"):
            await transcribe(context(chosen(server)), recording())
    assert [r.method for r in server.requests] == ["HEAD"]


async def test_a_bucket_that_is_not_there() -> None:
    async with aws_server() as server:
        with pytest.raises(BadRequestError):
            await transcribe(context(chosen(server)), recording())
    assert [r.method for r in server.requests] == ["HEAD"]


async def test_many_at_once() -> None:
    async with aws_server() as server:
        server.store.make(BUCKET)
        role = AwsTranscriber(context(chosen(server)))
        asked = [recording(said(n, 0.3)) for n in range(1, 9)]
        heard = await asyncio.gather(
            *(role.transcribe(permit_for(Hop.STT, each), each) for each in asked)
        )
        await role.aclose()
        assert nothing_left(server)
    assert [each.text for each in heard] == [f"w{n}." for n in range(1, 9)]
