'''The tests that every adapter must pass, ours or a third party's.

An adapter's test module holds one class for each way in which it is configured::

    class Acme(Subject):
        """The fake of Acme, as the suite sees it."""

        def __init__(self, server: AcmeServer) -> None: ...
        settings = ...          # property: BackendSettings with endpoint=server.url and the key
        def speech(self, audio_format): ...     # audio that the fake hears words in (else a tone)
        def received(self): ...                 # what reached the fake: list[Received]
        def open_connections(self): ...         # what the fake serves at this moment
        async def strike(self, trouble, way, elsewhere): ...   # inject a Trouble by its name

    class TestAcme(AdapterConformance):
        spec = ADAPTER

        @asynccontextmanager
        async def subject(self):
            async with acme_server() as server:
                yield Acme(server)

That is all: the spec says which roles there are, and its capabilities what each must do, so a test
is there for whatever is offered. Tests are run by pytest with pytest-asyncio.

* Everything goes through a real router and a real policy (``door``). Permits are minted there and
  nowhere else, and the door opens for settings that lead to loopback, or stay in this process.
* ``Subject``: ``settings``, ``speech``, ``received``, ``open_connections``, ``strike``; and, with
  defaults, ``text`` (what the fake hears in ``speech``), ``spoken``, ``language``, ``request_id``,
  ``large_seconds``, ``at_once``, ``repointing``. See ``subject.py``.
* ``Trouble``: what a fake must be able to do, for each role (``Way``): statuses 400, 401, 402, 403,
  408, 413, 429 with Retry-After, 500, 503; garbage, empty, hang, reset, half, redirect, no server.
  ``EXPECTED`` says which error each must become, from exactly one request. An adapter that stays in
  this process lists in ``troubles`` those that there are; every other must know all.
* No part of it can be left out: a class that takes only some suites, replaces a test, or hides one
  is refused when it is made. What an adapter cannot pass is named in ``exempt`` with its reason:
  ``exempt = {"test_a_trouble_has_its_name[sink-half]": "the protocol has no end mark"}``. Such a
  test still runs and must fail, so that no exemption outlives its reason.
'''

from voicegate.testing.conformance.closing import ClosingConformance
from voicegate.testing.conformance.door import Door
from voicegate.testing.conformance.egress import EgressConformance
from voicegate.testing.conformance.faults import FaultConformance
from voicegate.testing.conformance.permits import PermitConformance
from voicegate.testing.conformance.secrecy import SecrecyConformance
from voicegate.testing.conformance.sink import SinkConformance
from voicegate.testing.conformance.streaming import StreamingConformance
from voicegate.testing.conformance.subject import (
    EXPECTED,
    RETRY_AFTER_SECONDS,
    Received,
    Subject,
    Trouble,
    Way,
)
from voicegate.testing.conformance.synthesizer import SynthesizerConformance
from voicegate.testing.conformance.transcriber import TranscriberConformance

__all__ = [
    "EXPECTED",
    "RETRY_AFTER_SECONDS",
    "AdapterConformance",
    "ClosingConformance",
    "Door",
    "EgressConformance",
    "FaultConformance",
    "PermitConformance",
    "Received",
    "SecrecyConformance",
    "SinkConformance",
    "StreamingConformance",
    "Subject",
    "SynthesizerConformance",
    "TranscriberConformance",
    "Trouble",
    "Way",
]


class AdapterConformance(
    TranscriberConformance,
    StreamingConformance,
    SynthesizerConformance,
    SinkConformance,
    FaultConformance,
    EgressConformance,
    PermitConformance,
    SecrecyConformance,
    ClosingConformance,
):
    """The whole suite; what does not concern an adapter's roles is not collected."""

    _whole = True
