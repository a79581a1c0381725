"""One decoder in a process of its own. Run as a script, spoken to over its standard streams.

pocketsphinx holds Python's global lock while it decodes, up to a second for a sentence: in a
thread of the bot's process it would stop every call. This file imports nothing of voicegate, so
that it starts fast. It ends when its input does, that is, no later than its parent.
"""

from __future__ import annotations

import json
import struct
import sys
from typing import Any, BinaryIO, cast

import pocketsphinx  # pyright: ignore[reportMissingTypeStubs]

__all__ = ["main"]

_SAMPLE_RATE_HZ = 16_000


class _Ear:
    """The decoder, and where it is."""

    def __init__(self) -> None:
        make = cast("Any", pocketsphinx).Decoder
        self._decoder = make(samprate=_SAMPLE_RATE_HZ, loglevel="FATAL")
        self._open = False

    def begin(self) -> None:
        self._end()
        # It adapts to the sound and noise of a line as it hears: forget them, so that no caller's
        # audio changes what is understood of the next one's.
        self._decoder.reinit_feat()
        self._decoder.start_utt()
        self._open = True

    def hear(self, pcm: bytes) -> str:
        if pcm:  # an empty buffer is an error to pocketsphinx
            self._decoder.process_raw(pcm, False, False)
        heard = self._decoder.hyp()
        return heard.hypstr if heard else ""

    def whole(self, pcm: bytes) -> list[tuple[str, int, int]]:
        self.begin()
        if pcm:
            self._decoder.process_raw(pcm, False, True)
        self._end()
        # Without a hypothesis there is no segmentation either.
        if self._decoder.hyp() is None:
            return []
        return [(part.word, part.start_frame, part.end_frame) for part in self._decoder.seg()]

    def _end(self) -> None:
        if self._open:
            self._decoder.end_utt()
            self._open = False


def _answer(out: BinaryIO, body: bytes) -> None:
    out.write(b"A" + struct.pack(">I", len(body)) + body)
    out.flush()


def main() -> None:
    """Answer one message after the other until there are no more."""
    source, out = sys.stdin.buffer, sys.stdout.buffer
    ear = _Ear()
    _answer(out, b"ready")
    while len(head := source.read(5)) == 5:  # noqa: PLR2004 - the head of wire.py
        body = source.read(struct.unpack(">I", head[1:])[0])
        if head[:1] == b"B":
            ear.begin()
        elif head[:1] == b"H":
            _answer(out, ear.hear(body).encode())
        else:
            _answer(out, json.dumps(ear.whole(body)).encode())


if __name__ == "__main__":
    main()
