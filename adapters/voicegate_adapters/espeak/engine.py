"""The library espeak-ng, loaded once, spoken to by one thread.

Its state (voice, rate, callback) is global to the process, so all utterances stand in one queue.
It is about a thousand times faster than speech: a sentence takes a few milliseconds.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final

import espeakng_loader  # pyright: ignore[reportMissingTypeStubs]

from voicegate.errors import BadRequestError
from voicegate.speech import Voice
from voicegate_adapters.espeak.wire import SSML_MARK, Event, Utterance, failure, voice

__all__ = ["SAMPLE_RATE_HZ", "list_voices", "speak", "worker"]

SAMPLE_RATE_HZ: Final = 22_050
_BLOCK_MILLISECONDS: Final = 60
_SYNCHRONOUS: Final = 2
_WORDS_PER_MINUTE: Final = 1
_CHARACTERS: Final = 1
_NOT_FOUND: Final = 2
_GO_ON, _STOP = 0, 1

Deliver = Callable[[bytes, tuple[Event, ...]], bool]


class _VoiceRow(ctypes.Structure):
    """``espeak_VOICE`` of speak_lib.h."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_void_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("reserved", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    )


class _Id(ctypes.Union):
    """What ``espeak_EVENT`` calls id: a number, or the name of an SSML mark."""

    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _EventRow(ctypes.Structure):
    """``espeak_EVENT`` of speak_lib.h; positions in the text begin with 1."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


class _Engine:
    """The loaded library. Used by the worker thread only."""

    def __init__(self, backend: str) -> None:
        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = espeakng_loader.get_data_path().encode()
        rate: int = self._library.espeak_Initialize(_SYNCHRONOUS, _BLOCK_MILLISECONDS, data, 0)
        if rate != SAMPLE_RATE_HZ:
            raise failure("start", rate, backend=backend)
        self._library.espeak_Synth.argtypes = (
            ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint, ctypes.c_int,
            ctypes.c_uint, ctypes.c_uint, ctypes.c_void_p, ctypes.c_void_p,
        )  # fmt: skip
        self._library.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_VoiceRow))
        self._deliver: Deliver | None = None
        self._marked = False
        self._callback = _Callback(self._on_audio)  # the library keeps no reference
        self._library.espeak_SetSynthCallback(self._callback)

    def speak(self, wanted: Utterance, deliver: Deliver, backend: str) -> None:
        self._prepare(wanted, backend)
        self._deliver, self._marked = deliver, wanted.marked
        try:
            code: int = self._library.espeak_Synth(
                wanted.text, len(wanted.text) + 1, 0, _CHARACTERS, 0, wanted.flags, None, None
            )
        finally:
            self._deliver = None
        if code:
            raise failure("speak", code, backend=backend)

    def voices(self) -> tuple[Voice, ...]:
        rows = self._library.espeak_ListVoices(None)
        found: list[Voice] = []
        while rows[len(found)]:
            row = rows[len(found)].contents
            languages = b"\0" + ctypes.string_at(row.languages + 1)
            found.append(voice(row.identifier.decode(), languages, row.name.decode(), row.gender))
        return tuple(found)

    def _prepare(self, wanted: Utterance, backend: str) -> None:
        code: int = self._library.espeak_SetVoiceByName(wanted.voice.encode())
        if code == _NOT_FOUND:
            raise BadRequestError(
                f"{wanted.voice!r} is no voice of espeak; voices() lists them", backend=backend
            )
        if code:
            raise failure("set the voice", code, backend=backend)
        self._library.espeak_SetParameter(_WORDS_PER_MINUTE, wanted.words_per_minute, 0)

    def _on_audio(self, samples: int | None, count: int, events: int | None) -> int:
        if self._deliver is None:
            return _GO_ON
        told = _events_at(events) if self._marked else ()
        if (not samples or count <= 0) and not told:
            return _GO_ON
        pcm = ctypes.string_at(samples, count * 2) if samples and count > 0 else b""
        return _GO_ON if self._deliver(pcm, told) else _STOP


def _events_at(address: int | None) -> tuple[Event, ...]:
    """The events of a block, up to the one of type 0 that ends the list."""
    found: list[Event] = []
    if not address:
        return ()
    rows = ctypes.cast(address, ctypes.POINTER(_EventRow))
    while rows[len(found)].type:
        row = rows[len(found)]
        name = bytes(row.id.name or b"") if row.type == SSML_MARK else b""
        found.append(Event(row.type, row.text_position - 1, row.length, row.sample, name))
    return tuple(found)


_engine: _Engine | None = None
_worker: ThreadPoolExecutor | None = None


def worker() -> ThreadPoolExecutor:
    """The one thread in which espeak-ng runs."""
    global _worker  # noqa: PLW0603 - as global as the library's own state
    if _worker is None:
        _worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="voicegate-espeak")
    return _worker


def speak(wanted: Utterance, deliver: Deliver, backend: str) -> None:
    """Speak; for the worker thread only. Returns when all is said, or ``deliver`` wants no more.

    Args:
        wanted: What to say.
        deliver: Takes 16-bit PCM at 22,050 Hz, 60 ms at a time, and what is reached in it; False
            ends the utterance.
        backend: The backend's name, for errors.

    Raises:
        BadRequestError: There is no such voice.
        UnavailableError: The library does not work.
    """
    _loaded(backend).speak(wanted, deliver, backend)


def list_voices(backend: str) -> tuple[Voice, ...]:
    """All voices of the library; for the worker thread only."""
    return _loaded(backend).voices()


def _loaded(backend: str) -> _Engine:
    global _engine  # noqa: PLW0603 - see worker()
    if _engine is None:
        _engine = _Engine(backend)
    return _engine


def _forget_worker() -> None:
    global _worker  # noqa: PLW0603 - see worker()
    _worker = None


if hasattr(os, "register_at_fork"):
    # The child of a fork has the library but not the thread.
    os.register_at_fork(after_in_child=_forget_worker)
