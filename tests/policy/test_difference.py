"""What a change of policy, or of the day, opens and closes."""

from __future__ import annotations

from datetime import date

from tests.policy.builders import TODAY, backend
from voicegate.policy import Change, Rules, compile_policy, policy_diff, turning_days
from voicegate.residency import load_register
from voicegate.vocabulary import Form, Hop, Label, Purpose, Regime

REGISTER = load_register()
EU, UK, US = backend("eu", "FR"), backend("uk", "GB"), backend("us", "US", "dpf_eu_nonhr")
CASES_OF_A_DAY = len(Label) * len(Purpose) * len(Hop) * 2


def test_the_days_on_which_answers_turn() -> None:
    assert turning_days(REGISTER, Regime.EU, TODAY, date(2033, 1, 1)) == (date(2031, 12, 28),)
    assert turning_days(REGISTER, Regime.EU, date(2023, 7, 9), date(2023, 7, 10)) == (
        date(2023, 7, 10),
    )
    assert turning_days(REGISTER, Regime.EU, date(2023, 7, 10), date(2023, 7, 11)) == ()
    joined = date(2013, 7, 1)  # Croatia
    assert turning_days(REGISTER, Regime.EU, date(2013, 6, 1), joined) == (joined,)
    past = turning_days(REGISTER, Regime.EU, date(2020, 7, 1), date(2021, 7, 1))
    assert past == (date(2020, 7, 16), date(2021, 1, 1), date(2021, 6, 27), date(2021, 6, 28))
    assert date(2014, 1, 1) in turning_days(
        REGISTER, Regime.EU, date(2013, 12, 1), date(2014, 2, 1)
    )


def test_time_alone() -> None:
    policy = compile_policy(Rules(), [EU, UK, US])
    days = [TODAY, *turning_days(REGISTER, Regime.EU, TODAY, date(2033, 1, 1))]
    diff = policy_diff(policy, policy, days)
    assert diff.summary() == ("on 2031-12-28, 1 backend closes: uk",)
    assert diff.summary("de") == ("Am 28.12.2031 schließt 1 Ziel: uk",)
    assert (diff.opened(), diff.closed()) == ((), ("uk",))
    assert diff.cases == CASES_OF_A_DAY * 3
    back = policy_diff(policy, policy, [date(2031, 12, 28), TODAY])
    assert back.summary() == ("on 2026-11-24, 1 backend opens: uk",)


def test_each_day_has_its_own_sentence() -> None:
    policy = compile_policy(Rules(), [EU, UK, US])
    days = [date(2022, 12, 1), date(2023, 7, 10), date(2031, 12, 28)]
    assert policy_diff(policy, policy, days).summary() == (
        "on 2023-07-10, 1 backend opens: us",
        "on 2031-12-28, 1 backend closes: uk",
    )


def test_two_policies() -> None:
    loose, strict = (
        compile_policy(Rules(), [EU, UK, US]),
        compile_policy(Rules(preset="strict_eu"), [EU, UK, US]),
    )
    diff = policy_diff(loose, strict, [TODAY])
    assert diff.summary() == ("on 2026-11-24, 2 backends close: uk, us",)
    assert diff.summary("de") == ("Am 24.11.2026 schließen 2 Ziele: uk, us",)
    back = policy_diff(strict, loose, [TODAY])
    assert back.summary("de-DE") == ("Am 24.11.2026 öffnen 2 Ziele: uk, us",)
    assert len(back.changes) == len(diff.changes)
    change = next(c for c in diff.changes if c.label is Label.PERSONAL and c.backend == "us")
    assert (change.before, change.after, change.opens) == (Form.RAW, Form.DENY, False)


def test_backends_that_come_and_go() -> None:
    diff = policy_diff(compile_policy(Rules(), [EU]), compile_policy(Rules(), [UK]))
    assert (diff.opened(), diff.closed()) == (("uk",), ("eu",))
    assert {c.as_of for c in diff.changes} == {REGISTER.facts_date}
    assert {c.before for c in diff.changes if c.backend == "uk"} == {None}


def test_nothing_changed() -> None:
    one, other = compile_policy(Rules(), [EU]), compile_policy(Rules(), [EU])
    assert policy_diff(one, other, [TODAY]).changes == ()
    assert policy_diff(one, one).summary() == ()


def test_two_that_say_the_same_are_one_policy_as_time_goes_by() -> None:
    one, other = compile_policy(Rules(), [EU, UK]), compile_policy(Rules(), [EU, UK])
    days = [date(2031, 12, 27), date(2031, 12, 28)]
    assert policy_diff(one, one, days).changes
    assert policy_diff(one, other, days) == policy_diff(one, one, days)


def test_a_new_backend_that_gets_nothing_opens_nothing() -> None:
    change = Change(
        as_of=TODAY, backend="x", label=Label.PERSONAL, purpose=Purpose.CONTRACT, hop=Hop.STT,
        consented=False, before=None, after=Form.DENY,
    )  # fmt: skip
    assert not change.opens


def test_what_bleeping_opens() -> None:
    """The forms are the same; what goes is not."""
    denies = compile_policy(Rules(), [EU, UK, US], bleeps=True)
    bleeps = compile_policy(Rules(stt_redacted="bleep"), [EU, UK, US], bleeps=True)
    diff = policy_diff(denies, bleeps, [TODAY])
    assert (set(diff.opened()), diff.closed()) == ({"eu", "uk", "us"}, ())
    assert {c.hop for c in diff.changes} == {Hop.STT}
    assert {(c.before, c.after) for c in diff.changes} == {(Form.DENY, Form.REDACTED)}
    assert Label.PAYMENT in {c.label for c in diff.changes}
    assert policy_diff(bleeps, denies, [TODAY]).closed() == diff.opened()
