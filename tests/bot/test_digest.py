"""The digest in words: it fits in a message, however much its reader coordinates."""

from __future__ import annotations

from datetime import UTC, date, datetime

from actions.digest import Digest
from bot.desk.digest import TERRITORIES_MAX, render
from nlu.gazetteer.table import zones
from storage.models import Coordinator

NOW = datetime(2026, 12, 1, 7, tzinfo=UTC)


def _of(codes: list[str]) -> Digest:
    rights = tuple(Coordinator(territory_kind="departement", territory_code=code) for code in codes)
    return Digest(
        day=date(2026, 12, 1), rights=rights, waiting=0, urgent=0, counts={}, arrived={}, first=(), nobody=(), untold=()
    )


def test_territories_are_named() -> None:
    assert "Val-de-Marne, Paris" in render(_of(["94", "75"]), NOW).text


def test_a_hundred_territories_are_counted_beyond_the_first() -> None:
    codes = sorted(zones().departements)
    text = render(_of(codes), NOW).text
    assert f"et {len(codes) - TERRITORIES_MAX} autres" in text
    assert len(text) < 400
