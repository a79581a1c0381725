"""Google's RPCs as its own packages describe them: methods, kinds and message classes.

The packages hold no service descriptors, so the table is read from what their transport asks of a
channel. A fake that is built from it speaks what Google's client speaks, whatever we send.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Self

import grpc

__all__ = ["handlers_for", "methods_of"]

Handlers = Mapping[str, Callable[..., Any]]


def _nothing(*_args: Any, **_more: Any) -> None:
    """A method that is never called."""


class _Recorder(grpc.Channel):
    """A channel that carries nothing and notes which methods are asked for."""

    def __init__(self) -> None:
        self.methods: dict[str, tuple[str, Any, Any]] = {}

    def _note(self, kind: str, path: str, serializer: Any, deserializer: Any) -> Any:
        owners = (getattr(serializer, "__self__", None), getattr(deserializer, "__self__", None))
        self.methods[path] = (kind, *owners)
        return _nothing

    def unary_unary(self, method: str, *kinds: Any, **more: Any) -> Any:
        return self._note("unary_unary", method, *_kinds(kinds, more))

    def unary_stream(self, method: str, *kinds: Any, **more: Any) -> Any:
        return self._note("unary_stream", method, *_kinds(kinds, more))

    def stream_unary(self, method: str, *kinds: Any, **more: Any) -> Any:
        return self._note("stream_unary", method, *_kinds(kinds, more))

    def stream_stream(self, method: str, *kinds: Any, **more: Any) -> Any:
        return self._note("stream_stream", method, *_kinds(kinds, more))

    def subscribe(self, callback: Any, try_to_connect: bool | None = False) -> None:
        """Nothing ever changes."""

    def unsubscribe(self, callback: Any) -> None:
        """Nothing ever changes."""

    def close(self) -> None:
        """There is nothing to close."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None


def _kinds(kinds: tuple[Any, ...], more: Mapping[str, Any]) -> tuple[Any, Any]:
    names = ("request_serializer", "response_deserializer")
    found: dict[str, Any] = {**dict(zip(names, kinds, strict=False)), **more}
    return found.get(names[0]), found.get(names[1])


def methods_of(client: Any, names: tuple[str, ...]) -> dict[str, tuple[str, Any, Any]]:
    """Path -> (kind, request class, response class) of the methods ``names`` of ``client``."""
    recorder = _Recorder()
    transport = client.get_transport_class("grpc")(channel=recorder)
    transport._logged_channel = recorder  # else an interceptor stands between
    transport._stubs.clear()
    recorder.methods.clear()
    for name in names:
        getattr(transport, name)
    return recorder.methods


def handlers_for(client: Any, wanted: Handlers) -> list[Any]:
    """Handlers for a ``grpc.aio.server``; ``wanted`` maps a method's Python name to what serves it.

    An answer of type bytes goes out as it is, so that a fake can send what is no message.
    """
    found: list[Any] = []
    for name, serve in wanted.items():
        ((path, (kind, asked, answered)),) = methods_of(client, (name,)).items()
        _, service, method = path.split("/")
        make = getattr(grpc, f"{kind}_rpc_method_handler")
        handler = make(
            serve,
            request_deserializer=asked.deserialize,
            response_serializer=_serializer(answered),
        )
        found.append(grpc.method_handlers_generic_handler(service, {method: handler}))
    return found


def _serializer(answered: Any) -> Callable[[Any], bytes]:
    return lambda answer: answer if isinstance(answer, bytes) else answered.serialize(answer)
