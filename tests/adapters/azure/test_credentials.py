"""A token of Entra ID: which form it has, when it is asked for again, and that nobody sees it."""

from __future__ import annotations

import asyncio
import json
import logging
import pickle
import threading
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
import respx
from hypothesis import given
from hypothesis import strategies as st

from tests.adapters.azure.entering import (
    Caller,
    context,
    entra_settings,
    permit_for,
    speak,
    transcribe,
)
from tests.adapters.entering import Clock, phone
from tests.fakes.azure_entra import HOUR, RESOURCE, Entra
from tests.fakes.azure_rest import HEARD
from tests.fakes.azure_server import AzureServer, azure_server
from tests.fakes.azure_usp import azure_usp
from tests.fakes.google_ears import marked, silence
from voicegate.adapter import AdapterContext
from voicegate.errors import AuthenticationError, BackendTimeoutError
from voicegate.speech import (
    PHONE_MULAW,
    Audio,
    AudioFormat,
    Encoding,
    MarkKind,
    SynthesisRequest,
    TranscriptionRequest,
)
from voicegate.vocabulary import Hop
from voicegate_adapters.azure import credentials
from voicegate_adapters.azure.stt import AzureTranscriber
from voicegate_adapters.azure.wire.entra import EntraToken, read_token

CUSTOM = "https://muster.cognitiveservices.azure.com"
HELLO = TranscriptionRequest(audio=Audio(b"\xff\x7f" * 4000, PHONE_MULAW), language="de-DE")
SPOKEN = SynthesisRequest(text=HEARD, language="de-DE", format=PHONE_MULAW)
MARKED = SynthesisRequest(
    text=HEARD,
    language="de-DE",
    format=AudioFormat(Encoding.PCM_S16LE, 16_000),
    marks=frozenset({MarkKind.WORD}),
    on_mark=lambda _: None,
)
AUDIENCE = "https://cognitiveservices.azure.com"
FOUND = {"durationMilliseconds": 1000, "combinedPhrases": [{"text": HEARD}], "phrases": []}


class Source:
    """The operator's callback: counts how often it is asked, and gives the next of its answers."""

    def __init__(self, *answers: Callable[[], str | None]) -> None:
        self.asked = 0
        self.threads: set[int] = set()
        self._answers = answers

    def __call__(self) -> str | None:
        answer = self._answers[min(self.asked, len(self._answers) - 1)]
        self.asked += 1
        self.threads.add(threading.get_ident())
        return answer()


async def renewed() -> None:
    """Wait for whoever asks for a token while nobody waits for it."""
    asking = [task for task in asyncio.all_tasks() if task.get_name() == credentials.RENEWAL]
    await asyncio.wait_for(asyncio.gather(*asking), 5)


@asynccontextmanager
async def hearing(
    entra: Entra, source: Callable[[], str | None], server: AzureServer
) -> AsyncGenerator[Callable[[], Any], None]:
    """One role of a recording that stays open: each call of it hears ``HELLO``."""
    role = AzureTranscriber(context(entra_settings(source, endpoint=server.url), now=entra.now))

    async def hear() -> str:
        return (await role.transcribe(permit_for(Hop.STT, HELLO), HELLO)).text

    yield hear
    await role.aclose()


@pytest.mark.parametrize("resource", [None, RESOURCE])
async def test_on_a_custom_domain_the_token_stands_alone_but_for_speech_with_an_id(
    resource: str | None,
) -> None:
    alone, spoken = Entra(Clock()), Entra(Clock(), resource)
    options = {} if resource is None else {"resource_id": resource}
    where: list[AdapterContext] = [
        context(entra_settings(entra.token, endpoint=CUSTOM, **options), now=entra.now)
        for entra in (alone, spoken)
    ]
    with respx.mock:
        fast = respx.post(f"{CUSTOM}/speechtotext/transcriptions:transcribe").respond(json=FOUND)
        voice = respx.post(f"{CUSTOM}/tts/cognitiveservices/v1").respond(content=b"\x7f" * 80)
        await transcribe(where[0], HELLO)
        await speak(where[1], SPOKEN)
    assert alone.admits(fast.calls.last.request.headers["authorization"])
    assert spoken.admits(voice.calls.last.request.headers["authorization"])
    assert "ocp-apim-subscription-key" not in fast.calls.last.request.headers


async def test_a_regional_host_gets_the_id_and_no_recording_by_rest() -> None:
    entra = Entra(Clock(), RESOURCE)
    where = context(entra_settings(entra.token, resource_id=RESOURCE), now=entra.now)
    assert "fast" not in where.endpoint.urls
    with respx.mock:
        voice = respx.post(
            "https://germanywestcentral.tts.speech.microsoft.com/cognitiveservices/v1"
        ).respond(content=b"\x7f" * 80)
        await speak(where, SPOKEN)
    assert entra.admits(voice.calls.last.request.headers["authorization"])


