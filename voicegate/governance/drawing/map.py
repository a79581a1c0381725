"""The map of a call: Europe and the North Atlantic, with a card where each recipient is."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files

from voicegate.governance.drawing.deliveries import Delivery
from voicegate.governance.drawing.svg import FORM_COLOURS, INK, PAPER, element, label, text_width
from voicegate.governance.drawing.words import got, word
from voicegate.vocabulary import Form

__all__ = ["map_svg"]

_SEA, _LAND, _BORDER = "#eef3f7", "#d3dce4", "#ffffff"
_TINTS = {Form.RAW: "#a9c8ea", Form.REDACTED: "#f0d3a2", Form.DENY: "#bac4cd"}
_NAME_SIZE, _LINE_SIZE = 11.5, 10.5
_PADDING, _LINE = 7.0, 14.0
_BOLD = 1.1  # how much wider bold text runs
_TURNS = 24
_MARGIN = 6.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Outlines:
    """The shapes of the countries in the window, and a point in each, in pixels."""

    width: float
    height: float
    shapes: Mapping[str, str]
    other: str
    pins: Mapping[str, Point]


@dataclass(frozen=True, slots=True)
class _Box:
    """A rectangle on the map, in pixels."""

    x: float
    y: float
    width: float
    height: float

    def overlap(self, other: _Box) -> float:
        """The area in square pixels that both cover."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        down = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return max(0.0, across) * max(0.0, down)


@dataclass(frozen=True, slots=True)
class _Card:
    """What is said about one country, in lines of text with their colours."""

    country: str
    pin: Point
    lines: tuple[tuple[str, str, bool], ...]

    @property
    def size(self) -> Point:
        """Width and height in pixels."""
        widths = (
            _BOLD * text_width(t, _NAME_SIZE) if bold else text_width(t, _LINE_SIZE)
            for t, _, bold in self.lines
        )
        return max(widths) + 2 * _PADDING, len(self.lines) * _LINE + 2 * _PADDING - 3


def map_svg(deliveries: Sequence[Delivery], *, home: str, language: str = "en") -> str:
    """Draw ``deliveries`` on a map, as one SVG element of class ``map``.

    ``home`` is the country of the controller, from which the arcs start. Recipients in countries
    that are not on the map stand in a list in its corner.
    """
    outlines = _outlines()
    by_country: dict[str, list[Delivery]] = {}
    for delivery in deliveries:
        by_country.setdefault(delivery.country, []).append(delivery)
    cards = [
        _card(code, outlines.pins[code], found, language)
        for code, found in by_country.items()
        if code in outlines.pins
    ]
    away = [d for code, found in by_country.items() if code not in outlines.pins for d in found]
    boxes = _place(cards, outlines, home)
    parts = [
        element("title", word("map", language)),
        element("rect", width=outlines.width, height=outlines.height, fill=_SEA, rx="6"),
        _land(outlines, by_country),
        *_arcs(by_country, outlines, home),
        *_pins(cards, boxes),
        *_elsewhere(away, outlines, language),
    ]
    return element(
        "svg",
        "".join(parts),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {outlines.width:g} {outlines.height:g}",
        class_="map",
        role="img",
        aria_label=word("map", language),
        fill=INK,
    )


@cache
def _outlines() -> _Outlines:
    source = files("voicegate.governance.drawing").joinpath("data/outlines.json")
    data = json.loads(source.read_text(encoding="utf-8"))
    width, height = data["size"]
    pins = {code: (x, y) for code, (x, y) in data["pins"].items()}
    return _Outlines(width, height, data["shapes"], data["other"], pins)


def _strongest(deliveries: Sequence[Delivery]) -> Form:
    return max((d.form for d in deliveries if d.count), default=Form.DENY)


def _land(outlines: _Outlines, by_country: Mapping[str, Sequence[Delivery]]) -> str:
    shapes = [element("path", d=outlines.other, fill=_LAND)] if outlines.other else []
    for code, shape in outlines.shapes.items():
        found = by_country.get(code)
        fill = _LAND if found is None else _TINTS[_strongest(found)]
        shapes.append(element("path", d=shape, fill=fill))
    window = element(
        "clipPath",
        element("rect", width=outlines.width, height=outlines.height, rx="6"),
        id="voicegate-window",
    )
    land = element(
        "g", "".join(shapes), stroke=_BORDER, stroke_width="0.7", clip_path="url(#voicegate-window)"
    )
    return window + land


def _card(code: str, pin: Point, found: Sequence[Delivery], language: str) -> _Card:
    lines: list[tuple[str, str, bool]] = []
    name = ""
    order = list(dict.fromkeys(d.backend for d in found))
    for delivery in sorted(found, key=lambda d: order.index(d.backend)):
        if delivery.backend != name:
            name = delivery.backend
            lines.append((f"{name} · {delivery.country} · {delivery.tier}", INK, True))
        colour = FORM_COLOURS[delivery.form if delivery.count else Form.DENY]
        lines.append((got(delivery, language), colour, False))
    return _Card(code, pin, tuple(lines))


