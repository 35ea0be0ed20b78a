"""The start: the two doors (offer, ask), what a free text means there, and the likeliest choices when it is unsure."""

from __future__ import annotations

from dataclasses import replace

from bot.citizen import asides, clarify
from bot.citizen.case_form.draft import CaseDraft
from bot.citizen.kinds import POLICIES
from bot.dialogue import filling
from bot.dialogue import form as forms
from bot.dialogue.routes import command
from bot.dialogue.screens import Screen, register
from bot.dialogue.state import SAID_MAX, Option
from bot.dialogue.turn import Turn
from bot.engine.replies import Choice, rows
from bot.texts import label, say
from bot.texts.missions import mission_label
from nlu.decision import SURE
from nlu.labels import TASKS
from nlu.readers.yesno import read_yes_no
from nlu.types import Guess, Understanding

DOORS = (("home.offer", "offer"), ("home.request", "request"))
TOLD_WORDS = 3
"""A kept message shorter than this tells nothing to a coordinator; its facts are read all the same."""

CHOICES_MAX = 3
"""How many readings an unsure message is asked back with; more would be a menu."""


async def show(turn: Turn) -> None:
    """The two doors, and where else one can go."""
    resume = rows((label("home.take_up"), "resume")) if turn.state.stopped is not None else []
    doors = resume + rows(*[(label(key), data) for key, data in DOORS])
    more = rows((label("home.mine"), "mine"), (label("home.help"), "help"), per_row=2)
    turn.show(say("home.question"), doors + more)


async def press(turn: Turn, data: str) -> None:
    """A button of the start."""
    if data == "resume" and turn.state.stopped is not None:
        filling.begin(turn, turn.state.stopped)
    elif data in ("offer", "request"):
        start(turn, data)
    elif data == "mine":
        await asides.answer(turn, "suivi")
    elif data == "help":
        await asides.tell_help(turn)


def start(turn: Turn, direction: str) -> None:
    """Open an empty form; what was said just before and not understood stays with it."""
    kept = turn.state.said
    told = kept if len(kept.split()) >= TOLD_WORDS else ""
    draft = CaseDraft(direction="offer" if direction == "offer" else "request", details=told)
    draft.absorb(turn.facts_of(kept))
    filling.begin(turn, draft)


async def read(turn: Turn) -> bool:
    """A free text with no form open."""
    if turn.understanding is None:
        return False
    understood = _plausible(turn, turn.understanding)
    if await clarify.offer_as_answer(turn):
        return True
    if not understood.alive:
        turn.state.said = turn.text[:SAID_MAX]
        turn.say(say("home.buttons_only"))
        turn.go("home")
    elif understood.ask:
        await _ask_back(turn, understood)
    elif understood.guess.direction is not None:
        filling.begin(turn, CaseDraft.from_guess(understood.guess, turn.text, understood.facts))
    else:
        await asides.answer(turn, understood.guess.kind)
    return True


def _plausible(turn: Turn, understood: Understanding) -> Understanding:
    """An unsure message of somebody who never sent anything is not about a case: weigh the other readings alone."""
    if not understood.ask or not understood.alive or turn.speaker.consent_at is not None:
        return understood
    guesses = (understood.guess, *understood.alternatives)
    impossible = sum(guess.confidence for guess in guesses if POLICIES[guess.kind].about_a_case)
    kept = [
        replace(guess, confidence=guess.confidence / (1 - impossible))
        for guess in guesses
        if not POLICIES[guess.kind].about_a_case
    ]
    if not kept or impossible >= 1:
        return understood
    best, *others = sorted(kept, key=lambda guess: -guess.confidence)
    return replace(understood, guess=best, alternatives=tuple(others), ask=best.confidence < SURE)


