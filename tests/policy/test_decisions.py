"""Decisions: order, capabilities, the operator's own rules, reasons, warnings, what is kept."""

from __future__ import annotations

import pickle
import random
from datetime import date

import pytest

from tests.policy.builders import ALL, EU, backend, codes, situation, words
from tests.policy.rows_at_random import LABELS, PURPOSES
from voicegate.errors import ConfigError, UnsupportedDayError
from voicegate.policy import (
    Cell,
    CompiledPolicy,
    PolicyBackend,
    Rules,
    compile_policy,
    name_of,
    reason_codes,
    reason_text,
)
from voicegate.policy.compiled import DECISIONS_KEPT
from voicegate.policy.law import load_law
from voicegate.speech import Capabilities, Feature, Needs
from voicegate.vocabulary import Consent, Form, Hop, Label, Purpose, Regime, Tier


def _inside(policy: CompiledPolicy, name: str) -> dict[object, object]:
    found: dict[object, object] = getattr(policy, name)
    return found


@pytest.mark.parametrize(
    ("prefer", "order"),
    [
        ((), "us eu local uk azure"),
        (("latency",), "us azure uk eu local"),
        (("cost",), "local azure eu us uk"),
        (("quality",), "eu local us uk azure"),
        (("cost", "latency"), "local azure eu us uk"),
        (("uk",), "uk us eu local azure"),
        (("uk", "local"), "uk local us eu azure"),
        (("azure", "latency"), "azure us uk eu local"),
    ],
)
def test_the_order_of_preference(prefer: tuple[str, ...], order: str) -> None:
    decision = compile_policy(Rules(prefer=prefer), ALL).decide(situation())
    assert decision.permitted == tuple(order.split())
    assert list(decision.verdicts) == [b.name for b in ALL]


def test_more_quality_comes_first_wherever_it_stands_in_the_file() -> None:
    rising = [backend("worst", quality=0.2), backend("best", quality=0.9), backend("unknown")]
    for backends in (rising, rising[::-1]):
        decision = compile_policy(Rules(prefer=("quality",)), backends).decide(situation())
        assert decision.permitted == ("best", "worst", "unknown")


def test_only_one_purpose_is_of_vital_interest() -> None:
    vital = [p for p in Purpose if load_law().vital(p, Label.PERSONAL)]
    assert vital == [Purpose.VITAL_INTEREST]


def test_a_preference_for_nothing_is_an_error() -> None:
    with pytest.raises(ConfigError, match=r"prefer names speed.*latency, cost, quality"):
        compile_policy(Rules(prefer=("speed",)), ALL)


def test_two_backends_of_one_name_are_an_error() -> None:
    with pytest.raises(ConfigError, match="called eu"):
        compile_policy(Rules(), [EU, EU])


def test_only_those_that_serve_the_hop_are_judged() -> None:
    policy = compile_policy(
        Rules(), [backend("stt", hops=[Hop.STT]), backend("tts", hops=[Hop.TTS])]
    )
    assert list(policy.decide(situation()).verdicts) == ["stt"]
    assert policy.decide(situation(hop="tts")).permitted == ("tts",)
    nothing = policy.decide(situation(hop="sink"))
    assert nothing.permitted == ()
    assert nothing.form("stt") is Form.DENY
    assert "not a backend of this policy" in nothing.why_not("stt")


def test_what_nobody_says_of_a_backend_is_not_assumed() -> None:
    plain = PolicyBackend(
        name="plain", recipient=EU.recipient, hops=EU.hops, capabilities=EU.capabilities
    )
    assert not plain.simulated
    unknown = (plain.retention_days, plain.trains, plain.latency_ms, plain.cost, plain.quality)
    assert unknown == (None,) * 5


def test_a_missing_capability_is_said() -> None:
    batch = Capabilities(features=frozenset({Feature.BATCH_STT}), languages=frozenset({"en"}))
    policy = compile_policy(Rules(), [backend("batch", capabilities=batch), EU])
    needs = Needs(features=frozenset({Feature.STREAMING_STT}), language="de-DE")
    decision = policy.decide(situation(needs=needs))
    assert decision.permitted == ("eu",)
    assert decision.verdicts["batch"].form is Form.DENY
    assert codes(decision, "batch")[-1] == "CAPABILITY_MISSING"
    assert "no streaming_stt, no language de-DE" in decision.why_not("batch")


