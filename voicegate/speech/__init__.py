"""Value types of speech, and the conversions between audio formats."""

from voicegate.speech.capabilities import Capabilities, Feature, Needs
from voicegate.speech.events import SpeechEvent, SpeechEventType
from voicegate.speech.formats import PHONE_ALAW, PHONE_MULAW, Audio, AudioFormat, Encoding
from voicegate.speech.requests import (
    SinkRequest,
    StreamRequest,
    SynthesisRequest,
    TranscriptionRequest,
)
from voicegate.speech.transcript import Segment, Transcript, Word
from voicegate.speech.voices import Voice

__all__ = [
    "PHONE_ALAW",
    "PHONE_MULAW",
    "Audio",
    "AudioFormat",
    "Capabilities",
    "Encoding",
    "Feature",
    "Needs",
    "Segment",
    "SinkRequest",
    "SpeechEvent",
    "SpeechEventType",
    "StreamRequest",
    "SynthesisRequest",
    "Transcript",
    "TranscriptionRequest",
    "Voice",
    "Word",
]
