"""What a compiled policy keeps, and by what it is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from tests.policy.builders import ALL, LOCAL, TODAY, US, backend, situation
from voicegate.policy import Cell, Rules, compile_policy
from voicegate.policy.compiled import DECISIONS_KEPT
from voicegate.policy.days import DayTable
from voicegate.residency import load_register
from voicegate.speech import Needs
from voicegate.vocabulary import Form, Hop, Label, Purpose, Tier

CELLS = {
    (Label.MINOR, Tier.T1): Cell(form=Form.DENY),
    (Label.EMPLOYEE, Tier.T2): Cell(form=Form.REDACTED, reason="as we said", line=3),
    (Label.PERSONAL, Tier.T3): Cell(form=Form.DENY, reason="rule 7"),
    (Label.LOCATION, Tier.T1): Cell(form=Form.DENY),
}


def test_the_hash_does_not_follow_the_order_of_sets_and_tables() -> None:
    one = Rules(cells=CELLS, deny_operators=frozenset({"a", "b", "c", "d"}))
    other = Rules(
        cells=dict(reversed(CELLS.items())), deny_operators=frozenset({"d", "c", "b", "a"})
    )
    assert compile_policy(one, ALL).hash == compile_policy(other, ALL).hash


def test_the_hash_follows_each_fact() -> None:
    rules, register = Rules(cells=CELLS), load_register()
    where = (Label.PERSONAL, Tier.T3)
    cells = [replace(CELLS[where], form=Form.REDACTED), replace(CELLS[where], reason="rule 8")]
    changed = [
        rules,
        *(replace(rules, cells={**CELLS, where: cell}) for cell in cells),
        replace(rules, home_country="DE"),
        replace(rules, no_training=True),
        replace(rules, retention_max_days=0),
        replace(rules, prefer=("cost", "latency")),
        replace(rules, prefer=("latency", "cost")),
        replace(rules, deny_countries=frozenset({"US"})),
        replace(rules, deny_countries=frozenset({"GB"})),
    ]
    variants = [compile_policy(each, ALL) for each in changed]
    variants.append(compile_policy(rules, ALL[::-1]))
    variants.append(compile_policy(rules, [replace(US, cost=0.1), *ALL[1:]]))
    variants.append(compile_policy(rules, [replace(US, hops=frozenset({Hop.STT})), *ALL[1:]]))
    variants.append(compile_policy(rules, ALL, replace(register, fingerprint="another")))
    assert len({policy.hash for policy in variants}) == len(variants)
    assert {len(policy.hash) for policy in variants} == {32}


def test_many_different_lists_are_forgotten_and_made_again() -> None:
    """More lists than are kept, each right to the end, and never more than are kept."""
    many = [backend(f"b{n}") for n in range(13)]
    policy = compile_policy(Rules(), many)
    listed: Callable[[int], tuple[str, ...]] = getattr(policy, "_list")  # noqa: B009 - private
    kept: dict[int, tuple[str, ...]] = getattr(policy, "_lists")  # noqa: B009
    for bits in [*range(2**13), 0, 1, 2**13 - 1]:
        expected = tuple(f"b{n}" for n in range(13) if bits >> n & 1)
        assert listed(bits) == kept[bits] == expected
        assert len(kept) <= DECISIONS_KEPT
    assert policy.decide(situation()).permitted == tuple(policy.backends)


def test_warming_weighs_every_cell_of_the_day_once() -> None:
    policy = compile_policy(Rules(), [LOCAL, US])
    table = DayTable(policy.book, load_register(), [LOCAL, US], TODAY)
    table.fill()
    cells: dict[object, object] = getattr(table, "_cells")  # noqa: B009 - a private name
    assert len(cells) == len(Label) * len(Purpose) * len(Hop) * 4
    groups: dict[object, object] = getattr(table, "_groups")  # noqa: B009
    # Employees or not, a purpose that an entry excludes or not, consented or not (never employees).
    assert len(groups) == 2 * (2 + 1)


def test_a_day_is_prepared_once() -> None:
    policy = compile_policy(Rules(), ALL)
    policy.warm(TODAY)
    days: dict[date, DayTable] = getattr(policy, "_days")  # noqa: B009
    table = days[TODAY]
    policy.decide(situation())
    policy.warm(TODAY)
    assert days == {TODAY: table}


def test_sizes_that_no_backend_limits_are_one() -> None:
    policy = compile_policy(Rules(), ALL)
    for size in (None, 0, 1, 10**6, 10**30):
        asked = situation(needs=Needs(size_bytes=size))
        assert policy.decide(asked).permitted == policy.decide(situation()).permitted
    needs: dict[Needs, int] = getattr(policy, "_needs")  # noqa: B009
    assert len(needs) <= 2


def test_only_employees_need_a_certificate_for_employees() -> None:
    policy = compile_policy(Rules(), [US])
    found = {
        label: policy.forms(situation([label.value], "vital_interest", "tts"))["us"]
        for label in Label
    }
    assert found.pop(Label.EMPLOYEE) is Form.DENY
    assert found.pop(Label.BIOMETRIC) is Form.DENY  # never for a vital interest
    assert set(found.values()) == {Form.RAW}
