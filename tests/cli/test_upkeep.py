"""Checkpoints, exports, purges, rotations and rights on the command line, over a real store."""

from __future__ import annotations

import hashlib
import io
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from voicegate.governance import (
    ConsentEvent,
    ConsentLedger,
    ConsentRecord,
    EntryKind,
    Evidence,
    EvidenceKind,
    Journal,
    JournalEntry,
    Pseudonyms,
)
from voicegate.storage import KeyRing, open_store
from voicegate.vocabulary import Consent

CONFIG = """
[gate]
controller = "Muster GmbH"
contact = "datenschutz@muster.example"
home_country = "DE"

[line.support]
language = "de-DE"

[retention]
journal_days = 30

[backends.voice]
adapter = "espeak"
"""
ANNA = "anna.schmidt@example.de"


@pytest.fixture
def place(tmp_path: Path, voicegate: Command) -> Path:
    """A folder with a configuration and a store of two calls, an old one and a new one."""
    (tmp_path / "voicegate.toml").write_text(CONFIG)
    now = datetime.now(UTC)
    with open_store(f"sqlite:///{tmp_path / 'voicegate.sqlite'}") as store:
        anna = Pseudonyms(store).of(ANNA)
        for age in (40, 1):
            journal = Journal(store, clock=lambda age=age: now - timedelta(days=age))
            for kind in (EntryKind.CALL_STARTED, EntryKind.TRANSFER):
                journal.append_blocking(
                    JournalEntry(kind=kind, call_id=f"call-{age}", subject=anna, backend="us")
                )
        record = ConsentRecord(
            event=ConsentEvent.GRANTED,
            subject=anna,
            controller="Muster GmbH",
            consent=Consent.SPECIAL,
            evidence=Evidence(kind=EvidenceKind.SPEECH, utterance_text="ja, Anna Schmidt"),
        )
        ConsentLedger(store).record_all_blocking([record])
    return tmp_path


def test_a_checkpoint_kept_elsewhere_finds_that_the_store_was_set_back(
    voicegate: Command, place: Path
) -> None:
    before = (place / "voicegate.sqlite").read_bytes()
    ran = voicegate("journal", "checkpoint", "--append", "elsewhere.txt")
    assert ran.code == 0
    with open_store(f"sqlite:///{place / 'voicegate.sqlite'}") as store:
        Journal(store).append_blocking(JournalEntry(kind=EntryKind.TRANSFER))
    line = voicegate("journal", "checkpoint").out
    assert line.startswith("voicegate-checkpoint-1 journal 5 ")
    with (place / "elsewhere.txt").open("a") as file:
        file.write(f"# kept at the notary\n{line}")
    good = voicegate("journal", "verify", "--checkpoints", "elsewhere.txt", "--json")
    assert (good.code, good.data["checkpoints"]) == (0, 2)
    for left in place.glob("voicegate.sqlite-*"):
        if not left.name.endswith("-keys"):
            left.unlink()
    (place / "voicegate.sqlite").write_bytes(before)
    assert voicegate("journal", "verify").code == 0  # the chain alone cannot know
    found = voicegate("journal", "verify", "--checkpoints", "elsewhere.txt")
    assert found.code == 1
    assert "it was cut" in found.out
    wrong = voicegate("journal", "verify", "--checkpoints", "voicegate.toml")
    assert wrong.code == 2
    assert "no checkpoint" in wrong.err


def test_the_ledger_is_verified_and_signed_alike(voicegate: Command, place: Path) -> None:
    assert place.exists()
    assert voicegate("journal", "verify", "--chain", "ledger", "--json").data["rows"] == 1
    assert " ledger 1 " in voicegate("journal", "checkpoint", "--chain", "ledger").out
    key = voicegate("journal", "public-key").out.strip()
    assert len(key) == 44


def test_an_export_can_be_verified_by_anybody(voicegate: Command, place: Path) -> None:
    lines = [json.loads(line) for line in voicegate("journal", "export").out.splitlines()]
    start, rows = lines[0], lines[1:]
    assert len(rows) == 4
    digest = bytes.fromhex(start["start_hash"])
    for row in rows:
        text = row["seq"].to_bytes(8, "big") + row["body"].encode()
        digest = hashlib.sha256(digest + text).digest()
        assert digest.hex() == row["hash"]
    assert digest.hex() == start["head_hash"]
    assert "anna" not in json.dumps(lines)
    assert place.exists()


