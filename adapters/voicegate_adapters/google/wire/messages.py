"""Protobuf messages to and from bytes, without letting the content into an error."""

from __future__ import annotations

from typing import Any, TypeAlias, cast

from google.protobuf.message import DecodeError

from voicegate.errors import BadRequestError, UnexpectedResponseError

__all__ = ["Message", "as_bytes", "parsed"]

Message: TypeAlias = Any
"""A message, or a part or class of one: Google's packages generate them while they are imported."""


def as_bytes(kind: Message, backend: str, **fields: object) -> bytes:
    """A message of ``kind`` as it goes over the wire.

    Raises:
        BadRequestError: A text that is no valid Unicode.
    """
    try:
        return cast("bytes", kind(**fields).SerializeToString())
    except (ValueError, UnicodeError):
        pass  # the encoder's error holds the text: it goes no further
    raise BadRequestError("a text of the request is no valid Unicode", backend=backend)


def parsed(kind: Message, raw: bytes, backend: str) -> Message:
    """``raw`` as a message of ``kind``.

    Raises:
        UnexpectedResponseError: It is none.
    """
    try:
        return kind.FromString(raw)
    except DecodeError:
        pass  # the decoder's error goes no further
    raise UnexpectedResponseError(
        "the answer is no message that this version of the protocol knows", backend=backend
    )
