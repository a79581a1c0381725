"""Who we are to Azure: the key of a Speech resource, or a token of Microsoft Entra ID.

A token lives for about an hour. It is asked for again while it is still good, in a worker thread:
nobody waits for that unless there is no good one left.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Final

from voicegate.adapter import AdapterContext, HttpRequest, HttpResponse
from voicegate.errors import AuthenticationError, BackendError, BackendTimeoutError
from voicegate_adapters.azure.endpoints import ENTRA_TOKEN, named_resource, speech_resource
from voicegate_adapters.azure.wire.entra import EntraToken, read_token, token_header
from voicegate_adapters.azure.wire.faults import error_of
from voicegate_adapters.azure.wire.key import key_header

__all__ = ["RENEWAL", "Credentials"]

RENEWAL: Final = "voicegate.azure.entra_token"  # what the task that asks is called

# As early as azure-identity renews its own tokens: a source that keeps them has a new one by then.
_RENEW_EARLIER_SECONDS: Final = 300.0
_ASK_SECONDS: Final = 10.0
_NONE: Final = (
    "there is no Entra token to send, so nothing was sent: the source of entra_token raised, gave "
    "none, or gave what is no token. It gives the access token alone, or JSON with token and "
    "expires_on; let secret_callback return a fresh one each time it is asked"
)
_ENDED: Final = (
    "the Entra token has ended and its source gave no newer one, so nothing was sent. A variable "
    'of the environment stays as it was: take "${secret:NAME}", and let secret_callback return a '
    "fresh token each time it is asked"
)


class Credentials:
    """Gives the header that opens Azure. Nothing of it is ever shown."""

    def __init__(self, context: AdapterContext) -> None:
        self._settings = context.settings
        self._backend = context.backend
        self._wall_clock = context.wall_clock
        self._secret = context.settings.secrets.get(ENTRA_TOKEN)
        self._token = None if self._secret is None else read_token(self._secret.reveal())
        self._asking: asyncio.Task[None] | None = None

    async def headers(self) -> dict[str, str]:
        """The header for streams, recordings, and speech over WebSocket.

        Raises:
            AuthenticationError: There is no token that could be sent, or it has ended.
            BackendTimeoutError: The source of the token does not answer.
        """
        if self._secret is None:
            return key_header(self._settings)
        return token_header(await self._good(), named_resource(self._settings))

    async def opened(self, message: HttpRequest) -> HttpRequest:
        """``message`` with that header. Raises what ``headers`` does."""
        return replace(message, headers={**message.headers, **await self.headers()})

    async def opened_speech(self, message: HttpRequest) -> HttpRequest:
        """The same for speech over REST, which names the resource on a custom domain, too."""
        if self._secret is None:
            return await self.opened(message)
        header = token_header(await self._good(), speech_resource(self._settings))
        return replace(message, headers={**message.headers, **header})

    def error_of(self, answer: HttpResponse) -> BackendError:
        """The error of an answer; a token that was refused is not sent again."""
        error = error_of(answer)
        self.note(error)
        return error

    def note(self, error: BackendError) -> None:
        """Forget the token if it was refused: the source is asked before the next request."""
        if isinstance(error, AuthenticationError):
            self._token = None

    async def _good(self) -> EntraToken:
        if self._is_due():
            asking = self._asking
            if asking is None:
                asking = self._asking = asyncio.create_task(self._ask(), name=RENEWAL)
            if not self._holds():
                await self._wait(asking)
        token = self._token
        if token is None:
            raise AuthenticationError(_NONE, backend=self._backend)
        if token.ends_at is not None and token.ends_at <= self._wall_clock():
            raise AuthenticationError(_ENDED, backend=self._backend)
        return token

    def _is_due(self) -> bool:
        """Whether to ask the source; always, where nobody says when the token ends."""
        token = self._token
        if token is None or token.ends_at is None:
            return True
        return self._wall_clock() >= token.ends_at - _RENEW_EARLIER_SECONDS

    def _holds(self) -> bool:
        """Whether there is a token that is known to be good."""
        token = self._token
        return token is not None and (token.ends_at or 0.0) > self._wall_clock()

    async def _wait(self, asking: asyncio.Task[None]) -> None:
        late = False
        try:
            async with asyncio.timeout(_ASK_SECONDS):
                await asyncio.shield(asking)
        except TimeoutError:
            late = True
        if late:
            raise BackendTimeoutError(
                f"the source of entra_token gave nothing within {_ASK_SECONDS:g} s; nothing was "
                "sent",
                backend=self._backend,
            )

    async def _ask(self) -> None:
        """Ask once, whoever waits; what came before is kept while it is good."""
        try:
            found = await asyncio.to_thread(self._answer)
            if found is not None:
                self._token = found
        finally:
            self._asking = None

    def _answer(self) -> EntraToken | None:
        """Called in a worker thread: it may ask another host, and it is the operator's code."""
        try:
            return None if self._secret is None else read_token(self._secret.ask_again())
        except Exception:  # noqa: BLE001 - whatever it is, its text may hold a secret
            return None
