"""What scripted backends say, hear and do wrong, and what they were sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import cast

from voicegate.speech import SinkRequest
from voicegate.testing.faults import Fault

__all__ = ["Script", "Scripts", "texts"]


def _echo(request: SinkRequest) -> str:
    return request.text


@dataclass(slots=True, kw_only=True)
class Script:
    """The part of one scripted backend.

    ``lines``: what its STT hears, one utterance or request after the other. ``reply``: what its
    sink answers. ``faults``: one is used up by each request or stream, in order; None is a good
    one. ``marked``: its STT hears the lines in marked speech, and nothing in other audio.
    ``audio``, ``texts``: what it was sent, unless ``keep`` is False; ``on_audio`` and
    ``on_text`` are called at each piece. ``confidence``: how sure its STT says it is, from 0 to 1.
    """

    lines: tuple[str, ...] = ()
    reply: Callable[[SinkRequest], str] = _echo
    faults: list[Fault | None] = field(default_factory=list[Fault | None])
    words_per_second: float = 3.0
    confidence: float | None = None
    interim: bool = True
    word_times: bool = True
    marked: bool = False
    keep: bool = True
    on_audio: Callable[[], None] | None = field(default=None, repr=False)
    on_text: Callable[[str], None] | None = field(default=None, repr=False)
    audio: bytearray = field(default_factory=bytearray, repr=False)
    texts: list[str] = field(default_factory=list[str], repr=False)
    entered: int = 0
    open_streams: int = 0

    def hears(self, audio: bytes) -> None:
        """Note what its STT was sent."""
        if self.keep:
            self.audio += audio
        if self.on_audio is not None:
            self.on_audio()

    def reads(self, text: str) -> None:
        """Note what its TTS or sink was sent."""
        if self.keep:
            self.texts.append(text)
        if self.on_text is not None:
            self.on_text(text)

    def next_fault(self) -> Fault | None:
        """The fault of the next request or stream."""
        self.entered += 1
        return self.faults.pop(0) if self.faults else None

    @classmethod
    def from_options(cls, options: Mapping[str, object], *, keep: bool = True) -> Script:
        """A script from a backend's TOML options ``lines`` and ``reply``."""
        reply = options.get("reply")
        script = cls(lines=texts(options.get("lines")), keep=keep)
        if isinstance(reply, str):
            script.reply = lambda _request: reply
        return script


def texts(value: object) -> tuple[str, ...]:
    """The items of a TOML array as text; anything else is an empty array."""
    items = cast("list[object]", value) if isinstance(value, list | tuple) else []
    return tuple(str(item) for item in items)


class Scripts(dict[str, Script]):
    """Scripts by the name of their backend; a backend without one gets an empty one."""

    def part(self, backend: str, options: Mapping[str, object]) -> Script:
        """The script of ``backend``, from here or from its options."""
        if backend not in self:
            self[backend] = Script.from_options(options)
        return self[backend]
