"""Make the small map that reports draw on: Europe, the North Atlantic and their shores.

    uv run --no-project --with pycountry scripts/make_outlines.py countries-50m.json

The input is ``countries-50m.json`` of the npm package ``world-atlas`` 2.0.2 (ISC), a TopoJSON form
of Natural Earth's 1:50m countries, which are in the public domain. The output is
``voicegate/governance/drawing/data/outlines.json``: for each country an SVG path in pixels of a
window of 1000 x 460, and a point to draw a pin on.

Projection: Lambert azimuthal equal-area (Snyder, "Map Projections: A Working Manual", USGS 1395,
chapter 24), which shows areas truly and both shores of the Atlantic without much slant.
"""

from __future__ import annotations

import json
import math
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

WIDTH, HEIGHT = 1000.0, 460.0
CENTRE_LON, CENTRE_LAT = math.radians(-26.0), math.radians(47.0)
SCALE = 585.0
MIDDLE_X, MIDDLE_Y = 505.0, 300.0
TOLERANCE = 0.75
SMALLEST_AREA = 5.0
FARTHEST = math.radians(95)
OUTPUT = Path("voicegate/governance/drawing/data/outlines.json")

# Where a pin says more than the middle of the largest piece does.
PINS = {
    "US": (-78.0, 38.9),
    "CA": (-79.4, 44.6),
    "GB": (-1.5, 52.6),
    "NO": (9.5, 60.5),
    "RU": (37.6, 55.7),
}
# Too small for the 1:50m outlines at this size, or not among them.
POINTS = {"MT": (14.4, 35.9), "LI": (9.5, 47.2), "GI": (-5.35, 36.1)}

Point = tuple[float, float]


def project(lon: float, lat: float) -> Point | None:
    """Degrees to pixels, or None for what lies on the other side of the earth."""
    lam, phi = math.radians(lon) - CENTRE_LON, math.radians(lat)
    cos_c = math.sin(CENTRE_LAT) * math.sin(phi) + math.cos(CENTRE_LAT) * math.cos(phi) * math.cos(
        lam
    )
    if math.acos(max(-1.0, min(1.0, cos_c))) > FARTHEST:
        return None
    k = math.sqrt(2.0 / (1.0 + cos_c)) * SCALE
    x = k * math.cos(phi) * math.sin(lam)
    y = k * (
        math.cos(CENTRE_LAT) * math.sin(phi) - math.sin(CENTRE_LAT) * math.cos(phi) * math.cos(lam)
    )
    return MIDDLE_X + x, MIDDLE_Y - y


def simplify(points: list[Point]) -> list[Point]:
    """Douglas and Peucker (1973), with a tolerance in pixels."""
    if len(points) < 3:
        return points
    (x0, y0), (x1, y1) = points[0], points[-1]
    length = math.hypot(x1 - x0, y1 - y0)
    best, index = 0.0, 0
    for i in range(1, len(points) - 1):
        x, y = points[i]
        away = (
            abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length
            if length
            else math.hypot(x - x0, y - y0)
        )
        if away > best:
            best, index = away, i
    if best <= TOLERANCE:
        return [points[0], points[-1]]
    return simplify(points[: index + 1])[:-1] + simplify(points[index:])


def arcs(topology: dict[str, Any]) -> list[list[Point] | None]:
    """Every arc in pixels, simplified, so that neighbours keep one border."""
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    result: list[list[Point] | None] = []
    for arc in topology["arcs"]:
        x = y = 0
        points: list[Point] = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            point = project(x * kx + tx, y * ky + ty)
            if point is not None:
                points.append(point)
        result.append(simplify(points) if len(points) > 1 else None)
    return result


def ring(indexes: list[int], lines: list[list[Point] | None]) -> list[Point]:
    """One closed line from its arcs."""
    points: list[Point] = []
    for i in indexes:
        line = lines[i] if i >= 0 else lines[~i]
        if line is None:
            continue
        points += line if i >= 0 else line[::-1]
    return points


def area(points: list[Point]) -> float:
    """Area in square pixels (shoelace formula)."""
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2


def inside(points: list[Point]) -> bool:
    """Whether any of the shape falls into the window."""
    return any(-20 < x < WIDTH + 20 and -20 < y < HEIGHT + 20 for x, y in points)


def path(points: list[Point]) -> str:
    """An SVG path with relative steps, in tenths of a pixel."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    x, y = tenths[0]
    steps = [f"M{x / 10:g} {y / 10:g}l"]
    for nx, ny in tenths[1:]:
        if (nx, ny) != (x, y):
            steps.append(f"{(nx - x) / 10:g} {(ny - y) / 10:g} ")
        x, y = nx, ny
    return "".join(steps).strip().replace(" -", "-") + "z"


def country(geometry: dict[str, Any], lines: list[list[Point] | None]) -> tuple[str, Point] | None:
    """The path and the middle of one country, or None if it is not in the window."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    rings = [ring(r, lines) for polygon in polygons for r in polygon]
    kept = [r for r in rings if len(r) > 3 and inside(r) and area(r) > SMALLEST_AREA]
    if not kept:
        return None
    largest = max(kept, key=area)
    middle = sum(x for x, _ in largest) / len(largest), sum(y for _, y in largest) / len(largest)
    return "".join(path(r) for r in kept), middle


def main(source: str) -> None:
    """Read the TopoJSON file ``source`` and write the outlines."""
    countries: Any = import_module("pycountry").countries  # given by the command above
    topology = json.loads(Path(source).read_text())
    lines = arcs(topology)
    shapes: dict[str, str] = {}
    pins: dict[str, list[float]] = {}
    other: list[str] = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        found = country(geometry, lines) if geometry.get("arcs") else None
        known = countries.get(numeric=str(geometry.get("id", "")).zfill(3))
        if found is None:
            continue
        if known is None:  # no ISO code: land without a name of ours
            other.append(found[0])
            continue
        shapes[known.alpha_2] = found[0]
        pins[known.alpha_2] = [round(v, 1) for v in found[1]]
    for code, (lon, lat) in {**PINS, **POINTS}.items():
        point = project(lon, lat)
        assert point is not None
        pins[code] = [round(v, 1) for v in point]
    data = {"size": [WIDTH, HEIGHT], "pins": pins, "shapes": shapes, "other": "".join(other)}
    OUTPUT.write_text(json.dumps(data, separators=(",", ":"), sort_keys=True) + "\n")
    print(f"{OUTPUT}: {len(shapes)} countries, {OUTPUT.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1])
