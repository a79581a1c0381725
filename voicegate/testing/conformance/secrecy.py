"""No key and nothing that was said in any text: repr, error, log, output."""

from __future__ import annotations

import pickle
import traceback
from collections.abc import Iterable, Iterator

import pytest

from voicegate.testing.conformance.door import Door
from voicegate.testing.conformance.subject import Way
from voicegate.testing.conformance.suite import Suite
from voicegate.testing.conformance.using import HINTS, opened, use

__all__ = ["SecrecyConformance", "chain_of", "check_silent", "secrets_of"]


class SecrecyConformance(Suite):
    """When all goes well; the troubles look for the same in errors."""

    async def test_nothing_is_told_while_all_goes_well(
        self,
        way: Way,
        caplog: pytest.LogCaptureFixture,
        capfd: pytest.CaptureFixture[str],
    ) -> None:
        caplog.set_level(0)
        async with self.subject() as subject, opened(self.spec, subject) as door:
            secrets = secrets_of(door)
            heard = await use(door, way)
            if way in {Way.TRANSCRIBER, Way.STREAMING_TRANSCRIBER}:
                secrets.add(heard)
            shown = [door.context, door.settings, door.spec, door.endpoint, door.capabilities]
            texts = [repr(thing) for thing in (*shown, *door.roles.values(), *door.events)]
        output = capfd.readouterr()
        check_silent(secrets, None, caplog.text, output.out, output.err, *texts)


def secrets_of(door: Door) -> set[str]:
    """What no text may hold: keys, what is spoken, what is heard."""
    keys = {secret.reveal() for secret in door.settings.secrets.values()}
    said = {door.subject.spoken, door.subject.text or "", *HINTS}
    return {text for text in keys | said if text}


def check_silent(secrets: Iterable[str], error: BaseException | None, *texts: str) -> None:
    """Check that no secret is in ``texts``, or in ``error`` and what is chained to it."""
    told = list(texts)
    for one in chain_of(error):
        told += [repr(one), str(one), "".join(traceback.format_exception_only(one))]
        told.append(repr(vars(one)))
        told.append(pickle.dumps(one).decode("latin-1") if one is error else "")
    for secret in secrets:
        for text in told:
            assert secret not in text, "a text tells what was said, or a key"


def chain_of(error: BaseException | None) -> Iterator[BaseException]:
    """``error``, and what it is chained to."""
    seen = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__
