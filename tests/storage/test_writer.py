"""The writer: what is committed together, and what may wait for company."""

from __future__ import annotations

import asyncio

from voicegate.storage.chain import Link
from voicegate.storage.writer import Pending, Writer


def row(name: str) -> Link:
    return Link(chain="journal", at_us=1, body=name, fields=())


class Commits:
    """Notes what came in each transaction."""

    def __init__(self) -> None:
        self.batches: list[list[str]] = []

    def __call__(self, batch: list[Pending], /) -> None:
        self.batches.append([p.work.body for p in batch if isinstance(p.work, Link)])


async def test_a_patient_row_is_committed_with_the_next_one_that_is_not() -> None:
    commits = Commits()
    writer = Writer(commits, threaded=True, patience_seconds=600)
    waiting = [writer.append_nowait(row(name), patient=True) for name in ("a", "b")]
    waiting.append(writer.append_nowait(row("c")))
    await asyncio.gather(*waiting)
    assert commits.batches[0] == ["a", "b", "c"]
    writer.close()


async def test_a_patient_row_is_written_when_nothing_else_comes() -> None:
    commits = Commits()
    writer = Writer(commits, threaded=True, patience_seconds=0)
    await writer.append_nowait(row("a"), patient=True)
    assert commits.batches == [["a"]]
    writer.close()


async def test_closing_does_not_wait_for_patience_and_loses_nothing() -> None:
    commits = Commits()
    writer = Writer(commits, threaded=True, patience_seconds=600)
    waiting = writer.append_nowait(row("a"), patient=True)
    await asyncio.to_thread(writer.close)
    await waiting
    assert commits.batches == [["a"]]
