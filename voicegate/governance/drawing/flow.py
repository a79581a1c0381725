"""The flow of a call: from the caller through the forms to the backends, grouped by tier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby

from voicegate.governance.drawing.deliveries import Delivery
from voicegate.governance.drawing.svg import FORM_COLOURS, INK, element, label
from voicegate.governance.drawing.words import got, word
from voicegate.vocabulary import Form, Tier

__all__ = ["flow_svg"]

_WIDTH = 1000.0
_CALLER_X, _FORM_X, _BACKEND_X = 96.0, 352.0, 640.0
_NODE_WIDTH = 12.0
_TOP = 12.0
_HEAD_HEIGHT, _ROW_PADDING, _LINE_HEIGHT, _GROUP_GAP = 22.0, 10.0, 16.0, 8.0
_NAME_HEIGHT = 18.0
_THINNEST, _PER_TRANSFER, _THICKEST = 4.0, 1.6, 30.0
_FORMS = (Form.RAW, Form.REDACTED, Form.DENY)
_TIERS = {tier: place for place, tier in enumerate(Tier)}

Point = tuple[float, float]


@dataclass(slots=True)
class _Ribbon:
    """One delivery with its place at both ends; ``thick`` in pixels."""

    delivery: Delivery
    thick: float
    end_y: float
    start_y: float = 0.0

    @property
    def form(self) -> Form:
        return self.delivery.form if self.delivery.count else Form.DENY


@dataclass(slots=True)
class _Layout:
    """Where everything stands; ``heads`` are tiers with their y, ``rows`` backends with theirs."""

    heads: list[tuple[Tier, float]] = field(default_factory=list[tuple[Tier, float]])
    rows: list[tuple[list[Delivery], float, float]] = field(
        default_factory=list[tuple[list[Delivery], float, float]]
    )
    ribbons: list[_Ribbon] = field(default_factory=list[_Ribbon])
    bottom: float = _TOP
    per_transfer: float = _PER_TRANSFER


def flow_svg(deliveries: Sequence[Delivery], *, language: str = "en") -> str:
    """Draw ``deliveries`` as a flow, as one SVG element of class ``flow``.

    The width of a ribbon grows with the number of transfers; what got nothing hangs on a dashed
    line, so that nobody is left out of the picture.
    """
    layout = _lay_out(deliveries)
    height = layout.bottom + _TOP
    forms = _place_forms(layout, height)
    caller_height = sum(r.thick for r in layout.ribbons)
    caller_y = (height - caller_height) / 2
    parts = [
        element("title", word("flow", language)),
        *_into_forms(forms, caller_y, language),
        *(_ribbon(r, language) for r in layout.ribbons),
        _node(_CALLER_X, caller_y, caller_height, INK),
        label(_CALLER_X - 10, height / 2 + 4, word("caller", language), text_anchor="end"),
        *_form_nodes(layout, forms, language),
        *_backends(layout, language),
    ]
    return element(
        "svg",
        "".join(parts),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_WIDTH:g} {height:g}",
        class_="flow",
        role="img",
        aria_label=word("flow", language),
        fill=INK,
    )


def _lay_out(deliveries: Sequence[Delivery]) -> _Layout:
    layout = _Layout(per_transfer=_per_transfer(deliveries))
    nearest = sorted(deliveries, key=lambda d: _TIERS[d.tier])  # stable: the given order stays
    y = _TOP
    for tier, group in groupby(nearest, key=lambda d: d.tier):
        layout.heads.append((tier, y + 14))
        y += _HEAD_HEIGHT
        by_name: dict[str, list[Delivery]] = {}
        for delivery in group:
            by_name.setdefault(delivery.backend, []).append(delivery)
        for row in by_name.values():
            y += _add_row(layout, row, y)
        y += _GROUP_GAP
    layout.bottom = y
    return layout


def _add_row(layout: _Layout, row: list[Delivery], y: float) -> float:
    """Place one backend at ``y``; returns its height."""
    thick = [_thickness(d, layout.per_transfer) for d in row]
    height = max(sum(thick), _NAME_HEIGHT + _LINE_HEIGHT * len(row)) + _ROW_PADDING
    at = y + (height - sum(thick)) / 2
    for delivery, width in zip(row, thick, strict=True):
        layout.ribbons.append(_Ribbon(delivery, width, at + width / 2))
        at += width
    layout.rows.append((row, y, height))
    return height


def _per_transfer(deliveries: Sequence[Delivery]) -> float:
    """Pixels for one transfer: fewer where there are so many that all would be the widest."""
    most = max((d.count for d in deliveries), default=0)
    return min(_PER_TRANSFER, (_THICKEST - _THINNEST) / most) if most else _PER_TRANSFER


def _thickness(delivery: Delivery, per_transfer: float) -> float:
    return _THINNEST + per_transfer * delivery.count


def _place_forms(layout: _Layout, height: float) -> dict[Form, tuple[float, float]]:
    """The top and the height of each form's node; ribbons get their start on it."""
    used = [f for f in _FORMS if any(r.form is f for r in layout.ribbons)]
    sizes = {f: sum(r.thick for r in layout.ribbons if r.form is f) for f in used}
    gap = (height - sum(sizes.values())) / (len(used) + 1)
    places: dict[Form, tuple[float, float]] = {}
    y = gap
    for form in used:
        places[form] = (y, sizes[form])
        for ribbon in layout.ribbons:
            if ribbon.form is form:
                ribbon.start_y = y + ribbon.thick / 2
                y += ribbon.thick
        y += gap
    return places


