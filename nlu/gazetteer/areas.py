"""Every way to name a département, a région or an island: what is said of where, and is larger than a commune."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from nlu.gazetteer.spelling import ARTICLES, key
from nlu.gazetteer.table import zones

# How the Code officiel géographique links a name (its « typeLiaison »): « de Paris », « d'Occitanie », « du Lot »…
_LINKING = ("de ", "d'", "du ", "de la ", "des ", "de l'")
# What people name beside the official départements and régions: the name, its linking, the codes of its départements.
_USUAL = (
    ("Alsace", 1, "67 68"),
    ("Anjou", 5, "49"),
    ("Aquitaine", 1, "24 33 40 47 64"),
    ("Auvergne", 1, "03 15 43 63"),
    ("Basse-Normandie", 0, "14 50 61"),
    ("Béarn", 2, "64"),
    ("Berry", 2, "18 36"),
    ("Bourgogne", 3, "21 58 71 89"),
    ("Champagne-Ardenne", 0, "08 10 51 52"),
    ("Cotentin", 2, "50"),
    ("Franche-Comté", 3, "25 39 70 90"),
    ("Haute-Normandie", 0, "27 76"),
    ("Languedoc", 2, "11 30 34"),
    ("Languedoc-Roussillon", 2, "11 30 34 48 66"),
    ("Limousin", 2, "19 23 87"),
    ("Lorraine", 3, "54 55 57 88"),
    ("Midi-Pyrénées", 0, "09 12 31 32 46 65 81 82"),
    ("Nord-Pas-de-Calais", 2, "59 62"),
    ("Pays basque", 2, "64"),
    ("Périgord", 2, "24"),
    ("Picardie", 0, "02 60 80"),
    ("Poitou-Charentes", 0, "16 17 79 86"),
    ("Rhône-Alpes", 0, "01 07 26 38 42 69 73 74"),
    # Said of both départements of the old duchy.
    ("Savoie", 3, "73 74"),
    ("Touraine", 3, "37"),
    ("Belle-Île", 0, "56"),
    ("île de Noirmoutier", 5, "85"),
    ("île de Ré", 5, "17"),
    ("île d'Oléron", 5, "17"),
    ("Marie-Galante", 0, "971"),
    ("Moorea", 0, "987"),
    ("Tahiti", 0, "987"),
)
# Other ways to say one of those, or an official one.
_NICKNAMES = {
    "paca": "Provence-Alpes-Côte d'Azur", "idf": "Île-de-France", "region parisienne": "Île-de-France",
    "reunion": "La Réunion", "polynesie": "Polynésie française", "caledonie": "Nouvelle-Calédonie",
    "belfort": "Territoire de Belfort",
    "neuf un": "Essonne", "neuf deux": "Hauts-de-Seine", "neuf trois": "Seine-Saint-Denis",
    "neuf quatre": "Val-de-Marne", "neuf cinq": "Val-d'Oise", "sept sept": "Seine-et-Marne", "sept huit": "Yvelines",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Area:
    """A département, a région, an island: larger than a commune; ``linked`` is « de la Loire », « d'Alsace »."""

    name: str
    linked: str
    departements: frozenset[str]


def area_of(departement: str) -> Area | None:
    """Return the département of a code, or nothing."""
    name = zones().departements.get(departement)
    return None if name is None else _area(name, frozenset({departement}))


def area_named(name: str) -> Area | None:
    """Return the area of that name, in whatever spelling, or nothing."""
    return areas().get(key(name))


def _area(name: str, departements: frozenset[str], linking: int | None = None) -> Area:
    chosen = zones().linking[name] if linking is None else linking
    return Area(name, f"{_LINKING[chosen]}{name}", departements)


@cache
def areas() -> dict[str, Area]:
    """Return the areas by key, with and without article."""
    known = zones()
    found = [_area(name, frozenset(codes.split()), linking) for name, linking, codes in _USUAL]
    found += [_area(name, frozenset({code})) for code, name in known.departements.items()]
    for region, name in known.regions.items():
        found.append(_area(name, frozenset(code for code, of in known.region_of.items() if of == region)))
    named = {key(area.name): area for area in reversed(found)}
    named |= {short: named[key(name)] for short, name in _NICKNAMES.items()}
    return named | {f"{article} {name}": area for name, area in named.items() for article in sorted(ARTICLES)}


@cache
def first_tokens() -> frozenset[str]:
    """Return the first tokens of the keys of the areas: no area begins with another."""
    return frozenset(name.partition(" ")[0] for name in areas())
