"""The rights of a data subject as functions: access, portability, rectification, erasure and more.

All of it is blocking: it belongs into a back office, not into a call. From an event loop use
``asyncio.to_thread``. Subjects are the operator's own ids, in clear; only pseudonyms are stored.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType

from voicegate.errors import RefusedError
from voicegate.governance.codes import check_code
from voicegate.governance.ledger import (
    ConsentEvent,
    ConsentLedger,
    ConsentRecord,
    Evidence,
    EvidenceKind,
)
from voicegate.governance.pseudonym import Pseudonyms
from voicegate.governance.retention import RetentionPeriods
from voicegate.governance.rights.book import RequestBook
from voicegate.governance.rights.erasing import ErasureOrder, carry_out
from voicegate.governance.rights.erasure import KeptProofs
from voicegate.governance.rights.export import AccessReport, ReportSource, build_report
from voicegate.governance.rights.gathering import gather
from voicegate.governance.rights.holders import DataHolder
from voicegate.governance.rights.identity import IdentityCheck, checked_method
from voicegate.governance.rights.receipt import ErasureReceipt
from voicegate.governance.rights.requests import RequestState, Right, RightsRequest
from voicegate.policy.config import NoticeConfig
from voicegate.storage import KeyRing, Store
from voicegate.vocabulary import Consent

__all__ = ["Answer", "Rights"]

_MARKETING = (Consent.MARKETING, Consent.PROFILING)
_VOICE = "voice"


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """How a request was answered: records by holder, and the holders that failed, by error."""

    request: RightsRequest
    records: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    failed: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


class Rights:
    """Rights of subjects over one store, and over whatever else the operator's ``holders`` keep.

    Args:
        store: Where journal and ledger are.
        controller: What the configuration says of the controller.
        check: The operator's own way to verify who asks; without it nothing is answered.
        holders: Further stores that keep data of subjects.
        by_voice: Rights that may be exercised in a call, with a proof whose method is ``voice``.
        periods: How long proofs of consents are kept.
        clock: Gives the time in UTC.
    """

    def __init__(
        self,
        store: Store,
        *,
        controller: NoticeConfig,
        check: IdentityCheck | None = None,
        holders: Sequence[DataHolder] = (),
        by_voice: Collection[Right] = (),
        periods: RetentionPeriods | None = None,
        clock: Callable[[], datetime] = _utc_now,
    ) -> None:
        self.book = RequestBook(store, clock=clock)
        self._store = store
        self._controller = controller
        self._check = check
        self._holders = tuple(holders)
        self._by_voice = frozenset(by_voice)
        self._periods = periods or RetentionPeriods()
        self._ledger = ConsentLedger(store, clock=clock)
        self._pseudonyms = Pseudonyms(store)
        for holder in self._holders:
            check_code("the name of a holder", holder.name)

    def receive(
        self,
        right: Right,
        subject: str,
        *,
        call_id: str | None = None,
        received_at: datetime | None = None,
    ) -> RightsRequest:
        """Note a request; it is due within a month. Answering it needs the identity verified."""
        pseudonym = self._pseudonyms.of(subject)
        return self.book.receive(right, pseudonym, call_id=call_id, received_at=received_at)

    def ask_by_voice(self, right: Right, subject: str, *, call_id: str) -> RightsRequest:
        """What to do when a caller asks for a right.

        Withdrawal and objection to marketing are done at once: little assurance is enough for
        them. Of the others those that the policy enables are received, and may be answered with a
        proof; the rest become a hand-off ticket (state ``handed_off``) for a person.
        """
        if right in {Right.OBJECTION, Right.WITHDRAWAL}:
            return self.object_to(subject, right=right, call_id=call_id)
        voice = right in self._by_voice
        return self.book.receive(
            right,
            self._pseudonyms.of(subject),
            call_id=call_id,
            state=RequestState.RECEIVED if voice else RequestState.HANDED_OFF,
        )

    def object_to(
        self,
        subject: str,
        *,
        consents: Collection[Consent] = _MARKETING,
        right: Right = Right.OBJECTION,
        call_id: str | None = None,
    ) -> RightsRequest:
        """Object to direct marketing (Art. 21(2)), or withdraw consents (Art. 7(3)); at once.

        An objection is never undone by an import, and survives an erasure.
        """
        withdraws = right is Right.WITHDRAWAL
        event = ConsentEvent.WITHDRAWN if withdraws else ConsentEvent.OBJECTED
        pseudonym = self._pseudonyms.of(subject)
        records = [
            ConsentRecord(
                event=event,
                subject=pseudonym,
                controller=self._controller.controller,
                consent=consent,
                call_id=call_id,
                evidence=Evidence(kind=EvidenceKind.SPEECH if call_id else EvidenceKind.OPERATOR),
            )
            for consent in consents
        ]
        self._ledger.record_all_blocking(records)
        request = self.book.receive(right, pseudonym, call_id=call_id)
        return self.book.done(request, consents=len(records))

    def export(
        self,
        subject: str,
        proof: str,
        *,
        right: Right = Right.ACCESS,
        request_id: str | None = None,
    ) -> AccessReport:
        """All that is held of the subject (Art. 15), or what the subject gave (Art. 20).

        Raises:
            RefusedError: The identity was not verified, or there is no such request.
            StorageError: The store cannot be read or written.
        """
        if right not in {Right.ACCESS, Right.PORTABILITY}:
            raise RefusedError("an export answers access or portability, nothing else")
        request, _ = self._begin(right, subject, proof, request_id)
        elsewhere: dict[str, Sequence[Mapping[str, object]]] = {}
        failed: list[str] = []
        for holder in self._holders:
            try:
                elsewhere[holder.name] = holder.export(subject)
            except Exception:  # noqa: BLE001  # the others are asked all the same; the report says so
                failed.append(holder.name)
        pseudonym = self._pseudonyms.of(subject)
        report = build_report(
            ReportSource(
                request=request,
                controller=self._controller,
                subject=subject,
                at=self.book.now(),
                held=gather(self._store, pseudonym, unsealed=True),
                elsewhere=elsewhere,
                failed=tuple(failed),
                restricted=self.book.standing(pseudonym).restricted,
            )
        )
        if not failed:
            self.book.done(request)
        return report

    def rectify(
        self, subject: str, proof: str, field: str, value: str, *, request_id: str | None = None
    ) -> Answer:
        """Correct ``field`` with all holders (Art. 16); voicegate itself keeps no such field.

        Raises:
            RefusedError: The identity was not verified, or there is no such request.
        """
        request, _ = self._begin(Right.RECTIFICATION, subject, proof, request_id)
        return self._answer(request, lambda holder: holder.rectify(subject, field, value))

    def restrict(self, subject: str, proof: str, *, request_id: str | None = None) -> Answer:
        """Keep the data, and do nothing more with it (Art. 18).

        Nothing is purged, and calls of the subject for other purposes than its own request, a
        contract, a legal obligation or a vital interest are refused, until it is lifted.

        Raises:
            RefusedError: The identity was not verified, or there is no such request.
        """
        request, _ = self._begin(Right.RESTRICTION, subject, proof, request_id)
        return self._answer(request, lambda holder: holder.restrict(subject, True), own=True)

    def lift_restriction(self, subject: str) -> None:
        """Process the data again; tell the subject before (Art. 18(3))."""
        self.book.lift_restriction(self._pseudonyms.of(subject))
        for holder in self._holders:
            holder.restrict(subject, False)

    def erase(
        self,
        subject: str,
        proof: str,
        *,
        request_id: str | None = None,
        keep: KeptProofs = KeptProofs.MARKETING,
        ring: KeyRing | None = None,
        rewrite: bool = False,
    ) -> ErasureReceipt:
        """Erase the subject everywhere (Art. 17); see ``ErasureReceipt`` for what it proves.

        ``ring`` is a key ring whose current key is new: with it the keys are rotated too, which
        makes copies of the destroyed key in logs and backups worthless. PostgreSQL needs that.
        ``rewrite`` has it write journal and ledger anew, so that old pages with the pseudonym go
        now and not when they are overwritten; calls cannot write meanwhile, so do it at night.

        Raises:
            RefusedError: The identity was not verified, or there is no such request.
            StorageError: A chain is broken, or the store cannot be written.
        """
        request, method = self._begin(Right.ERASURE, subject, proof, request_id)
        order = ErasureOrder(
            subject=subject,
            pseudonym=self._pseudonyms.of(subject),
            request=request,
            method=method,
            holders=self._holders,
            keep=keep,
            periods=self._periods,
            ring=ring,
            rewrite=rewrite,
        )
        return carry_out(self._store, self.book, order)

    def hold(self, subject: str, name: str) -> None:
        """Set a legal hold named ``name``; nothing of the subject is erased or purged."""
        self.book.hold(self._pseudonyms.of(subject), name)

    def release(self, subject: str, name: str) -> None:
        """Lift the legal hold ``name``. Raises StorageError if there is none."""
        self.book.release(self._pseudonyms.of(subject), name)

    def _begin(
        self, right: Right, subject: str, proof: str, request_id: str | None
    ) -> tuple[RightsRequest, str]:
        """Verify who asks; then the request, which is made if it did not come before."""
        found = self._check(subject, right, proof, self.book.now()) if self._check else None
        method = checked_method(found)
        check_code("the method of an identity check", method)
        if method == _VOICE and right not in self._by_voice:
            raise RefusedError(
                f"{right.value} by voice is not enabled by the policy ([rights] by_voice); hand "
                "the caller over to a person"
            )
        pseudonym = self._pseudonyms.of(subject)
        if request_id is None:
            return self.book.receive(right, pseudonym), method
        request = self.book.find(request_id)
        if request.right is not right or request.subject not in {pseudonym, ""}:
            raise RefusedError(
                f"the request {request_id} is for {request.right.value}, or of another subject"
            )
        return request, method

    def _answer(
        self, request: RightsRequest, do: Callable[[DataHolder], int], *, own: bool = False
    ) -> Answer:
        records: dict[str, int] = {}
        failed: dict[str, str] = {}
        for holder in self._holders:
            try:
                records[holder.name] = do(holder)
            except Exception as error:  # noqa: BLE001  # told by its kind; the others are asked
                failed[holder.name] = type(error).__name__
        if own or not failed:
            request = self.book.done(request, **records)
        return Answer(request=request, records=records, failed=failed)
