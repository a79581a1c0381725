"""Decoder processes: started when first needed, kept, and shared by all streams of a backend."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Final

from voicegate.errors import UnavailableError
from voicegate_adapters.pocketsphinx.wire import (
    BEGIN,
    HEAD_BYTES,
    HEAR,
    WHOLE,
    message,
    read_head,
)

__all__ = ["DecoderPool", "DecoderProcess"]

_SCRIPT: Final = Path(__file__).with_name("worker.py")
# All that an interpreter may need to start; keys of other backends stay here.
_INHERITED: Final = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "LANG", "LC_ALL")
_LAST_SECONDS: Final = 1.0


class DecoderProcess:
    """One decoder. For one utterance at a time."""

    def __init__(self, process: Process, backend: str) -> None:
        self._process = process
        self._backend = backend

    @classmethod
    async def start(cls, backend: str) -> DecoderProcess:
        """Start a decoder and wait until its model is loaded, some 0.5 s.

        Raises:
            UnavailableError: It did not start.
        """
        environment = {name: os.environ[name] for name in _INHERITED if name in os.environ}
        # The child must find the same packages, however this process came to find them.
        environment["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
        try:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-P", str(_SCRIPT), stdin=PIPE, stdout=PIPE, stderr=DEVNULL,
                env=environment, start_new_session=True,
            )  # fmt: skip
        except OSError as error:
            raise UnavailableError(
                f"no decoder process could be started ({error.strerror})", backend=backend
            ) from error
        decoder = cls(process, backend)
        try:
            await decoder._answer()
        except BaseException:
            await decoder.kill()
            raise
        return decoder

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process.returncode is None

    async def begin(self) -> None:
        """Begin an utterance that will be heard piece by piece."""
        await self._tell(message(BEGIN))

    async def hear(self, pcm: bytes) -> str:
        """Hear the next piece (16-bit PCM, 16 kHz); answer what was understood so far.

        Raises:
            UnavailableError: The process has died.
        """
        await self._tell(message(HEAR, pcm))
        return (await self._answer()).decode(errors="replace")

    async def decode(self, pcm: bytes) -> bytes:
        """Hear a whole utterance at once; answer as ``wire.segment`` reads it.

        Raises:
            UnavailableError: The process has died.
        """
        await self._tell(message(WHOLE, pcm))
        return await self._answer()

    async def kill(self) -> None:
        """End the process at once."""
        if self.alive:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
        if self._process.stdin is not None:
            self._process.stdin.close()
        await self._process.wait()

    async def _tell(self, told: bytes) -> None:
        assert self._process.stdin is not None  # noqa: S101 - it was started with a pipe
        try:
            self._process.stdin.write(told)
            await self._process.stdin.drain()
        except OSError:
            raise await self._died() from None

    async def _answer(self) -> bytes:
        assert self._process.stdout is not None  # noqa: S101 - it was started with a pipe
        try:
            _, size = read_head(await self._process.stdout.readexactly(HEAD_BYTES))
            return await self._process.stdout.readexactly(size)
        except (asyncio.IncompleteReadError, OSError):
            raise await self._died() from None

    async def _died(self) -> UnavailableError:
        # Its streams are closed, so it is ending: asked too early, it would not tell its code.
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_LAST_SECONDS):
                await self._process.wait()
        await self.kill()
        return UnavailableError(
            f"the decoder process ended with code {self._process.returncode}; "
            'if this stays, try: pip install --force-reinstall "voicegate-sdk[pocketsphinx]"',
            backend=self._backend,
            status=self._process.returncode,
        )


class DecoderPool:
    """The decoders of one backend: at most ``limit`` at once, 120 to 200 MB each."""

    def __init__(self, backend: str, limit: int | None = None) -> None:
        self._backend = backend
        self._free = asyncio.Semaphore(limit or os.cpu_count() or 1)
        self._idle: list[DecoderProcess] = []

    @contextlib.asynccontextmanager
    async def decoder(self) -> AsyncGenerator[DecoderProcess, None]:
        """Lend a decoder, waiting for one if need be.

        Whoever leaves in the middle of an answer, by an error or a cancellation, leaves a decoder
        behind that nobody can use: it is ended, and a new one started for the next.

        Raises:
            UnavailableError: No decoder could be started.
        """
        async with self._free:
            decoder = self._next_idle() or await DecoderProcess.start(self._backend)
            try:
                yield decoder
            except BaseException:
                await asyncio.shield(decoder.kill())
                raise
            self._idle.append(decoder)

    async def aclose(self) -> None:
        """End all decoders that nobody uses."""
        while self._idle:
            await self._idle.pop().kill()

    def _next_idle(self) -> DecoderProcess | None:
        while self._idle:
            decoder = self._idle.pop()
            if decoder.alive:
                return decoder
        return None
