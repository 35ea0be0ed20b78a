"""A message that is not sure: it is kept, and the least is asked: its direction, a few readings in words, or the doors.

When the missions alone are in doubt the form opens at once, on their question (``begin``).
"""

from __future__ import annotations

from dataclasses import replace

from bot.citizen import asides, clarify, doors
from bot.citizen.case_form.draft import CaseDraft
from bot.citizen.kinds import POLICIES
from bot.dialogue import filling
from bot.dialogue.screens import Screen, register
from bot.dialogue.state import SAID_MAX, Option
from bot.dialogue.turn import Turn
from bot.engine.replies import Choice, rows
from bot.texts import label, lines, say
from bot.texts.missions import mission_label
from nlu.asking import choices
from nlu.decision import decide
from nlu.labels import DIRECTIONS, TASKS, Direction
from nlu.readers.answers.choice import pick
from nlu.readers.answers.fact import is_bare_fact
from nlu.readers.answers.mission import read_missions
from nlu.readers.answers.way import read_way
from nlu.readers.yesno import read_yes_no
from nlu.types import Guess, Understanding

NEVER_FIRST = [kind for kind, policy in POLICIES.items() if policy.about_a_case]
"""What somebody who never sent anything cannot mean."""


def plausible(turn: Turn) -> Understanding | None:
    """What was understood; an unsure message of somebody who never sent anything is not about a case."""
    understood = turn.understanding
    if understood is None or not understood.ask or understood.shares is None or turn.speaker.consent_at is not None:
        return understood
    return replace(understood, decision=decide(understood.shares, understood.text, never=NEVER_FIRST))


def begins(understood: Understanding) -> bool:
    """Whether its direction is sure: an offer or a request, whose missions may still have to be asked."""
    return understood.guess.direction is not None and understood.decision.doubt in (None, "missions")


def begin(turn: Turn, understood: Understanding, said: str = "") -> None:
    """Open the form with this message, and with what was ``said`` before; missions in doubt are ticked there."""
    words = f"{said}\n{turn.text}" if said else turn.text
    ticked = understood.decision.likely if understood.ask else None
    draft = CaseDraft.from_guess(understood.guess, words, understood.facts, ticked=ticked)
    draft.absorb(turn.facts_of(said))
    filling.begin(turn, draft)


async def ask(turn: Turn, understood: Understanding) -> None:
    """Keep the message and ask what it means; when nothing follows from any reading, say what the service is for."""
    turn.state.said = turn.text[:SAID_MAX]
    turn.state.options = _options(understood)
    if not understood.alive:
        turn.say(say("home.buttons_only"))
    elif understood.decision.doubt == "everything":
        turn.say(say("home.lost"))
    elif not turn.state.options:
        turn.go("home")
        await asides.answer(turn, "hors_sujet")
        return
    turn.go("unsure")


def _options(understood: Understanding) -> list[Option]:
    return [Option(kind=guess.kind, missions=list(guess.missions)) for guess in choices(understood.decision)]


async def show(turn: Turn) -> None:
    """The readings and a way out to the doors; with no reading, the doors."""
    options = turn.state.options
    if not options:
        await doors.show(turn)
        return
    readings = [Choice(label=words, data=data) for words, data, _way in _answers(turn)]
    question = _which_way(options[0]) if _same_missions(options) else say("home.unsure")
    turn.show(question, [[choice] for choice in readings] + rows((label("home.none_of_these"), "none")))


def _same_missions(options: list[Option]) -> bool:
    """Whether the direction alone is asked: an offer and a request of the same missions."""
    return len(options) == len(TASKS) == len({option.kind for option in options} & TASKS) and (
        options[0].missions == options[1].missions
    )


def _which_way(option: Option) -> str:
    missions = _missions(option)
    return lines(say("home.understood", what=missions) if missions else "", say("home.which_way"))


def _missions(option: Option) -> str:
    return ", ".join(mission_label(mission) for mission in option.missions if mission != "indetermine")


def _answers(turn: Turn) -> list[tuple[str, str, Direction | None]]:
    """What may be answered: the words on a button, what it carries, and the direction it stands for, if any."""
    options = turn.state.options
    if not options:
        return [(label(key), direction, direction) for direction, key in doors.DOORS.items()]
    words = _door_label if _same_missions(options) else _option_label
    return [(words(option), f"o:{at}", DIRECTIONS.get(option.kind)) for at, option in enumerate(options)]


def _door_label(option: Option) -> str:
    return label(doors.DOORS[DIRECTIONS[option.kind]])


def _option_label(option: Option) -> str:
    """« Je demande : des courses » or « Parler à quelqu'un »."""
    missions = _missions(option)
    return label(f"home.options.{option.kind}") + (f" : {missions}" if missions else "")


async def press(turn: Turn, data: str) -> None:
    """One reading chosen, none of them, or a door."""
    index = data.removeprefix("o:")
    if data == "none":
        turn.state.options = []
    elif not index.isdecimal():
        await doors.press(turn, data)
    elif int(index) < len(turn.state.options):
        await _choose(turn, turn.state.options[int(index)])


async def _choose(turn: Turn, option: Option) -> None:
    said = turn.state.said
    if option.kind in TASKS:
        guess = Guess(option.kind, tuple(option.missions), 1.0)
        filling.begin(turn, CaseDraft.from_guess(guess, said, turn.facts_of(said)))
    else:
        turn.state.said = ""
        turn.go("home")
        await asides.answer(turn, option.kind, said)


async def read(turn: Turn) -> bool:
    """The words of a button, said in one's own way; else said otherwise, or more of it: all of it is kept."""
    if (chosen := _chosen(turn)) is not None:
        await press(turn, chosen)
        return True
    first, understood = turn.state.said, plausible(turn)
    if understood is None or await clarify.offer_as_answer(turn):
        return understood is not None
    if is_bare_fact(turn.text, understood.facts):
        _keep(turn)
    elif begins(understood):
        begin(turn, understood, first)
    elif understood.ask or understood.guess.kind in ("hors_sujet", "affirmer", "nier"):
        _keep(turn)
        turn.state.options = turn.state.options or _options(understood)
    else:
        turn.go("home")
        await asides.answer(turn, understood.guess.kind)
    return True


def _keep(turn: Turn) -> None:
    turn.state.said = f"{turn.state.said}\n{turn.text}"[:SAID_MAX]
    turn.say(say("home.noted"))


def _chosen(turn: Turn) -> str | None:
    """What the button carries that a text stands for: « oui » takes the first reading, « j'en demande » the request."""
    answers = _answers(turn)
    answer = read_yes_no(turn.text)
    if answer is not None and answer.plain and turn.state.options:
        return answers[0][1] if answer.said == "yes" else "none"
    if len(places := pick(turn.text, [words for words, _data, _way in answers])) == 1:
        return answers[places[0]][1]
    said = None if read_missions(turn.text) else read_way(turn.text)
    return next((data for _words, data, way in answers if said is not None and way == said), None)


register(Screen("unsure", show, press, read, hears="anything"))
