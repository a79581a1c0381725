"""Brings a store's tables to the present version, safely with several processes at once."""

from __future__ import annotations

import threading

from sqlalchemy import Connection, inspect, text

from voicegate.errors import StorageError

__all__ = ["VERSION", "migrate"]

VERSION = "0001"
_LOCK = 0x766F6963656761  # "voicega", PostgreSQL's advisory lock for the tables
# Alembic keeps the migration that runs in variables of its module: one at a time in a process.
_RUNNING = threading.Lock()


def migrate(connection: Connection, *, where: str) -> None:
    """Run the missing migrations inside the transaction of ``connection``.

    Raises:
        StorageError: The store was written by a later version of the library.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    found = _found(connection)
    if found == VERSION:
        return
    _upgrade(connection, where, found)


def _found(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(connection: Connection, where: str, found: str | None) -> None:
    from alembic import command  # slow to import, and needed once in a store's life
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", "voicegate.storage:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    try:
        with _RUNNING:
            command.upgrade(config, "head")
    except CommandError as error:
        raise StorageError(
            f"the store {where} has tables of version {found}, and this voicegate knows up to "
            f"{VERSION}; install the voicegate that wrote it, or a later one"
        ) from error
