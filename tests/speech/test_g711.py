import struct

import pytest

from voicegate.errors import BadAudioError
from voicegate.speech.g711 import alaw_to_pcm, mulaw_to_pcm, pcm_to_alaw, pcm_to_mulaw

EVERY_CODE = bytes(range(256))


def _mulaw(code: int) -> int:
    """The mu-law decoder as ITU-T G.711 tables 2a and 2b give it, scaled to 16 bits."""
    code = ~code & 0xFF
    magnitude = (((code & 0x0F) << 3) + 0x84 << ((code & 0x70) >> 4)) - 0x84
    return -magnitude if code & 0x80 else magnitude


def _alaw(code: int) -> int:
    """The A-law decoder as ITU-T G.711 tables 1a and 1b give it, scaled to 16 bits."""
    code ^= 0x55
    segment, step = (code & 0x70) >> 4, code & 0x0F
    magnitude = (step << 4) + 8 if segment == 0 else (step << 4) + 0x108 << segment - 1
    return magnitude if code & 0x80 else -magnitude


def test_every_code_of_mulaw_expands_to_what_the_standard_says() -> None:
    assert struct.unpack("<256h", mulaw_to_pcm(EVERY_CODE)) == tuple(map(_mulaw, EVERY_CODE))


def test_every_code_of_alaw_expands_to_what_the_standard_says() -> None:
    assert struct.unpack("<256h", alaw_to_pcm(EVERY_CODE)) == tuple(map(_alaw, EVERY_CODE))


def test_compressing_what_was_expanded_gives_the_same_code() -> None:
    assert pcm_to_alaw(alaw_to_pcm(EVERY_CODE)) == EVERY_CODE
    # 0x7F is the negative zero of mu-law: a value of PCM has only one zero.
    assert pcm_to_mulaw(mulaw_to_pcm(EVERY_CODE)) == EVERY_CODE.replace(b"\x7f", b"\xff")


@pytest.mark.parametrize("compress", [pcm_to_mulaw, pcm_to_alaw])
def test_half_a_sample_is_refused(compress: object) -> None:
    assert callable(compress)
    with pytest.raises(BadAudioError, match=r"found 3 bytes .* expected an even number"):
        compress(b"\0\0\0")
