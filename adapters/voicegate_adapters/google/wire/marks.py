"""Text-to-Speech v1beta1, for one thing that v1 lacks: when each ``mark`` of an SSML is reached.

Imported when marks are first asked for: Google's package of this version takes its time.
"""

from __future__ import annotations

from typing import Final

from google.cloud.texttospeech_v1beta1.types import cloud_tts

from voicegate.errors import BadRequestError
from voicegate.speech import MarkKind, SpeechMark, SynthesisRequest
from voicegate_adapters.google.endpoints import is_streaming_voice
from voicegate_adapters.google.wire.messages import Message, as_bytes, parsed
from voicegate_adapters.google.wire.tts import fields_of

__all__ = ["SYNTHESIZE", "check_marked", "marks_of", "synthesis"]

SYNTHESIZE: Final = "/google.cloud.texttospeech.v1beta1.TextToSpeech/SynthesizeSpeech"
_types: Message = cloud_tts
_Request: Final[Message] = _types.SynthesizeSpeechRequest.pb()
_Response: Final[Message] = _types.SynthesizeSpeechResponse.pb()


def check_marked(request: SynthesisRequest, voice: str | None, *, backend: str) -> None:
    """Check, before any text leaves, that Google has the marks that are wanted.

    Raises:
        BadRequestError: It has those of SSML only, and not for voices that stream.
    """
    if request.marks - {MarkKind.SSML} or not request.ssml or is_streaming_voice(voice):
        raise BadRequestError(
            "Google tells when a <mark> of your SSML is reached, with a voice that knows SSML, and "
            "nothing else",
            backend=backend,
        )


def synthesis(request: SynthesisRequest, voice: str | None, *, backend: str) -> bytes:
    """One ``SynthesizeSpeech`` for the SSML, with times of its marks."""
    fields = fields_of(request, request.text, voice)
    return as_bytes(_Request, backend, enable_time_pointing=["SSML_MARK"], **fields)


def marks_of(raw: bytes, *, backend: str) -> tuple[SpeechMark, ...]:
    """The marks in an answer, in the order of time.

    Raises:
        UnexpectedResponseError: It is no answer.
    """
    points = parsed(_Response, raw, backend).timepoints
    told = [(float(point.time_seconds), str(point.mark_name)) for point in points]
    return tuple(
        SpeechMark(kind=MarkKind.SSML, value=name, start_seconds=seconds)
        for seconds, name in sorted(told)
    )
