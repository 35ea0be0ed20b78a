"""Territories by their names."""

from __future__ import annotations

from bot.texts import label
from nlu.gazetteer import commune, departement_name, epci_name, region_name
from storage.models import Coordinator


def territory_name(right: Coordinator) -> str:
    """« Val-de-Marne », « Vitry-sur-Seine »…"""
    return name_of(right.territory_kind, right.territory_code)


def name_of(kind: str, code: str) -> str:
    """The name of a territory by its kind and official code."""
    if kind == "all":
        return label("desk.everywhere")
    if kind == "commune":
        place = commune(code)
        return place.name if place else code
    lookup = {"departement": departement_name, "region": region_name, "epci": epci_name}[kind]
    return lookup(code) or code
