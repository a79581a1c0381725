"""What a backend can do, and what a request needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from voicegate.speech.formats import AudioFormat, Encoding

__all__ = ["Capabilities", "Feature", "Needs"]


class Feature(StrEnum):
    """A thing that a request may need and that a backend has or lacks."""

    BATCH_STT = "batch_stt"
    STREAMING_STT = "streaming_stt"
    INTERIM = "interim"
    WORD_TIMES = "word_times"
    DIARISATION = "diarisation"
    HINTS = "hints"
    TTS = "tts"
    STREAMING_TTS = "streaming_tts"
    SSML = "ssml"
    WORD_MARKS = "word_marks"
    SENTENCE_MARKS = "sentence_marks"
    VISEME_MARKS = "viseme_marks"
    SSML_MARKS = "ssml_marks"
    SINK = "sink"


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """What a request needs: features, a language (BCP 47), a format, a size in bytes."""

    features: frozenset[Feature] = frozenset()
    language: str | None = None
    format: AudioFormat | None = None
    size_bytes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """What one backend can do.

    ``languages`` holds BCP 47 tags or bare languages ("de" covers "de-AT"); empty means any.
    ``input_encodings`` are accepted as they are; the router converts what it can convert.
    ``sample_rates_hz`` empty means any rate. ``max_input_bytes`` None means no known limit.
    """

    features: frozenset[Feature]
    languages: frozenset[str] = frozenset()
    input_encodings: frozenset[Encoding] = frozenset({Encoding.PCM_S16LE})
    output_encodings: frozenset[Encoding] = frozenset({Encoding.PCM_S16LE})
    sample_rates_hz: frozenset[int] = frozenset()
    max_input_bytes: int | None = None
    notes: tuple[str, ...] = field(default=())

    def missing(self, needs: Needs) -> tuple[str, ...]:
        """Say what ``needs`` asks for and this backend lacks; empty means that it fits.

        Formats are not judged here: PCM and G.711 can always be converted to one another.
        """
        reasons = [f"no {f}" for f in sorted(needs.features - self.features)]
        if needs.language and not self.speaks(needs.language):
            reasons.append(f"no language {needs.language}")
        too_large = (
            needs.size_bytes and self.max_input_bytes and needs.size_bytes > self.max_input_bytes
        )
        if too_large:
            reasons.append(f"input of {needs.size_bytes} bytes is over {self.max_input_bytes}")
        return tuple(reasons)

    def speaks(self, language: str) -> bool:
        """Whether ``language`` (BCP 47), or its bare form, is among the languages."""
        if not self.languages or language in self.languages:
            return True
        bare = language.partition("-")[0]
        return bare in self.languages or (
            "-" not in language
            and any(known.partition("-")[0] == language for known in self.languages)
        )
