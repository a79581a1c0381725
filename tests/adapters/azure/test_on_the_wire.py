"""What really goes out of a stream: each region over TLS to its own host, nothing anywhere else."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import trustme

from tests.adapters.azure.entering import (
    KEY,
    Caller,
    context,
    entra_settings,
    settings,
    speak,
    transcribe,
)
from tests.adapters.entering import Clock, phone
from tests.fakes.azure_entra import RESOURCE, Entra
from tests.fakes.azure_usp import CONVERSATION, CUSTOM, UNIVERSAL, AzureUsp, azure_usp
from tests.fakes.google_ears import marked
from voicegate.errors import ConnectionFailedError
from voicegate.residency import catalogue
from voicegate.speech import (
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Encoding,
    MarkKind,
    SpeechMark,
    SynthesisRequest,
    TranscriptionRequest,
)
from voicegate_adapters.azure.regions import FAST, REGIONS

CATALOGUED = next(e for e in catalogue() if e.id == "azure.stt.stream").hosts_by_region()

CUSTOM_HOST = "muster.cognitiveservices.azure.com"


class _Dns:
    """Stands for DNS: a connection to any host goes to the fake, under that host's name.

    It changes only where the address of a host is: TLS still checks the certificate against the
    host that was asked for.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch, port: int) -> None:
        self.asked: list[tuple[str, int]] = []
        loop = asyncio.get_running_loop()
        real: Any = loop.create_connection

        async def create_connection(
            factory: Any, host: Any = None, port_: Any = None, **more: Any
        ) -> Any:
            asked = more.pop("port", port_)
            if more.get("ssl") is None:
                return await real(factory, host, asked, **more)
            self.asked.append((host, asked))
            more["server_hostname"] = more.get("server_hostname") or host
            return await real(factory, "127.0.0.1", port, **more)

        monkeypatch.setattr(loop, "create_connection", create_connection)


