"""Opens the stores of a gate: where evidence is kept, and under which keys."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from voicegate.errors import ConfigError, CredentialsMissingError
from voicegate.gate.keys import SecretCallback, missing_secret, resolve_secret
from voicegate.governance import Journal, Pseudonyms, RetentionPeriods
from voicegate.governance.ledger import ConsentLedger
from voicegate.governance.rights import DataHolder, IdentityCheck, RequestBook, Right, Rights
from voicegate.policy.config import GateConfig, SecretRef
from voicegate.storage import KeyRing, Store, open_store

__all__ = ["Stores", "open_stores", "retention_periods", "rights_over", "shared_url", "store_url"]

_DEFAULT_FILE = "voicegate.sqlite"


@dataclass(frozen=True, slots=True)
class Stores:
    """The open store of one gate, and what works on it."""

    store: Store
    journal: Journal
    ledger: ConsentLedger
    pseudonyms: Pseudonyms
    requests: RequestBook
    vault_key: bytes

    def close(self) -> None:
        """Write what waits and let the store go."""
        self.store.close()


def open_stores(
    config: GateConfig,
    environ: Mapping[str, str],
    callback: SecretCallback | None,
    clock: Callable[[], datetime],
) -> Stores:
    """Open what ``config`` names; blocking.

    Raises:
        StorageError: The store cannot be opened.
        CredentialsMissingError: A key that the configuration names is not there.
    """

    def reveal(reference: SecretRef) -> str:
        return _reveal(config, reference, environ, callback)

    store = open_store(store_url(config, environ, callback), _ring(config, reveal))
    return Stores(
        store=store,
        journal=Journal(store, clock=clock),
        ledger=ConsentLedger(store, clock=clock),
        pseudonyms=Pseudonyms(store),
        requests=RequestBook(store, clock=clock),
        vault_key=secrets.token_bytes(32),
    )


def rights_over(
    config: GateConfig,
    store: Store,
    clock: Callable[[], datetime],
    check: IdentityCheck | None,
    holders: Sequence[DataHolder] = (),
) -> Rights:
    """The rights of subjects over ``store``, as ``config`` sets them up."""
    return Rights(
        store,
        controller=config.notice,
        check=check,
        holders=holders,
        by_voice=[Right(word) for word in config.rights.by_voice],
        periods=retention_periods(config),
        clock=clock,
    )


def retention_periods(config: GateConfig) -> RetentionPeriods:
    """How long ``config`` wants evidence to be kept."""
    return RetentionPeriods(
        journal_days=config.retention.journal_days,
        marketing_years=config.retention.marketing_years,
        consent_years=config.retention.consent_years,
    )


def store_url(
    config: GateConfig, environ: Mapping[str, str], callback: SecretCallback | None = None
) -> str:
    """The URL of the store that ``config`` names; opens nothing.

    Raises:
        CredentialsMissingError: The configuration names a variable that is not there.
        ConfigError: Its folder is not there.
    """
    place = config.storage
    if isinstance(place, SecretRef):
        place = _reveal(config, place, environ, callback)
    return _url(place, config.file)


def shared_url(
    config: GateConfig, environ: Mapping[str, str], callback: SecretCallback | None = None
) -> str | None:
    """The URL of the server through which gates share limits and health; None without one.

    Raises:
        CredentialsMissingError: The configuration names a variable that is not there.
    """
    place = config.routing.shared
    return _reveal(config, place, environ, callback) if isinstance(place, SecretRef) else place


def _reveal(
    config: GateConfig,
    reference: SecretRef,
    environ: Mapping[str, str],
    callback: SecretCallback | None,
) -> str:
    secret = resolve_secret(reference, environ, callback)
    if secret is None:
        what, how = missing_secret(reference)
        raise CredentialsMissingError(f"{config.file}: {what}; {how}")
    return secret.reveal()


def _ring(config: GateConfig, reveal: Callable[[SecretRef], str]) -> KeyRing | None:
    if config.encryption_key is None:
        return None
    references = (config.encryption_key, *config.old_encryption_keys)
    words = [_named(reveal(ref), f"k{len(references) - n}") for n, ref in enumerate(references)]
    return KeyRing.from_text(" ".join(words), where=f"{config.file}: gate.encryption_key")


def _named(value: str, name: str) -> str:
    """Keys in a configuration need no names: the oldest one is k1."""
    return value if ":" in value else f"{name}:{value}"


def _url(place: str | None, file: str) -> str:
    """A database URL as it is; a path from the folder of the configuration file."""
    if place is not None and "://" in place:
        return place
    folder = Path(file).parent
    path = folder / (place or _DEFAULT_FILE)
    if not path.parent.is_dir():
        raise ConfigError(f"{file}: gate.storage: there is no folder {path.parent}; make it first")
    return f"sqlite:///{path}"
