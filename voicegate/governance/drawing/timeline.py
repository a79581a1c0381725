"""Time lines: what went out day by day, and what ends when."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

from voicegate.governance.drawing.svg import FORM_COLOURS, INK, element, label, text_width
from voicegate.governance.drawing.words import word
from voicegate.vocabulary import Form

__all__ = ["Ending", "activity_svg", "endings_svg"]

_WIDTH = 1000.0
_HEIGHT, _LEFT, _BASE, _TOP = 230.0, 46.0, 186.0, 30.0
_MOST_DAYS, _MOST_WEEKS = 45, 400
_FORMS = (Form.RAW, Form.REDACTED, Form.DENY)
_QUIET, _GRID = "#52606d", "#e3e8ed"
_ROW = 34.0
_SOON = 180


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """Something that holds to the end of ``last``."""

    what: str
    last: date


def activity_svg(
    by_day: Mapping[tuple[date, Form], int], first: date, last: date, *, language: str = "en"
) -> str:
    """Draw counts as bars, stacked by form, from ``first`` to ``last``, as SVG of class ``days``.

    One bar is a day, a week or a month, so that there are not too many.
    """
    starts = _starts(first, last)
    bars: list[Counter[Form]] = [Counter() for _ in starts]
    for (day, form), count in by_day.items():
        place = bisect_right(starts, max(day, starts[0])) - 1
        bars[place][form] += count
    most = max((sum(bar.values()) for bar in bars), default=0)
    top = _round_up(most)
    parts = [
        element("title", word("days", language)),
        *_grid(top),
        *_bars(starts, bars, top),
        *_dates(starts, language),
        *_legend(bars, language),
    ]
    return _svg("days", _HEIGHT, parts, word("days", language))


def endings_svg(endings: Sequence[Ending], today: date, *, language: str = "en") -> str:
    """Draw what ends when on an axis of years from ``today``, as SVG of class ``endings``."""
    rows = sorted(endings, key=lambda e: e.last)
    height = 44 + _ROW * max(1, len(rows))
    horizon = max([today + timedelta(days=365), *(e.last for e in rows)])
    days = (horizon - today).days * 1.04
    parts = [element("title", word("endings", language))]
    parts += _years(today, horizon, days, height)
    for number, ending in enumerate(rows):
        parts += _ending(ending, today, days, 40 + _ROW * number, language)
    return _svg("endings", height, parts, word("endings", language))


def _svg(kind: str, height: float, parts: Sequence[str], title: str) -> str:
    return element(
        "svg",
        "".join(parts),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_WIDTH:g} {height:g}",
        class_=kind,
        role="img",
        aria_label=title,
        fill=INK,
    )


def _starts(first: date, last: date) -> list[date]:
    """The first day of each bar."""
    days = (last - first).days + 1
    if days <= _MOST_DAYS:
        return [first + timedelta(days=n) for n in range(days)]
    if days <= _MOST_WEEKS:
        monday = first - timedelta(days=first.weekday())
        return [monday + timedelta(weeks=n) for n in range((last - monday).days // 7 + 1)]
    month, found = first.replace(day=1), list[date]()
    while month <= last:
        found.append(month)
        month = (month + timedelta(days=32)).replace(day=1)
    return found


def _round_up(most: int) -> int:
    """A round number at or above ``most``: the top of the axis."""
    if most <= 4:  # noqa: PLR2004  # so that the lines of the grid are whole numbers
        return 4
    size = 10 ** (len(str(most)) - 1)
    return next(step for factor in (1, 2, 4, 5, 8, 10) if (step := int(factor * size)) >= most)


def _grid(top: int) -> Iterator[str]:
    for quarter in range(5):
        y = _BASE - (_BASE - _TOP) * quarter / 4
        yield element("path", d=f"M{_LEFT:g} {y:.1f}H{_WIDTH:g}", stroke=_GRID, fill="none")
        value = top * quarter / 4
        text = f"{value:,.0f}" if value == int(value) else ""
        yield label(_LEFT - 8, y + 4, text, size=11, fill=_QUIET, text_anchor="end")


def _bars(starts: Sequence[date], bars: Sequence[Counter[Form]], top: int) -> Iterator[str]:
    step = (_WIDTH - _LEFT) / len(starts)
    width = min(34.0, step * 0.72)
    for number, (start, bar) in enumerate(zip(starts, bars, strict=True)):
        y = _BASE
        for form in _FORMS:
            if not bar[form]:
                continue
            height = max(1.5, (_BASE - _TOP) * bar[form] / top)
            y -= height
            title = element("title", escape(f"{start.isoformat()}: {bar[form]} × {form}"))
            yield element(
                "rect",
                title,
                x=_LEFT + step * number + (step - width) / 2,
                y=y,
                width=width,
                height=height,
                fill=FORM_COLOURS[form],
                class_=f"bar {form}",
            )


def _dates(starts: Sequence[date], language: str) -> Iterator[str]:
    step = (_WIDTH - _LEFT) / len(starts)
    every = max(1, -(-len(starts) // 9))
    for number in range(0, len(starts), every):
        x = _LEFT + step * (number + 0.5)
        anchor = "end" if x > _WIDTH - 40 else "middle"
        text = _day(starts[number], language)
        yield label(x, _BASE + 18, text, size=11, fill=_QUIET, text_anchor=anchor)


def _legend(bars: Sequence[Counter[Form]], language: str) -> Iterator[str]:
    x = _LEFT
    for form in _FORMS:
        count = sum(bar[form] for bar in bars)
        name = word("refusals" if form is Form.DENY else form, language)
        text = f"{name} · {count:,}"
        yield element("rect", x=x, y=_HEIGHT - 16, width="11", height="11", fill=FORM_COLOURS[form])
        yield label(x + 17, _HEIGHT - 6, text, size=12)
        x += 17 + text_width(text, 12) + 34


def _years(today: date, horizon: date, days: float, height: float) -> Iterator[str]:
    many = (horizon - today).days > 3 * 365
    for year in range(today.year, horizon.year + 2):
        for month in (1,) if many else (1, 4, 7, 10):
            day = date(year, month, 1)
            if not today < day <= horizon + timedelta(days=int(days * 0.03)):
                continue
            x = _x(day, today, days)
            yield element("path", d=f"M{x:.1f} 20V{height:g}", stroke=_GRID, fill="none")
            text = str(year) if many else f"{day:%m/%Y}"
            yield label(x, 14, text, size=11, fill=_QUIET, text_anchor="middle")


def _ending(ending: Ending, today: date, days: float, y: float, language: str) -> Iterator[str]:
    left = (ending.last - today).days
    colour = "#b3261e" if left <= _SOON else "#2468b4"
    x = max(_x(ending.last, today, days), 6.0)
    yield element(
        "path", d=f"M0 {y + 13:.1f}H{x:.1f}", stroke=colour, stroke_width="4", stroke_opacity="0.45"
    )
    yield element("circle", cx=x, cy=y + 13, r="5", fill=colour, class_="end")
    when = word("ends", language).format(day=_day(ending.last, language), n=left)
    room = int((_WIDTH - 40) / text_width("x", 12)) - len(when) - 2
    what = ending.what if len(ending.what) <= room else f"{ending.what[: room - 1]}…"
    text = f"{what}: {when}"
    yield label(2, y + 5, text, size=12, font_weight="600" if left <= _SOON else None)


def _x(day: date, today: date, days: float) -> float:
    return (_WIDTH - 10) * (day - today).days / days


def _day(day: date, language: str) -> str:
    return f"{day:%d.%m.%Y}" if language.startswith("de") else day.isoformat()