async def _ask_back(turn: Turn, understood: Understanding) -> None:
    """Not sure: keep the message and offer the likeliest readings, or the two doors when none is likely."""
    turn.state.said = turn.text[:SAID_MAX]
    lost = not understood.alternatives
    turn.state.options = [] if lost else _options((understood.guess, *understood.alternatives))
    if turn.state.options:
        turn.go("unsure")
        return
    turn.go("home")
    if lost:
        turn.say(say("home.lost"))
    else:
        await asides.answer(turn, "hors_sujet")


def _options(guesses: tuple[Guess, ...]) -> list[Option]:
    """The readings to choose from: offers and requests both when one of them is likely, erasing never first."""
    options = [
        Option(kind=guess.kind, missions=list(guess.missions)) for guess in guesses if POLICIES[guess.kind].offered
    ][:CHOICES_MAX]
    tasks = [option for option in options if option.kind in TASKS]
    if tasks and len({option.kind for option in tasks}) == 1:
        other = next(kind for kind in TASKS if kind != tasks[0].kind)
        options = [*options[: CHOICES_MAX - 1], Option(kind=other, missions=tasks[0].missions)]
    return sorted(options, key=lambda option: option.kind == "suppression_donnees")


async def show_unsure(turn: Turn) -> None:
    """The likeliest readings, and a way out to the whole menu."""
    readings = [Choice(label=option_label(option), data=f"o:{at}") for at, option in enumerate(turn.state.options)]
    turn.show(say("home.unsure"), [[choice] for choice in readings] + rows((label("home.none_of_these"), "none")))


def option_label(option: Option) -> str:
    """« Je demande : des courses » or « Parler à quelqu'un »."""
    if option.kind not in TASKS:
        return label(f"home.options.{option.kind}")
    missions = [mission_label(mission) for mission in option.missions if mission != "indetermine"]
    suffix = f" : {', '.join(missions)}" if missions else ""
    return label(f"home.options.{option.kind}") + suffix


async def press_unsure(turn: Turn, data: str) -> None:
    """One reading chosen, or none of them."""
    index = data.removeprefix("o:")
    if not index.isdecimal() or int(index) >= len(turn.state.options):
        turn.go("home")
        return
    option = turn.state.options[int(index)]
    if option.kind in TASKS:
        guess = Guess(option.kind, tuple(option.missions), 1.0)  # type: ignore[arg-type]  # kept from a guess
        draft = CaseDraft.from_guess(guess, turn.state.said, turn.facts_of(turn.state.said))
        filling.begin(turn, draft)
    else:
        said, turn.state.said = turn.state.said, ""
        turn.go("home")
        await asides.answer(turn, option.kind, said)


async def read_unsure(turn: Turn) -> bool:
    """Said in other words, or more of it: read together with what was said first. « Oui » takes the first choice."""
    answer = read_yes_no(turn.text)
    if answer is not None and answer.plain:
        await press_unsure(turn, "o:0" if answer.said == "yes" else "none")
        return True
    first, understood = turn.state.said, turn.understanding
    if understood is None or not understood.alive:
        return False
    if understood.ask or understood.guess.kind in ("hors_sujet", "affirmer", "nier"):
        turn.state.said = f"{first}\n{turn.text}"[:SAID_MAX]
        turn.say(say("home.noted"))
        return True
    turn.go("home")
    if understood.guess.direction is None:
        await asides.answer(turn, understood.guess.kind)
        return True
    draft = CaseDraft.from_guess(understood.guess, f"{first}\n{turn.text}", understood.facts)
    draft.absorb(turn.facts_of(first))
    filling.begin(turn, draft)
    return True


@command("start")
async def greet(turn: Turn) -> None:
    """The first words; in the middle of a form, a way to take it up again or to stop it."""
    if turn.state.draft is not None:
        turn.say(say("home.resume", what=forms.of(turn.state.draft).headline(turn.state.draft)))
        turn.go("form")
        return
    name = turn.speaker.name
    turn.say(say("home.welcome_back", name=name.get_secret_value()) if name else say("home.welcome"))
    turn.go("home")


register(
    Screen("home", show, press, read, hears="anything"),
    Screen("unsure", show_unsure, press_unsure, read_unsure, hears="anything"),
)
