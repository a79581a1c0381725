"""Closing is final, and may be said twice."""

from __future__ import annotations

from voicegate.testing.conformance.subject import Way
from voicegate.testing.conformance.suite import Suite
from voicegate.testing.conformance.using import opened, use

__all__ = ["ClosingConformance"]


class ClosingConformance(Suite):
    """What is left open fails every test; here, closing itself."""

    async def test_closing_twice_is_no_error(self, way: Way) -> None:
        """Once before ``opened`` does it again, which waits until nothing is open any more."""
        async with self.subject() as subject, opened(self.spec, subject) as door:
            await use(door, way)
            await door.role(way).aclose()
            await subject.until(lambda: subject.open_connections() == 0)

    async def test_closing_what_was_never_used_is_no_error(self, way: Way) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            await door.role(way).aclose()
            assert subject.received() == []
