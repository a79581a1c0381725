"""A configuration made ready to ask questions of, without keys and without a call."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

from voicegate.cli.configuration import ConfigText

if TYPE_CHECKING:
    from voicegate.gate.assembly import Assembly

__all__ = ["assembled"]


def assembled(config: ConfigText, as_of: date) -> Assembly:
    """Parse and compile ``config`` as of a day; keys may be missing, as nothing is sent.

    Raises:
        ConfigError: With every problem, each with its line.
    """
    from voicegate.adapter.registry import Registry
    from voicegate.gate.assembly import assemble
    from voicegate.policy.config import parse_config

    return assemble(
        parse_config(config.text, config.file),
        environ=os.environ,
        registry=Registry(),
        as_of=as_of,
        defer_secrets=True,
    )
