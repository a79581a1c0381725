"""Connections to SQLite and PostgreSQL that keep what they acknowledge."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import StaticPool

from voicegate.errors import MissingExtraError, StorageError

__all__ = ["WRITES", "make_engine", "parsed_url", "sqlite_path"]

WRITES = "voicegate_writes"
"""The execution option of a connection whose transaction is going to write."""

_MOST_PAGES = 4_000
"""Pages in SQLite's log before a commit itself writes them back; idle moments do it far earlier."""
_EXAMPLES = '"sqlite:///voicegate.sqlite" or "postgresql+psycopg://user@host/database"'


def parsed_url(url: str) -> URL:
    """Read a store's URL.

    Raises:
        StorageError: It is no URL of a supported database; the message never repeats it, because
            a password may stand in it.
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise StorageError(f"the store's URL cannot be read; write {_EXAMPLES}") from None
    if parsed.drivername == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    if parsed.drivername not in {"sqlite", "postgresql+psycopg"}:
        raise StorageError(f"no store of kind {parsed.drivername!r} is known; write {_EXAMPLES}")
    return parsed


def sqlite_path(url: URL) -> Path | None:
    """The file of a SQLite store; None for one in memory or for another database."""
    if url.get_backend_name() != "sqlite" or url.database in {None, "", ":memory:"}:
        return None
    return Path(str(url.database)).absolute()


def make_engine(url: URL, *, wait_seconds: float) -> Engine:
    """An engine for ``url``; a lock of somebody else is waited for up to ``wait_seconds``.

    Raises:
        MissingExtraError: psycopg is not installed.
        StorageError: The file cannot be made.
    """
    if url.get_backend_name() == "sqlite":
        return _sqlite(url, wait_seconds)
    return _postgres(url, wait_seconds)


def _sqlite(url: URL, wait_seconds: float) -> Engine:
    path = sqlite_path(url)
    if path is None:
        engine = create_engine(
            "sqlite://",
            poolclass=StaticPool,
            connect_args={"check_same_thread": False},
            hide_parameters=True,
        )
    else:
        _create_private(path)
        engine = create_engine(url.set(database=str(path)), hide_parameters=True)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:  # noqa: ANN401  # a DBAPI connection
        connection.isolation_level = None  # we begin transactions ourselves
        # FULL syncs the log at each commit; fullfsync makes macOS reach the platter too. Deleted
        # bytes are overwritten, so that an erased key is gone from the file.
        for pragma in (
            f"busy_timeout={int(wait_seconds * 1000)}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "fullfsync=ON",
            "secure_delete=ON",
            f"wal_autocheckpoint={_MOST_PAGES}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES, False)
        # A writer takes the lock before it reads the head of a chain.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _create_private(path: Path) -> None:
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        raise StorageError(
            f"the store {path} cannot be opened: {error.strerror}; "
            "check that the folder exists and that this user may write it"
        ) from error


def _postgres(url: URL, wait_seconds: float) -> Engine:
    limit = max(1, int(wait_seconds * 1000))
    options = f"-c synchronous_commit=on -c lock_timeout={limit} -c timezone=UTC"
    try:
        return create_engine(
            url,
            pool_pre_ping=True,  # a server that was restarted is found before anything is written
            hide_parameters=True,
            connect_args={
                "options": options,
                "connect_timeout": 5,
                "keepalives_idle": 30,
                "keepalives_interval": 10,
                "keepalives_count": 3,
                "tcp_user_timeout": 15_000,
            },
        )
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            "a PostgreSQL store needs psycopg: pip install 'voicegate-sdk[postgres]'"
        ) from error
