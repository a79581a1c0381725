"""Builds the router of a gate from its configuration."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from voicegate.policy.config import GateConfig
from voicegate.routing.fleet import Fleet
from voicegate.routing.judging import Judge, Recorder
from voicegate.routing.members import Member
from voicegate.routing.prompts import Prompts
from voicegate.routing.router import Router
from voicegate.routing.shared import connect_shared
from voicegate.routing.usage import LocalBooks, Usage

__all__ = ["open_router"]

_DAY_SECONDS = 86_400


def open_router(
    config: GateConfig,
    members: Iterable[Member],
    *,
    public: tuple[Judge, Recorder],
    shared_url: str | None,
    today: Callable[[], date],
) -> Router:
    """The router over ``members``; ``public`` decides and writes for probes.

    Raises:
        ConfigError: ``shared_url`` is no URL of a Redis or Valkey server.
        MissingExtraError: The package ``redis`` is not installed.
    """
    local = LocalBooks(time.monotonic, today)
    shared = None
    if shared_url is not None:
        shared = connect_shared(shared_url, local, clock=time.time, today=today)
    fleet = Fleet(
        members,
        clock=time.monotonic,
        measured=config.routing.measured,
        usage=Usage(shared or local),
    )
    return Router(
        fleet,
        public=public,
        prompts=_prompts(config),
        shared=shared,
        hedge_seconds=config.routing.hedge_after_seconds,
        hedge_speech_seconds=config.routing.hedge_speech_after_seconds,
    )


def _prompts(config: GateConfig) -> Prompts | None:
    kept = config.prompts
    if kept is None:
        return None
    return Prompts(
        Path(config.file).parent / kept.folder,
        max_bytes=kept.max_bytes,
        max_seconds=kept.max_age_days * _DAY_SECONDS,
        version=kept.version,
        clock=time.time,
    )