@asynccontextmanager
async def _azure(
    monkeypatch: pytest.MonkeyPatch, folder: Path, name: str, entra: Entra | None = None
) -> AsyncGenerator[tuple[AzureUsp, _Dns, str], None]:
    """Azure with a certificate for ``name`` and no other."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "ca.pem")
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate: Any = authority.issue_cert(name)
    certificate.configure_cert(tls)
    async with azure_usp(KEY if entra is None else None, tls=tls, entra=entra) as service:
        dns = _Dns(monkeypatch, int(service.url.rpartition(":")[2]))
        yield service, dns, str(folder / "ca.pem")


@pytest.mark.parametrize("diarised", [False, True], ids=["", "diarised"])
@pytest.mark.parametrize("region", REGIONS)
async def test_each_region_goes_to_its_own_host(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, region: str, *, diarised: bool
) -> None:
    host = CATALOGUED.get(region, (f"{region}.stt.speech.microsoft.com",))[0]
    async with _azure(monkeypatch, tmp_path, host) as (service, dns, ca_file):
        where = context(settings(region=region), ca_file=ca_file)
        caller = await Caller.of(service, where, phone(diarisation=diarised))
        await caller.say(marked(1, 0.3))
        await caller.hang_up()
    assert caller.finals == ["w1"]
    assert dns.asked == [(host, 443)]
    (call,) = service.calls
    assert call.path == (UNIVERSAL if diarised else CONVERSATION)
    assert call.language == "de-DE"
    assert call.headers["host"] == host
    assert call.headers["ocp-apim-subscription-key"] == KEY
    assert not {"authorization", "cookie"} & call.headers.keys()
    assert service.refused == []


@pytest.mark.parametrize("region", [name for name in REGIONS if FAST not in REGIONS[name]])
async def test_a_recording_without_fast_transcription_goes_there_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, region: str
) -> None:
    host = f"{region}.stt.speech.microsoft.com"
    recording = TranscriptionRequest(audio=Audio(marked(1, 0.3), PHONE_MULAW), language="de-DE")
    async with _azure(monkeypatch, tmp_path, host) as (_, dns, ca_file):
        where = context(settings(region=region), ca_file=ca_file)
        assert (await transcribe(where, recording)).text == "w1"
    assert dns.asked == [(host, 443)]


@pytest.mark.parametrize("diarised", [False, True])
async def test_a_custom_domain_has_a_path_of_its_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *, diarised: bool
) -> None:
    host = "muster.cognitiveservices.azure.com"
    async with _azure(monkeypatch, tmp_path, host) as (service, dns, ca_file):
        where = context(settings(endpoint=f"https://{host}"), ca_file=ca_file)
        caller = await Caller.of(service, where, phone(diarisation=diarised))
        await caller.say(marked(1, 0.3))
        await caller.hang_up()
    assert caller.finals == ["w1"]
    assert dns.asked == [(host, 443)]
    assert service.calls[0].path == CUSTOM
    assert service.calls[0].language == "de-DE"
    assert service.refused == []


@pytest.mark.parametrize(
    ("host", "entra", "options"),
    [
        (
            "germanywestcentral.stt.speech.microsoft.com",
            Entra(Clock(), RESOURCE),
            {"resource_id": RESOURCE},
        ),
        (CUSTOM_HOST, Entra(Clock()), {"endpoint": f"https://{CUSTOM_HOST}"}),
        (
            CUSTOM_HOST,
            Entra(Clock()),
            {"endpoint": f"https://{CUSTOM_HOST}", "resource_id": RESOURCE},
        ),
    ],
    ids=["region", "custom domain", "custom domain with an id"],
)
async def test_a_token_goes_in_the_form_that_the_host_takes(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    host: str,
    entra: Entra,
    options: dict[str, Any],
) -> None:
    async with _azure(monkeypatch, tmp_path, host, entra) as (service, dns, ca_file):
        where = context(entra_settings(entra.token, **options), ca_file=ca_file, now=entra.now)
        caller = await Caller.of(service, where, phone())
        await caller.say(marked(1, 0.3))
        await caller.hang_up()
    assert caller.finals == ["w1"]
    assert dns.asked == [(host, 443)]
    assert service.calls[0].headers["authorization"].startswith("Bearer ")
    assert "ocp-apim-subscription-key" not in service.calls[0].headers


async def test_speech_with_marks_takes_a_token_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    entra, marks = Entra(Clock()), list[SpeechMark]()
    request = SynthesisRequest(
        text="Guten Tag",
        language="de-DE",
        format=AudioFormat(Encoding.PCM_S16LE, 16_000),
        marks=frozenset({MarkKind.WORD}),
        on_mark=marks.append,
    )
    async with _azure(monkeypatch, tmp_path, CUSTOM_HOST, entra) as (service, dns, ca_file):
        chosen = entra_settings(entra.token, endpoint=f"https://{CUSTOM_HOST}")
        assert await speak(context(chosen, ca_file=ca_file, now=entra.now), request)
    assert [mark.value for mark in marks] == ["Guten", "Tag"]
    assert dns.asked == [(CUSTOM_HOST, 443)]
    assert service.calls[0].path == "/tts/cognitiveservices/websocket/v1"


async def test_a_server_with_another_name_gets_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async with _azure(monkeypatch, tmp_path, "eastus.stt.speech.microsoft.com") as found:
        service, _, ca_file = found
        with pytest.raises(ConnectionFailedError):
            await Caller.of(service, context(settings(), ca_file=ca_file), phone())
    assert service.handshakes == 0


async def test_an_unknown_authority_gets_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    host = "germanywestcentral.stt.speech.microsoft.com"
    async with _azure(monkeypatch, tmp_path, host) as (service, _, ca_file):
        monkeypatch.setenv("SSL_CERT_FILE", ca_file)  # nobody's variable adds an authority
        with pytest.raises(ConnectionFailedError):
            await Caller.of(service, context(settings()), phone())
    assert service.handshakes == 0
