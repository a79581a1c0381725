"""Asks a backend that failed whether it works again: with a synthetic phrase, never a caller's."""

from __future__ import annotations

import asyncio
import math
from array import array
from collections.abc import Awaitable, Callable

from voicegate.adapter._mint import mint, payload_digest
from voicegate.errors import BackendError, BackendTimeoutError, StorageError
from voicegate.policy.decision import Verdict
from voicegate.routing.fleet import Fleet
from voicegate.routing.judging import Judge, Outcome, Recorder
from voicegate.routing.members import Member
from voicegate.speech import (
    Audio,
    AudioFormat,
    Encoding,
    Needs,
    SinkRequest,
    StreamRequest,
    SynthesisRequest,
    TranscriptionRequest,
)
from voicegate.speech.choice import convert_for, nearest_format, output_format
from voicegate.vocabulary import Form, Hop

__all__ = ["Prober"]

_RATE_HZ = 16000
_PHRASE = "one two three"
_LANGUAGE = "en"


class Prober:
    """Runs at most one probe for each backend, in the background.

    ``judge`` decides for public data, ``recorder`` writes rows that belong to no call. A backend
    that may not even have public data is not probed. ``claim`` says whether it is this process's
    turn, where several share what they know.
    """

    def __init__(
        self,
        fleet: Fleet,
        judge: Judge,
        recorder: Recorder,
        claim: Callable[[str], Awaitable[bool]] | None = None,
    ) -> None:
        self._fleet = fleet
        self._claim = claim
        self._judge = judge
        self._recorder = recorder
        self._running: dict[str, asyncio.Task[None]] = {}
        fleet.to_probe = self.probe

    def probe(self, member: Member) -> None:
        """Start a probe of ``member`` unless one is under way."""
        if member.name not in self._running:
            task = asyncio.get_running_loop().create_task(self._run(member))
            self._running[member.name] = task
            task.add_done_callback(lambda _: self._running.pop(member.name, None))

    async def aclose(self) -> None:
        """Stop the probes that are under way."""
        tasks = list(self._running.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _run(self, member: Member) -> None:
        hop = _hop(member)
        verdict = self._judge.decide(hop, Needs()).verdicts.get(member.name)
        if verdict is None or verdict.form is Form.DENY:
            return
        if self._claim is not None and not await self._claim(member.name):
            return
        loop = asyncio.get_running_loop()
        started = loop.time()
        error: BackendError | None = None
        try:
            await self._recorder.before(verdict, hop, 0)
            async with asyncio.timeout(member.deadlines.request):
                await _ask(member, verdict)
        except BackendError as failure:
            error = failure
        except TimeoutError:
            error = BackendTimeoutError("a probe got no answer", backend=member.name)
        except StorageError:
            return
        health = self._fleet.health(member.name)
        if error is None:
            health.succeeded()
        else:
            health.failed(error)
        seconds = loop.time() - started
        self._recorder.after(
            Outcome(
                verdict=verdict, hop=hop, size=0, seconds=seconds, error=error, stopped="probed"
            )
        )


def _hop(member: Member) -> Hop:
    if member.transcriber is not None or member.streaming_transcriber is not None:
        return Hop.STT
    return Hop.SINK if member.synthesizer is None else Hop.TTS


async def _ask(member: Member, verdict: Verdict) -> None:
    """One small request in whatever role the backend has; a stream is only opened and closed."""
    if member.transcriber is not None:
        audio = convert_for(member.capabilities, _tone())
        request = TranscriptionRequest(audio=audio)
        permit = mint(member.name, Hop.STT, verdict.form, payload_digest(request))
        await member.transcriber().transcribe(permit, request)
    elif member.streaming_transcriber is not None:
        await _open_and_close(member, verdict)
    elif member.synthesizer is not None:
        form = output_format(member.capabilities, AudioFormat(Encoding.PCM_S16LE, _RATE_HZ))
        speech = SynthesisRequest(text=_PHRASE, language=_LANGUAGE, format=form)
        permit = mint(member.name, Hop.TTS, verdict.form, payload_digest(speech))
        async for _ in member.synthesizer().synthesize(permit, speech):
            pass
    elif member.sink is not None:
        message = SinkRequest(text=_PHRASE, max_tokens=1)
        permit = mint(member.name, Hop.SINK, verdict.form, payload_digest(message))
        async for _ in member.sink().send(permit, message):
            pass


async def _open_and_close(member: Member, verdict: Verdict) -> None:
    assert member.streaming_transcriber is not None  # noqa: S101  # _ask looked
    form = nearest_format(member.capabilities, AudioFormat(Encoding.PCM_S16LE, _RATE_HZ))
    request = StreamRequest(format=form)
    permit = mint(member.name, Hop.STT, verdict.form, payload_digest(request))
    stream = await member.streaming_transcriber().open(permit, request)
    await stream.finish()
    async for _ in stream:
        pass
    await stream.aclose()


def _tone() -> Audio:
    """Half a second of a tone that swells like a syllable: sound, and nobody's voice."""
    count = _RATE_HZ // 2
    samples = array(
        "h",
        (
            int(6000 * math.sin(math.pi * i / count) * math.sin(2 * math.pi * 180 * i / _RATE_HZ))
            for i in range(count)
        ),
    )
    return Audio(samples.tobytes(), AudioFormat(Encoding.PCM_S16LE, _RATE_HZ))
