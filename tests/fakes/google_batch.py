"""BatchRecognize of the fake, and the operations that it starts; audio comes from its buckets."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import grpc
from google.cloud.speech_v2.types import cloud_speech
from google.longrunning import operations_pb2  # pyright: ignore[reportMissingTypeStubs]
from google.protobuf import empty_pb2

from tests.fakes.google_speech import RefusedError

if TYPE_CHECKING:
    from tests.fakes.google_server import Fault, GoogleServer, Received
    from tests.fakes.google_speech import V2Speech

__all__ = ["Batch", "Started"]

_SPEECH: Any = cloud_speech
_LONG: Any = operations_pb2
_URI = re.compile(r"gs://(?P<bucket>[^/]+)/(?P<name>.+)")
_CODES = {"CANCELLED": 1, "INVALID_ARGUMENT": 3, "NOT_FOUND": 5, "INTERNAL": 13}


@dataclass(slots=True)
class Started:
    """An operation. It is done after ``looks`` more GetOperation, or when it is cancelled."""

    request: Any
    looks: int
    cancelled: bool = False
    deleted: bool = False
    answer: Any = None


@dataclass(slots=True)
class Batch:
    """``objects``: bucket and name -> bytes, as the fake of Cloud Storage has them.

    ``fails`` and ``file_fails``: status and text with which an operation, or its only file, ends.
    ``faults``: method (``batch_recognize``, ``get``, ``cancel``, ``delete``) -> how it fails.
    ``gates``: method -> what it waits for before it answers.
    """

    state: GoogleServer
    speech: V2Speech
    objects: dict[tuple[str, str], bytes] = field(default_factory=dict[tuple[str, str], bytes])
    looks: int = 2
    fails: tuple[str, str] | None = None
    file_fails: tuple[str, str] | None = None
    location: str | None = None
    answer: Any = None
    faults: dict[str, Fault] = field(default_factory=dict[str, "Fault"])
    gates: dict[str, asyncio.Event] = field(default_factory=dict[str, asyncio.Event])
    started: dict[str, Started] = field(default_factory=dict[str, Started])
    on_get: Callable[[], None] = lambda: None

    @property
    def left(self) -> list[str]:
        """The operations that Google still holds."""
        return [name for name, started in self.started.items() if not started.deleted]

    def handlers(self) -> list[Any]:
        """Handlers for a ``grpc.aio.server``; the packages' own message types read and write."""
        speech = {"BatchRecognize": (self.batch_recognize, _SPEECH.BatchRecognizeRequest.pb())}
        operations = {
            "GetOperation": (self.get, _LONG.GetOperationRequest),
            "CancelOperation": (self.cancel, _LONG.CancelOperationRequest),
            "DeleteOperation": (self.delete, _LONG.DeleteOperationRequest),
        }
        return [
            _service("google.cloud.speech.v2.Speech", speech),
            _service("google.longrunning.Operations", operations),
        ]

    async def batch_recognize(self, request: Any, context: Any) -> Any:
        return await self._serve("batch_recognize", request, context, self._begin)

    async def get(self, request: Any, context: Any) -> Any:
        return await self._serve("get", request, context, self._look)

    async def cancel(self, request: Any, context: Any) -> Any:
        return await self._serve("cancel", request, context, self._cancel)

    async def delete(self, request: Any, context: Any) -> Any:
        return await self._serve("delete", request, context, self._delete)

    async def _serve(
        self,
        method: str,
        request: Any,
        context: Any,
        serve: Callable[[Received, Any, Any], Awaitable[Any]],
    ) -> Any:
        received = self.state.note(f"operations.{method}", context)
        received.messages.append(request)
        try:
            if method in self.faults:
                self.state.fault = self.faults[method]
            try:
                await self.state.admit(received, context)
            finally:
                self.state.fault = None
            answer = await serve(received, request, context)
            if method in self.gates:
                await self.gates[method].wait()
            return answer
        finally:
            received.over.set()
            self.state.heard.set()

    async def _begin(self, received: Received, request: Any, context: Any) -> Any:
        why = self._wrong(received, request)
        if why is not None:
            await self.state.refuse(context, "INVALID_ARGUMENT", why)
        place = self.location or self.state.location
        name = f"projects/4711/locations/{place}/operations/op-{len(self.started) + 1}"
        self.started[name] = Started(request, self.looks)
        return _LONG.Operation(name=name)

    def _wrong(self, received: Received, request: Any) -> str | None:
        """Why Google would not take it: path, routing, one file in a bucket, where answers go."""
        wrapped = _SPEECH.BatchRecognizeRequest.wrap(request)
        output = wrapped.recognition_output_config
        uris = [_URI.fullmatch(file.uri) for file in wrapped.files]
        if "authorization" not in received.metadata:
            return "an API key reads no bucket"
        if "inline_response_config" not in output or len(uris) != 1 or uris[0] is None:
            return "one file in a bucket, answered inline, is what this fake takes"
        try:
            self.speech.checked(received, wrapped, streaming=False)
        except RefusedError as refused:
            return str(refused)
        return None

    async def _look(self, received: Received, request: Any, context: Any) -> Any:
        started = await self._found(received, request, context)
        self.on_get()
        started.looks -= 1
        answer = _LONG.Operation(name=request.name)
        if started.cancelled or self.fails is not None:
            status, text = self.fails or ("CANCELLED", "cancelled")
            answer.error.code, answer.error.message = _CODES[status], text
            answer.done = True
        elif started.looks <= 0:
            answer.done = True
            answer.response.Pack(self.answer or self._heard(started.request))
        return answer

    async def _cancel(self, received: Received, request: Any, context: Any) -> Any:
        (await self._found(received, request, context)).cancelled = True
        return empty_pb2.Empty()

    async def _delete(self, received: Received, request: Any, context: Any) -> Any:
        (await self._found(received, request, context)).deleted = True
        return empty_pb2.Empty()

    async def _found(self, received: Received, request: Any, context: Any) -> Started:
        told = str(received.metadata.get("x-goog-request-params", ""))
        if told != f"name={request.name}":
            await self.state.refuse(context, "INVALID_ARGUMENT", "the routing header is another")
        started = self.started.get(request.name)
        if started is None or started.deleted:
            await self.state.refuse(context, "NOT_FOUND", "no such operation")
            raise AssertionError("refuse ends the RPC")
        return started

    def _heard(self, request: Any) -> Any:
        wrapped = _SPEECH.BatchRecognizeRequest.wrap(request)
        uri = wrapped.files[0].uri
        match = _URI.fullmatch(uri)
        assert match is not None
        audio = self.objects.get((match["bucket"], match["name"]))
        result = _SPEECH.BatchRecognizeFileResult()
        if audio is None or self.file_fails is not None:
            status, text = self.file_fails or ("NOT_FOUND", "no such object")
            result.error = {"code": _CODES[status], "message": text}
        else:
            ears = self.speech.ears(wrapped.config)
            finals = [t for t in ears.hear(audio) + ears.flush() if t[0] == "final"]
            heard = self.speech.answer(wrapped, finals)
            result.inline_result = {"transcript": {"results": heard.results}}
            result.metadata = {"request_id": "req-batch"}
        return _SPEECH.BatchRecognizeResponse.pb(
            _SPEECH.BatchRecognizeResponse(results={uri: result})
        )


def _bytes(answer: Any) -> bytes:
    return bytes(answer.SerializeToString())


def _service(service: str, methods: Mapping[str, tuple[Callable[..., Any], Any]]) -> Any:
    handlers = {
        name: grpc.unary_unary_rpc_method_handler(
            serve,
            request_deserializer=kind.FromString,
            response_serializer=_bytes,
        )
        for name, (serve, kind) in methods.items()
    }
    return grpc.method_handlers_generic_handler(service, handlers)
