"""Mutants that nobody can tell from the original, each by a rule with its reason.

A rule never leaves out a mutant that changes an answer. Whatever no rule here names is tested.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Callable
from enum import Enum
from typing import Any, Final

from voicegate import vocabulary
from voicegate.residency import register

__all__ = ["why_unseen"]

_COMPARED: Final[dict[type[ast.cmpop], Callable[[Any, Any], bool]]] = {
    ast.Eq: lambda a, b: a == b,
    ast.NotEq: lambda a, b: a != b,
    ast.Is: lambda a, b: a is b,
    ast.IsNot: lambda a, b: a is not b,
    ast.Lt: lambda a, b: a < b,
    ast.LtE: lambda a, b: a <= b,
    ast.Gt: lambda a, b: a > b,
    ast.GtE: lambda a, b: a >= b,
}
_LIMIT = re.compile(r"_?[A-Z]+_KEPT = \d+")
_FULL = re.compile(r"if len\(self\.\w+\) (\W+|is|is not) _?[A-Z]+_KEPT:")
_REMEMBERED = (_LIMIT, _FULL)


def why_unseen(before: str, after: str, line: int) -> str | None:
    """The rule by which the change from ``before`` to ``after`` cannot be seen; None: it can."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SyntaxWarning)  # "is" with a literal
            old, new = ast.parse(before), ast.parse(after)
            compile(after, "mutant", "exec")
    except SyntaxError:
        return "no Python: it cannot even be loaded, and is no mutant"
    if ast.dump(old) == ast.dump(new):
        return "the same program, written in another way"
    was, becomes = before.splitlines()[line - 1], after.splitlines()[line - 1]
    reasons = {
        "the marker of keyword-only parameters: what callers may write, not what they get": (
            _starred(was, becomes)
        ),
        "how many answers are remembered before they are forgotten: the same are given again": any(
            rule.fullmatch(was.strip()) and rule.fullmatch(becomes.strip()) for rule in _REMEMBERED
        ),
        "in a protocol, which says what there is and never runs": _in_protocol(old, line),
        "a comparison with a member of an enum that is the same for each of its members": (
            _same_for_every_member(old, new)
        ),
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def _starred(was: str, becomes: str) -> bool:
    """Whether ``*,`` became ``/,`` among parameters, which no expression can hold."""
    return "*," in was and was.replace("*,", "/,", 1) == becomes


def _in_protocol(module: ast.Module, line: int) -> bool:
    """Whether ``line`` is within a class that is a protocol and nothing else."""
    return any(
        isinstance(node, ast.ClassDef)
        and [ast.unparse(base) for base in node.bases] == ["Protocol"]
        and node.lineno < line <= (node.end_lineno or node.lineno)
        for node in module.body
    )


def _same_for_every_member(old: ast.Module, new: ast.Module) -> bool:
    """Whether the one comparison that changed has a member of an enum on its right side.

    ``is`` and ``==`` are one for members, as each is one object. ``<=`` is ``is`` where no member
    comes before that one: then the two agree for all members; with anything else ``<=`` raises.
    """
    pairs = zip(ast.walk(old), ast.walk(new), strict=False)
    for was, becomes in pairs:
        if not isinstance(was, ast.Compare) or not isinstance(becomes, ast.Compare):
            continue
        if ast.dump(was) == ast.dump(becomes) or len(was.ops) != 1:
            continue
        if ast.dump(was.comparators[0]) != ast.dump(becomes.comparators[0]):
            return False
        member = _member(was.comparators[0], old)
        if member is None or ast.dump(was.left) != ast.dump(becomes.left):
            return False
        first, second = _COMPARED.get(type(was.ops[0])), _COMPARED.get(type(becomes.ops[0]))
        if first is None or second is None:
            return False
        return all(first(each, member) is second(each, member) for each in type(member))
    return False


def _member(node: ast.expr, module: ast.Module) -> Enum | None:
    """``Tier.T0``, or the constant of the module that is it, as the member that it names."""
    if isinstance(node, ast.Name):
        given = [s for s in module.body if isinstance(s, ast.Assign)]
        named = [s.value for s in given if [ast.unparse(t) for t in s.targets] == [node.id]]
        return _member(named[0], module) if named else None
    if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Name):
        return None
    for room in (vocabulary, register):
        kind = getattr(room, node.value.id, None)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return kind.__members__.get(node.attr)
    return None
