"""Short ways to write backends and situations in tests."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from voicegate.policy import Decision, PolicyBackend, Situation
from voicegate.residency import Recipient
from voicegate.speech import Capabilities, Feature, Needs
from voicegate.vocabulary import Consent, ConsentState, Exporter, Hop, Label, Purpose

TODAY = date(2026, 11, 24)
ALL_HOPS = frozenset(Hop)
EVERYTHING = Capabilities(features=frozenset(Feature))


def words(text: str | Iterable[str]) -> frozenset[str]:
    """Words of a line, or as they are."""
    return frozenset(text.split() if isinstance(text, str) else text)


def backend(
    name: str,
    countries: str = "DE",
    attributes: str = "",
    tools: str = "",
    *,
    parent: str | None = None,
    remote: str = "",
    operator: str | None = None,
    hops: Iterable[Hop] = ALL_HOPS,
    capabilities: Capabilities = EVERYTHING,
    simulated: bool = False,
    retention_days: float | None = None,
    trains: bool | None = None,
    latency_ms: float | None = None,
    cost: float | None = None,
    quality: float | None = None,
) -> PolicyBackend:
    """A backend that can do everything, unless told otherwise."""
    return PolicyBackend(
        name=name,
        recipient=Recipient(
            countries=words(countries),
            parent_country=parent,
            remote_access_countries=words(remote),
            attributes=words(attributes),
            tools=words(tools),
            operator=operator,
        ),
        hops=frozenset(hops),
        capabilities=capabilities,
        simulated=simulated,
        retention_days=retention_days,
        trains=trains,
        latency_ms=latency_ms,
        cost=cost,
        quality=quality,
    )


def consents(
    line: str | Iterable[str],
) -> tuple[frozenset[tuple[Consent, ConsentState]], frozenset[str]]:
    """Consents and grounds from words as "special", "marketing:withdrawn", "ground:10"."""
    pairs = [word.partition(":")[::2] for word in words(line)]
    grounds = frozenset(rest for name, rest in pairs if name == "ground")
    given = frozenset(
        (Consent(name), ConsentState(rest or "active")) for name, rest in pairs if name != "ground"
    )
    return given, grounds


def situation(
    labels: str | Iterable[str] = "personal",
    purpose: str = "service_request",
    hop: str = "stt",
    given: str | Iterable[str] = "",
    *,
    as_of: date = TODAY,
    exporter: str = "private",
    needs: Needs | None = None,
) -> Situation:
    """A situation, from words."""
    pairs, grounds = consents(given)
    return Situation(
        labels=frozenset(Label(label) for label in words(labels)),
        purpose=Purpose(purpose),
        hop=Hop(hop),
        as_of=as_of,
        consents=pairs,
        grounds=grounds,
        exporter=Exporter(exporter),
        needs=needs or Needs(),
    )


LOCAL = backend("local", "DE", "own_infrastructure", latency_ms=300, cost=0.0, quality=0.5)
EU = backend("eu", "FR", operator="Acme SA", latency_ms=120, cost=0.02, quality=0.9)
AZURE = backend("azure", "DE", parent="US", operator="Microsoft", latency_ms=80, cost=0.01)
UK = backend("uk", "GB", latency_ms=90)
US = backend("us", "US", "dpf_eu_nonhr", latency_ms=70)
ALL = [US, EU, LOCAL, UK, AZURE]


def codes(decision: Decision, name: str) -> list[str]:
    """The codes of the reasons for one backend, in order."""
    return [reason.code for reason in decision.verdicts[name].reasons]
