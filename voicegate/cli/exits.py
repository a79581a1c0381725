"""Exit codes, and errors as plain sentences: no traceback, nothing that anybody said."""

from __future__ import annotations

import os
import sys
from enum import IntEnum

from voicegate.errors import (
    AllBackendsFailedError,
    BackendError,
    ConfigError,
    DeadlineExceededError,
    RefusedError,
    VoicegateError,
)

__all__ = ["ExitCode", "code_for", "explain"]


class ExitCode(IntEnum):
    """What the command tells the shell."""

    DONE = 0
    FOUND = 1  # a check said no: an expectation not met, a journal that does not verify
    USAGE = 2  # usage, configuration, or a file that cannot be read
    REFUSED = 3  # the policy said no
    FAILED = 4  # the backends failed


def code_for(error: BaseException) -> ExitCode:
    """The exit code for ``error``."""
    if isinstance(error, RefusedError):
        return ExitCode.REFUSED
    if isinstance(error, BackendError | AllBackendsFailedError | DeadlineExceededError):
        return ExitCode.FAILED
    if isinstance(error, VoicegateError | OSError | UnicodeError):
        return ExitCode.USAGE
    return ExitCode.FOUND


def explain(error: BaseException) -> str:
    """What to print for ``error``.

    The texts of our own errors hold no content. Those of others may: only their kind and their
    place are told, unless VOICEGATE_TRACEBACK is set.
    """
    if isinstance(error, ConfigError) and error.problems:
        count = len(error.problems)
        tail = "one problem" if count == 1 else f"{count} problems"
        return f"{error}\n{tail}; nothing was done"
    if isinstance(error, VoicegateError):
        return str(error)
    if isinstance(error, OSError):
        return f"{error.filename or 'a file'}: {error.strerror or type(error).__name__}"
    if isinstance(error, UnicodeError):
        return "the input is not UTF-8 text"
    if os.environ.get("VOICEGATE_TRACEBACK"):
        raise error
    return (
        f"this is a bug in voicegate: {type(error).__name__} in {_place(error)}; "
        "set VOICEGATE_TRACEBACK=1 to see more (the text may then hold content)"
    )


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    if trace is None:
        return "an unknown place"
    while trace.tb_next is not None:
        trace = trace.tb_next
    code = trace.tb_frame.f_code
    module = sys.modules.get(trace.tb_frame.f_globals.get("__name__", ""))
    name = module.__name__ if module else code.co_filename
    return f"{name}:{trace.tb_lineno}"
