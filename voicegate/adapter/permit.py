"""The permit: proof that a decision allows this form of this payload to go to this backend.

A permit is sealed with a key that only this module's two closures hold. Nobody but the router calls
the one that mints (``voicegate.adapter._mint``; a layer contract holds that), and every adapter
role calls the one that checks before it looks at the payload.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable
from typing import Final, NoReturn, final

from voicegate.errors import PermitError
from voicegate.vocabulary import Form, Hop

__all__ = ["Permit", "check_permit"]


class _Lease:
    """Whether a permit may still be used. It can only ever be closed."""

    __slots__ = ("live",)

    def __init__(self) -> None:
        self.live = True


@final
class Permit:
    """Allows one payload, in one form, to go to one backend, once; a stream until revoked."""

    __slots__ = ("backend", "digest", "form", "hop", "lease", "seal")

    backend: str
    hop: Hop
    form: Form
    digest: bytes
    seal: bytes
    lease: _Lease

    def __init__(self) -> None:
        raise PermitError("a permit cannot be made: only a decision of the router mints one")

    def __init_subclass__(cls) -> NoReturn:
        raise PermitError("Permit cannot be subclassed")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise PermitError(f"a permit cannot be changed ({name})")

    def __reduce__(self) -> NoReturn:
        raise PermitError("a permit cannot be copied or pickled: it is good for this process only")

    def __repr__(self) -> str:
        state = "live" if self.live else "closed"
        return f"<Permit {self.hop} {self.form} to {self.backend}, {state}>"

    @property
    def live(self) -> bool:
        """Whether the permit may still be used."""
        return self.lease.live

    def revoke(self) -> None:
        """Close the permit for good; a stream that rests on it can send nothing more."""
        self.lease.live = False


def _sealed() -> tuple[Callable[[str, Hop, Form, bytes], Permit], Callable[[Permit], bool]]:
    key: Final = secrets.token_bytes(32)

    def seal(backend: str, hop: Hop, form: Form, digest: bytes, lease: _Lease) -> bytes:
        # The lease is sealed in by identity: a forged permit cannot borrow a live lease.
        facts = "\x1f".join((backend, hop.value, form.name, str(id(lease)))).encode()
        return hmac.digest(key, facts + b"\x1e" + digest, hashlib.sha256)

    def mint(backend: str, hop: Hop, form: Form, digest: bytes) -> Permit:
        if form is Form.DENY:
            raise PermitError(f"nothing may be sent to {backend}: a denial mints no permit")
        permit = object.__new__(Permit)
        lease = _Lease()
        facts: dict[str, object] = {
            "backend": backend,
            "hop": hop,
            "form": form,
            "digest": digest,
            "lease": lease,
            "seal": seal(backend, hop, form, digest, lease),
        }
        for name, value in facts.items():
            object.__setattr__(permit, name, value)
        return permit

    def genuine(permit: Permit) -> bool:
        try:
            expected = seal(permit.backend, permit.hop, permit.form, permit.digest, permit.lease)
            return hmac.compare_digest(expected, permit.seal)
        except (AttributeError, TypeError):
            return False

    return mint, genuine


_mint, _genuine = _sealed()


def check_permit(permit: Permit, *, backend: str, hop: Hop, digest: bytes) -> None:
    """Check that ``permit`` is genuine, live and for this backend, hop and payload.

    Raises:
        PermitError: It is not.
    """
    if type(permit) is not Permit or not _genuine(permit):
        raise PermitError(f"{backend} was entered without a permit: call it through Gate and Call")
    if permit.backend != backend or permit.hop is not hop:
        raise PermitError(
            f"{backend} ({hop}) was entered with a permit for {permit.backend} ({permit.hop})"
        )
    if not hmac.compare_digest(permit.digest, digest):
        raise PermitError(f"{backend} was entered with a permit for another payload")
    if not permit.live:
        raise PermitError(f"the permit for {backend} was used up or revoked")
