"""Ways around the permit, and that none of them works."""

from __future__ import annotations

import copy
import pickle
from collections.abc import AsyncIterator, Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest

from voicegate.adapter import (
    AdapterContext,
    BackendSettings,
    Endpoint,
    Permit,
    Transcriber,
    TranscriptionStream,
)
from voicegate.adapter._mint import mint, payload_digest
from voicegate.adapter.roles import StreamingTranscriber
from voicegate.errors import PermitError, RefusedError
from voicegate.speech import (
    PHONE_MULAW,
    Audio,
    SpeechEvent,
    SpeechEventType,
    StreamRequest,
    Transcript,
    TranscriptionRequest,
)
from voicegate.vocabulary import Form, Hop

REQUEST = TranscriptionRequest(audio=Audio(b"\xff" * 160, PHONE_MULAW))
OTHER = TranscriptionRequest(audio=Audio(b"\x00" * 160, PHONE_MULAW))


def _context() -> AdapterContext:
    return AdapterContext(
        settings=BackendSettings(name="ears", adapter="ears"),
        endpoint=Endpoint(in_process=True),
        http=cast("Any", None),
        websocket=cast("Any", None),
    )


class Ears(Transcriber):
    """Counts who gets as far as the payload."""

    heard = 0

    async def _transcribe(self, request: TranscriptionRequest) -> Transcript:
        self.heard += 1
        return Transcript(text="")


def _permit(backend: str = "ears", form: Form = Form.RAW, hop: Hop = Hop.STT) -> Permit:
    return mint(backend, hop, form, payload_digest(REQUEST))


def _forged(permit: Permit, **changes: Any) -> Permit:
    """A permit made past its constructor, with fields of a good one."""
    forged = object.__new__(Permit)
    for name in Permit.__slots__:
        object.__setattr__(forged, name, changes.get(name, getattr(permit, name)))
    return forged


def _changed(permit: Permit, name: str, value: object) -> Permit:
    object.__setattr__(permit, name, value)
    return permit


WAYS: dict[str, Callable[[], object]] = {
    "none at all": lambda: None,
    "a look-alike": lambda: SimpleNamespace(
        backend="ears", hop=Hop.STT, form=Form.RAW, digest=payload_digest(REQUEST), live=True
    ),
    "an empty one": lambda: object.__new__(Permit),
    "one for another backend": lambda: _permit("other"),
    "one for another hop": lambda: _permit(hop=Hop.SINK),
    "one for another payload": lambda: mint("ears", Hop.STT, Form.RAW, payload_digest(OTHER)),
    "a changed backend": lambda: _changed(_permit("other"), "backend", "ears"),
    "a changed form": lambda: _changed(_permit(form=Form.REDACTED), "form", Form.RAW),
    "a changed payload": lambda: _changed(
        mint("ears", Hop.STT, Form.RAW, payload_digest(OTHER)), "digest", payload_digest(REQUEST)
    ),
    "a borrowed seal": lambda: _forged(_permit("other"), backend="ears"),
    "a borrowed lease": lambda: _forged(_permit(), lease=_permit("other").lease),
    "a seal of nothing": lambda: _forged(_permit(), seal=b""),
}


@pytest.mark.parametrize("way", WAYS)
async def test_no_way_around_the_permit(way: str) -> None:
    ears = Ears(_context())
    with pytest.raises(PermitError):
        await ears.transcribe(cast("Permit", WAYS[way]()), REQUEST)
    assert ears.heard == 0


async def test_a_genuine_permit_is_good_once() -> None:
    ears = Ears(_context())
    permit = _permit()
    await ears.transcribe(permit, REQUEST)
    with pytest.raises(PermitError, match="used up or revoked"):
        await ears.transcribe(permit, REQUEST)
    assert ears.heard == 1


@pytest.mark.parametrize(
    "copying", [copy.copy, copy.deepcopy, pickle.dumps], ids=["copy", "deepcopy", "pickle"]
)
def test_a_permit_cannot_be_copied(copying: Callable[[Permit], object]) -> None:
    with pytest.raises(PermitError):
        copying(_permit())


def test_a_permit_cannot_be_made_changed_or_subclassed() -> None:
    with pytest.raises(PermitError):
        Permit()
    with pytest.raises(PermitError):
        _permit().backend = "other"
    with pytest.raises(PermitError):
        type("Forged", (Permit,), {})
    with pytest.raises(PermitError, match="denial"):
        _permit(form=Form.DENY)
    assert issubclass(PermitError, RefusedError)


def test_an_adapter_cannot_take_the_check_out() -> None:
    with pytest.raises(TypeError, match="must not override transcribe"):
        type("Open", (Ears,), {"transcribe": Ears.transcribe})
    with pytest.raises(TypeError, match="must not override _enter"):
        type("Open", (Ears,), {"_enter": Ears.aclose})


class _Stream(TranscriptionStream):
    def __init__(self) -> None:
        self.got = b""

    async def _send(self, audio: bytes) -> None:
        self.got += audio

    async def finish(self) -> None:
        return

    async def __aiter__(self) -> AsyncIterator[SpeechEvent]:
        yield SpeechEvent(type=SpeechEventType.SPEECH_STARTED)

    async def aclose(self) -> None:
        return


class _Streaming(StreamingTranscriber):
    async def _open(self, request: StreamRequest) -> TranscriptionStream:
        return _Stream()


async def test_a_stream_lives_and_dies_with_its_permit() -> None:
    request = StreamRequest(format=PHONE_MULAW)
    permit = mint("ears", Hop.STT, Form.RAW, payload_digest(request))
    stream = await _Streaming(_context()).open(permit, request)
    await stream.send(b"one")
    permit.revoke()
    with pytest.raises(PermitError, match="no audio was sent"):
        await stream.send(b"two")
    assert cast("_Stream", stream).got == b"one"
    with pytest.raises(PermitError):
        await _Stream().send(b"three")
    assert "live" not in repr(permit)
