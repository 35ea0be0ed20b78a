"""Words that several readers of « when » share, days and months apart: see ``nlu.french.calendar``."""

from __future__ import annotations

EVERY = r"(?:tou[st]|toutes|ts|tt|ttes|chaque|chq)"
FREE = ("dispo", "dispos", "disponible", "disponibles", "libre", "libres")


def after(*ends: str) -> str:
    """The pattern of a place right after one of these words or signs and a space."""
    return "(?:" + "|".join(f"(?<={end} )" for end in ends) + ")"
