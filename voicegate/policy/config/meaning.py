"""What a sound shape can still get wrong: names that lead nowhere, rules that the law forbids."""

from __future__ import annotations

from typing import Final

from voicegate.policy.config.build import build_rules
from voicegate.policy.config.findings import Findings
from voicegate.policy.config.sections import GateSection, Sections
from voicegate.policy.config.words import did_you_mean, shown
from voicegate.policy.law import load_law
from voicegate.policy.loosening import loosening_problems
from voicegate.residency import Enforcement, catalogue

__all__ = ["CRITERIA", "check_meaning"]

CRITERIA: Final = ("latency", "cost", "quality")


def check_meaning(sections: Sections, backends: frozenset[str], findings: Findings) -> None:
    """Note what contradicts itself or the law. ``backends`` are all that the file names."""
    _check_preferences(sections, backends, findings)
    _check_attestations(sections, findings)
    _check_loosening(sections, findings)


def _check_preferences(sections: Sections, backends: frozenset[str], findings: Findings) -> None:
    if sections.policy is None:
        return
    known = (*CRITERIA, *sorted(backends))
    for n, name in enumerate(sections.policy.prefer):
        if name not in known:
            message = f"{shown(name)} is neither a criterion nor a backend"
            findings.add(("policy", "prefer", n), message, did_you_mean(name, known))


def _check_loosening(sections: Sections, findings: Findings) -> None:
    if sections.policy is None:
        return
    gate = sections.gate or GateSection(controller="?")
    rules = build_rules(gate, sections.policy, findings.positions)
    for found in loosening_problems(rules):
        path = ("policy", "labels", found.label.value, found.tier.value)
        form = rules.cells[found.label, found.tier].form
        if found.kind == "unlawful":
            articles = ", ".join(load_law().articles[found.label])
            findings.add(path, f"the law forbids {form} here [{articles}]", "take this rule out")
        else:
            findings.add(
                path,
                f'allows more than the preset "{rules.preset}" does, and says no reason',
                f'write {found.tier} = {{ form = "{form}", reason = "…" }}',
            )


def _check_attestations(sections: Sections, findings: Findings) -> None:
    known = {
        c.name for entry in catalogue() for c in entry.conditions if c.kind is Enforcement.ATTESTED
    }
    for name, backend in sections.backends.items():
        for attested in backend.attestations:
            if attested not in known:
                findings.add(
                    ("backends", name, "attestations", attested),
                    "unknown attestation",
                    did_you_mean(attested, sorted(known)),
                )
