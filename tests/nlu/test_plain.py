"""Plain sentences, by people who had not read the readers, before the real model: taken rightly, or asked."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from nlu.client import NluClient
from nlu.types import Understanding as Read
from nlu.understand import Understander
from tests.service import Understanding

TODAY = date(2026, 11, 22)
AT_ONCE = 8
DIRECTIONS = {"offre", "demande"}


@dataclass(frozen=True, slots=True)
class Plain:
    """One sentence: the kinds that are right, and how it was read."""

    kinds: frozenset[str]
    read: Read

    @property
    def right(self) -> bool:
        """Whether the first reading is one of the right ones."""
        return self.read.guess.kind in self.kinds


def table() -> list[tuple[frozenset[str], str]]:
    """The rows of ``plain.tsv``."""
    lines = Path(__file__).with_name("plain.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(frozenset(kinds.split("|")), text) for kinds, text in rows]


@pytest.fixture(scope="module")
def plain(understanding: Understanding) -> list[Plain]:
    """Every sentence, read."""
    return asyncio.run(_read_all(understanding))


async def _read_all(understanding: Understanding) -> list[Plain]:
    gate = asyncio.Semaphore(AT_ONCE)
    async with NluClient.at(understanding.url, understanding.token, 30) as client:
        understander = Understander(client)

        async def read(kinds: frozenset[str], text: str) -> Plain:
            async with gate:
                return Plain(kinds, await understander.understand(text, TODAY))

        return await asyncio.gather(*[read(kinds, text) for kinds, text in table()])


def _taken_wrongly(plain: list[Plain]) -> list[tuple[str, str]]:
    return [(one.read.text, one.read.guess.kind) for one in plain if not one.right and not one.read.ask]


def test_there_are_sentences_enough() -> None:
    assert len(table()) >= 300
    assert sum(bool(kinds & DIRECTIONS) for kinds, _ in table()) >= 180


def test_an_offer_is_never_taken_for_a_request_nor_the_reverse(plain: list[Plain]) -> None:
    stated = [one for one in plain if one.kinds <= DIRECTIONS]
    assert [(text, kind) for text, kind in _taken_wrongly(stated) if kind in DIRECTIONS] == []


def test_what_is_refused_is_never_taken(plain: list[Plain]) -> None:
    refusals = [one for one in plain if len(one.kinds) > 1]
    assert len(refusals) >= 40
    assert len(_taken_wrongly(refusals)) <= 0.05 * len(refusals), _taken_wrongly(refusals)


def test_most_are_taken_rightly(plain: list[Plain]) -> None:
    assert all(one.read.alive for one in plain)
    assert sum(one.right for one in plain) >= 0.93 * len(plain)
    assert sum(one.right and not one.read.ask for one in plain) >= 0.85 * len(plain)
    assert len(_taken_wrongly(plain)) <= 0.02 * len(plain), _taken_wrongly(plain)
