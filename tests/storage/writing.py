"""What the process does that is killed: it writes, and tells what was acknowledged."""

from __future__ import annotations

import asyncio
from multiprocessing.connection import Connection

from voicegate.governance import EntryKind, Journal, JournalEntry
from voicegate.storage import KeyRing, engine, failure, open_store, schema, tables

PRELOADED = (engine, failure, schema, tables)  # the fork server imports once what all need


def write_until_killed(url: str, keys: str, tell: Connection) -> None:
    """Append in four tasks, without end; each receipt is told as soon as it is there."""

    async def main() -> None:
        journal = Journal(open_store(url, KeyRing.from_text(keys)))

        async def one(worker: int) -> None:
            number = 0
            while True:
                entry = JournalEntry(kind=EntryKind.TRANSFER, call_id=f"{worker}-{number}")
                receipt = await journal.append(entry)
                tell.send_bytes(f"{receipt.seq} {receipt.hash.hex()}".encode())
                number += 1

        await asyncio.gather(*(one(worker) for worker in range(4)))

    asyncio.run(main())
