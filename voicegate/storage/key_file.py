"""Turns the ring of a key file: a new key in front, later the old ones out.

Killed at any instant, the file still holds what the store needs.
"""

from __future__ import annotations

import base64
import os
import re
import secrets
from pathlib import Path

from voicegate.errors import ConfigError
from voicegate.storage.keys import KeyRing

__all__ = ["add_key", "keep_current_key", "key_file_beside"]

_KEY_BYTES = 32
_NUMBERED = re.compile(r"k(\d+)")


def key_file_beside(store: Path) -> Path:
    """Where a SQLite store without other keys has its own: ``<file>-keys``."""
    return store.with_name(store.name + "-keys")


def add_key(path: Path) -> KeyRing:
    """Put a new random key in front of those in ``path``; gives the ring of all of them.

    Raises:
        ConfigError: The file cannot be read or written.
    """
    ring = KeyRing.from_file(path)
    numbers = [int(found[1]) for name in ring.names if (found := _NUMBERED.fullmatch(name))]
    name = f"k{max(numbers, default=0) + 1}"
    key = base64.b64encode(secrets.token_bytes(_KEY_BYTES)).decode()
    _replace(path, f"{name}:{key}\n" + path.read_text("utf-8"))
    return KeyRing.from_file(path)


def keep_current_key(path: Path) -> KeyRing:
    """Take all keys but the current one out of ``path``; only after the store was rotated.

    Raises:
        ConfigError: The file cannot be read or written.
    """
    ring = KeyRing.from_file(path)
    lines = (line.split("#", 1)[0] for line in path.read_text("utf-8").splitlines())
    words = [word for line in lines for word in line.replace(",", " ").split()]
    _replace(path, f"{words[0]}\n")
    left = KeyRing.from_file(path)
    if left.names != (ring.current,):
        raise ConfigError(f"the key file {path} was changed meanwhile; look at it")
    return left


def _replace(path: Path, text: str) -> None:
    """Write ``text`` beside, make it durable, then let it take the place of ``path``."""
    made = path.with_name(path.name + ".new")
    try:
        made.unlink(missing_ok=True)
        handle = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        made.replace(path)
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        raise ConfigError(f"the key file {path} cannot be written: {error.strerror}") from error
