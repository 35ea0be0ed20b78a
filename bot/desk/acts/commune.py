"""Change the commune, by its name in words; the case may leave the coordinator's own territory."""

from __future__ import annotations

from actions import decide
from bot.desk import card, waiting
from bot.desk.act import Act, carries, done, queue_button, register, while_it_is
from bot.dialogue.screens import Screen
from bot.dialogue.screens import register as register_screen
from bot.dialogue.turn import Turn
from bot.engine.replies import rows
from bot.texts import label, say
from bot.texts.places import place_label
from nlu.gazetteer import codes_of, commune
from nlu.readers.commune import find_communes
from storage.models import Case, Coordinator


async def _run(turn: Turn, case: Case, insee: str, rights: list[Coordinator]) -> None:
    place = commune(insee)
    if place is None:
        turn.state.target = case.id
        turn.go("desk_commune")
        return
    await decide.correct_commune(turn.unit, case, codes_of(place))
    moved = await decide.find(turn.unit, case.id, rights)
    if moved is None:
        gone = say("desk.moved_away", reference=case.reference, place=place_label(place))
        turn.answer(gone, queue_button())
    else:
        await card.show(turn, moved, rights, done(moved, say("desk.fixed")))


async def show(turn: Turn) -> None:
    """Wait for the name of a commune."""
    turn.show(say("desk.which_commune"), rows((label("nav.cancel"), "cancel")))


async def read(turn: Turn) -> bool:
    """The name of a commune: taken when it is one, chosen by button when there are several."""
    found = find_communes(turn.text, expected=True)
    if not found:
        turn.say(say("form.commune.missed"))
    elif (case := await waiting.case_of(turn, keep=len(found) > 1)) is not None and len(found) > 1:
        turn.answer(
            say("form.commune.which"), rows(*[(place_label(one), carries("com", case, one.insee)) for one in found])
        )
    elif case is not None:
        await _run(turn, case, found[0].insee, await waiting.rights_of(turn))
    return True


register_screen(Screen("desk_commune", show, waiting.cancel, read, hears="for_others"))
register(Act("com", _run, 60, while_it_is("a_valider", words="desk.fix_commune")))
