"""``/exporter``: the offers, requests or matches of a coordinator's territories, as a table without contacts."""

from __future__ import annotations

from actions import export as exports
from bot.desk import waiting
from bot.desk.act import ROOM
from bot.desk.commands import for_coordinators
from bot.dialogue.routes import takes
from bot.dialogue.turn import Turn
from bot.engine.press import Press
from bot.engine.replies import Attachment, Reply, rows
from bot.spreadsheet import spreadsheet
from bot.texts import label, say
from storage.models import Coordinator

VERB = "export"
FILES = {"offers": "offres", "requests": "demandes", "matches": "mises-en-relation"}
"""What can be exported, and the name of its file."""


@for_coordinators("exporter")
async def ask(turn: Turn, _rights: list[Coordinator]) -> None:
    """Ask which table is wanted."""
    choices = [(label(f"figures.export.{what}"), Press(ROOM, VERB, what).data) for what in FILES]
    turn.answer(say("figures.export.ask"), rows(*choices))


@takes(f"{ROOM}.{VERB}")
async def _press(turn: Turn, press: Press) -> None:
    """The table, within the rights of this moment; it is noted who took it."""
    what = press.argument
    if what not in FILES:
        turn.answer(say("asides.old_button"))
    elif rights := await waiting.rights_or_refusal(turn):
        found = await exports.export(turn.unit, what, rights)
        heads = {column: label(f"figures.column.{column}") for column in exports.COLUMNS[what]}
        content = spreadsheet(heads.values(), [{heads[column]: row[column] for column in heads} for row in found])
        text = say("figures.export.done", what=label(f"figures.export.{what}"), count=len(found))
        turn.send(Reply(text=str(text), attachment=Attachment.of(f"{FILES[what]}-{turn.today}.csv", content)))
