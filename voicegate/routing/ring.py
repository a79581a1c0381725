"""The caller's audio since the last final word, in memory only."""

from __future__ import annotations

from collections import deque

from voicegate.speech import AudioFormat

__all__ = ["Ring"]


class Ring:
    """A bounded buffer of audio frames that knows its place in the call.

    Positions are in bytes of ``format`` since the start of the call, or in seconds. At most
    ``max_seconds`` are kept; what is pushed out is lost for a replay and counted in ``lost_bytes``.
    Beside the audio it keeps where speech was, as runs of loud frames, for the whole of that time.
    """

    __slots__ = (
        "_bytes_per_second",
        "_frame_bytes",
        "_frames",
        "_max_bytes",
        "_runs",
        "end",
        "lost_bytes",
        "start",
    )

    def __init__(self, format: AudioFormat, *, max_seconds: float) -> None:  # noqa: A002
        rate = format.bytes_per_second
        if rate is None:
            raise ValueError(f"{format.encoding} cannot be cut into frames")
        self._bytes_per_second = rate
        self._frame_bytes = rate // format.sample_rate_hz
        self._max_bytes = int(max_seconds * rate)
        self._frames: deque[bytes] = deque()
        self._runs: deque[list[int]] = deque()
        self.start = 0
        self.end = 0
        self.lost_bytes = 0

    def append(self, frame: bytes, *, loud: bool) -> None:
        """Keep ``frame`` as the newest audio; ``loud`` says whether it holds speech."""
        self._frames.append(frame)
        if loud:
            if self._runs and self._runs[-1][1] == self.end:
                self._runs[-1][1] += len(frame)
            else:
                self._runs.append([self.end, self.end + len(frame)])
        self.end += len(frame)
        while self.end - self.start > self._max_bytes:
            self.lost_bytes += self._pop()

    def forget_before(self, seconds: float) -> None:
        """Drop the whole frames that end at or before ``seconds``."""
        limit = seconds * self._bytes_per_second
        while self._frames and self.start + len(self._frames[0]) <= limit:
            self._pop()
        while self._runs and self._runs[0][1] <= self.start:
            self._runs.popleft()

    def clear(self) -> None:
        """Drop all audio: nobody may have it."""
        self._frames.clear()
        self._runs.clear()
        self.start = self.end

    def speech_after(self, seconds: float) -> float:
        """How many seconds of speech lie after ``seconds``."""
        limit = seconds * self._bytes_per_second
        loud = sum(end - max(start, limit) for start, end in self._runs if end > limit)
        return loud / self._bytes_per_second

    def pauses(self, after: float, until: float, *, least: float) -> list[float]:
        """Where speech paused for ``least`` seconds or more, ``until`` counting as its end.

        Only pauses that begin after ``after``; each is given by the end of the speech before it.
        """
        low, high, gap = (x * self._bytes_per_second for x in (after, until, least))
        runs = [run for run in self._runs if run[0] < high]
        starts = [*(run[0] for run in runs[1:]), high]
        ends = [
            end for (_, end), following in zip(runs, starts, strict=False) if following - end >= gap
        ]
        return [end / self._bytes_per_second for end in ends if end > low]

    def since(self, position: int, *, chunk_bytes: int) -> bytes:
        """Up to about ``chunk_bytes`` of audio from ``position`` (bytes) on, whole frames only."""
        parts: list[bytes] = []
        size = 0
        at = self.start
        for frame in self._frames:
            if at + len(frame) > position:
                part = frame[position - at :] if at < position else frame
                parts.append(part)
                size += len(part)
                if size >= chunk_bytes:
                    break
            at += len(frame)
        return b"".join(parts)

    def seconds(self, position: int) -> float:
        """A position in bytes as seconds since the start of the call."""
        return position / self._bytes_per_second

    def position(self, seconds: float) -> int:
        """The position in bytes of the sample at ``seconds``."""
        samples = int(seconds * self._bytes_per_second) // self._frame_bytes
        return samples * self._frame_bytes

    def _pop(self) -> int:
        size = len(self._frames.popleft())
        self.start += size
        return size
