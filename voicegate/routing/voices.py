"""Which voice of a backend to ask for, when a voice is wanted that may be another backend's."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from voicegate.errors import BackendError
from voicegate.routing.members import Member
from voicegate.speech import Voice

__all__ = ["Voices", "nearest_voice"]

_LIST_SECONDS = 1.0


def nearest_voice(wanted: Voice, known: Sequence[Voice]) -> Voice | None:
    """``wanted`` itself if it is known, else the nearest by language, gender and style.

    Language counts first, down to the region, then gender, then style; in a tie the first known.
    None if no known voice speaks the language.
    """
    same = next((v for v in known if v.id == wanted.id), None)
    if same is not None:
        return same
    able = [v for v in known if _bare(v.language) == _bare(wanted.language)]

    def likeness(voice: Voice) -> tuple[bool, bool, bool]:
        return (
            voice.language == wanted.language,
            wanted.gender is not None and voice.gender == wanted.gender,
            wanted.style is not None and voice.style == wanted.style,
        )

    return max(able, key=likeness, default=None)


class Voices:
    """What each backend says of its voices, asked once, and only of one that is about to speak."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Voice, ...]] = {}
        self._described: dict[str, Voice] = {}

    async def fitting(
        self, member: Member, wanted: Voice | None, *, stands_in: bool
    ) -> Voice | None:
        """The voice to ask of ``member``; None is its own choice.

        A backend that tells nothing of its voices is asked for ``wanted``, unless it only
        ``stands_in`` for another: then the voice is probably the other's.
        """
        if wanted is None:
            return None
        known = await self._of(member)
        if not known:
            return None if stands_in else wanted
        found = nearest_voice(self._described.get(wanted.id, wanted), known)
        if found is not None and found.id == wanted.id:
            self._described[wanted.id] = found
        return found

    async def _of(self, member: Member) -> tuple[Voice, ...]:
        if member.name not in self._known and member.synthesizer is not None:
            try:
                async with asyncio.timeout(_LIST_SECONDS):
                    self._known[member.name] = await member.synthesizer().voices()
            except (BackendError, TimeoutError):
                return ()  # it may tell the next time
        return self._known.get(member.name, ())


def _bare(language: str) -> str:
    return language.partition("-")[0]
