"""Immediate danger, recognised by rules alone: no model, no network, before any form or consent.

``find`` adds up signs; the signs are data, one table per reason (``*.tsv``), written in the language of ``patterns``
with the sets of ``words.toml``. The rules lean towards raising: a danger missed costs more than a number given for
nothing. What is urgent without being vital (hunger, baby milk, medicine, heating, a wet cellar) is not a danger.
"""

from nlu.readers.danger.find import Danger, find_danger

__all__ = ["Danger", "find_danger"]
