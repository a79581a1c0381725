"""Keys and service accounts: signed here, never shown, never sent anywhere else."""

from __future__ import annotations

import json
import pickle
import traceback
from typing import Any

import pytest

from tests.adapters.entering import Clock
from tests.adapters.google.accounts import account, public_key
from tests.adapters.google.entering import KEY, context, settings, transcribe
from tests.fakes.google_ears import marked
from tests.fakes.google_server import google_server
from voicegate.errors import AuthenticationError, BackendError
from voicegate.speech import PHONE_MULAW, Audio, TranscriptionRequest
from voicegate_adapters.google.credentials import Credentials

HELLO = TranscriptionRequest(audio=Audio(marked(1, 0.5), PHONE_MULAW), language="de-DE")
AUDIENCE = "https://speech.googleapis.com/"


async def test_a_service_account_signs_its_own_token() -> None:
    async with google_server(KEY, public_key=public_key()) as server:
        heard = await transcribe(context(settings(server, credentials=account())), HELLO)
    assert heard.text == "w1"
    assert "x-goog-api-key" not in server.received[0].metadata


async def test_a_token_is_used_until_it_is_old() -> None:
    clock = Clock()
    where = context(settings(credentials=account()), clock)
    credentials = Credentials(where, AUDIENCE)
    first = await credentials.metadata()
    clock.now += 2999
    assert await credentials.metadata() == first
    signed: list[object] = []
    original: Any = credentials._signed  # pyright: ignore[reportPrivateUsage]

    def counting() -> str | None:
        signed.append(None)
        return original()

    credentials._signed = counting  # type: ignore[method-assign]  # pyright: ignore[reportPrivateUsage]
    clock.now += 2
    await credentials.metadata()
    await credentials.metadata()
    assert len(signed) == 1


async def test_the_token_says_who_and_for_whom() -> None:
    import google.auth.jwt

    jwt: Any = google.auth.jwt
    credentials = Credentials(context(settings(credentials=account())), AUDIENCE)
    ((name, value),) = await credentials.metadata()
    assert name == "authorization"
    claims = jwt.decode(value.removeprefix("Bearer "), certs=public_key())
    assert claims["aud"] == AUDIENCE
    assert claims["iss"] == claims["sub"] == "bot@muster-prod.iam.gserviceaccount.com"
    assert 3000 < claims["exp"] - claims["iat"] <= 3600


async def test_without_credentials_google_says_no() -> None:
    async with google_server(KEY) as server:
        with pytest.raises(AuthenticationError):
            await transcribe(context(settings(server, key=None)), HELLO)
        with pytest.raises(AuthenticationError):
            await transcribe(context(settings(server, key="")), HELLO)
    assert all("x-goog-api-key" not in r.metadata for r in server.received)


@pytest.mark.parametrize("key", [f"{KEY}\nx: y", f"{KEY} ", "AIza-ü", f"{KEY}\x00"])
async def test_a_key_that_cannot_be_sent_is_not_shown(key: str) -> None:
    async with google_server(KEY) as server:
        with pytest.raises(AuthenticationError) as caught:
            await transcribe(context(settings(server, key=key)), HELLO)
    _check_silent(caught.value, key)
    assert server.received == []


def _without(field: str) -> str:
    info = json.loads(account())
    del info[field]
    return json.dumps(info)


@pytest.mark.parametrize(
    "credentials",
    [
        "/etc/keys/google.json",
        "{",
        "[]",
        "null",
        _without("private_key"),
        _without("client_email"),
        account(private_key="-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n"),
    ],
    ids=["path", "broken", "list", "null", "no-key", "no-email", "bad-key"],
)
async def test_what_is_no_service_account_is_not_shown(credentials: str) -> None:
    async with google_server(KEY) as server:
        with pytest.raises(AuthenticationError, match="content and not its path") as caught:
            await transcribe(context(settings(server, credentials=credentials)), HELLO)
    _check_silent(caught.value, "c2VjcmV0", "BEGIN PRIVATE", "/etc/keys")
    assert server.received == []


def _check_silent(error: BackendError, *secrets: str) -> None:
    text = "".join(traceback.format_exception(error)) + repr(error) + str(error)
    text += repr(pickle.loads(pickle.dumps(error)))  # noqa: S301 - our own error
    for secret in secrets:
        assert secret not in text
    assert error.__cause__ is None
    assert error.__context__ is None


def test_nothing_shows_a_secret() -> None:
    where = context(settings(credentials=account()))
    for thing in (where, where.settings, Credentials(where, AUDIENCE)):
        assert "PRIVATE" not in repr(thing)
    assert KEY not in repr(context(settings()))
