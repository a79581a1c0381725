"""One long recording, from the upload until nothing of it is left at Google."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import Final

from voicegate.adapter import (
    UNCLEAR,
    AdapterContext,
    HttpRequest,
    HttpResponse,
    insist,
    until_done,
)
from voicegate.errors import (
    BackendError,
    UnexpectedResponseError,
)
from voicegate.speech import Transcript, TranscriptionRequest
from voicegate_adapters.google.credentials import Credentials
from voicegate_adapters.google.endpoints import place_of, recognition_model
from voicegate_adapters.google.line import Line
from voicegate_adapters.google.wire import batch
from voicegate_adapters.google.wire.batch import Operation
from voicegate_adapters.google.wire.objects import Bucket, check_bucket, storage_error
from voicegate_adapters.google.wire.stt_v2 import V2

__all__ = ["STORAGE_AUDIENCE", "Job"]

# Cloud Storage takes self-signed tokens for this audience, at its regional hosts too, and none
# that name scopes.
STORAGE_AUDIENCE: Final = "https://storage.googleapis.com/"
_LOG: Final = logging.getLogger(__name__)
_JOB_SECONDS: Final = 900.0
_POLL: Final = ("poll_seconds", 1.0)
_GONE: Final = 404


class Job:
    """``run`` gives the transcript, ``tidy`` deletes recording and operation.

    ``name`` is the object's: random, and of nothing that was said.
    """

    def __init__(
        self, context: AdapterContext, line: Line, credentials: Credentials, name: str
    ) -> None:
        self._context = context
        self._line = line
        self._credentials = credentials
        self._name = name
        self._place = place_of(context.settings, context.endpoint)
        self._bucket = Bucket(
            base=context.endpoint.urls["storage"], name=str(context.settings.options["bucket"])
        )
        self._uploaded = False
        self._starting: asyncio.Task[Operation] | None = None
        self._over = False

    async def run(self, request: TranscriptionRequest) -> Transcript:
        """Upload, recognise, read.

        Raises:
            BadAudioError: There is no audio.
            EgressBlockedError: The bucket is not in the backend's region, or keeps what is
                deleted; nothing was uploaded.
            BackendError: A step failed, or the operation took too long.
        """
        backend, model = self._context.backend, recognition_model(self._context.settings)
        batch.check_batch(request, model, backend=backend)
        uri = self._bucket.uri(self._name)
        message = batch.batch_request(request, uri, model, self._place, backend=backend)
        check_bucket(await self._ask(self._bucket.look()), self._place.location)
        self._uploaded = True  # from here on it may be, even where the answer does not reach us
        await self._ask(self._bucket.put(self._name, request.audio.content))
        self._starting = asyncio.create_task(self._start(message))
        # Shielded: an operation whose name nobody knows could not be cancelled.
        ended = await self._wait(await asyncio.shield(self._starting))
        if ended.fault is not None:
            raise ended.fault
        return batch.batch_transcript(ended, uri, request, backend=backend)

    async def tidy(self) -> None:
        """Delete what is left; what cannot be deleted is named in the log, by its random name."""
        try:
            await self._tidy()
        except asyncio.CancelledError:
            self._warn("rest of the job", self._name, "closed before that")
            raise

    async def _tidy(self) -> None:
        if self._uploaded:
            await self._gone("recording", self._name, self._delete)
        operation = await self._started()
        if operation is None:
            return

        async def cancel() -> None:
            await self._tell(batch.CANCEL, operation.name)

        async def delete() -> None:
            await self._tell(batch.DELETE, operation.name)

        if not self._over:
            await self._gone("running operation", operation.id, cancel)
        await self._gone("operation", operation.id, delete)

    async def _delete(self) -> None:
        await self._ask(self._bucket.delete(self._name), accepted=_GONE)

    async def _start(self, message: bytes) -> Operation:
        headers = V2().headers(self._place, backend=self._context.backend)
        raw = await self._line.ask(batch.BATCH_RECOGNIZE, message, headers)
        return batch.operation_of(raw, self._place, backend=self._context.backend)

    async def _started(self) -> Operation | None:
        """The operation, once Google has named it."""
        if self._starting is None:
            return None
        try:
            return await self._starting
        except (*UNCLEAR, UnexpectedResponseError) as error:
            self._warn("operation of the recording", self._name, type(error).__name__)
        except BackendError:
            pass  # refused: there is none
        return None

    async def _wait(self, operation: Operation) -> Operation:
        """Wait until the operation has ended."""
        if not operation.done:
            operation = await until_done(
                partial(self._ended, operation.name),
                pause_seconds=self._context.seconds(*_POLL),
                limit_seconds=self._context.seconds("job_seconds", _JOB_SECONDS),
                clock=self._context.clock,
                backend=self._context.backend,
            )
        self._over = True
        return operation

    async def _ended(self, name: str) -> Operation | None:
        raw = await self._tell(batch.GET, name)
        found = batch.operation_of(raw, self._place, backend=self._context.backend)
        return found if found.done else None

    async def _gone(self, what: str, name: str, step: Callable[[], Awaitable[object]]) -> None:
        """Try ``step`` a few times; say so where it failed."""
        fault = await insist(step, pause_seconds=self._context.seconds(*_POLL))
        if fault is not None:
            self._warn(what, name, type(fault).__name__)

    def _warn(self, what: str, name: str, why: str) -> None:
        _LOG.warning(
            "the %s %s of the backend %s may be left at Google (%s): delete it by hand, and let a "
            "lifecycle rule of the bucket do so in future",
            what,
            name,
            self._context.backend,
            why,
        )

    async def _tell(self, method: str, name: str) -> bytes:
        message = batch.named(name, backend=self._context.backend)
        return await self._line.ask(method, message, batch.routed(name))

    async def _ask(self, request: HttpRequest, *, accepted: int | None = None) -> HttpResponse:
        headers = dict(await self._credentials.account())
        answer = await self._context.http.send(replace(request, headers=headers))
        if not (answer.ok or answer.status == accepted):
            raise storage_error(answer)
        return answer
