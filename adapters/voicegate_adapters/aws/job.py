"""One recording at Transcribe, from the upload until nothing of it is left at Amazon."""

from __future__ import annotations

import asyncio
import logging
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
    BadRequestError,
    EgressBlockedError,
)
from voicegate.speech import Transcript, TranscriptionRequest
from voicegate_adapters.aws.credentials import Identity
from voicegate_adapters.aws.endpoints import region_of
from voicegate_adapters.aws.signing import signed
from voicegate_adapters.aws.wire import jobs
from voicegate_adapters.aws.wire.faults import error_of
from voicegate_adapters.aws.wire.objects import Bucket, check_region
from voicegate_adapters.aws.wire.reading import transcript_of

__all__ = ["Job"]

_LOG: Final = logging.getLogger(__name__)
_JOB_SECONDS: Final = 900.0
_POLL: Final = ("poll_seconds", 1.0)


class Job:
    """``run`` gives the transcript, ``tidy`` deletes recording, result and job.

    The result is read where we told Transcribe to write it, not where an answer says that it is.
    """

    def __init__(self, context: AdapterContext, identity: Identity, name: str) -> None:
        self._context = context
        self._identity = identity
        self._region = region_of(context.settings)
        self._base = context.endpoint.urls["stt"]
        self._bucket = Bucket.of(context.settings, context.endpoint.urls["storage"])
        self._name = name
        self._media = ""
        self.started = False
        self.over = False

    async def run(self, request: TranscriptionRequest) -> Transcript:
        """Upload, transcribe, fetch.

        Raises:
            BadAudioError: There is no audio.
            EgressBlockedError: The bucket is not in the backend's region; nothing was uploaded.
            BackendError: A step failed, or the job took too long.
        """
        media = await asyncio.to_thread(jobs.media_of, request.audio, backend=self._context.backend)
        await self._check_bucket()
        self._media = self._bucket.key(f"{self._name}.{media.form}")
        await self._ask("s3", self._bucket.put(self._media, media.content))
        self.started = True  # from here on it may be, even where the answer does not reach us
        start = jobs.start_job(
            self._base,
            self._name,
            bucket=self._bucket,
            media=self._media,
            request=request,
            settings=self._context.settings,
        )
        try:
            await self._ask("transcribe", start)
        except BackendError as error:
            self.started = isinstance(error, UNCLEAR)
            raise
        fault = await self._wait()
        if fault is not None:
            raise fault
        answer = await self._ask("s3", self._bucket.get(self._result))
        return transcript_of(answer, language=request.language)

    async def tidy(self) -> None:
        """Delete what is left; what cannot be deleted is named in the log, by its random name."""
        try:
            await self._tidy()
        except asyncio.CancelledError:
            self._warn("rest of the job", "closed before that")
            raise

    async def _tidy(self) -> None:
        if self._media:
            await self._gone("recording", self._bucket.delete(self._media), "s3")
        if not self.started:
            return
        if not self.over:  # a job that runs cannot be deleted, and would write its result later
            try:
                await self._wait()
            except BadRequestError:
                return  # there is no such job
            except BackendError as error:
                self._warn("job", type(error).__name__)
        await self._gone("job", jobs.delete_job(self._base, self._name), "transcribe")
        await self._gone("transcript", self._bucket.delete(self._result), "s3")

    @property
    def _result(self) -> str:
        return self._bucket.key(f"{self._name}.json")

    async def _check_bucket(self) -> None:
        try:
            answer = await self._ask("s3", self._bucket.look())
        except EgressBlockedError as error:  # S3 redirects to the bucket's own region
            blocked = HttpResponse(
                backend=error.backend,
                status=int(error.status or 0),
                headers={"x-amz-request-id": error.request_id or ""},
            )
        else:
            blocked = answer
        check_region(blocked, self._region)

    async def _wait(self) -> BackendError | None:
        """Wait until the job has ended; the error, if it failed."""
        ended = await until_done(
            self._ended,
            pause_seconds=self._context.seconds(*_POLL),
            limit_seconds=self._context.seconds("job_seconds", _JOB_SECONDS),
            clock=self._context.clock,
            backend=self._context.backend,
        )
        self.over = True
        return ended.fault

    async def _ended(self) -> jobs.State | None:
        answer = await self._ask("transcribe", jobs.get_job(self._base, self._name))
        state = jobs.state_of(answer)
        return state if state.done else None

    async def _gone(self, what: str, request: HttpRequest, service: str) -> None:
        async def delete() -> HttpResponse:
            return await self._ask(service, request)

        fault = await insist(delete, pause_seconds=self._context.seconds(*_POLL))
        if fault is not None:
            self._warn(what, type(fault).__name__)

    def _warn(self, what: str, why: str) -> None:
        _LOG.warning(
            "the %s %s of the backend %s may be left at Amazon (%s): delete it by hand, and let a "
            "lifecycle rule of the bucket do so in future",
            what,
            self._name,
            self._context.backend,
            why,
        )

    async def _ask(self, service: str, request: HttpRequest) -> HttpResponse:
        keys = await self._identity.keys()

        def sign() -> HttpRequest:
            return signed(request, keys, service=service, region=self._region)

        # Hashing a recording takes a while: not on the loop that carries the calls.
        made = await asyncio.to_thread(sign) if request.method == "PUT" else sign()
        answer = await self._context.http.send(made)
        if not answer.ok:
            raise error_of(answer)
        return answer
