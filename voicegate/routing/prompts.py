"""Sound that was spoken once and is played from disk after: fixed texts without anybody's data."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import struct
import tempfile
from collections.abc import Callable
from pathlib import Path

from voicegate.adapter.digest import payload_digest
from voicegate.routing.members import Member
from voicegate.speech import SynthesisRequest

__all__ = ["Prompts"]

_HEADER = struct.Struct(">4sd32s")
_MAGIC = b"VGP1"
_SUFFIX = ".prompt"


class Prompts:
    """A folder of prompts, for texts that carry no personal data and for no others.

    A prompt is known by its text, voice, language, speed and format, by the backend that spoke it
    and how that is set up, and by ``version``: with another version nothing old is played. At most
    ``max_bytes`` are kept, those last played; none is played longer than ``max_seconds`` after it
    was made. ``clock`` gives seconds since the epoch. Several processes may share a folder. What
    cannot be read or written is no error: the text is spoken anew.
    """

    def __init__(
        self,
        folder: Path,
        *,
        max_bytes: int,
        max_seconds: float,
        version: str,
        clock: Callable[[], float],
    ) -> None:
        self._folder = folder
        self._max_bytes = max_bytes
        self._max_seconds = max_seconds
        self._version = version
        self._clock = clock

    async def get(self, member: Member, request: SynthesisRequest) -> bytes | None:
        """The sound of ``request`` in its format as ``member`` spoke it, or None."""
        return await asyncio.to_thread(self._read, self._path(member, request))

    async def put(self, member: Member, request: SynthesisRequest, sound: bytes) -> None:
        """Keep ``sound``; returns when it is on disk, whole or not at all."""
        await asyncio.to_thread(self._write, self._path(member, request), sound)

    def _path(self, member: Member, request: SynthesisRequest) -> Path:
        asked = payload_digest(request).digest
        key = hashlib.blake2b(asked, digest_size=20, person=b"voicegate-prompt")
        for part in (self._version, member.name, member.fingerprint):
            key.update(len(part).to_bytes(4, "big") + part.encode())
        return self._folder / (key.hexdigest() + _SUFFIX)

    def _read(self, path: Path) -> bytes | None:
        now = self._clock()
        try:
            content = path.read_bytes()
            magic, made, digest = _HEADER.unpack_from(content)
            sound = content[_HEADER.size :]
            young = 0 <= now - made <= self._max_seconds
            if magic == _MAGIC and young and digest == _digest(sound):
                os.utime(path, (now, now))
                return sound
            path.unlink(missing_ok=True)
        except (OSError, struct.error):
            pass
        return None

    def _write(self, path: Path, sound: bytes) -> None:
        now = self._clock()
        content = _HEADER.pack(_MAGIC, now, _digest(sound)) + sound
        if len(content) > self._max_bytes:
            return
        with contextlib.suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._make_room(len(content))
            handle, name = tempfile.mkstemp(dir=self._folder, suffix=".part")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(content)
                os.utime(name, (now, now))
                Path(name).replace(path)
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise

    def _make_room(self, size: int) -> None:
        """Drop what was played longest ago until ``size`` more bytes fit."""
        kept = [(s.st_mtime, s.st_size, p) for p in self._folder.iterdir() if (s := _stat(p))]
        total = sum(row[1] for row in kept) + size
        for _, freed, path in sorted(kept):
            if total <= self._max_bytes:
                return
            path.unlink(missing_ok=True)
            total -= freed


def _digest(sound: bytes) -> bytes:
    return hashlib.blake2b(sound, digest_size=32).digest()


def _stat(path: Path) -> os.stat_result | None:
    """What is known of one of our files; None if it is not ours, or another process took it."""
    if path.suffix not in {_SUFFIX, ".part"}:
        return None
    try:
        return path.stat()
    except OSError:
        return None
