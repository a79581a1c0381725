"""The pytest plugin: fixtures for bots that use voicegate, and readable failures of the suite."""

from __future__ import annotations

import pytest

from voicegate.testing.script import Scripts

__all__ = ["voicegate_scripts"]

# Else a failure in a shipped test would say "AssertionError" and nothing else.
pytest.register_assert_rewrite("voicegate.testing.conformance")


@pytest.fixture
def voicegate_scripts() -> Scripts:
    """Scripts for the scripted backends of one test; fill them, then build the gate with them."""
    return Scripts()
