"""From what a database says to a ``StorageError`` that helps; no statement or value is shown."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from voicegate.errors import StorageError

__all__ = ["storage_error"]

_SQLITE = {
    "SQLITE_FULL": ("the disk or its quota is full", "free space, then go on: nothing is broken"),
    "SQLITE_BUSY": (
        "another process holds it locked",
        "look for a backup tool or a hung process that keeps it open",
    ),
    "SQLITE_LOCKED": ("another connection holds it locked", "close the other user of this store"),
    "SQLITE_READONLY": ("it is read-only", "give this user the right to write file and folder"),
    "SQLITE_IOERR": ("the disk does not write or read", "look at the disk, its space and limits"),
    "SQLITE_CANTOPEN": ("it cannot be opened", "check that the folder exists and may be written"),
    "SQLITE_NOTADB": ("it is not a SQLite database", "name another file, or restore a backup"),
    "SQLITE_CORRUPT": ("the database file is damaged", "restore a backup, then verify it"),
}
_POSTGRES = {
    "53100": ("the server's disk is full", "free space, then go on: nothing is broken"),
    "55P03": ("another session holds the lock", "look for a hung session on the server"),
    "57014": ("the server ended the statement after its time limit", "look at the server's load"),
    "25006": ("the server is read-only", "connect to the primary server"),
    "28P01": ("the server refuses the password", "check the password in the URL"),
    "3D000": ("the database does not exist", "create it, or name another"),
    "42501": ("this user lacks the right", "grant it CREATE, SELECT, INSERT, UPDATE and DELETE"),
}
_LOST = ("the connection failed or was lost", "check that the server runs and is reachable")
_BROKEN = (
    "a row stands where the next one belongs",
    "verify the chain, and restore a backup if it is broken",
)
_OTHER = ("the database refused", "look at the database's own log")


def storage_error(error: SQLAlchemyError, *, where: str, doing: str) -> StorageError:
    """The error for a store at ``where`` that failed while ``doing`` something."""
    why, then = _cause(error)
    code = _code(error)
    mark = f" ({code})" if code else ""
    return StorageError(
        f"the store {where} failed while {doing}: {why}{mark}; nothing was acknowledged. "
        f"What to do: {then}."
    )


def _cause(error: SQLAlchemyError) -> tuple[str, str]:
    code = _code(error)
    for prefix, known in _SQLITE.items():
        if code.startswith(prefix):
            return known
    if code in _POSTGRES:
        return _POSTGRES[code]
    if isinstance(error, IntegrityError):
        return _BROKEN
    if code.startswith(("08", "57P")) or (isinstance(error, DBAPIError) and not code):
        return _LOST
    return _OTHER


def _code(error: SQLAlchemyError) -> str:
    cause = getattr(error, "orig", None)
    code = getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None)
    return code if isinstance(code, str) else ""
