"""Which store a command works on: one that is named, or that of the configuration."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from voicegate.cli.configuration import DEFAULT_FILE, find_config, local_config
from voicegate.errors import StorageError

if TYPE_CHECKING:
    from voicegate.policy.config import GateConfig
    from voicegate.storage import Store

__all__ = ["OpenStore", "StoreArgument", "StoreOption", "open_store_of", "utc_now"]

_WHAT = "A SQLite file or a database URL; default: the storage of the configuration."
StoreArgument = Annotated[str | None, typer.Argument(metavar="[STORE]", help=_WHAT)]
StoreOption = Annotated[str | None, typer.Option("--store", metavar="STORE", help=_WHAT)]


class OpenStore(NamedTuple):
    """A store, and the configuration beside it."""

    store: Store
    config: GateConfig


def utc_now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


@contextmanager
def open_store_of(store: str | None, config: Path | None) -> Generator[OpenStore]:
    """The store ``store``, or that of the configuration. A file that is not there is not made.

    Raises:
        StorageError: There is no such store, or it cannot be opened.
    """
    from voicegate.gate.stores import open_stores, store_url
    from voicegate.policy.config import parse_config
    from voicegate.storage import open_store

    named = store is not None and config is None and not Path(DEFAULT_FILE).exists()
    found = local_config() if named else find_config(config, local_config())
    parsed = parse_config(found.text, found.file)
    if store is not None:
        url = store if "://" in store else f"sqlite:///{Path(store).resolve()}"
        _must_exist(url)
        opened = open_store(url)
    else:
        _must_exist(store_url(parsed, os.environ))
        opened = open_stores(parsed, os.environ, None, utc_now).store
    try:
        yield OpenStore(opened, parsed)
    finally:
        opened.close()


def _must_exist(url: str) -> None:
    path = url.removeprefix("sqlite:///")
    if path != url and not Path(path).is_file():
        raise StorageError(f"{path}: there is no such journal")
