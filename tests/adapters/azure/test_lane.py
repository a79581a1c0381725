"""The SDK's audio goes on as it came: no byte of it changed, nothing overtaken, nothing unasked."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.asyncio.client import ClientConnection, connect
from websockets.asyncio.server import ServerConnection, serve
from websockets.frames import Frame, Opcode

from voicegate_adapters.azure.lane import Lane
from voicegate_adapters.azure.wire.masked import binary_message, frame_bytes, is_message


@given(st.binary(max_size=70_000), st.booleans())
def test_a_frame_is_read_as_the_library_writes_it(content: bytes, text: bool) -> None:
    raw = Frame(Opcode.TEXT if text else Opcode.BINARY, content).serialize(mask=True)
    assert frame_bytes(raw) == frame_bytes(raw + b"more") == len(raw)
    assert is_message(raw)
    assert binary_message(raw) == (None if text else content)


@pytest.mark.parametrize("size", [0, 125, 126, 65_535, 65_536])
def test_too_little_tells_no_length(size: int) -> None:
    raw = Frame(Opcode.BINARY, bytes(size)).serialize(mask=True)
    head = len(raw) - size - 4
    assert [frame_bytes(raw[:n]) for n in range(head)] == [None] * head
    assert frame_bytes(raw[:head]) == len(raw)


@pytest.mark.parametrize(
    "raw",
    [
        Frame(Opcode.BINARY, b"half", fin=False).serialize(mask=True),
        Frame(Opcode.CONT, b"the rest").serialize(mask=True),
        Frame(Opcode.CLOSE, b"").serialize(mask=True),
        Frame(Opcode.BINARY, b"a server's").serialize(mask=False),
        b"\xc2" + Frame(Opcode.BINARY, b"compressed").serialize(mask=True)[1:],
    ],
    ids=["half", "rest", "close", "server", "compressed"],  # masks are random
)
def test_what_is_no_whole_plain_message_is_left_to_the_library(raw: bytes) -> None:
    assert binary_message(raw) is None
    assert frame_bytes(raw) == len(raw)


class Relayed:
    """What a lane passed on, and what its reader got."""

    def __init__(self) -> None:
        self.passed: list[bytes] = []
        self.frames: list[bytes] = []
        self.order: list[bytes | str] = []
        self.reading = asyncio.Event()
        self.may_read = asyncio.Event()

    def take(self, message: bytes, frame: bytes) -> bool:
        if not message.startswith(b"audio"):
            return False
        self.passed.append(message)
        self.frames.append(frame)
        self.order.append(message)
        return True

    async def serve(self, connection: ServerConnection) -> None:
        assert isinstance(connection, Lane)
        connection.take = self.take
        async for message in connection:
            self.reading.set()
            await self.may_read.wait()
            self.order.append(message)
            connection.note_read()


@asynccontextmanager
async def _lane(relayed: Relayed) -> AsyncGenerator[ClientConnection, None]:
    async with serve(relayed.serve, "127.0.0.1", 0, create_connection=Lane) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        async with connect(f"ws://127.0.0.1:{port}", compression=None) as client:
            yield client


async def test_audio_does_not_overtake_what_still_waits_for_its_reader() -> None:
    relayed = Relayed()
    async with _lane(relayed) as client:
        await client.send("config")
        await relayed.reading.wait()
        for number in range(3):
            await client.send(b"audio %d" % number)
        await (await client.ping())  # the lane has seen them all
        assert relayed.order == []
        relayed.may_read.set()
        await client.send("context")
    assert relayed.order == ["config", b"audio 0", b"audio 1", b"audio 2", "context"]
    assert relayed.passed == []


async def test_audio_goes_on_in_order_and_as_it_came_however_the_bytes_are_cut() -> None:
    relayed = Relayed()
    relayed.may_read.set()
    audio = [b"audio" + bytes([n]) * n * 31 for n in range(30)]
    raw = [Frame(Opcode.BINARY, piece).serialize(mask=True) for piece in audio]
    whole = b"".join(raw)
    async with _lane(relayed) as client:
        for start in range(0, len(whole), 97):
            client.transport.write(whole[start : start + 97])
            await asyncio.sleep(0)
        await (await client.ping())
        await client.send(b"other")
    assert relayed.passed == audio
    assert relayed.frames == raw
    assert relayed.order == [*audio, b"other"]


async def test_a_message_in_parts_is_one_message() -> None:
    relayed = Relayed()
    relayed.may_read.set()
    async with _lane(relayed) as client:
        await client.send([b"audio ", b"in ", b"parts"])
        await (await client.ping())
        await client.send(b"audio whole")
        await (await client.ping())
    assert relayed.order == [b"audio in parts", b"audio whole"]
    assert relayed.passed == [b"audio whole"]
