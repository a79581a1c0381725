"""G.711: the two laws of telephone audio, to and from 16-bit PCM (ITU-T G.711).

All four take and give bytes: one byte of mu-law or A-law is one sample, two bytes of PCM
(little-endian, signed) are one sample. Channels do not matter: samples stay where they are.
"""

from __future__ import annotations

import warnings

from voicegate.errors import BadAudioError

with warnings.catch_warnings():
    # Deprecated in 3.11 and 3.12; from 3.13 on the distribution audioop-lts carries it on.
    warnings.simplefilter("ignore", DeprecationWarning)
    import audioop

__all__ = ["alaw_to_pcm", "mulaw_to_pcm", "pcm_to_alaw", "pcm_to_mulaw"]

_PCM_WIDTH_BYTES = 2


def mulaw_to_pcm(audio: bytes) -> bytes:
    """Expand mu-law to PCM; the answer is twice as long."""
    return audioop.ulaw2lin(audio, _PCM_WIDTH_BYTES)


def alaw_to_pcm(audio: bytes) -> bytes:
    """Expand A-law to PCM; the answer is twice as long."""
    return audioop.alaw2lin(audio, _PCM_WIDTH_BYTES)


def pcm_to_mulaw(pcm: bytes) -> bytes:
    """Compress PCM to mu-law; the answer is half as long.

    Raises:
        BadAudioError: An odd number of bytes.
    """
    try:
        return audioop.lin2ulaw(pcm, _PCM_WIDTH_BYTES)
    except audioop.error as error:
        raise _odd(pcm) from error


def pcm_to_alaw(pcm: bytes) -> bytes:
    """Compress PCM to A-law; the answer is half as long.

    Raises:
        BadAudioError: An odd number of bytes.
    """
    try:
        return audioop.lin2alaw(pcm, _PCM_WIDTH_BYTES)
    except audioop.error as error:
        raise _odd(pcm) from error


def _odd(pcm: bytes) -> BadAudioError:
    return BadAudioError(
        found=f"{len(pcm)} bytes of pcm_s16le", expected="an even number: 2 bytes for a sample"
    )
