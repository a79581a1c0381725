"""docs/adapters/errors.md says what the code does."""

from __future__ import annotations

from tests.adapters.errors_table import PAGE, VENDORS, written
from voicegate.errors import BackendError
from voicegate.routing.reaction import REACTIONS


def test_the_page_is_what_the_code_does() -> None:
    page = PAGE.read_text("utf-8")
    assert page == written(page), "run: python -m tests.adapters.errors_table"


def test_every_error_and_every_reaction_is_on_it() -> None:
    shown: set[type[BackendError]] = {
        type(error) for rows in VENDORS.values() for _, error in rows()
    }
    assert shown == REACTIONS.keys()
