"""How loud a piece of PCM is."""

from __future__ import annotations

import warnings

with warnings.catch_warnings():
    # Deprecated in 3.11 and 3.12; from 3.13 on the distribution audioop-lts carries it on.
    warnings.simplefilter("ignore", DeprecationWarning)
    import audioop

__all__ = ["rms"]


def rms(pcm: bytes) -> int:
    """The root mean square of signed 16-bit samples, from 0 to 32767."""
    return audioop.rms(pcm, 2)
