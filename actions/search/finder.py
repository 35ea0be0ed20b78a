"""Keep the index true to the database, and search it within somebody's rights."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

from actions.search.index import Index
from actions.unit import Unit
from storage import search
from storage.models import Case, Coordinator

NAME, STRUCTURE = 2.0, 1.6
"""How much a word weighs in a name, or in that of a structure, beside one in what somebody tells."""

CHUNK = 2_000
"""Cases read and opened at a time, between which other people are answered."""

CLEAN_EVERY = timedelta(minutes=10)
"""How often what is gone from the database leaves the index too; nothing gone is ever shown."""

OVERLAP = timedelta(minutes=2)
"""How far back a refresh looks again: a change may be stored a little after its moment."""

FOUND_MAX, FOUND_MIN = 300, 30
"""Cases that one search finds at most, and below which it is looked whether others of the same rights were hidden."""

LOOKED_AT = 1_500
"""The best cases anywhere among which those within the rights are looked for first: most searches need no more."""


class Finder:
    """The index of one process, made at the first search and refreshed at each."""

    def __init__(self) -> None:
        self._index = Index()
        self._fresh: datetime | None = None
        self._cleaned: datetime | None = None
        self._lock = asyncio.Lock()

    async def find(
        self, unit: Unit, words: str, rights: Sequence[Coordinator], communes: Sequence[str] = ()
    ) -> list[int]:
        """The ids of the cases that say these words, within these rights and communes: open ones, then the best."""
        await self._refresh(unit)
        if not words.strip():
            found = sorted(await search.visible_ids(unit.session, rights, communes), reverse=True)
            return await search.open_first(unit.session, found[:FOUND_MAX], rights)
        first = self._index.find(words, limit=LOOKED_AT)
        found = await search.open_first(unit.session, first, rights, communes)
        if len(found) < FOUND_MIN and len(first) == LOOKED_AT:  # what is elsewhere hides what is here
            within = await search.visible_ids(unit.session, rights, communes)
            first = self._index.find(words, within, limit=FOUND_MAX)
            found = await search.open_first(unit.session, first, rights, communes)
        return found[:FOUND_MAX]

    async def of_phone(self, unit: Unit, phone: str, rights: Sequence[Coordinator]) -> list[int]:
        """The ids of the cases of those who answer a number (E.164): it is found by its index alone."""
        return await search.with_phone(unit.session, phone, rights)

    async def shown(self, unit: Unit, ids: Sequence[int], rights: Sequence[Coordinator]) -> list[Case]:
        """One page of what was found, as it is now."""
        return await search.shown(unit.session, ids, rights)

    async def _refresh(self, unit: Unit) -> None:
        """Take in what changed since the last time; a case that another process changes is found as well."""
        async with self._lock:
            since = None if self._fresh is None else self._fresh - OVERLAP
            rows = await search.changed(unit.session, since, 0, CHUNK)
            while rows:
                await asyncio.to_thread(self._take, rows)
                whole = len(rows) == CHUNK
                rows = await search.changed(unit.session, since, rows[-1].case_id, CHUNK) if whole else []
            self._fresh = unit.now
            if self._cleaned is None or unit.now - self._cleaned > CLEAN_EVERY:
                there = await search.all_ids(unit.session)
                for case_id in set(self._index.cases) - there:
                    self._index.drop(case_id)
                self._cleaned = unit.now

    def _take(self, rows: Sequence[search.Sealed]) -> None:
        for row in rows:
            name, structure, told = search.open_row(row)
            self._index.put(row.case_id, [(name, NAME), (structure, STRUCTURE), (told, 1.0)])
