"""``/saisir``: one sentence, pasted or dictated; what it does not say is asked."""

from __future__ import annotations

from bot.desk import waiting
from bot.desk.commands import for_coordinators
from bot.desk.intake.form import KIND, CallDraft
from bot.dialogue import filling
from bot.dialogue.screens import Screen, register
from bot.dialogue.state import SAID_MAX
from bot.dialogue.turn import Turn
from bot.engine.replies import rows
from bot.texts import label, say
from nlu.labels import Direction
from nlu.readers.answers.mission import read_missions
from nlu.readers.people.note import note_way
from nlu.types import Facts, Guess
from storage.models import Coordinator

LIKELIER = 1.5
"""How many times likelier than the other a direction must be to be taken: it is shown, and corrected before it is
stored."""


@for_coordinators("saisir")
async def begin(turn: Turn, _rights: list[Coordinator]) -> None:
    """The sentence behind the command, or one asked for. A form of one's own waits meanwhile."""
    if turn.state.draft is not None:
        turn.state.pending.insert(0, turn.state.draft)
        turn.state.leave()
    if turn.event.words:
        _read(turn, turn.event.words)
    else:
        turn.go("call")


async def show(turn: Turn) -> None:
    """Wait for the sentence."""
    turn.show(say("intake.tell"), rows((label("nav.cancel"), "cancel")))


async def read(turn: Turn) -> bool:
    """The sentence."""
    if not await waiting.rights_of(turn):
        turn.say(say("desk.not_coordinator"))
        turn.go_home()
        return True
    _read(turn, turn.text)
    return True


def _read(turn: Turn, words: str) -> None:
    """Open the form where the direction is said, or likely enough, else ask it in one press."""
    way = note_way(words) or _likely_way(turn)
    if way is not None:
        _open(turn, way, words)
    else:
        turn.state.said = words[:SAID_MAX]
        turn.go("call_way")


def _likely_way(turn: Turn) -> Direction | None:
    """The direction that the model thinks much likelier than the other, if it is there and thinks so."""
    shares: dict[Direction, float] = {"offer": 0.0, "request": 0.0}
    understood = turn.understanding
    for guess in (understood.guess, *understood.alternatives) if understood is not None else ():
        if guess.direction is not None:
            shares[guess.direction] += guess.confidence
    likelier, other = sorted(shares, key=lambda way: -shares[way])
    return likelier if shares[likelier] and shares[likelier] >= LIKELIER * shares[other] else None


def _open(turn: Turn, direction: Direction, words: str) -> None:
    """The form with all that the sentence says. Missions named in it go before those guessed."""
    understood = turn.understanding
    readings = (understood.guess, *understood.alternatives) if understood is not None else ()
    guessed = next((guess for guess in readings if guess.direction == direction), None)
    missions = read_missions(words) or (guessed.missions if guessed is not None else ("indetermine",))
    facts: Facts = turn.facts_of(words)
    guess = Guess(KIND[direction], tuple(missions), guessed.confidence if guessed is not None else 0.0)
    draft = CallDraft.from_guess(guess, words, facts)
    filling.begin(turn, draft)


async def show_way(turn: Turn) -> None:
    """Whether the person asks or offers."""
    ways = rows((label("intake.request"), "request"), (label("intake.offer"), "offer"), (label("nav.cancel"), "cancel"))
    turn.show(say("intake.which_way"), ways)


async def press_way(turn: Turn, data: str) -> None:
    """One of the two."""
    if data == "cancel":
        await waiting.cancel(turn, data)
        return
    _open(turn, "offer" if data == "offer" else "request", turn.state.said)


async def cancel(turn: Turn, data: str) -> None:
    """Nothing after all."""
    turn.state.said = ""
    turn.go_home()
    await waiting.cancel(turn, data)


register(
    Screen("call", show, cancel, read, hears="for_others"),
    Screen("call_way", show_way, press_way),
)
