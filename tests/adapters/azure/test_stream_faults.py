"""What goes wrong with a stream: its name, one attempt, nothing repeated, nothing elsewhere."""

from __future__ import annotations

import asyncio
import importlib
import logging
import os
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.azure.entering import KEY, Caller, context, settings, transcribe
from tests.adapters.entering import phone
from tests.fakes.azure_usp import azure_usp
from tests.fakes.environment import repoint
from tests.fakes.google_ears import marked
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BackendTimeoutError,
    BadRequestError,
    ConnectionFailedError,
    EgressBlockedError,
    RateLimitedError,
    UnavailableError,
    UnexpectedResponseError,
)
from voicegate.speech import PHONE_MULAW, Audio, TranscriptionRequest
from voicegate_adapters.azure.wire.heard import error_of_code

SECRET = "meine nummer ist null eins sieben"
HANDSHAKES: dict[str, type[BackendError]] = {
    "400": BadRequestError,
    "401": AuthenticationError,
    "403": AuthenticationError,
    "404": BadRequestError,
    "408": BackendTimeoutError,
    "413": BadRequestError,
    "429": RateLimitedError,
    "500": UnavailableError,
    "502": UnavailableError,
    "503": UnavailableError,
    "504": BackendTimeoutError,
    "hang": BackendTimeoutError,
    "reset": ConnectionFailedError,
}
LATER: dict[str, type[BackendError]] = {
    "1000": ConnectionFailedError,
    "1007": BadRequestError,
    "1008": AuthenticationError,
    "1011": UnavailableError,
    "1013": UnavailableError,
    "cut": ConnectionFailedError,
    "garbage": UnexpectedResponseError,
    "binary": UnexpectedResponseError,
}


def _all_of(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))


