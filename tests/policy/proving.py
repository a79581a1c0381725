"""Backends of every kind, and a short way to ask a proof what it found."""

from __future__ import annotations

from datetime import date

from tests.policy.builders import TODAY, backend
from voicegate.policy import (
    CompiledPolicy,
)
from voicegate.policy.claims import Proof

BACKENDS = [
    backend("local", "DE", "own_infrastructure pci"),
    backend("eu", "FR", "pci"),
    backend("azure", "DE", parent="US"),
    backend("uk", "GB"),
    backend("uk-us", "GB", "pci", parent="US"),
    backend("dpf", "US", "dpf_eu_nonhr dpf_eu_hr", "scc2021 tia"),
    backend("scc", "IN", "", "scc2021 tia"),
    backend("plain", "IN"),
    backend("remote", "DE", remote="IN"),
]


CHEAP = ("register", "limits", "unlawful", "withdrawal", "unknown")


def found(policy: CompiledPolicy, *claims: str, day: date = TODAY) -> list[str]:
    proof = Proof(policy, day)
    return [e.message for claim in claims or CHEAP for e in getattr(proof, claim)()]
