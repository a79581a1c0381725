"""What the process does that is killed: it writes, and tells what was acknowledged."""

from __future__ import annotations

import asyncio
from multiprocessing.connection import Connection

from voicegate.governance import (
    ConsentEvent,
    ConsentLedger,
    ConsentRecord,
    EntryKind,
    Evidence,
    EvidenceKind,
    Journal,
    JournalEntry,
)
from voicegate.storage import (
    KeyRing,
    Receipt,
    engine,
    failure,
    open_store,
    schema,
    subjects,
    tables,
)
from voicegate.vocabulary import Consent

CONSENT = ConsentRecord(
    event=ConsentEvent.GRANTED,
    subject="d" * 32,
    controller="Muster GmbH",
    consent=Consent.MARKETING,
    evidence=Evidence(kind=EvidenceKind.SPEECH, utterance_text="ja gerne"),
)
PRELOADED = (
    engine,
    failure,
    schema,
    subjects,
    tables,
)  # the fork server imports once what all need


def write_until_killed(url: str, keys: str, tell: Connection) -> None:
    """Append in five tasks, without end; each receipt is told as soon as it is there."""

    async def main() -> None:
        store = open_store(url, KeyRing.from_text(keys))
        journal, ledger = Journal(store), ConsentLedger(store)

        async def consents() -> None:
            while True:
                tell_of(await ledger.record(CONSENT))

        def tell_of(receipt: Receipt) -> None:
            tell.send_bytes(f"{receipt.chain} {receipt.seq} {receipt.hash.hex()}".encode())

        async def one(worker: int) -> None:
            number = 0
            while True:
                entry = JournalEntry(kind=EntryKind.TRANSFER, call_id=f"{worker}-{number}")
                tell_of(await journal.append(entry))
                number += 1

        await asyncio.gather(consents(), *(one(worker) for worker in range(4)))

    asyncio.run(main())
