"""What stands for what is masked: ordinary French of the same kind, and nobody's."""

from __future__ import annotations

from nlu.french.text import fold
from nlu.french.words import words

NAME, SURNAME = "Camille", "Martin"
PLACE = "Villefranche"
"""A town with homonyms everywhere."""
STREET = "rue de la Mairie"
ZONE = "Rhône"
HOUSE = "Mimosas"
PHONE = "06 39 98 00 00"
"""Of a range that ARCEP keeps for fiction."""
EMAIL = "camille@exemple.fr"
LINK = "exemple.fr"
ACCOUNT = "@camille"
BIRTH = "1er janvier 1950"
POSTCODE = "69400"

OURS = words(fold(f"{NAME} {SURNAME} {PLACE} {ZONE} {HOUSE} {STREET}"))
"""Words that a step must not mask again."""
