"""The order in which permitted backends are tried."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf
from types import MappingProxyType

from voicegate.errors import ConfigError
from voicegate.policy.rules import PolicyBackend

__all__ = ["CRITERIA", "in_order_of_preference"]


def _latency(backend: PolicyBackend) -> float:
    return inf if backend.latency_ms is None else backend.latency_ms


def _cost(backend: PolicyBackend) -> float:
    return inf if backend.cost is None else backend.cost


def _quality(backend: PolicyBackend) -> float:
    return inf if backend.quality is None else -backend.quality


# What can be preferred: the smaller the figure, the earlier; what nobody said comes last.
CRITERIA = MappingProxyType({"latency": _latency, "cost": _cost, "quality": _quality})


def in_order_of_preference(
    prefer: Sequence[str], backends: Sequence[PolicyBackend]
) -> tuple[PolicyBackend, ...]:
    """``backends`` by ``prefer``, criteria or names, the first counts most; ties stay as they are.

    Raises:
        ConfigError: ``prefer`` holds a word that is neither a criterion nor a backend.
    """
    names = {b.name for b in backends}
    strange = [word for word in prefer if word not in CRITERIA and word not in names]
    if strange:
        raise ConfigError(
            f"prefer names {', '.join(strange)}, which is neither a backend nor one of "
            f"{', '.join(CRITERIA)}"
        )
    keys = [_key(word) for word in prefer]
    return tuple(sorted(backends, key=lambda b: [key(b) for key in keys]))


def _key(word: str) -> Callable[[PolicyBackend], float]:
    return CRITERIA.get(word) or (lambda backend: float(backend.name != word))
