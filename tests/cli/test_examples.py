"""Each example runs, and prints what it is there to show."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from pathlib import Path

import pytest

Example = Callable[[str], str]
EXAMPLES = Path("examples").resolve()
ADAPTERS = Path("tests/adapters").resolve()


@pytest.fixture
def example(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Example:
    monkeypatch.chdir(tmp_path)

    def run(name: str) -> str:
        capsys.readouterr()
        runpy.run_path(str(EXAMPLES / name), run_name="__main__")
        return capsys.readouterr().out

    return run


SHOWN = {
    "quickstart.py": [
        "at home:         my phone number is five five five zero one seven two",
        "to the USA:      my phone number is <PHONE_1>",
        "spoken at home:  Thank you, I will call five five five zero one seven two.",
    ],
    "without_async.py": ["to the USA:    my phone number is <PHONE_1>"],
    "listen.py": [
        "heard:  good morning my name is <PERSON_1>",
        "labels: personal, special_category",
        "us-llm may receive redacted data:",
    ],
    "ask_the_policy.py": ["2022-12-01: deny.", "2026-11-24: raw."],
}


@pytest.mark.parametrize("name", sorted(SHOWN))
def test_an_example_shows_what_it_says(example: Example, name: str) -> None:
    out = example(name)
    for line in SHOWN[name]:
        assert line in out


def test_no_example_is_left_out() -> None:
    # A vendor's example is tried with its adapter, against a fake of the vendor.
    vendors = {f"{tests.name}.py" for tests in ADAPTERS.iterdir() if tests.is_dir()}
    assert {file.name for file in EXAMPLES.glob("*.py")} - vendors == set(SHOWN)
