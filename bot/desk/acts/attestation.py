"""Note that the attestation d'honorabilité of somebody who offers to look after children was seen."""

from __future__ import annotations

from actions.matching.volunteers import note_attestation
from bot.desk import card
from bot.desk.act import Act, register
from bot.dialogue.turn import Turn
from bot.texts import label, say
from nlu.readers.when import long_day
from storage.models import Case, Coordinator


async def _run(turn: Turn, case: Case, _argument: str, rights: list[Coordinator]) -> None:
    today = turn.office.written(turn.unit.now, case.commune).day()
    note_attestation(turn.unit, case.person, today)
    until = case.person.attestation_until or today
    await card.show(turn, case, rights, say("desk.help.attestation_noted", until=long_day(until)))


def _offered(case: Case) -> tuple[str, str] | None:
    waits = case.direction == "offer" and "garde_enfants" in case.missions and case.status in ("a_valider", "validee")
    return (label("desk.help.attestation"), "") if waits else None


register(Act("att", _run, 90, _offered))
