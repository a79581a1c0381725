"""openai_compatible behind a gate: from the configuration's words to the bytes on the wire."""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import Any

import pytest
import trustme

from tests.adapters.openai_compatible.entering import KEY
from tests.fakes.environment import repoint
from tests.fakes.http_server import Answer, http_server
from tests.fakes.openai_server import HEARD, openai_server
from voicegate import AllBackendsFailedError, EgressBlockedError, Gate
from voicegate.errors import ConnectionFailedError
from voicegate.speech import PHONE_MULAW, Audio

CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
home_country = "DE"

[line.support]
language = "de-DE"
notice = {{ played_elsewhere = 2026-03-01, how = "the exchange plays it" }}

[backends.own]
adapter = "openai_compatible"
endpoint = "{url}/v1"
key = "${{OWN_KEY}}"
model = "whisper-large-v3"
hops = ["stt"]
{more}
"""
PHONE = Audio(b"\xff\x7f" * 4000, PHONE_MULAW)


def _gate(folder: Path, url: str, more: str = "") -> Gate:
    text = CONFIG.format(url=url, more=more)
    return Gate.from_text(text, file=str(folder / "v.toml"), environ={"OWN_KEY": KEY})


@pytest.fixture
def authority(tmp_path: Path) -> tuple[ssl.SSLContext, str]:
    """A server's context, and the file of the authority that signed its certificate."""
    own = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate: Any = own.issue_cert("127.0.0.1")  # its stub is for pyOpenSSL's contexts too
    certificate.configure_cert(context)
    file = str(tmp_path / "ca.pem")
    own.cert_pem.write_to_path(file)
    return context, file


async def test_the_authority_of_the_configuration_is_used(
    tmp_path: Path, authority: tuple[ssl.SSLContext, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    context, ca_file = authority
    async with openai_server(KEY, tls=context) as (service, server):
        repoint(monkeypatch, "http://127.0.0.2:9")
        gate = _gate(tmp_path, server.url, f'ca_file = "{ca_file}"')
        async with gate, gate.call(subject="x") as call:
            heard = await call.transcribe(PHONE)
    assert (heard.text, heard.backend) == (HEARD, "own")
    assert service.refused == []
    assert len(server.received) == 1


async def test_without_it_nothing_is_said(
    tmp_path: Path, authority: tuple[ssl.SSLContext, str]
) -> None:
    async with openai_server(KEY, tls=authority[0]) as (_, server):
        gate = _gate(tmp_path, server.url)
        async with gate, gate.call(subject="x") as call:
            with pytest.raises(AllBackendsFailedError) as caught:
                await call.transcribe(PHONE)
    (attempt, *_) = caught.value.attempts
    assert isinstance(attempt.error, ConnectionFailedError)
    assert "name its file as ca_file" in str(attempt.error)
    assert server.received == []


async def test_a_redirect_moves_nothing_out_of_a_call(tmp_path: Path) -> None:
    async with http_server(lambda _: Answer(), host="127.0.0.2") as evil:
        moved = Answer(307, {"location": f"{evil.url}/v1/audio/transcriptions"})
        async with http_server(lambda _: moved) as server:
            gate = _gate(tmp_path, server.url)
            async with gate, gate.call(subject="x") as call:
                with pytest.raises(AllBackendsFailedError) as caught:
                    await call.transcribe(PHONE)
    (attempt,) = caught.value.attempts  # not tried again
    assert isinstance(attempt.error, EgressBlockedError)
    assert KEY not in str(caught.value)
    assert (evil.connections, evil.bytes_in) == (0, 0)
