"""Public values are frozen, slotted and built by keyword, so that none changes under a decision."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from inspect import Parameter, signature
from types import ModuleType
from typing import Any

import pytest

from voicegate import policy, residency
from voicegate.policy import (
    difference,
    explaining,
    invariants,
    law,
    loosening,
    presets,
    weighing,
    witness,
)

MODULES = (
    *(policy, residency, difference, explaining, invariants, law, loosening, presets, weighing),
    witness,
)


def _values(module: ModuleType) -> list[Any]:
    named = [getattr(module, name) for name in module.__all__]
    return [kind for kind in named if isinstance(kind, type) and is_dataclass(kind)]


VALUES = sorted({v for module in MODULES for v in _values(module)}, key=lambda v: v.__name__)


@pytest.mark.parametrize("kind", VALUES, ids=lambda k: k.__name__)
def test_a_value_is_frozen_slotted_and_built_by_keyword(kind: Any) -> None:
    assert kind.__dataclass_params__.frozen
    assert "__slots__" in vars(kind)
    parameters = list(signature(kind).parameters.values())
    assert all(p.kind is Parameter.KEYWORD_ONLY for p in parameters)
    assert len(parameters) == len(fields(kind))


def test_there_are_many_of_them() -> None:
    assert len(VALUES) > 25
