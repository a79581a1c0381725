"""Between Microsoft's SDK and Azure: the SDK reaches this machine only, and goes out from here.

By itself the SDK follows redirects (301, 307, 308) to any host and takes the key and the audio
along; it tries again what failed, and holds back audio that it sends after its permit is gone. So
it is connected to a port of this process, under a word that only the two know instead of the key,
and the backend's WebSocket seam does the rest: pins, TLS, proxy, authorities, errors.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from voicegate.adapter import WebSocket, WebSocketSeam
from voicegate.errors import BackendError, ConnectionFailedError, UnexpectedResponseError
from voicegate_adapters.azure.lane import Lane
from voicegate_adapters.azure.wire.usp import (
    AUDIO,
    TELEMETRY,
    TURN_END,
    TURN_START,
    own_frame,
    read_answer,
    read_frame,
)

__all__ = ["Relay"]

# The library's own logger would write every frame at level DEBUG.
_SILENT: Final = logging.Logger("voicegate.adapter.azure")  # noqa: LOG001
_SILENT.disabled = True
_PATHS: Final = frozenset(
    {
        "/speech/recognition/conversation/cognitiveservices/v1",
        "/speech/universal/v2",
        "/stt/speech/universal/v2",
    }
)
_KEY_HEADER: Final = "Ocp-Apim-Subscription-Key"
_CONNECTION_ID: Final = "X-ConnectionId"
_REFUSED: Final = 1008
_IN_PEACE: Final = frozenset({1000, 1001, 1005})
# A connection that Azure closes earlier than this has not met a limit, but a fault.
_YOUNG_SECONDS: Final = 5.0


class Relay:
    """One stream's way out. ``failed`` is told of the first fault, and there is no second.

    ``headers`` is asked before each connection: a stream may outlive the token it began with.
    ``permitted`` is asked before each piece of audio; a no ends it all, and ``revoked`` is told.
    After ``cut`` nothing leaves any more; the
    SDK is answered from here, so that it ends its work and does not try elsewhere.
    """

    def __init__(
        self,
        seam: WebSocketSeam,
        base: str,
        headers: Callable[[], Awaitable[Mapping[str, str]]],
        *,
        backend: str,
        permitted: Callable[[], bool],
        revoked: Callable[[], None],
        failed: Callable[[BackendError], None],
        clock: Callable[[], float],
    ) -> None:
        self.token = secrets.token_hex(16)
        self.opened = asyncio.Event()  # set when Azure has answered, whatever it was
        self.heard_out = False  # Azure has ended the turn that the end of the audio was in
        self._seam = seam
        self._base = base
        self._headers = headers
        self._backend = backend
        self._permitted = permitted
        self._revoked = revoked
        self._failed = failed
        self._clock = clock
        self._server: Server | None = None
        self._line: WebSocket | None = None
        self._over = False
        self._dialing: asyncio.Task[WebSocket] | None = None
        self._sdk: ServerConnection | None = None
        self._begun = ""  # the turn that the SDK knows to have begun
        self._awaited = ""  # the turn whose end the SDK waits for
        self._farewell: asyncio.Task[None] | None = None

    async def start(self) -> int:
        """Open a port on this machine, and say which."""
        self._server = await serve(
            self._serve,
            "127.0.0.1",
            0,
            create_connection=Lane,
            logger=_SILENT,
            compression=None,
            ping_interval=None,
            max_size=None,
            server_header=None,
        )
        return int(next(iter(self._server.sockets)).getsockname()[1])

    def cut(self) -> None:
        """Cut the connection to Azure at once, whatever is under way."""
        self._over = True
        line, self._line = self._line, None
        if line is not None:
            line.abort()
        if self._dialing is not None:
            self._dialing.cancel()
        if self._awaited and self._sdk is not None:
            self._farewell = asyncio.create_task(self._end_turn(self._awaited, self._sdk))

    async def aclose(self) -> None:
        """Close everything; Azure is told goodbye, unless it was cut before."""
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()
        self.cut()
        if self._farewell is not None:
            await self._farewell

    async def _serve(self, sdk: ServerConnection) -> None:
        if not self._knows(sdk):
            await sdk.close(_REFUSED)
            return
        self._sdk = sdk
        target = self._target(sdk)
        if target is None:
            strange = "Microsoft's SDK asks for a path that is not known: another version?"
            self._fail(UnexpectedResponseError(strange, backend=self._backend), self._line)
        line = None if self._over or target is None else await self._dial(target, sdk)
        answering = None
        if line is not None:
            since = self._clock()
            answering = asyncio.create_task(self._answers(line, sdk, since))
        lane = sdk if isinstance(sdk, Lane) else None
        if lane is not None:
            lane.take = self._pass_on
        try:
            async for message in sdk:
                await self._hear(message, sdk)
                if lane is not None:
                    lane.note_read()
        except ConnectionClosed:
            pass  # the SDK has gone
        finally:
            if line is not None and line is self._line:
                self._line = None
            if answering is not None and line is not None:
                answering.cancel()
                await line.aclose()  # says goodbye; where it was cut, there is nobody left

    def _knows(self, sdk: ServerConnection) -> bool:
        told = "" if sdk.request is None else sdk.request.headers.get(_KEY_HEADER, "")
        return hmac.compare_digest(told.encode(), self.token.encode())

    def _target(self, sdk: ServerConnection) -> str | None:
        """Where the SDK wants to go, if it may."""
        path = "" if sdk.request is None else sdk.request.path
        url = urlsplit(path)
        asked = {name.lower() for name, _ in parse_qsl(url.query, keep_blank_values=True)}
        return path if url.path in _PATHS and "storeaudio" not in asked else None

    async def _dial(self, target: str, sdk: ServerConnection) -> WebSocket | None:
        request = sdk.request
        identity = None if request is None else request.headers.get(_CONNECTION_ID)
        self._dialing = asyncio.create_task(self._connect(target, identity))
        try:
            line = await self._dialing
        except BackendError as error:
            self._fail(error)
            return None
        except asyncio.CancelledError:
            if not self._over or _is_cancelled():
                raise
            return None
        if self._over:  # closed while we waited
            line.abort()
            return None
        self._line = line
        self.opened.set()
        return line

    async def _connect(self, target: str, identity: str | None) -> WebSocket:
        own = {_CONNECTION_ID: identity} if identity else {}
        return await self._seam.connect(
            f"{self._base}{target}", headers={**await self._headers(), **own}, subprotocols=("USP",)
        )

    def _pass_on(self, message: bytes, frame: bytes) -> bool:
        """Audio goes on as it came; False for all that needs a closer look."""
        line, read = self._line, read_frame(message)
        if line is None or read.path != AUDIO or not read.body or not self._permitted():
            return False
        return line.pass_on(frame)

    async def _hear(self, message: bytes | str, sdk: ServerConnection) -> None:
        """One frame of the SDK: on to Azure, or answered here if that is over."""
        frame = read_frame(message)
        if frame.path == AUDIO and self._line is not None and not self._permitted():
            self.cut()
            self._revoked()
        line, at_end = self._line, frame.path == AUDIO and not frame.body
        if line is not None and frame.path != TELEMETRY:
            if at_end:
                self._awaited = frame.request_id
            try:
                await line.send(message)
            except BackendError as error:
                if error.status not in _IN_PEACE:  # else the reader knows what that means
                    self._fail(error, line)
        elif self._over and at_end:
            await self._end_turn(frame.request_id, sdk)

    async def _answers(self, line: WebSocket, sdk: ServerConnection, since: float) -> None:
        try:
            async for message in line.messages():
                answer = read_answer(message)
                if answer is None:
                    raise UnexpectedResponseError(
                        "a message of the answer is not of the protocol", backend=self._backend
                    )
                if answer.path == TURN_START:
                    self._begun = answer.request_id
                elif answer.path == TURN_END:
                    self.heard_out = answer.request_id == self._awaited
                    self._awaited = ""
                await sdk.send(message)
        except BackendError as error:
            self._fail(error, line)
        except ConnectionClosed:
            return
        else:
            if self._clock() - since < _YOUNG_SECONDS:
                early = "Azure closed the stream before its time"
                self._fail(ConnectionFailedError(early, backend=self._backend), line)
            elif line is self._line:  # its limit: the SDK comes again, with what was not final yet
                self._line = None
                await sdk.close()

    async def _end_turn(self, request_id: str, sdk: ServerConnection) -> None:
        """Tell the SDK that its audio was heard to the end; else it would wait for seconds."""
        self._awaited = ""
        with suppress(ConnectionClosed):
            if self._begun != request_id:
                await sdk.send(own_frame(TURN_START, request_id))
            await sdk.send(own_frame(TURN_END, request_id))

    def _fail(self, error: BackendError, line: WebSocket | None = None) -> None:
        if self._over or line is not self._line:
            return
        self.cut()
        self._failed(error)
        self.opened.set()


def _is_cancelled() -> bool:
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
