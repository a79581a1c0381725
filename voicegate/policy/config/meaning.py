"""What a sound shape can still get wrong: names that lead nowhere, contradictions, law."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from voicegate.policy.config.backend_section import BackendSection
from voicegate.policy.config.build import build_rules
from voicegate.policy.config.findings import Findings
from voicegate.policy.config.locate import Path
from voicegate.policy.config.sections import GateSection, PolicySection, Sections
from voicegate.policy.config.words import did_you_mean, shown
from voicegate.policy.law import load_law
from voicegate.policy.loosening import loosening_problems
from voicegate.residency import Enforcement, catalogue

__all__ = ["CRITERIA", "check_meaning"]

CRITERIA: Final = ("latency", "cost", "quality")


def check_meaning(sections: Sections, backends: frozenset[str], findings: Findings) -> None:
    """Note what contradicts itself or the law. ``backends`` are all that the file names.

    Nothing is noted that may only follow from another mistake, which is noted already.
    """
    policy = sections.policy
    if policy is not None:
        _check_preferences(policy, backends, findings)
        _check_lists(policy, findings)
        _check_loosening(sections.gate, policy, findings)
    _check_attestations(sections, findings)
    for name, backend in sections.backends.items():
        _check_backend(("backends", name), backend, findings)


def _check_preferences(policy: PolicySection, backends: frozenset[str], findings: Findings) -> None:
    known = (*CRITERIA, *sorted(backends))
    if ("backends",) in findings.doubts:  # nobody knows which backends there are
        return
    for name in policy.prefer:
        if name not in known:
            message = f"{shown(name)} is neither a criterion nor a backend"
            path = findings.item(("policy", "prefer"), name)
            findings.add(path, message, did_you_mean(name, known))


def _check_lists(policy: PolicySection, findings: Findings) -> None:
    countries, operators = policy.countries, policy.operators
    _contradictions("countries", "country", countries.allow or (), countries.deny, findings)
    _contradictions("operators", "operator", operators.allow or (), operators.deny, findings)


def _contradictions(
    key: str, what: str, allow: Iterable[str], deny: Iterable[str], findings: Findings
) -> None:
    allowed = {name.casefold() for name in allow}
    for name in deny:
        if name.casefold() in allowed:
            message = f"the {what} {shown(name)} is both allowed and denied"
            path = findings.item(("policy", key, "deny"), name)
            findings.add(path, message, "take it out of one list")


def _check_loosening(gate: GateSection | None, policy: PolicySection, findings: Findings) -> None:
    rules = build_rules(gate or GateSection(controller="?"), policy, findings.positions)
    for found in loosening_problems(rules):
        path = ("policy", "labels", found.label.value, found.tier.value)
        form = rules.cells[found.label, found.tier].form
        if found.kind == "unlawful":
            articles = ", ".join(load_law().articles[found.label])
            findings.add(path, f"the law forbids {form} here [{articles}]", "take this rule out")
        elif not findings.doubtful((*path, "reason")) and not findings.doubtful(_EXTENDS):
            findings.add(
                path,
                f'allows more than the preset "{rules.preset}" does, and says no reason',
                f'write {found.tier} = {{ form = "{form}", reason = "…" }}',
            )


_EXTENDS: Final = ("policy", "extends")


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


def _check_backend(path: Path, backend: BackendSection, findings: Findings) -> None:
    """What contradicts itself by standing there, and what asks for something that does not."""

    def there(*keys: str) -> bool:
        return (*path, *keys) in findings.positions

    def absent(*keys: str) -> bool:
        return not there(*keys) and not findings.doubtful((*path, *keys))

    if there("location") and there("simulated"):
        hint = "a backend is real or simulated, not both"
        findings.add((*path, "simulated"), "both location and simulated", hint)
    if there("key") and there("secrets", "key"):
        message = "the key stands under key and under secrets"
        findings.add((*path, "secrets", "key"), message, "take one of them out")
    if there("limits", "money_per_day") and (absent("cost") or backend.cost == 0):
        message, hint = "is there without cost", "say what a minute of speech costs: cost = 0.0058"
        findings.add((*path, "limits", "money_per_day"), message, hint)
    if there("contract", "tia_outcome") and absent("contract", "tia"):
        message, hint = "is there without tia", "add the day of the assessment: tia = 2026-03-01"
        findings.add((*path, "contract", "tia_outcome"), message, hint)
    if backend.hops == ():
        message = "is empty: nothing could reach this backend"
        findings.add((*path, "hops"), message, 'like hops = ["stt"]')
