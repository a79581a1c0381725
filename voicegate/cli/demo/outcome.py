"""What the demo leaves behind: sound, events, the journal, the report page."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voicegate.cli.demo.play import Played
from voicegate.cli.demo.report import render
from voicegate.cli.output import Language
from voicegate.speech import Audio, write_wav
from voicegate.vocabulary import Hop, Label

if TYPE_CHECKING:
    from voicegate.gate import Call, Gate

__all__ = ["Folder", "Outcome", "leave_behind"]

_ENDS = ("", "-wal", "-shm", "-keys")  # the journal, SQLite's files beside it, its keys


class Folder:
    """Where the demo writes. Only files of these names are ever touched."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notice = path / "notice.wav"
        self.reply = path / "reply.wav"
        self.events = path / "events.jsonl"
        self.journal = path / "journal.sqlite"
        self.report = path / "report.html"

    @property
    def journal_url(self) -> str:
        """The journal as a store's URL."""
        return f"sqlite:///{self.journal.resolve()}"

    def prepare(self) -> None:
        """Make the folder, and remove what an earlier demo left in it.

        Raises:
            OSError: The folder cannot be written.
        """
        self.path.mkdir(parents=True, exist_ok=True)
        journal = (self.journal.with_name(self.journal.name + end) for end in _ENDS)
        for file in (self.notice, self.reply, self.events, self.report, *journal):
            file.unlink(missing_ok=True)


@dataclass(slots=True, kw_only=True)
class Outcome:
    """How the demo ended, in figures."""

    files: tuple[str, ...]
    report: str
    journal_ok: bool
    journal_rows: int
    journal_head: str
    journal_message: str
    bytes_left: int
    texts_sent: int
    call_seconds: float
    labels_before: tuple[Label, ...]
    labels_after: tuple[Label, ...]
    closed: tuple[str, ...]
    findings: Mapping[str, int]
    played: Played = field(repr=False)
    refused: str | None = None
    wall_seconds: float = 0.0

    def data(self) -> dict[str, Any]:
        """The same as JSON data. It holds nothing that was said."""
        return {
            "files": list(self.files),
            "journal": {
                "verified": self.journal_ok,
                "rows": self.journal_rows,
                "head": self.journal_head,
            },
            "audio_bytes_that_left": self.bytes_left,
            "redacted_texts_sent": self.texts_sent,
            "labels_before": [label.value for label in self.labels_before],
            "labels_after": [label.value for label in self.labels_after],
            "backends_that_lost_the_audio": list(self.closed),
            "findings": dict(self.findings),
            "recogniser_replaced": self.played.switches,
            "refused": self.refused,
            "call_seconds": round(self.call_seconds, 2),
            "wall_seconds": round(self.wall_seconds, 2),
        }


async def leave_behind(
    folder: Folder, gate: Gate, call: Call, played: Played, *, bytes_left: int, language: Language
) -> Outcome:
    """Write the files and verify the journal. ``bytes_left`` is the audio that others got."""
    from voicegate.cli.demo.evidence import Evidence, build_report

    files = [folder.events, folder.journal, folder.report]
    for file, audio in ((folder.notice, played.notice), (folder.reply, played.reply)):
        if audio is not None:
            await _write_audio(file, audio)
            files.append(file)
    verified = await asyncio.to_thread(gate.journal.verify)
    rows = await asyncio.to_thread(lambda: list(gate.journal.entries(call_id=call.id)))
    evidence = Evidence(
        rows=rows,
        ok=verified.ok,
        head=verified.head_hash,
        verify_command=f"voicegate journal verify {folder.journal}",
        bytes_left=bytes_left,
    )
    report = build_report(gate, call, played, evidence, language)
    await asyncio.to_thread(folder.report.write_text, render(report, language), encoding="utf-8")
    return Outcome(
        files=tuple(sorted(str(file) for file in files)),
        report=str(folder.report),
        journal_ok=verified.ok,
        journal_rows=verified.rows,
        journal_head=verified.head_hash,
        journal_message=verified.message,
        bytes_left=bytes_left,
        texts_sent=sum(turn.who == "bot" for turn in played.turns),
        call_seconds=played.seconds,
        labels_before=report.labels_before,
        labels_after=report.labels_after,
        closed=tuple(_closed(played)),
        findings=dict(played.findings),
        played=played,
        refused=None if played.refused is None else type(played.refused).__name__,
    )


async def _write_audio(file: Path, audio: Audio) -> None:
    await asyncio.to_thread(file.write_bytes, write_wav(audio))


def _closed(played: Played) -> Iterator[str]:
    """The backends that might have heard the caller at first, and then no more."""
    after = played.after[Hop.STT].permitted
    return (name for name in played.before[Hop.STT].permitted if name not in after)
