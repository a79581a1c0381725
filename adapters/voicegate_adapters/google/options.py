"""The options of a google backend that concern long recordings: what each may be."""

from __future__ import annotations

import re
from typing import Final

from voicegate.adapter.settings import BackendSettings, EndpointError
from voicegate_adapters.google.models import Model

__all__ = ["check_bucket_options"]

# Letters, digits, dashes, underscores and dots; dots stand for domains (naming rules of buckets).
_BUCKET: Final = re.compile(r"[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]", re.ASCII)


def check_bucket_options(settings: BackendSettings, region: str, model: Model) -> None:
    """Check what the operator wrote about the bucket.

    Raises:
        EndpointError: An option that cannot be, or a bucket that this backend cannot use.
    """
    options = settings.options
    for name in ("job_seconds", "poll_seconds"):
        seconds = options.get(name, 1)
        if not isinstance(seconds, int | float) or isinstance(seconds, bool) or seconds < 0:
            raise EndpointError(f"options.{name}", "is no number of seconds")
    bucket = options.get("bucket")
    if bucket is None:
        return
    if not (isinstance(bucket, str) and _BUCKET.fullmatch(bucket)):
        raise EndpointError(
            "options.bucket",
            "is no name of a bucket of Cloud Storage",
            'the name alone, like bucket = "muster-calls"',
        )
    fault = _unusable(settings, region, model)
    if fault is not None:
        raise EndpointError("options.bucket", *fault)


def _unusable(settings: BackendSettings, region: str, model: Model) -> tuple[str, str] | None:
    if region == "global":
        return "has no host of its own in global, so nothing binds it to a place", "name a region"
    if not settings.options.get("project"):
        return "needs a project that recognises", "set options.project"
    if model.api != "v2":
        return f"is of no use to {model.name}, a model of v1", "take a model of v2, like chirp_3"
    if "credentials" not in settings.secrets:
        return (
            "needs the credentials of a service account; an API key opens no bucket",
            'secrets = { credentials = "${GOOGLE_SERVICE_ACCOUNT}" }',
        )
    return None
