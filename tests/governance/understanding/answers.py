"""The corpus of spoken answers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from voicegate.governance.understanding import Heard

CORPUS = Path(__file__).parents[2] / "corpus_consent"
PARTS = ("measured", "tuned")
# Each was heard once before a rule was made from it.
ROUNDS = ("rounds/1", "rounds/2", "rounds/3", "rounds/4", "rounds/5")
TRAPS = "traps"  # what looks like a yes and is none; whether it is a no is not said

OTHER = "other"  # no plain yes; whether it is a no is not said


@dataclass(frozen=True, slots=True)
class Spoken:
    part: str
    language: str
    purpose: str
    right: Heard
    text: str


@cache
def corpus() -> tuple[Spoken, ...]:
    return tuple(
        spoken
        for part in (*PARTS, *ROUNDS, TRAPS)
        for file in sorted((CORPUS / part).glob("*.txt"))
        for spoken in _read(part, file)
    )


def _read(part: str, file: Path) -> list[Spoken]:
    found: list[Spoken] = []
    right, purpose = Heard.UNCLEAR, ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            word, purpose = line[2:].split()
            right = Heard.UNCLEAR if word == OTHER else Heard(word)
        else:
            found.append(Spoken(part, file.stem, purpose, right, line))
    return found
