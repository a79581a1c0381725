"""Who we are to Google: an API key, or a token that a service account signs on this machine.

A self-signed token needs no other host: Google's client asks oauth2.googleapis.com for one, or the
metadata server, and reads the environment to find out where.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from typing import Any, Final, cast

from voicegate.adapter import AdapterContext
from voicegate.errors import AuthenticationError

__all__ = ["Credentials"]

# What HTTP/2 and gRPC allow in metadata; a line break at the end of a key is the usual trouble.
_SENDABLE: Final = re.compile(r"[\x21-\x7e]+")
# A token lives for an hour, and is replaced while it is still good.
_TOKEN_SECONDS: Final = 3600
_RENEW_AFTER_SECONDS: Final = 3000.0

_NOT_A_KEY: Final = (
    "the API key holds a character that cannot be sent; a line break or a space is the usual cause"
)
_NOT_AN_ACCOUNT: Final = (
    "the credentials are not the JSON of a service account (the file that Google's console gives "
    "you, its content and not its path)"
)
_NO_ACCOUNT: Final = (
    "a bucket needs credentials, the JSON of a service account; an API key opens none"
)


class Credentials:
    """Makes the metadata that goes with each request. Nothing of it is ever shown."""

    def __init__(self, context: AdapterContext, audience: str) -> None:
        self._secrets = context.settings.secrets
        self._backend = context.backend
        self._clock: Callable[[], float] = context.clock
        self._audience = audience
        self._signer: Any = None
        self._token: tuple[str, float] | None = None
        self._signing = asyncio.Lock()

    async def metadata(self) -> tuple[tuple[str, str], ...]:
        """One header with the key or the token; empty where neither is configured.

        Raises:
            AuthenticationError: The configured one cannot be one.
        """
        account = self._secrets.get("credentials")
        if account is not None and account.reveal():
            return (("authorization", f"Bearer {await self._bearer()}"),)
        key = self._secrets.get("key")
        if key is None or not key.reveal():
            return ()
        if not _SENDABLE.fullmatch(key.reveal()):
            raise AuthenticationError(_NOT_A_KEY, backend=self._backend)
        return (("x-goog-api-key", key.reveal()),)

    async def account(self) -> tuple[tuple[str, str], ...]:
        """The header with a service account's token: a bucket knows accounts, and no API keys.

        Raises:
            AuthenticationError: There is no account, or it cannot be one.
        """
        account = self._secrets.get("credentials")
        if account is None or not account.reveal():
            raise AuthenticationError(_NO_ACCOUNT, backend=self._backend)
        return await self.metadata()

    async def _bearer(self) -> str:
        async with self._signing:  # one at a time: the signer is not made for several threads
            now = self._clock()
            if self._token is None or now >= self._token[1]:
                # Signing takes a millisecond or two: not on the loop that carries the calls.
                token = await asyncio.to_thread(self._signed)
                if token is None:
                    raise AuthenticationError(_NOT_AN_ACCOUNT, backend=self._backend)
                self._token = token, now + _RENEW_AFTER_SECONDS
            return self._token[0]

    def _signed(self) -> str | None:
        from google.auth import jwt

        made: Any = jwt.Credentials
        try:
            if self._signer is None:
                info = json.loads(self._secrets["credentials"].reveal())
                self._signer = made.from_service_account_info(
                    info, audience=self._audience, token_lifetime=_TOKEN_SECONDS
                )
            self._signer.refresh(None)
            token = self._signer.token
        except Exception:  # noqa: BLE001 - whatever it is, its text may hold the private key
            return None
        return token.decode() if isinstance(token, bytes) else cast("str", token)
