"""The options of an aws backend: what each may be."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, cast

from voicegate.adapter.settings import BackendSettings, EndpointError

__all__ = [
    "ENGINES",
    "ENGINES_WITH_MARKS",
    "OPTIONS",
    "SECRETS",
    "check_options",
    "languages_of",
]

SECRETS: Final = frozenset({"access_key_id", "secret_access_key", "session_token"})
ENGINES: Final = ("neural", "generative", "long-form", "standard")
ENGINES_WITH_MARKS: Final = frozenset({"neural", "long-form", "standard"})  # as is documented
STABILITIES: Final = ("low", "medium", "high")
_FEWEST_LANGUAGES: Final = 2
_SPEAKERS: Final = range(2, 31)


def _matches(pattern: str) -> Callable[[object], bool]:
    compiled = re.compile(pattern, re.ASCII)
    return lambda value: isinstance(value, str) and compiled.fullmatch(value) is not None


def _one_of(*words: str) -> Callable[[object], bool]:
    return lambda value: value in words


def _is_seconds(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value >= 0


def _is_languages(value: object) -> bool:
    if not isinstance(value, list | tuple):
        return False
    tags = cast("list[object]", value)
    tag = _matches(r"[a-z]{2,3}-[A-Z]{2}")
    return len(tags) >= _FEWEST_LANGUAGES and all(tag(each) for each in tags)


_NAME: Final = _matches(r"[0-9a-zA-Z._-]{1,200}")
# Each option, what it may be, and that in words.
_KNOWN: Final[Mapping[str, tuple[Callable[[object], bool], str]]] = {
    "bucket": (
        _matches(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"),
        'the name of an S3 bucket, like bucket = "muster-calls"',
    ),
    "bucket_owner": (_matches(r"[0-9]{12}"), "the twelve digits of the account that owns it"),
    "engine": (_one_of(*ENGINES), f"one of {', '.join(ENGINES)}"),
    "external_id": (_matches(r"[\w+=,.@:/-]{2,1224}"), "what the role's owner told you"),
    "job_seconds": (_is_seconds, "a number of seconds"),
    "kms_key": (_matches(r"[0-9a-zA-Z:/_-]{1,2048}"), "a key's id, alias or ARN in this region"),
    "language_model": (_NAME, "the name of a custom language model"),
    "languages": (_is_languages, 'at least two tags, like languages = ["de-DE", "en-US"]'),
    "max_speakers": (lambda value: value in _SPEAKERS, "a number from 2 to 30"),
    "poll_seconds": (_is_seconds, "a number of seconds"),
    "prefix": (
        _matches(r"(?:[a-zA-Z0-9_-]+/)*"),
        'folders that end in a slash, like prefix = "voicegate/"',
    ),
    "profile": (_matches(r"[\w .@+=,-]{1,128}"), "a profile of ~/.aws/config"),
    "role": (
        _matches(r"arn:aws[a-z-]*:iam::[0-9]{12}:role/[\w+=,.@/-]{1,512}"),
        'an ARN, like role = "arn:aws:iam::123456789012:role/voicegate"',
    ),
    "stability": (_one_of(*STABILITIES), f"one of {', '.join(STABILITIES)}"),
    "vocabulary": (_NAME, "the name of a custom vocabulary"),
    "voice": (_matches(r"[A-Z][A-Za-z]{1,40}"), 'a voice of Polly, like voice = "Vicki"'),
}
OPTIONS: Final = frozenset(_KNOWN)


def check_options(settings: BackendSettings) -> None:
    """Check what the operator wrote.

    Raises:
        EndpointError: An option that cannot be, or half a pair of keys.
    """
    for name, value in settings.options.items():
        if name in _KNOWN and not _KNOWN[name][0](value):
            key = name if name == "voice" else f"options.{name}"
            raise EndpointError(key, f"is not {_KNOWN[name][1]}")
    secrets = settings.secrets
    if ("access_key_id" in secrets) != ("secret_access_key" in secrets):
        missing = "secret_access_key" if "access_key_id" in secrets else "access_key_id"
        raise EndpointError(f"secrets.{missing}", "is missing: the two keys belong together")
    if "session_token" in secrets and "access_key_id" not in secrets:
        raise EndpointError("secrets.access_key_id", "is missing: a session token is not enough")
    if secrets and "profile" in settings.options:
        raise EndpointError("options.profile", "and keys of its own: keep one of them")


def languages_of(settings: BackendSettings) -> tuple[str, ...]:
    """The languages among which Transcribe may find out which one is spoken."""
    value = settings.options.get("languages", ())
    return tuple(str(tag) for tag in cast("list[object]", value))
