"""What really goes out: each region over TLS to its own host, and nothing to anywhere else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import certifi
import grpc
import grpc.aio
import pytest
import trustme

from tests.adapters.aws.dns import Authority, Dns
from tests.adapters.entering import phone
from tests.adapters.google.accounts import account, public_key
from tests.adapters.google.entering import (
    KEY,
    PROJECT,
    Caller,
    context,
    settings,
    speak,
    transcribe,
)
from tests.adapters.google.recordings import BUCKET, LONG, chosen, recording
from tests.fakes.environment import repoint
from tests.fakes.google_ears import marked, silence
from tests.fakes.google_server import GoogleServer, google_server
from tests.fakes.google_storage import Storage
from tests.fakes.http_server import http_server
from voicegate.errors import BackendError, ConnectionFailedError, EgressBlockedError
from voicegate.speech import PHONE_MULAW, Audio, SynthesisRequest, TranscriptionRequest
from voicegate_adapters.google.endpoints import REGIONS

HELLO = TranscriptionRequest(audio=Audio(marked(1, 0.5), PHONE_MULAW), language="de-DE")
SPOKEN = SynthesisRequest(text="Tag", language="de-DE", format=PHONE_MULAW)
EVIL = "127.0.0.2"


@dataclass
class _Dns:
    """Stands for DNS: a channel to any host goes to the fake, under that host's name.

    It changes only where the address of a host is; TLS still checks the certificate against the
    host that was asked for, and all other options stay as the adapter gave them.
    """

    port: int
    asked: list[str] = field(default_factory=list[str])
    options: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        real = grpc.aio.secure_channel

        def secure_channel(target: str, credentials: Any, *, options: Any) -> grpc.aio.Channel:
            host, _, port = target.removeprefix("dns:///").rpartition(":")
            assert port == "443"
            self.asked.append(host)
            self.options.append(dict(options))
            there = [
                *options,
                ("grpc.ssl_target_name_override", host),
                ("grpc.default_authority", host),
            ]
            return real(f"ipv4:127.0.0.1:{self.port}", credentials, options=there)

        monkeypatch.setattr(grpc.aio, "secure_channel", secure_channel)


@asynccontextmanager
async def _region(
    monkeypatch: pytest.MonkeyPatch, region: str, *names: str
) -> AsyncGenerator[tuple[GoogleServer, _Dns], None]:
    """Google in ``region``, with a certificate for ``names`` and no other."""
    authority = trustme.CA()
    leaf = authority.issue_cert(*names)
    tls = grpc.ssl_server_credentials(
        [(leaf.private_key_pem.bytes(), leaf.cert_chain_pems[0].bytes())]
    )
    monkeypatch.setattr(certifi, "contents", lambda: authority.cert_pem.bytes().decode())
    async with google_server(KEY, location=region, public_key=public_key(), tls=tls) as server:
        dns = _Dns(server.port)
        dns.install(monkeypatch)
        yield server, dns


def _host(region: str, service: str) -> str:
    prefix = "" if region == "global" else f"{region}-"
    return f"{prefix}{service}.googleapis.com"


@pytest.mark.parametrize("credentials", [None, account()], ids=["key", "account"])
@pytest.mark.parametrize("region", REGIONS)
async def test_each_region_goes_to_its_own_host_and_path(
    monkeypatch: pytest.MonkeyPatch, region: str, credentials: str | None
) -> None:
    ears, voice = _host(region, "speech"), _host(region, "texttospeech")
    where = context(settings(region=region, model="chirp_2", credentials=credentials))
    path = f"projects/{PROJECT}/locations/{region}/recognizers/_"
    async with _region(monkeypatch, region, ears, voice) as (server, dns):
        assert (await transcribe(where, HELLO)).text == "w1"
        caller = await Caller.of(server, where, phone())
        await caller.say(marked(2, 0.5) + silence(0.5))
        await caller.hang_up()
        assert caller.finals == ["w2"]
        if "tts" in REGIONS[region]:
            assert await speak(where, SPOKEN)
    assert set(dns.asked) == {ears} | ({voice} if "tts" in REGIONS[region] else set[str]())
    recording, stream = server.received[0], server.received[1]
    assert recording.messages[0].recognizer == stream.messages[0].recognizer == path
    assert recording.metadata["x-goog-request-params"] == f"recognizer={path}"
    for received in server.received:
        names = set(received.metadata)
        assert ("x-goog-api-key" in names) is (credentials is None)
        assert ("authorization" in names) is (credentials is not None)
        assert "x-goog-api-client" not in names  # telemetry
    assert server.refused == []


@pytest.mark.parametrize("region", sorted(set(REGIONS) - {"global"}))
async def test_a_long_recording_goes_to_the_region_s_own_storage(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, region: str
) -> None:
    ears, buckets = _host(region, "speech"), f"storage.{region}.rep.googleapis.com"
    authority = Authority(tmp_path)
    kind = "multi-region" if region in {"eu", "us"} else "region"
    async with _region(monkeypatch, region, ears) as (server, dns):
        storage = Storage(server)
        storage.make(BUCKET, region.upper(), kind)
        async with http_server(storage.answer, tls=authority.server(buckets)) as http:
            to_storage = Dns(int(http.url.rpartition(":")[2]))
            to_storage.install()
            chosen_ = chosen(None, region=region, model="chirp_2")
            where = context(chosen_, ca_file=authority.file)
            assert (await transcribe(where, recording())).text == "w1 w2"
        assert storage.left == server.batch.left == []
    assert set(dns.asked) == {ears}
    assert to_storage.asked == {(buckets, 443)}
    assert {request.headers["host"] for request in storage.requests} == {buckets}
    assert storage.uploads == [LONG]
    started = server.received[0].messages[0]
    assert started.recognizer == f"projects/{PROJECT}/locations/{region}/recognizers/_"
    assert storage.refused == server.refused == []


@pytest.mark.parametrize("region", ["eu", "europe-west3"])
async def test_a_model_of_v1_goes_to_the_regions_host_too(
    monkeypatch: pytest.MonkeyPatch, region: str
) -> None:
    where = context(settings(region="eu", model="phone_call"))
    async with _region(monkeypatch, region, _host("eu", "speech")) as (server, dns):
        assert (await transcribe(where, HELLO)).text == "w1"
    assert dns.asked == ["eu-speech.googleapis.com"]
    assert server.received[0].method == "v1.recognize"


async def test_a_server_with_another_name_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    where = context(settings(region="eu"))
    async with _region(monkeypatch, "eu", "speech.googleapis.com") as (server, _):
        with pytest.raises(ConnectionFailedError):
            await transcribe(where, HELLO)
        with pytest.raises(ConnectionFailedError):
            await Caller.of(server, where, phone())
    assert server.received == []


async def test_an_unknown_authority_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    host = _host("eu", "speech")
    async with _region(monkeypatch, "eu", host) as (server, _):
        monkeypatch.setattr(certifi, "contents", lambda: trustme.CA().cert_pem.bytes().decode())
        with pytest.raises(ConnectionFailedError):
            await transcribe(context(settings(region="eu")), HELLO)
    assert server.received == []


class _Evil:
    """A listener that counts what it gets."""

    def __init__(self) -> None:
        self.connections = 0
        self.url = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        writer.close()


@asynccontextmanager
async def _evil() -> AsyncGenerator[_Evil, None]:
    evil = _Evil()
    server = await asyncio.start_server(evil.serve, EVIL, 0)
    evil.url = f"http://{EVIL}:{server.sockets[0].getsockname()[1]}"
    async with server:
        yield evil


def _repoint(monkeypatch: pytest.MonkeyPatch, evil: _Evil) -> None:
    repoint(monkeypatch, evil.url)
    address = evil.url.removeprefix("http://")
    for name in ("grpc_proxy", "GRPC_PROXY", "GOOGLE_CLOUD_UNIVERSE_DOMAIN", "GCE_METADATA_HOST"):
        monkeypatch.setenv(name, evil.url if "proxy" in name.lower() else address)
    monkeypatch.setenv("GOOGLE_API_USE_MTLS_ENDPOINT", "always")
    monkeypatch.setenv("GOOGLE_API_USE_CLIENT_CERTIFICATE", "true")
    monkeypatch.setenv("CLOUDSDK_API_ENDPOINT_OVERRIDES_SPEECH", evil.url)
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", "/nowhere/at/all.json")
    monkeypatch.setenv("GRPC_DEFAULT_SSL_ROOTS_FILE_PATH", "/nowhere/at/all.pem")
    monkeypatch.setenv("GOOGLE_SDK_PYTHON_LOGGING_SCOPE", "google")


async def test_no_variable_moves_data(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    async with _evil() as evil:
        _repoint(monkeypatch, evil)
        names = (_host("eu", "speech"), _host("eu", "texttospeech"))
        async with _region(monkeypatch, "eu", *names) as (server, dns):
            where = context(settings(credentials=account(token_uri=f"{evil.url}/token")))
            assert (await transcribe(where, HELLO)).text == "w1"
            assert await speak(where, SPOKEN)
            caller = await Caller.of(server, where, phone())
            await caller.say(marked(2, 0.5))
            await caller.hang_up()
        assert evil.connections == 0
    assert set(dns.asked) == set(names)
    assert len(server.received) == 3
    written = "".join(capfd.readouterr())
    assert "w1" not in written
    assert "Bearer" not in written


async def test_gRPC_is_told_so_itself(monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: N802
    async with _region(monkeypatch, "eu", _host("eu", "speech")) as (_, dns):
        await transcribe(context(settings()), HELLO)
    (options,) = dns.options
    assert options["grpc.enable_http_proxy"] == 0
    assert options["grpc.service_config_disable_resolution"] == 1
    assert options["grpc.enable_retries"] == 0


def _frame(kind: int, flags: int, stream: int, payload: bytes = b"") -> bytes:
    """A frame of HTTP/2 (RFC 9113, section 4.1)."""
    return (
        len(payload).to_bytes(3, "big") + bytes([kind, flags]) + stream.to_bytes(4, "big") + payload
    )


def _literal(name: bytes, value: bytes) -> bytes:
    """A header field without indexing (RFC 7541, section 6.2.2)."""
    return b"\x00" + bytes([len(name)]) + name + bytes([len(value)]) + value


@pytest.mark.parametrize(("status", "kind"), [("307", EgressBlockedError), ("502", BackendError)])
async def test_a_redirect_is_an_error_and_is_not_followed(
    status: str, kind: type[BackendError]
) -> None:
    async with _evil() as evil:

        async def moved(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.read(24)
            writer.write(_frame(4, 0, 0))
            while len(head := await reader.read(9)) == 9:
                await reader.read(int.from_bytes(head[:3], "big"))
                if head[3] == 1:  # the request's headers: answer with ours, and end the stream
                    fields = _literal(b":status", status.encode())
                    fields += _literal(b"location", evil.url.encode())
                    writer.write(_frame(1, 5, 1, fields))
                    await writer.drain()
                    break
            await reader.read()  # until the other side has gone
            writer.close()
            over.set()

        over = asyncio.Event()
        server = await asyncio.start_server(moved, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(kind) as caught:
            await transcribe(context(settings(endpoint=f"http://127.0.0.1:{port}")), HELLO)
        assert caught.value.status == int(status)
        await asyncio.wait_for(over.wait(), 5)
        server.close()
        assert evil.connections == 0
