"""``voicegate backends``: what is configured, and every endpoint that this release knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from voicegate.cli.assembled import assembled
from voicegate.cli.configuration import ConfigOption, demo_config, find_config
from voicegate.cli.options import AsOfOption, read_day
from voicegate.cli.output import JsonFlag, Language, LanguageOption, console, print_json

if TYPE_CHECKING:
    from voicegate.gate.assembly import Backend
    from voicegate.residency import CatalogueEndpoint

__all__ = ["backends"]

_HEADS = {
    Language.EN: ("backend", "adapter", "for", "where", "operator", "known by", "hosts"),
    Language.DE: ("Backend", "Adapter", "für", "wo", "Betreiber", "bekannt durch", "Hosts"),
}
_CATALOGUE_HEADS = {
    Language.EN: ("endpoint", "for", "hosts · conditions", "place", "source"),
    Language.DE: ("Endpunkt", "für", "Hosts · Bedingungen", "Ort", "Quelle"),
}
_CERTAINTY_DE = {
    "proven": "Host (bewiesen)",
    "attested": "Angabe des Betreibers",
    "simulated": "Testangabe",
    "unknown": "unbekannt",
}


def backends(
    *,
    config: ConfigOption = None,
    catalogue: Annotated[
        bool, typer.Option("--catalogue", help="List the vendor endpoints that are known.")
    ] = False,
    vendor: Annotated[
        str | None, typer.Option("--vendor", help="With --catalogue: this vendor only.")
    ] = None,
    as_of: AsOfOption = None,
    json: JsonFlag = False,
    lang: LanguageOption,
) -> None:
    """List the configured backends: where they are, and how that is known."""
    if catalogue:
        _catalogue(vendor, lang, as_json=json)
        return
    known = assembled(find_config(config, demo_config()), read_day(as_of))
    rows = [_backend(backend) for backend in known.backends.values()]
    if json:
        print_json(rows)
        return
    from voicegate.cli.words import place_words

    _table(
        _HEADS[lang],
        [
            (
                row["name"],
                row["adapter"],
                ", ".join(row["hops"]),
                place_words(row["countries"], row["parent_country"], lang),
                row["operator"] or "–",
                _CERTAINTY_DE[row["certainty"]] if lang is Language.DE else row["certainty"],
                ", ".join(row["hosts"]) or "–",
            )
            for row in rows
        ],
    )
    for finding in known.findings:
        console().print(str(finding), style="yellow", markup=False)


def _backend(backend: Backend) -> dict[str, Any]:
    recipient = backend.policy_backend.recipient
    return {
        "name": backend.name,
        "adapter": backend.config.adapter,
        "hops": sorted(hop.value for hop in backend.policy_backend.hops),
        "in_process": backend.endpoint.in_process,
        "hosts": sorted(backend.endpoint.hosts),
        "countries": sorted(recipient.countries),
        "parent_country": recipient.parent_country,
        "remote_access_from": sorted(recipient.remote_access_countries),
        "operator": recipient.operator,
        "attributes": sorted(recipient.attributes),
        "tools": sorted(recipient.tools),
        "certainty": recipient.certainty.value,
        "simulated": backend.policy_backend.simulated,
        "retention_days": backend.policy_backend.retention_days,
        "trains": backend.policy_backend.trains,
    }


def _catalogue(vendor: str | None, language: Language, *, as_json: bool) -> None:
    from voicegate.residency import catalogue

    entries = [e for e in catalogue() if vendor in (None, e.vendor.id)]
    if not entries:
        names = ", ".join(sorted({e.vendor.id for e in catalogue()}))
        message = f"no vendor {vendor!r}; known: {names}"
        raise typer.BadParameter(message, param_hint="--vendor")
    if as_json:
        print_json([_entry(entry) for entry in entries])
        return
    _table(
        _CATALOGUE_HEADS[language],
        [
            (
                entry.id,
                ", ".join(sorted(entry.kinds)),
                "\n".join((*entry.hosts, *(f"· {c.name}" for c in entry.conditions))),
                _region(entry),
                entry.confidence,
            )
            for entry in entries
        ],
        whole=(0, 2),
    )


def _region(entry: CatalogueEndpoint) -> str:
    if entry.region_class is not None:
        countries = ", ".join(sorted(entry.countries))
        return f"{entry.region_class.value} ({countries})" if countries else entry.region_class
    by_country: dict[str, int] = {}
    for region in entry.regions.values():
        by_country[region.country] = by_country.get(region.country, 0) + 1
    return ", ".join(c if n == 1 else f"{c} × {n}" for c, n in sorted(by_country.items()))


def _entry(entry: CatalogueEndpoint) -> dict[str, Any]:
    return {
        "id": entry.id,
        "vendor": entry.vendor.id,
        "parent_country": entry.parent_country,
        "kinds": sorted(entry.kinds),
        "modes": sorted(entry.modes),
        "hosts": list(entry.hosts),
        "class": None if entry.region_class is None else entry.region_class.value,
        "countries": sorted(entry.countries),
        "regions": {
            name: {"country": r.country, "class": r.region_class.value, "confidence": r.confidence}
            for name, r in entry.regions.items()
        },
        "conditions": {c.name: c.kind.value for c in entry.conditions},
        "remote_access_from": sorted(entry.remote_access_countries),
        "confidence": entry.confidence,
        "note": entry.note,
    }


def _table(
    heads: tuple[str, ...], rows: list[tuple[str, ...]], *, whole: tuple[int, ...] = (0,)
) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for place, head in enumerate(heads):
        table.add_column(head, overflow="fold", no_wrap=place in whole)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    console().print(table)
