"""The permit: proof that a decision allows this form of this payload to go to this backend.

The mint keeps a book of what it gave out, which only this module's two closures can reach. Nobody
but the router calls the one that mints (``voicegate.adapter._mint``; a layer contract holds that),
and every adapter role calls the one that looks a permit up before it looks at the payload.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import NoReturn, Self, cast, final
from weakref import WeakKeyDictionary

from voicegate.adapter.digest import Fingerprint
from voicegate.errors import PermitError
from voicegate.vocabulary import Form, Hop

__all__ = ["Permit", "redeem_permit"]

# A lease is a generator that never runs. Closed, it can by no means be opened again, and a permit
# is a tuple, which not even object.__setattr__ changes: what was revoked stays revoked.
_Lease = Generator[None, None, None]
_Facts = tuple[str, Hop, Form, Fingerprint]


def _lease() -> _Lease:
    yield


@final
class Permit(tuple[object, ...]):
    """Allows one payload, in one form, to go to one backend, once; a stream until revoked."""

    __slots__ = ()

    def __new__(cls, *_: object, **__: object) -> Self:
        """No permit is made by calling the class.

        Raises:
            PermitError: Always.
        """
        raise PermitError("a permit cannot be made: only a decision of the router mints one")

    def __init_subclass__(cls) -> NoReturn:
        raise PermitError("Permit cannot be subclassed")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise PermitError(f"a permit cannot be changed ({name})")

    def __reduce__(self) -> NoReturn:
        raise PermitError("a permit cannot be copied or pickled: it is good for this process only")

    # Two permits are never equal, whatever they allow: each is good once.
    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return object.__hash__(self)

    def __repr__(self) -> str:
        state = "live" if self.live else "closed"
        return f"<Permit {self.hop} {self.form} to {self.backend}, {state}>"

    @property
    def backend(self) -> str:
        """The backend that it is for."""
        return cast("str", self[0])

    @property
    def hop(self) -> Hop:
        """The kind of step that it is for."""
        return cast("Hop", self[1])

    @property
    def form(self) -> Form:
        """The form that may be sent."""
        return cast("Form", self[2])

    @property
    def digest(self) -> Fingerprint:
        """The fingerprint of the payload that it is for."""
        return cast("Fingerprint", self[3])

    @property
    def live(self) -> bool:
        """Whether the permit may still be used."""
        return self[4].gi_frame is not None  # type: ignore[attr-defined]

    def revoke(self) -> None:
        """Close the permit for good; a stream that rests on it can send nothing more."""
        cast("_Lease", self[4]).close()


def _book() -> tuple[
    Callable[[str, Hop, Form, Fingerprint], Permit],
    Callable[[object], _Facts | None],
    Callable[[Permit], None],
]:
    # Kept by the lease, whose identity nobody can take on: a forged permit needs one that is live
    # and stands here with the very same facts, and that is the permit it was forged from.
    issued: WeakKeyDictionary[_Lease, _Facts] = WeakKeyDictionary()
    make = cast("Callable[[type[Permit], tuple[object, ...]], Permit]", tuple.__new__)  # pyright: ignore[reportUnknownMemberType]

    def mint(backend: str, hop: Hop, form: Form, digest: Fingerprint) -> Permit:
        if form is Form.DENY:
            raise PermitError(f"nothing may be sent to {backend}: a denial mints no permit")
        lease, facts = _lease(), (backend, hop, form, digest)
        issued[lease] = facts
        return make(Permit, (*facts, lease))

    def look_up(permit: object) -> _Facts | None:
        if type(permit) is not Permit:
            return None
        try:
            facts = issued.get(cast("_Lease", permit[4]))
        except (IndexError, TypeError):
            return None
        return facts if facts == permit[:4] else None

    def strike_out(permit: Permit) -> None:
        issued.pop(cast("_Lease", permit[4]), None)

    return mint, look_up, strike_out


_mint, _look_up, _strike_out = _book()


def redeem_permit(permit: Permit, *, backend: str, hop: Hop, digest: Fingerprint) -> None:
    """Let ``permit`` in, once, if it is genuine, live and for this backend, hop and payload.

    It stays live, so that a stream can rest on it, but it opens nothing a second time.

    Raises:
        PermitError: It is not.
    """
    facts = _look_up(permit)
    if facts is None:
        raise PermitError(
            f"{backend} was entered without a permit, or with one that was used up: "
            "call it through Gate and Call"
        )
    # What the book says, not what the permit says of itself.
    allowed_backend, allowed_hop, _, allowed_digest = facts
    if allowed_backend != backend or allowed_hop is not hop:
        raise PermitError(
            f"{backend} ({hop}) was entered with a permit for {allowed_backend} ({allowed_hop})"
        )
    if allowed_digest != digest:
        raise PermitError(f"{backend} was entered with a permit for another payload")
    if not permit.live:
        raise PermitError(f"the permit for {backend} was revoked")
    _strike_out(permit)
