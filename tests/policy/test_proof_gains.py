"""A proof compares each backend with its own poorer variants, and raw and redacted alike."""

from __future__ import annotations

from typing import Any

import pytest

from tests.policy.builders import TODAY, backend
from tests.policy.proving import found
from voicegate.policy import CompiledPolicy, Invariant, Rules, Situation, compile_policy
from voicegate.policy.claims import Proof
from voicegate.vocabulary import Consent, Exporter, Form, Hop, Label, Purpose


@pytest.mark.parametrize("before", [(0b10, 0b10), (0, 0b10)])
@pytest.mark.parametrize("after", [(-1, -1), (0, -1)])
def test_the_gain_of_a_backend_is_its_own(
    before: tuple[int, int], after: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second has what it gains already, unless it gains raw; the first has nothing."""
    policy = compile_policy(Rules(), [backend("first", "DE", "pci"), backend("second", "FR")])

    def masks(self: CompiledPolicy, _: Any) -> tuple[int, int]:
        return before if self is policy else after

    monkeypatch.setattr(CompiledPolicy, "masks", masks)
    names = {message.partition(" ")[0] for message in found(policy, "unknown")}
    more = {"second-0", "second-1"} if (before, after) == ((0, 0b10), (-1, -1)) else set[str]()
    assert names == {"first-0", "first-1", "first-2"} | more


@pytest.mark.parametrize("more", [(0b1, 0b1), (0, 0b1)])
def test_raw_or_redacted_that_opens_with_less_consent_is_found(
    more: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    policy = compile_policy(Rules(), [backend("one", "US")])
    before = (0, more[0])  # redacted already where raw is to open, else nothing

    def masks(_: CompiledPolicy, asked: Situation) -> tuple[int, int]:
        return before if asked.exporter is Exporter.PRIVATE else more

    monkeypatch.setattr(CompiledPolicy, "masks", masks)
    assert "less consent gets more" in found(policy, "withdrawal")


def test_a_counter_example_names_no_consent_that_it_does_not_need() -> None:
    policy = compile_policy(Rules(), [backend("one", "FR")])
    wish = Invariant(
        name="never", labels=frozenset({Label.SPECIAL_CATEGORY}), at_most=Form.DENY,
        purposes=frozenset({Purpose.MARKETING}), hops=frozenset({Hop.TTS}),
    )  # fmt: skip
    (example,) = Proof(policy, TODAY).own(wish)
    assert example.situation is not None
    needed = {consent for consent, _ in example.situation.consents}
    assert needed == {Consent.MARKETING, Consent.SPECIAL}
