"""Cloud Storage's JSON API on loopback, beside the fake of the speech services on one port.

Accepts what the reference describes and no more: three methods, their paths and parameters, and a
token that a service account signed for Cloud Storage.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from tests.fakes.google_server import STORAGE_AUDIENCES, GoogleServer, google_server
from tests.fakes.http_server import Answer, Received, http_server

__all__ = ["CloudServer", "Storage", "cloud_server"]

_BUCKET = re.compile(r"/storage/v1/b/(?P<bucket>[^/]+)")
_UPLOAD = re.compile(r"/upload/storage/v1/b/(?P<bucket>[^/]+)/o")
_OBJECT = re.compile(r"/storage/v1/b/(?P<bucket>[^/]+)/o/(?P<name>[^/]+)")
_PREFACE = b"PRI"  # how each HTTP/2 connection begins (RFC 9113 section 3.4)


@dataclass(slots=True)
class Storage:
    """Buckets by name, as ``buckets.get`` describes them. ``fault`` may answer in place of us."""

    state: GoogleServer
    buckets: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    requests: list[Received] = field(default_factory=list[Received])
    uploads: list[bytes] = field(default_factory=list[bytes])
    refused: list[str] = field(default_factory=list[str])
    fault: Callable[[Received], Answer | None] = lambda _: None

    @property
    def left(self) -> list[tuple[str, str]]:
        """The objects that are there."""
        return list(self.state.batch.objects)

    def make(
        self, name: str, location: str = "EU", kind: str = "multi-region", **more: Any
    ) -> None:
        """Make a bucket in which soft delete is off."""
        policy = {"softDeletePolicy": {"retentionDurationSeconds": "0"}}
        described = {"kind": "storage#bucket", "name": name, "location": location}
        self.buckets[name] = described | {"locationType": kind} | policy | more

    def answer(self, request: Received) -> Answer:
        """What Cloud Storage answers."""
        self.requests.append(request)
        faulty = self.fault(request)
        if faulty is not None:
            return faulty
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme != "Bearer" or not self.state.signed(token, STORAGE_AUDIENCES):
            return self.no(401, "required")
        for pattern, method, serve in (
            (_BUCKET, "GET", self._get),
            (_UPLOAD, "POST", self._insert),
            (_OBJECT, "DELETE", self._delete),
        ):
            match = pattern.fullmatch(request.path)
            if match is not None and request.method == method:
                if match["bucket"] not in self.buckets:
                    return self.no(404, "notFound")
                return serve(match, request)
        return self.no(400, "badRequest")

    def no(self, status: int, reason: str) -> Answer:
        """An error in the form of the JSON API; its text repeats what was said."""
        self.refused.append(reason)
        error = {"reason": reason, "message": "0171 234567", "domain": "global"}
        told = {"code": status, "message": "0171 234567", "errors": [error]}
        return Answer.of({"error": told}, status, x_guploader_uploadid="up-1")

    def _get(self, match: re.Match[str], request: Received) -> Answer:
        if request.query or request.body:
            return self.no(400, "invalid")
        return Answer.of(self.buckets[match["bucket"]], x_guploader_uploadid="up-1")

    def _insert(self, match: re.Match[str], request: Received) -> Answer:
        names = request.query.get("name", [])
        if request.query.get("uploadType") != ["media"] or len(names) != 1:
            return self.no(400, "wrongUrlForUpload")
        if set(request.query) - {"uploadType", "name", "ifGenerationMatch"}:
            return self.no(400, "invalidParameter")
        key = (match["bucket"], names[0])
        if request.query.get("ifGenerationMatch") == ["0"] and key in self.state.batch.objects:
            return self.no(412, "conditionNotMet")
        self.state.batch.objects[key] = request.body
        self.uploads.append(request.body)
        return Answer.of({"kind": "storage#object", "name": names[0]})

    def _delete(self, match: re.Match[str], request: Received) -> Answer:
        if request.query or request.body:
            return self.no(400, "invalid")
        found = self.state.batch.objects.pop((match["bucket"], unquote(match["name"])), None)
        return self.no(404, "notFound") if found is None else Answer(204)


@dataclass(slots=True)
class CloudServer:
    """Both services, at one address."""

    speech: GoogleServer
    storage: Storage
    url: str

    @property
    def nothing_left(self) -> bool:
        """Whether neither recording nor operation is there any more."""
        return self.storage.left == [] and self.speech.batch.left == []


class _Front:
    """One port for two servers: a connection's first bytes say for which of them it is."""

    def __init__(self, grpc_port: int, http_port: int) -> None:
        self._ports = (grpc_port, http_port)
        self._serving: set[asyncio.Task[None]] = set()
        self._writers: list[asyncio.StreamWriter] = []

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._serving.add(task)
        self._writers.append(writer)
        try:
            first = await reader.readexactly(len(_PREFACE))
            port = self._ports[first != _PREFACE]
            above, to_above = await asyncio.open_connection("127.0.0.1", port)
            self._writers.append(to_above)
            to_above.write(first)
            up = asyncio.create_task(_pass(reader, to_above))
            down = asyncio.create_task(_pass(above, writer))
            await asyncio.wait({up, down}, return_when=asyncio.FIRST_COMPLETED)
            to_above.close()
            up.cancel()
            down.cancel()
            await asyncio.gather(up, down, return_exceptions=True)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def end(self) -> None:
        """Break what is left, and wait for it."""
        for writer in self._writers:
            writer.transport.abort()
        await asyncio.gather(*self._serving, return_exceptions=True)
        await asyncio.sleep(0)  # the transports close in the next turn of the loop


async def _pass(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    while piece := await source.read(65_536):
        target.write(piece)
        await target.drain()


@asynccontextmanager
async def cloud_server(
    key: str = "AIza-key", *, location: str = "eu", public_key: bytes | None = None
) -> AsyncGenerator[CloudServer, None]:
    """Speech services and Cloud Storage on one port, until the block ends."""
    async with google_server(key, location=location, public_key=public_key) as speech:
        storage = Storage(speech)
        async with http_server(storage.answer) as http:
            front = _Front(speech.port, int(http.url.rpartition(":")[2]))
            listener = await asyncio.start_server(front.serve, "127.0.0.1", 0)
            url = f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}"
            try:
                yield CloudServer(speech, storage, url)
            finally:
                listener.close()
                await front.end()
