from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from voicegate.governance.drawing import Delivery, map_svg
from voicegate.vocabulary import Form, Hop, Tier

SVG = "{http://www.w3.org/2000/svg}"
COUNTRIES = {
    "DE": Tier.T0,
    "FR": Tier.T1,
    "IE": Tier.T2,
    "NL": Tier.T2,
    "GB": Tier.T3,
    "CA": Tier.T3,
    "IL": Tier.T3,
    "US": Tier.T4,
}


def delivery(country: str, form: Form = Form.RAW, count: int = 0) -> Delivery:
    return Delivery(
        backend=f"in-{country.lower()}",
        tier=COUNTRIES.get(country, Tier.T7),
        country=country,
        hop=Hop.STT,
        form=form,
        count=count,
    )


def drawn(*deliveries: Delivery, home: str = "DE") -> ET.Element:
    return ET.fromstring(map_svg(deliveries, home=home))  # noqa: S314  # our own


def arcs(root: ET.Element) -> list[str]:
    return [c for p in root.iter(f"{SVG}path") if (c := p.get("class", "")).startswith("arc ")]


def cards(root: ET.Element) -> list[tuple[float, float, float, float]]:
    rects = [r for r in root.iter(f"{SVG}rect") if r.get("fill-opacity")]
    return [
        tuple(float(r.get(k, "0")) for k in ("x", "y", "width", "height"))  # type: ignore[misc]
        for r in rects
    ]


def test_an_arc_goes_from_home_to_each_other_country() -> None:
    root = drawn(delivery("DE", count=6), delivery("US", Form.REDACTED, count=5), delivery("GB"))
    assert sorted(arcs(root)) == ["arc deny", "arc redacted"]


def test_no_card_covers_another() -> None:
    root = drawn(*(delivery(country) for country in COUNTRIES))
    found = cards(root)
    assert len(found) == len(COUNTRIES)
    for i, (x, y, w, h) in enumerate(found):
        assert x >= 0
        assert y >= 0
        assert x + w <= 1000
        assert y + h <= 460
        for x2, y2, w2, h2 in found[i + 1 :]:
            apart = x + w <= x2 or x2 + w2 <= x or y + h <= y2 or y2 + h2 <= y
            assert apart


@pytest.mark.parametrize("country", ["JP", "XX", "io:EPO"])
def test_a_recipient_that_is_not_on_the_map_is_named_all_the_same(country: str) -> None:
    root = drawn(delivery(country, Form.DENY))
    text = "".join("".join(t.itertext()) for t in root.iter(f"{SVG}text"))
    assert "outside this map" in text
    assert country in text


def test_home_outside_the_map_draws_no_arc() -> None:
    assert arcs(drawn(delivery("GB", count=1), home="JP")) == []
