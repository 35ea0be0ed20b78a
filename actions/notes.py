"""Notes that coordinators write for one another about a case; its author reads them only in the data held on them."""

from __future__ import annotations

from pydantic import SecretStr

from actions.unit import Unit
from storage import cases
from storage.models import Case, Note

WORDS_MAX = 500
"""Characters kept of a note."""

SHOWN = 3


async def write(unit: Unit, case: Case, words: str) -> None:
    """Keep a note, by whoever acts."""
    kept = SecretStr(words[:WORDS_MAX])
    unit.session.add(Note(case_id=case.id, written_by=unit.actor, written_at=unit.now, words=kept))
    unit.log("noted", case.reference)
    await unit.session.flush()


async def last(unit: Unit, case: Case) -> list[Note]:
    """The last ones, oldest first."""
    return await cases.notes_of(unit.session, case, last=SHOWN)
