"""See the contact: name and number of the author; who looked, and when, is noted."""

from __future__ import annotations

from actions import contact
from bot.desk.act import Act, buttons, register
from bot.dialogue.turn import Turn
from bot.texts import label, say
from nlu.readers.phone import format_phone
from storage.models import Case, Coordinator


async def _run(turn: Turn, case: Case, _argument: str, _rights: list[Coordinator]) -> None:
    found = await contact.open_contact(turn.unit, case)
    phone = format_phone(found.phone) if found.phone else label("desk.no_phone")
    text = say("desk.contact_is", reference=case.reference, name=found.name or "", phone=phone)
    turn.answer(text, buttons(case))


register(Act("who", _run, 110, lambda _case: (label("desk.contact"), "")))
