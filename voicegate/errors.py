"""Every exception that voicegate raises.

VoicegateError
├─ ConfigError                 yours, before any byte leaves; ``.problems``
│  ├─ UnknownAdapterError
│  ├─ MissingExtraError        names the exact pip line
│  ├─ CredentialsMissingError  names the variable, never the value
│  └─ UnsupportedDayError      the register does not reach back to that day
├─ RefusedError                the policy says no; ``.decision``
│  ├─ ConsentRequiredError     which consent, and the text to ask for it
│  └─ PermitError              an adapter was entered without a valid permit
├─ BackendError                one attempt; ``.backend .request_id .status .retry_after_seconds``
│  ├─ AuthenticationError
│  ├─ QuotaExceededError
│  ├─ RateLimitedError
│  ├─ BadRequestError
│  ├─ UnavailableError
│  ├─ ConnectionFailedError
│  ├─ BackendTimeoutError
│  ├─ EgressBlockedError       redirect, foreign host, proxy
│  └─ UnexpectedResponseError  we could not read the answer
├─ AllBackendsFailedError      ``.attempts``
├─ DeadlineExceededError       the caller's own budget
├─ BadAudioError               what was found and what was expected
│  └─ UnsupportedWavError      a sound WAV file in a codec that is not read here
└─ StorageError                ledger, journal, vault

None of them holds what a caller said, or a key. All can be pickled.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol, Self

__all__ = [
    "AllBackendsFailedError",
    "Attempt",
    "AuthenticationError",
    "BackendError",
    "BackendTimeoutError",
    "BadAudioError",
    "BadRequestError",
    "ConfigError",
    "ConnectionFailedError",
    "ConsentRequiredError",
    "CredentialsMissingError",
    "DeadlineExceededError",
    "DecisionLike",
    "EgressBlockedError",
    "MissingExtraError",
    "PermitError",
    "Problem",
    "QuotaExceededError",
    "RateLimitedError",
    "RefusedError",
    "Severity",
    "StorageError",
    "UnavailableError",
    "UnexpectedResponseError",
    "UnknownAdapterError",
    "UnsupportedDayError",
    "UnsupportedWavError",
    "VoicegateError",
]


class Severity(StrEnum):
    """How much a finding in a file matters: a ``problem`` stops, the others inform."""

    PROBLEM = "problem"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One finding in a configuration file, as ``file:line: key: message; suggestion``."""

    file: str
    line: int | None
    key: str
    message: str
    suggestion: str | None = None
    severity: Severity = Severity.PROBLEM

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        key = f" {self.key}:" if self.key else ""
        tail = f"; {self.suggestion}" if self.suggestion else ""
        return f"{place}:{key} {self.message}{tail}"


class DecisionLike(Protocol):
    """What an error needs of a decision; ``voicegate.policy.Decision`` is one."""

    @property
    def permitted(self) -> Sequence[str]:
        """The names of the backends that may be used, in order of preference."""
        ...

    def why_not(self, backend: str) -> str:
        """One sentence that says why ``backend`` may not be used."""
        ...


def _rebuild(cls: type[VoicegateError], message: str, state: dict[str, Any]) -> VoicegateError:
    error = cls.__new__(cls)
    Exception.__init__(error, message)
    error.__dict__.update(state)
    return error


class VoicegateError(Exception):
    """The root of all errors of this library."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else type(self).__name__

    def __reduce__(
        self,
    ) -> tuple[
        Callable[[type[VoicegateError], str, dict[str, Any]], VoicegateError],
        tuple[type[Self], str, dict[str, Any]],
    ]:
        return _rebuild, (type(self), str(self), dict(self.__dict__))


class ConfigError(VoicegateError):
    """The configuration, or its environment, cannot be used; found before any byte leaves."""

    problems: tuple[Problem, ...]

    def __init__(self, problems: str | Sequence[Problem]) -> None:
        self.problems = () if isinstance(problems, str) else tuple(problems)
        super().__init__(
            problems if isinstance(problems, str) else "\n".join(str(p) for p in problems)
        )


class UnknownAdapterError(ConfigError):
    """No installed distribution offers an adapter of that name."""


class MissingExtraError(ConfigError):
    """An adapter's own dependency is not installed; the message holds the pip line."""


