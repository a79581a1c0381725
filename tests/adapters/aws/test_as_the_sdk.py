"""What goes out is what Amazon's own SDK would send for the same: only the transport is ours."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest

from tests.adapters.aws.entering import PCM_8K, settings
from tests.fakes.aws_server import KEY_ID, SECRET
from voicegate.adapter import HttpRequest, RawBody
from voicegate.speech import PHONE_MULAW, Audio, MarkKind, SynthesisRequest, TranscriptionRequest
from voicegate_adapters.aws.endpoints import REGIONS
from voicegate_adapters.aws.signing import presigned, signed
from voicegate_adapters.aws.wire import jobs, marks, policies, polly, roles
from voicegate_adapters.aws.wire.objects import Bucket
from voicegate_adapters.aws.wire.tags import transcribe_tag

REGION = "eu-central-1"
_boto3: Any = import_module("boto3")
_config: Any = import_module("botocore.config").Config
_transcribe = TranscriptionRequest(audio=Audio(b"\x00\x00", PCM_8K), language="de-DE")


class _Sent(Exception):  # noqa: N818 - no error: what would have been sent
    def __init__(self, request: Any) -> None:
        super().__init__()
        self.request = request


def boto_request(service: str, operation: str, **arguments: Any) -> Any:
    """What boto3 would send, right before the socket."""
    session = _boto3.Session(KEY_ID, SECRET, region_name=REGION)
    config = _config(s3={"addressing_style": "path"}, request_checksum_calculation="when_required")
    client = session.client(service, config=config)

    def stop(request: Any, **_: Any) -> None:
        raise _Sent(request)

    client.meta.events.register(f"before-send.{service}.*", stop)
    with pytest.raises(_Sent) as caught:
        getattr(client, operation)(**arguments)
    return caught.value.request


def _body(request: Any) -> bytes:
    raw: Any = request.body or b""
    raw = raw.read() if hasattr(raw, "read") else raw
    return raw.encode() if isinstance(raw, str) else bytes(raw)


BUCKET = Bucket(
    base=f"https://s3.{REGION}.amazonaws.com",
    name="muster-calls",
    kms_key="alias/muster",
    owner="123456789012",
)
POLLY = f"https://polly.{REGION}.amazonaws.com"
TRANSCRIBE = f"https://transcribe.{REGION}.amazonaws.com"
_spoken = SynthesisRequest(text="Grüß Gott <&>", language="de-DE", format=PHONE_MULAW)


def _named(value: HttpRequest | tuple[str, str, object]) -> str:
    return value[1] if isinstance(value, tuple) else ""


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (
            polly.speech_request(_spoken, _spoken.text, base=POLLY, voice="Vicki", engine="neural"),
            (
                "polly",
                "synthesize_speech",
                {
                    "Engine": "neural",
                    "LanguageCode": "de-DE",
                    "OutputFormat": "mulaw",
                    "SampleRate": "8000",
                    "Text": "Grüß Gott <&>",
                    "TextType": "text",
                    "VoiceId": "Vicki",
                },
            ),
        ),
        (
            marks.marks_request(
                replace(_spoken, marks=frozenset({MarkKind.WORD, MarkKind.VISEME})),
                _spoken.text,
                base=POLLY,
                voice="Vicki",
                engine="neural",
            ),
            (
                "polly",
                "synthesize_speech",
                {
                    "Engine": "neural",
                    "LanguageCode": "de-DE",
                    "OutputFormat": "json",
                    "SpeechMarkTypes": ["viseme", "word"],
                    "Text": "Grüß Gott <&>",
                    "TextType": "text",
                    "VoiceId": "Vicki",
                },
            ),
        ),
        (
            polly.voices_request(POLLY, engine="neural", language="de-DE", after="mark+/="),
            (
                "polly",
                "describe_voices",
                {"Engine": "neural", "LanguageCode": "de-DE", "NextToken": "mark+/="},
            ),
        ),
        (
            jobs.start_job(
                TRANSCRIBE,
                "job-1",
                bucket=BUCKET,
                media="job-1.wav",
                request=_transcribe,
                settings=settings(bucket="muster-calls", vocabulary="names"),
            ),
            (
                "transcribe",
                "start_transcription_job",
                {
                    "TranscriptionJobName": "job-1",
                    "LanguageCode": "de-DE",
                    "Media": {"MediaFileUri": "s3://muster-calls/job-1.wav"},
                    "MediaFormat": "wav",
                    "OutputBucketName": "muster-calls",
                    "OutputKey": "job-1.json",
                    "OutputEncryptionKMSKeyId": "alias/muster",
                    "Settings": {"VocabularyName": "names"},
                },
            ),
        ),
        (
            jobs.get_job(TRANSCRIBE, "job-1"),
            ("transcribe", "get_transcription_job", {"TranscriptionJobName": "job-1"}),
        ),
        (
            jobs.delete_job(TRANSCRIBE, "job-1"),
            ("transcribe", "delete_transcription_job", {"TranscriptionJobName": "job-1"}),
        ),
        (
            BUCKET.look(),
            ("s3", "head_bucket", {"Bucket": BUCKET.name, "ExpectedBucketOwner": BUCKET.owner}),
        ),
        (
            BUCKET.put("a.wav", b"sound"),
            (
                "s3",
                "put_object",
                {
                    "Bucket": BUCKET.name,
                    "Key": "a.wav",
                    "Body": b"sound",
                    "ExpectedBucketOwner": BUCKET.owner,
                    "ServerSideEncryption": "aws:kms",
                    "SSEKMSKeyId": BUCKET.kms_key,
                },
            ),
        ),
        (
            BUCKET.get("a.json"),
            (
                "s3",
                "get_object",
                {"Bucket": BUCKET.name, "Key": "a.json", "ExpectedBucketOwner": BUCKET.owner},
            ),
        ),
        (
            BUCKET.delete("a.json"),
            (
                "s3",
                "delete_object",
                {"Bucket": BUCKET.name, "Key": "a.json", "ExpectedBucketOwner": BUCKET.owner},
            ),
        ),
        (
            roles.assume_role(
                f"https://sts.{REGION}.amazonaws.com",
                "arn:aws:iam::123456789012:role/voicegate",
                "muster+7",
            ),
            (
                "sts",
                "assume_role",
                {
                    "RoleArn": "arn:aws:iam::123456789012:role/voicegate",
                    "RoleSessionName": "voicegate",
                    "DurationSeconds": 3600,
                    "ExternalId": "muster+7",
                },
            ),
        ),
        (
            policies.effective_policy("https://organizations.us-east-1.amazonaws.com"),
            (
                "organizations",
                "describe_effective_policy",
                {"PolicyType": "AISERVICES_OPT_OUT_POLICY"},
            ),
        ),
    ],
    ids=_named,
)
def test_requests_are_those_of_the_sdk(ours: HttpRequest, theirs: tuple[str, str, Any]) -> None:
    """Method, URL, body and the headers that carry meaning are those of boto3."""
    service, operation, arguments = theirs
    sdk = boto_request(service, operation, **arguments)
    assert ours.method == sdk.method
    assert ours.url == sdk.url
    region = policies.HOST_REGION if service == "organizations" else REGION
    made = signed(ours, roles.Keys(KEY_ID, SECRET), service=service, region=region)
    raw = ours.body.content if isinstance(ours.body, RawBody) else b""
    assert _meaning(raw, service) == _meaning(_body(sdk), service)
    mine = {k.lower(): v for k, v in made.headers.items()}
    told = {k.lower(): v.decode() if isinstance(v, bytes) else v for k, v in sdk.headers.items()}
    for name in ("x-amz-target", "x-amz-expected-bucket-owner", "x-amz-server-side-encryption"):
        assert mine.get(name) == told.get(name)
    if raw and service != "s3":
        assert mine["content-type"] == told["content-type"]
    scope = f"/{region}/{service}/aws4_request"
    assert scope in mine["authorization"]
    assert scope in told["authorization"]


def _meaning(body: bytes, service: str) -> Any:
    if service in {"polly", "transcribe", "organizations"} and body:
        return json.loads(body)
    return sorted(body.split(b"&")) if service == "sts" else body


def test_a_presigned_url_shows_no_secret_key() -> None:
    keys = roles.Keys(KEY_ID, SECRET, "token/+=")
    query = {"language-code": "de-DE"}
    url = presigned("wss://host.example:8443/path", query, keys, region=REGION)
    assert url.startswith("wss://host.example:8443/path?")
    assert SECRET not in url
    assert "X-Amz-Security-Token=token%2F%2B%3D" in url
    assert f"%2F{REGION}%2Ftranscribe%2Faws4_request" in url


def test_each_bare_language_means_a_variant_that_the_sdk_knows() -> None:
    session = import_module("botocore.session").get_session()
    known = session.get_service_model("transcribe").shape_for("LanguageCode").enum
    for tag in known:
        assert transcribe_tag(tag) == tag
        bare = tag.partition("-")[0]
        assert transcribe_tag(bare) in {*known, bare}
    assert transcribe_tag("de") == "de-DE"
    assert transcribe_tag("xx") == "xx"


def test_the_regions_are_those_of_the_sdk() -> None:
    """What the SDK's own table says of each region that the adapter has, and of those without."""
    session = import_module("botocore.session").get_session()
    services = {"polly": "tts", "transcribe": "stt_batch", "transcribestreaming": "stt_stream"}
    offered: dict[str, set[str]] = {}
    suffixes: dict[str, str] = {}
    for partition in session.get_data("endpoints")["partitions"]:
        for service, ours in services.items():
            for region in partition["services"].get(service, {}).get("endpoints", {}):
                offered.setdefault(region, set()).add(ours)
                suffixes[region] = partition["dnsSuffix"]
    for name, region in REGIONS.items():
        assert offered[name] == set(region.services), name
        assert suffixes[name] == region.suffix
    for name in ("eu-south-1", "il-central-1", "ca-west-1"):
        assert name not in offered