def _into_forms(forms: dict[Form, tuple[float, float]], y: float, language: str) -> Iterator[str]:
    for form, (top, size) in forms.items():
        title = element("title", word(form, language))
        ends = (_CALLER_X + _NODE_WIDTH, y + size / 2), (_FORM_X, top + size / 2)
        yield _curve(*ends, None if form is Form.DENY else size, form, title)
        y += size


def _ribbon(ribbon: _Ribbon, language: str) -> str:
    delivery = ribbon.delivery
    title = element("title", escape(f"{delivery.backend}: {got(delivery, language)}"))
    start, end = (_FORM_X + _NODE_WIDTH, ribbon.start_y), (_BACKEND_X, ribbon.end_y)
    width = None if ribbon.form is Form.DENY else ribbon.thick
    return _curve(start, end, width, ribbon.form, title)


def _curve(start: Point, end: Point, width: float | None, form: Form, title: str) -> str:
    """A ribbon of ``width`` pixels, or a dashed line if None: nothing flows."""
    (x0, y0), (x1, y1) = start, end
    middle = f"{(x0 + x1) / 2:.1f}"
    return element(
        "path",
        title,
        d=f"M{x0:.1f} {y0:.1f}C{middle} {y0:.1f} {middle} {y1:.1f} {x1:.1f} {y1:.1f}",
        fill="none",
        stroke=FORM_COLOURS[form],
        stroke_width=1.5 if width is None else width,
        stroke_opacity="0.9" if width is None else "0.5",
        stroke_dasharray="3 4" if width is None else None,
        class_=f"ribbon {form}",
    )


def _node(x: float, y: float, height: float, colour: str) -> str:
    return element("rect", x=x, y=y, width=_NODE_WIDTH, height=height, fill=colour, rx="1.5")


def _form_nodes(
    layout: _Layout, forms: dict[Form, tuple[float, float]], language: str
) -> Iterator[str]:
    for form, (top, size) in forms.items():
        ribbons = [r for r in layout.ribbons if r.form is form]
        count = sum(r.delivery.count for r in ribbons)
        name = word(form, language)
        text = f"{name} · {count} ×" if count else name
        yield _node(_FORM_X, top, size, FORM_COLOURS[form])
        yield label(
            _FORM_X + _NODE_WIDTH / 2,
            top - 7,
            text,
            text_anchor="middle",
            font_weight="600",
            fill=FORM_COLOURS[form],
        )


def _backends(layout: _Layout, language: str) -> Iterator[str]:
    for tier, y in layout.heads:
        yield label(_BACKEND_X, y, word(tier, language), size=11.5, fill="#52606d")
        yield element(
            "path", d=f"M{_BACKEND_X:g} {y + 5:.1f}H{_WIDTH:g}", stroke="#d5dce3", fill="none"
        )
    for row, y, height in layout.rows:
        first = row[0]
        ribbons = sum(_thickness(d, layout.per_transfer) for d in row)
        colour = _colour(row)
        yield _node(_BACKEND_X, y + (height - ribbons) / 2, ribbons, colour)
        text_height = _NAME_HEIGHT + _LINE_HEIGHT * len(row)
        at = y + (height - text_height) / 2 + 13
        yield _name(first, at, language)
        for line, delivery in enumerate(row, start=1):
            form = delivery.form if delivery.count else Form.DENY
            yield label(
                _BACKEND_X + 24,
                at + _LINE_HEIGHT * line,
                got(delivery, language),
                size=12,
                fill=FORM_COLOURS[form],
            )


def _name(delivery: Delivery, y: float, language: str) -> str:
    place = f" · {delivery.country}"
    marked = f" · {word('simulated', language)}" if delivery.simulated else ""
    spans = element("tspan", escape(delivery.backend), font_weight="600")
    spans += element("tspan", escape(place + marked), fill="#52606d", font_size="12")
    return element("text", spans, x=_BACKEND_X + 24, y=y, font_size="13.5")


def _colour(row: list[Delivery]) -> str:
    got_something = [d.form for d in row if d.count]
    return FORM_COLOURS[max(got_something, default=Form.DENY)]