class CredentialsMissingError(ConfigError):
    """An environment variable or a secret callback gave no key; the message names the variable."""


class UnsupportedDayError(ConfigError):
    """A decision was asked for as of a day that the register of that regime does not know."""


class RefusedError(VoicegateError):
    """The policy permits no backend for this request."""

    decision: DecisionLike | None

    def __init__(self, message: str, *, decision: DecisionLike | None = None) -> None:
        super().__init__(message)
        self.decision = decision


class ConsentRequiredError(RefusedError):
    """A consent that is not active would open a backend."""

    consents: tuple[str, ...]
    question: str | None

    def __init__(
        self,
        message: str,
        *,
        consents: Sequence[str],
        question: str | None = None,
        decision: DecisionLike | None = None,
    ) -> None:
        super().__init__(message, decision=decision)
        self.consents = tuple(consents)
        self.question = question


class PermitError(RefusedError):
    """An adapter was entered without a valid permit for this backend, form and payload."""


class BackendError(VoicegateError):
    """One attempt at one backend failed. Adapters classify, routing decides what follows."""

    backend: str
    request_id: str | None
    status: int | str | None
    retry_after_seconds: float | None

    def __init__(
        self,
        message: str,
        *,
        backend: str,
        request_id: str | None = None,
        status: int | str | None = None,
        retry_after_seconds: float | None = None,
    ) -> None:
        super().__init__(message)
        self.backend = backend
        self.request_id = request_id
        self.status = status
        self.retry_after_seconds = retry_after_seconds

    def __str__(self) -> str:
        facts = [f"backend {self.backend}"]
        if self.status is not None:
            facts.append(f"status {self.status}")
        if self.request_id is not None:
            facts.append(f"request id {self.request_id}")
        return f"{super().__str__()} ({', '.join(facts)})"

    def __reduce__(
        self,
    ) -> tuple[
        Callable[[type[VoicegateError], str, dict[str, Any]], VoicegateError],
        tuple[type[Self], str, dict[str, Any]],
    ]:
        return _rebuild, (type(self), str(self.args[0]), dict(self.__dict__))


class AuthenticationError(BackendError):
    """The key is missing, wrong, or not valid for this region (401, 403)."""


class QuotaExceededError(BackendError):
    """The account has no money or quota left (402)."""


class RateLimitedError(BackendError):
    """Too many requests or streams at once (429)."""


class BadRequestError(BackendError):
    """The backend does not accept this audio, text, language or option (400, 413, 422)."""


class UnavailableError(BackendError):
    """The backend says that it cannot serve now (5xx)."""


class ConnectionFailedError(BackendError):
    """No connection, or it broke."""


class BackendTimeoutError(BackendError):
    """The backend did not answer in time."""


class EgressBlockedError(BackendError):
    """A redirect, a foreign host or a proxy would have moved data elsewhere; nothing was sent."""


class UnexpectedResponseError(BackendError):
    """The answer could not be read: a bug of ours, or a change of theirs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One try at one backend: which, what went wrong, how long it took."""

    backend: str
    error: BackendError
    seconds: float


class AllBackendsFailedError(VoicegateError):
    """Every permitted backend was tried and failed; ``attempts`` in order."""

    attempts: tuple[Attempt, ...]

    def __init__(self, attempts: Sequence[Attempt]) -> None:
        self.attempts = tuple(attempts)
        lines = [f"  {a.backend} after {a.seconds:.2f} s: {a.error}" for a in self.attempts]
        super().__init__("\n".join(["every permitted backend failed:", *lines]))


class DeadlineExceededError(VoicegateError):
    """The caller's own time budget, in seconds, is used up."""

    def __init__(self, message: str, *, budget_seconds: float) -> None:
        super().__init__(message)
        self.budget_seconds = budget_seconds


class BadAudioError(VoicegateError):
    """The audio cannot be used: what was found, and what was expected."""

    found: str
    expected: str

    def __init__(self, *, found: str, expected: str) -> None:
        super().__init__(f"bad audio: found {found}; expected {expected}")
        self.found = found
        self.expected = expected


class UnsupportedWavError(BadAudioError):
    """A sound WAV file whose codec is none of 16-bit PCM, mu-law and A-law."""


class StorageError(VoicegateError):
    """Ledger, journal or vault could not be read or written; nothing was acknowledged."""
