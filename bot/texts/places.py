"""Communes and territories by their names."""

from __future__ import annotations

from bot.texts import label
from nlu.gazetteer import commune, departement_name, epci_name, region_name
from nlu.types import Commune


def place_label(place: Commune) -> str:
    """« Vitry-sur-Seine (94) »."""
    return f"{place.name.removesuffix(' Arrondissement')} ({place.departement})"


def place_name(insee: str | None) -> str:
    """The same by its INSEE code, or that the commune is not known."""
    place = commune(insee) if insee else None
    return place_label(place) if place else label("desk.no_commune")


def territory_name(kind: str, code: str) -> str:
    """« Val-de-Marne », « Vitry-sur-Seine »…: a territory by its kind and official code."""
    if kind == "all":
        return label("desk.everywhere")
    if kind == "commune":
        place = commune(code)
        return place.name if place else code
    lookup = {"departement": departement_name, "region": region_name, "epci": epci_name}[kind]
    return lookup(code) or code
