"""What of a recording may go out: what was heard, surely, and is harmless."""

from __future__ import annotations

import math
from array import array
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicegate.errors import BadAudioError
from voicegate.redaction import RedactionRules, Redactor
from voicegate.redaction.recording import bleeped_recording
from voicegate.speech import (
    Audio,
    AudioFormat,
    Encoding,
    Segment,
    Transcript,
    Word,
    read_wav,
    write_wav,
)

PCM_8K = AudioFormat(Encoding.PCM_S16LE, 8000)
SAID = "meine telefonnummer ist null eins sieben sechs eins zwei drei vier fünf vielen dank"
WORDS = SAID.split()
SECOND = 8000 * 2
FIRST, LAST = WORDS.index("null"), WORDS.index("fünf")
WHOLE = len(WORDS) + 2.0


def tone(seconds: float) -> Audio:
    wave = (int(9000 * math.sin(2 * math.pi * 440 * n / 8000)) for n in range(int(seconds * 8000)))
    return Audio(array("h", wave).tobytes(), PCM_8K)


AUDIO = tone(WHOLE)


def transcript(text: str = SAID, *, confidence: float | None = None) -> Transcript:
    """One second for each word."""
    words = tuple(
        Word(text=w, start_seconds=float(i), end_seconds=i + 1.0, confidence=confidence)
        for i, w in enumerate(text.split())
    )
    return Transcript(text=text, language="de-DE", words=words)


def sent(heard: Transcript, audio: Audio = AUDIO) -> Audio | None:
    safe, redacted = Redactor().call().redact_transcript(heard)
    return bleeped_recording(audio, heard, safe, redacted.findings)


def loud(audio: Audio, start: float, end: float) -> bool:
    return any(audio.content[int(start * SECOND) : int(end * SECOND)])


def test_the_number_is_silent_and_the_rest_is_as_it_was() -> None:
    out = sent(transcript())
    assert out is not None
    assert not loud(out, FIRST - 0.15, LAST + 1.15)
    for start, end in ((0.0, FIRST - 0.25), (LAST + 1.25, len(WORDS))):
        part = slice(int(start * SECOND), int(end * SECOND))
        assert out.content[part] == AUDIO.content[part]


def test_what_nobody_heard_is_silent_too() -> None:
    heard = transcript("guten tag")
    (one, two) = heard.words
    gap = replace(heard, words=(one, replace(two, start_seconds=5.0, end_seconds=6.0)))
    out = sent(gap)
    assert out is not None
    assert loud(out, 0.0, 1.0) and loud(out, 5.0, 6.0)  # noqa: PT018  # one thought
    assert not loud(out, 1.3, 4.7)
    assert not loud(out, 6.3, WHOLE)


def test_a_word_that_was_hardly_heard_was_not_heard() -> None:
    assert sent(transcript("guten tag", confidence=0.3)) is None
    assert sent(transcript("guten tag", confidence=0.9)) is not None
    heard = transcript("guten tag zusammen")
    unsure = replace(heard.words[1], confidence=0.1)
    out = sent(replace(heard, words=(heard.words[0], unsure, heard.words[2])))
    assert out is not None
    assert loud(out, 0.0, 1.0)
    assert not loud(out, 1.26, 1.74)
    assert loud(out, 1.8, 3.0)


@pytest.mark.parametrize(
    "heard",
    [
        Transcript(text="", language="de-DE"),
        Transcript(text=SAID, language="de-DE"),
        replace(transcript(), words=(*transcript().words[:-1], Word(text="dank"))),
        transcript("anna müller"),
        replace(transcript("guten tag"), alternatives=("mein name ist anna müller",)),
        replace(transcript("guten tag"), segments=(Segment(text="mein name ist anna müller"),)),
        replace(Transcript(text="guten tag"), alternatives=("mein name ist anna müller",)),
    ],
    ids=["silence", "no times", "one time missing", "nothing else", "a", "b", "c"],
)
def test_when_in_doubt_nothing_goes(heard: Transcript) -> None:
    assert sent(heard) is None


def test_words_may_stand_in_segments() -> None:
    heard = transcript()
    out = sent(replace(heard, words=(), segments=(Segment(text=SAID, words=heard.words),)))
    assert out is not None
    assert not loud(out, FIRST, LAST + 1.0)
    assert loud(out, 0.0, 1.0)


def test_a_wav_file_that_goes_out_holds_nothing_but_samples() -> None:
    wav = write_wav(AUDIO) + b"LIST" + (12).to_bytes(4, "little") + b"INFOsecret!!"
    wav = wav[:4] + (len(wav) - 8).to_bytes(4, "little") + wav[8:]
    file = Audio(wav, AudioFormat(Encoding.WAV, 8000))
    for heard in (transcript(), Transcript(text="guten tag", language="de-DE")):
        out = sent(heard, file)
        assert out is not None
        assert b"secret" not in out.content
    bleeped = sent(transcript(), file)
    assert bleeped is not None
    assert not loud(read_wav(bleeped.content), FIRST, LAST + 1.0)


def test_what_cannot_be_bleeped_is_an_error() -> None:
    with pytest.raises(BadAudioError):
        sent(transcript(), Audio(b"x", AudioFormat(Encoding.MP3, 8000)))
    with pytest.raises(BadAudioError):
        sent(Transcript(text="guten tag"), Audio(b"x", AudioFormat(Encoding.MP3, 8000)))


_TIMES = st.lists(
    st.tuples(
        st.sampled_from(["guten", "tag", "geheim", "bitte"]),
        st.floats(0.0, 9.0),
        st.floats(0.01, 2.0),
    ),
    min_size=1,
    max_size=12,
)
SHORT = tone(10.0)


@given(_TIMES)
def test_no_sample_of_a_finding_is_ever_left(spoken: list[tuple[str, float, float]]) -> None:
    """Whatever the times are: in order or not, on top of each other, past the end."""
    words = tuple(
        Word(text=text, start_seconds=start, end_seconds=start + long)
        for text, start, long in spoken
    )
    heard = Transcript(text=" ".join(w.text for w in words), language="de-DE", words=words)
    rules = RedactionRules(languages=("de",), deny=("geheim",))
    safe, redacted = Redactor(rules).call().redact_transcript(heard)
    assert len(redacted.findings) <= heard.text.count("geheim")
    out = bleeped_recording(SHORT, heard, safe, redacted.findings)
    if out is None:
        return
    assert len(out) == len(SHORT)
    for text, start, long in spoken:
        if text == "geheim":
            assert not loud(out, max(0.0, start - 0.15), min(start + long + 0.15, 10.0))
