"""The recipients that a notice names: where each backend may see data, as of a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from voicegate.gate.assembly import Assembly, Backend
from voicegate.governance.notices import Receiver
from voicegate.residency import Asked, Position, load_register, positions
from voicegate.vocabulary import TransferBasis

__all__ = ["country_names", "receivers", "third_parties"]


def receivers(assembly: Assembly, day: date) -> tuple[Receiver, ...]:
    """One for each backend, in the order of the file; by its operator, or by the backend's name.

    Raises:
        UnsupportedDayError: The register does not answer for that day.
    """
    return tuple(
        Receiver(
            name=backend.policy_backend.recipient.operator or backend.name,
            countries=tuple(dict.fromkeys(place.country for place in places)),
            hops=tuple(sorted(backend.policy_backend.hops)),
            third_country=any(place.third_country for place in places),
        )
        for backend, places in _placed(assembly, day)
    )


def third_parties(assembly: Assembly, day: date) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The backends that rest on a consent to the transfer alone, and their countries.

    Those are the places in third countries for which Art. 45 and 46 GDPR give no basis.

    Raises:
        UnsupportedDayError: The register does not answer for that day.
    """
    names: list[str] = []
    countries: list[str] = []
    for backend, places in _placed(assembly, day):
        bare = [p for p in places if p.third_country and p.basis is TransferBasis.NONE]
        if bare:
            names.append(backend.name)
            countries += [place.country for place in bare]
    return tuple(names), tuple(sorted(set(countries)))


def country_names(codes: Iterable[str], language: str) -> tuple[str, ...]:
    """The names of countries as people say them, in ``language``; a code that has none stays."""
    import phonenumbers
    from phonenumbers import geocoder

    def name(code: str) -> str:
        number = phonenumbers.example_number(code)
        return (geocoder.country_name_for_number(number, language) if number else "") or code

    return tuple(map(name, codes))


def _placed(assembly: Assembly, day: date) -> Iterator[tuple[Backend, tuple[Position, ...]]]:
    register = load_register()
    asked = Asked(regime=assembly.config.rules.regime, day=day)
    for backend in assembly.backends.values():
        yield backend, positions(backend.policy_backend.recipient, register, asked)
