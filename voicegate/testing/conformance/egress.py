"""Nothing goes anywhere but to the backend's own hosts."""

from __future__ import annotations

import pytest

from voicegate.testing.conformance.subject import Way
from voicegate.testing.conformance.suite import Suite
from voicegate.testing.conformance.trap import trap
from voicegate.testing.conformance.using import opened, use

__all__ = ["EgressConformance"]

_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "WS_PROXY", "WSS_PROXY", "GRPC_PROXY")


class EgressConformance(Suite):
    """Neither a proxy nor a variable of the environment moves data; redirects are troubles."""

    async def test_the_environment_moves_nothing(
        self, way: Way, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async with trap() as elsewhere, self.subject() as subject:
            for name in ("NO_PROXY", "no_proxy"):
                monkeypatch.delenv(name, raising=False)
            for name in (*_PROXIES, *map(str.lower, _PROXIES), *subject.repointing):
                monkeypatch.setenv(name, elsewhere.url)
            async with opened(self.spec, subject) as door:
                await use(door, way)
                assert door.endpoint.in_process or len(subject.received()) == 1
        assert elsewhere.connections == 0
