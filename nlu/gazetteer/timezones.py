"""Which clock hangs on the wall of a commune or of a territory: France has twelve times of day.

Names are those of the IANA time zone database, which knows every change of clock.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from zoneinfo import ZoneInfo

from nlu.gazetteer.table import departement_of, table, zones

METROPOLE = "Europe/Paris"

OVERSEAS = {
    "971": "America/Guadeloupe",
    "972": "America/Martinique",
    "973": "America/Cayenne",
    "974": "Indian/Reunion",
    "975": "America/Miquelon",
    "976": "Indian/Mayotte",
    "977": "America/St_Barthelemy",
    "978": "America/Marigot",
    "984": "Indian/Kerguelen",
    "986": "Pacific/Wallis",
    "987": "Pacific/Tahiti",
    "988": "Pacific/Noumea",
}
"""By département or overseas collectivity; every other one goes by the time of Paris."""

ISLANDS = dict.fromkeys(("98718", "98723", "98731", "98746", "98756", "98757"), "Pacific/Marquesas") | {
    "98719": "Pacific/Gambier"
}
"""Communes of French Polynesia that do not go by the time of Tahiti."""


def zone_of_commune(insee: str) -> ZoneInfo:
    """The time zone of a commune, by its INSEE code."""
    return ZoneInfo(ISLANDS.get(insee) or OVERSEAS.get(departement_of(insee), METROPOLE))


@cache
def zone_of_territory(kind: str, code: str) -> ZoneInfo | None:
    """The time zone of a territory (``TerritoryKind`` and code); None for one that has several, or is not known."""
    if kind == "commune":
        return zone_of_commune(code)
    if kind == "departement":
        return ZoneInfo(OVERSEAS.get(code, METROPOLE))
    if kind == "region":
        return _shared(known for known, region in zones().region_of.items() if region == code)
    if kind == "epci":
        return _shared(departement_of(insee) for insee in _members(code))
    return None


def _shared(departements: Iterable[str]) -> ZoneInfo | None:
    found = {OVERSEAS.get(departement, METROPOLE) for departement in departements}
    return ZoneInfo(found.pop()) if len(found) == 1 else None


def _members(siren: str) -> Iterable[str]:
    """The communes of an EPCI, or of an établissement public territorial of the Grand Paris."""
    known = zones()
    if siren in known.ept_members:
        return known.ept_members[siren]
    rank = str(list(known.epci).index(siren)) if siren in known.epci else None
    columns = table()
    return [insee for insee, of in zip(columns.insee, columns.epci, strict=True) if of == rank]
