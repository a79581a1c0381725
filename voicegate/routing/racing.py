"""Two backends asked to speak the same words: whoever sounds first is heard, the other stops."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass

from voicegate.routing.members import Member

__all__ = ["Race", "Said", "Take"]


class Said:
    """A piece of text, what of it is left to say, and the sound of it.

    ``stands_in`` says that another voice has spoken, or was meant to, before this one.
    """

    def __init__(self, text: str, *, stands_in: bool) -> None:
        self.text = text
        self.stands_in = stands_in
        self.rest: str | None = text
        self.sound = bytearray()
        self.revoked = False

    def whole(self, part: str) -> bool:
        """Whether one backend has said all of ``part``."""
        return self.rest is None and self.text == part


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """One backend, what it is to say, and the sound of that; closing the sound stops it."""

    member: Member
    said: Said
    sound: AsyncGenerator[bytes, None]


class Race:
    """Runs takes up to their first sound."""

    def __init__(self) -> None:
        self._takes: dict[asyncio.Task[bytes | None], Take] = {}

    def enter(self, take: Take) -> None:
        """Ask one more backend; does not wait."""
        task = asyncio.get_running_loop().create_task(_first(take.sound))
        self._takes[task] = take

    async def undecided(self, seconds: float) -> bool:
        """Whether no take has sounded or failed ``seconds`` later."""
        done, _ = await asyncio.wait(self._takes, timeout=seconds)
        return not done

    async def winner(self) -> tuple[Take, bytes] | None:
        """The take that sounds first and its first sound; None once each has failed."""
        waiting = set(self._takes)
        while waiting:
            done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            for task, take in self._takes.items():
                if task in done and (sound := task.result()) is not None:
                    return take, sound
        return None

    async def stop(self, *, but: Take | None = None) -> None:
        """Stop every take ``but`` one, and wait until its backend's stream is closed."""
        losers = {task: take for task, take in self._takes.items() if take is not but}
        for task in losers:
            task.cancel()
        await asyncio.gather(*losers, return_exceptions=True)
        for take in losers.values():
            await take.sound.aclose()


async def _first(sound: AsyncGenerator[bytes, None]) -> bytes | None:
    return await anext(sound, None)
