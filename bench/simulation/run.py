"""Sixty days of a département, matched by the service; beside it, first come first served. A table and a picture."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import bot.app  # noqa: F401 (what is due registers itself)
from bench.figures import Figure, Result
from bench.simulation.figures import Outcome, outcome
from bench.simulation.people import Department, draw
from bench.simulation.picture import draw_picture
from bench.simulation.world import WAYS, Way, World
from storage import Database, migrate
from storage.encryption import Cipher, use_cipher

SEED = 1
KEPT = Path(__file__).parents[2] / "docs" / "figures"


async def run() -> Result:
    """Both ways on the same people, one after the other; the figures are kept in ``docs/figures/``."""
    use_cipher(Cipher.from_text(Cipher.new_key()))
    people = draw(SEED)
    played = {way: await _play(people, way) for way in WAYS}
    KEPT.mkdir(exist_ok=True)
    tables = {way: found.table() for way, found in played.items()}
    (KEPT / "matching.json").write_text(json.dumps({"seed": SEED, **tables}, indent=1) + "\n")
    draw_picture(played, KEPT / "matching.png")
    return [line for way, found in played.items() for line in _lines(way, found)]


async def _play(people: Department, way: Way) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'simulation.sqlite3'}")
        await migrate.upgrade(database)
        world = World(database, people, way, SEED)
        await world.play()
        found = await outcome(world)
        await database.close()
    return found


def _lines(way: Way, found: Outcome) -> Result:
    """Targets are for the service; what it is compared with has none."""
    lines: Result = []
    for name, value, unit, target, wanted in (
        ("feasible requests matched", found.feasible_matched, "%", 90, "at least"),
        ("requests helped", found.helped, "", None, "at least"),
        ("validation to proposal, median", found.hours_to_proposal, "h worked", 4, "at most"),
        ("validation to agreement, median", found.hours_to_agreement, "h worked", 24, "at most"),
        ("presses per request helped", found.presses_per_helped, "", 4, "at most"),
        ("presses per decision", found.presses_per_decision, "", 2, "at most"),
        ("called more often than the cap", found.over_cap, "people", 0, "at most"),
        ("never called though needed", found.never_called, "%", 50, "at most"),
        ("closed with a coded reason", found.closed_with_reason, "%", 100, "at least"),
    ):
        aim = None if way == "first_come" else target
        lines.append(Figure("simulation", f"{way}: {name}", value, unit, aim, wanted))  # type: ignore[arg-type]
    return lines
