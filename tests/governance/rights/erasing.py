"""A process that erases, and is killed meanwhile."""

from __future__ import annotations

from tests.governance.rights.conftest import ANNA, CONTROLLER, PROOF, Clock, check
from voicegate.governance.rights import Rights
from voicegate.storage import KeyRing, open_store

__all__ = ["erase_until_killed"]


def erase_until_killed(url: str, key: bytes, request_id: str, started: object) -> None:
    """Erase the subject of an open request."""
    with open_store(url, KeyRing({"k1": key})) as store:
        rights = Rights(store, controller=CONTROLLER, check=check, clock=Clock())
        started.set()  # type: ignore[attr-defined]
        rights.erase(ANNA, PROOF, request_id=request_id)
