"""How a stream with Microsoft's own SDK ends, and what is left of it: nothing."""

from __future__ import annotations

import asyncio
import logging
import threading
from typing import Any, cast

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from tests.adapters.azure.entering import KEY, Caller, context, settings
from tests.adapters.entering import Clock, phone
from tests.fakes.azure_usp import CONVERSATION, AzureUsp, azure_usp
from tests.fakes.google_ears import marked, silence
from voicegate.errors import (
    ConnectionFailedError,
    PermitError,
    UnexpectedResponseError,
)
from voicegate_adapters.azure.session import Session
from voicegate_adapters.azure.stt import AzureStreamingTranscriber, AzureTranscriber
from voicegate_adapters.azure.wire.heard import Heard, Kind

TWO = marked(1, 0.3) + marked(2, 0.3) + silence(0.5) + marked(3, 0.3) + silence(0.5)


def _at(service: AzureUsp, **more: Any) -> Any:
    return settings(endpoint=service.url, **more)


async def test_after_a_permit_is_revoked_no_audio_leaves() -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone())
        await caller.say(marked(1, 0.3))
        await service.until(lambda s: bool(s.calls) and len(s.calls[0].audio) >= 2400)
        caller.permit.revoke()
        with pytest.raises(PermitError):
            await caller.say(marked(2, 0.3))
        await caller.hang_up()
        await asyncio.wait_for(service.calls[0].over.wait(), 5)
    assert service.calls[0].audio == marked(1, 0.3)
    assert len(service.calls) == 1


async def test_audio_that_the_sdk_still_held_does_not_leave_either() -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone())
        await caller.say(marked(1, 20.0))  # the SDK sends it no faster than it may
        caller.permit.revoke()
        await caller.hang_up()
        await asyncio.wait_for(service.calls[0].over.wait(), 5)
    assert len(service.calls[0].audio) < 20 * 8000


async def test_closing_cuts_the_connection_at_once() -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone())
        await caller.say(marked(1, 0.3))
        await caller.until(lambda events: len(events) > 0)
        await caller.close()
        await asyncio.wait_for(service.calls[0].over.wait(), 5)
        assert not service.calls[0].finished
        with pytest.raises(ConnectionFailedError, match="closed"):
            await caller.stream.send(b"\x01")
        await caller.stream.finish()
        await caller.stream.aclose()  # a second time does nothing
    assert caller.error is None


async def test_an_end_in_peace_says_goodbye() -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone())
        await caller.say(marked(1, 0.3))
        await caller.hang_up()
        await asyncio.wait_for(service.calls[0].over.wait(), 5)
    assert service.calls[0].close_code == 1000


@pytest.mark.parametrize("moment", [0.0, 0.005, 0.02])
async def test_opening_can_be_cancelled(moment: float) -> None:
    async with azure_usp(KEY) as service:
        service.fault = "hang"
        task = asyncio.create_task(Caller.of(service, context(_at(service)), phone()))
        await asyncio.wait({task}, timeout=moment)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert service.calls == []


async def test_nothing_is_left_behind(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    before = asyncio.all_tasks()
    async with azure_usp(KEY) as service:
        for end in ("hang_up", "close", "hang_up"):
            caller = await Caller.of(service, context(_at(service)), phone())
            await caller.say(marked(1, 0.3))
            await getattr(caller, end)()
            await asyncio.wait_for(service.calls[-1].over.wait(), 5)
    assert asyncio.all_tasks() == before
    assert not [t.name for t in threading.enumerate() if "azure" in t.name.lower()]
    assert "w1" not in caplog.text
    assert KEY not in caplog.text


async def test_many_calls_at_once_do_not_mix() -> None:
    async with azure_usp(KEY) as service:

        async def one(mark: int) -> list[str]:
            caller = await Caller.of(service, context(_at(service)), phone())
            await caller.say(marked(mark, 0.3) + silence(0.4) + marked(mark + 100, 0.3))
            await caller.hang_up()
            return caller.finals

        heard = await asyncio.gather(*(one(mark) for mark in range(1, 13)))
    assert heard == [[f"w{mark}", f"w{mark + 100}"] for mark in range(1, 13)]
    assert service.refused == []


async def test_the_loop_never_waits_for_the_sdk(monkeypatch: pytest.MonkeyPatch) -> None:
    waiting: list[tuple[str, int]] = []

    def noted(name: str) -> None:
        real = getattr(Session, name)

        def call(self: Session, *arguments: Any) -> None:
            waiting.append((name, threading.get_ident()))
            real(self, *arguments)

        monkeypatch.setattr(Session, name, call)

    noted("start")
    noted("stop")
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone())
        await caller.say(TWO)
        await caller.hang_up()
    assert caller.finals == ["w1 w2", "w3"]
    assert [name for name, _ in waiting] == ["start", "stop"]
    assert threading.get_ident() not in {thread for _, thread in waiting}


