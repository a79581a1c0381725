"""Consents that the operator already has."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from voicegate.errors import ConfigError
from voicegate.governance import ConsentEvent, ConsentLedger, EvidenceKind, Pseudonyms
from voicegate.governance.ledger import import_consents, rows_from_csv, rows_from_jsonl
from voicegate.storage import Store, open_store
from voicegate.vocabulary import Consent, ConsentState

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
CSV = """subject;controller;consent;answered_at;event;source
kunde-1;Muster GmbH;marketing;2025-03-01T10:00:00+01:00;granted;crm
kunde-1;Muster GmbH;marketing;2025-04-01T10:00:00+02:00;withdrawn;crm
kunde-2;Muster GmbH;recording;2025-03-01T10:00:00+01:00;active;crm
"""


def test_csv_is_taken_over_once(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "consents.csv"
    path.write_text("\ufeff" + CSV, "utf-8")
    names = Pseudonyms(store)
    ledger = ConsentLedger(store, clock=lambda: NOON)
    first = import_consents(ledger, rows_from_csv(path), names)
    assert (first.read, first.recorded, first.known) == (3, 3, 0)
    again = import_consents(ledger, rows_from_csv(path), names)
    assert (again.read, again.recorded, again.known) == (3, 0, 3)
    one, two = names.of("kunde-1"), names.of("kunde-2")
    assert ledger.states(one, "Muster GmbH") == {Consent.MARKETING: ConsentState.WITHDRAWN}
    assert ledger.states(two, "Muster GmbH") == {Consent.RECORDING: ConsentState.ACTIVE}
    between = datetime(2025, 3, 15, tzinfo=UTC)
    assert ledger.states(one, "Muster GmbH", between) == {Consent.MARKETING: ConsentState.ACTIVE}
    assert {row.record.evidence.kind for row in ledger.rows()} == {EvidenceKind.IMPORTED}


def test_json_lines_and_a_callback_say_the_same(tmp_path: Path) -> None:
    path = tmp_path / "consents.jsonl"
    row = {
        "subject": "kunde-1",
        "controller": "Muster GmbH",
        "consent": "transfer",
        "answered_at": "2026-01-02T03:04:05Z",
    }
    line = ", ".join(f'"{key}": "{value}"' for key, value in row.items())
    path.write_text(f"{{{line}}}\n\n", "utf-8")
    with open_store("sqlite://") as store:
        ledger, names = ConsentLedger(store), Pseudonyms(store)
        assert import_consents(ledger, rows_from_jsonl(path), names).recorded == 1
        assert import_consents(ledger, iter([row]), names).known == 1
        (found,) = ledger.rows()
    assert found.record.event is ConsentEvent.GRANTED
    assert found.record.answered_at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def test_all_problems_are_told_at_once_and_nothing_is_recorded() -> None:
    good = {
        "subject": "kunde-1",
        "controller": "Muster GmbH",
        "consent": "marketing",
        "answered_at": "2026-01-02T03:04:05Z",
    }
    rows = [
        good,
        {**good, "subject": ""},
        {**good, "consent": "everything"},
        {**good, "answered_at": "2026-01-02"},
        {**good, "phone": "+4930123456"},
        {**good, "channel": "she said yes"},
    ]
    with open_store("sqlite://") as store:
        ledger = ConsentLedger(store)
        with pytest.raises(ConfigError) as caught:
            import_consents(ledger, rows, Pseudonyms(store), file="crm")
        assert list(ledger.rows()) == []
    keys = [problem.key for problem in caught.value.problems]
    assert keys == ["row 2.subject", "row 3.consent", "row 4.answered_at", "row 5.phone", "row 6"]
    message = str(caught.value)
    assert "kunde-1" not in message
    assert "+4930" not in message
    assert "marketing" in message  # what a consent may be called


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b'"no object"\n', b"{\n"])
def test_a_file_that_cannot_be_read_says_so(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match="broken"):
        list(rows_from_jsonl(path))
