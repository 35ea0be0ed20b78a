"""Feasts and what stands around them: « à Noël », « la veille de Noël », « le week-end de Pâques », « le pont de »."""

from __future__ import annotations

import re
from datetime import date, timedelta

from nlu.french.calendar import WEEKEND_WORD
from nlu.readers.when.calendar import next_feast, weekend_near
from nlu.readers.when.dates import DATE, DOM, read_date, read_numbered
from nlu.readers.when.hours import UNITS
from nlu.readers.when.item import Item, dates

# By the words people use: the French name in the holidays library, and how many days from it.
_FEASTS = {
    "reveillon de noel": ("Noël", -1), "noel": ("Noël", 0),
    "saint[- ]sylvestre": ("Jour de l'an", -1),
    "reveillon (?:du (?:nouvel an|jour de l'an|31|premier de l'an)|de l'an|de la saint[- ]sylvestre)":
        ("Jour de l'an", -1),
    "jour de l'an|nouvel an|premier de l'an|1 ?er de l'an": ("Jour de l'an", 0),
    "epiphanie|fete des rois": ("Jour de l'an", 5),
    "jeudi saint": ("Lundi de Pâques", -4), "vendredi saint": ("Lundi de Pâques", -3),
    "samedi saint": ("Lundi de Pâques", -2), "lundi de paques": ("Lundi de Pâques", 0),
    "(?:dimanche de )?paques": ("Lundi de Pâques", -1),
    "fete du travail": ("Fête du Travail", 0), "(?:jeudi de l')?ascension": ("Ascension", 0),
    "dimanche de (?:la )?pentecote": ("Lundi de Pentecôte", -1),
    "(?:lundi de (?:la )?)?pentecote": ("Lundi de Pentecôte", 0),
    "fete nationale": ("Fête nationale", 0), "assomption": ("Assomption", 0), "halloween": ("Toussaint", -1),
    "toussaint": ("Toussaint", 0), "armistice": ("Armistice", 0),
}  # fmt: skip
FEAST = rf"(?:(?:jour de )?(?:{'|'.join(sorted(_FEASTS, key=len, reverse=True))})|reveillon)(?![a-z])"
_OF = r"(?:de la |de l'|de |du |d')"
EVE = rf"(?:avant[- ]?veille|veille|lendemain) {_OF}(?:{FEAST}|{DATE})"
LONG_WEEKEND = rf"(?:{WEEKEND_WORD}|pont) {_OF}(?:{FEAST}|{DATE}|{DOM}(?! ?(?:h|:|e |{UNITS})))"
_DAYS_AWAY = {"avant": -2, "veille": -1, "lendemain": 1}
_FRIDAY = 4


def find_feast(words: str, today: date) -> date | None:
    """Give the next feast that ``FEAST`` matched; « le réveillon » alone is the nearer of the two."""
    name = words.removeprefix("jour de ") if not words.startswith("jour de l'an") else words
    if name == "reveillon":
        return min(eve for feast in ("Noël", "Jour de l'an") if (eve := next_feast(feast, today, -1)))
    title, ahead = next(meant for pattern, meant in _FEASTS.items() if re.fullmatch(pattern, name))
    return next_feast(title, today, ahead)


def read_feast(words: str, today: date) -> Item | None:
    """A feast is one day."""
    return dates(find_feast(words, today))


def _named_day(words: str, today: date) -> date | None:
    """Give the one day that comes after « la veille de », « le pont de »."""
    if feast := re.search(rf"{FEAST}$", words):
        return find_feast(feast.group(), today)
    found = re.search(rf"{DATE}$", words)
    item = read_date(found.group(), today) if found else read_numbered(words, today)
    return item.dates[0] if item is not None and item.dates else None


def read_eve(words: str, today: date) -> Item | None:
    """« la veille de Noël » is the day before; « le lendemain », the day after."""
    day = _named_day(words, today)
    away = next(days for word, days in _DAYS_AWAY.items() if words.startswith(word))
    found = day and day + timedelta(days=away)
    return dates(found) if found is None or found >= today else None


def read_long_weekend(words: str, today: date) -> Item | None:
    """The Saturday and Sunday at the feast; a « pont » goes from Thursday to Sunday, or from Saturday to Tuesday."""
    day = _named_day(words, today)
    if day is None:
        return None
    saturday, sunday = weekend_near(day)
    first, last = saturday, sunday
    if words.startswith("pont"):
        first, last = min(first, day), max(last, day)
        if not 2 < (last - first).days + 1 <= _FRIDAY:
            return Item("unread", telling=True)
    days = [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
    return dates(*(found for found in days if found >= today))
