"""Change the mission: what was guessed and what was corrected are both kept."""

from __future__ import annotations

from actions import decide
from bot.desk import card
from bot.desk.act import Act, choose, done, register, while_it_is
from bot.dialogue.turn import Turn
from bot.texts import say
from bot.texts.missions import mission_label
from nlu.labels import MISSIONS
from storage.models import Case, Coordinator


async def _run(turn: Turn, case: Case, mission: str, rights: list[Coordinator]) -> None:
    if mission in MISSIONS:
        await decide.correct_mission(turn.unit, case, mission)
        await card.show(turn, case, rights, done(case, say("desk.fixed")))
    else:
        choices = [(mission_label(known), known) for known in MISSIONS]
        turn.answer(say("desk.which_mission", reference=case.reference), choose("mis", case, *choices))


register(Act("mis", _run, 50, while_it_is("a_valider", words="desk.fix_mission")))
