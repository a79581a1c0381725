"""Every trouble, in every role: the right error, from one request, and nothing of it told."""

from __future__ import annotations

import pickle
import traceback

import pytest

from voicegate.errors import BackendError
from voicegate.testing.conformance.door import SHORT
from voicegate.testing.conformance.secrecy import chain_of, check_silent, secrets_of
from voicegate.testing.conformance.subject import (
    EXPECTED,
    RETRY_AFTER_SECONDS,
    Trouble,
    Way,
)
from voicegate.testing.conformance.suite import Suite
from voicegate.testing.conformance.trap import trap
from voicegate.testing.conformance.using import opened, use

__all__ = ["FaultConformance"]


class FaultConformance(Suite):
    """Adapters classify: one error for each trouble, and no second try of their own."""

    async def test_a_trouble_has_its_name(
        self, way: Way, trouble: Trouble, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(0)
        deadlines = SHORT if trouble is Trouble.HANG else None
        async with (
            trap() as elsewhere,
            self.subject() as subject,
            opened(self.spec, subject, deadlines) as door,
        ):
            await subject.strike(trouble, way, elsewhere.url)
            with pytest.raises(BackendError) as caught:
                await use(door, way)
            error = caught.value
            assert isinstance(error, EXPECTED[trouble]), f"{type(error).__name__}: {error}"
            assert error.backend == door.settings.name
            asked = 0 if trouble is Trouble.UNREACHABLE else 1
            assert not subject.received() or len(subject.received()) == asked
            if trouble.isdecimal():
                assert error.status is not None, "the vendor's status is lost"
                assert subject.request_id in {None, error.request_id}
            if trouble is Trouble.RATE_LIMITED:
                assert error.retry_after_seconds == RETRY_AFTER_SECONDS
            assert str(pickle.loads(pickle.dumps(error))) == str(error)
            check_silent(secrets_of(door), error, caplog.text)
            for one in chain_of(error):  # else their frames keep open what they were about
                traceback.clear_frames(one.__traceback__)
        assert elsewhere.connections == 0, "the redirect was followed"

    async def test_every_trouble_is_there(self) -> None:
        """An adapter that leaves this process meets them all."""
        async with self.subject() as subject, opened(self.spec, subject) as door:
            assert door.endpoint.in_process or self.troubles == frozenset(Trouble)
