"""One call's values behind their placeholders, encrypted in memory.

Each value is sealed with AES-256-GCM under a key of this call alone; the placeholder is bound to
it as associated data. The call's key leaves memory only wrapped by the operator's key. Closing the
vault forgets the key, which makes every copy of the sealed values unreadable (crypto-shredding).
"""

from __future__ import annotations

import hashlib
import json
import secrets
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING

from voicegate.errors import StorageError
from voicegate.redaction.taxonomy import ONE_WAY, EntityType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

__all__ = ["Vault"]

_KEY_BYTES = 32
_NONCE_BYTES = 12
_GROUPS = {kind: f"{kind}|".encode() for kind in EntityType}
_WRAP = b"voicegate call key v1"


class Vault:
    """Placeholders and the sealed values behind them.

    Args:
        master_key: the operator's 32 bytes, which wrap this call's key; without it the vault
            cannot be exported.
        expires_at_seconds: after this moment of the caller's clock nothing is revealed; None
            never expires.
        random: gives random bytes; an argument so that tests are repeatable.

    Raises:
        StorageError: if ``master_key`` is not 32 bytes.
    """

    __slots__ = (
        "_aead", "_counts", "_digests", "_key", "_master", "_random", "_sealed", "_types", "expires_at_seconds",
    )  # fmt: skip

    def __init__(
        self,
        master_key: bytes | None = None,
        *,
        expires_at_seconds: float | None = None,
        random: Callable[[int], bytes] = secrets.token_bytes,
    ) -> None:
        if master_key is not None and len(master_key) != _KEY_BYTES:
            raise StorageError(
                f"vault: the master key has {len(master_key)} bytes, 32 are needed; "
                "make one with secrets.token_bytes(32)"
            )
        self._master = master_key
        self._random = random
        self._key: bytes | None = random(_KEY_BYTES)
        self._aead: AESGCM | None = None
        self._sealed: dict[str, bytes] = {}
        self._digests: dict[bytes, str] = {}
        self._types: dict[str, EntityType] = {}
        self._counts: dict[EntityType, int] = {}
        self.expires_at_seconds = expires_at_seconds

    def __repr__(self) -> str:
        return f"<Vault of {len(self._types)} placeholders{' (closed)' if self.closed else ''}>"

    def __len__(self) -> int:
        return len(self._types)

    def __contains__(self, placeholder: str) -> bool:
        return placeholder in self._types

    @property
    def closed(self) -> bool:
        """Whether the key is gone."""
        return self._key is None

    def placeholders(self) -> tuple[str, ...]:
        """All placeholders issued in this call, in order."""
        return tuple(self._types)

    def type_of(self, placeholder: str) -> EntityType | None:
        """The type of an issued placeholder, or None."""
        return self._types.get(placeholder)

    def find(self, kind: EntityType, normal: str) -> str | None:
        """The placeholder that this value already has, or None."""
        return self._digests.get(self._digest(kind, normal))

    def next_for(self, kind: EntityType) -> str:
        """The placeholder that the next new value of this type would get."""
        return f"<{kind}_{self._counts.get(kind, 0) + 1}>"

    def add(self, kind: EntityType, normal: str, surface: str) -> str:
        """The placeholder of a value; a new one seals it, unless its type is never kept.

        ``normal`` is the form by which the value is recognised again, ``surface`` what was said.

        Raises:
            StorageError: if the vault is closed.
        """
        digest = self._digest(kind, normal)
        known = self._digests.get(digest)
        if known is not None:
            return known
        placeholder = self.next_for(kind)
        self._counts[kind] = self._counts.get(kind, 0) + 1
        self._digests[digest] = placeholder
        self._types[placeholder] = kind
        if kind not in ONE_WAY:
            self._sealed[placeholder] = self._seal(placeholder, surface)
        return placeholder

    def extend(self, placeholder: str, normal: str, surface: str) -> None:
        """Append what was said later to a value that was broken off; ``normal`` is of the whole."""
        kind = self._types[placeholder]
        self._digests[self._digest(kind, normal)] = placeholder
        if placeholder in self._sealed:
            whole = f"{self._open(placeholder)} {surface}"
            self._sealed[placeholder] = self._seal(placeholder, whole)

    def reveal(self, placeholder: str, *, now_seconds: float | None = None) -> str | None:
        """The value behind a placeholder; None if never issued, one-way, expired or shredded."""
        expired = (
            self.expires_at_seconds is not None
            and now_seconds is not None
            and now_seconds >= self.expires_at_seconds
        )
        if self._key is None or expired or placeholder not in self._sealed:
            return None
        return self._open(placeholder)

    def values(self) -> Iterator[tuple[str, EntityType, str]]:
        """Each placeholder with its type and value; for the last scan and for rebuilding."""
        if self._key is None:
            return
        for placeholder in self._sealed:
            yield placeholder, self._types[placeholder], self._open(placeholder)

    def close(self) -> None:
        """Forget the key and everything sealed with it. Closing twice is harmless."""
        self._key = self._aead = None
        self._sealed.clear()
        self._digests.clear()

    def export(self) -> bytes:
        """The vault as JSON: sealed values, and the call's key wrapped by the operator's.

        Raises:
            StorageError: if the vault is closed, or has no master key.
        """
        if self._key is None or self._master is None:
            raise StorageError(
                "vault: nothing to export from a closed vault, or from one without a master key; "
                "pass master_key to Redactor.call"
            )
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = self._random(_NONCE_BYTES)
        wrapped = nonce + AESGCM(self._master).encrypt(nonce, self._key, _WRAP)
        return json.dumps(
            {
                "version": 1,
                "key": b64encode(wrapped).decode(),
                "expires_at_seconds": self.expires_at_seconds,
                "counts": {str(k): n for k, n in self._counts.items()},
                "types": {p: str(k) for p, k in self._types.items()},
                # One-way values leave no trace, not even a keyed one.
                "digests": {
                    b64encode(d).decode(): p for d, p in self._digests.items() if p in self._sealed
                },
                "sealed": {p: b64encode(s).decode() for p, s in self._sealed.items()},
            }
        ).encode()

    @classmethod
    def load(
        cls,
        exported: bytes,
        master_key: bytes,
        *,
        random: Callable[[int], bytes] = secrets.token_bytes,
    ) -> Vault:
        """An exported vault, opened with the operator's key.

        Raises:
            StorageError: if the key is another one or the export was changed.
        """
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        vault = cls(master_key, random=random)
        try:
            held = json.loads(exported)
            wrapped = b64decode(held["key"])
            vault._key = AESGCM(master_key).decrypt(
                wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], _WRAP
            )
            vault.expires_at_seconds = held["expires_at_seconds"]
            vault._counts = {EntityType(k): n for k, n in held["counts"].items()}
            vault._types = {p: EntityType(k) for p, k in held["types"].items()}
            vault._digests = {b64decode(d): p for d, p in held["digests"].items()}
            vault._sealed = {p: b64decode(s) for p, s in held["sealed"].items()}
        except (InvalidTag, ValueError, KeyError, TypeError) as error:
            raise StorageError(
                "vault: the export cannot be opened; it was sealed with another master key or has "
                "been changed. Nothing was restored."
            ) from error
        return vault

    def _digest(self, kind: EntityType, normal: str) -> bytes:
        group = b"number|" if normal.isdecimal() else _GROUPS[kind]
        return hashlib.blake2b(
            group + normal.encode("utf-8", "surrogatepass"), key=self._live(), digest_size=16
        ).digest()

    def _live(self) -> bytes:
        if self._key is None:
            raise StorageError(
                "vault: this call's vault is closed and its key shredded; open a new call"
            )
        return self._key

    def _cipher(self) -> AESGCM:
        if self._aead is None:
            from cryptography.hazmat.primitives.ciphers.aead import AESGCM

            self._aead = AESGCM(self._live())
        return self._aead

    def _seal(self, placeholder: str, value: str) -> bytes:
        nonce = self._random(_NONCE_BYTES)
        return nonce + self._cipher().encrypt(
            nonce, value.encode("utf-8", "surrogatepass"), placeholder.encode()
        )

    def _open(self, placeholder: str) -> str:
        sealed = self._sealed[placeholder]
        plain = self._cipher().decrypt(
            sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], placeholder.encode()
        )
        return plain.decode("utf-8", "surrogatepass")