@pytest.mark.parametrize(
    ("size", "fits"),
    [(None, "small large endless"), (1, "small large endless"), (10, "small large endless"),
     (11, "large endless"), (100, "large endless"), (101, "endless"), (10**9, "endless")],
)  # fmt: skip
def test_sizes(size: int | None, fits: str) -> None:
    def limited(name: str, most: int | None) -> PolicyBackend:
        able = Capabilities(features=frozenset(), max_input_bytes=most)
        return backend(name, capabilities=able)

    policy = compile_policy(
        Rules(), [limited("small", 10), limited("large", 100), limited("endless", None)]
    )
    decision = policy.decide(situation(needs=Needs(size_bytes=size)))
    assert decision.permitted == tuple(fits.split())
    assert {n for n, v in decision.verdicts.items() if v.form} == set(fits.split())


def test_sizes_where_every_backend_has_a_limit() -> None:
    for limit in (10, 11):
        able = Capabilities(features=frozenset(), max_input_bytes=limit)
        policy = compile_policy(Rules(), [backend("small", capabilities=able)])
        assert policy.decide(situation(needs=Needs(size_bytes=limit + 1))).permitted == ()
        assert policy.decide(situation(needs=Needs(size_bytes=limit))).permitted == ("small",)


def test_two_places_that_are_alike_count_like_one() -> None:
    """Germany and France weigh the same: both of them, and each alone, stay closed."""
    places = [
        backend("both", "DE FR", parent="US"),
        backend("one", "DE", parent="US"),
        backend("far", "DE", parent="US", remote="FR IE NL"),
        backend("open", "DE FR"),
    ]
    found = compile_policy(Rules(), places).forms(situation("biometric", given="biometric"))
    assert found == {"both": Form.DENY, "one": Form.DENY, "far": Form.DENY, "open": Form.RAW}


def test_warnings() -> None:
    fallback = backend("fallback", "US", "dpf_eu_nonhr", "scc2021 tia")
    policy = compile_policy(Rules(), [*ALL, fallback])
    verdicts = policy.decide(situation()).verdicts
    warned = {name: [w.code for w in v.warnings] for name, v in verdicts.items()}
    assert warned == {
        "us": ["DPF_SINGLE_BASIS"],
        "eu": [],
        "local": [],
        "uk": [],
        "azure": ["FOREIGN_PARENT"],
        "fallback": [],
    }
    later = policy.decide(situation(as_of=date(2027, 3, 1))).verdicts["eu"]
    assert [w.code for w in later.warnings] == ["REGISTER_OLD"]
    denied = policy.decide(situation("biometric", given="biometric")).verdicts["azure"]
    assert denied.warnings == ()


@pytest.mark.parametrize(
    ("labels", "purpose", "given", "name", "needed"),
    [
        ("personal", "marketing", "", "eu", "marketing"),
        ("special_category", "marketing", "", "eu", "marketing special"),
        ("special_category", "marketing", "special", "eu", "marketing"),
        ("personal", "service_request", "", "plain", "transfer"),
        ("personal", "service_request", "", "unknown", ""),
        ("criminal", "service_request", "", "eu", ""),
        ("location minor", "contract", "", "eu", "location parental"),
        ("special_category", "service_request", "", "us", "special"),
        ("special_category", "service_request", "", "plain", ""),
        ("personal", "service_request", "", "eu", ""),
        ("biometric", "marketing", "", "eu", ""),
    ],
)
def test_needed_consents(labels: str, purpose: str, given: str, name: str, needed: str) -> None:
    backends = [*ALL, backend("plain", "IN"), backend("unknown", "XX")]
    decision = compile_policy(Rules(), backends).decide(situation(labels, purpose, given=given))
    assert decision.verdicts[name].needs == {Consent(n) for n in needed.split()}


def test_simulated_is_copied() -> None:
    decision = compile_policy(Rules(), [backend("fake", simulated=True)]).decide(situation())
    assert decision.verdicts["fake"].simulated