async def test_at_its_limit_azure_is_called_again_and_nothing_is_lost() -> None:
    clock = Clock()
    async with azure_usp(KEY) as service:
        service.limit_bytes = 6400
        caller = await Caller.of(service, context(_at(service), clock=clock), phone())
        clock.now += 600
        await caller.say(marked(1, 0.3) + silence(0.5) + marked(2, 0.3) + silence(0.5))
        await caller.come_back()
        await caller.hang_up()
    assert caller.finals == ["w1", "w2"]
    assert caller.error is None
    assert len(service.calls) == 2
    times = [e.at_seconds for e in caller.events if e.is_final]
    assert times == sorted(times, key=lambda t: t or 0)
    assert service.refused == []


async def test_an_sdk_that_stops_before_the_end_was_heard_is_a_fault() -> None:
    """As it does once in a few hundred: its audio ends just as Azure closes at a limit."""
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone())
        await caller.say(marked(1, 0.3) + silence(0.5) + marked(2, 0.3))
        await service.until(lambda seen: len(seen.calls[0].audio) >= 8000)
        stream: Any = caller.stream
        stream._post(Heard(kind=Kind.STOPPED))
        await caller.hang_up()
    assert isinstance(caller.error, ConnectionFailedError)
    assert "before Azure had heard the end" in str(caller.error)


async def test_nobody_else_on_this_machine_gets_through() -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone())
        relay: Any = caller.stream
        port = next(iter(relay._relay._server.sockets)).getsockname()[1]
        token = relay._relay.token
        tries = [
            (f"{CONVERSATION}?language=de-DE", KEY),
            (f"{CONVERSATION}?language=de-DE", ""),
            ("/elsewhere", "schlüssel"),
        ]
        for path, key in tries:
            headers = {"Ocp-Apim-Subscription-Key": key.encode().decode("latin-1")}
            async with connect(f"ws://127.0.0.1:{port}{path}", additional_headers=headers) as other:
                with pytest.raises(ConnectionClosed) as caught:
                    await asyncio.wait_for(other.recv(), 5)
            assert caught.value.rcvd is not None
            assert caught.value.rcvd.code == 1008
        await caller.say(marked(1, 0.3))
        await caller.hang_up()
    assert service.handshakes == 1
    assert caller.finals == ["w1"]
    assert token != KEY


@pytest.mark.parametrize("path", ["/elsewhere", f"{CONVERSATION}?language=de-DE&storeAudio=true"])
async def test_an_sdk_that_asks_for_something_else_gets_nothing(path: str) -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone())
        relay: Any = cast("Any", caller.stream)._relay
        port = next(iter(relay._server.sockets)).getsockname()[1]
        headers = {"Ocp-Apim-Subscription-Key": relay.token}
        async with connect(f"ws://127.0.0.1:{port}{path}", additional_headers=headers):
            await caller.ended()
        await caller.close()
    assert isinstance(caller.error, UnexpectedResponseError)
    assert service.handshakes == 1


async def test_no_telemetry_and_no_second_header_leave() -> None:
    async with azure_usp(KEY) as service:
        caller = await Caller.of(service, context(_at(service)), phone())
        await caller.say(TWO)
        await caller.hang_up()
    (call,) = service.calls
    assert set(call.paths) == {"speech.config", "speech.context", "audio"}
    assert "SpeechSDK" not in call.headers.get("user-agent", "")
    assert call.headers["ocp-apim-subscription-key"] == KEY


async def test_the_roles_close() -> None:
    async with azure_usp(KEY) as service:
        await AzureStreamingTranscriber(context(_at(service))).aclose()
        await AzureTranscriber(context(_at(service))).aclose()
    assert service.handshakes == 0
