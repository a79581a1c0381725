import pytest

from tests.adapters.pocketsphinx.recordings import CALLER, PHONE, WHOLE_CALL
from voicegate.speech import Audio, AudioFormat, Encoding, convert
from voicegate_adapters.pocketsphinx.endpointing import MAX_UTTERANCE_SECONDS, Endpointing, Heard

PCM_16K = AudioFormat(Encoding.PCM_S16LE, 16_000)
PER_SECOND = 32_000


def _hear(pcm: bytes, size: int = 640) -> list[Heard]:
    ear = Endpointing()
    pieces = [pcm[at : at + size] for at in range(0, len(pcm), size)]
    return [heard for piece in pieces for heard in ear.hear(piece)] + ear.finish()


def _spans(heard: list[Heard]) -> list[tuple[float, float]]:
    begins = [one.begin_seconds for one in heard if one.begin_seconds is not None]
    ends = [one.end_seconds for one in heard if one.end_seconds is not None]
    return list(zip(begins, ends, strict=True))


def test_each_utterance_of_a_call_is_found() -> None:
    spans = _spans(_hear(convert(WHOLE_CALL, PCM_16K).content))
    assert len(spans) == len(CALLER)
    at = 0.0
    for (begin, end), recording in zip(spans, CALLER, strict=True):
        length = recording.audio.duration_seconds or 0.0
        assert at < begin < at + 1.0  # each recording begins with 0.4 s of silence
        assert at + length - 1.2 < end < at + length + 0.1  # and ends with 0.8 s
        at += length


@pytest.mark.parametrize("size", [2, 100, 640, 960, 32_000, 10**9])
def test_the_size_of_the_pieces_does_not_matter(size: int) -> None:
    pcm = convert(PHONE.audio, PCM_16K).content
    heard = _hear(pcm, size)
    assert _spans(heard) == _spans(_hear(pcm))
    assert b"".join(one.pcm for one in heard) in pcm


def test_silence_is_no_speech() -> None:
    assert _hear(bytes(PER_SECOND * 3)) == []


def test_who_hangs_up_while_speaking_is_heard_to_the_end() -> None:
    pcm = convert(PHONE.audio, PCM_16K).content[: PER_SECOND * 3]
    heard = _hear(pcm)
    ((begin, end),) = _spans(heard)
    assert end == pytest.approx(3.0, abs=0.05)
    assert len(b"".join(one.pcm for one in heard)) / PER_SECOND == pytest.approx(end - begin, 0.05)


def test_speech_without_a_pause_is_cut_and_nothing_of_it_is_lost() -> None:
    speech = b"".join(one.pcm for one in _hear(convert(PHONE.audio, PCM_16K).content))
    speech = speech[: PER_SECOND * 3]  # without the pause at its end
    heard = _hear(speech * 22)
    spans = _spans(heard)
    lengths = [end - begin for begin, end in spans]
    assert max(lengths) <= MAX_UTTERANCE_SECONDS + 0.1
    assert len(spans) == 3
    assert [begin for begin, _ in spans[1:]] == [end for _, end in spans[:-1]]
    assert sum(lengths) == pytest.approx(66, abs=0.5)
    assert b"".join(one.pcm for one in heard) in speech * 22


def test_no_repr_shows_audio() -> None:
    assert "pcm" not in repr(Heard(pcm=b"\1\2"))


def test_audio_is_mixed_down_and_brought_to_its_rate_by_the_caller() -> None:
    stereo = convert(PHONE.audio, AudioFormat(Encoding.PCM_S16LE, 44_100, 2))
    mono = convert(Audio(stereo.content, stereo.format), PCM_16K)
    assert len(_spans(_hear(mono.content))) == 1
