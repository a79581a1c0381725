"""What may stand in a chain as text: names and codes, never what somebody said. Pure."""

from __future__ import annotations

import hashlib
import re

from voicegate.errors import StorageError

__all__ = ["check_code", "check_name", "check_subject", "shortened_request_id"]

_SUBJECT = re.compile(r"[0-9a-f]{32}")
_NAME = re.compile(r"[^\s\x00-\x1f]{1,128}")
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9_.:/+-]{0,127}")
# A telephone number. Counters and times as call ids ("1732440000.17") are none, nor are SIP's.
_NUMBER = re.compile(r"(\+|0)[\d/()-]{6,}")
_REQUEST_ID = re.compile(r"[\x21-\x7e]{1,128}")


def check_name(field: str, value: str) -> None:
    """Refuse what is no name of a thing: blanks, too long, a telephone number.

    Raises:
        StorageError: The message names the field, never the value.
    """
    if not _NAME.fullmatch(value) or _NUMBER.fullmatch(value):
        raise StorageError(
            f"{field} must be a name without blanks of up to 128 characters and no telephone "
            "number: no content and no personal data stands in a chain in clear"
        )


def check_subject(value: str) -> None:
    """Refuse a clear id of a person.

    Raises:
        StorageError: The message does not repeat it.
    """
    if not _SUBJECT.fullmatch(value):
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
            "characters: no content stands in a chain"
        )


def shortened_request_id(value: str) -> str:
    """A vendor's request id as it is, or its hash if it is long or holds anything unusual."""
    if _REQUEST_ID.fullmatch(value):
        return value
    return "sha256:" + hashlib.sha256(value.encode(errors="surrogatepass")).hexdigest()[:32]
