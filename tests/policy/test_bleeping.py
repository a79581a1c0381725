"""What ``stt_redacted = "bleep"`` opens: recordings where redacted is said, and nothing else."""

from __future__ import annotations

import random

from tests.policy.builders import ALL, codes, situation
from tests.policy.rows_at_random import LABELS, PURPOSES
from voicegate.policy import CompiledPolicy, Rules, compile_policy
from voicegate.speech import Feature, Needs
from voicegate.vocabulary import Form, Hop

SEED = 20_261_124
CONSENTS = ("special", "biometric", "parental", "location", "transfer", "marketing", "ground:10")


def test_bleeping_lets_redacted_audio_go() -> None:
    asked = situation("special_category", given="special")
    assert "us" not in compile_policy(Rules(), ALL).decide(asked).permitted
    nobody_bleeps = compile_policy(Rules(stt_redacted="bleep"), ALL).decide(asked)
    assert "us" not in nobody_bleeps.permitted
    assert codes(nobody_bleeps, "us")[-1] == "AUDIO_NOT_REDACTED"
    assert "us" not in compile_policy(Rules(), ALL, bleeps=True).decide(asked).permitted
    bleeping = compile_policy(Rules(stt_redacted="bleep"), ALL, bleeps=True).decide(asked)
    assert "us" not in bleeping.permitted
    assert bleeping.bleeped == tuple(n for n in bleeping.if_bleeped if n not in bleeping.permitted)
    assert "us" in bleeping.bleeped
    assert set(bleeping.permitted) < set(bleeping.if_bleeped)
    assert codes(bleeping, "us")[-1] == "AUDIO_BLEEPED"
    assert codes(compile_policy(Rules(), ALL).decide(asked), "us")[-1] == "AUDIO_NOT_REDACTED"


def test_a_stream_is_not_bleeped() -> None:
    streaming = Needs(features=frozenset({Feature.STREAMING_STT}))
    asked = situation("special_category", given="special", needs=streaming)
    bleeping = compile_policy(Rules(stt_redacted="bleep"), ALL, bleeps=True).decide(asked)
    assert (bleeping.if_bleeped, bleeping.bleeped) == ((), ())
    assert codes(bleeping, "us")[-1] == "STREAM_NOT_BLEEPED"
    assert codes(bleeping, "local")[-1] != "STREAM_NOT_BLEEPED"


def test_bleeping_opens_no_other_hop_and_nothing_that_is_denied() -> None:
    policy = compile_policy(Rules(stt_redacted="bleep"), ALL, bleeps=True)
    for hop in ("tts", "sink"):
        assert policy.decide(situation("special_category", hop=hop, given="special")).bleeped == ()
    assert "us" not in policy.decide(situation("special_category")).if_bleeped
    assert policy.decide(situation("personal")).if_bleeped == ()


def test_a_policy_that_is_built_by_hand_does_not_bleep() -> None:
    usual = compile_policy(Rules(), ALL)
    rules = Rules(stt_redacted="bleep")
    policy = CompiledPolicy(rules, ALL, usual.register, usual.book.law, usual.book.preset)
    asked = situation("special_category", given="special")
    assert policy.decide(asked).permitted == usual.decide(asked).permitted


def test_it_changes_nothing_of_who_may_hear_a_voice_as_it_is() -> None:
    """And those that it adds are exactly those whose form is redacted, themselves excepted."""
    usual = compile_policy(Rules(), ALL, bleeps=True)
    policy = compile_policy(Rules(stt_redacted="bleep"), ALL, bleeps=True)
    dice = random.Random(SEED)
    some = 0
    for _ in range(2000):
        asked = situation(
            dice.sample(LABELS, dice.randint(1, 4)),
            dice.choice(PURPOSES),
            dice.choice(list(Hop)),
            dice.sample(CONSENTS, dice.randint(0, len(CONSENTS))),
            needs=Needs(features=frozenset({dice.choice([Feature.BATCH_STT, Feature.TTS])})),
        )
        before, after = usual.decide(asked), policy.decide(asked)
        assert after.permitted == before.permitted
        assert usual.forms(asked) == policy.forms(asked)
        assert (before.if_bleeped, before.bleeped) == ((), ())
        redacted = {n for n, form in policy.forms(asked).items() if form is Form.REDACTED}
        hears = redacted - set(after.permitted) if asked.hop is Hop.STT else set[str]()
        assert set(after.bleeped) == hears
        if hears:
            some += 1
            order = [n for n in after.if_bleeped if n in after.permitted]
            assert tuple(order) == after.permitted
            for name in hears:
                assert codes(after, name)[-1] == "AUDIO_BLEEPED"
                assert codes(before, name)[-1] == "AUDIO_NOT_REDACTED"
    assert some > 50
