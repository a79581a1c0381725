"""Subtitles (SRT and WebVTT): the spoken text of each cue, and all else left as it is."""

from __future__ import annotations

import re
from collections.abc import Callable

__all__ = ["map_cues"]

# SubRip's "00:01:02,345 --> …", and WebVTT's "01:02.345 --> …" with settings after it.
_TIMES = re.compile(r"^\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}\s+-->\s+\S+.*$")
_VOICE = re.compile(r"<v(?:\.\S+)?\s+([^>]*)>")
# Lines of WebVTT that carry no speech, up to the next empty line.
_ASIDE = re.compile(r"^(WEBVTT|NOTE|STYLE|REGION)\b")


def map_cues(text: str, change: Callable[[str], str]) -> str:
    """``text`` with ``change`` applied to what is said in each cue, line breaks kept as blanks.

    A value may be broken over two lines of a cue, so its lines are joined before. What stands in a
    comment or names a cue is changed, too: nobody knows what was written there. The speakers of
    WebVTT (``<v Anna>``) are numbered.
    """
    blocks = re.split(r"(\r?\n[ \t]*\r?\n+)", text)
    speakers: dict[str, str] = {}

    def named(found: re.Match[str]) -> str:
        return f"<v {speakers.setdefault(found[1], f'speaker {len(speakers) + 1}')}>"

    def unnamed(said: str) -> str:
        return change(_VOICE.sub(named, said))

    return "".join(
        block if place % 2 else _block(block, unnamed) for place, block in enumerate(blocks)
    )


def _block(block: str, change: Callable[[str], str]) -> str:
    lines = block.splitlines()
    at = next((i for i, line in enumerate(lines) if _TIMES.match(line)), None)
    if at is None:
        return _aside(lines, block, change)
    said = " ".join(line.strip() for line in lines[at + 1 :] if line.strip())
    names = [line if line.strip().isdigit() else change(line) for line in lines[:at]]
    head = "\n".join([*names, lines[at]])
    tail = "\n" if block.endswith("\n") else ""
    return f"{head}\n{change(said)}{tail}" if said else block


def _aside(lines: list[str], block: str, change: Callable[[str], str]) -> str:
    if not lines or lines[0].startswith(("STYLE", "REGION")):
        return block
    if _ASIDE.match(lines[0].lstrip("\ufeff")):
        word, gap, rest = lines[0].partition(" ")
        changed = [f"{word}{gap}{change(rest) if rest else ''}"]
        changed += [change(line) for line in lines[1:]]
        return "\n".join(changed)
    return "\n".join(change(line) for line in lines)
