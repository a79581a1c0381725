"""Recordings of more than a minute: heard by way of a bucket, and nothing of them is left."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from tests.adapters.google.entering import KEY, PROJECT, context, settings, transcribe
from tests.adapters.google.recordings import BUCKET, LONG, chosen, cloud, hear, recording, role_at
from tests.fakes.google_ears import marked
from tests.fakes.google_server import google_server
from tests.fakes.google_storage import CloudServer
from voicegate.adapter import EndpointError
from voicegate.errors import (
    AuthenticationError,
    BadAudioError,
    BadRequestError,
    EgressBlockedError,
)
from voicegate.residency import find_endpoint
from voicegate.speech import (
    PHONE_ALAW,
    Audio,
    AudioFormat,
    Encoding,
    TranscriptionRequest,
    write_wav,
)
from voicegate_adapters.google import ADAPTER
from voicegate_adapters.google.endpoints import REGIONS


def _methods(server: CloudServer) -> list[str]:
    return [received.method for received in server.speech.received]


async def test_a_long_recording_is_heard_and_leaves_nothing() -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        request = recording(word_times=True, hints=("Muster",), diarisation=True)
        heard = await transcribe(context(chosen(server)), request)
        assert server.nothing_left
    assert heard.text == "w1 w2"
    assert [(w.text, w.start_seconds, w.end_seconds) for w in heard.words] == [
        ("w1", 0.0, pytest.approx(40.0)),
        ("w2", pytest.approx(41.0), pytest.approx(66.0)),
    ]
    assert (heard.language, heard.backend, heard.request_id) == ("de-DE", "g", "req-batch")
    assert server.storage.uploads == [LONG]
    look, upload, delete = server.storage.requests
    (name,) = upload.query["name"]
    assert name.startswith("voicegate-")
    assert (look.method, look.path) == ("GET", f"/storage/v1/b/{BUCKET}")
    assert (upload.method, upload.path) == ("POST", f"/upload/storage/v1/b/{BUCKET}/o")
    assert (delete.method, delete.path) == ("DELETE", f"/storage/v1/b/{BUCKET}/o/{name}")
    assert _methods(server)[0] == "operations.batch_recognize"
    assert _methods(server)[1:] == ["operations.get"] * 2 + ["operations.delete"]
    asked = server.speech.received[0].messages[0]
    assert asked.recognizer == f"projects/{PROJECT}/locations/eu/recognizers/_"
    assert [file.uri for file in asked.files] == [f"gs://{BUCKET}/{name}"]
    assert asked.config.model == "chirp_3"
    assert asked.config.HasField("explicit_decoding_config")
    assert asked.recognition_output_config.HasField("inline_response_config")
    assert server.speech.refused == server.storage.refused == []


async def test_no_key_goes_to_the_bucket_and_tokens_are_for_their_service() -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        await transcribe(context(chosen(server)), recording())
    heads = [request.headers for request in server.storage.requests]
    assert all(head["authorization"].startswith("Bearer ey") for head in heads)
    assert not any("x-goog-api-key" in head or KEY in str(head) for head in heads)
    spoken = {str(r.metadata["authorization"]) for r in server.speech.received}
    assert spoken.isdisjoint({head["authorization"] for head in heads})


async def test_a_short_recording_never_sees_the_bucket() -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        short = recording(marked(3, 2.0))
        assert (await transcribe(context(chosen(server)), short)).text == "w3"
        wav = Audio(
            write_wav(Audio(b"\x00\x00" * 8000, AudioFormat(Encoding.PCM_S16LE, 8000))),
            AudioFormat(Encoding.WAV, 8000),
        )
        await transcribe(context(chosen(server)), TranscriptionRequest(audio=wav, language="de-DE"))
    assert _methods(server) == ["v2.recognize"] * 2
    assert server.storage.requests == []


@pytest.mark.parametrize("encoding", [Encoding.FLAC, Encoding.MP3, Encoding.WAV])
async def test_a_file_of_unknown_length_goes_through_the_bucket(encoding: Encoding) -> None:
    content = marked(4, 2.0)  # the fake hears any file as mu-law
    async with cloud() as server:
        server.storage.make(BUCKET)
        request = recording(content, format=AudioFormat(encoding, 8000))
        heard = await transcribe(context(chosen(server)), request)
        assert server.nothing_left
    assert heard.text == "w4"
    assert server.storage.uploads == [content]
    assert server.speech.received[0].messages[0].config.HasField("auto_decoding_config")


async def test_without_a_bucket_a_long_recording_is_refused_as_before() -> None:
    async with google_server(KEY) as server:
        with pytest.raises(BadRequestError, match=r"options\.bucket"):
            await transcribe(context(settings(server)), recording())
    assert server.received == []


@pytest.mark.parametrize("form", [PHONE_ALAW, AudioFormat(Encoding.PCM_S16LE, 8000, 2)], ids=str)
async def test_raw_audio_is_uploaded_with_one_channel(form: AudioFormat) -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        seconds = 61
        content = b"\x00" * (seconds * (form.bytes_per_second or 0))
        await transcribe(context(chosen(server)), recording(content, format=form))
    assert len(server.storage.uploads[0]) == len(content) // form.channels
    assert server.speech.refused == []


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        (recording(b"", format=AudioFormat(Encoding.FLAC, 16_000)), BadAudioError),
        (recording(b"x", format=AudioFormat(Encoding.AAC, 16_000)), BadRequestError),
        (recording(b"\xff" * 8000 * 3601), BadRequestError),
        (recording(b"\xff" * 8000 * 1201, word_times=True), BadRequestError),
        (recording(hints=("\ud800",)), BadRequestError),
    ],
)
async def test_what_google_would_not_take_never_leaves(
    request_: TranscriptionRequest, kind: type[Exception]
) -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        with pytest.raises(kind):
            await transcribe(context(chosen(server)), request_)
    assert server.storage.requests == []
    assert server.speech.received == []


@pytest.mark.parametrize(
    ("location", "kind", "said"),
    [
        ("US", "multi-region", "is in us, and the backend in eu"),
        ("EUROPE-WEST3", "region", "is in europe-west3, and the backend in eu"),
        ("US-CENTRAL1", "region", "is in us-central1, and the backend in eu"),
        ("EU", "dual-region", "of another kind than one multi-region"),
        ("<0171 234567>", "region", "a place that it does not name"),
        ("", "", "a place that it does not name"),
    ],
)
async def test_a_bucket_elsewhere_gets_nothing(location: str, kind: str, said: str) -> None:
    async with cloud() as server:
        server.storage.make(BUCKET, location, kind)
        with pytest.raises(EgressBlockedError, match=said) as caught:
            await transcribe(context(chosen(server)), recording())
    assert "nothing was uploaded" in str(caught.value)
    assert "0171" not in str(caught.value)
    assert caught.value.request_id == "up-1"
    assert [request.method for request in server.storage.requests] == ["GET"]
    assert server.speech.received == []


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ({"softDeletePolicy": {"retentionDurationSeconds": "604800"}}, "soft delete"),
        ({"softDeletePolicy": {}}, "soft delete"),
        ({"softDeletePolicy": None}, "soft delete"),
        ({"versioning": {"enabled": True}}, "keeps versions"),
        ({"retentionPolicy": {"retentionPeriod": "60"}}, "retention policy"),
        ({"defaultEventBasedHold": True}, "holds objects"),
    ],
)
async def test_a_bucket_that_keeps_what_is_deleted_gets_nothing(
    kept: dict[str, Any], said: str
) -> None:
    async with cloud() as server:
        server.storage.make(BUCKET, **kept)
        with pytest.raises(EgressBlockedError, match=said):
            await transcribe(context(chosen(server)), recording())
    assert server.storage.uploads == []


async def test_many_at_once() -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        role = role_at(server)
        asked = [recording(marked(n, 61)) for n in range(1, 6)]
        heard = await asyncio.gather(*(hear(role, each) for each in asked))
        await role.aclose()
        assert server.nothing_left
    assert [each.text for each in heard] == [f"w{n}" for n in range(1, 6)]
    names = {name for r in server.storage.requests for name in r.query.get("name", [])}
    assert len(names) == 5


@pytest.mark.parametrize("region", sorted(set(REGIONS) - {"global"}))
def test_the_bucket_has_the_host_of_the_region_and_its_class(region: str) -> None:
    endpoint = ADAPTER.locate(chosen(None, region=region, model="chirp_2"))
    host = f"storage.{region}.rep.googleapis.com"
    assert endpoint.urls["storage"] == f"https://{host}"
    assert host in endpoint.hosts
    assert len(endpoint.hosts) == len(endpoint.urls)
    speech, storage = find_endpoint(f"{region}-speech.googleapis.com"), find_endpoint(host)
    if region == "us":  # neither is in the catalogue: no known place
        assert speech is None or speech.class_for(host).value == "unknown"
        assert storage is None or storage.class_for(host).value == "unknown"
        return
    assert speech is not None
    assert storage is not None
    assert storage.id.startswith("google.storage.")
    assert storage.class_for(host) == speech.class_for(f"{region}-speech.googleapis.com")
    assert storage.countries_for(host) == speech.countries_for(f"{region}-speech.googleapis.com")


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"bucket": "gs://muster"}, "options.bucket"),
        ({"bucket": "Muster"}, "options.bucket"),
        ({"bucket": "m/../x"}, "options.bucket"),
        ({"bucket": 7}, "options.bucket"),
        ({"region": "global", "model": "chirp_2"}, "options.bucket"),
        ({"model": "phone_call"}, "options.bucket"),
        ({"project": None}, "options.bucket"),
        ({"credentials": None}, "options.bucket"),
        ({"job_seconds": "900"}, "options.job_seconds"),
        ({"poll_seconds": -1}, "options.poll_seconds"),
        ({"poll_seconds": True}, "options.poll_seconds"),
    ],
)
def test_a_bucket_that_cannot_be_used_is_refused_by_its_setting(
    wrong: dict[str, Any], key: str
) -> None:
    with pytest.raises(EndpointError) as caught:
        ADAPTER.locate(chosen(None, **wrong))
    assert caught.value.key == key
    assert KEY not in caught.value.message


async def test_an_empty_account_opens_no_bucket() -> None:
    async with cloud() as server:
        server.storage.make(BUCKET)
        with pytest.raises(AuthenticationError, match="opens none"):
            await transcribe(context(chosen(server, credentials="")), recording())
    assert server.storage.requests == []


def test_only_a_bucket_makes_large_files_possible() -> None:
    without, with_one = ADAPTER.capabilities(settings()), ADAPTER.capabilities(chosen(None))
    assert without.max_input_bytes == 10 * 1024**2
    assert with_one.max_input_bytes == 256 * 1024**2
    assert any("options.bucket" in note for note in without.notes)
    assert any("your bucket" in note for note in with_one.notes)
    assert with_one.features == without.features


async def test_the_storage_host_is_pinned_like_the_others() -> None:
    real = context(chosen(None))
    with pytest.raises(EgressBlockedError):
        real.http.pins.check("https://storage.googleapis.com/storage/v1/b/muster-calls")
    with pytest.raises(EgressBlockedError):
        real.http.pins.check("https://storage.us.rep.googleapis.com/storage/v1/b/muster-calls")
    real.http.pins.check("https://storage.eu.rep.googleapis.com/storage/v1/b/muster-calls")
    bare = context(replace(chosen(None), options={"project": PROJECT}))
    with pytest.raises(EgressBlockedError):
        bare.http.pins.check("https://storage.eu.rep.googleapis.com/storage/v1/b/muster-calls")
