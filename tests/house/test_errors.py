"""All exceptions stand in one tree, as drawn, and survive a trip to another process."""

from __future__ import annotations

import copy
import inspect
import pickle
import re
from typing import Any, cast

import pytest

from tests.house.sources import modules
from voicegate import errors
from voicegate.errors import (
    AllBackendsFailedError,
    Attempt,
    BackendError,
    BadAudioError,
    ConfigError,
    ConsentRequiredError,
    DeadlineExceededError,
    Problem,
    RateLimitedError,
    RefusedError,
    VoicegateError,
)

PROBLEM = Problem(
    file="voicegate.toml", line=14, key="backends.x", message="unknown", suggestion="y"
)

FULL: dict[str, object] = {
    "backend": "x",
    "request_id": "r",
    "status": 5,
    "retry_after_seconds": 2.5,
}
ATTEMPT = Attempt(backend="y", error=RateLimitedError("slow down", backend="y"), seconds=0.25)


def descendants(cls: type[VoicegateError]) -> set[type[VoicegateError]]:
    return {cls}.union(*(descendants(child) for child in cls.__subclasses__()))


ARGUMENTS: list[tuple[type[VoicegateError], list[tuple[tuple[object, ...], dict[str, object]]]]] = [
    (ConfigError, [(("one line",), {}), (([PROBLEM, PROBLEM],), {})]),
    (ConsentRequiredError, [(("no",), {"consents": ("transfer",), "question": "May we?"})]),
    (BackendError, [(("it failed",), {"backend": "x"}), (("it failed",), FULL)]),
    (AllBackendsFailedError, [(([ATTEMPT],), {})]),
    (BadAudioError, [((), {"found": "3 bytes", "expected": "an even number"})]),
    (DeadlineExceededError, [(("out of time",), {"budget_seconds": 1.5})]),
    (VoicegateError, [(("it happened",), {})]),
]


def examples(cls: type[VoicegateError]) -> list[VoicegateError]:
    """Instances of ``cls``, with as many fields filled as it has."""
    make: Any = cls
    calls = next(calls for ancestor, calls in ARGUMENTS if issubclass(cls, ancestor))
    return [make(*positional, **named) for positional, named in calls]


def state(value: object) -> object:
    """What an error says and holds, comparable across copies."""
    if isinstance(value, VoicegateError):
        return type(value), str(value), value.args, {k: state(v) for k, v in vars(value).items()}
    if isinstance(value, Attempt):
        return value.backend, state(value.error), value.seconds
    if isinstance(value, tuple):
        return tuple(map(state, cast("tuple[object, ...]", value)))
    return value


EXAMPLES = [
    pytest.param(example, id=f"{cls.__name__}-{number}")
    for cls in sorted(descendants(VoicegateError), key=lambda cls: cls.__name__)
    if cls.__module__ == errors.__name__
    for number, example in enumerate(examples(cls))
]


@pytest.mark.parametrize("error", EXAMPLES)
def test_survives_pickling(error: VoicegateError) -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(error, protocol))  # noqa: S301
        assert state(again) == state(error)
    assert state(copy.deepcopy(error)) == state(error)


@pytest.mark.parametrize("error", EXAMPLES)
def test_says_something(error: VoicegateError) -> None:
    assert str(error).strip()
    assert repr(error).startswith(type(error).__name__)


# Signals between two functions, turned into a Problem or an error of the tree before a user sees
# them. A name that is no longer needed here fails the test, too.
SIGNALS = {"EndpointError", "EventTooLargeError", "RowError", "TooDeepError"}


def test_every_exception_of_the_library_is_in_the_tree() -> None:
    outside = {
        value.__name__
        for module in modules()
        for value in vars(module).values()
        if inspect.isclass(value)
        and issubclass(value, BaseException)
        and value.__module__.startswith(("voicegate.", "voicegate_adapters."))
        and not issubclass(value, VoicegateError)
        and not value.__name__.startswith("_")
    }
    assert outside == SIGNALS


def test_every_exception_of_the_tree_stands_in_one_module() -> None:
    assert modules()
    elsewhere = {
        f"{cls.__module__}.{cls.__qualname__}"
        for cls in descendants(VoicegateError)
        if cls.__module__.startswith("voicegate") and cls.__module__ != errors.__name__
    }
    assert elsewhere == set()


def test_the_drawn_tree_is_the_real_one() -> None:
    drawn: dict[str, str] = {}
    line_of_ancestors: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        if found := re.match(r"^((?:│  )*(?:[├└]─ )?)([A-Z]\w+Error)\b", line):
            depth = len(found[1]) // 3
            line_of_ancestors[depth:] = [found[2]]
            drawn[found[2]] = line_of_ancestors[depth - 1] if depth else "Exception"
    real = {
        cls.__name__: cls.__bases__[0].__name__
        for cls in descendants(VoicegateError)
        if cls.__module__ == errors.__name__
    }
    assert drawn == real


def test_one_handler_catches_all() -> None:
    assert issubclass(RefusedError, VoicegateError)
    assert all(getattr(errors, name) for name in errors.__all__)
