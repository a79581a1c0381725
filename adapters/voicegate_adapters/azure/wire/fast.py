"""Fast transcription: a recording in one multipart request, and the transcript in its answer.

REST API 2025-10-15: the first version that takes a phrase list.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from voicegate.adapter.http_messages import FilePart, HttpRequest, HttpResponse, MultipartBody
from voicegate.adapter.settings import BackendSettings
from voicegate.errors import BadRequestError
from voicegate.speech import Audio, Encoding, Segment, Transcript, TranscriptionRequest, Word
from voicegate.speech import write_wav as as_wav
from voicegate_adapters.azure.wire.languages import locale_of
from voicegate_adapters.azure.wire.reading import number, rows, table, text

__all__ = ["API_VERSION", "transcript_of", "transcription_request"]

API_VERSION: Final = "2025-10-15"
_PATH: Final = "/speechtotext/transcriptions:transcribe"
_FILES: Final = {
    Encoding.PCM_S16LE: ("audio.wav", "audio/wav"),
    Encoding.MULAW: ("audio.wav", "audio/wav"),
    Encoding.ALAW: ("audio.wav", "audio/wav"),
    Encoding.WAV: ("audio.wav", "audio/wav"),
    Encoding.FLAC: ("audio.flac", "audio/flac"),
    Encoding.MP3: ("audio.mp3", "audio/mpeg"),
    Encoding.OPUS: ("audio.ogg", "audio/ogg"),
    Encoding.AAC: ("audio.aac", "audio/aac"),
    Encoding.WEBM_OPUS: ("audio.webm", "audio/webm"),
}
_PROFANITY: Final = {"raw": "None", "masked": "Masked", "removed": "Removed"}
_SPEAKERS: Final = 2  # a caller and one more


def transcription_request(
    request: TranscriptionRequest, settings: BackendSettings, base: str
) -> HttpRequest:
    """``POST …/speechtotext/transcriptions:transcribe``: the audio, and what to make of it.

    Raises:
        BadRequestError: A kind of file that the service does not take.
        BadAudioError: Empty audio, or a cut sample.
    """
    definition: dict[str, object] = {
        "profanityFilterMode": _PROFANITY[str(settings.options.get("profanity", "raw"))]
    }
    if request.language:  # without one, Azure's multilingual model finds it out
        definition["locales"] = [locale_of(request.language)]
    if request.hints:
        definition["phraseList"] = {"phrases": list(request.hints)}
    if request.diarisation:
        speakers = settings.options.get("max_speakers", _SPEAKERS)
        definition["diarization"] = {"enabled": True, "maxSpeakers": speakers}
    return HttpRequest(
        url=f"{base}{_PATH}",
        query=(("api-version", API_VERSION),),
        body=MultipartBody(
            fields=(("definition", json.dumps(definition, ensure_ascii=False)),),
            files={"audio": _file(request.audio, settings.name)},
        ),
    )


def transcript_of(response: HttpResponse, request: TranscriptionRequest) -> Transcript:
    """Read the answer: phrases with their words and times, in the order in which they were said.

    Raises:
        UnexpectedResponseError: It is no transcript, or word times were asked for and are missing.
    """
    answer = table(response.json())
    whole = [text(table(row).get("text")) for row in rows(answer.get("combinedPhrases"))]
    if "combinedPhrases" not in answer or None in whole:
        raise response.unexpected("the answer holds no transcript")
    phrases = [table(row) for row in rows(answer.get("phrases"))]
    phrases.sort(key=lambda phrase: number(phrase.get("offsetMilliseconds")) or 0.0)
    segments = tuple(_segment(phrase) for phrase in phrases)
    words = tuple(word for segment in segments for word in segment.words)
    said = " ".join(part.strip() for part in whole if part).strip()
    if request.word_times and said and not words:
        raise response.unexpected("word times were asked for and did not come")
    return Transcript(
        text=said,
        language=_locale(phrases) or request.language,
        segments=segments,
        words=words,
        confidence=_confidence(segments),
        duration_seconds=_seconds(answer.get("durationMilliseconds")),
        backend=response.backend,
        request_id=response.request_id,
    )


def _file(audio: Audio, backend: str) -> FilePart:
    encoding = audio.format.encoding
    if encoding not in _FILES:
        raise BadRequestError(
            f"Azure takes no {encoding}; send WAV, FLAC, MP3, Ogg Opus, AAC or WebM",
            backend=backend,
        )
    raw = encoding.bytes_per_sample is not None
    name, kind = _FILES[encoding]
    return FilePart(content=as_wav(audio) if raw else audio.content, name=name, content_type=kind)


def _segment(phrase: Mapping[str, object]) -> Segment:
    speaker = phrase.get("speaker", phrase.get("channel"))
    named = None if speaker is None else str(speaker)
    start, end = _times(phrase)
    return Segment(
        text=(text(phrase.get("text")) or "").strip(),
        start_seconds=start,
        end_seconds=end,
        words=tuple(_word(table(row), named) for row in rows(phrase.get("words"))),
        confidence=number(phrase.get("confidence")),
        speaker=named,
    )


def _word(row: Mapping[str, object], speaker: str | None) -> Word:
    start, end = _times(row)
    return Word(
        text=text(row.get("text")) or "", start_seconds=start, end_seconds=end, speaker=speaker
    )


def _times(row: Mapping[str, object]) -> tuple[float | None, float | None]:
    start, length = (
        _seconds(row.get("offsetMilliseconds")),
        _seconds(row.get("durationMilliseconds")),
    )
    return start, None if start is None or length is None else round(start + length, 3)


def _seconds(milliseconds: object) -> float | None:
    found = number(milliseconds)
    return None if found is None else found / 1000


def _locale(phrases: list[Mapping[str, object]]) -> str | None:
    return next((found for p in phrases if (found := text(p.get("locale")))), None)


def _confidence(segments: tuple[Segment, ...]) -> float | None:
    """The least sure phrase: what is said of the whole must hold for each part."""
    known = [s.confidence for s in segments if s.confidence is not None]
    return min(known, default=None)
