"""The contract that an adapter fulfils: what a vendor's code imports from voicegate."""

from voicegate.adapter.context import AdapterContext
from voicegate.adapter.faults import (
    error_for_close,
    error_for_status,
    request_id_in,
    retry_after_seconds,
    vendor_code,
)
from voicegate.adapter.http import HttpSeam, HttpStream
from voicegate.adapter.http_events import ServerSentEvent
from voicegate.adapter.http_messages import (
    FilePart,
    HttpRequest,
    HttpResponse,
    HttpTimeouts,
    JsonBody,
    MultipartBody,
    RawBody,
)
from voicegate.adapter.lasting import UNCLEAR, Tidying, insist, until_done
from voicegate.adapter.online import OnlineProof
from voicegate.adapter.permit import Permit
from voicegate.adapter.pinning import Pins, is_loopback
from voicegate.adapter.roles import (
    Sink,
    StreamingTranscriber,
    Synthesizer,
    Transcriber,
    TranscriptionStream,
)
from voicegate.adapter.settings import BackendSettings, Endpoint, EndpointError, Secret
from voicegate.adapter.spec import AdapterSpec
from voicegate.adapter.websocket import WebSocket, WebSocketSeam

__all__ = [
    "UNCLEAR",
    "AdapterContext",
    "AdapterSpec",
    "BackendSettings",
    "Endpoint",
    "EndpointError",
    "FilePart",
    "HttpRequest",
    "HttpResponse",
    "HttpSeam",
    "HttpStream",
    "HttpTimeouts",
    "JsonBody",
    "MultipartBody",
    "OnlineProof",
    "Permit",
    "Pins",
    "RawBody",
    "Secret",
    "ServerSentEvent",
    "Sink",
    "StreamingTranscriber",
    "Synthesizer",
    "Tidying",
    "Transcriber",
    "TranscriptionStream",
    "WebSocket",
    "WebSocketSeam",
    "error_for_close",
    "error_for_status",
    "insist",
    "is_loopback",
    "request_id_in",
    "retry_after_seconds",
    "until_done",
    "vendor_code",
]
