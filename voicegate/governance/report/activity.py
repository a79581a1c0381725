"""What happened in a period, as counts; nothing of it can be traced to a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, cast

from voicegate.governance.checkpoint import kept_checkpoints
from voicegate.governance.entry import EntryKind, JournalRow
from voicegate.governance.journal import Journal
from voicegate.governance.ledger import ConsentLedger
from voicegate.governance.ledger.states import standings
from voicegate.governance.rights.requests import fold_requests
from voicegate.governance.verify import verify_chain
from voicegate.vocabulary import Consent, ConsentState, Form, Hop, Tier

if TYPE_CHECKING:
    from voicegate.governance.ledger import LedgerRow
    from voicegate.governance.rights.requests import RightsRequest
    from voicegate.storage import Store

__all__ = ["Activity", "Delivered", "PolicyInUse", "count_activity"]


@dataclass(frozen=True, slots=True)
class Delivered:
    """One kind of transfer, of which there were several."""

    backend: str
    hop: Hop
    form: Form
    tier: Tier


@dataclass(frozen=True, slots=True)
class PolicyInUse:
    """A version of the policy by its hash, from its first row to its last."""

    hash: str
    first: datetime
    last: datetime
    rows: int


@dataclass(slots=True, kw_only=True)
class Activity:
    """Counts of ``since`` up to, without it, ``until``.

    ``by_day`` counts transfers by day and form (``deny`` are refusals). ``refusals`` are counted by
    reason, over all backends that were weighed. ``consents`` counts events of the period,
    ``standing`` where the consents of all subjects stand at its end. ``checkpoints`` are those that
    the store keeps.
    """

    since: datetime
    until: datetime
    rows: int = 0
    calls: int = 0
    notices: int = 0
    leaks_stopped: int = 0
    refused_calls: int = 0
    transfers: Counter[Delivered] = field(default_factory=Counter[Delivered])
    failed: Counter[str] = field(default_factory=Counter[str])
    by_day: Counter[tuple[date, Form]] = field(default_factory=Counter[tuple[date, Form]])
    refusals: Counter[str] = field(default_factory=Counter[str])
    labels: Counter[str] = field(default_factory=Counter[str])
    purposes: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    policies: tuple[PolicyInUse, ...] = ()
    consents: Counter[tuple[Consent, str]] = field(default_factory=Counter[tuple[Consent, str]])
    standing: Counter[tuple[Consent, ConsentState]] = field(
        default_factory=Counter[tuple[Consent, ConsentState]]
    )
    requests: tuple[RightsRequest, ...] = ()
    purges: int = 0
    checkpoints: int = 0
    chains: Mapping[str, tuple[bool, int, str]] = field(
        default_factory=dict[str, tuple[bool, int, str]]
    )


def count_activity(store: Store, since: datetime, until: datetime) -> Activity:
    """Count what ``store`` holds of the period, and verify both chains.

    Raises:
        StorageError: The store cannot be read.
    """
    activity = Activity(since=since, until=until)
    policies: dict[str, PolicyInUse] = {}
    for row in Journal(store).entries(since=since, until=until):
        if row.facts is not None:
            _count(activity, policies, row, row.facts)
    activity.policies = tuple(sorted(policies.values(), key=lambda p: p.first))
    _count_consents(activity, ConsentLedger(store).rows())
    requests = fold_requests(Journal(store).entries(kind=EntryKind.RIGHT))
    activity.requests = tuple(
        r for r in requests.values() if r.open or since <= r.received_at < until
    )
    with store.read() as connection:
        activity.checkpoints = len(kept_checkpoints(connection, "journal"))
    activity.chains = {chain: _chain(store, chain) for chain in ("journal", "ledger")}
    return activity


def _count(
    activity: Activity,
    policies: dict[str, PolicyInUse],
    row: JournalRow,
    facts: Mapping[str, object],
) -> None:
    activity.rows += 1
    kind = facts.get("kind")
    if kind == EntryKind.TRANSFER and "backend" in facts:
        _count_transfer(activity, row, facts)
    elif kind == EntryKind.ATTEMPT and facts.get("outcome") == "failed":
        activity.failed[str(facts.get("backend", ""))] += 1
    elif kind == EntryKind.REFUSAL:
        activity.refused_calls += 1
        activity.by_day[row.at.date(), Form.DENY] += 1
        activity.refusals.update(cast("dict[str, int]", facts.get("detail", {})))
    elif kind == EntryKind.CALL_STARTED:
        activity.calls += 1
        key = str(facts.get("purpose", "")), str(facts.get("lawful_basis", ""))
        activity.purposes[key] += 1
    activity.notices += kind == EntryKind.NOTICE
    activity.leaks_stopped += kind == EntryKind.LEAK_STOPPED
    activity.purges += kind == EntryKind.PURGE
    if "policy_hash" in facts:
        name = str(facts["policy_hash"])
        before = policies.get(name, PolicyInUse(name, row.at, row.at, 0))
        policies[name] = PolicyInUse(name, before.first, row.at, before.rows + 1)


def _count_transfer(activity: Activity, row: JournalRow, facts: Mapping[str, object]) -> None:
    form = Form[str(facts.get("form", "deny")).upper()]
    key = Delivered(
        str(facts["backend"]),
        Hop(str(facts.get("hop", "stt"))),
        form,
        Tier(str(facts.get("tier", "T7"))),
    )
    activity.transfers[key] += 1
    activity.by_day[row.at.date(), form] += 1
    activity.labels.update(cast("list[str]", facts.get("labels", [])))


def _count_consents(activity: Activity, rows: Iterator[LedgerRow]) -> None:
    lives: dict[tuple[str, str], list[LedgerRow]] = {}
    for row in rows:
        record = row.record
        lives.setdefault((record.subject, record.controller), []).append(row)
        if activity.since <= row.at < activity.until:
            activity.consents[record.consent, record.event.value] += 1
    end = activity.until - timedelta(microseconds=1)
    for life in lives.values():
        for consent, standing in standings(life, end).items():
            activity.standing[consent, standing.state] += 1


def _chain(store: Store, chain: str) -> tuple[bool, int, str]:
    report = verify_chain(store, chain)
    return report.ok, report.rows, report.head_hash
