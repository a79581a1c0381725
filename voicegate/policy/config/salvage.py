"""Read what is sound in a section, so that a mistake in it hides nothing of what is right."""

from __future__ import annotations

from copy import deepcopy
from typing import Final, TypeVar, cast

from pydantic import ValidationError

from voicegate.policy.config.backend_section import BackendSection
from voicegate.policy.config.fields import Section
from voicegate.policy.config.findings import Findings
from voicegate.policy.config.locate import Path
from voicegate.policy.config.sections import GateSection, LineSection
from voicegate.policy.config.shapes import as_table

__all__ = ["read_section"]

S = TypeVar("S", bound=Section)

# What stands for a required key, so that the rest can be judged; its absence is a problem already.
_STAND_INS: Final[dict[type[Section], dict[str, object]]] = {
    GateSection: {"controller": "?"},
    LineSection: {"language": "en"},
    BackendSection: {"adapter": "?"},
}


def read_section(model: type[S], value: object, path: Path, findings: Findings) -> S | None:
    """``value`` as a section, without the keys that have not the right shape.

    Each of those is noted in ``findings``, as a problem and as a doubt. None: nothing is sound.
    """
    rest = value
    while True:
        try:
            return model.model_validate(rest)
        except ValidationError as error:
            findings.add_invalid(path, model, error)
            table = as_table(deepcopy(rest))
            if table is None or not _without(table, model, error):
                return None
            rest = table


def _without(table: dict[str, object], model: type[Section], error: ValidationError) -> bool:
    """Take what ``error`` names out of ``table``; whether there is less of it now."""
    stand_ins = _STAND_INS.get(model, {})
    kinds = {_loc(found["loc"]): found["type"] for found in error.errors(include_url=False)}
    changed = False
    # From the back, so that the numbers of a list's items hold until they are taken out.
    for loc in sorted(kinds, key=_order, reverse=True):
        changed = _remove(table, loc) or changed
        if len(loc) == 1 and loc[0] in stand_ins:
            table[str(loc[0])] = stand_ins[str(loc[0])]
            changed = True
    return changed


def _loc(loc: Path) -> Path:
    return tuple(part for part in loc if part != "[key]")


def _order(loc: Path) -> tuple[tuple[bool, str | int], ...]:
    return tuple((isinstance(part, int), part) for part in loc)


def _remove(node: object, loc: Path) -> bool:
    """Take out the innermost thing at ``loc`` that is there, and a list that is empty then.

    False: nothing was, or nothing is left, so whoever holds ``node`` takes it out as a whole.
    """
    if not loc:
        return False
    part, inner = loc[0], loc[1:]
    table = as_table(node)
    if table is not None and isinstance(part, str) and part in table:
        if not _remove(table[part], inner):
            del table[part]
        return True
    if isinstance(node, list) and isinstance(part, int):
        items = cast("list[object]", node)
        if not _remove(items[part], inner):
            del items[part]
        return bool(items)
    return False
