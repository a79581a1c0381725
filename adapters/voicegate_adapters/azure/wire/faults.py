"""What an answer of Azure that is not 2xx means: by its status, and by its code if it has one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from voicegate.adapter.faults import vendor_code
from voicegate.adapter.http_messages import HttpResponse
from voicegate.errors import BackendError, QuotaExceededError
from voicegate_adapters.azure.wire.reading import table, text

__all__ = ["error_of"]

_FORBIDDEN: Final = 403


def error_of(response: HttpResponse) -> BackendError:
    """The error that ``response`` stands for; the caller raises it.

    403 is said of a key without rights and of a free allowance that is used up; only the text, of
    which nothing is repeated, tells which.
    """
    answer: Mapping[str, object] = {}
    with suppress(ValueError, RecursionError):  # a gateway in front need not speak JSON
        answer = table(json.loads(response.content))
    told = table(answer.get("error")) or answer
    spent = response.status == _FORBIDDEN and "quota" in (text(told.get("message")) or "").lower()
    return response.error(code=_code(told), kind=QuotaExceededError if spent else None)


def _code(told: Mapping[str, object]) -> str | None:
    inner = table(told.get("innerError")) or table(told.get("innererror"))
    return vendor_code(inner.get("code")) or vendor_code(told.get("code"))
