"""One open stream at Azure."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress
from typing import Final

from voicegate.adapter import AdapterContext, TranscriptionStream
from voicegate.errors import (
    BackendError,
    BackendTimeoutError,
    BadRequestError,
    ConnectionFailedError,
    UnexpectedResponseError,
)
from voicegate.speech import Converter, SpeechEvent
from voicegate_adapters.azure.credentials import Credentials
from voicegate_adapters.azure.ear import Ear
from voicegate_adapters.azure.regions import STREAM
from voicegate_adapters.azure.relay import Relay
from voicegate_adapters.azure.session import Asked, Session
from voicegate_adapters.azure.wire.heard import Heard, Kind, error_of_code

__all__ = ["AzureStream"]

# The SDK reaches the relay within milliseconds, and the seam limits what comes after.
_OPEN_SECONDS: Final = 15.0


class AzureStream(TranscriptionStream):
    """Audio goes to the SDK, what it tells comes back as events; the loop never waits for it.

    ``permitted`` None: ask the permit that the stream was opened with.
    """

    def __init__(
        self,
        context: AdapterContext,
        credentials: Credentials,
        asked: Asked,
        ear: Ear,
        *,
        converter: Converter | None,
        permitted: Callable[[], bool] | None = None,
    ) -> None:
        self._backend = context.backend
        self._credentials = credentials
        self._ear = ear
        self._converter = converter
        self._loop = asyncio.get_running_loop()
        self._told: asyncio.Queue[Heard | BackendError | None] = asyncio.Queue()
        self._session = Session(asked, self._post)
        self._relay = Relay(
            context.websocket,
            context.endpoint.urls[STREAM],
            credentials.headers,
            backend=context.backend,
            permitted=permitted or self._is_permitted,
            revoked=lambda: self._told.put_nowait(Heard(kind=Kind.STOPPED)),
            failed=self._fail,
            clock=context.clock,
        )
        self._has_audio = False
        self._finished = False
        self._closed = False
        self._fault: BackendError | None = None
        self._releasing: asyncio.Task[None] | None = None

    async def begin(self) -> None:
        """Connect.

        Raises:
            BackendError: There is no connection, or Azure refused it.
        """
        try:
            await self._connect()
        except BaseException:
            await self.aclose()
            raise
        if self._fault is not None:
            await self.aclose()
            raise self._fault

    async def _connect(self) -> None:
        port = await self._relay.start()
        fault: BackendError | None = None
        try:
            async with asyncio.timeout(_OPEN_SECONDS):
                await asyncio.to_thread(self._session.start, port, self._relay.token)
                await self._relay.opened.wait()
        except TimeoutError:
            fault = BackendTimeoutError(
                f"no stream within {_OPEN_SECONDS:g} s", backend=self._backend
            )
        except RuntimeError:
            fault = UnexpectedResponseError(
                "Microsoft's SDK could not start; is it the version that the extra names?",
                backend=self._backend,
            )
        except UnicodeError:
            fault = BadRequestError("a hint is no valid Unicode", backend=self._backend)
        if fault is not None:
            raise fault

    async def _send(self, audio: bytes) -> None:
        self.put(audio)

    def put(self, audio: bytes) -> None:
        """Take one piece of audio.

        Raises:
            BackendError: The stream broke, or is closed.
        """
        if self._finished or self._closed:
            raise ConnectionFailedError(
                "the stream is closed; open another one", backend=self._backend
            )
        if self._fault is not None:
            raise self._fault
        sent = audio if self._converter is None else self._converter.process(audio)
        if sent:
            self._write(sent)

    async def finish(self) -> None:
        """Say that no more audio comes; the last events follow."""
        if self._finished or self._closed:
            return
        self._finished = True
        if self._fault is not None:
            return
        rest = b"" if self._converter is None else self._converter.flush()
        if rest:
            self._write(rest)
        self._session.end()

    def _write(self, audio: bytes) -> None:
        self._has_audio = True
        self._session.write(audio)

    async def aclose(self) -> None:
        """Close the stream at once, whatever is under way."""
        self._closed = True
        self._told.put_nowait(None)
        self._relay.cut()
        await self._release()

    async def __aiter__(self) -> AsyncGenerator[SpeechEvent, None]:
        """The events, until the stream is finished or closed.

        Raises:
            BackendError: The stream broke.
        """
        while not self._closed:
            told = await self._told.get()
            if told is None or self._closed:
                break
            if isinstance(told, BackendError):
                await self._release()
                raise told
            if told.kind is Kind.STOPPED:
                for event in self._ear.end():
                    yield event
                break
            for event in self._ear.hear(told):
                yield event
        self._closed = True
        await self._release()

    async def _release(self) -> None:
        if self._releasing is None:
            self._releasing = self._loop.create_task(self._let_go())
        await asyncio.shield(self._releasing)

    async def _let_go(self) -> None:
        await asyncio.to_thread(self._session.stop)
        await self._relay.aclose()

    def _post(self, heard: Heard) -> None:
        """Called by the SDK, in a thread of its own."""
        with suppress(RuntimeError):  # the loop is closed: nobody listens any more
            self._loop.call_soon_threadsafe(self._take, heard)

    def _take(self, heard: Heard) -> None:
        if heard.kind is Kind.FAILED:
            self._fail(error_of_code(heard.detail, backend=self._backend))
        elif heard.kind is Kind.STOPPED and self._has_audio and not self._relay.heard_out:
            # So the SDK ends when its audio ends while it comes back to Azure after a limit.
            early = "Microsoft's SDK stopped before Azure had heard the end of the audio"
            self._fail(ConnectionFailedError(early, backend=self._backend))
        elif self._fault is None:
            self._told.put_nowait(heard)

    def _fail(self, error: BackendError) -> None:
        self._credentials.note(error)
        if self._fault is None and not self._closed:
            self._fault = error
            self._told.put_nowait(error)
            self._relay.opened.set()  # whoever waits for it waits no longer

    def _is_permitted(self) -> bool:
        # Audio goes out only after open() has set the permit.
        permit = self._permit
        return permit is not None and permit.live
