"""The operator's keys: a ring of named AES-256 keys, of which the current one wraps all others.

A key of the ring never encrypts data itself. It wraps the store's own secrets and one data key for
each subject, so that turning the ring re-wraps a few bytes and leaves every chain as it is.
"""

from __future__ import annotations

import base64
import binascii
import os
import re
import secrets
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from voicegate.errors import ConfigError, CredentialsMissingError, StorageError

__all__ = ["KEYS_VARIABLE", "KeyRing"]

KEYS_VARIABLE = "VOICEGATE_KEYS"
_KEY_BYTES = 32
_NONCE_BYTES = 12
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,31}")
_HOW = 'write it as "name:key" with 32 random bytes in base64, the current key first'


class KeyRing:
    """Named keys of 32 bytes; the first one is current and wraps, the others only unwrap.

    Neither repr nor pickle show a key.
    """

    __slots__ = ("_fetch", "_keys", "current", "names")

    def __init__(
        self,
        keys: Mapping[str, bytes],
        *,
        names: Sequence[str] = (),
        fetch: Callable[[str], bytes] | None = None,
    ) -> None:
        names = names or tuple(keys)
        if not names:
            raise ConfigError(f"a key ring needs a key; {_HOW}")
        for name in names:
            if not _NAME.fullmatch(name):
                raise ConfigError(f"the name of a key is not usable; {_HOW}")
        self.names = tuple(names)
        self.current = self.names[0]
        self._keys = {name: _sound(name, key) for name, key in keys.items()}
        self._fetch = fetch

    @classmethod
    def generate(cls, name: str = "k1") -> KeyRing:
        """A ring with one new random key, which nobody else has."""
        return cls({name: secrets.token_bytes(_KEY_BYTES)})

    @classmethod
    def from_text(cls, text: str, *, where: str = "the key ring") -> KeyRing:
        """Read ``name:base64`` words, separated by blanks, commas or lines; ``#`` starts a comment.

        Raises:
            ConfigError: A word is no key; the message names its place, never its value.
        """
        lines = (line.split("#", 1)[0] for line in text.splitlines())
        words = [word for line in lines for word in line.replace(",", " ").split()]
        keys: dict[str, bytes] = {}
        for number, word in enumerate(words, start=1):
            name, colon, value = word.partition(":")
            if not colon or name in keys:
                raise ConfigError(f"{where}: key {number} has no name or a name twice; {_HOW}")
            keys[name] = _decoded(value, f"{where}: key {number}")
        if not keys:
            raise ConfigError(f"{where}: there is no key in it; {_HOW}")
        return cls(keys)

    @classmethod
    def from_env(
        cls, variable: str = KEYS_VARIABLE, environ: Mapping[str, str] | None = None
    ) -> KeyRing:
        """Read the ring from an environment variable.

        Raises:
            CredentialsMissingError: The variable is not set.
            ConfigError: Its value is no key ring.
        """
        text = (os.environ if environ is None else environ).get(variable, "")
        if not text.strip():
            raise CredentialsMissingError(f"the variable {variable} is not set; {_HOW}")
        return cls.from_text(text, where=variable)

    @classmethod
    def from_file(cls, path: str | Path) -> KeyRing:
        """Read the ring from a file of ``name:base64`` lines.

        Raises:
            ConfigError: The file cannot be read or holds no key ring.
        """
        try:
            text = Path(path).read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            why = getattr(error, "strerror", None) or "it is not text"
            raise ConfigError(f"the key file {path} cannot be read: {why}") from error
        return cls.from_text(text, where=str(path))

    @classmethod
    def create_file(cls, path: str | Path, *, name: str = "k1") -> KeyRing:
        """Write a new ring with one random key to ``path``, readable by its owner only.

        Raises:
            ConfigError: The file exists or cannot be written.
        """
        key = secrets.token_bytes(_KEY_BYTES)
        line = f"{name}:{base64.b64encode(key).decode()}\n"
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(line)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise ConfigError(f"the key file {path} cannot be made: {error.strerror}") from error
        return cls({name: key})

    @classmethod
    def from_callback(cls, fetch: Callable[[str], bytes], *, names: Sequence[str]) -> KeyRing:
        """A ring whose keys come from a key management service; the first name is current.

        ``fetch`` gets a name and returns 32 bytes, for instance by having the service decrypt an
        envelope. It is asked once for each key, when that key is first needed.
        """
        return cls({}, names=names, fetch=fetch)

    def wrap(self, secret: bytes, context: str) -> tuple[str, bytes]:
        """Encrypt ``secret`` under the current key, bound to ``context``: (key name, bytes)."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = os.urandom(_NONCE_BYTES)
        sealed = AESGCM(self._key(self.current)).encrypt(nonce, secret, context.encode())
        return self.current, nonce + sealed

    def unwrap(self, name: str, wrapped: bytes, context: str) -> bytes:
        """Decrypt what ``wrap`` made.

        Raises:
            StorageError: The ring lacks that key, or the key or the bytes are other ones.
        """
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        if name not in self.names:
            raise StorageError(
                f"the store needs the key {name!r}, and the ring has only {', '.join(self.names)}; "
                "add the old key behind the current one, then rotate"
            )
        nonce, sealed = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:]
        try:
            return AESGCM(self._key(name)).decrypt(nonce, sealed, context.encode())
        except (InvalidTag, ValueError):
            raise StorageError(
                f"the key {name!r} does not open what was locked with a key of that name: "
                "it is another key, or the stored bytes were changed"
            ) from None

    def _key(self, name: str) -> bytes:
        key = self._keys.get(name)
        if key is None:
            if self._fetch is None:
                raise ConfigError(f"the ring has no key {name!r}")
            key = self._keys[name] = _sound(name, self._fetch(name))
        return key

    def __repr__(self) -> str:
        return f"<KeyRing {', '.join(self.names)}>"

    def __reduce__(self) -> str | tuple[object, ...]:
        raise TypeError("a key ring cannot be pickled")


def _sound(name: str, key: bytes) -> bytes:
    if len(key) != _KEY_BYTES:
        raise ConfigError(f"the key {name!r} has {len(key)} bytes and needs {_KEY_BYTES}; {_HOW}")
    return key


def _decoded(value: str, where: str) -> bytes:
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        raise ConfigError(f"{where} is not base64; {_HOW}") from None
