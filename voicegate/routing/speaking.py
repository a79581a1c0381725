"""Streaming TTS that neither repeats nor falls silent: the next backend says what is left."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from dataclasses import replace

from voicegate.adapter._mint import mint, payload_digest
from voicegate.errors import (
    AllBackendsFailedError,
    Attempt,
    BackendError,
    BackendTimeoutError,
    BadAudioError,
    PermitError,
    UnexpectedResponseError,
)
from voicegate.policy.decision import Decision, Verdict
from voicegate.routing.fleet import Fleet
from voicegate.routing.fragments import Fragment, Seam
from voicegate.routing.judging import (
    Judge,
    Outcome,
    Recorder,
    announce,
    confirm,
    holds,
    refusal,
)
from voicegate.routing.marking import Marking
from voicegate.routing.members import Member
from voicegate.routing.pace import unspoken
from voicegate.routing.prompts import Prompts
from voicegate.routing.racing import Race, Said, Take
from voicegate.speech import MARK_FEATURES, AudioFormat, Feature, Needs, SynthesisRequest
from voicegate.speech.choice import output_converter, output_format
from voicegate.vocabulary import Form, Hop, Tier

__all__ = ["Speaking", "pieces"]

_SHORTEST_PIECE = 40
# Not after an ordinal ("am 3. Mai"), an initial or a short abbreviation ("z. B.", "Dr. Kern").
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{4}[.!?…])\s+|(?<=[!?…])\s+")


def pieces(text: str) -> list[str]:
    """Cut ``text`` where a voice may pause, so that a failure costs at most one piece."""
    cut: list[str] = []
    for sentence in _SENTENCE_END.split(text.strip()):
        if cut and len(cut[-1]) < _SHORTEST_PIECE:
            cut[-1] = f"{cut[-1]} {sentence}"
        elif sentence:
            cut.append(sentence)
    return cut


class Speaking:
    """One ``speak``: a text in, sound out, over as many backends as it takes.

    ``clean`` says that the text holds no personal data: a backend that may have redacted text only
    is asked for a clean one, never otherwise. With ``prompts``, which belong to texts that hold
    nobody's data, a piece that a permitted backend has spoken before is played from disk. With
    ``split`` the fixed words of a text may be spoken by a backend for redacted text, and its values
    by one that may know them. With ``hedge_seconds`` a backend that has not sounded by then is
    raced by the next permitted one, if that is well; only one of them is ever heard. With marks in
    the request a text is neither split nor kept nor raced for.
    """

    def __init__(
        self,
        *,
        fleet: Fleet,
        judge: Judge,
        recorder: Recorder,
        request: SynthesisRequest,
        clean: bool,
        sticky: list[str],
        prompts: Prompts | None = None,
        split: tuple[Fragment, ...] = (),
        hedge_seconds: float | None = None,
    ) -> None:
        self._fleet = fleet
        self._judge = judge
        self._recorder = recorder
        self._request = request
        self._clean = clean
        self._sticky = sticky
        self._marking = _marking(request)
        self._prompts = None if request.marks else prompts
        self._split = () if request.marks else split
        self._hedge_seconds = None if request.marks else hedge_seconds
        self._sticky_values: list[str] = []
        self._failed: list[Attempt] = []
        features = {Feature.TTS} | {MARK_FEATURES[kind] for kind in request.marks}
        if request.ssml:
            features.add(Feature.SSML)
        self._needs = Needs(features=frozenset(features), language=request.language)

    async def audio(self) -> AsyncGenerator[bytes, None]:
        """Yield sound in the request's format.

        Raises:
            RefusedError: No backend may have this text.
            AllBackendsFailedError: Each permitted one failed; what was said stays said.
        """
        if self._split:
            seam = Seam(self._request.format)
            for fragment in self._split:
                async with aclosing(self._part(fragment.text, personal=fragment.personal)) as part:
                    async for chunk in part:
                        if sound := seam.process(chunk):
                            yield sound
                if sound := seam.finish():
                    yield sound
            return
        parts = [self._request.text] if self._request.ssml else pieces(self._request.text)
        for text in parts:
            kept = await self._kept(text)
            if kept is not None:
                yield kept
                continue
            async with aclosing(self._part(text, personal=not self._clean)) as part:
                async for chunk in part:
                    yield chunk

    async def _part(self, part: str, *, personal: bool) -> AsyncGenerator[bytes, None]:
        """Sound of one piece, over as many backends as it takes."""
        rest: str | None = part
        while rest:
            take = self._take(*await self._choose(personal=personal), rest)
            chunks = self._hedged(take, personal=personal) if self._hedge_seconds else _alone(take)
            async with aclosing(chunks) as heard:
                async for winner, chunk in heard:
                    take = winner
                    yield chunk
            rest = take.said.rest
            if self._prompts is not None and take.said.whole(part):
                await self._prompts.put(take.member, self._piece(part), bytes(take.said.sound))

    def _take(
        self, member: Member, verdict: Verdict, text: str, *, stands_in: bool = False
    ) -> Take:
        said = Said(text, stands_in=stands_in or bool(self._failed))
        return Take(member=member, said=said, sound=self._from(member, verdict, said))

    async def _hedged(
        self, take: Take, *, personal: bool
    ) -> AsyncGenerator[tuple[Take, bytes], None]:
        """Sound of ``take``, or of a second backend that sounds before it, once it is late."""
        race = Race()
        try:
            race.enter(take)
            if await race.undecided(self._hedge_seconds or 0.0):
                second = await self._second(take, personal=personal)
                if second is not None:
                    race.enter(second)
            first = await race.winner()
            if first is None:
                return
            winner, sound = first
            self._stick(winner.member, personal=personal)
            await race.stop(but=winner)
            yield winner, sound
            async for chunk in winner.sound:
                yield winner, chunk
        finally:
            await race.stop()

    async def _second(self, first: Take, *, personal: bool) -> Take | None:
        """Who is permitted now, is well, and has room, beside those that were asked already."""
        decision, able = self._able(personal=personal)
        taken = {first.member.name, *(a.backend for a in self._failed)}
        for member in self._fleet.by_health(able):
            if member.name in taken or not self._fleet.well(member):
                continue
            if await self._fleet.enter(member) is None:
                verdict = decision.verdicts[member.name]
                return self._take(member, verdict, first.said.text, stands_in=True)
        return None

    async def _kept(self, part: str) -> bytes | None:
        """The sound of ``part`` from disk, if a permitted backend has spoken it before."""
        if self._prompts is None:
            return None
        decision, able = self._able(personal=False)
        for member in sorted(able, key=lambda m: m.name not in self._sticky):
            sound = await self._prompts.get(member, self._piece(part))
            if sound is not None:
                self._sticky[:] = [member.name]
                self._recorder.after(
                    Outcome(
                        verdict=decision.verdicts[member.name],
                        hop=Hop.TTS,
                        size=len(part),
                        seconds=0.0,
                        stopped="from_disk",
                    )
                )
                return sound
        return None

    def _piece(self, text: str) -> SynthesisRequest:
        return replace(self._request, text=text)

    def _able(self, *, personal: bool) -> tuple[Decision, list[Member]]:
        decision = self._judge.decide(Hop.TTS, self._needs)
        able = self._fleet.able(decision.permitted, lambda m: m.synthesizer)
        return decision, [m for m in able if not personal or _may_know(decision, m)]

    async def _choose(self, *, personal: bool) -> tuple[Member, Verdict]:
        sticky = self._stuck(personal=personal)
        while True:
            decision, able = self._able(personal=personal)
            if not able and not self._failed:
                await self._recorder.refused(decision, Hop.TTS)
                raise refusal(decision)
            gone = {a.backend for a in self._failed}
            rest = [m for m in self._fleet.by_health(able) if m.name not in gone]
            if not rest:
                raise AllBackendsFailedError(self._failed)
            # The voice that has spoken in this call speaks on, so that it does not flap.
            well = (m for m in rest if m.name in sticky and self._fleet.well(m))
            kept = next(well, rest[0])
            full = await self._fleet.enter(kept)
            if full is None:
                self._stick(kept, personal=personal)
                return kept, decision.verdicts[kept.name]
            self._failed.append(Attempt(backend=kept.name, error=full, seconds=0.0))

    def _stuck(self, *, personal: bool) -> list[str]:
        return self._sticky_values if self._split and personal else self._sticky

    def _stick(self, member: Member, *, personal: bool) -> None:
        self._stuck(personal=personal)[:] = [member.name]

    async def _from(
        self, member: Member, verdict: Verdict, said: Said
    ) -> AsyncGenerator[bytes, None]:
        """Sound from one backend; a failure sets ``said.rest`` to what is left to say."""
        loop = asyncio.get_running_loop()
        target = self._request.format
        source = output_format(member.capabilities, target)
        convert = output_converter(source, target)
        take = self._marking.begin(said.text)
        request = replace(self._request, text=said.text, format=source, on_mark=take)
        started = loop.time()
        error: BackendError | None = None
        size = 0
        begun = False
        try:
            await announce(self._recorder, verdict, Hop.TTS, len(said.text))
            begun = True
            voice = await self._fleet.voices.fitting(
                member, request.voice, stands_in=said.stands_in
            )
            request = replace(request, voice=voice)
            confirm(self._judge, Hop.TTS, self._needs, verdict)
            async for chunk in _timed(member, verdict, request):
                size += len(chunk)
                sound = chunk if convert is None else convert.process(chunk)
                if sound:
                    said.sound += sound
                    self._marking.release(len(sound))
                    yield sound
            if size == 0:
                message = f"{member.name} ended without any sound"
                raise UnexpectedResponseError(message, backend=member.name)
            if convert is not None and (tail := convert.flush()):
                said.sound += tail
                self._marking.release(len(tail))
                yield tail
            self._marking.end()
            said.rest = None
            self._fleet.paces.learn(member.name, said.text, _seconds(size, source))
        except PermitError:
            if holds(self._judge, Hop.TTS, self._needs, verdict):
                raise
            said.revoked = True
        except BackendError as failure:
            error = failure
            said.rest = unspoken(
                said.text, _seconds(size, source), self._fleet.paces.of(member.name)
            )
            self._failed.append(
                Attempt(backend=member.name, error=failure, seconds=loop.time() - started)
            )
        finally:
            self._fleet.leave(
                member,
                seconds=_seconds(size, source),
                characters=len(said.text) if begun and not said.revoked else 0,
            )
            if begun:
                self._note(member, verdict, said, error, loop.time() - started)

    def _note(
        self,
        member: Member,
        verdict: Verdict,
        said: Said,
        error: BackendError | None,
        seconds: float,
    ) -> None:
        health = self._fleet.health(member.name)
        if error is not None:
            health.failed(error)
        elif said.rest is None:
            health.succeeded()
        stopped = "cancelled" if error is None and said.rest is not None else None
        if said.revoked:
            stopped = "revoked"
        self._recorder.after(
            Outcome(
                verdict=verdict,
                hop=Hop.TTS,
                size=len(said.text),
                seconds=seconds,
                error=error,
                stopped=stopped,
            )
        )


def _seconds(size: int, format: AudioFormat) -> float:  # noqa: A002
    rate = format.bytes_per_second
    return size / rate if rate else 0.0


def _marking(request: SynthesisRequest) -> Marking:
    if request.marks and not request.format.bytes_per_second:
        raise BadAudioError(
            found=f"marks in {request.format}",
            expected="PCM or G.711: only there does a number of bytes say a time",
        )
    return Marking(request.text, request.format, request.on_mark if request.marks else None)


def _may_know(decision: Decision, member: Member) -> bool:
    """Whether ``member`` may be sent somebody's data."""
    verdict = decision.verdicts[member.name]
    # Own infrastructure holds what it speaks back already: nothing leaves the house by it.
    return verdict.form is Form.RAW or verdict.tier is Tier.T0


async def _alone(take: Take) -> AsyncGenerator[tuple[Take, bytes], None]:
    async with aclosing(take.sound) as sound:
        async for chunk in sound:
            yield take, chunk


async def _timed(
    member: Member, verdict: Verdict, request: SynthesisRequest
) -> AsyncIterator[bytes]:
    assert member.synthesizer is not None  # noqa: S101  # the caller looked
    permit = mint(member.name, Hop.TTS, verdict.form, payload_digest(request))
    chunks = member.synthesizer().synthesize(permit, request)
    limit = member.deadlines.first_audio
    try:
        while True:
            async with asyncio.timeout(limit):
                chunk = await anext(chunks, None)
            if chunk is None:
                return
            if chunk:
                limit = member.deadlines.audio_gap
                yield chunk
    except TimeoutError as late:
        message = f"{member.name} gave no sound for {limit:g} s"
        raise BackendTimeoutError(message, backend=member.name) from late
    finally:
        close = getattr(chunks, "aclose", None)
        if close is not None:
            await close()
