"""Values are frozen, slotted and built by keyword, so that none changes under a decision."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from inspect import Parameter, signature
from types import ModuleType
from typing import Any

import pytest

from voicegate import policy, residency


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for found in pkgutil.iter_modules(package.__path__):
        if not found.ispkg:
            yield importlib.import_module(f"{package.__name__}.{found.name}")


def _values(module: ModuleType) -> Iterator[Any]:
    """The dataclasses of a module, private ones too."""
    for kind in vars(module).values():
        if isinstance(kind, type) and is_dataclass(kind) and kind.__module__ == module.__name__:
            yield kind


VALUES = [v for room in (policy, residency) for m in _modules(room) for v in _values(m)]


@pytest.mark.parametrize("kind", VALUES, ids=lambda k: k.__qualname__)
def test_a_value_is_frozen_slotted_and_built_by_keyword(kind: Any) -> None:
    assert kind.__dataclass_params__.frozen
    assert "__slots__" in vars(kind)
    parameters = list(signature(kind).parameters.values())
    assert all(p.kind is Parameter.KEYWORD_ONLY for p in parameters)
    assert len(parameters) == len(fields(kind))


def test_there_are_many_of_them() -> None:
    assert len(VALUES) > 35
