"""Every way to write a wrong file gives a sentence with file and line, and never a traceback."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.policy.config.test_parse import FULL
from voicegate.errors import ConfigError, Problem
from voicegate.policy.config import MAX_CHARACTERS, parse_config

GATE = '[gate]\ncontroller = "M"\n'


def problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(ConfigError) as caught:
        parse_config(text, "voicegate.toml")
    assert str(caught.value) == "\n".join(str(p) for p in caught.value.problems)
    return caught.value.problems


def sentences(text: str) -> list[str]:
    return [str(p) for p in problems(text)]


ONE_MISTAKE = {
    "regime = 'eu-west'": 'gate.regime: unknown regime "eu-west"; did you mean "eu"?',
    "regime = 3": "gate.regime: expected a regime in quotes; known: eu, uk, ch",
    "recording = 1": "gate.recording: expected true or false",
    "recording = 'yes'": "gate.recording: expected true or false",
    "digital_age = 12": "gate.digital_age: must be at least 13",
    "digital_age = 16.0": "gate.digital_age: expected a whole number",
    "contact = ''": "gate.contact: the text is empty",
    "contact = ['a']": "gate.contact: expected text in quotes",
    "privacy_url = 'muster.example'": 'gate.privacy_url: "muster.example" is no URL; like '
    '"https://stt.example.org/v1"',
    "home_country = 'UK'": 'gate.home_country: unknown country "UK"; did you mean "GB"?',
    "home_country = 'Germany'": 'gate.home_country: unknown country "Germany"; did you mean "DE"?',
    "home_country = 'Frnace'": 'gate.home_country: unknown country "Frnace"; did you mean "FR"?',
    "home_country = 'QQ'": 'gate.home_country: unknown country "QQ"; use the two letters of '
    'ISO 3166-1, like "DE" or "US"',
    "home_country = 'EU'": 'gate.home_country: unknown country "EU"; a backend stands in one '
    'country or more; use the two letters of ISO 3166-1, like "DE" or "US"',
    "regmie = 'eu'": 'gate.regmie: unknown key; did you mean "regime"?',
    "storage = 'postgresql://me:hunter2@db/x'": "gate.storage: the database URL holds a password "
    "(it is not repeated here); put the whole URL into the environment: "
    'storage = "${DATABASE_URL}"',
    "[line.a]": "line.a.language: is missing",
    "[line.a]\nlanguage='de_de'": 'line.a.language: unknown language "de_de"; did you mean '
    '"de-DE"?',
    "[line.a]\nlanguage='de'\nlabels=['helth']": 'line.a.labels[0]: unknown label "helth"; known: '
    "public, pseudonymous, personal, employee, location, payment, payment_sad, minor, … (4 more)",
    "[line.a]\nlanguage='de'\nlabels=['minor','minor']": 'line.a.labels: the label "minor" stands '
    "twice in the list",
    "[line.a]\nlanguage='de'\nnotice='never'": 'line.a.notice: unknown word "never"; '
    'notice = "gate", or notice = { played_elsewhere = 2026-03-01, how = "…" }',
    "[line.a]\nlanguage='de'\nnotice={how='x'}": "line.a.notice.played_elsewhere: is missing",
    "[line]\na = 1": "line.a: expected a table",
    "[line.' a']\nlanguage='de'": "line. a: a name of letters, digits, - _ . is expected, at most "
    "64 of them",
    "[policy]\nextends='strict'": 'policy.extends: unknown word "strict"; did you mean '
    '"strict_eu"?',
    "[policy.labels.health]\nT3='deny'": 'policy.labels.health: unknown label "health"; known: '
    "public, pseudonymous, personal, employee, location, payment, payment_sad, minor, … (4 more)",
    "[policy.labels.minor]\nT9='deny'": 'policy.labels.minor.T9: unknown tier "T9"; known: T0, T1, '
    "T2, T3, T3f, T4, T5, T6, … (1 more)",
    "[policy.labels.minor]\nT2='rwa'": 'policy.labels.minor.T2.form: unknown form "rwa"; did you '
    'mean "raw"?',
    "[policy.labels.minor]\nT2={reason='x'}": "policy.labels.minor.T2.form: is missing",
    "[policy.labels.criminal]\nT6='redacted'": "policy.labels.criminal.T6: the law forbids "
    "redacted here [GDPR Art. 10]; take this rule out",
    "[policy.labels.special_category]\nT4='raw'": "policy.labels.special_category.T4: allows more "
    'than the preset "conservative" does, and says no reason; write T4 = { form = "raw", reason = '
    '"…" }',
    "[policy]\nprefer=['latencey']": 'policy.prefer[0]: "latencey" is neither a criterion nor a '
    'backend; did you mean "latency"?',
    "[policy]\nretention_max_days=-1": "policy.retention_max_days: must be at least 0",
    "[policy.countries]\nallow=['DE']\ndeny=['DE']": "policy.countries.deny[0]: the country "
    '"DE" is both '
    "allowed and denied; take it out of one list",
    "[policy.operators]\nallow=['aws']\ndeny=['aws']": "policy.operators.deny[0]: the "
    'operator "aws" is '
    "both allowed and denied; take it out of one list",
    "[policy]\nraw_sinks_in_adequate_countries={}": "policy.raw_sinks_in_adequate_countries."
    "reason: is missing",
    "[backends.a]": "backends.a.adapter: is missing",
    "[backends.a]\nadapter='x'\nendpoint='https://me:pw@h/'": "backends.a.endpoint: a URL with a "
    'user or password in it; put the key under key = "${ENV_NAME}"',
    "[backends.a]\nadapter='x'\nendpoint='https://h:99999/'": "backends.a.endpoint: "
    '"https://h:99999/" is no URL; like "https://stt.example.org/v1"',
    "[backends.a]\nadapter='x'\ncontract={dpa='1 March 2026'}": "backends.a.contract.dpa: expected "
    "a date, found text; write it like 2026-03-01, without quotes",
    "[backends.a]\nadapter='x'\ncontract={dpa=2026-03-01T10:00:00}": "backends.a.contract.dpa: "
    "expected a date; write it like 2026-03-01, without quotes and time",
    "[backends.a]\nadapter='x'\ncontract={scc=2019-03-01}": "backends.a.contract.scc: is dated "
    "2019-03-01, and the clauses that count were adopted on 2021-06-04; older ones have not "
    "counted since 2022-12-28",
    "[backends.a]\nadapter='x'\ncontract={tia_outcome='negative'}": "backends.a.contract."
    "tia_outcome: is there without tia; add the day of the assessment: tia = 2026-03-01",
    "[backends.a]\nadapter='x'\ncontract={dpf={framework='eu',data='hr'}}": "backends.a.contract."
    "dpf.checked: is missing",
    "[backends.a]\nadapter='x'\nattestations={ai_optout=2026-01-01}": "backends.a.attestations."
    'ai_optout: unknown attestation; did you mean "ai_services_opt_out"?',
    "[backends.a]\nadapter='x'\ntimeouts={conect=1}": "backends.a.timeouts.conect: unknown "
    "timeout; known: connect, first_result, stall, final, request, first_audio, audio_gap",
    "[backends.a]\nadapter='x'\ntimeouts={connect=0}": "backends.a.timeouts.connect: must be more "
    "than 0",
    "[backends.a]\nadapter='x'\ncost=nan": "backends.a.cost: expected a finite number",
    "[backends.a]\nadapter='x'\nhops=['stt','asr']": 'backends.a.hops[1]: unknown hop "asr"; '
    "known: stt, tts, sink",
    "[backends.a]\nadapter='x'\nhops=[]": "backends.a.hops: is empty: nothing could reach this "
    'backend; like hops = ["stt"]',
    "[backends.a]\nadapter='x'\nurl='https://h/'": "backends.a.url: unknown key; did you mean "
    '"endpoint"?',
    "[backends.a]\nadapter='x'\nbitrate=3": "backends.a.bitrate: unknown key; an option of the "
    "adapter belongs under options; known: adapter, region, endpoint, key, secrets, voice, model, "
    "options, … (14 more)",
    "[backends.a]\nadapter='x'\nlocation={country='DE'}": "backends.a.location.attested: is "
    "missing",
    "[backends.a]\nadapter='x'\nsimulated={country='US',tools=['scc']}": "backends.a.simulated."
    'tools[0]: unknown tool "scc"; did you mean "scc_ch"?',
    "[backends.a]\nadapter='x'\nsimulated={country='US'}\nlocation={country='US',"
    "attested=2026-01-01}": "backends.a.simulated: both location and simulated; a backend is "
    "real or simulated, not both",
    "[redaction]\npatterns={customer='x'}": "redaction.patterns.customer: a pattern is named in "
    'capitals; like CUSTOMER_NUMBER = "K-[0-9]{6}"',
    "[redaction]\nthreshold=2": "redaction.threshold: must be at most 1",
    "[limits]\ncalls=0": "limits.calls: must be more than 0",
    "[backend.a]\nadapter='x'": 'backend: unknown section; did you mean "backends"?',
    "[backends]\na = 'azure'": "backends.a: expected a table",
}


@pytest.mark.parametrize("mistake", ONE_MISTAKE)
def test_each_mistake_gets_one_sentence_that_helps(mistake: str) -> None:
    found = sentences(GATE + mistake)
    assert [re.sub(r"^voicegate\.toml:\d+: ", "", s) for s in found] == [ONE_MISTAKE[mistake]]


def test_all_mistakes_of_a_file_come_at_once_in_the_order_of_its_lines() -> None:
    text = """\
