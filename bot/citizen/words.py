"""Free words in the middle of anything. The question on screen reads them first; the rest is for what it leaves.

A wish that is said plainly, by rules, goes before: « je veux arrêter », « effacez mes données ». The model is believed
only where no rule and no question took the words, when it is sure and they are long enough to say so.
"""

from __future__ import annotations

from bot.citizen import asides
from bot.citizen.case_form import corrections
from bot.citizen.case_form.draft import case_said, open_case
from bot.citizen.case_form.stated import stated
from bot.citizen.kinds import POLICIES
from bot.dialogue import danger, filling
from bot.dialogue.question import AnyQuestion, NotAnAnswer, Taken
from bot.dialogue.screens import Screen
from bot.dialogue.turn import Turn
from bot.texts import say
from nlu.readers.acts import find_act
from nlu.readers.answers.reluctance import find_reluctance
from nlu.readers.answers.statement import asks_for_help, says_also, takes_back
from nlu.readers.question import asks
from nlu.types import Guess, Understanding

WISH_WORDS = 4
"""In the middle of a form, a shorter text is no wish that the model alone may see."""


async def read(turn: Turn, screen: Screen) -> bool:
    """Find who takes these words; false when nobody does."""
    if screen.hears == "anything":
        return await _listen(turn, screen)
    if screen.hears == "for_others":
        return await _pass_on(turn, screen)
    if screen.hears == "first":  # « stop », « laissez » keep everything where something is to be erased
        return await _screen_reads(turn, screen) or await _plain_act(turn)
    if await _plain_act(turn) or (open_case(turn) is not None and _says_more(turn)):
        return True
    if screen.name == "form":
        return await _answer(turn)
    return await _screen_reads(turn, screen) or await _left_over(turn)


async def _screen_reads(turn: Turn, screen: Screen) -> bool:
    return screen.read is not None and await screen.read(turn)


async def _listen(turn: Turn, screen: Screen) -> bool:
    """At the start: what is denied is left alone; the model does the rest, and rules when it is silent."""
    act = find_act(turn.text)
    silent = turn.understanding is None or not turn.understanding.alive
    if act == "keep" or (act is not None and silent):
        return await asides.act(turn, act)
    if danger.suspected(turn):
        await danger.alert(turn)
        return True
    return await _screen_reads(turn, screen)


async def _pass_on(turn: Turn, screen: Screen) -> bool:
    suspected = screen.name == "clarify" and danger.suspected(turn)
    taken = await _screen_reads(turn, screen)
    if suspected:
        await danger.alert(turn, kept=taken)
    return taken


async def _plain_act(turn: Turn) -> bool:
    act = find_act(turn.text)
    if act == "parler_humain" and _seeks_company(turn):
        return False
    return act is not None and await asides.act(turn, act)


def _seeks_company(turn: Turn) -> bool:
    """« parler à quelqu'un » may be the very help that is asked for."""
    draft = open_case(turn)
    return draft is not None and turn.state.question == "details" and "lien_social" in draft.missions


async def _answer(turn: Turn) -> bool:
    """A text given to a question of the form."""
    question = filling.asked(turn)
    if _asks_of_service(turn, question):
        asides.question(turn)
        return True
    if corrections.names_a_mistake(turn, turn.text):
        return True
    suspected = danger.suspected(turn)
    reading = filling.read(turn)
    if isinstance(reading, NotAnAnswer):
        return await _left_over(turn)
    if suspected and question.takes_any_words and isinstance(reading, Taken):
        await danger.alert(turn, kept=True)
    return True


def _asks_of_service(turn: Turn, question: AnyQuestion) -> bool:
    """Whether the text is a question to the service, where the question on screen would take it for an answer."""
    if question.takes_questions or not asks(turn.text) or find_reluctance(turn.text) is not None:
        return False
    return question.name not in ("missions", "details") or not asks_for_help(turn.text)


def _says_more(turn: Turn) -> bool:
    """« et j'ai aussi besoin de… », « en fait c'est moi qui… »: another offer or request, whatever was asked."""
    if turn.state.question == "missions":
        return takes_back(turn.text) is not None and _other_door(turn)
    return says_also(turn.text) and (_other_door(turn) or _something_new(turn))


async def _left_over(turn: Turn) -> bool:
    """Words that no question took: a danger, another form, something new, a change of mind, an aside."""
    if danger.suspected(turn):
        await danger.alert(turn)
        return True
    return _other_door(turn) or _something_new(turn) or await _other_wish(turn)


def _turned(turn: Turn, guess: Guess) -> bool:
    """Whether it goes the other way than the form: a request in an offer, or the reverse."""
    return guess.direction != case_said(turn).direction


def _other_door(turn: Turn) -> bool:
    """« Je propose » was pressed, and the words ask for help (or the reverse): the words are right.

    Once something was chosen, they must say that it was a mistake; the form left can be taken up again.
    """
    guess = stated(turn.text, turn.understanding)
    left = open_case(turn)
    if guess is None or left is None or not _turned(turn, guess) or (left.missions and not takes_back(turn.text)):
        return False
    turn.say(say("form.switched"))
    filling.begin(turn, type(left).from_guess(guess, turn.text, turn.facts_of(turn.text)))
    turn.state.stopped = left if left.missions else None
    return True


def _something_new(turn: Turn) -> bool:
    """A second offer or request, said in the middle of the first: it is kept for after."""
    guess, draft = stated(turn.text, turn.understanding), open_case(turn)
    if guess is None or draft is None:
        return False
    missions = set(guess.missions)
    if missions == {"indetermine"} or not (_turned(turn, guess) or missions.isdisjoint(draft.missions)):
        return False
    filling.queue(turn, type(draft).from_guess(guess, turn.text, turn.facts_of(turn.text)))
    return True


async def _other_wish(turn: Turn) -> bool:
    """A question, a correction by words, or an aside that the model is sure of."""
    understood = turn.understanding
    if asks(turn.text):
        asides.question(turn)
        return True
    policy = None if understood is None or understood.ask else POLICIES[understood.guess.kind]
    if understood is None or policy is None or not policy.interrupts:
        return False
    if len(turn.text.split()) < WISH_WORDS or turn.state.question in policy.answers:
        return False
    if open_case(turn) is not None and understood.guess.kind == "modification":
        return corrections.correct(turn, turn.text) or await _aside(turn, understood)
    return await _aside(turn, understood)


async def _aside(turn: Turn, understood: Understanding) -> bool:
    await asides.answer(turn, understood.guess.kind)
    return True