def _place(cards: Sequence[_Card], outlines: _Outlines, home: str) -> dict[str, _Box]:
    """A box for each card, near its pin, over no other box and no pin."""
    taken = [_dot(card.pin, 6) for card in cards]
    if (start := outlines.pins.get(home)) is not None:
        taken.append(_dot(start, 6))
        for card in cards:
            taken += [_dot(_on_arc(start, card.pin, i / 40), 2) for i in range(1, 40)]
    boxes: dict[str, _Box] = {}
    for card in sorted(cards, key=lambda c: c.size[0] * c.size[1], reverse=True):
        box = min(_candidates(card, outlines), key=lambda b: _cost(b, card, taken))
        boxes[card.country] = box
        taken.append(box)
    return boxes


def _dot(point: Point, radius: float) -> _Box:
    return _Box(point[0] - radius, point[1] - radius, 2 * radius, 2 * radius)


def _bend(start: Point, end: Point) -> Point:
    """The point towards which an arc bends."""
    up = 0.16 * math.hypot(end[0] - start[0], end[1] - start[1])
    return (start[0] + end[0]) / 2, (start[1] + end[1]) / 2 - up


def _on_arc(start: Point, end: Point, part: float) -> Point:
    bend, rest = _bend(start, end), 1 - part
    x, y = (
        rest * rest * s + 2 * rest * part * b + part * part * e
        for s, b, e in zip(start, bend, end, strict=True)
    )
    return x, y


def _candidates(card: _Card, outlines: _Outlines) -> Iterator[_Box]:
    width, height = card.size
    for distance in (30.0, 55.0, 85.0, 120.0, 160.0, 205.0):
        for turn in range(_TURNS):
            angle = 2 * math.pi * turn / _TURNS
            x = card.pin[0] + math.cos(angle) * (distance + width / 2) - width / 2
            y = card.pin[1] + math.sin(angle) * (distance + height / 2) - height / 2
            yield _Box(
                min(max(_MARGIN, x), outlines.width - width - _MARGIN),
                min(max(_MARGIN, y), outlines.height - height - _MARGIN),
                width,
                height,
            )


def _cost(box: _Box, card: _Card, taken: Sequence[_Box]) -> float:
    x, y = _nearest(box, card.pin)
    away = math.hypot(x - card.pin[0], y - card.pin[1])
    return away + 10 * sum(box.overlap(other) for other in taken)


def _nearest(box: _Box, point: Point) -> Point:
    """The point of ``box`` that is nearest to ``point``."""
    return (
        min(max(point[0], box.x), box.x + box.width),
        min(max(point[1], box.y), box.y + box.height),
    )


def _arcs(
    by_country: Mapping[str, Sequence[Delivery]], outlines: _Outlines, home: str
) -> Iterator[str]:
    start = outlines.pins.get(home)
    if start is None:
        return
    for code, found in by_country.items():
        end = outlines.pins.get(code)
        if end is None or code == home:
            continue
        form = _strongest(found)
        middle = _bend(start, end)
        count = sum(d.count for d in found)
        yield element(
            "path",
            d=f"M{start[0]:.1f} {start[1]:.1f}Q{middle[0]:.1f} {middle[1]:.1f} "
            f"{end[0]:.1f} {end[1]:.1f}",
            fill="none",
            stroke=FORM_COLOURS[form],
            stroke_width=min(7.0, 2.0 + 0.5 * count) if count else 1.3,
            stroke_dasharray=None if count else "2 5",
            stroke_opacity="0.8",
            class_=f"arc {form}",
        )


def _pins(cards: Sequence[_Card], boxes: Mapping[str, _Box]) -> Iterator[str]:
    for card in cards:
        box = boxes[card.country]
        colour = card.lines[1][1]
        x, y = _nearest(box, card.pin)
        yield element(
            "path",
            d=f"M{card.pin[0]:.1f} {card.pin[1]:.1f}L{x:.1f} {y:.1f}",
            stroke="#52606d",
            stroke_width="0.9",
        )
        yield element(
            "circle",
            cx=card.pin[0],
            cy=card.pin[1],
            r="4.5",
            fill=colour,
            stroke=PAPER,
            stroke_width="1.5",
        )
    for card in cards:
        yield from _card_markup(card, boxes[card.country])


def _card_markup(card: _Card, box: _Box) -> Iterator[str]:
    yield element(
        "rect",
        x=box.x,
        y=box.y,
        width=box.width,
        height=box.height,
        rx="4",
        fill=PAPER,
        fill_opacity="0.94",
        stroke="#c3ccd5",
    )
    for index, (content, colour, bold) in enumerate(card.lines):
        yield label(
            box.x + _PADDING,
            box.y + _PADDING + 9 + index * _LINE,
            content,
            size=_NAME_SIZE if bold else _LINE_SIZE,
            fill=colour,
            font_weight="600" if bold else None,
        )


def _elsewhere(away: Sequence[Delivery], outlines: _Outlines, language: str) -> Iterator[str]:
    if not away:
        return
    lines = [word("elsewhere", language)]
    lines += [f"{d.backend} · {d.country} · {d.tier}: {got(d, language)}" for d in away]
    y = outlines.height - 12 - (len(lines) - 1) * _LINE
    spans = "".join(
        element("tspan", escape(line), x="12", y=y + i * _LINE) for i, line in enumerate(lines)
    )
    yield element("text", spans, font_size="11")
