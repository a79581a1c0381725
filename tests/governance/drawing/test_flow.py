from __future__ import annotations

from xml.etree import ElementTree as ET

from voicegate.governance.drawing import Delivery, flow_svg
from voicegate.vocabulary import Form, Hop, Tier

SVG = "{http://www.w3.org/2000/svg}"


def delivery(backend: str, tier: Tier, form: Form, count: int, hop: Hop = Hop.STT) -> Delivery:
    return Delivery(backend=backend, tier=tier, country="DE", hop=hop, form=form, count=count)


def drawn(*deliveries: Delivery, language: str = "en") -> ET.Element:
    return ET.fromstring(flow_svg(deliveries, language=language))  # noqa: S314  # our own


def ribbons(root: ET.Element, form: str) -> list[ET.Element]:
    return [p for p in root.iter(f"{SVG}path") if p.get("class") == f"ribbon {form}"]


def texts(root: ET.Element) -> list[str]:
    return ["".join(t.itertext()) for t in root.iter(f"{SVG}text")]


def test_each_delivery_has_a_ribbon_of_its_form() -> None:
    root = drawn(
        delivery("home", Tier.T0, Form.RAW, 6),
        delivery("us", Tier.T4, Form.REDACTED, 5, Hop.SINK),
        delivery("plain", Tier.T7, Form.DENY, 0),
    )
    # One from the caller to the form, one from the form to the backend.
    assert [len(ribbons(root, form)) for form in ("raw", "redacted", "deny")] == [2, 2, 2]
    names = texts(root)
    assert any(t.startswith("home · DE") for t in names)
    assert "6 × audio, raw" in names
    assert "5 × text, redacted" in names
    assert "nothing: not permitted" in names


def test_what_was_permitted_but_not_needed_got_nothing() -> None:
    root = drawn(delivery("eu", Tier.T1, Form.RAW, 0), delivery("us", Tier.T2, Form.REDACTED, 0))
    assert ribbons(root, "raw") == []
    assert len(ribbons(root, "deny")) == 3
    assert "nothing: permitted (raw), not needed" in texts(root)
    assert "nothing: a voice cannot be redacted" in texts(root)


def test_a_ribbon_is_wider_the_more_often_something_went() -> None:
    root = drawn(delivery("a", Tier.T0, Form.RAW, 1), delivery("b", Tier.T0, Form.RAW, 9))
    widths = [float(r.get("stroke-width", "0")) for r in ribbons(root, "raw")][1:]
    assert widths[0] < widths[1]


def test_the_nearest_tier_stands_on_top() -> None:
    root = drawn(delivery("far", Tier.T7, Form.DENY, 0), delivery("near", Tier.T0, Form.RAW, 1))
    heads = [t for t in texts(root) if t.startswith(("T0", "T7"))]
    assert heads == ["T0 · own infrastructure", "T7 · no basis"]


def test_names_are_escaped_and_german_is_spoken() -> None:
    root = drawn(delivery('<b>&"x', Tier.T0, Form.RAW, 2), language="de")
    assert any(t.startswith('<b>&"x') for t in texts(root))
    assert "2 × Ton, roh" in texts(root)


def test_nothing_at_all_is_still_a_picture() -> None:
    assert drawn().get("class") == "flow"
