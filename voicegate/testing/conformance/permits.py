"""No permit, no egress."""

from __future__ import annotations

from typing import Any, cast

import pytest

from voicegate.errors import PermitError
from voicegate.testing.conformance.entrance import Entrance
from voicegate.testing.conformance.subject import Way
from voicegate.testing.conformance.suite import Suite
from voicegate.testing.conformance.using import opened, use

__all__ = ["PermitConformance"]


class PermitConformance(Suite):
    """A role opens for the permit of this very payload, once."""

    async def test_without_a_permit_nothing_is_sent(self, way: Way) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            await use(door, way)
            before = len(subject.received())
            (entrance,) = door.entrances
            for permit in (None, object(), entrance.permit):  # the last one is used up
                with pytest.raises(PermitError):
                    await entrance.again(cast("Any", permit))
            assert len(subject.received()) == before

    async def test_a_permit_for_something_else_opens_nothing(self, way: Way) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            refused: list[bool] = []

            async def try_another(entrance: Entrance) -> None:
                with pytest.raises(PermitError):
                    await entrance.again(entrance.permit, other=True)
                refused.append(subject.received() == [])

            door.before = try_another
            await use(door, way)
            assert refused == [True]
