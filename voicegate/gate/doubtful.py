"""Findings that stand by themselves, told apart from those that may only follow from a mistake.

A key of the wrong shape is left out before the rest is judged. What then seems to be missing, or
to lead nowhere, may be there once that key is mended: such a finding would be false.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from voicegate.errors import Problem, Severity
from voicegate.gate.keys import SecretCallback, missing_secret, resolve_secret
from voicegate.policy.config import BackendConfig, GateConfig, Reading

__all__ = ["complete", "of_unknown_adapters", "true_findings", "with_adapters"]

# Which host is called, and what the operator states of it; what is found there follows from them.
_CALLED: Final = ("region", "endpoint")
_STATED: Final = ("location", "simulated", "attestations")
_JUDGED_TOGETHER: Final = ("gate", "line", "policy", "backends")


def complete(reading: Reading) -> bool:
    """Whether all that a decision depends on could be read."""
    return not any(map(reading.doubtful, _JUDGED_TOGETHER))


def true_findings(reading: Reading, found: Iterable[Problem]) -> Iterator[Problem]:
    """``found`` without what may only follow from a mistake that is told already."""
    told = {problem.key for problem in reading.problems}
    for problem in found:
        key = problem.key
        if not key or not (key in told or reading.doubtful(key) or _misplaced(reading, problem)):
            yield problem


def _misplaced(reading: Reading, problem: Problem) -> bool:
    """Whether it is about where a backend is, and something in that is doubtful."""
    for name in reading.config.backends:
        backend = f"backends.{name}"
        if not problem.key.startswith(f"{backend}."):
            continue
        part = problem.key.removeprefix(f"{backend}.").partition(".")[0]
        if part in {"adapter", "hops", *_CALLED} and problem.severity is Severity.PROBLEM:
            from_what: tuple[str, ...] = _CALLED
        elif part in {"adapter", *_CALLED, *_STATED}:
            from_what = (*_CALLED, *_STATED)
        elif ("backends", name, part) in reading.config.positions:
            from_what = ()
        else:  # it is missing, and may stand in the table of keys
            from_what = ("secrets",)
        if any(reading.doubtful(f"{backend}.{key}") for key in from_what):
            return True
    return False


def with_adapters(reading: Reading) -> GateConfig:
    """The configuration with those backends only of which it is known who serves them."""
    kept = {
        name: row
        for name, row in reading.config.backends.items()
        if not reading.doubtful(f"backends.{name}.adapter")
    }
    return replace(reading.config, backends=MappingProxyType(kept))


def of_unknown_adapters(
    reading: Reading, environ: Mapping[str, str], callback: SecretCallback | None
) -> Iterator[Problem]:
    """What can be said of the backends without an adapter: keys that are nowhere."""
    for name, row in reading.config.backends.items():
        if reading.doubtful(f"backends.{name}.adapter"):
            yield from _unset(reading.config, row, environ, callback)


def _unset(
    config: GateConfig,
    row: BackendConfig,
    environ: Mapping[str, str],
    callback: SecretCallback | None,
) -> Iterator[Problem]:
    for secret, ref in row.secrets.items():
        if resolve_secret(ref, environ, callback) is None:
            path = ("backends", row.name, "secrets", secret)
            there = path in config.positions
            yield config.problem(
                path if there else ("backends", row.name, secret), *missing_secret(ref)
            )
