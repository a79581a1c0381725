"""The ledger: the durable record of consents."""

from voicegate.governance.ledger.importing import (
    ImportReport,
    import_consents,
    rows_from_csv,
    rows_from_jsonl,
)
from voicegate.governance.ledger.ledger import ConsentLedger, Mark
from voicegate.governance.ledger.record import (
    ConsentEvent,
    ConsentRecord,
    Evidence,
    EvidenceKind,
    LedgerRow,
)
from voicegate.governance.ledger.states import Standing, standings

__all__ = [
    "ConsentEvent",
    "ConsentLedger",
    "ConsentRecord",
    "Evidence",
    "EvidenceKind",
    "ImportReport",
    "LedgerRow",
    "Mark",
    "Standing",
    "import_consents",
    "rows_from_csv",
    "rows_from_jsonl",
    "standings",
]
