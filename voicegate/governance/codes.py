"""What may stand in the journal as text: codes and names, never what somebody said. Pure."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Mapping

from voicegate.errors import StorageError

__all__ = [
    "SUBJECT_PATTERN",
    "check_code",
    "check_detail",
    "check_name",
    "check_subject",
    "shortened_request_id",
]

SUBJECT_PATTERN = re.compile(r"sub_[a-z2-7]{32}")
"""A subject's pseudonym: 160 bits of an HMAC in base32."""

_NAME = re.compile(r"[^\W_][\w.:/@+-]{0,127}")
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9_.:/+-]{0,127}")
_NUMBER = re.compile(r"\+?[\d./-]{7,}")
_REQUEST_ID = re.compile(r"[\x21-\x7e]{1,128}")


def check_name(field: str, value: str) -> None:
    """Refuse what is no name of a thing: with blanks, too long, or a mere (telephone) number.

    Raises:
        StorageError: The message names the field, never the value.
    """
    if not _NAME.fullmatch(value) or _NUMBER.fullmatch(value):
        raise StorageError(
            f"{field} must be a name without blanks of up to 128 characters, and no mere number: "
            "the journal holds no content and no personal data in clear"
        )


def check_subject(value: str) -> None:
    """Refuse a clear id of a person.

    Raises:
        StorageError: The message does not repeat it.
    """
    if not SUBJECT_PATTERN.fullmatch(value):
        raise StorageError(
            "a subject is stored by its pseudonym only; pass Pseudonyms(store).of(subject)"
        )


def check_code(field: str, value: str) -> None:
    """Refuse text that is no code: it must begin with a letter and hold no blank.

    Raises:
        StorageError: The message names the field, never the value.
    """
    if not _CODE.fullmatch(value):
        raise StorageError(
            f"{field} must be a code that begins with a letter, without blanks, of up to 128 "
            "characters: the journal holds no content"
        )


def check_detail(detail: Mapping[str, object]) -> None:
    """Allow codes, whole numbers, finite numbers and flags, under names that are codes.

    Raises:
        StorageError: Anything else; the message does not repeat it.
    """
    if len(detail) > 32:  # noqa: PLR2004  # small means small
        raise StorageError("a detail has at most 32 fields")
    for key, value in detail.items():
        check_code("a key of detail", key)
        if isinstance(value, str):
            check_code(f"detail.{key}", value)
        elif isinstance(value, float) and not math.isfinite(value):
            raise StorageError(f"detail.{key} must be a finite number")
        elif not isinstance(value, bool | int | float):
            raise StorageError(f"detail.{key} must be a code, a number or a flag")


def shortened_request_id(value: str) -> str:
    """A vendor's request id as it is, or its hash if it is long or holds anything unusual."""
    if _REQUEST_ID.fullmatch(value):
        return value
    return "sha256:" + hashlib.sha256(value.encode(errors="surrogatepass")).hexdigest()[:32]