async def test_between_two_calls_it_is_asked_again_before_it_ends() -> None:
    clock = Clock()
    entra = Entra(clock)
    source = Source(entra.token)
    async with azure_server(None, entra=entra) as server, hearing(entra, source, server) as hear:
        for _ in range(2):
            assert await hear() == HEARD
        assert source.asked == 1
        clock.now += HOUR - 301
        assert await hear() == HEARD
        assert source.asked == 1
        clock.now += 2  # five minutes before its end: asked for, and nobody waits
        assert await hear() == HEARD
        await renewed()
        clock.now += 300  # the first one has ended
        assert await hear() == HEARD
        assert source.asked == 2
        clock.now += 2 * HOUR  # nobody called in time: it is asked for first
        assert await hear() == HEARD
    assert source.asked == 3
    assert server.refused == []
    assert threading.get_ident() not in source.threads


async def test_the_first_token_is_the_one_that_the_gate_was_given() -> None:
    entra = Entra(Clock())
    source = Source(entra.token)
    async with azure_server(None, entra=entra) as server:
        chosen = entra_settings(source, entra.token(), endpoint=server.url)
        assert await speak(context(chosen, now=entra.now), SPOKEN)
    assert source.asked == 0


async def test_a_token_of_unknown_end_is_asked_for_each_time() -> None:
    source = Source(lambda: "opaque-1", lambda: "opaque-2")
    where = context(entra_settings(source, endpoint=CUSTOM))
    role = AzureTranscriber(where)
    with respx.mock:
        fast = respx.post(f"{CUSTOM}/speechtotext/transcriptions:transcribe").respond(json=FOUND)
        for _ in range(2):
            await role.transcribe(permit_for(Hop.STT, HELLO), HELLO)
    await role.aclose()
    calls: Any = fast.calls
    sent = [call.request.headers["authorization"] for call in calls]
    assert sent == ["Bearer opaque-1", "Bearer opaque-2"]


async def test_a_refused_token_is_not_sent_again() -> None:
    entra = Entra(Clock())
    source = Source(entra.token)
    async with azure_server(None, entra=entra) as server, hearing(entra, source, server) as hear:
        await hear()
        entra.revoked.add(entra.issued[0])
        with pytest.raises(AuthenticationError):
            await hear()
        assert await hear() == HEARD
    assert source.asked == 2


async def test_a_stream_that_outlives_its_token_comes_back_with_another() -> None:
    clock = Clock()
    entra = Entra(clock)
    async with azure_usp(None, entra=entra) as service:
        service.limit_bytes = 6400
        chosen = entra_settings(entra.token, endpoint=service.url)
        where = context(chosen, clock=clock, now=clock)
        caller = await Caller.of(service, where, phone())
        clock.now += 2 * HOUR
        await caller.say(marked(1, 0.3) + silence(0.5) + marked(2, 0.3) + silence(0.5))
        await caller.come_back()
        await caller.hang_up()
    assert caller.finals == ["w1", "w2"]
    sent = [call.headers["authorization"] for call in service.calls]
    assert sent == [f"Bearer {token}" for token in entra.issued]
    assert len(sent) == 2


async def _hear(where: AdapterContext) -> None:
    await transcribe(where, HELLO)


async def _speak(where: AdapterContext) -> None:
    await speak(where, SPOKEN)


async def _speak_marked(where: AdapterContext) -> None:
    await speak(where, MARKED)


async def _stream(where: AdapterContext) -> None:
    await Caller.of(None, where, phone())  # type: ignore[arg-type]


WAYS = [_hear, _speak, _speak_marked, _stream]


def _seen(error: BaseException | None, caplog: pytest.LogCaptureFixture) -> str:
    """All that anybody could read of ``error``."""
    found = [caplog.text]
    while error is not None:
        found += [str(error), repr(error), repr(vars(error)) if hasattr(error, "__dict__") else ""]
        error = error.__cause__ or error.__context__
    return "\n".join(found)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("wrong", ["audience", "revoked", "of another", "joined"])
