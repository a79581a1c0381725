"""The SDK's end of the relay: its audio goes on as it came, in the same turn of the loop.

A message that waits for a task, is unmasked, masked anew and framed anew costs several times what
the hop itself costs. What is not audio takes that way; there is little of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from websockets.asyncio.server import ServerConnection
from websockets.protocol import State

from voicegate_adapters.azure.wire.masked import binary_message, frame_bytes, is_message

__all__ = ["Lane"]


class Lane(ServerConnection):
    """A connection of the SDK.

    ``take`` gets each binary message, and its frame as it came: True if it is dealt with. Else,
    and while an earlier message still waits for its reader, it is read as any other.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - the library's own
        """Take what the library makes a connection with."""
        super().__init__(*args, **kwargs)
        self.take: Callable[[bytes, bytes], bool] | None = None
        self._rest = b""
        self._unread = 0

    def note_read(self) -> None:
        """The reader is done with one message; what follows it may overtake it no more."""
        self._unread -= 1

    def data_received(self, data: bytes) -> None:
        """Called by the loop. The library gets whole frames only: between two, nothing of one."""
        data, self._rest = self._rest + data, b""
        while self.state is State.OPEN:
            size = frame_bytes(data)
            if size is None or size > len(data):
                self._rest = data
                return
            self._frame(data[:size])
            data = data[size:]
        super().data_received(data)  # the handshake, or a goodbye

    def _frame(self, frame: bytes) -> None:
        if self._unread == 0 and self.take is not None:
            message = binary_message(frame)
            if message is not None and self.take(message, frame):
                return
        self._unread += is_message(frame)
        super().data_received(frame)