def test_a_purge_takes_what_is_over_and_proves_it(voicegate: Command, place: Path) -> None:
    voicegate("rights", "hold", ANNA, "lawsuit-17")
    held = voicegate("purge", "--json")
    assert (held.code, held.data["emptied"], held.data["held"]) == (0, {}, 2)
    assert held.data["bound_subjects"] == 1
    assert voicegate("rights", "hold", ANNA, "lawsuit-17", "--release").code == 0
    done = voicegate("purge", "--lang", "de")
    assert done.code == 0
    assert "geleert: journal.transfer" in done.out
    assert "hält zusammen" in done.out
    assert voicegate("journal", "verify").code == 0
    assert "nothing was over its period" in voicegate("purge").out
    assert place.exists()


def test_a_purge_leaves_a_broken_chain_alone(voicegate: Command, place: Path) -> None:
    with open_store(f"sqlite:///{place / 'voicegate.sqlite'}") as store:
        store.run_blocking(
            lambda tx: tx.connection.exec_driver_sql("UPDATE journal SET backend = 'x'")
        )
    ran = voicegate("purge")
    assert ran.code == 2
    assert "nothing of it may be purged" in ran.err


def test_keys_turn_in_two_steps(voicegate: Command, place: Path) -> None:
    file = place / "voicegate.sqlite-keys"
    old = file.read_text()
    ran = voicegate("keys", "rotate", "--json")
    assert ran.code == 0
    assert (ran.data["locked"], ran.data["with"], ran.data["old"]) == (4, "k2", ["k1"])
    assert file.read_text().endswith(old)
    assert file.stat().st_mode & 0o077 == 0
    assert voicegate("journal", "verify").code == 0
    dropped = voicegate("keys", "drop-old", "--lang", "de")
    assert dropped.code == 0
    assert "nur noch k2" in dropped.out
    assert old.strip() not in file.read_text()
    assert voicegate("journal", "verify").code == 0
    file.write_text(old)  # the old file opens nothing any more
    failed = voicegate("journal", "verify")
    assert failed.code == 2
    assert "needs the key 'k2'" in failed.err


