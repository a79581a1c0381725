"""The operator's expectations hold, or fail with a difference that says why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from voicegate.errors import ConfigError
from voicegate.policy import CompiledPolicy, PolicyBackend, compile_policy
from voicegate.policy.config import parse_config
from voicegate.policy.expectations import (
    Expectation,
    Outcome,
    parse_expectations,
    run_expectations,
)
from voicegate.residency import Recipient
from voicegate.speech import Capabilities, Feature
from voicegate.vocabulary import Consent, ConsentState, Exporter, Form, Hop, Label, Purpose

DAY = date(2026, 11, 24)
CONFIG = parse_config(
    """
[gate]
controller = "M"
home_country = "DE"
[line.support-de]
language = "de-DE"
labels = ["personal"]
purpose = "contract"
[line.doctor]
language = "de-DE"
labels = ["special_category"]
""",
    "voicegate.toml",
)


def policy(*, bleeps: bool = False) -> CompiledPolicy:
    places = {
        "local": Recipient(
            countries=frozenset({"DE"}), attributes=frozenset({"own_infrastructure"})
        ),
        "aws-us": Recipient(countries=frozenset({"US"}), attributes=frozenset({"dpf_eu_nonhr"})),
        "us-llm": Recipient(countries=frozenset({"US"}), attributes=frozenset({"dpf_eu_nonhr"})),
    }
    speech = frozenset({Hop.STT, Hop.TTS})
    return compile_policy(
        replace(CONFIG.rules, stt_redacted="bleep" if bleeps else "deny"),
        [
            PolicyBackend(
                name=name,
                recipient=recipient,
                hops=frozenset({Hop.SINK}) if name == "us-llm" else speech,
                capabilities=Capabilities(features=frozenset(Feature)),
            )
            for name, recipient in places.items()
        ],
        bleeps=bleeps,
    )


def run(text: str) -> tuple[Outcome, ...]:
    return run_expectations(parse_expectations(text, "t.toml"), policy(), CONFIG.lines, DAY)


HOLDS = [
    """
line = "support-de"
labels = ["special_category"]
consents = ["special"]
hop = "stt"
never = ["aws-us"]
""",
    'line = "doctor"\nlabels = ["personal"]\nhop = "stt"\nnever = ["aws-us"]',
    'labels = ["biometric"]\nnever = ["aws-us", "us-llm", "local"]',
    'labels = ["personal"]\nonly = ["local", "aws-us", "us-llm"]',
    'labels = ["special_category"]\ngrounds = ["9_2_h"]\nhop = "stt"\nonly = ["local"]',
    'labels = ["personal"]\nhop = ["stt", "tts"]\nfirst = "local"',
    'labels = ["personal"]\nform = { us-llm = "redacted", aws-us = "raw" }',
    'labels = ["personal"]\nas_of = 2022-12-01\nnever = ["aws-us"]',
    """
labels = ["minor"]
consents = ["parental:withdrawn"]
hop = "stt"
form = { aws-us = "deny" }
""",
    'labels = ["personal"]\npurpose = "marketing"\nonly = []',
    """
labels = ["personal"]
purpose = "marketing"
consents = ["marketing"]
hop = "stt"
only = ["aws-us", "local"]
""",
]


@pytest.mark.parametrize("body", HOLDS)
def test_it_holds(body: str) -> None:
    (outcome,) = run("[[expect]]\n" + body)
    assert outcome.holds, str(outcome)
    assert str(outcome).startswith("ok t.toml:1: ")


FAILS = {
    'name = "the US hear nobody"\nlabels = ["personal"]\nhop = "stt"\nnever = ["aws-us"]': [
        "FAILED t.toml:1: the US hear nobody (as of 2026-11-24)",
        "  - stt: never aws-us",
        "  + stt: aws-us may receive raw data",
    ],
    'labels = ["personal"]\nhop = "stt"\nonly = ["local"]': [
        "FAILED t.toml:1: personal call: only local (as of 2026-11-24)",
        "  - stt: only local",
        "  + stt: aws-us, local",
    ],
    'labels = ["personal"]\nhop = "stt"\nfirst = "aws-us"': [
        "FAILED t.toml:1: personal call: first aws-us (as of 2026-11-24)",
        "  - stt: first aws-us",
        "  + stt: first local",
        "    aws-us may receive raw data.",
    ],
}


@pytest.mark.parametrize("body", FAILS)
def test_a_failure_shows_the_difference(body: str) -> None:
    (outcome,) = run("[[expect]]\n" + body)
    assert not outcome.holds
    assert str(outcome).splitlines() == FAILS[body]


def test_a_form_that_differs_says_why_in_a_sentence() -> None:
    body = (
        'line = "support-de"\nlabels = ["special_category"]\nhop = "stt"\nform = { local = "raw" }'
    )
    (outcome,) = run("[[expect]]\n" + body)
    (difference,) = outcome.differences
    assert (difference.expected, difference.found) == (
        "local may receive raw data",
        "local may receive redacted data",
    )
    assert "Art. 9" in difference.why


def test_a_failure_is_told_in_german() -> None:
    text = """
