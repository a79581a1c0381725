"""Whether the account's policy keeps Amazon's AI services from using, and moving, what they hear.

Without it Amazon may store content outside of the region in order to improve its services. The
policy is the account's, not a request's: it is attested in the configuration with a date, and here
it can be read from Organizations. Nothing of a call is sent.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final, cast

from voicegate.adapter.faults import vendor_code
from voicegate.adapter.settings import BackendSettings
from voicegate.errors import (
    AuthenticationError,
    BackendError,
    BadRequestError,
    ConnectionFailedError,
)

__all__ = ["SERVICES", "OptOut", "opt_out_of", "read_opt_out"]

# As the policies name them.
SERVICES: Final = ("polly", "transcribe")
_POLICY: Final = "AISERVICES_OPT_OUT_POLICY"
# Organizations is a service of the whole partition: it has one host, in the USA.
_HOST_REGION: Final = "us-east-1"
_WITHOUT_POLICY: Final = frozenset(
    {"effectivepolicynotfoundexception", "awsorganizationsnotinuseexception"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OptOut:
    """What the account's effective policy says of Polly and Transcribe."""

    services: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def in_force(self) -> bool:
        """Whether both are opted out."""
        return all(self.services.get(name, False) for name in SERVICES)


def opt_out_of(content: str) -> OptOut:
    """Read an effective policy; what it does not say counts as not opted out. Pure."""
    try:
        policy: Any = json.loads(content)
    except ValueError:
        policy = None
    table = _table(_table(policy).get("services"))
    default = _is_out(table.get("default"))
    said = {name: _is_out(table[name]) if name in table else default for name in SERVICES}
    return OptOut(services=MappingProxyType(said))


def read_opt_out(settings: BackendSettings) -> OptOut:
    """Ask Organizations for the policy in force for this backend's account. Blocks on the network.

    Needs the right ``organizations:DescribeEffectivePolicy``; an account that is in no organization
    has no policy.

    Raises:
        AuthenticationError: No keys, or they may not read it.
        BadRequestError: The partition has no Organizations that is known here.
        BackendError: It could not be read.
    """
    from voicegate_adapters.aws.endpoints import locate, region_of

    locate(settings)
    region = region_of(settings)
    if settings.endpoint is None and region.startswith("eusc-"):
        raise BadRequestError(
            "no host of Organizations is known for the European Sovereign Cloud: check the policy "
            "in its console and attest it",
            backend=settings.name,
        )
    fault: BackendError
    try:
        answer = _client(settings).describe_effective_policy(PolicyType=_POLICY)
        return opt_out_of(str(answer["EffectivePolicy"]["PolicyContent"]))
    except BackendError:
        raise
    except Exception as error:  # noqa: BLE001 - botocore's texts hold ids of the account
        code = _code(error)
        if code in _WITHOUT_POLICY:
            return opt_out_of("{}")
        fault = _fault(code, error, settings.name)
    raise fault  # out here botocore's error is gone


def _client(settings: BackendSettings) -> Any:  # noqa: ANN401 - boto3 has no types
    from voicegate_adapters.aws.credentials import configured_keys, open_chain
    from voicegate_adapters.aws.sdk import organizations_client

    keys = configured_keys(settings)
    profile = settings.options.get("profile")
    given = {} if keys is None else {
        "aws_access_key_id": keys.access_key_id,
        "aws_secret_access_key": keys.secret_access_key,
        "aws_session_token": keys.session_token,
    }  # fmt: skip
    return organizations_client(
        open_chain(None if profile is None else str(profile)),
        region_name=_HOST_REGION,
        endpoint_url=settings.endpoint or f"https://organizations.{_HOST_REGION}.amazonaws.com",
        **given,
    )


def _is_out(row: object) -> bool:
    return _table(row).get("opt_out_policy") == "optOut"


def _table(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _code(error: Exception) -> str | None:
    told = _table(_table(getattr(error, "response", None)).get("Error"))
    return vendor_code(told.get("Code"))


def _fault(code: str | None, error: Exception, backend: str) -> BackendError:
    from voicegate_adapters.aws.wire.faults import error_for_code

    response = _table(getattr(error, "response", None))
    status = _table(response.get("ResponseMetadata")).get("HTTPStatusCode")
    if code is not None or isinstance(status, int):
        known = status if isinstance(status, int) else None
        return error_for_code(code, backend=backend, status=known)
    if type(error).__name__ in {"NoCredentialsError", "PartialCredentialsError", "ProfileNotFound"}:
        return AuthenticationError("no keys were found for Organizations", backend=backend)
    return ConnectionFailedError(
        f"Organizations could not be asked ({type(error).__name__})", backend=backend
    )
