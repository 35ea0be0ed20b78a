"""How far communes are from one another, as the crow flies.

Coordinates: GeoNames (CC BY 4.0), in ``coordinates.tsv.gz``, which ``nlu.build.coordinates`` makes. A commune that it
does not know is put in the middle of those of its EPCI, else of its département, else of its région.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from math import asin, cos, radians, sin, sqrt

from nlu.gazetteer.table import SPLIT_CITIES, departement_of, read_lines, table, zones

Point = tuple[float, float]
"""Latitude and longitude, in degrees."""

EARTH_KM = 6371.0
KM_A_DEGREE = 111.2
CELL = 0.25
"""Side of the squares in which communes are put, in degrees."""


def kilometres(one: str, other: str) -> float | None:
    """How far two communes (INSEE codes) are from each other; None when one of them is not known."""
    points = _points()
    return _apart(points[one], points[other]) if one in points and other in points else None


@lru_cache(maxsize=2048)
def near(insee: str, km: float) -> Mapping[str, float]:
    """The communes within so many kilometres of one, itself at 0, by INSEE code with their distance.

    A city and its arrondissements are all within it at the distance of each. Nothing for an unknown code; itself alone
    where its place is not known.
    """
    points = _points()
    if insee not in points:
        return {insee: 0.0} if insee in table().rows else {}
    here = points[insee]
    found = {code: round(_apart(here, points[code]), 1) for code in _around(here, km)}
    return {code: apart for code, apart in found.items() if apart <= km} | {insee: 0.0}


def _apart(one: Point, other: Point) -> float:
    """The length of a great circle (haversine)."""
    (lat, lon), (other_lat, other_lon) = one, other
    north, east = radians(other_lat - lat) / 2, radians(other_lon - lon) / 2
    chord = sin(north) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(east) ** 2
    return 2 * EARTH_KM * asin(sqrt(chord))


def _around(here: Point, km: float) -> Iterable[str]:
    """The communes of the squares that may lie within so many kilometres."""
    lat, lon = here
    high = km / KM_A_DEGREE
    wide = high / max(cos(radians(lat)), 0.1)
    cells = _cells()
    for row in range(_cell(lat - high), _cell(lat + high) + 1):
        for column in range(_cell(lon - wide), _cell(lon + wide) + 1):
            yield from cells.get((row, column), ())


def _cell(degrees: float) -> int:
    return int(degrees // CELL)


@cache
def _cells() -> dict[tuple[int, int], list[str]]:
    cells = defaultdict(list)
    for code, (lat, lon) in _points().items():
        cells[_cell(lat), _cell(lon)].append(code)
    return dict(cells)


@cache
def _points() -> dict[str, Point]:
    """Where every commune of the table is."""
    known = {code: (int(lat) / 1000, int(lon) / 1000) for code, lat, lon in map(_cut, read_lines("coordinates.tsv.gz"))}
    columns = table()
    cities = {start: city for city, start in SPLIT_CITIES.items()}
    groups: dict[str, list[Point]] = defaultdict(list)
    for code, epci in zip(columns.insee, columns.epci, strict=True):
        if code in known:
            for group in _groups(code, epci):
                groups[group].append(known[code])
    middles = {group: _middle(points) for group, points in groups.items()}

    def guess(code: str, epci: str) -> Point | None:
        city = next((city for start, city in cities.items() if code.startswith(start) and code != city), None)
        if city is not None and city in known:
            return known[city]
        return next((middles[group] for group in _groups(code, epci) if group in middles), None)

    found = {code: known.get(code) or guess(code, epci) for code, epci in zip(columns.insee, columns.epci, strict=True)}
    return {code: point for code, point in found.items() if point is not None}


def _cut(line: str) -> list[str]:
    return line.split("\t")


def _groups(code: str, epci: str) -> list[str]:
    """The areas a commune is in, the smallest first."""
    departement = departement_of(code)
    return [*([f"e{epci}"] if epci else []), f"d{departement}", f"r{zones().region_of[departement]}"]


def _middle(points: list[Point]) -> Point:
    return sum(lat for lat, _ in points) / len(points), sum(lon for _, lon in points) / len(points)
