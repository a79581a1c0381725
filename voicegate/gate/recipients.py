"""Who receives data at a backend and where: from the hosts that are really called."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from voicegate.adapter.pinning import is_loopback
from voicegate.adapter.settings import Endpoint
from voicegate.errors import Problem, Severity
from voicegate.gate.contracts import a_year_after, count_contract
from voicegate.policy.config import BackendConfig, GateConfig, LocationConfig
from voicegate.residency import (
    UNKNOWN_COUNTRY,
    CatalogueEndpoint,
    Certainty,
    Condition,
    Enforcement,
    Recipient,
    RegionClass,
    find_endpoint,
    load_register,
)
from voicegate.vocabulary import Regime

__all__ = ["Surveyed", "home_countries", "survey_recipient"]

_UNKNOWN: Final = frozenset({UNKNOWN_COUNTRY})
_PROMISES_NOTHING: Final = frozenset({RegionClass.GLOBAL, RegionClass.US})
# The least certain place of a backend's hosts is what is said of the whole.
_ORDER: Final = (Certainty.PROVEN, Certainty.ATTESTED, Certainty.SIMULATED, Certainty.UNKNOWN)

_IN_WORDS: Final = {
    RegionClass.GLOBAL: "routed to any country",
    RegionClass.US: "in the USA",
    RegionClass.UK: "in the United Kingdom",
    RegionClass.CH: "in Switzerland",
    RegionClass.EU: "in the EU",
    RegionClass.EEA_CH: "in the EEA or Switzerland",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Surveyed:
    """A recipient, what was found on the way, and the days on which it changes."""

    recipient: Recipient
    findings: tuple[Problem, ...] = ()
    changes: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    countries: frozenset[str]
    certainty: Certainty
    parent_country: str | None = None
    remote: frozenset[str] = frozenset()
    operator: str | None = None
    own: bool = False


@dataclass(slots=True, kw_only=True)
class _Survey:
    config: GateConfig
    backend: BackendConfig
    as_of: date
    keeps: frozenset[str]
    findings: list[Problem] = field(default_factory=list[Problem])
    changes: list[date] = field(default_factory=list[date])

    def note(
        self,
        key: str,
        message: str,
        suggestion: str | None = None,
        severity: Severity = Severity.WARNING,
    ) -> None:
        path = ("backends", self.backend.name, *key.split("."))
        self.findings.append(self.config.problem(path, message, suggestion, severity))

    def stale(self, key: str, what: str, day: date) -> bool:
        """Whether a statement of ``day`` does not count on the day of the survey; says so."""
        last = a_year_after(day)
        if day > self.as_of:
            self.note(key, f"{what} is dated {day}, after {self.as_of}: it does not count yet")
            self.changes.append(day)
            return True
        if self.as_of > last:
            self.note(
                key,
                f"{what} is of {day}, over twelve months old: it does not count any more",
                "check it again and write the new date",
            )
            return True
        self.changes.append(last + timedelta(days=1) if last < date.max else date.max)
        return False


def home_countries(config: GateConfig, as_of: date) -> frozenset[str]:
    """Where the gate itself runs: the configured country, else any country at home."""
    rules = config.rules
    if rules.home_country is not None:
        return frozenset({rules.home_country})
    if rules.regime is not Regime.EU:
        return frozenset({"GB" if rules.regime is Regime.UK else "CH"})
    members = load_register().members.values()
    return frozenset(m.country for m in members if m.on(as_of))


def survey_recipient(
    config: GateConfig,
    backend: BackendConfig,
    endpoint: Endpoint,
    as_of: date,
    *,
    keeps: frozenset[str] = frozenset(),
    simulated: bool = False,
) -> Surveyed:
    """Who receives data at ``endpoint``; all its hosts count. Does no I/O and asks no DNS.

    A host of the endpoint catalogue is proven; one that it does not know is attested by the
    operator's ``location`` or unknown (``XX``); this process and this machine are at home.
    ``keeps`` are the conditions of the catalogue that the adapter keeps by itself.
    """
    survey = _Survey(config=config, backend=backend, as_of=as_of, keeps=keeps)
    place = _simulated(survey) if simulated else _real(survey, endpoint)
    counted = count_contract(backend.contract, as_of)
    for dropped in counted.dropped:
        survey.note(f"contract.{dropped.key}", dropped.message)
    stated = backend.simulated if simulated else None
    own = {"own_infrastructure"} if place.own else set[str]()
    recipient = Recipient(
        countries=place.countries,
        parent_country=place.parent_country,
        remote_access_countries=place.remote,
        attributes=counted.attributes | own | (stated.attributes if stated else frozenset[str]()),
        tools=counted.tools | (stated.tools if stated else frozenset[str]()),
        operator=place.operator,
        certainty=place.certainty,
    )
    changes = tuple(survey.changes) + counted.changes
    return Surveyed(recipient=recipient, findings=tuple(survey.findings), changes=changes)


def _simulated(survey: _Survey) -> _Place:
    stated = survey.backend.simulated
    if stated is None:
        survey.note(
            "simulated",
            "a scripted backend without a place: it counts as an unknown country",
            'state it: simulated = { country = "US" }',
        )
        return _Place(countries=_UNKNOWN, certainty=Certainty.SIMULATED)
    return _Place(
        countries=stated.countries,
        certainty=Certainty.SIMULATED,
        parent_country=stated.parent_country,
        remote=stated.remote_access_countries,
        operator=stated.operator,
    )


def _real(survey: _Survey, endpoint: Endpoint) -> _Place:
    if survey.backend.simulated is not None:
        survey.note(
            "simulated",
            f'the adapter "{survey.backend.adapter}" is real: its place is never a test fact',
            "take it out; for a host that the catalogue does not know there is location = { … }",
            Severity.PROBLEM,
        )
    if endpoint.in_process:
        return _home(survey)
    hosts = sorted(endpoint.hosts)
    places = [_place_of(survey, host) for host in hosts]
    return _together(places) if places else _Place(countries=_UNKNOWN, certainty=Certainty.UNKNOWN)


def _home(survey: _Survey) -> _Place:
    return _Place(
        countries=home_countries(survey.config, survey.as_of),
        certainty=Certainty.PROVEN,
        own=True,
        # Not the controller's name: a list of vendors that are allowed does not shut him out.
    )


def _place_of(survey: _Survey, host: str) -> _Place:
    location = survey.backend.location
    if is_loopback(host):
        return _home(survey) if location is None else _attested(survey, host, location)
    entry = find_endpoint(host)
    if entry is None:
        return _attested(survey, host, location)
    return _catalogued(survey, host, entry, location)


def _attested(survey: _Survey, host: str, location: LocationConfig | None) -> _Place:
    if location is None:
        survey.note(
            "endpoint" if survey.backend.endpoint else "region",
            f"the catalogue does not know {host}: it counts as an unknown country",
            'state where it is: location = { country = "DE", attested = 2026-03-01 }',
        )
        return _Place(countries=_UNKNOWN, certainty=Certainty.UNKNOWN)
    if survey.stale("location.attested", "the attestation of the place", location.attested):
        return _Place(countries=_UNKNOWN, certainty=Certainty.UNKNOWN, operator=location.operator)
    return _Place(
        countries=location.countries,
        certainty=Certainty.ATTESTED,
        parent_country=location.parent_country,
        remote=location.remote_access_countries,
        operator=location.operator,
        own=location.own_infrastructure,
    )


def _catalogued(
    survey: _Survey, host: str, entry: CatalogueEndpoint, location: LocationConfig | None
) -> _Place:
    kind = entry.class_for(host)
    _check_region_word(survey, host, kind)
    countries, certainty = entry.countries_for(host), entry.certainty_for(host)
    if location is not None:
        countries, certainty = _narrowed(survey, host, entry, location)
    elif certainty is Certainty.UNKNOWN:
        survey.note(
            "endpoint" if survey.backend.endpoint else "region",
            f"where {host} processes data is not proven ({entry.id}: {kind}): it counts as an "
            "unknown country",
            "choose a regional endpoint, or attest the place with location = { … }",
        )
    # What is unknown already needs no further reason.
    if certainty is not Certainty.UNKNOWN and not _conditions_hold(survey, entry):
        countries, certainty = _UNKNOWN, Certainty.UNKNOWN
    remote = entry.remote_access_countries
    return _Place(
        countries=countries,
        certainty=certainty,
        parent_country=_parent(survey, entry, location),
        remote=remote | location.remote_access_countries if location else remote,
        operator=entry.provider,
    )


def _check_region_word(survey: _Survey, host: str, kind: RegionClass) -> None:
    region = (survey.backend.region or "").lower()
    if region in {"eu", "europe", "eea"} and kind in _PROMISES_NOTHING:
        survey.note(
            "region",
            f'says "{survey.backend.region}", but {host} is {_words(kind)}',
            "take the vendor's EU endpoint, or say what it is",
            Severity.PROBLEM,
        )


def _narrowed(
    survey: _Survey, host: str, entry: CatalogueEndpoint, location: LocationConfig
) -> tuple[frozenset[str], Certainty]:
    """The operator may narrow what the catalogue leaves open; he may not contradict it."""
    kind = entry.class_for(host)
    proven = entry.certainty_for(host) is Certainty.PROVEN
    contradicts = proven and not location.countries <= entry.countries_for(host)
    if contradicts or kind in _PROMISES_NOTHING:
        said = ", ".join(sorted(location.countries))
        survey.note(
            "location.country",
            f"says {said}, but {host} is {_words(kind)} by the endpoint catalogue ({entry.id})",
            "where data goes follows from the host that is called; take location out",
            Severity.PROBLEM,
        )
        return _UNKNOWN, Certainty.UNKNOWN
    if survey.stale("location.attested", "the attestation of the place", location.attested):
        return entry.countries_for(host), entry.certainty_for(host)
    return location.countries, Certainty.ATTESTED


def _words(kind: RegionClass) -> str:
    return _IN_WORDS.get(kind, f'of class "{kind}"')


def _conditions_hold(survey: _Survey, entry: CatalogueEndpoint) -> bool:
    """Whether all holds that the vendor's promise rests on; each that does not is said."""
    held = [_holds(survey, entry, condition) for condition in entry.conditions]
    return all(held)


