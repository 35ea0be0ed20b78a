"""Every way to say a commune: official names, former ones, and usual short ones.

A *usual* name drops what sets homonyms apart (« Vitry », « La Seyne », « Saint-Maur ») or the article (« Courneuve »).
Only places of some size have one, and it is never an everyday word (« bourg », « salon », « maisons »).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from nlu.gazetteer.spelling import ARTICLES, LINKS, SAINTS, content, key
from nlu.gazetteer.table import departement_of, table, zones
from nlu.gazetteer.words import words

USUAL_MIN_POPULATION = 1_500
# « Boulogne » is said for Boulogne-Billancourt; « Lucie » is not said for a village called Lucie-du-Bois.
PROPER_MIN_POPULATION = 5_000
MIN_GLUED = 9
MOST_PIECES = 5
LONGEST_NAME = 10
# Short heads that people do say alone.
_SHORT_HEADS = frozenset({"aix", "bry", "gif", "hay"})
# Words that stand by themselves: none of them is a piece of a name, unless the name has it.
_SMALL = LINKS | frozenset(
    {"ce", "est", "il", "je", "ma", "mon", "ne", "on", "ou", "pas", "sa", "se", "son", "un", "y"}
)
# What people call a town, by its key: short forms of writing, quarters and sites better known than their commune.
_NICKNAMES = {
    "le kremlin": "94043", "kremlin": "94043", "bicetre": "94043", "bdx": "33063", "tlse": "31555", "mtp": "34172",
    "clermont fd": "63113", "clermont fer": "63113", "aix en pce": "13001", "la bocca": "06029",
    "cannes la bocca": "06029", "juan les pins": "06004", "cap de agde": "34003", "le cap de agde": "34003",
    "montreuil sous bois": "93048", "la plaine saint denis": "93066", "cergy pontoise": "95127 95500",
    "la defense": "92026 92050 92062", "paris la defense": "92026 92050 92062", "sophia antipolis": "06152 06018",
    "le puy": "43157", "paname": "75056",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """What a run of tokens names: rows of the table that have this very name, this usual one, or had it once."""

    key: str
    official: tuple[int, ...] = ()
    usual: tuple[int, ...] = ()
    former: tuple[int, ...] = ()

    @property
    def rows(self) -> tuple[int, ...]:
        """Return every row named, in whatever way."""
        return self.official + self.usual + self.former

    def among(self, rows: set[int]) -> set[int]:
        """Return which of these rows are named: by today's name, else by a usual or former one."""
        return rows.intersection(self.official) or rows.intersection(self.usual + self.former)

    def is_in(self, departements: frozenset[str]) -> bool:
        """Say whether a commune of these départements is named."""
        insee = table().insee
        return any(departement_of(insee[row]) in departements for row in self.rows)


class Aliases:
    """All names by key, and all keys by their letters alone."""

    def __init__(self) -> None:
        columns = table()
        self.official = columns.by_key
        self.former: dict[str, list[int]] = {}
        self.usual: dict[str, list[int]] = {}
        for code, name in zones().former:
            self.former.setdefault(key(name), []).append(columns.rows[code])
        for row, population in enumerate(columns.population):
            if population >= USUAL_MIN_POPULATION and not columns.keys[row].endswith("arrondissement"):
                for usual in _usual(columns.keys[row].split(), population):
                    self.usual.setdefault(usual, []).append(row)
        for usual, codes in _NICKNAMES.items():
            self.usual.setdefault(usual, []).extend(columns.rows[code] for code in codes.split())
        self.known = {*self.official, *self.usual, *self.former}
        self.glued = {
            name.replace(" ", ""): name for names in (self.former, self.usual, self.official) for name in names
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
        if name not in self.known:
            if len(parts) > MOST_PIECES:
                return None
            glued = "".join(parts)
            name = self.glued.get(glued, "")
            if not name or len(glued) < MIN_GLUED or _cut_by_chance(parts, name):
                return None
        return self.of(name)

    def of(self, name: str) -> Named:
        """Return what a known key names."""
        known = (self.official, self.usual, self.former)
        return Named(name, *(tuple(names.get(name, ())) for names in known))

    def beginning(self, name: str, departements: Iterable[str]) -> tuple[int, ...]:
        """Return the communes of these départements whose name, or a former one, begins so, article or not."""
        found = {
            row
            for known, rows in self.within(departements).items()
            if f"{known} ".startswith(f"{name} ")
            or (known.partition(" ")[0] in ARTICLES and f"{known} ".partition(" ")[2].startswith(f"{name} "))
            for row in rows
        }
        return tuple(sorted(found))

    def within(self, departements: Iterable[str]) -> dict[str, list[int]]:
        """Return every name, today's or former, of the communes of these départements, with the rows it names there."""
        found: dict[str, list[int]] = {}
        for code in departements:
            for name, rows in self._by_departement.get(code, {}).items():
                found.setdefault(name, []).extend(rows)
        return found

    @cached_property
    def _by_departement(self) -> dict[str, dict[str, list[int]]]:
        insee = table().insee
        found: dict[str, dict[str, list[int]]] = {}
        for names in (self.official, self.former):
            for name, rows in names.items():
                for row in rows:
                    found.setdefault(departement_of(insee[row]), {}).setdefault(name, []).append(row)
        return found


def _cut_by_chance(parts: list[str], name: str) -> bool:
    """Say whether words only happen to spell a name together: « l'étranger », « Quimper le… », « tout le monde »."""
    known = name.split()
    if parts == ["".join(parts)]:
        return False
    return len(parts) > len(known) + 1 or any(part in _SMALL and part not in known for part in parts)


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
