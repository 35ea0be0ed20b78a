"""The territory of a coordinator, as a person types it: « 94 », « 94081 », « Vitry-sur-Seine », « R11 », « all »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from nlu.gazetteer.aliases import aliases
from nlu.gazetteer.spelling import key
from nlu.gazetteer.table import SPLIT_CITIES, by_postcode, commune, commune_at, largest_first, table, zones
from nlu.types import Commune

TerritoryKind = Literal["commune", "epci", "departement", "region", "all"]

MOST_NAMED = 6
EVERYWHERE = frozenset({"all", "tout", "toute la france", "france", "france entiere", "partout"})

_KIND_AND_CODE = re.compile(r"(commune|epci|departement|region)\s*:\s*(.+)", re.IGNORECASE)
_NAME_AND_DEPARTEMENT = re.compile(r"(.+?)[\s,]*[( ]\s*(\d[\dABab]\d?)\s*\)?")
_EPCI_PREFIX = re.compile(
    r"^(?:cc|ca|cu|communaute de communes|communaute de agglomeration|communaute urbaine|metropole)(?: (?:de les|de la"
    r"|de le|de l|de|le|la|les|l))? "
)


@dataclass(frozen=True, slots=True)
class Territory:
    """A commune (INSEE code), an EPCI (SIREN), a département, a région, or everything (empty code).

    An établissement public territorial of the Grand Paris is an « epci » too, though no commune has it as its EPCI:
    ask ``covers`` rather than compare codes.
    """

    kind: TerritoryKind
    code: str
    name: str

    def covers(self, place: Commune) -> bool:
        """Say whether a commune is in the territory; a city covers its arrondissements."""
        match self.kind:
            case "commune":
                return place.insee == self.code or place.insee in _arrondissements_of(self.code)
            case "epci":
                return place.epci == self.code or _city_of(place.insee) in zones().ept_members.get(self.code, ())
            case "departement":
                return place.departement == self.code
            case "region":
                return place.region == self.code
            case "all":
                return True


def codes_of(place: Commune) -> dict[str, str | None]:
    """Every official code by which a territory may hold this place; None where it has none of that kind."""
    city = _city_of(place.insee)
    epts = [siren for siren, members in zones().ept_members.items() if city in members]
    return {
        "commune": place.insee,
        "city": city if city != place.insee else None,
        "epci": place.epci,
        "ept": epts[0] if epts else None,
        "departement": place.departement,
        "region": place.region if place.region != place.departement else None,  # a collectivity is in no région
    }


def parse_territory(text: str) -> Territory:
    """Read a territory; raise ``ValueError`` with a French sentence when it is unknown or ambiguous.

    A code is, in order: a département, an INSEE code, a post code of one commune, the SIREN of an EPCI. A name is a
    commune's, an EPCI's, a département's or a région's; « Saint-Denis (93) » settles homonyms, « epci:Lille » the kind.
    """
    said = " ".join(text.split())
    if key(said) in EVERYWHERE:
        return Territory("all", "", "France entière")
    if kind := _KIND_AND_CODE.fullmatch(said):
        wanted = kind[1].lower()
        return _one(said, _by_code_or_name(kind[2], wanted))
    if region := re.fullmatch(r"[Rr](\d{2,3})", said):
        return _one(said, list(_zone("region", region[1])))
    return _one(said, list(_by_code_or_name(said)))


def _by_code_or_name(said: str, kind: str = "") -> list[Territory]:
    kinds = [kind] if kind else [name for name in get_args(TerritoryKind) if name != "region"]
    code = said.upper().replace(" ", "")
    by_code = [found for name in kinds for found in _zone(name, code)]
    if by_code:
        # INSEE code first: 13001 is Aix-en-Provence before it is a post code of Marseille.
        return by_code
    if re.fullmatch(r"\d{5}", code) and kind in {"", "commune"}:
        return [_of(place) for place in by_postcode(code) if place.insee not in SPLIT_CITIES]
    return _by_name(said, kind)


def _zone(kind: str, code: str) -> Iterator[Territory]:
    known = zones()
    if kind == "commune" and (place := commune(code)):
        yield _of(place)
    elif kind == "departement" and code in known.departements:
        yield Territory("departement", code, known.departements[code])
    elif kind == "region" and code in known.regions:
        yield Territory("region", code, known.regions[code])
    elif kind == "epci" and code in known.epci:
        yield Territory("epci", code, known.epci[code])


def _of(place: Commune) -> Territory:
    return Territory("commune", place.insee, place.name)


def _by_name(said: str, kind: str) -> list[Territory]:
    narrowed = _NAME_AND_DEPARTEMENT.fullmatch(said)
    if narrowed and narrowed[2].upper() in zones().departements:
        return [_of(place) for place in _communes(narrowed[1]) if place.departement == narrowed[2].upper()]
    name = key(said)
    found = [*_zones_by_name().get(name, ()), *(_of(place) for place in _communes(said))]
    if kind:
        return [territory for territory in found if territory.kind == kind]
    same = {territory.name for territory in found if territory.kind == "departement"}
    # Overseas, and in Paris, several kinds share a name and an extent: the département stands for all.
    if len(same) == 1 and (name == "paris" or any(territory.kind == "region" for territory in found)):
        return [territory for territory in found if territory.kind == "departement"]
    return found


def _communes(said: str) -> list[Commune]:
    named = aliases().named(key(said).split())
    return [commune_at(row) for row in largest_first(named.official or named.usual)] if named else []


@cache
def _zones_by_name() -> dict[str, list[Territory]]:
    """Return the départements, régions and EPCI by key; an EPCI also without « CC », « CA », « Métropole »."""
    known = zones()
    found: dict[str, list[Territory]] = {}
    for code, name in known.departements.items():
        found.setdefault(key(name), []).append(Territory("departement", code, name))
    for code, name in known.regions.items():
        found.setdefault(key(name), []).append(Territory("region", code, name))
    for code, name in known.epci.items():
        for said in {key(name), _EPCI_PREFIX.sub("", key(name))}:
            found.setdefault(said, []).append(Territory("epci", code, name))
    for name in [name for name in found if name.startswith("la ")]:
        found.setdefault(name.removeprefix("la "), []).extend(found[name])
    return found


@cache
def _arrondissements_of(city: str) -> frozenset[str]:
    prefix = SPLIT_CITIES.get(city)
    return frozenset(insee for insee in table().insee if prefix and insee.startswith(prefix))


def _city_of(insee: str) -> str:
    return next((city for city, prefix in SPLIT_CITIES.items() if insee.startswith(prefix)), insee)


def _one(said: str, found: list[Territory]) -> Territory:
    """Return the only territory found, or say in French what is wrong."""
    if not found:
        raise ValueError(
            f"Je ne connais pas le territoire « {said} ». Donnez un code INSEE, un code postal, un département (94), "
            "une région (R11), le SIREN d'un EPCI, un nom, ou « all »."
        )
    if len(found) > 1:
        names = ", ".join(_described(territory) for territory in found[:MOST_NAMED])
        more = "…" if len(found) > MOST_NAMED else ""
        raise ValueError(f"« {said} » peut désigner plusieurs territoires : {names}{more}. Donnez le code.")
    return found[0]


def _described(territory: Territory) -> str:
    kinds = {"commune": "commune", "epci": "EPCI", "departement": "département", "region": "région", "all": "tout"}
    code = f"R{territory.code}" if territory.kind == "region" else territory.code
    return f"{territory.name} ({kinds[territory.kind]} {code})"