@pytest.mark.parametrize("fault", HANDSHAKES)
async def test_a_refusal_has_its_name_after_one_attempt(
    fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with azure_usp(KEY) as service:
        service.fault = fault
        seconds = 0.2 if fault == "hang" else 5.0
        where = context(settings(endpoint=service.url), open_seconds=seconds)
        with pytest.raises(HANDSHAKES[fault]) as caught:
            await Caller.of(service, where, phone())
        recording = TranscriptionRequest(audio=Audio(marked(1, 0.3), PHONE_MULAW), language="de-DE")
        norway = settings(endpoint=service.url, region="norwayeast")
        where = context(norway, open_seconds=seconds)
        with pytest.raises(HANDSHAKES[fault]):
            await transcribe(where, recording)
    assert service.handshakes == 2
    assert service.calls == []
    if fault.isdigit():
        assert caught.value.status == int(fault)
        assert caught.value.request_id == "req-9"
        assert caught.value.retry_after_seconds == 2.0
    for text in (_all_of(caught.value), caplog.text):
        assert SECRET not in text
        assert KEY not in text


@pytest.mark.parametrize("fault", LATER)
async def test_a_break_has_its_name_and_is_not_mended_here(
    fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with azure_usp(KEY) as service:
        service.fault = fault
        caller = await Caller.of(service, context(settings(endpoint=service.url)), phone())
        await caller.say(marked(1, 0.3))
        await caller.ended()
        with pytest.raises(LATER[fault]):
            await caller.stream.send(b"\x01")
        await caller.stream.finish()
        await caller.stream.aclose()
    assert isinstance(caller.error, LATER[fault])
    assert service.handshakes == 1  # what comes next is the router's business
    for text in (_all_of(caller.error), caplog.text):
        assert SECRET not in text
        assert KEY not in text


async def test_a_recording_that_breaks_off_is_no_transcript() -> None:
    recording = TranscriptionRequest(audio=Audio(marked(1, 0.3), PHONE_MULAW), language="de-DE")
    async with azure_usp(KEY) as service:
        service.fault = "1011"
        where = context(settings(endpoint=service.url, region="norwayeast"))
        with pytest.raises(UnavailableError):
            await transcribe(where, recording)
    assert service.handshakes == 1


async def test_silence_is_left_to_the_router() -> None:
    async with azure_usp(KEY) as service:
        service.fault = "silent"
        caller = await Caller.of(service, context(settings(endpoint=service.url)), phone())
        await caller.say(marked(1, 0.3))
        await service.until(lambda s: len(s.calls[0].audio) >= 2400)
        assert caller.events == []
        await caller.close()
        await asyncio.wait_for(service.calls[0].over.wait(), 5)
    assert caller.error is None


async def test_nobody_listens() -> None:
    async with azure_usp(KEY) as service:
        url = service.url
    with pytest.raises(ConnectionFailedError):
        await Caller.of(service, context(settings(endpoint=url)), phone())


@pytest.mark.parametrize("key", ["other", "schlüssel", "a\r\nx: y"])
async def test_a_wrong_key_opens_nothing_and_is_not_told(key: str) -> None:
    async with azure_usp(KEY) as service:
        with pytest.raises((AuthenticationError, BadRequestError)) as caught:
            await Caller.of(service, context(settings(endpoint=service.url, key=key)), phone())
    assert key not in _all_of(caught.value)
    assert service.calls == []


@pytest.mark.parametrize("status", ["301", "302", "303", "307", "308"])
async def test_a_redirect_is_not_followed_though_the_sdk_would(status: str) -> None:
    async with azure_usp(KEY, host="127.0.0.2") as evil, azure_usp(KEY) as service:
        path = "/speech/recognition/conversation/cognitiveservices/v1?language=de-DE"
        service.fault = status
        service.location = evil.url.replace("http", "ws") + path
        with pytest.raises(EgressBlockedError):
            await Caller.of(service, context(settings(endpoint=service.url)), phone())
    assert (evil.handshakes, evil.calls) == (0, [])
    assert service.handshakes == 1


async def test_no_variable_moves_data(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    async with azure_usp(KEY, host="127.0.0.2") as evil, azure_usp(KEY) as service:
        repoint(monkeypatch, evil.url)
        for name in ("SPEECH_ENDPOINT", "AZURE_SPEECH_ENDPOINT", "SPEECH_REGION", "SPEECH_HOST"):
            monkeypatch.setenv(name, evil.url)
        log = tmp_path / "sdk.log"
        for name in ("AZAC_DIAGNOSTICS_LOG", "AZAC_DIAGNOSTICS_LOG_FILE"):
            monkeypatch.setenv(name, str(log))
        monkeypatch.setenv("AZAC_DIAGNOSTICS_LOG_LEVEL", "verbose")
        caller = await Caller.of(service, context(settings(endpoint=service.url)), phone())
        await caller.say(marked(1, 0.3))
        await caller.hang_up()
    assert caller.finals == ["w1"]
    assert evil.handshakes == 0
    assert not log.exists()
    assert "w1" not in "".join(capfd.readouterr())


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("AuthenticationFailure", AuthenticationError),
        ("BadRequest", BadRequestError),
        ("TooManyRequests", RateLimitedError),
        ("ConnectionFailure", ConnectionFailedError),
        ("ServiceTimeout", BackendTimeoutError),
        ("ServiceError", UnavailableError),
        ("ServiceUnavailable", UnavailableError),
        ("RuntimeError", UnexpectedResponseError),
        ("ServiceRedirectTemporary", EgressBlockedError),
        ("ServiceRedirectPermanent", EgressBlockedError),
        ("SomethingNew", UnexpectedResponseError),
    ],
)
def test_the_codes_of_the_sdk_have_their_names(code: str, kind: type[BackendError]) -> None:
    error = error_of_code(code, backend="az")
    assert type(error) is kind
    assert error.status == code


def test_every_code_of_the_sdk_is_known() -> None:
    sdk: Any = importlib.import_module("azure.cognitiveservices.speech")
    for code in sdk.CancellationErrorCode:
        if code.name not in {"NoError", "EmbeddedModelError"}:
            assert "does not name" not in str(error_of_code(code.name, backend="az")), code


LEAVING = """
import asyncio, sys
from tests.adapters.azure.entering import KEY, Caller, context, settings
from tests.adapters.entering import phone
from tests.fakes.azure_usp import azure_usp
from tests.fakes.google_ears import marked

kept = []

async def main():
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(settings(endpoint=service.url)), phone())
        await caller.say(marked(1, 0.3))
        await caller.until(lambda events: len(events) > 0)
        kept.append(caller)
        {leave}

asyncio.run(main())
print("left in peace")
"""


@pytest.mark.parametrize("leave", ["await caller.hang_up()", "await caller.close()", "pass"])
def test_the_process_ends_in_peace_whatever_was_open(leave: str) -> None:
    # An SDK object that is alive when Python ends can take the process down with SIGABRT.
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", LEAVING.format(leave=leave)],
        cwd=root,
        env=os.environ | {"PYTHONPATH": f"{root}:{root / 'adapters'}"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "left in peace" in done.stdout
    assert "FATAL" not in done.stderr