[[expect]]
name = "Gesundheit bleibt hier"
labels = ["special_category"]
consents = ["special"]
hop = "sink"
only = []
form = { us-llm = "deny" }
[[expect]]
labels = ["biometric"]
hop = "sink"
first = "us-llm"
[[expect]]
labels = ["personal"]
hop = "sink"
never = ["aws-us"]
"""
    read = parse_expectations(text, "t.toml")
    told = [o.told("de") for o in run_expectations(read, policy(), CONFIG.lines, DAY, "de")]
    assert told[0].splitlines()[:6] == [
        "NICHT ERFÜLLT t.toml:2: Gesundheit bleibt hier (Stand 24.11.2026)",
        "  - sink: only niemand",
        "  + sink: us-llm",
        "  - sink: us-llm darf nichts bekommen",
        "  + sink: us-llm darf nur Geschwärztes bekommen",
        told[0].splitlines()[5],
    ]
    assert "Art. 45 DSGVO" in told[0].splitlines()[5]
    assert "  + sink: niemand" in told[1].splitlines()
    assert told[2] == "erfüllt t.toml:13: personal call: never aws-us (Stand 24.11.2026)"


def test_outcomes_come_in_the_order_of_the_file() -> None:
    text = '[[expect]]\nnever = ["aws-us"]\n\n[[expect]]\nname = "b"\nonly = ["local"]\nhop = "tts"'
    first, second = run(text)
    assert (first.expectation.line_number, second.expectation.line_number) == (1, 4)
    assert second.expectation.name == "b"


def test_the_file_may_name_its_configuration() -> None:
    text = 'config = "../voicegate.toml"\n[[expect]]\nnever = ["a"]'
    assert parse_expectations(text, "t.toml").config == "../voicegate.toml"


WRONG = {
    "": "t.toml:1: expect: no expectation in this file; write [[expect]] tables",
    "expect = 3": "t.toml:1: expect: no expectation in this file; write [[expect]] tables",
    "[[expect]]\nlabels = ['personal']": "t.toml:1: expect[0]: expects nothing; say one of never, "
    "only, first, form",
    "[[expect]]\nnevr = ['a']\nonly=[]": "t.toml:2: expect[0].nevr: unknown key; did you mean "
    '"never"?',
    "[[expect]]\nconsents = ['specal']\nonly=[]": "t.toml:2: expect[0].consents: unknown consent "
    '"specal"; did you mean "special"?',
    "[[expect]]\nconsents = ['special:gone']\nonly=[]": "t.toml:2: expect[0].consents: unknown "
    'consent state "gone"; known: active, requested, refused, withdrawn, expired, implied',
    "[[expect]]\nas_of = 'today'\nonly=[]": "t.toml:2: expect[0].as_of: expected a date, found "
    "text; write it like 2026-03-01, without quotes",
    "[[expect]]\nform = { a = 'rwa' }": 't.toml:2: expect[0].form.a: unknown form "rwa"; did you '
    'mean "raw"?',
    "[[expect]\n": "t.toml:1: no valid TOML: expected ']]' at the end of an array declaration, "
    "column 9",
    "[[expect]]\nnever = ['aws-eu']": 't.toml:2: expect[0].never: no backend "aws-eu"; did you '
    'mean "aws-us"?',
    "[[expect]]\nline = 'suport-de'\nonly=[]": 't.toml:2: expect[0].line: no line "suport-de"; did '
    'you mean "support-de"?',
}


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_file_says_where_and_what(text: str) -> None:
    with pytest.raises(ConfigError) as caught:
        run(text)
    assert str(caught.value) == WRONG[text]


@pytest.mark.parametrize("claim", ['never = ["aws-us"]', 'only = ["local"]'])
def test_bleeped_audio_is_audio(claim: str) -> None:
    text = f'[[expect]]\nlabels = ["payment"]\nhop = "stt"\n{claim}\n'
    parsed = parse_expectations(text, "t.toml")
    (usual,) = run_expectations(parsed, policy(), CONFIG.lines, DAY)
    (bleeped,) = run_expectations(parsed, policy(bleeps=True), CONFIG.lines, DAY)
    assert (usual.holds, bleeped.holds) == (True, False)


WHOLE = """
[[expect]]
name = "all of it"
line = "support-de"
labels = ["minor", "location"]
purpose = "marketing"
consents = ["marketing", "parental:withdrawn"]
grounds = ["9_2_h"]
exporter = "public_power"
hop = ["tts", "stt"]
as_of = 2025-01-01
never = ["a"]
only = ["b", "c"]
first = "b"
form = { b = "redacted" }
[[expect]]
never = ["a"]
"""


def test_every_key_arrives_where_it_belongs() -> None:
    whole, least = parse_expectations(WHOLE, "t.toml").expectations
    assert whole == Expectation(
        name="all of it",
        line_number=2,
        line="support-de",
        labels=frozenset({Label.MINOR, Label.LOCATION}),
        purpose=Purpose.MARKETING,
        consents=frozenset(
            {
                (Consent.MARKETING, ConsentState.ACTIVE),
                (Consent.PARENTAL, ConsentState.WITHDRAWN),
            }
        ),
        grounds=frozenset({"9_2_h"}),
        exporter=Exporter.PUBLIC_POWER,
        hops=(Hop.TTS, Hop.STT),
        as_of=date(2025, 1, 1),
        never=("a",),
        only=("b", "c"),
        first="b",
        form={"b": Form.REDACTED},
    )
    assert (least.line_number, least.hops, least.as_of) == (16, tuple(Hop), None)
    assert (least.only, least.first, least.purpose, least.line) == (None, None, None, None)
    assert (least.labels, least.exporter) == (frozenset(), Exporter.PRIVATE)


NAMES = {
    'never = ["aws-us"]': " call: never aws-us",
    'labels = ["personal"]\nonly = []': "personal call: only nobody",
    'labels = ["personal"]\nline = "support-de"\nfirst = "local"\nhop = "stt"': "personal call on "
    "support-de: first local",
    'labels = ["minor"]\nform = { local = "deny", aws-us = "raw" }\nnever = ["local", "aws-us"]': (
        "minor call: never local, aws-us; form local deny, aws-us raw"
    ),
}


@pytest.mark.parametrize("body", NAMES)
def test_one_without_a_name_is_called_by_what_it_expects(body: str) -> None:
    (expectation,) = parse_expectations("[[expect]]\n" + body, "t.toml").expectations
    assert expectation.name == NAMES[body].strip()


DIFFERENT = {
    # The labels of a line count beside those of the call, and its purpose if none is said.
    'line = "support-de"\nlabels = ["public"]\nhop = "sink"\nform = { us-llm = "raw" }': [
        ("sink", "us-llm may receive raw data", "us-llm may receive redacted data")
    ],
    'line = "support-de"\npurpose = "marketing"\nhop = "stt"\nfirst = "local"': [
        ("stt", "first local", "nobody")
    ],
    'labels = ["personal"]\nhop = "stt"\nonly = []': [("stt", "only nobody", "aws-us, local")],
    'purpose = "marketing"\nhop = "tts"\nonly = ["local", "us-llm"]': [
        ("tts", "only local", "nobody")
    ],
    # Each hop by itself, in the order that is asked for; who does not serve it is not asked.
    'labels = ["personal"]\nhop = ["tts", "stt"]\nnever = ["local", "us-llm"]': [
        ("tts", "never local", "local may receive raw data"),
        ("stt", "never local", "local may receive raw data"),
    ],
    'labels = ["personal"]\nhop = ["sink", "stt"]\nfirst = "aws-us"\nform = { us-llm = "deny" }': [
        ("sink", "us-llm may receive nothing", "us-llm may receive redacted data"),
        ("stt", "first aws-us", "first local"),
    ],
    # An authority, a day, a ground, a consent in a state: each changes the answer.
    'labels = ["personal"]\nas_of = 2022-12-01\nhop = "stt"\nform = { aws-us = "raw" }': [
        ("stt", "aws-us may receive raw data", "aws-us may receive nothing")
    ],
    'labels = ["criminal"]\ngrounds = ["10"]\nhop = "stt"\nform = { local = "deny" }': [
        ("stt", "local may receive nothing", "local may receive raw data")
    ],
    'labels = ["minor"]\nconsents = ["parental"]\nhop = "stt"\nform = { local = "deny" }': [
        ("stt", "local may receive nothing", "local may receive raw data")
    ],
}


@pytest.mark.parametrize("body", DIFFERENT)
def test_what_is_different_is_told_for_each_hop(body: str) -> None:
    (outcome,) = run("[[expect]]\n" + body)
    assert [(d.hop, d.expected, d.found) for d in outcome.differences] == DIFFERENT[body]
    day = date(2022, 12, 1) if "as_of" in body else DAY
    assert outcome.as_of == day


def test_who_is_missing_is_explained_and_who_is_too_much_is_not() -> None:
    (outcome,) = run('[[expect]]\npurpose = "marketing"\nhop = "stt"\nonly = ["local", "aws-us"]')
    (difference,) = outcome.differences
    assert difference.why.startswith("aws-us may receive nothing: ")
    assert " local may receive nothing: " in difference.why
    (outcome,) = run('[[expect]]\nhop = "stt"\nonly = ["local"]')
    assert outcome.differences[0].why == ""


def test_all_wrong_names_of_a_file_come_at_once() -> None:
    text = (
        '[[expect]]\nline = "x"\nnever = ["y"]\nonly = ["z"]\nfirst = "v"\nform = { w = "raw" }\n'
        '[[expect]]\nfirst = "u"\n'
    )
    with pytest.raises(ConfigError) as caught:
        run(text)
    assert [(p.line, p.key) for p in caught.value.problems] == [
        (2, "expect[0].line"),
        (3, "expect[0].never"),
        (4, "expect[0].only"),
        (5, "expect[0].first"),
        (6, "expect[0].form"),
        (8, "expect[1].first"),
    ]
