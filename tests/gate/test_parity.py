"""The blocking twin offers the same methods with the same parameters."""

from __future__ import annotations

import inspect

import pytest

from voicegate import blocking
from voicegate.gate.call import Call
from voicegate.gate.gate import Gate

# What belongs to one world only.
APART = {
    Gate: {"open", "aclose", "policy", "backends", "journal", "ledger"},
    Call: {"aclose"},
}
# The caller at an asynchronous line: what is played, heard and pressed there is asynchronous, too.
OTHER_TYPES = {"frames", "keys", "play"}


@pytest.mark.parametrize(("ours", "twin"), [(Gate, blocking.Gate), (Call, blocking.Call)])
def test_both_have_the_same_face(ours: type, twin: type) -> None:
    members = {name: m for part in reversed(ours.__mro__[:-1]) for name, m in vars(part).items()}
    for name, member in members.items():
        if name.startswith("_") or name in APART[ours]:
            continue
        other = vars(twin)[name]
        if isinstance(member, property):
            assert isinstance(other, property), name
            continue
        theirs = inspect.signature(inspect.unwrap(getattr(twin, name))).parameters
        for parameter in inspect.signature(getattr(ours, name)).parameters.values():
            same = theirs[parameter.name]
            assert (same.kind, same.default) == (parameter.kind, parameter.default), name
            if parameter.name not in OTHER_TYPES:
                assert same.annotation == parameter.annotation, (name, parameter.name)
