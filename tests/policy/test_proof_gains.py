"""A proof compares each backend with its own poorer variants, and raw and redacted alike."""

from __future__ import annotations

from typing import Any

import pytest

from tests.policy.builders import backend
from tests.policy.proving import found
from voicegate.policy import CompiledPolicy, Rules, compile_policy


@pytest.mark.parametrize("before", [(0b10, 0b10), (0, 0b10)])
@pytest.mark.parametrize("after", [(-1, -1), (0, -1)])
def test_the_gain_of_a_backend_is_its_own(
    before: tuple[int, int], after: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second has what it gains already, unless it gains raw; the first has nothing."""
    policy = compile_policy(Rules(), [backend("first", "DE", "pci"), backend("second", "FR")])

    def masks(self: CompiledPolicy, _: Any) -> tuple[int, int]:
        return before if self is policy else after

    monkeypatch.setattr(CompiledPolicy, "masks", masks)
    names = {message.partition(" ")[0] for message in found(policy, "unknown")}
    more = {"second-0", "second-1"} if (before, after) == ((0, 0b10), (-1, -1)) else set[str]()
    assert names == {"first-0", "first-1", "first-2"} | more