def test_a_ring_of_ones_own_is_turned_too(
    voicegate: Command, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = place / "voicegate.sqlite-keys"
    old = file.read_text()
    new = "k9:" + "QUFB" * 10 + "QUE="
    (place / "ring").write_text(f"{new}\n{old}")
    assert "destroy: k1" in voicegate("keys", "rotate", "--ring", "ring").out
    monkeypatch.setenv("VOICEGATE_KEYS", new)
    assert voicegate("journal", "verify").code == 0
    refused = voicegate("keys", "drop-old")
    assert refused.code == 2
    assert "no key file of its own" in refused.err


def test_a_request_is_received_listed_extended_and_refused(voicegate: Command, place: Path) -> None:
    assert place.exists()
    number = voicegate("rights", "receive", "access", ANNA).out.strip()
    (request,) = voicegate("rights", "list", "--json").data
    assert (request["id"], request["right"], request["overdue"]) == (number, "access", False)
    assert voicegate("rights", "extend", number, "complexity").code == 0
    assert voicegate("rights", "list").out.count("extended") == 1
    assert voicegate("rights", "refuse", number, "manifestly_unfounded").code == 0
    assert voicegate("rights", "list", "--json").data == []
    assert voicegate("rights", "list", "--all", "--lang", "de").out.count("refused") == 1


def test_an_export_is_written_in_every_form(
    voicegate: Command, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{ANNA}\n"))
    ran = voicegate(
        "rights", "export", "-", "--identified-by", "eid", "--lang", "de",
        "-o", "anna.json", "-o", "anna.html", "-o", "anna.pdf",
    )  # fmt: skip
    assert ran.code == 0
    assert ANNA not in ran.out + ran.err
    told = json.loads((place / "anna.json").read_text("utf-8"))
    assert told["consents"][0]["evidence"]["utterance_text"] == "ja, Anna Schmidt"
    assert "gespeichert haben" in (place / "anna.html").read_text("utf-8")
    assert (place / "anna.pdf").read_bytes().startswith(b"%PDF-")
    for name in ("anna.json", "anna.html", "anna.pdf"):
        assert (place / name).stat().st_mode & 0o077 == 0


def test_an_erasure_prints_its_proof(voicegate: Command, place: Path) -> None:
    command = ("rights", "erase", ANNA, "--yes")
    assert voicegate(*command).code == 2  # nobody said how the person was verified
    caller = voicegate(*command, "--identified-by", "caller_id")
    assert caller.code == 3
    assert "identifies nobody" in caller.err
    voicegate("rights", "hold", ANNA, "lawsuit-17")
    held = voicegate(*command, "--identified-by", "eid")
    assert held.code == 3
    assert "lawsuit-17" in held.err
    voicegate("rights", "hold", ANNA, "lawsuit-17", "--release")
    ran = voicegate(*command, "--identified-by", "eid", "--request", held.data["request"])
    assert ran.code == 0
    assert ran.data["outcome"] == "erased"
    assert voicegate("journal", "verify").code == 0
    assert voicegate("rights", "list", "--json").data == []
    left = b"".join(path.read_bytes() for path in place.glob("voicegate.sqlite*"))
    assert b"Schmidt" not in left
    with open_store(f"sqlite:///{place / 'voicegate.sqlite'}") as store:
        assert Pseudonyms(store).of(ANNA).encode() not in left


def test_restriction_and_objection(voicegate: Command, place: Path) -> None:
    assert voicegate("rights", "restrict", ANNA, "--identified-by", "eid").code == 0
    assert voicegate("rights", "object", ANNA).code == 0
    with open_store(f"sqlite:///{place / 'voicegate.sqlite'}") as store:
        anna = Pseudonyms(store).of(ANNA)
        assert Consent.MARKETING in ConsentLedger(store).suppressed(anna, "Muster GmbH")
    assert voicegate("purge", "--json").data["bound_subjects"] == 1
    assert voicegate("rights", "restrict", ANNA, "--lift").code == 0
    assert voicegate("purge", "--json").data["bound_subjects"] == 0


def test_a_key_file_beside_the_database_is_a_warning(
    voicegate: Command, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = voicegate("check", "--json").data["findings"]
    (said,) = [f for f in found if f["key"] == "gate.encryption_key"]
    assert said["severity"] == "warning"
    assert "voicegate.sqlite-keys" in said["message"]
    monkeypatch.setenv("VOICEGATE_KEYS", "k1:" + "QUFB" * 10 + "QUE=")
    found = voicegate("check", "--json").data["findings"]
    assert [f for f in found if f["key"] == "gate.encryption_key"] == []
    monkeypatch.delenv("VOICEGATE_KEYS")
    (place / "voicegate.toml").write_text(CONFIG.replace("[gate]", '[gate]\nstorage = "sqlite://"'))
    found = voicegate("check", "--json").data["findings"]
    assert [f for f in found if f["key"] == "gate.encryption_key"] == []


def test_a_ring_in_a_file_survives_a_kill_in_between(tmp_path: Path) -> None:
    from voicegate.storage.key_file import add_key, keep_current_key

    path = tmp_path / "keys"
    KeyRing.create_file(path, name="first")
    (tmp_path / "keys.new").write_text("half a li")  # what a kill left behind
    assert add_key(path).names == ("k1", "first")
    assert add_key(path).names == ("k2", "k1", "first")
    assert keep_current_key(path).names == ("k2",)
    assert not (tmp_path / "keys.new").exists()


def test_a_report_is_written_in_every_form(voicegate: Command, place: Path) -> None:
    ran = voicegate(
        "report", "--lang", "de", "-o", "r.html", "-o", "r.pdf", "-o", "r.json", "-o", "r.csv"
    )
    assert ran.code == 0
    told = json.loads((place / "r.json").read_text("utf-8"))
    assert (told["activity"]["calls"], told["activity"]["transfers"]) == (2, 2)
    assert "Verzeichnis der Verarbeitung" in (place / "r.html").read_text("utf-8")
    assert (place / "r.pdf").read_bytes().startswith(b"%PDF-")
    assert (place / "r.csv").read_text("utf-8").splitlines()[1].startswith("voice,espeak,")
    recent = voicegate("report", "--days", "5").data
    assert recent["activity"]["calls"] == 1
    assert ANNA not in json.dumps(told)


def test_a_report_without_a_store_tells_what_is_configured(
    voicegate: Command, tmp_path: Path
) -> None:
    (tmp_path / "voicegate.toml").write_text(CONFIG)
    ran = voicegate("report", "-o", "r.html")
    assert ran.code == 0
    assert "no store yet" in ran.err
    assert voicegate("report", "--dpia", "--lang", "de").out.startswith("# Datenschutz-Folgen")
    assert voicegate("report", "--dpia", "-o", "d.md", "-o", "d.html").code == 0
    assert not (tmp_path / "voicegate.sqlite").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "r.docx"), "a file ends in"),
        (("--dpia", "-o", "r.csv"), "a file ends in"),
        (("-o", "r.csv", "--table", "nothing"), "no table"),
        (("--store", "not-there.sqlite"), "there is no such journal"),
    ],
)
def test_what_a_report_cannot_be(
    voicegate: Command, place: Path, arguments: tuple[str, ...], said: str
) -> None:
    assert place.exists()
    ran = voicegate("report", *arguments)
    assert ran.code == 2
    assert said in ran.err


def test_a_pdf_without_a_browser_says_what_to_do(
    voicegate: Command, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(place))
    ran = voicegate("report", "-o", "r.pdf")
    assert ran.code == 2
    assert "apt-get install chromium" in ran.err
