"""The pytest plugin: fixtures for bots that use voicegate."""

from __future__ import annotations

import pytest

from voicegate.testing.script import Scripts

__all__ = ["voicegate_scripts"]


@pytest.fixture
def voicegate_scripts() -> Scripts:
    """Scripts for the scripted backends of one test; fill them, then build the gate with them."""
    return Scripts()
