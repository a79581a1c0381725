"""``decide_row`` takes exactly the words that are written down, and errors are rows as well."""

from __future__ import annotations

import json
from typing import Any

import pytest

from voicegate.policy import decide_lines, decide_row
from voicegate.residency import load_register

ROW: dict[str, Any] = {
    "id": "a-1",
    "as_of": "2022-12-01",
    "regime": "eu",
    "exporter": "private",
    "preset": "conservative",
    "destination": {
        "country": "US",
        "attributes": ["dpf_eu_nonhr"],
        "parent_country": "US",
        "remote_access_from": ["IN"],
        "tools": ["scc2021", "tia"],
    },
    "labels": ["personal"],
    "purpose": "service_request",
    "consents": ["special", "marketing:withdrawn"],
    "hop": "stt",
}


def row(**changes: Any) -> dict[str, Any]:
    return ROW | changes


def place(**changes: Any) -> dict[str, Any]:
    here: dict[str, Any] = ROW["destination"]
    return here | changes


def test_a_row() -> None:
    answer = decide_row(ROW)
    assert list(answer) == ["id", "form", "tier", "basis", "reasons", "law_floor"]
    assert answer["id"] == "a-1"
    assert (answer["form"], answer["tier"], answer["basis"]) == ("redacted", "T5", "art46")
    assert answer["law_floor"] == "conditional"
    reasons: Any = answer["reasons"]
    assert [r["code"] for r in reasons] == ["TRANSFER_TOOL", "LABEL_TIER", "AUDIO_NOT_REDACTED"]
    assert all(set(r) == {"code", "articles", "text"} for r in reasons)
    german: Any = decide_row(ROW, language="de")["reasons"]
    assert german[1]["text"] == "Daten der Art „personenbezogen“ sind in Stufe T5 geschwärzt."
    assert json.loads(json.dumps(answer)) == answer


def test_what_may_be_left_out() -> None:
    short = {
        "as_of": "2026-11-24",
        "regime": "eu",
        "destination": {"country": "FR"},
        "labels": ["personal"],
        "purpose": "contract",
    }
    answer = decide_row(short)
    assert answer["id"] is None
    assert (answer["form"], answer["tier"], answer["basis"]) == ("raw", "T1", "domestic")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"hop": "sink", "destination": {"country": "CH"}}, ("redacted", "T3")),
        ({"hop": "tts", "destination": {"country": "CH"}}, ("raw", "T3")),
        ({"destination": {"country": "XX"}}, ("deny", "T7")),
        ({"destination": {"country": None}}, ("deny", "T7")),
        ({"destination": {}}, ("deny", "T7")),
        ({"destination": {"country": "FR", "parent_country": "XX"}}, ("raw", "T2")),
        ({"destination": place(tools=[])}, ("deny", "T7")),
        ({"destination": place(tools=[]), "consents": ["transfer"]}, ("redacted", "T6")),
        (
            {
                "destination": place(tools=[]),
                "consents": ["transfer"],
                "exporter": "public_power",
            },
            ("deny", "T7"),
        ),
        ({"labels": []}, ("redacted", "T5")),
        ({"preset": "strict_eu"}, ("deny", "T5")),
        ({"preset": "article_2022"}, ("raw", "T5")),
    ],
)
def test_answers(change: dict[str, Any], expected: tuple[str, str]) -> None:
    answer = decide_row(row(**change))
    assert (answer.get("form"), answer.get("tier")) == expected, answer


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"labels": ["persnal"]}, "persnal"),
        ({"labels": "personal"}, "labels"),
        ({"labels": [1]}, "labels"),
        ({"labels": None}, "labels"),
        ({"purpose": "fun"}, "fun"),
        ({"purpose": None}, "purpose"),
        ({"regime": "us"}, "us"),
        ({"regime": None}, "regime"),
        ({"exporter": "state"}, "state"),
        ({"preset": "lax"}, "lax"),
        ({"preset": 7}, "preset"),
        ({"hop": "asr"}, "asr"),
        ({"hop": None}, "hop"),
        ({"as_of": "2022-13-01"}, "as_of"),
        ({"as_of": "20221201"}, "as_of"),
        ({"as_of": "1 December 2022"}, "as_of"),
        ({"as_of": "2022-12-01T00:00:00"}, "as_of"),
        ({"as_of": 20221201}, "as_of"),
        ({"consents": ["everything"]}, "everything"),
        ({"consents": ["special:maybe"]}, "maybe"),
        ({"consents": ["special:"]}, "consents"),
        ({"consents": ["ground:6_1_f"]}, "6_1_f"),
        ({"consents": ["ground:"]}, "ground"),
        ({"consents": {}}, "consents"),
        ({"destination": "US"}, "destination"),
        ({"destination": place(country="usa")}, "usa"),
        ({"destination": place(country="us")}, "us"),
        ({"destination": place(country=49)}, "49"),
        ({"destination": place(country="")}, "country"),
        ({"destination": place(parent_country="U")}, "U"),
        ({"destination": place(remote_access_from=["India"])}, "India"),
        ({"destination": place(remote_access_from=None)}, "remote_access_from"),
        ({"destination": place(attributes=["certified"])}, "certified"),
        ({"destination": place(tools=["scc2020"])}, "scc2020"),
        ({"destination": place(tools=["art49_consent"])}, "art49_consent"),
        ({"destination": place(remote_acces_from=["IN"])}, "remote_acces_from"),
        ({"lables": []}, "lables"),
        ({"regime": "ch"}, "2023-09-01"),
    ],
)
def test_a_row_that_cannot_be_judged(change: dict[str, Any], word: str) -> None:
    answer = decide_row(row(**change))
    assert list(answer) == ["id", "error"]
    assert answer["id"] == "a-1"
    assert word in str(answer["error"])


