"""Which of the things said are excluded: « mercredi fermé, jeudi ok », « ni lundi ni mardi », « sauf le 25 »."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlu.readers.when.item import Item

_TURN = re.compile(r"(?<![a-z])(?:mais|sinon|par contre|en revanche|plutot)(?![a-z])")
_STOP = re.compile("[,;:.]")
_LISTED = re.compile(r"(?<![a-z])(?:et|ou|ni)(?![a-z])")


@dataclass(slots=True)
class Said:
    """An item of a phrase: the words before it, whether it is excluded, and whether it begins anew."""

    item: Item
    gap: str
    negative: bool = False
    weak: bool = False
    anew: bool = False
    chunk: int = 0
    spared: bool = False
    """What an exclusion leaves out: « pas dispo en semaine, sauf le mercredi »."""


def sort_out(phrase: list[tuple[Item, str]]) -> tuple[list[Said], bool]:
    """Tell the excluded items of one phrase from the others; also whether a « not » found nothing to exclude."""
    said: list[Said] = []
    state: Item | None = None
    spared, anew, lost, chunk = False, False, False, 0
    for place, (item, gap) in enumerate(phrase):
        turned, stopped = bool(_TURN.search(gap)), bool(_STOP.search(gap))
        chunk += turned or stopped
        if turned or (state is not None and stopped and _is_aside(item, said)):
            state, spared = None, False
        if item.kind == "not":
            state, spared, found = _take_not(item, state, said, chunk, phrase[place + 1 :])
            lost = lost or not found
            chunk, anew = chunk + (state is None), True
        elif item.kind == "yes":
            if not _next_is_linked(phrase[place + 1 :]):
                for one in said:
                    one.negative = one.negative and one.chunk != chunk
            state, spared, anew, chunk = None, False, True, chunk + 1
        else:
            # « pas lundi, mardi »: both days are excluded, or the second one is meant.
            lost = lost or (
                state is not None
                and state.place == "before"
                and (item.by_comma or (stopped and not _LISTED.search(gap)))
            )
            weak = state is not None and state.weak
            said.append(Said(item, gap, state is not None, weak, anew or turned, chunk, spared))
            anew = False
    return said, lost


def _take_not(
    item: Item, state: Item | None, said: list[Said], chunk: int, rest: list[tuple[Item, str]]
) -> tuple[Item | None, bool, bool]:
    """Give the state after a « not »: what it excludes from now on, what is spared, whether it excludes anything."""
    linked = _next_is_linked(rest)
    if item.place == "except":
        return (None, True, linked) if state is not None else (item, False, linked)
    if item.place == "neither" and state is None and said:
        return None, False, any(one.negative for one in said)
    if _is_ahead(item, [one for one in said if one.chunk == chunk], rest):
        return item, False, True
    if item.place in ("before", "neither") or not said:
        return None, False, item.place == "after"
    named = [one for one in said if one.chunk == said[-1].chunk]
    for one in _with_list(named, said):
        one.negative, one.weak = True, item.weak
    return None, False, True


def _is_ahead(item: Item, before: list[Said], rest: list[tuple[Item, str]]) -> bool:
    """Whether what a « not » excludes comes after it: « impossible le lundi », but « lundi impossible, mardi oui »."""
    if item.place == "after" or not rest or rest[0][0].kind in ("not", "yes"):
        return False
    if not before:
        return _next_is_linked(rest) or item.place in ("either", "rather_before")
    yes_follows = len(rest) > 1 and rest[1][0].kind == "yes" and not _STOP.search(rest[1][1])
    return _next_is_linked(rest) and item.place != "either" and not yes_follows


def _with_list(named: list[Said], said: list[Said]) -> list[Said]:
    """« lundi, mardi et jeudi, c'est mort »: the list goes back over its commas."""
    if not any(_LISTED.search(one.gap) for one in named[1:]):
        return named
    start = said.index(named[0])
    while start > 0 and not said[start].anew and not said[start - 1].negative:
        start -= 1
    return said[start : said.index(named[-1]) + 1]


def _next_is_linked(rest: list[tuple[Item, str]]) -> bool:
    """Whether something said of when stands next, no comma between."""
    return bool(rest) and rest[0][0].kind not in ("not", "yes") and not _STOP.search(rest[0][1])


def _is_aside(item: Item, said: list[Said]) -> bool:
    """« sauf le lundi, de 9h à 12h »: after a comma, hours or a period are said of all the rest."""
    last = said[-1].item.kind if said else None
    return (item.kind in ("moments", "period", "rhythm") and last != item.kind) or item.days == (None,)
