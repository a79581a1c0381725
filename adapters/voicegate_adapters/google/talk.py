"""One gRPC stream of bytes both ways, and the status that it really ended with."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeVar, cast

import grpc
import grpc.aio

from voicegate.errors import BackendError, UnexpectedResponseError
from voicegate_adapters.google.wire.faults import error_of

__all__ = ["Duplex", "Status", "Talk"]

T = TypeVar("T")

# What grpc.aio says where a message could not be written and it does not know why.
_LOST: Final = "Internal error from Core"
# gRPC's own words for a line that broke, or never was; the peer's UNAVAILABLE says other things.
_LINE: Final = re.compile(
    r"failed to connect|connection (?:reset|refused|closed)|socket closed|broken pipe|goaway"
    r"|dns|name resolution|handshake|transport|cancelling all calls|keepalive|endpoint",
    re.IGNORECASE,
)
# How long to wait for the peer's status where a message could not be written and none has come.
_PATIENCE, _PATIENCE_SECONDS = 20, 0.005
_TOO_LARGE: Final = "CLIENT: Received message larger than max"


class Duplex(Protocol):
    """What is used of gRPC's own call; ``read`` gives no bytes at the end."""

    async def write(self, request: bytes, /) -> None: ...  # noqa: D102
    async def done_writing(self) -> None: ...  # noqa: D102
    async def read(self) -> object: ...  # noqa: D102
    async def code(self) -> grpc.StatusCode: ...  # noqa: D102
    async def details(self) -> str | None: ...  # noqa: D102
    async def trailing_metadata(self) -> grpc.aio.Metadata: ...  # noqa: D102
    async def debug_error_string(self) -> str | None: ...  # noqa: D102
    def add_done_callback(self, callback: Callable[[Any], None], /) -> None: ...  # noqa: D102
    def cancel(self) -> bool: ...  # noqa: D102


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How an RPC ended. ``details`` is the peer's text, or gRPC's; it goes into no error."""

    name: str
    details: str
    debug: str
    metadata: tuple[tuple[str, str | bytes], ...]

    @classmethod
    def of(cls, error: grpc.aio.AioRpcError) -> Status:
        """The status that ``error`` stands for."""
        return cls.build(
            error.code(), error.details(), error.debug_error_string(), error.trailing_metadata()
        )

    @classmethod
    def build(
        cls,
        code: grpc.StatusCode,
        details: str | None,
        debug: str | None,
        metadata: grpc.aio.Metadata | None,
    ) -> Status:
        """A status from what gRPC gives."""
        pairs = tuple((str(k), v) for k, v in metadata or ())
        return cls(name=code.name, details=details or "", debug=debug or "", metadata=pairs)

    @property
    def lost(self) -> bool:
        """Whether nobody can say how it ended: a message could not be written, no more is known."""
        return _LOST in self.details or _LOST in self.debug

    def fault(self, backend: str) -> BackendError:
        """The error that this end stands for."""
        if _TOO_LARGE in self.details:
            return UnexpectedResponseError("the answer is too large", backend=backend)
        return error_of(
            "UNAVAILABLE" if self.lost else self.name,
            backend=backend,
            metadata=self.metadata,
            told_by_peer=not (self.lost or _LINE.search(self.details)),
            http_status=self._http_status(),
        )

    def _http_status(self) -> int | None:
        """The status of an answer that is not gRPC, as gRPC words it."""
        _, found, rest = self.details.partition("http2 header with status: ")
        return int(rest[:3]) if found and rest[:3].isdigit() else None


class Talk:
    """A stream that is read and written; ``status`` is None until it has ended."""

    def __init__(self, call: Duplex) -> None:
        # Let go of when it is left: a call that is kept, as by an error that somebody keeps, keeps
        # the connection open, although the channel is closed.
        self._call: Duplex | None = call
        self._left = False
        self.status: Status | None = None
        # A write that fails because the stream has ended overwrites the status that the peer sent
        # (grpc issue 36066), so the first one is noted when it comes.
        call.add_done_callback(self._note)

    async def write(self, message: bytes) -> bool:
        """Write one message; False where the stream has ended."""
        if self._call is None:
            return False
        try:
            await self._call.write(message)
        except (grpc.aio.AioRpcError, asyncio.InvalidStateError):
            await self._settle()
            return False
        except asyncio.CancelledError:
            if not self._left_by_us():
                raise
            return False
        return True

    async def half_close(self) -> None:
        """Say that no more is written."""
        if self._call is None:
            return
        # Where it has ended before, reading says why.
        with contextlib.suppress(grpc.aio.AioRpcError, asyncio.InvalidStateError):
            await self._call.done_writing()

    async def read(self) -> bytes | None:
        """The next message, or None at the end."""
        if self._call is None:
            return None
        try:
            raw = await self._call.read()
        except grpc.aio.AioRpcError:
            raw = None
        except asyncio.CancelledError:
            if not self._left_by_us():
                raise
            return None
        if isinstance(raw, bytes):
            return raw
        await self._settle()
        return None

    def leave(self) -> None:
        """Cancel it, whatever is under way."""
        self._left = True
        call, self._call = self._call, None
        if call is not None:
            call.cancel()

    async def _settle(self) -> None:
        call = self._call
        if call is None:
            return
        if self.status is None:
            await call.code()
            self._note(call)
        for _ in range(_PATIENCE):
            if self.status is None or not self.status.lost:
                return
            await asyncio.sleep(_PATIENCE_SECONDS)
            self._note(call)

    def _note(self, call: Duplex) -> None:
        if self.status is None or self.status.lost:
            self.status = Status.build(
                _now(call.code()),
                _now(call.details()),
                _now(call.debug_error_string()),
                _now(call.trailing_metadata()),
            )

    def _left_by_us(self) -> bool:
        task = asyncio.current_task()
        return self._left and not (task is not None and task.cancelling())


def _now(known: Coroutine[Any, Any, T]) -> T:
    """What ``known`` gives at once: the status of a call that has ended needs no waiting."""
    try:
        known.send(None)
    except StopIteration as done:
        return cast("T", done.value)
    known.close()
    raise RuntimeError("gRPC has ended a call and does not know how")
