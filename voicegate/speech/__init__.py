"""Value types of speech, and the conversions between audio formats."""

from voicegate.speech.capabilities import Capabilities, Feature, Needs
from voicegate.speech.containers import read_audio
from voicegate.speech.conversion import Converter, convert
from voicegate.speech.events import SpeechEvent, SpeechEventType
from voicegate.speech.formats import PHONE_ALAW, PHONE_MULAW, Audio, AudioFormat, Encoding
from voicegate.speech.marks import MARK_FEATURES, MarkKind, OnMark, SpeechMark
from voicegate.speech.requests import (
    SinkRequest,
    StreamRequest,
    SynthesisRequest,
    TranscriptionRequest,
)
from voicegate.speech.resampling import Resampler
from voicegate.speech.transcript import Segment, Transcript, Word
from voicegate.speech.voices import Voice
from voicegate.speech.wav import read_wav, write_wav

__all__ = [
    "MARK_FEATURES",
    "PHONE_ALAW",
    "PHONE_MULAW",
    "Audio",
    "AudioFormat",
    "Capabilities",
    "Converter",
    "Encoding",
    "Feature",
    "MarkKind",
    "Needs",
    "OnMark",
    "Resampler",
    "Segment",
    "SinkRequest",
    "SpeechEvent",
    "SpeechEventType",
    "SpeechMark",
    "StreamRequest",
    "SynthesisRequest",
    "Transcript",
    "TranscriptionRequest",
    "Voice",
    "Word",
    "convert",
    "read_audio",
    "read_wav",
    "write_wav",
]
