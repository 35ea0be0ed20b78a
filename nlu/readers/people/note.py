"""A note of a telephone call, in the words of whoever took it down: the name, the street, for whom they call."""

from __future__ import annotations

import re

from nlu.french.first_names import PLAIN_FIRST_NAMES
from nlu.french.text import flat, fold
from nlu.french.words import is_everyday
from nlu.labels import Direction
from nlu.readers.commune import find_communes
from nlu.readers.people.name_form import display

_WORD = r"[A-ZÀ-Ý][\w'’]*\w(?:-[A-ZÀ-Ý][\w'’]+)*"
_PARTICLE = r"(?:(?:Le|La|De|Da|Di|Du|El|Al|Ben|Aït|Ait|Van|Von|Dos|Saint) )?"
_TITLE = r"(?P<title>[Mm]\.|[Mm]r\.?|[Mm]me\.?|[Mm]lle|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle)"
_TITLED = re.compile(rf"(?<!\w){_TITLE} (?P<name>{_PARTICLE}{_WORD})")
_TITLED_SMALL = re.compile(r"(?<!\w)(?P<title>mr?|mme|mlle|monsieur|madame) (?P<name>[^\W\d_]{3,})")
_CALLED = re.compile(
    rf"(?:s'appelle|s'appele|se nomme|prénom ?:?|prenom ?:?|nom ?:|demander) (?P<name>{_WORD}(?: {_WORD})?)"
)
_DOES = "appelle|téléphone|demande|propose|cherche|voudrait|veut"
_CALLS = re.compile(rf"^(?P<name>{_WORD}(?: {_WORD})?)(?=,? (?:{_DOES}))")
_CAPITAL = re.compile(rf"(?:^|(?<=, )|(?<=[a-zé] ))(?P<name>{_WORD}(?: {_WORD})?)(?= ?(?:[,;(]|$|\d|\+33))")
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
    r"(?:appelle?|appele|demande|telephone|appel)(?: [a-z'\-]+){0,3}? pour (?P<who>(?:sa|son|ses|leur|un|une) "
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
    for titled in (_TITLED.search(shown), _TITLED_SMALL.search(shown)):
        if titled is not None and not (titled.re is _TITLED_SMALL and is_everyday(fold(titled["name"]))):
            return display(f"{titled['title']} {titled['name']}")
    for announced in (_CALLED.search(shown), _CALLS.search(shown)):
        if announced is not None and not is_everyday(fold(announced["name"].split()[0])):
            return display(announced["name"])
    capitals = [capital["name"] for capital in _CAPITAL.finditer(shown)]
    found = [name for name in capitals if not find_communes(name, expected=True)]
    known = [name for name in found if fold(name).split("-")[0].split()[0] in PLAIN_FIRST_NAMES]
    unknown = [name for name in found if not is_everyday(fold(name).split()[0])]
    return display((known or unknown)[0]) if known or unknown else None


def note_street(text: str) -> str | None:
    """« 12 rue des Lilas »: where somebody lives, without the commune; None when no street is named."""
    found = _STREET.search(flat(text))
    return _AFTER_STREET.sub("", found[0]).strip(" ,") if found is not None else None


def note_beneficiary(text: str) -> str | None:
    """« sa voisine », of « il appelle pour sa voisine »: for whom somebody calls; None when it is for themselves."""
    found = _FOR.search(fold(text))
    return found["who"] if found is not None else None
