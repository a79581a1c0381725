"""What really goes out: each region over TLS to its own hosts, and nothing to anywhere else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.aws.dns import Authority, Dns
from tests.adapters.aws.entering import (
    PCM_8K,
    Caller,
    context,
    phone,
    quiet,
    said,
    settings,
    speak,
    transcribe,
)
from tests.fakes.aws_server import KEY_ID, SECRET, AwsServer, aws_server
from tests.fakes.environment import repoint
from tests.fakes.http_server import Answer
from voicegate.errors import BackendError, ConnectionFailedError, EgressBlockedError
from voicegate.speech import Audio, SynthesisRequest, TranscriptionRequest
from voicegate_adapters.aws import ADAPTER
from voicegate_adapters.aws.endpoints import REGIONS

ROLE = "arn:aws:iam::123456789012:role/voicegate"
BUCKET = "muster-calls"
SPOKEN = SynthesisRequest(text="Guten Tag", language="de-DE")
HEARD = TranscriptionRequest(audio=Audio(said(1, 0.4), PCM_8K), language="de-DE")
EVIL = "127.0.0.2"


def _hosts(region: str) -> dict[str, str]:
    suffix = "amazonaws.eu" if region.startswith("eusc-") else "amazonaws.com"
    names = ("polly", "transcribe", "transcribestreaming", "s3", "sts")
    return {name: f"{name}.{region}.{suffix}" for name in names}


def _settings(region: str, **more: Any) -> Any:
    chosen: dict[str, Any] = {"bucket": BUCKET, "poll_seconds": 0, "role": ROLE, "voice": "Vicki"}
    return settings(region=region, **(chosen | more))


@asynccontextmanager
async def _region(
    folder: Path, region: str, *names: str
) -> AsyncGenerator[tuple[AwsServer, Dns, str], None]:
    """Amazon in ``region``, with a certificate for its hosts, or ``names``, and no other."""
    authority = Authority(folder)
    tls = authority.server(*(names or _hosts(region).values()))
    async with aws_server(region, tls=tls) as server:
        server.store.make(BUCKET)
        dns = Dns(server.port)
        dns.install()
        yield server, dns, authority.file


@pytest.mark.parametrize("region", REGIONS)
async def test_each_region_goes_to_its_own_hosts_and_signs_for_them(
    tmp_path: Path, region: str
) -> None:
    services = REGIONS[region].services
    async with _region(tmp_path, region) as (server, dns, ca_file):
        where = context(_settings(region), ca_file=ca_file)
        if "tts" in services:
            assert await speak(where, SPOKEN)
        if "stt_stream" in services:
            caller = await Caller.of(server, where, phone())
            await caller.say(said(2, 0.4) + quiet(0.4))
            await caller.hang_up()
            assert caller.finals == ["w2."]
        if "stt_batch" in services:
            assert (await transcribe(where, HEARD)).text == "w1."
    hosts = _hosts(region)
    expected = {(hosts["sts"], 443)}
    expected |= {(hosts["polly"], 443)} if "tts" in services else set()
    expected |= {(hosts["transcribestreaming"], 8443)} if "stt_stream" in services else set()
    batch = {(hosts["transcribe"], 443), (hosts["s3"], 443)}
    expected |= batch if "stt_batch" in services else set()
    assert dns.asked == expected
    for request in server.requests:
        assert request.scope is not None
        assert request.scope.region == region
        assert request.headers["host"].partition(":")[0] == _host_of(request, hosts)
        assert KEY_ID not in request.target or request.service == "transcribe"
        assert SECRET not in f"{request.target}{request.headers}{request.body!r}"
    assert {_path(r) for r in server.requests} == _paths(services)
    assert server.refused == []


def _host_of(request: Any, hosts: dict[str, str]) -> str:
    streams = request.service == "transcribe" and "upgrade" in request.headers
    return hosts["transcribestreaming" if streams else request.service]


def _path(request: Any) -> tuple[str, str, str]:
    """Service, method and path; the random name of an object is left out."""
    path = request.path
    if request.service == "s3" and path.count("/") > 1:
        path = path[: path.rindex("/") + 1]
    return request.service, request.method, path


def _paths(services: frozenset[str]) -> set[tuple[str, str, str]]:
    found = {("sts", "POST", "/")}
    if "tts" in services:
        found.add(("polly", "POST", "/v1/speech"))
    if "stt_stream" in services:
        found.add(("transcribe", "GET", "/stream-transcription-websocket"))
    if "stt_batch" in services:
        found |= {("transcribe", "POST", "/"), ("s3", "HEAD", f"/{BUCKET}")}
        found |= {("s3", method, f"/{BUCKET}/") for method in ("PUT", "GET", "DELETE")}
    return found


def test_every_region_of_the_adapter_is_in_that_table() -> None:
    assert set(ADAPTER.regions) == set(REGIONS)
    assert len(REGIONS) == 12


async def test_the_port_is_part_of_what_a_stream_signs(tmp_path: Path) -> None:
    async with _region(tmp_path, "eu-central-1") as (server, _, ca_file):
        where = context(_settings("eu-central-1"), ca_file=ca_file)
        caller = await Caller.of(server, where, phone())
        await caller.hang_up()
    (stream,) = [r for r in server.requests if r.service == "transcribe"]
    assert stream.headers["host"] == "transcribestreaming.eu-central-1.amazonaws.com:8443"
    assert stream.query["X-Amz-SignedHeaders"] == ["host"]
    assert int(stream.query["X-Amz-Expires"][0]) <= 300


async def _every_way(server: AwsServer, where: Any) -> list[BackendError]:
    faults: list[BackendError] = []
    for attempt in (
        lambda: speak(where, SPOKEN),
        lambda: transcribe(where, HEARD),
        lambda: Caller.of(server, where, phone()),
    ):
        with pytest.raises(BackendError) as caught:
            await attempt()
        faults.append(caught.value)
    return faults


async def test_a_server_with_another_name_gets_nothing(tmp_path: Path) -> None:
    names = _hosts("us-east-1").values()
    async with _region(tmp_path, "eu-central-1", *names) as (server, _, ca_file):
        chosen = _settings("eu-central-1")
        faults = await _every_way(server, context(chosen, ca_file=ca_file))
    assert {type(fault) for fault in faults} == {ConnectionFailedError}
    assert server.requests == []


async def test_an_unknown_authority_gets_nothing(tmp_path: Path) -> None:
    async with _region(tmp_path, "eu-central-1") as (server, _, _):
        faults = await _every_way(server, context(_settings("eu-central-1")))
    assert {type(fault) for fault in faults} == {ConnectionFailedError}
    assert server.requests == []


class _Evil:
    """A listener that counts what it gets."""

    def __init__(self) -> None:
        self.connections = 0
        self.bytes_in = 0
        self.url = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self.bytes_in += len(await reader.read())
        writer.close()


@asynccontextmanager
async def _evil() -> AsyncGenerator[_Evil, None]:
    evil = _Evil()
    server = await asyncio.start_server(evil.serve, EVIL, 0)
    evil.url = f"http://{EVIL}:{server.sockets[0].getsockname()[1]}"
    async with server:
        yield evil


def _repoint(monkeypatch: pytest.MonkeyPatch, evil: _Evil, folder: Path) -> None:
    """Everything that an SDK of Amazon's obeys: variables, a profile, proxies, another region."""
    repoint(monkeypatch, evil.url)
    for name in ("STS", "S3", "POLLY", "TRANSCRIBE", "TRANSCRIBE_STREAMING", "ORGANIZATIONS"):
        monkeypatch.setenv(f"AWS_ENDPOINT_URL_{name}", evil.url)
    config = folder / "config"
    config.write_text(
        f"[default]\nregion = us-east-1\nendpoint_url = {evil.url}\n"
        f"services = evil\nuse_dualstack_endpoint = true\nuse_fips_endpoint = true\n"
        f"[services evil]\npolly =\n  endpoint_url = {evil.url}\n"
        f"transcribe =\n  endpoint_url = {evil.url}\ns3 =\n  endpoint_url = {evil.url}\n"
    )
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))
    monkeypatch.setenv("AWS_REGION", "us-east-1")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("AWS_USE_FIPS_ENDPOINT", "true")
    monkeypatch.setenv("AWS_USE_DUALSTACK_ENDPOINT", "true")
    monkeypatch.setenv("AWS_CA_BUNDLE", "/nowhere/at/all.pem")
    monkeypatch.setenv("AWS_DEFAULTS_MODE", "auto")


