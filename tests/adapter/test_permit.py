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


FACTS = ("backend", "hop", "form", "digest", "lease")
MAKE = cast("Callable[[type[Permit], object], Permit]", tuple.__new__)  # pyright: ignore[reportUnknownMemberType]


class Chameleon(str):
    """Says of everything that it is equal to it."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return True

    def __ne__(self, other: object) -> bool:
        return False

    __hash__ = str.__hash__


def _forged(permit: Permit, **changes: object) -> Permit:
    """A permit made past its constructor, with fields of a good one."""
    facts = dict(zip(FACTS, permit, strict=True)) | changes
    return MAKE(Permit, tuple(facts.values()))


def _revoked(permit: Permit) -> Permit:
    permit.revoke()
    return permit


WAYS: dict[str, Callable[[], object]] = {
    "none at all": lambda: None,
    "a look-alike": lambda: SimpleNamespace(
        backend="ears", hop=Hop.STT, form=Form.RAW, digest=payload_digest(REQUEST), live=True
    ),
    "an empty one": lambda: MAKE(Permit, ()),
    "a plain tuple": lambda: tuple(_permit()),
    "one for another backend": lambda: _permit("other"),
    "one for another hop": lambda: _permit(hop=Hop.SINK),
    "one for another payload": lambda: mint("ears", Hop.STT, Form.RAW, payload_digest(OTHER)),
    "a changed backend": lambda: _forged(_permit("other"), backend="ears"),
    "a changed hop": lambda: _forged(_permit(hop=Hop.TTS), hop=Hop.STT),
    "a changed form": lambda: _forged(_permit(form=Form.REDACTED), form=Form.RAW),
    "a changed payload": lambda: _forged(
        mint("ears", Hop.STT, Form.RAW, payload_digest(OTHER)), digest=payload_digest(REQUEST)
    ),
    "a lease of another": lambda: _forged(_permit(), lease=_permit("other")[4]),
    "a lease of its own": lambda: _forged(_permit(), lease=(_ for _ in ())),
    "no lease": lambda: _forged(_permit(), lease=None),
    "a backend that equals all": lambda: _forged(_permit("other"), backend=Chameleon("ears")),
    "a revoked one": lambda: _revoked(_permit()),
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
    with pytest.raises(PermitError, match=r"used up|revoked"):
        await ears.transcribe(permit, REQUEST)
    assert ears.heard == 1


async def test_a_permit_is_for_what_the_audio_was_when_it_was_minted() -> None:
    ears = Ears(_context())
    content = bytearray(b"\xff" * 160)
    request = TranscriptionRequest(audio=Audio(cast("bytes", content), PHONE_MULAW))
    same = TranscriptionRequest(audio=Audio(bytes(content), PHONE_MULAW))
    permits = [mint("ears", Hop.STT, Form.RAW, payload_digest(request)) for _ in range(2)]
    await ears.transcribe(permits[0], same)
    content[80] = 0
    with pytest.raises(PermitError, match="another payload"):
        await ears.transcribe(permits[1], request)
    assert ears.heard == 1


def test_a_permit_shows_nothing_of_its_payload() -> None:
    secret = TranscriptionRequest(audio=Audio(b"my card is", PHONE_MULAW), hints=("my card is",))
    permit = mint("ears", Hop.STT, Form.RAW, payload_digest(secret))
    assert "my card is" not in f"{permit!r} {permit.digest!r} {tuple(permit)!r}"


async def test_what_was_revoked_stays_revoked() -> None:
    ears = Ears(_context())
    permit = _permit()
    permit.revoke()
    with pytest.raises(AttributeError):
        object.__setattr__(permit, "live", True)
    with pytest.raises(StopIteration):
        next(cast("Any", permit[4]))
    for revived in (permit, _forged(permit)):
        with pytest.raises(PermitError, match=r"used up|revoked"):
            await ears.transcribe(revived, REQUEST)
    assert ears.heard == 0


@pytest.mark.parametrize("name", ["backend", "hop", "form", "digest", "live", "anything"])
def test_a_permit_cannot_be_changed(name: str) -> None:
    permit = _permit()
    before = tuple(permit)
    with pytest.raises(PermitError, match="cannot be changed"):
        setattr(permit, name, "other")
    with pytest.raises(AttributeError):
        object.__setattr__(permit, name, "other")
    with pytest.raises(TypeError):
        cast("Any", permit)[0] = "other"
    assert tuple(permit) == before


def test_two_permits_are_never_the_same() -> None:
    one, other = _permit(), _permit()
    assert one != other
    assert len({one, other, one}) == 2


@pytest.mark.parametrize(
    "copying", [copy.copy, copy.deepcopy, pickle.dumps], ids=["copy", "deepcopy", "pickle"]
)
def test_a_permit_cannot_be_copied(copying: Callable[[Permit], object]) -> None:
    with pytest.raises(PermitError):
        copying(_permit())


def test_a_permit_cannot_be_made_or_subclassed() -> None:
    with pytest.raises(PermitError):
        Permit()
    with pytest.raises(TypeError):
        object.__new__(Permit)
    with pytest.raises(PermitError):
        type("Forged", (Permit,), {})
    with pytest.raises(PermitError, match="denial"):
        _permit(form=Form.DENY)
    assert issubclass(PermitError, RefusedError)


async def _let_in(self: Any, *_: object) -> Transcript:
    return await self._transcribe(REQUEST)


def _anything(*_: object, **__: object) -> None:
    return None


BACK_DOORS: dict[str, tuple[tuple[str, ...], dict[str, object]]] = {
    "the entry": ((), {"transcribe": _let_in}),
    "the check": ((), {"_enter": _anything}),
    "the hop": ((), {"_hop": Hop.SINK}),
    "the entry, by a mix-in": (("transcribe",), {}),
    "the check, by a mix-in": (("_enter",), {}),
    "the entry, as if it were of our module": (
        (),
        {"__module__": "voicegate.adapter.roles", "transcribe": _let_in},
    ),
    "the guard of the guard": ((), {"__init_subclass__": classmethod(_anything)}),
    "every attribute": ((), {"__getattribute__": _anything}),
}


@pytest.mark.parametrize("way", BACK_DOORS)
@pytest.mark.parametrize("role", [Ears, Transcriber], ids=["vendor's", "role"])
def test_an_adapter_cannot_take_the_check_out(way: str, role: type) -> None:
    mixed_in, body = BACK_DOORS[way]
    bases = (type("Mixin", (), dict.fromkeys(mixed_in, _let_in)), role)
    with pytest.raises(TypeError, match="must not override"):
        type("Open", bases, dict(body))


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
    assert "live" not in repr(permit)


async def test_a_permit_opens_one_stream() -> None:
    request = StreamRequest(format=PHONE_MULAW)
    permit = mint("ears", Hop.STT, Form.RAW, payload_digest(request))
    stream = await _Streaming(_context()).open(permit, request)
    with pytest.raises(PermitError, match="used up"):
        await _Streaming(_context()).open(permit, request)
    await stream.send(b"one")  # the refusal does not end the stream that rests on it
    assert cast("_Stream", stream).got == b"one"


async def test_a_stream_without_a_permit_sends_nothing() -> None:
    with pytest.raises(PermitError):
        await _Stream().send(b"three")
    with pytest.raises(TypeError, match="must not override send"):
        type("Open", (_Stream,), {"send": _anything})
    with pytest.raises(TypeError, match="must not override send"):
        type("Open", (type("Mixin", (), {"send": _let_in}), _Stream), {})
