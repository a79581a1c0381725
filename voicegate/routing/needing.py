"""What a request to be heard needs of a backend."""

from __future__ import annotations

from voicegate.speech import Feature, Needs, StreamRequest, TranscriptionRequest

__all__ = ["needs_of", "recording_needs"]


def needs_of(
    request: TranscriptionRequest | StreamRequest, kind: Feature, *, size_bytes: int | None = None
) -> Needs:
    """What ``request`` needs; ``kind`` is how it is heard: in a stream or as a whole."""
    features = {kind}
    if request.word_times:
        features.add(Feature.WORD_TIMES)
    if request.diarisation:
        features.add(Feature.DIARISATION)
    if request.hints:
        features.add(Feature.HINTS)
    sound = request.format if isinstance(request, StreamRequest) else request.audio.format
    return Needs(
        features=frozenset(features),
        language=request.language,
        format=sound,
        size_bytes=size_bytes,
    )


def recording_needs(request: TranscriptionRequest) -> Needs:
    """What a backend has to be able to do to transcribe the recording of ``request``."""
    return needs_of(request, Feature.BATCH_STT, size_bytes=len(request.audio))
