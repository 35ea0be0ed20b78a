"""A note of a telephone call, in the words of whoever took it down: the name, the street, for whom they call."""

from __future__ import annotations

import re

from nlu.french.first_names import PLAIN_FIRST_NAMES
from nlu.french.text import flat, fold
from nlu.labels import Direction
from nlu.readers.people.name_form import display

_WORD = r"[A-ZÀ-Ý][\w'’]+(?:-[A-ZÀ-Ý][\w'’]+)*"
_TITLED = re.compile(
    rf"(?<!\w)(?P<title>[Mm]\.|[Mm]r\.?|[Mm]me\.?|[Mm]lle|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle)"
    rf" (?P<name>(?:(?:Le|La|De|Du|El|Ben|Van|Dos) )?{_WORD})"
)
_CALLED = re.compile(
    rf"(?:s'appelle|s'appele|se nomme|prénom ?:?|prenom ?:?|nom ?:|demander) (?P<name>{_WORD}(?: {_WORD})?)"
)
_CAPITAL = re.compile(rf"(?<![\w.])(?P<name>{_WORD})(?= ?(?:[,;.(]|$|\d|\+33))")
_STREET = re.compile(
    r"(?<![\w])(?:\d{1,4} ?(?:bis|ter|quater)? ?,? ?)?"
    r"(?:rue|avenue|av\.|boulevard|bd|impasse|all[ée]e|chemin|quai|place|square|r[ée]sidence|route|cours|passage|cit[ée])"
    r" (?:[^\W\d_][\w'’\-]*[ ]?){1,6}",
    re.I,
)
_AFTER_STREET = re.compile(
    r" (?:à|a|au|aux|dans|sur|tel|tél|t[ée]l[ée]phone|pour|cherche|demande|propose|veut|besoin) .*$", re.I
)
_FOR = re.compile(
    r"(?:appelle?|appele|demande|telephone|appel) pour (?P<who>(?:sa|son|ses|leur|un|une) "
    r"(?:vieille |vieux |petite |petit |jeune )?[a-z\-]+)"
)


_OFFERS = re.compile(
    r"(?<![a-z])(?:(?:se )?propose(?:nt)?|offre(?:nt)?(?= (?:son|ses|leur|de))"
    r"|(?:veut|veulent|souhaite(?:nt)?|voudrait|voudraient|aimerait|peut|peuvent|pourrait) (?:bien )?(?:aider|faire"
    r"|garder|conduire|rendre|donner|appeler|visiter|accompagner|livrer|porter|promener|preparer|depanner|bricoler|participer)"
    r"|(?:est |sont )?dispo(?:nible)?s?|se porte volontaire|volontaires? pour|pret[es]* a|donne de son temps)(?![a-z])"
)
_ASKS = re.compile(
    r"(?<![a-z])(?:besoins?|demande(?:nt)?(?! a aider)|recherche(?:nt)?|cherche(?:nt)?(?! a (?:aider|se rendre))"
    r"|voudrait|voudraient|aimerait|souhaite(?! (?:aider|donner))|ne peut (?:plus|pas)|ne peuvent (?:plus|pas)"
    r"|n'arrive|plus rien|ne sort plus|isolee?s?|bloquee?s?|alitee?s?|sans (?:nourriture|ressources?|argent|voiture)"
    r"|a aller chercher|il lui faut|il leur faut|il faudrait|(?:lui|leur) (?:faire|porter|apporter|livrer))(?![a-z])"
)
"""« voudrait » asks unless it is « voudrait aider »: offers are looked for first."""


def note_way(text: str) -> Direction | None:
    """Whether the person spoken of offers or asks, where the words of the note say so; None when they do not."""
    folded = fold(text)
    if (pending := _OFFERS.search(folded)) is not None and not re.search(r"(?:ne|n') ?$", folded[: pending.start()]):
        return "offer"
    return "request" if _ASKS.search(folded) else None


def note_name(text: str) -> str | None:
    """« Mme Petit », « Inès »: who is spoken of, or who calls; the first who has a title, is announced or is known."""
    shown = flat(text)
    if (titled := _TITLED.search(shown)) is not None:
        return display(f"{titled['title']} {titled['name']}")
    if (called := _CALLED.search(shown)) is not None:
        return display(called["name"])
    for capital in _CAPITAL.finditer(shown):
        if fold(capital["name"]).split("-")[0] in PLAIN_FIRST_NAMES:
            return display(capital["name"])
    return None


def note_street(text: str) -> str | None:
    """« 12 rue des Lilas »: where somebody lives, without the commune; None when no street is named."""
    found = _STREET.search(flat(text))
    return _AFTER_STREET.sub("", found[0]).strip(" ,") if found is not None else None


def note_beneficiary(text: str) -> str | None:
    """« sa voisine », of « il appelle pour sa voisine »: for whom somebody calls; None when it is for themselves."""
    found = _FOR.search(fold(text))
    return found["who"] if found is not None else None
