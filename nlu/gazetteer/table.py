"""The official table in memory: read once, at the first question; one ``Commune`` is made when somebody asks for it.

Source, version and date: first line of ``communes.tsv.gz``; ``nlu.build.communes`` makes it.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import resources

from nlu.gazetteer.spelling import key, keys
from nlu.types import Commune

# Cities cut into arrondissements (INSEE code of the city, first digits of those of its arrondissements).
SPLIT_CITIES = {"75056": "751", "69123": "6938", "13055": "132"}


def read_lines(name: str) -> list[str]:
    """Return the lines of one shipped file, header dropped."""
    packed = resources.files(__package__).joinpath(name).read_bytes()
    return gzip.decompress(packed).decode().splitlines()[1:]


def departement_of(insee: str) -> str:
    """Return the département (or overseas collectivity) of an INSEE code: two characters, three from 97 on."""
    return insee[:3] if insee.startswith(("97", "98")) else insee[:2]


class Zones:
    """Names of départements, régions, EPCI and EPT, and what former communes have become."""

    def __init__(self) -> None:
        self.regions: dict[str, str] = {}
        self.departements: dict[str, str] = {}
        self.linking: dict[str, int] = {}
        self.region_of: dict[str, str] = {}
        self.epci: dict[str, str] = {}
        self.ept_members: dict[str, frozenset[str]] = {}
        self.former: list[tuple[str, str]] = []
        for line in read_lines("zones.tsv.gz"):
            self._add(*line.split("\t"))

    def _add(self, kind: str, code: str, name: str, more: str = "", region: str = "") -> None:
        match kind:
            case "region":
                self.regions[code], self.linking[name] = name, int(more)
            case "departement":
                self.departements[code], self.region_of[code], self.linking[name] = name, region, int(more)
            case "epci":
                self.epci[code] = name
            case "ept":
                self.epci[code], self.ept_members[code] = name, frozenset(more.split(" "))
            case "former":
                self.former.append((code, name))


class Table:
    """Columns of the table, and where each code is."""

    def __init__(self) -> None:
        cells = "\t".join(read_lines("communes.tsv.gz")).split("\t")
        self.insee, self.names, self.epci, self.postcodes, counts = (cells[column::5] for column in range(5))
        self.population = [int(count) for count in counts]
        self.rows = {insee: row for row, insee in enumerate(self.insee)}
        self.keys = keys(self.names)
        self.by_postcode: dict[str, list[int]] = {}
        for row, codes in enumerate(self.postcodes):
            for code in codes.split():
                self.by_postcode.setdefault(code, []).append(row)
        self.by_key: dict[str, list[int]] = {}
        for row, name in enumerate(self.keys):
            self.by_key.setdefault(name, []).append(row)


@cache
def zones() -> Zones:
    """Return the zones, read at the first call."""
    return Zones()


@cache
def table() -> Table:
    """Return the table, read at the first call."""
    return Table()


@lru_cache(maxsize=4096)
def commune_at(row: int) -> Commune:
    """Make the commune of one row of the table."""
    columns = table()
    insee, rank = columns.insee[row], columns.epci[row]
    departement = departement_of(insee)
    return Commune(
        insee=insee,
        name=columns.names[row],
        departement=departement,
        region=zones().region_of[departement],
        epci=_epci_codes()[int(rank)] if rank else None,
        postcodes=tuple(columns.postcodes[row].split()),
        population=columns.population[row],
    )


@cache
def _epci_codes() -> tuple[str, ...]:
    return tuple(zones().epci)


def largest_first(rows: Iterable[int]) -> list[int]:
    """Sort rows by population, the largest first; INSEE codes settle ties."""
    columns = table()
    return sorted(set(rows), key=lambda row: (-columns.population[row], columns.insee[row]))


def commune(insee: str) -> Commune | None:
    """Return the commune (or arrondissement) of an INSEE code, or nothing."""
    row = table().rows.get(insee.strip().upper())
    return None if row is None else commune_at(row)


def by_postcode(code: str) -> tuple[Commune, ...]:
    """Return the communes that a post code serves, largest first; a split city comes with its arrondissement."""
    return tuple(commune_at(row) for row in largest_first(table().by_postcode.get(code.strip(), ())))


def by_name(name: str) -> tuple[Commune, ...]:
    """Return every commune of that name, largest first; accents, case, hyphens and « St » do not matter."""
    return tuple(commune_at(row) for row in largest_first(table().by_key.get(key(name), ())))


def departement_name(code: str) -> str | None:
    """Return the name of a département (or overseas collectivity): « Val-de-Marne » for 94."""
    return zones().departements.get(code.strip().upper())


def region_name(code: str) -> str | None:
    """Return the name of a région: « Île-de-France » for 11."""
    return zones().regions.get(code.strip())


def epci_name(siren: str) -> str | None:
    """Return the name of an EPCI, or of an établissement public territorial of the Grand Paris, by its SIREN."""
    return zones().epci.get(siren.strip())