def test_reasons_stand_in_order_and_in_two_languages() -> None:
    decision = compile_policy(Rules(), ALL).decide(
        situation("special_category", given="special:withdrawn")
    )
    verdict = decision.verdicts["azure"]
    assert [r.code for r in verdict.reasons] == ["HOME", "CONSENT_WITHDRAWN"]
    withdrawn = verdict.reasons[-1]
    assert withdrawn.articles == ("GDPR Art. 9(2)(a)", "GDPR Art. 7(3)")
    assert reason_text(withdrawn) == ("The consent 'special categories (explicit)' was withdrawn.")
    assert reason_text(withdrawn, "de-AT") == (
        "Die Einwilligung „besondere Kategorien (ausdrücklich)“ wurde widerrufen."
    )
    assert reason_text(withdrawn, "fr") == reason_text(withdrawn, "en")
    assert "withdrawn" in decision.why_not("azure")
    assert "[GDPR Art. 44, GDPR Art. 9(2)(a), GDPR Art. 7(3)]" in decision.why_not("azure")


def test_the_basis_is_the_first_reason() -> None:
    backends = [
        backend("own", "DE", "own_infrastructure"),
        backend("home", "FR"),
        backend("adequate", "GB"),
        backend("certified", "US", "dpf_eu_nonhr"),
        backend("tool", "IN", tools="scc2021 tia"),
        backend("consent", "IN"),
        backend("unknown", "XX"),
    ]
    decision = compile_policy(Rules(), backends).decide(situation(given="transfer"))
    assert {name: codes(decision, name)[0] for name in decision.verdicts} == {
        "own": "OWN_INFRASTRUCTURE",
        "home": "HOME",
        "adequate": "ADEQUATE",
        "certified": "CERTIFIED",
        "tool": "TRANSFER_TOOL",
        "consent": "TRANSFER_CONSENT",
        "unknown": "UNKNOWN_COUNTRY",
    }
    without = compile_policy(Rules(), backends).decide(situation())
    assert codes(without, "consent")[0] == "NO_BASIS"
    british = compile_policy(Rules(regime=Regime.UK), backends).decide(situation())
    assert codes(british, "own")[0] == "OWN_INFRASTRUCTURE"
    assert codes(british, "home")[0] == "ADEQUATE"
    assert codes(british, "adequate")[0] == "HOME"


def test_of_two_doubtful_states_the_same_one_is_always_said() -> None:
    policy = compile_policy(Rules(), ALL)
    asked = situation("personal", "marketing", given="marketing:withdrawn marketing:expired")
    assert codes(policy.decide(asked), "eu")[-1] == "CONSENT_EXPIRED"


def test_articles_follow_the_regime() -> None:
    for regime, article in ((Regime.EU, "GDPR"), (Regime.UK, "UK GDPR"), (Regime.CH, "FADP")):
        policy = compile_policy(Rules(regime=regime), [backend("nz", "NZ")])
        reason = policy.decide(situation()).verdicts["nz"].reasons[0]
        assert reason.code == "ADEQUATE"
        assert reason.articles[0].startswith(article)


def test_an_authoritys_consent_does_not_help_and_that_is_said() -> None:
    policy = compile_policy(Rules(), [backend("in", "IN")])
    authority = policy.decide(situation(given="transfer", exporter="public_power"))
    assert codes(authority, "in")[:2] == ["NO_BASIS", "PUBLIC_POWER"]
    employee = policy.decide(situation("employee", given="transfer"))
    assert codes(employee, "in")[:2] == ["NO_BASIS", "EMPLOYEE_TRANSFER"]
    remote = compile_policy(Rules(), [backend("de", "DE", remote="IN")]).decide(situation())
    assert codes(remote, "de")[:2] == ["REMOTE_ACCESS", "NO_BASIS"]


def test_every_code_has_both_languages_and_every_word_a_name() -> None:
    assert {"HOME", "NO_BASIS", "FOREIGN_PARENT"} <= reason_codes()
    for word in (*Label, *Purpose, *Consent, *Form):
        assert name_of(word, "de")
        assert name_of(word, "en")


