"""Every way to say a place: official names, former ones, usual short ones, and the names of départements and régions.

A *usual* name drops what sets homonyms apart (« Vitry », « La Seyne », « Saint-Maur ») or the article (« Courneuve »).
Only places of some size have one, and it is never an everyday word (« bourg », « salon », « maisons »).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nlu.gazetteer.spelling import ARTICLES, LINKS, key
from nlu.gazetteer.table import read_lines, table, zones

USUAL_MIN_POPULATION = 1_500
# « Boulogne » is said for Boulogne-Billancourt; « Lucie » is not said for a village called Lucie-du-Bois.
PROPER_MIN_POPULATION = 5_000
MIN_GLUED = 9
LONGEST_NAME = 10
SAINTS = frozenset({"saint", "sainte", "saints", "saintes"})
# Short heads that people do say alone.
_SHORT_HEADS = frozenset({"aix", "bry", "gif", "hay"})
# What people call a town, by its key: short forms of writing, and quarters better known than their commune.
_NICKNAMES = {
    "le kremlin": "94043", "kremlin": "94043", "bicetre": "94043", "bdx": "33063", "tlse": "31555", "mtp": "34172",
    "clermont fd": "63113", "clermont fer": "63113", "aix en pce": "13001", "la bocca": "06029",
    "cannes la bocca": "06029", "juan les pins": "06004", "cap de agde": "34003", "le cap de agde": "34003",
}  # fmt: skip
# What people call a zone, when it is not its official name: the codes of its départements.
_USUAL_ZONES = {
    "reunion": "974", "paca": "04 05 06 13 83 84", "idf": "75 77 78 91 92 93 94 95", "tahiti": "987",
    "region parisienne": "75 77 78 91 92 93 94 95", "alsace": "67 68", "polynesie": "987",
    "moorea": "987", "caledonie": "988", "auvergne": "03 15 43 63", "aquitaine": "24 33 40 47 64",
    "pays basque": "64", "bearn": "64", "savoie": "73 74", "lorraine": "54 55 57 88", "picardie": "02 60 80",
    "normandie": "14 27 50 61 76", "vendee": "85", "corse": "2A 2B", "limousin": "19 23 87",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """Words that are more than names of places (see ``build_words.py``)."""

    everyday: frozenset[str]
    proper: frozenset[str]
    near: frozenset[str]


@dataclass(frozen=True, slots=True)
class Named:
    """What a run of tokens names: rows of the table with that very name, and rows with that usual (or former) name."""

    key: str
    official: tuple[int, ...] = ()
    usual: tuple[int, ...] = ()
    former: bool = False


@cache
def words() -> Words:
    """Return the words, read at the first call."""
    sections = dict(line.split("\t") for line in read_lines("words.txt.gz"))
    return Words(*(frozenset(sections[name].split(" ")) for name in ("word", "proper", "near")))


def content(parts: list[str]) -> list[str]:
    """Return the tokens of a name that say something: links, articles and « saint » dropped."""
    return [part for part in parts if part not in LINKS and part not in SAINTS]


class Aliases:
    """All names by key, and all keys by their letters alone."""

    def __init__(self) -> None:
        columns = table()
        self.official = columns.by_key
        self.former: dict[str, list[int]] = {}
        self.usual: dict[str, list[int]] = {}
        for code, name in zones().former:
            if (old := key(name)) not in self.official:
                self.former.setdefault(old, []).append(columns.rows[code])
        for row, population in enumerate(columns.population):
            if population >= USUAL_MIN_POPULATION and not columns.keys[row].endswith("arrondissement"):
                for usual in _usual(columns.keys[row].split(), population):
                    self.usual.setdefault(usual, []).append(row)
        for usual, code in _NICKNAMES.items():
            self.usual.setdefault(usual, []).append(columns.rows[code])
        self.glued = {
            name.replace(" ", ""): name for names in (self.usual, self.former, self.official) for name in names
        }

    def named(self, parts: list[str]) -> Named | None:
        """Return what these tokens name, however they are cut (« ville juif », « vitrysurseine »).

        « Sur » is also taken for « sous » (« Fontenay s/ Bois »), the other way round never.
        """
        found = self._named(parts)
        if found is None and "sur" in parts:
            found = self._named(["sous" if part == "sur" else part for part in parts])
        return found

    def _named(self, parts: list[str]) -> Named | None:
        name = " ".join(parts)
        if name not in self.usual and name not in self.official and name not in self.former:
            glued = "".join(parts)
            name = self.glued.get(glued, "")
            if not name or len(glued) < MIN_GLUED or _cut_by_chance(parts, name):
                return None
        usual, former = self.usual.get(name), self.former.get(name)
        return Named(name, tuple(self.official.get(name, ())), tuple(usual or former or ()), not usual and bool(former))


def _cut_by_chance(parts: list[str], name: str) -> bool:
    """Say whether words only happen to spell a name together: « l'étranger », « tout le monde » (Toutlemonde)."""
    known = name.split()
    return len(parts) > len(known) + 1 or (len(parts) > 1 and parts[0] in LINKS and parts[0] != known[0])


def _usual(parts: list[str], population: int) -> Iterator[str]:
    """Yield the usual names of one commune."""
    if "sur" in parts[1:-1] and len(parts) == 3:
        # « Vitry/Seine », « ivry seine ».
        yield f"{parts[0]} {parts[2]}"
    for cut in range(1, len(parts)):
        if parts[cut - 1] not in LINKS | SAINTS and _may_stand_alone(parts[:cut], population >= PROPER_MIN_POPULATION):
            yield " ".join(parts[:cut])
    if parts[0] in ARTICLES and _may_stand_alone(parts[1:], proper=False):
        yield " ".join(parts[1:])


def _may_stand_alone(parts: list[str], proper: bool) -> bool:
    """Say whether a shortened name is still one; ``proper`` allows a name that a dictionary knows with a capital."""
    said = content(parts)
    if said in (["luc"], ["billy"]) or not any(len(part) >= 4 or part in _SHORT_HEADS for part in said):
        return False
    if any(part in SAINTS for part in parts):
        return True
    if len(parts) == 1 and not proper and parts[0] in words().proper:
        return False
    return not all(part in words().everyday for part in said)


@cache
def aliases() -> Aliases:
    """Return the names, indexed at the first call."""
    return Aliases()


@cache
def zone_names() -> dict[str, frozenset[str]]:
    """Return the départements that each name of a département or a région stands for, with and without article."""
    known = zones()
    found = {key(name): frozenset({code}) for code, name in known.departements.items()}
    for region, name in known.regions.items():
        found.setdefault(key(name), frozenset(code for code, of in known.region_of.items() if of == region))
    found |= {name: frozenset(codes.split()) for name, codes in _USUAL_ZONES.items()}
    found |= {name.removeprefix("la "): codes for name, codes in found.items() if name.startswith("la ")}
    return found | {f"{article} {name}": codes for name, codes in found.items() for article in sorted(ARTICLES)}
