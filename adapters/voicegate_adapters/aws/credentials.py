"""Who we are to Amazon: keys of the configuration, those of the standard chain, or a role's."""

from __future__ import annotations

import asyncio
import re
from typing import Any, Final

from voicegate.adapter import AdapterContext, BackendSettings
from voicegate.errors import AuthenticationError
from voicegate_adapters.aws.endpoints import region_of
from voicegate_adapters.aws.sdk import BotocoreSession, Session, unlogged
from voicegate_adapters.aws.signing import signed
from voicegate_adapters.aws.wire.faults import error_of
from voicegate_adapters.aws.wire.roles import ROLE_SECONDS, Keys, assume_role, keys_of

__all__ = ["Identity"]

_RENEW_EARLIER_SECONDS: Final = 600.0
# A line break at the end of a key is the usual trouble; it must not get into a header.
_SENDABLE: Final = re.compile(r"[\x21-\x7e]+")
_NOT_KEYS: Final = (
    "the keys hold a character that cannot be sent; a line break or a space is the usual cause"
)
_NONE: Final = (
    "no keys were found: name access_key_id and secret_access_key, or set up the standard chain "
    "(environment, ~/.aws, the role of this machine)"
)


def _configured_keys(settings: BackendSettings) -> Keys | None:
    """The keys of the configuration, or None where it has none.

    Raises:
        AuthenticationError: They cannot be keys.
    """
    names = ("access_key_id", "secret_access_key", "session_token")
    values = [settings.secrets[name].reveal() for name in names if name in settings.secrets]
    if not any(values):
        return None
    if not all(_SENDABLE.fullmatch(value) for value in values if value) or not values[1]:
        raise AuthenticationError(_NOT_KEYS, backend=settings.name)
    return Keys(values[0], values[1], (values[2] or None) if len(values) > 2 else None)  # noqa: PLR2004


def _open_chain(profile: str | None) -> Any:  # noqa: ANN401 - boto3 has no types
    """boto3's session: it finds keys as all of Amazon's tools do. Reads files; may block."""
    session = BotocoreSession(profile=profile)
    # Keys are asked for at Amazon's own hosts, whatever AWS_ENDPOINT_URL says.
    session.set_config_variable("ignore_configured_endpoint_urls", True)
    return Session(botocore_session=session)


class Identity:
    """Gives the keys to sign with; they are renewed before they end. Nothing of it is shown."""

    def __init__(self, context: AdapterContext) -> None:
        self._context = context
        self._settings = context.settings
        self._chain: Any = None
        self._role: tuple[Keys, float] | None = None
        self._asking = asyncio.Lock()

    async def keys(self) -> Keys:
        """The keys for the next request.

        Raises:
            AuthenticationError: There are none, or they cannot be keys.
            BackendError: The role's keys could not be fetched.
        """
        if "role" not in self._settings.options:
            return await self._own()
        async with self._asking:
            if self._role is None or self._context.clock() >= self._role[1]:
                self._role = await self._assume()
        return self._role[0]

    async def _own(self) -> Keys:
        keys = _configured_keys(self._settings)
        if keys is not None:
            return keys
        found: Any = self._chain
        if found is None or getattr(found, "refresh_needed", lambda: False)():
            keys = await asyncio.to_thread(self._ask_chain)  # files, and the machine's own service
        elif found is not None:
            keys = _frozen(found)
        if keys is None:
            raise AuthenticationError(_NONE, backend=self._context.backend)
        return keys

    def _ask_chain(self) -> Keys | None:
        try:
            with unlogged():
                if self._chain is None:
                    profile = self._settings.options.get("profile")
                    session = _open_chain(None if profile is None else str(profile))
                    self._chain = session.get_credentials()
                return None if self._chain is None else _frozen(self._chain)
        except Exception:  # noqa: BLE001 - whatever it is, its text may hold a key or a path
            return None

    async def _assume(self) -> tuple[Keys, float]:
        options, base = self._settings.options, self._context.endpoint.urls["sts"]
        external = options.get("external_id")
        request = assume_role(
            base, str(options["role"]), None if external is None else str(external)
        )
        asked_at = self._context.clock()
        request = signed(
            request, await self._own(), service="sts", region=region_of(self._settings)
        )
        answer = await self._context.http.send(request)
        if not answer.ok:
            raise error_of(answer)
        return keys_of(answer), asked_at + ROLE_SECONDS - _RENEW_EARLIER_SECONDS


def _frozen(found: Any) -> Keys:  # noqa: ANN401 - botocore has no types
    frozen = found.get_frozen_credentials()
    return Keys(frozen.access_key, frozen.secret_key, frozen.token)