def _holds(survey: _Survey, entry: CatalogueEndpoint, condition: Condition) -> bool:
    promise = f"{entry.id} keeps data where it says only if {condition.text}"
    if condition.kind is not Enforcement.ATTESTED:
        if condition.name not in survey.keeps:
            survey.note(
                "adapter",
                f'{promise}; the adapter "{survey.backend.adapter}" does not see to that, so it '
                "counts as an unknown country",
                "use the vendor's own adapter",
            )
        return condition.name in survey.keeps
    day = survey.backend.attestations.get(condition.name)
    if day is not None:
        return not survey.stale(f"attestations.{condition.name}", condition.name, day)
    survey.note(
        "attestations",
        f"{promise}; nobody attests it, so it counts as an unknown country",
        f"if it is so: attestations = {{ {condition.name} = {survey.as_of} }}",
    )
    return False


def _parent(
    survey: _Survey, entry: CatalogueEndpoint, location: LocationConfig | None
) -> str | None:
    known = entry.parent_country
    said = location.parent_country if location else None
    if said is not None and known not in {None, UNKNOWN_COUNTRY, said}:
        survey.note(
            "location.parent_country",
            f"says {said}, but the parent of {entry.vendor.name} is in {known}",
            "take it out; report a change of ownership as an error of the catalogue",
            Severity.PROBLEM,
        )
        return known
    return said if known in {None, UNKNOWN_COUNTRY} and said else known


def _together(places: list[_Place]) -> _Place:
    """All hosts of a backend as one recipient: every country counts, and the least certainty."""
    parents = {p.parent_country for p in places}
    operators = {p.operator for p in places}
    return _Place(
        countries=frozenset(c for p in places for c in p.countries),
        certainty=max((p.certainty for p in places), key=_ORDER.index),
        parent_country=parents.pop() if len(parents) == 1 else UNKNOWN_COUNTRY,
        remote=frozenset(c for p in places for c in p.remote),
        operator=operators.pop() if len(operators) == 1 else None,
        own=all(p.own for p in places),
    )
