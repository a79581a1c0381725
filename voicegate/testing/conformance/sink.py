"""Sinks: text out, an answer back."""

from __future__ import annotations

import asyncio
from contextlib import aclosing

from voicegate.speech import SinkRequest
from voicegate.testing.conformance.subject import Way
from voicegate.testing.conformance.suite import Suite, for_ways
from voicegate.testing.conformance.using import opened, use

__all__ = ["SinkConformance"]

_SINKS = for_ways(Way.SINK)


class SinkConformance(Suite):
    """What an adapter with a ``sink`` must do."""

    @_SINKS
    async def test_a_text_arrives_as_it_is(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            text = 'Mein Name ist <PERSON_1>; {"a": 1} & "b"\n\\ Grüße 🙂'
            await use(door, Way.SINK, text)
            assert [received.text for received in subject.received()] == [text]

    @_SINKS
    async def test_what_was_said_before_goes_along(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            asked = SinkRequest(
                text="Und morgen?",
                system="Antworte kurz.",
                history=(("user", "Haben Sie heute offen?"), ("assistant", "Ja.")),
                max_tokens=50,
            )
            assert [piece async for piece in door.send(asked)] != [""]
            assert [received.text for received in subject.received()] == [asked.text]

    @_SINKS
    async def test_who_stops_reading_closes_the_request(self) -> None:
        """``opened`` waits until the service serves nothing any more."""
        async with self.subject() as subject, opened(self.spec, subject) as door:
            async with aclosing(door.send(SinkRequest(text=subject.spoken))) as pieces:
                async for _ in pieces:
                    break
            assert len(subject.received()) == 1

    @_SINKS
    async def test_texts_to_a_sink_at_once_do_not_mix(self) -> None:
        async with self.subject() as subject, opened(self.spec, subject) as door:
            texts = [f"Frage {n}" for n in range(subject.at_once)]
            await asyncio.gather(*(use(door, Way.SINK, text) for text in texts))
            assert sorted(received.text or "" for received in subject.received()) == texts
