"""Whether the account's policy keeps Amazon's AI services from using, and moving, what they hear.

Without it Amazon may store content outside of the region in order to improve its services. The
policy is the account's, not a request's: it is attested in the configuration with a date, and here
it can be read from Organizations. Nothing of a call is sent.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from voicegate.adapter.context import AdapterContext
from voicegate.adapter.http import HttpSeam
from voicegate.adapter.http_messages import HttpResponse
from voicegate.adapter.online import OnlineProof
from voicegate.adapter.settings import BackendSettings, Endpoint
from voicegate.adapter.websocket import WebSocketSeam
from voicegate.errors import AuthenticationError, BadRequestError
from voicegate_adapters.aws.endpoints import locate, region_of
from voicegate_adapters.aws.wire.policies import (
    HOST_REGION,
    NO_POLICY,
    RIGHT_MISSING,
    effective_policy,
    opted_out,
    policy_of,
)

__all__ = ["OptOut", "attest_online", "opt_out_of", "read_opt_out"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OptOut:
    """What the account's effective policy says of ``polly`` and ``transcribe``."""

    services: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def in_force(self) -> bool:
        """Whether both are opted out."""
        return bool(self.services) and all(self.services.values())


def opt_out_of(content: str) -> OptOut:
    """Read the text of an effective policy; what it does not say counts as not opted out. Pure."""
    return OptOut(services=MappingProxyType(opted_out(content)))


def read_opt_out(settings: BackendSettings) -> OptOut:
    """Ask Organizations for the policy in force for this backend's account.

    Blocks until the answer is there: call it from a thread, not from a running event loop. Needs
    the right ``organizations:DescribeEffectivePolicy``; an account without organization or policy
    is not opted out.

    Raises:
        AuthenticationError: No keys, or they may not read it.
        BadRequestError: The partition has no Organizations that is known here.
        BackendError: It could not be read.
    """
    return asyncio.run(_read(settings))


async def attest_online(settings: BackendSettings) -> tuple[OnlineProof, ...]:
    """The condition ``ai_services_opt_out`` of this backend's account, as Organizations has it.

    Raises:
        BackendError: It could not be read; the message says why.
    """
    found = await _read(settings)
    said = ", ".join(
        f"{name}: {'opted out' if out else 'not opted out'}" for name, out in found.services.items()
    )
    proof = OnlineProof(condition="ai_services_opt_out", holds=found.in_force, detail=said)
    return (proof,)


async def _read(settings: BackendSettings) -> OptOut:
    from voicegate_adapters.aws.credentials import Identity
    from voicegate_adapters.aws.signing import signed

    account, organizations = locate(settings), _organizations(settings)
    context = AdapterContext(
        settings=settings,
        endpoint=account,
        http=HttpSeam(account, backend=settings.name),
        websocket=WebSocketSeam(account, backend=settings.name),
    )
    seam = HttpSeam(organizations, backend=settings.name)
    try:
        keys = await Identity(context).keys()  # the role's, if there is one: it has an account
        request = effective_policy(organizations.urls["api"])
        answer = await seam.send(signed(request, keys, service="organizations", region=HOST_REGION))
    finally:
        await seam.aclose()
        await context.http.aclose()
    return _judged(answer)


def _organizations(settings: BackendSettings) -> Endpoint:
    """The one host that Organizations has for all regions of a partition."""
    if settings.endpoint is None and region_of(settings).startswith("eusc-"):
        raise BadRequestError(
            "no host of Organizations is known for the European Sovereign Cloud: look at the "
            "policy in its console, and attest it",
            backend=settings.name,
        )
    url = settings.endpoint or f"https://organizations.{HOST_REGION}.amazonaws.com"
    host = next(iter(locate(settings).hosts)) if settings.endpoint else url.partition("://")[2]
    return Endpoint(urls=MappingProxyType({"api": url.rstrip("/")}), hosts=frozenset({host}))


def _judged(answer: HttpResponse) -> OptOut:
    from voicegate_adapters.aws.wire.faults import code_in, error_of

    if answer.ok:
        return opt_out_of(policy_of(answer))
    error, code = error_of(answer), code_in(answer)
    if code in NO_POLICY:
        return opt_out_of("{}")
    if code in RIGHT_MISSING:
        raise AuthenticationError(
            "the keys may not read the policy: give them organizations:DescribeEffectivePolicy",
            backend=answer.backend,
            request_id=error.request_id,
            status=error.status,
        )
    raise error
