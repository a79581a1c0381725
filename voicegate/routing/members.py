"""The backends as routing sees them: their roles, opened when first used, and their limits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from voicegate.adapter.roles import Sink, StreamingTranscriber, Synthesizer, Transcriber
from voicegate.routing.usage import NO_LIMITS, Allowance
from voicegate.speech import Capabilities

__all__ = ["DEFAULT_DEADLINES", "IN_PROCESS_DEADLINES", "Deadlines", "Member"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadlines:
    """How long a backend may take, in seconds.

    ``connect``: to open a stream. ``first_result``: from the first speech sent to the first event.
    ``stall``: without any event while speech is being sent. ``final``: from the end of the audio to
    the last event. ``request``: a whole batch request. ``first_audio``: from a text to its first
    sound; ``audio_gap``: between two pieces of sound.
    """

    connect: float = 2.0
    first_result: float = 3.0
    stall: float = 3.0
    final: float = 3.0
    request: float = 20.0
    first_audio: float = 2.0
    audio_gap: float = 2.0


DEFAULT_DEADLINES = Deadlines()
# An engine in this process shares its cores with the caller: it is slow when the machine is busy.
IN_PROCESS_DEADLINES = Deadlines(
    connect=20.0,
    first_result=30.0,
    stall=30.0,
    final=60.0,
    request=120.0,
    first_audio=20.0,
    audio_gap=20.0,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One backend. A role is a function that opens it once and returns the same object after.

    ``fingerprint`` changes with everything about the backend that changes how it sounds.
    """

    name: str
    capabilities: Capabilities
    fingerprint: str = ""
    deadlines: Deadlines = DEFAULT_DEADLINES
    allowance: Allowance = NO_LIMITS
    transcriber: Callable[[], Transcriber] | None = None
    streaming_transcriber: Callable[[], StreamingTranscriber] | None = None
    synthesizer: Callable[[], Synthesizer] | None = None
    sink: Callable[[], Sink] | None = None