def test_a_decision_is_kept_and_told_apart() -> None:
    policy = compile_policy(Rules(), ALL)
    asked = situation()
    decision = policy.decide(asked)
    assert policy.decide(asked) is decision
    assert policy.decide(situation()) is decision
    assert policy.decide(situation(hop="tts")) is not decision
    assert policy.decide(situation()) is decision
    for number in range(DECISIONS_KEPT - 2):
        policy.decide(situation(needs=Needs(size_bytes=number)))
    assert policy.decide(situation()) is decision
    assert len(_inside(policy, "_by_value")) == DECISIONS_KEPT
    policy.decide(situation(needs=Needs(size_bytes=DECISIONS_KEPT)))
    assert len(_inside(policy, "_by_value")) == len(_inside(policy, "_by_identity")) == 1
    again = policy.decide(asked)
    assert again.permitted == decision.permitted
    assert again.policy_hash == decision.policy_hash


def test_many_days_and_needs_do_not_pile_up() -> None:
    policy = compile_policy(Rules(), ALL)
    for number in range(100):
        policy.decide(situation(as_of=date.fromordinal(739_000 + number)))
        policy.decide(situation(needs=Needs(language=f"x{number}")))
    assert len(_inside(policy, "_days")) <= 64
    for number in range(1100):
        policy.decide(situation(needs=Needs(language=f"y{number}")))
    assert len(_inside(policy, "_needs")) <= 1024


def test_a_decision_can_be_pickled_with_its_reasons() -> None:
    decision = compile_policy(Rules(), ALL).decide(situation("special_category"))
    copy = pickle.loads(pickle.dumps(decision))  # noqa: S301 - our own bytes
    assert dict(copy.verdicts) == dict(decision.verdicts)
    assert copy.why_not("us") == decision.why_not("us")
    assert repr(decision.verdicts).startswith("{'us': Verdict(")
    assert "us" in decision.verdicts
    assert "gone" not in decision.verdicts


def test_the_hash_follows_the_policy() -> None:
    one = compile_policy(Rules(), ALL)
    assert one.hash == compile_policy(Rules(), list(ALL)).hash
    others = [
        compile_policy(Rules(no_training=True), ALL),
        compile_policy(Rules(preset="strict_eu"), ALL),
        compile_policy(Rules(), ALL[:-1]),
        compile_policy(Rules(cells={(Label.MINOR, Tier.T2): Cell(form=Form.DENY)}), ALL),
    ]
    assert len({one.hash, *(p.hash for p in others)}) == 5


def test_a_day_that_nobody_answers_for() -> None:
    policy = compile_policy(Rules(regime=Regime.CH), ALL)
    with pytest.raises(UnsupportedDayError, match="2023-09-01"):
        policy.decide(situation(as_of=date(2022, 1, 1)))
    with pytest.raises(UnsupportedDayError):
        policy.warm(date(2022, 1, 1))


def test_warming_changes_no_answer() -> None:
    warm, cold = compile_policy(Rules(), ALL), compile_policy(Rules(), ALL)
    asked = situation("special_category minor", given="special parental transfer")
    warm.warm(asked.as_of)
    assert warm.forms(asked) == cold.forms(asked)


def test_no_preset_of_that_name() -> None:
    with pytest.raises(ConfigError, match="strict_eu"):
        compile_policy(Rules(preset="lax"), ALL)


def test_more_labels_fewer_consents_and_unknown_facts_only_tighten() -> None:
    dice = random.Random(7)
    consents = words("special biometric parental location transfer marketing recording training")
    poorer = [backend(b.name, "XX", parent=b.recipient.parent_country) for b in ALL]
    policy, unknown = compile_policy(Rules(), ALL), compile_policy(Rules(), poorer)
    for _ in range(800):
        labels = dice.sample(LABELS, dice.randint(1, 4))
        given = dice.sample(sorted(consents), dice.randint(0, 6))
        asked = (dice.choice(PURPOSES), dice.choice(["stt", "tts", "sink"]))
        before = policy.forms(situation(labels, *asked, given))
        more = policy.forms(situation([*labels, dice.choice(LABELS)], *asked, given))
        fewer = policy.forms(situation(labels, *asked, given[1:]))
        nowhere = unknown.forms(situation(labels, *asked, given))
        for name, form in before.items():
            assert more[name] <= form
            assert fewer[name] <= form
            assert nowhere[name] <= form
