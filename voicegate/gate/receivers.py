"""The recipients that a notice names: where each backend may see data, as of a day."""

from __future__ import annotations

from datetime import date

from voicegate.gate.assembly import Assembly
from voicegate.governance.notices import Receiver
from voicegate.residency import Asked, load_register, positions

__all__ = ["receivers"]


def receivers(assembly: Assembly, day: date) -> tuple[Receiver, ...]:
    """One for each backend, in the order of the file; by its operator, or by the backend's name.

    Raises:
        UnsupportedDayError: The register does not answer for that day.
    """
    register = load_register()
    asked = Asked(regime=assembly.config.rules.regime, day=day)
    found: list[Receiver] = []
    for backend in assembly.backends.values():
        recipient = backend.policy_backend.recipient
        places = positions(recipient, register, asked)
        found.append(
            Receiver(
                name=recipient.operator or backend.name,
                countries=tuple(dict.fromkeys(place.country for place in places)),
                hops=tuple(sorted(backend.policy_backend.hops)),
                third_country=any(place.third_country for place in places),
            )
        )
    return tuple(found)