@pytest.mark.parametrize("missing", ["as_of", "regime", "destination", "labels", "purpose"])
def test_what_may_not_be_left_out(missing: str) -> None:
    answer = decide_row({key: value for key, value in ROW.items() if key != missing})
    assert missing in str(answer["error"])


@pytest.mark.parametrize("value", [None, [], "row", 7, True])
def test_what_is_no_object(value: object) -> None:
    assert decide_row(value) == {"id": None, "error": "row is no object"}


@pytest.mark.parametrize(
    "word",
    sorted(load_register().attributes),
)
def test_every_attribute_is_taken(word: str) -> None:
    assert "error" not in decide_row(row(destination=place(attributes=[word])))


@pytest.mark.parametrize(
    "word", ["scc2010", "scc2021", "bcr", "idta", "uk_addendum", "scc_ch", "tia", "tia_fail", "tra"]
)
def test_every_tool_is_taken(word: str) -> None:
    assert "error" not in decide_row(row(destination=place(tools=[word])))


@pytest.mark.parametrize(
    "word",
    ["special", "special:active", "special:requested", "special:refused", "special:withdrawn",
     "special:expired", "special:implied", "ground:9_2_h", "ground:9_2_a", "ground:10"],
)  # fmt: skip
def test_every_state_is_taken(word: str) -> None:
    assert "error" not in decide_row(row(consents=[word]))


def test_lines_in_order_and_the_run_goes_on() -> None:
    lines = [
        json.dumps(row(id=1)), "", "   ", "{not json", json.dumps(row(id=2, purpose="fun")),
        "[" * 9999,
        json.dumps(row(id="\ud800")), json.dumps(row(id=3)), '{"id": 1, "id": 4}',
    ]  # fmt: skip
    answers = [json.loads(line) for line in decide_lines(lines)]
    assert [a["id"] for a in answers] == [1, None, 2, None, "\ud800", 3, 4]
    assert ["error" in a for a in answers] == [False, True, True, True, False, False, True]
    for line in decide_lines(lines, language="de"):
        line.encode()


def test_a_long_value_is_cut_in_the_message() -> None:
    error = str(decide_row(row(purpose="x" * 5000))["error"])
    assert len(error) < 80


@pytest.mark.parametrize(
    ("pair", "key"),
    [('"purpose": "contract"', "purpose"), ('"destination": {"country": "DE", "country": "US"}',
     "country")],
)  # fmt: skip
def test_a_key_that_stands_twice_is_not_guessed(pair: str, key: str) -> None:
    line = json.dumps(row(id=5)).removesuffix("}") + f", {pair}}}"
    (answer,) = map(json.loads, decide_lines([line]))
    assert answer["id"] == 5
    assert key in answer["error"]


def test_numbers_that_json_does_not_know_are_no_json() -> None:
    for word in ("NaN", "Infinity", "-Infinity"):
        line = json.dumps(row(id=0)).replace('"id": 0', f'"id": {word}')
        (answer,) = map(json.loads, decide_lines([line]))
        assert answer == {"id": None, "error": "the line is no JSON"}


@pytest.mark.parametrize(("length", "cut"), [(38, False), (39, True)])
def test_a_value_is_shown_whole_up_to_forty_characters(length: int, *, cut: bool) -> None:
    error = str(decide_row(row(purpose="x" * length))["error"])
    assert error.endswith("…") is cut
    assert ("x" * length in error) is not cut
    assert error.startswith("purpose: unknown word 'xxx")