[gate]
controler = "M"
[policy]
extends = "lax"
[backends.deepgram]
adapter = "deepgram"
regoin = "eu"
[policy.countries]
deny = ["Atlantis"]
"""
    assert [(p.line, p.key) for p in problems(text)] == [
        (1, "gate.controller"),
        (2, "gate.controler"),
        (4, "policy.extends"),
        (7, "backends.deepgram.regoin"),
        (9, "policy.countries.deny[0]"),
    ]


SYNTAX = {
    "[gate": (1, "no valid TOML: expected ']' at the end of a table declaration"),
    'a = "x': (1, "no valid TOML: unterminated string"),
    "\n\nx = 1 2": (3, "no valid TOML: expected newline or end of document after a statement"),
    "a = 1\na = 2": (2, "this key stands twice in the file, or is both value and table"),
    "[a]\nb = 1\n[a]\n": (3, "the table [a] stands twice in the file"),
    "[backends.x]\n[backends.x]\n": (2, "the table [backends.x] stands twice in the file"),
    "[a]\nb = { c = 1 }\nb.d = 2": (3, "this key stands twice in the file"),
    "d = 2026-02-30": (1, "no valid TOML: invalid date or datetime"),
    "d = 1 March": (1, "no valid TOML: expected newline or end of document after a statement"),
    "n = " + "9" * 5000: (1, "no valid TOML: "),
    "x = " + "[" * 5000: (1, "nested deeper than 24 levels"),
    "\nx = " + "{a=" * 5000: (2, "nested deeper than 24 levels"),
    "a\x00b = 1": (1, "no valid TOML: "),
    "\ufeff[gate]": (1, "no valid TOML: "),
}


@pytest.mark.parametrize("text", SYNTAX, ids=lambda t: repr(t)[:24])
def test_broken_syntax_is_one_problem_with_its_line(text: str) -> None:
    (found,) = problems(text)
    line, message = SYNTAX[text]
    assert (found.file, found.line) == ("voicegate.toml", line)
    assert found.message.startswith(message)
    assert len(str(found)) < 400


def test_a_huge_file_is_not_read() -> None:
    (found,) = problems("# " + "x" * 10_000_000)
    assert found.line == 1
    assert f"at most {MAX_CHARACTERS} are read" in found.message


def test_a_large_honest_file_is_read_fast_enough() -> None:
    backends = "".join(f'[backends.b{n}]\nadapter = "x"\n' for n in range(1000))
    assert len(parse_config(GATE + backends, "v.toml").backends) == 1000


SECRETS = [
    '[backends.a]\nadapter="x"\nkey = "{}"',
    '[backends.a]\nadapter="x"\nsecrets = {{ account = "{}" }}',
    '[backends.a]\nadapter="x"\noptions = {{ api_key = "{}" }}',
    '[backends.a]\nadapter="x"\noptions = {{ deep = [{{ authToken = "{}" }}] }}',
    '[backends.a]\nadapter="x"\napi_key = "{}"',
    '[backends.a]\nadapter="x"\npassword = "{}"',
    '[backends.a]\nadapter="x"\nproxy = "http://h:1/?access_token={}"',
    '[gate]\ncontroller="M"\nencryption_key = "{}"',
    '[gate]\ncontroller="M"\nold_encryption_keys = ["{}"]',
]


@pytest.mark.parametrize("text", SECRETS)
@pytest.mark.parametrize("value", ["hunter2-correct-horse", "$NOT_A_REF", "${NOT A REF}"])
def test_a_secret_in_the_file_is_an_error_that_does_not_repeat_it(text: str, value: str) -> None:
    found = problems(text.format(value) if "[gate]" in text else GATE + text.format(value))
    assert any("a key never stands" in p.message or "with a key" in p.message for p in found)
    assert value not in repr(found)


@pytest.mark.parametrize(
    "value",
    [
        "sk-proj-abcdefgh12345678",
        "AKIAIOSFODNN7EXAMPLE",
        "Bearer abcdefghijklmnop",
        "0123456789abcdef0123456789abcdef",
        "-----BEGIN PRIVATE KEY-----",
    ],
)
@pytest.mark.parametrize("key", ["region", "adapter", "endpoint", "bogus"])
def test_what_looks_like_a_key_is_found_wherever_it_stands(key: str, value: str) -> None:
    rows = {"adapter": "x", key: value}
    text = GATE + "[backends.a]\n" + "".join(f'{k} = "{v}"\n' for k, v in rows.items())
    assert value not in repr(problems(text))


def test_a_key_in_the_place_of_a_name_is_masked() -> None:
    found = problems(GATE + '"sk-proj-abcdefgh12345678" = true\n')
    assert "sk-proj" not in repr(found)


@pytest.mark.parametrize("name", ["voice_id = '21m00Tcm4TlvDq8ikWAM'", "max_tokens = 5"])
def test_an_honest_option_is_no_secret(name: str) -> None:
    text = GATE + f'[backends.a]\nadapter="x"\noptions = {{ {name} }}'
    assert len(parse_config(text, "v.toml").backends) == 1


def test_control_characters_do_not_reach_the_terminal() -> None:
    found = sentences(GATE + 'regime = "e\\u001b[31mu\\u202e"\n')
    assert "\x1b" not in found[0]
    assert "\u202e" not in found[0]


@settings(max_examples=150)
@given(st.data())
def test_no_change_to_a_sound_file_raises_anything_but_a_config_error(data: st.DataObject) -> None:
    lines: list[str] = list(FULL.splitlines())
    chance = random.Random(data.draw(st.integers(0, 2**32)))
    for _ in range(chance.randint(1, 4)):
        n = chance.randrange(len(lines))
        words = ["[]", "{}", "-1", "1e400", '"x"', "2026-01-01", "[[1]]", "true", "[backends]", "="]
        key, equals, _ = lines[n].partition("=")
        lines[n] = chance.choice([f"{key}{equals} {chance.choice(words)}", key, "", lines[n] * 2])
    found = _found("\n".join(lines))
    assert all(p.file == "v.toml" and p.line for p in found)


def _found(text: str) -> tuple[Problem, ...]:
    try:
        parse_config(text, "v.toml")
    except ConfigError as error:
        return error.problems
    return ()
