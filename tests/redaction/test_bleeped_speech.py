"""Bleeped audio is transcribed again, and the value is not in it any more."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from voicegate.redaction import RedactionRules, Redactor
from voicegate.redaction.bleep import bleep
from voicegate.speech import Audio, AudioFormat, Encoding, Transcript, Word
from voicegate.speech.conversion import convert
from voicegate.speech.wav import read_wav

CALL = Path(__file__).parents[2] / "examples" / "audio" / "3-phone.wav"
FRAME_SECONDS = 0.01
DIGITS = {"zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}


def heard(audio: Audio) -> Transcript:
    """What the recogniser hears, with the time of each word."""
    library: Any = import_module("pocketsphinx")  # it comes without types
    decoder = library.Decoder(samprate=16000, loglevel="FATAL")
    decoder.start_utt()
    decoder.process_raw(
        convert(audio, AudioFormat(Encoding.PCM_S16LE, 16000)).content, full_utt=True
    )
    decoder.end_utt()
    words = tuple(
        Word(
            text=s.word.partition("(")[0],
            start_seconds=s.start_frame * FRAME_SECONDS,
            end_seconds=(s.end_frame + 1) * FRAME_SECONDS,
        )
        for s in decoder.seg()
        if s.word[0] not in "<["
    )
    return Transcript(text=" ".join(w.text for w in words), language="en-US", words=words)


def test_the_number_of_the_demo_call_cannot_be_heard_any_more() -> None:
    audio = read_wav(CALL.read_bytes())
    before = heard(audio)
    call = Redactor(RedactionRules(languages=("en",))).call()
    _, redacted = call.redact_transcript(before)
    assert redacted.findings
    assert all(f.start_seconds is not None for f in redacted.findings)
    assert len(DIGITS & set(before.text.split())) >= 3
    after = heard(bleep(audio, redacted.findings))
    assert not DIGITS & set(after.text.split())
    assert not call.leaks(after.text)
