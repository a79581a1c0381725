"""What holds a suite together: nothing of it can be left out, or replaced, without a word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from types import FunctionType, MappingProxyType
from typing import Any, ClassVar, TypeVar

import pytest

from voicegate.adapter import AdapterSpec
from voicegate.testing.conformance.subject import Subject, Trouble, Way

__all__ = ["Suite", "for_ways"]

F = TypeVar("F", bound=Callable[..., Any])
_OF = "__conformance_ways__"


def for_ways(*ways: Way) -> Callable[[F], F]:
    """Mark a test as one of adapters that offer one of ``ways``; without a mark it is for all."""

    def mark(test: F) -> F:
        setattr(test, _OF, ways)
        return test

    return mark


class Suite:
    """The base of all suites. A test class derives from ``AdapterConformance``, with ``spec``.

    ``exempt`` maps a test (``test_name``, or ``test_name[parameter]``) to the reason why this
    adapter cannot pass it. Such a test still runs, and must fail: one that passes fails the run,
    so that no exemption outlives its reason.
    """

    pytestmark = pytest.mark.asyncio
    spec: ClassVar[AdapterSpec]
    troubles: ClassVar[frozenset[Trouble]] = frozenset(Trouble)
    exempt: ClassVar[Mapping[str, str]] = MappingProxyType({})

    def subject(self) -> AbstractAsyncContextManager[Subject]:
        """The adapter and its fake, fresh for each test."""
        raise NotImplementedError(f"{type(self).__name__} must say how its subject() is made")

    def __init_subclass__(cls, **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        if cls.__module__.startswith(__package__ or "voicegate.testing.conformance"):
            return
        shipped = _shipped_tests(cls)
        _refuse_overriding(cls, shipped)
        _refuse_a_part(cls)
        if not isinstance(getattr(cls, "spec", None), AdapterSpec):
            raise TypeError(f"{cls.__name__} names no spec: spec = ADAPTER")
        unknown = {name.partition("[")[0] for name in cls.exempt} - shipped.keys()
        if unknown or not all(reason.strip() for reason in cls.exempt.values()):
            raise TypeError(
                f"{cls.__name__}.exempt names what is no test of the suite, or gives no reason: "
                f"{', '.join(sorted(unknown)) or 'an empty reason'}"
            )
        for name, test in shipped.items():
            wants_trouble = "trouble" in test.__code__.co_varnames[: test.__code__.co_argcount]
            if not _applies(cls.spec, test) or (wants_trouble and not cls.troubles):
                setattr(cls, name, None)

    @pytest.fixture(autouse=True)
    def _exemption(self, request: pytest.FixtureRequest) -> None:
        node = request.node
        reason = self.exempt.get(node.name) or self.exempt.get(node.originalname)
        if reason is not None:
            node.add_marker(pytest.mark.xfail(reason=reason, strict=True))

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Give each test the ways and the troubles that its adapter has."""
        if "way" in metafunc.fixturenames:
            offered = [way for way in Way if getattr(self.spec, way) is not None]
            wanted = getattr(metafunc.function, _OF, tuple(Way))
            ways = [way for way in offered if way in wanted]
            metafunc.parametrize("way", ways, ids=[str(way) for way in ways])
        if "trouble" in metafunc.fixturenames:
            troubles = [t for t in Trouble if t in self.troubles]
            metafunc.parametrize("trouble", troubles, ids=[t.name.lower() for t in troubles])


def _shipped_tests(cls: type) -> dict[str, FunctionType]:
    return {
        name: value
        for base in reversed(cls.__mro__)
        if base.__module__.startswith(__package__ or "")
        for name, value in vars(base).items()
        if name.startswith("test_") and isinstance(value, FunctionType)
    }


def _refuse_overriding(cls: type, shipped: Mapping[str, FunctionType]) -> None:
    sealed = {*shipped, "pytest_generate_tests", "_exemption", "__test__"}
    for base in cls.__mro__:
        checked = base is not cls and issubclass(base, Suite)  # when it was made, or shipped
        taken = set[str]() if checked or base is object else sealed & vars(base).keys()
        if taken:
            raise TypeError(
                f"{cls.__name__} replaces {', '.join(sorted(taken))} of the conformance suite; "
                "what an adapter cannot pass is named in exempt, with a reason"
            )


def _refuse_a_part(cls: type) -> None:
    if not getattr(cls, "_whole", False):
        raise TypeError(
            f"{cls.__name__} takes a part of the conformance suite only; derive it from "
            "AdapterConformance: the spec says which roles there are to test"
        )


def _applies(spec: AdapterSpec, test: FunctionType) -> bool:
    ways: tuple[Way, ...] = getattr(test, _OF, tuple(Way))
    return any(getattr(spec, way) is not None for way in ways)
