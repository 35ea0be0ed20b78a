"""Immediate danger: by rules in any state, before anything else; by the model alone, only where it may be heard."""

from __future__ import annotations

from actions.alert import alert_danger
from bot.dialogue.routes import ANYWHERE, COMMANDS, anywhere, takes
from bot.dialogue.state import SAID_MAX
from bot.dialogue.turn import Turn
from bot.engine.press import Press
from bot.engine.replies import rows
from bot.texts import emergency_text, label
from nlu.decision import may_be_danger
from nlu.gazetteer import codes_of, commune
from nlu.readers.danger import find_danger
from nlu.types import Reason
from nlu.understand import DANGER_MAX

AGAIN = anywhere("again")
"""Goes back to what was on the screen before the numbers."""


@takes(ANYWHERE)
async def _again(_turn: Turn, _press: Press) -> None:
    """Nothing but the screen once more, as for any button of a notice that is no longer known."""


async def by_rules(turn: Turn) -> bool:
    """Words that are a danger in themselves, whatever was asked: the numbers, and nothing else."""
    reason = turn.understanding.danger if turn.understanding else _in_a_command(turn)
    if reason is not None:
        await alert(turn, reason)
    return reason is not None


def _in_a_command(turn: Turn) -> Reason | None:
    """What is said behind « /aide » is understood by nobody else; the command itself (« /help ») says nothing."""
    said = turn.event.arguments if turn.event.command in COMMANDS else turn.text
    danger = find_danger(said[:DANGER_MAX])
    return danger.reason if danger else None


def suspected(turn: Turn) -> bool:
    """Whether the model alone thinks of danger enough, in a text long enough to say so plainly."""
    understood = turn.understanding
    if understood is None or not understood.alive:
        return False
    guesses = (understood.guess, *understood.alternatives)
    seen: dict[str, float] = {guess.kind: guess.confidence for guess in guesses if guess.kind == "urgence_vitale"}
    return may_be_danger(seen, turn.text)


async def alert(turn: Turn, reason: str = "generic", *, kept: bool = False) -> None:
    """Show the numbers to call, and let the coordinators of the place know; ``kept`` when the words already served."""
    draft = turn.state.draft
    said = turn.understanding.facts.communes if turn.understanding else ()
    place = said[0] if len(said) == 1 else commune((draft.insee if draft else None) or "")
    place = place or commune(turn.speaker.commune or "")
    await alert_danger(turn.unit, turn.speaker, reason, codes_of(place) if place else {})
    if draft is None and not kept:
        turn.state.said = turn.text[:SAID_MAX]  # the need behind it is not to be told twice
    turn.answer(emergency_text(reason), rows((label("nav.continue"), AGAIN)), priority=0)
