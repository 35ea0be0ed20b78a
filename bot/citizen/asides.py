"""What can be asked at any moment: commands and the same wishes in free words. The form on screen is kept."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from bot.citizen import mine, own_data
from bot.citizen.case_form.draft import DETAILS_MAX, CaseDraft
from bot.citizen.kinds import POLICIES
from bot.dialogue import filling
from bot.dialogue.routes import command
from bot.dialogue.state import SAID_MAX
from bot.dialogue.turn import Turn
from bot.texts import label, lines, say, table
from nlu.french.text import fold
from nlu.readers.acts import Act
from nlu.readers.question import asks

FAQ_SCORE = 82
"""How alike (0–100) a question must be to a known one to get its answer."""

WHY = ("pourquoi", "pk", "mais pourquoi", "a quoi", "ca change", "ca sert", "vous en avez besoin")
"""How somebody asks what a question is for."""

COMMANDS = {
    "suivi": "suivi",
    "modifier": "modification",
    "annuler": "annulation",
    "stop": "annulation",
    "cancel": "annulation",
    "mesdonnees": "mesdonnees",
    "supprimer": "suppression_donnees",
    "humain": "parler_humain",
}


@command("confidentialite", "privacy")
async def tell_privacy(turn: Turn) -> None:
    """The privacy notice, before anything."""
    turn.say(say("privacy.notice"))


@command("aide", "help")
async def tell_help(turn: Turn) -> None:
    """What the service does, and its commands."""
    turn.say(say("help.text"))


@command(*COMMANDS)
async def _command(turn: Turn) -> None:
    await answer(turn, COMMANDS[turn.event.command or ""])


async def answer(turn: Turn, kind: str, text: str | None = None) -> None:
    """Answer a wish that is neither an offer nor a request; ``text`` is what was said, if not in this message."""
    text = turn.text if text is None else text
    if kind in POLICIES and POLICIES[kind].like_a_question and asks(text) and (known := known_question(text)):
        turn.say(known)
    elif kind == "suivi":
        await mine.follow(turn)
    elif kind == "modification":
        await mine.modify(turn)
    elif kind == "annulation":
        await mine.withdraw(turn)
    elif kind == "mesdonnees":
        await own_data.show(turn)
    elif kind == "suppression_donnees":
        turn.go("erase")  # both wishes share a kind: each has its button there
    elif kind == "parler_humain":
        speak_to_human(turn, "" if text.startswith("/") else text)
    elif kind == "question_service":
        turn.say(faq(text))
    elif label_key(kind):
        turn.say(say(label_key(kind)))
    else:
        turn.state.said = text[:SAID_MAX]
        turn.say(say("asides.hors_sujet"))


async def act(turn: Turn, wished: Act) -> bool:
    """Do what is plainly asked of the conversation itself; false where it means nothing."""
    if wished == "keep":
        turn.say(say("asides.kept"))
    elif wished == "stop" and turn.state.draft is not None:
        filling.stop(turn)
    elif wished == "stop":
        await answer(turn, "annulation")
    elif wished == "back":
        return _step_back(turn)
    else:
        await answer(turn, wished)
    return True


def _step_back(turn: Turn) -> bool:
    """Return to the question before this screen."""
    if turn.state.screen in ("form", "summary") and turn.state.draft is not None:
        filling.back(turn)
    elif turn.state.screen == "consent":
        turn.go("summary")
    else:
        turn.go_home()
    return True


def question(turn: Turn) -> None:
    """A question in the middle of anything: its known answer, what the one on screen is for, or what the service is."""
    if known := known_question(turn.text):
        turn.say(known)
    elif turn.state.screen == "form" and fold(turn.text).startswith(WHY):
        turn.say(say(f"form.{turn.state.question}.why"))
    else:
        turn.say(say("faq.service.answer"))


def label_key(kind: str) -> str:
    """The key of a short polite answer, empty for kinds that have none."""
    return f"asides.{kind}" if kind in ("salutation", "remerciement", "au_revoir", "affirmer", "nier") else ""


def speak_to_human(turn: Turn, text: str) -> None:
    """A wish to speak to somebody becomes a request to be called back; a form already open is kept for after."""
    wish = CaseDraft(
        direction="request", author="self", human=True, missions=["indetermine"],
        details=lines(label("form.human.details"), text)[:DETAILS_MAX],
    )  # fmt: skip
    wish.absorb(turn.facts_of(text))
    turn.say(say("asides.parler_humain"))
    left = turn.state.draft
    if left is not None and not (isinstance(left, CaseDraft) and left.human):
        turn.state.pending.insert(0, left)
    filling.begin(turn, wish)


def faq(question: str) -> str:
    """The answer to a question about the service: the closest known one, or what the service is."""
    return known_question(question) or say("faq.service.answer")


def known_question(question: str) -> str:
    """The answer to the closest question of ``faq.toml``, empty when none is close."""
    asked = fold(question)
    likeness = {
        name: max((_likeness(asked, fold(words)) for words in entry["asked"]), default=0.0)
        for name, entry in table("faq").items()
    }
    best = max(likeness, key=lambda name: likeness[name])
    return say(f"faq.{best}.answer") if likeness[best] >= FAQ_SCORE else ""


def _likeness(asked: str, words: str) -> float:
    """0 to 100: a single word counts only as a whole word, a phrase by its words in any order."""
    if " " not in words:
        return 100.0 if words in re.findall(r"\w+", asked) else 0.0
    return 100.0 if words in asked else fuzz.token_set_ratio(asked, words)