@pytest.mark.parametrize("chain", [False, True], ids=["keys", "chain"])
async def test_no_variable_moves_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, chain: bool
) -> None:
    async with _evil() as evil:
        _repoint(monkeypatch, evil, tmp_path)
        if chain:
            monkeypatch.setenv("AWS_ACCESS_KEY_ID", KEY_ID)
            monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)
        async with _region(tmp_path, "eu-west-1") as (server, dns, ca_file):
            chosen = _settings("eu-west-1", **({"secrets": {}} if chain else {}))
            where = context(chosen, ca_file=ca_file)
            assert await speak(where, SPOKEN)
            assert (await transcribe(where, HEARD)).text == "w1."
            caller = await Caller.of(server, where, phone())
            await caller.say(said(2, 0.4))
            await caller.hang_up()
            assert caller.finals == ["w2."]
        assert (evil.connections, evil.bytes_in) == (0, 0)
    assert {host for host, _ in dns.asked} == set(_hosts("eu-west-1").values())


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_a_redirect_is_an_error_and_is_not_followed(status: int) -> None:
    async with _evil() as evil, aws_server() as server:
        server.store.make(BUCKET)
        moved = Answer(status, {"location": f"{evil.url}/"})
        for service in ("polly", "transcribe", "s3"):
            server.faults[service] = moved
        chosen = settings(server, bucket=BUCKET, voice="Vicki", poll_seconds=0)
        faults = await _every_way(server, context(chosen))
        assert {type(fault) for fault in faults} == {EgressBlockedError}
        assert (evil.connections, evil.bytes_in) == (0, 0)


async def test_a_result_elsewhere_is_not_fetched() -> None:
    """Transcribe says where the transcript is; it is read where we asked for it to be."""
    async with _evil() as evil, aws_server() as server:
        server.store.make(BUCKET)
        real = server.services["transcribe"]

        def lying(request: Any) -> Answer:
            answer = real(request)
            body = answer.body.replace(b"https://s3.eu-central-1.amazonaws.com", evil.url.encode())
            return Answer(answer.status, answer.headers, body)

        server.services["transcribe"] = lying
        chosen = settings(server, bucket=BUCKET, poll_seconds=0)
        assert (await transcribe(context(chosen), HEARD)).text == "w1."
        assert evil.connections == 0