async def test_a_wrong_token_opens_nothing_and_is_not_told(
    way: Callable[[AdapterContext], Any], wrong: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    entra = Entra(Clock())
    token = entra.token(audience="https://graph.microsoft.com" if wrong == "audience" else AUDIENCE)
    if wrong == "revoked":
        entra.revoked.add(token)
    if wrong == "of another":
        token = token[:-4] + "AAAA"
    options = {"resource_id": RESOURCE} if wrong == "joined" else {}
    async with azure_server(None, entra=entra) as server:
        chosen = entra_settings(lambda: token, endpoint=server.url, **options)
        with pytest.raises(AuthenticationError) as caught:
            await way(context(chosen, now=entra.now))
        assert server.usp.calls == []
    assert token not in _seen(caught.value, caplog)
    assert token not in repr(chosen)


def _raises() -> str:
    raise RuntimeError("no answer for client_secret=geheim")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("source", "told"),
    [
        (_raises, "raised, gave none"),
        (lambda: None, "raised, gave none"),
        (lambda: "Bearer geheim", "no token"),
        (lambda: "geheim\r\nx-other: 1", "no token"),
        (lambda: '{"token": "geheim", "expires_on": 999}', "has ended"),
    ],
)
async def test_without_a_good_token_nothing_is_sent(
    way: Callable[[AdapterContext], Any],
    source: Callable[[], str | None],
    told: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    async with azure_server(None) as server:
        with pytest.raises(AuthenticationError, match=told) as caught:
            await way(context(entra_settings(source, endpoint=server.url), now=Clock()))
        assert server.http.received == []
        assert server.usp.handshakes == 0
    assert "geheim" not in _seen(caught.value, caplog)


async def test_a_source_that_fails_for_a_while_costs_nothing_while_the_token_is_good() -> None:
    clock = Clock()
    entra = Entra(clock)
    source = Source(entra.token, _raises, _raises, entra.token)
    async with azure_server(None, entra=entra) as server, hearing(entra, source, server) as hear:
        await hear()
        clock.now += HOUR - 200
        for asked in (2, 3, 4):
            assert await hear() == HEARD
            await renewed()
            assert source.asked == asked
        clock.now += 300
        assert await hear() == HEARD
    assert source.asked == 4


async def test_while_a_source_thinks_the_loop_goes_on_and_it_is_asked_once() -> None:
    entra, thinking = Entra(Clock()), threading.Event()
    asked = asyncio.Event()
    loop = asyncio.get_running_loop()

    def slow() -> str:
        loop.call_soon_threadsafe(asked.set)
        assert thinking.wait(5)
        return entra.token()

    source = Source(slow)
    async with azure_server(None, entra=entra) as server, hearing(entra, source, server) as hear:
        calls = [asyncio.create_task(hear()) for _ in range(3)]
        await asyncio.wait_for(asked.wait(), 5)
        assert server.http.received == []
        thinking.set()
        assert await asyncio.gather(*calls) == [HEARD] * 3
    assert source.asked == 1


async def test_a_source_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(credentials, "_ASK_SECONDS", 0.01)
    entra, thinking = Entra(Clock()), threading.Event()

    def stuck() -> str:
        thinking.wait(5)
        return entra.token()

    source = Source(stuck)
    async with azure_server(None, entra=entra) as server, hearing(entra, source, server) as hear:
        for _ in range(2):
            with pytest.raises(BackendTimeoutError, match="source of entra_token"):
                await hear()
        assert server.http.received == []
        thinking.set()
        monkeypatch.setattr(credentials, "_ASK_SECONDS", 5)
        assert await hear() == HEARD
    assert source.asked == 1


@pytest.mark.parametrize("name", ["token", "accessToken", "access_token"])
@pytest.mark.parametrize("end", [1234, "1234"])
def test_an_answer_may_say_when_its_token_ends(name: str, end: object) -> None:
    answer = json.dumps({name: "opaque", "expires_on": end, "expiresOn": "2026-11-24 18:00:00"})
    assert read_token(answer) == EntraToken("opaque", 1234.0)


def test_the_earlier_end_counts() -> None:
    token = Entra(Clock()).token()
    assert read_token(token) == EntraToken(token, 1000 + HOUR)
    for told, end in ((2000, 2000.0), (9000, 1000 + HOUR), (None, 1000 + HOUR)):
        answer = json.dumps({"token": token, "expires_on": told})
        assert read_token(answer) == EntraToken(token, end)


@pytest.mark.parametrize(
    "answer",
    [
        *("", " ", "{}", "{", "[]", '{"token": 1}', "aad#id#token", "a b", "ä", "a" * 65_537),
        '{"token": "x", "expires_on": ' + "9" * 5000 + "}",
    ],
)
def test_what_is_no_token(answer: str) -> None:
    assert read_token(answer) is None


@given(st.text() | st.lists(st.text(), min_size=3, max_size=3).map(".".join))
def test_any_answer_is_read_or_refused_and_never_breaks_a_header(answer: str) -> None:
    token = read_token(answer)
    assert token is None or (token.value.isascii() and token.value.isprintable())


@pytest.mark.parametrize("end", [-1, True, 10**400, "soon", 1e999, [1]])
def test_an_end_that_is_none_is_unknown(end: object) -> None:
    assert read_token(json.dumps({"token": "x", "expires_on": end})) == EntraToken("x", None)


def test_nothing_shows_a_token() -> None:
    token = Entra(Clock()).token()
    chosen = entra_settings(lambda: token, token, endpoint=CUSTOM)
    held = credentials.Credentials(context(chosen))
    shown = f"{chosen!r} {held!r} {vars(held)!r} {read_token(token)!r}"
    assert token not in shown
    with pytest.raises(TypeError):
        pickle.dumps(chosen.secrets["entra_token"])
