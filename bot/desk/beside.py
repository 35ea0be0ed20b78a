"""What stands beside the fields of a card: calls to make, notes, what it may repeat, and what was merged into it."""

from __future__ import annotations

from actions import notes, twins
from bot.desk import calls
from bot.desk.act import carries
from bot.dialogue.turn import Turn
from bot.engine.replies import Choice, rows
from bot.texts import label, lines, say
from nlu.mask import mask_contacts
from nlu.readers.when import long_day
from storage.encryption import opened
from storage.models import Case, Coordinator

ALIKE_SHOWN, WORDS_MAX = 3, 200

Section = tuple[str, list[list[Choice]]]


async def section(turn: Turn, case: Case, rights: list[Coordinator]) -> Section:
    """All of it, with the buttons that go with it."""
    parts = [await calls.section(turn, case), await _alike(turn, case, rights), await _merged(turn, case)]
    return lines(*(text for text, _ in parts), await _notes(turn, case)), [row for _, found in parts for row in found]


async def _alike(turn: Turn, case: Case, rights: list[Coordinator]) -> Section:
    """Before a decision: the open cases that this one may repeat, and one tap to merge it with the likeliest."""
    found = (await twins.likely(turn.unit, case, rights))[:ALIKE_SHOWN] if case.status == "a_valider" else []
    if not found:
        return "", []
    told = [
        say("desk.alike_line", reference=other.reference, why=label(f"desk.why_alike.{why}")) for other, why in found
    ]
    first = found[0][0]
    merge = (str(say("desk.join", reference=first.reference)), carries("dup", case, str(first.id)))
    return lines(say("desk.alike"), "\n".join(map(str, told))), rows(merge)


async def _merged(turn: Turn, case: Case) -> Section:
    """The words of the cases merged into this one: nothing of them is lost."""
    told = [
        say("desk.joined_line", reference=other.reference, words=_cut(mask_contacts(opened(other.details) or "")))
        for other in await twins.merged_into(turn.unit, case)
    ]
    return (lines(say("desk.joined_here"), "\n".join(map(str, told))), []) if told else ("", [])


async def _notes(turn: Turn, case: Case) -> str:
    told = [
        say("desk.note_line", day=long_day(note.written_at.date()), words=_cut(note.words.get_secret_value()))
        for note in await notes.last(turn.unit, case)
    ]
    return lines(say("desk.notes"), "\n".join(map(str, told))) if told else ""


def _cut(words: str) -> str:
    return words if len(words) <= WORDS_MAX else f"{words[:WORDS_MAX]}…"
