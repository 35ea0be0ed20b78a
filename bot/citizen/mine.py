"""A person's own cases: follow, modify, withdraw."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from actions import access, decide
from actions import withdraw as withdrawal
from bot.citizen import standing
from bot.citizen.case_form import corrections
from bot.citizen.case_form.draft import CaseDraft, open_case
from bot.citizen.case_form.form import CASE_FORM
from bot.dialogue import filling
from bot.dialogue.routes import takes_anywhere
from bot.dialogue.screens import Screen, register
from bot.dialogue.turn import Turn
from bot.engine.press import Press
from bot.engine.replies import rows
from bot.texts import label, lines, say
from bot.texts.missions import mission_names
from bot.texts.moments import ago
from nlu.french.text import fold
from nlu.readers.yesno import read_yes_no
from storage.models import Case

SHOWN = 6
"""How many of their own cases a person sees at once; older ones are in /mesdonnees."""


def case_line(case: Case) -> str:
    """« D-12, courses » for a button or a list."""
    missions = mission_names(case.missions)
    return f"{case.reference}, {missions}"


async def follow(turn: Turn) -> None:
    """Where each of their cases stands, in plain words."""
    cases = await access.own_cases(turn.unit, turn.speaker)
    if not cases:
        turn.say(say("mine.none"))
        return
    told = [lines(_line(turn, case), "\n".join(await standing.of_case(turn, case))) for case in cases[:SHOWN]]
    text = lines(say("mine.title"), *told, *await standing.of_volunteer(turn))
    if postings := [case for case in cases[:SHOWN] if case.is_posting and case.is_running]:
        turn.answer(text, rows(*[standing.stop_button(case) for case in postings]))
    else:
        turn.say(text)


def _line(turn: Turn, case: Case) -> str:
    """Which case it is, since when, and its status."""
    status = label(f"status.{case.direction}.{case.status}")
    return say("mine.line", case=case_line(case), since=ago(case.created_at, turn.unit.now), status=status)


async def modify(turn: Turn) -> None:
    """Change the form on screen, or a stored case: at once when there is one and the words say what changes."""
    if turn.state.draft is not None:
        if turn.event.kind != "text" or turn.event.command is not None or not corrections.correct(turn, turn.text):
            turn.go("correct")
        return
    cases = await access.own_cases(turn.unit, turn.speaker, only_open=True)
    if len(cases) == 1 and turn.event.kind == "text" and turn.event.command is None:
        turn.state.draft = _as_draft(cases[0], turn)
        if corrections.take(turn, turn.text):
            return
        turn.state.draft = None
    await _choose(turn, "modify")


async def withdraw(turn: Turn) -> None:
    """Stop the form on screen, or choose a stored case to withdraw."""
    if turn.state.draft is not None:
        draft = open_case(turn)
        stored = draft is not None and draft.case_id is not None
        filling.stop(turn)
        if not stored:
            return
    await _choose(turn, "withdraw")


async def _choose(turn: Turn, screen: str) -> None:
    cases = await access.own_cases(turn.unit, turn.speaker, only_open=True)
    if not cases:
        turn.say(say("mine.none_open"))
        return
    turn.go(screen)


async def show_choice(turn: Turn) -> None:
    """Their open cases, one button each."""
    cases = await access.own_cases(turn.unit, turn.speaker, only_open=True)
    buttons = rows(*[(case_line(case), f"c:{case.id}") for case in cases[:SHOWN]])
    turn.show(say(f"mine.{turn.state.screen}"), buttons + rows((label("nav.none"), "none")))


async def press_modify(turn: Turn, data: str) -> None:
    """One case chosen: its answers come back as a form, on the list of fields."""
    await open_modify(turn, data.removeprefix("c:"))


async def open_modify(turn: Turn, case_id: str) -> None:
    """Open a stored case as a form; one already open waits its turn."""
    case = await access.own_case(turn.unit, turn.speaker, case_id)
    if case is None:
        turn.go_home()
        return
    if turn.state.draft is not None:
        turn.state.pending.insert(0, turn.state.draft)
    turn.state.draft = _as_draft(case, turn)
    turn.go("correct")


async def read_modify(turn: Turn) -> bool:
    """The reference typed, or a plain yes for the only case."""
    return await _read_choice(turn, press_modify)


async def read_withdraw(turn: Turn) -> bool:
    """The reference typed, or a plain yes for the only case; whatever is mixed is asked again."""
    return await _read_choice(turn, press_withdraw)


async def _read_choice(turn: Turn, press: Callable[[Turn, str], Awaitable[None]]) -> bool:
    cases = await access.own_cases(turn.unit, turn.speaker, only_open=True)
    typed = [case for case in cases if fold(turn.text).strip(" .!") == fold(case.reference)]
    answer = read_yes_no(turn.text)
    if typed:
        await press(turn, f"c:{typed[0].id}")
    elif answer is None:
        return False
    elif answer.said == "no":
        turn.say(say("mine.kept"))
        turn.go_home()
    elif answer.said == "yes" and answer.plain and len(cases) == 1:
        await press(turn, f"c:{cases[0].id}")
    else:
        turn.say(say("mine.which"))
    return True


async def press_withdraw(turn: Turn, data: str) -> None:
    """One case chosen: it is withdrawn, and the person told what that means."""
    turn.go_home()
    case = await access.own_case(turn.unit, turn.speaker, data.removeprefix("c:"))
    if case is None:
        turn.say(say("mine.kept"))
        return
    await withdrawal.withdraw(turn.unit, case)
    turn.say(say("mine.withdrawn", reference=case.reference))


@takes_anywhere("mine")
async def _press_follow(turn: Turn, _press: Press) -> None:
    await follow(turn)


@takes_anywhere("modify")
async def _press_open(turn: Turn, press: Press) -> None:
    await open_modify(turn, press.argument)


@takes_anywhere("direction")
async def turn_back(turn: Turn, press: Press) -> None:
    """« Ce n'est pas juste » under a corrected direction: what its author says it is, it is; a coordinator reads it."""
    case_id, _, direction = press.argument.partition(".")
    case = await access.own_case(turn.unit, turn.speaker, case_id)
    if case is None or direction not in ("offer", "request") or case.status == "en_cours":
        turn.say(say("mine.kept"))
        return
    case = await decide.correct_direction(turn.unit, case, direction)
    turn.say(say(f"mine.turned_{direction}", reference=case.reference))


def _as_draft(case: Case, turn: Turn) -> CaseDraft:
    draft = CaseDraft.of_case(case, turn.speaker)
    CASE_FORM.ask_nothing_more(draft)
    return draft


register(
    Screen("modify", show_choice, press_modify, read_modify),
    Screen("withdraw", show_choice, press_withdraw, read_withdraw),
)
