"""Rows for a spreadsheet or a program: codes and dates, no name, no number, no words of anybody."""

from __future__ import annotations

from typing import Any

from actions.fields import FIELDS, read
from actions.unit import Unit
from storage import cases, matches
from storage.models import Case, Coordinator, Match

_CASE = (
    "reference", "status", "reason", *[field.exported for field in FIELDS if field.exported],
    "duplicate_of", "created_at", "updated_at", "decided_at",
)  # fmt: skip
COLUMNS: dict[str, tuple[str, ...]] = {
    "offers": _CASE,
    "requests": _CASE,
    "matches": (
        "id",
        "offer",
        "request",
        "status",
        "outcome",
        "made_on",
        "wave",
        "answered_at",
        "agreed_at",
        "ended_at",
    ),
}


async def export(unit: Unit, what: str, rights: list[Coordinator]) -> list[dict[str, Any]]:
    """All rows of one kind within these rights, oldest first; each export is logged."""
    unit.log("exported", what)
    if what == "matches":
        return [_match(match) for match in await matches.export(unit.session, rights)]
    direction = "offer" if what == "offers" else "request"
    return [_case(case) for case in await cases.export(unit.session, rights, direction)]


def _case(case: Case) -> dict[str, Any]:
    values = {field.exported: read(case, field) for field in FIELDS if field.exported}
    values["availability"] = (case.availability or {}).get("text")
    return {column: values[column] if column in values else getattr(case, column) for column in _CASE}


def _match(match: Match) -> dict[str, Any]:
    return {
        "id": match.id,
        "offer": match.offer.reference,
        "request": match.request.reference,
        "status": match.status,
        "outcome": match.outcome,
        "made_on": match.made_at.date(),
        "wave": match.wave,
        "answered_at": match.answered_at,
        "agreed_at": match.agreed_at,
        "ended_at": match.ended_at,
    }
