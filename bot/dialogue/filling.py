"""Fill in a form: ask what is missing, one question at a time; go back, skip, correct or stop at any point."""

from __future__ import annotations

from bot.dialogue import form as forms
from bot.dialogue import summary
from bot.dialogue.draft import Draft
from bot.dialogue.question import Answer, AnyQuestion, Declined, Reading, Taken, Unclear
from bot.dialogue.state import SAID_MAX
from bot.dialogue.turn import Turn
from bot.engine.replies import Choice, rows
from bot.texts import label, lines, say
from nlu.french.text import fold

MISSES_BEFORE_HELP = 2
"""After so many answers not understood, the person is offered to skip the question or to speak to somebody."""


def begin(turn: Turn, draft: Draft) -> None:
    """Start a form with what is already known."""
    state, form = turn.state, forms.of(draft)
    state.draft, state.before, state.question = draft, None, None
    form.prefill(turn, draft)
    state.history, state.misses, state.said, state.stopped = [], 0, "", None
    if form.next_question(draft) is not None:  # else the summary says it all
        turn.say(form.opening(draft))
    turn.go("form")


def queue(turn: Turn, draft: Draft) -> None:
    """Keep a second thing said in the middle of a form, for when this one is done."""
    turn.state.pending.append(draft)
    turn.say(say("form.queued", what=forms.of(draft).headline(draft)))


async def show(turn: Turn) -> None:
    """Ask the question named, else the next one missing; when nothing is missing, show the summary."""
    draft, form = turn.draft, forms.of(turn.draft)
    await form.before_asking(turn, draft)
    if turn.state.screen != "form":
        return  # another screen has something to ask first
    question = form.by_name[turn.state.question] if turn.state.question else form.next_question(draft)
    if question is None:
        turn.go("summary")
        await summary.show(turn)
        return
    turn.state.question = question.name
    missing = [other for other in form.applicable(draft) if not other.answered(draft)]
    done = len(turn.state.history)
    progress = say("form.progress", number=done + 1, total=done + max(len(missing), 1))
    turn.show(lines(progress, form.wording(question, draft)), question.choices(draft) + _exits(question, turn))


def _exits(question: AnyQuestion, turn: Turn) -> list[list[Choice]]:
    """The ways out: to skip what may be skipped, or what was asked in vain; no question is asked for ever."""
    may_skip = forms.of(turn.draft).may_skip(question) or turn.state.misses >= MISSES_BEFORE_HELP
    skip = rows((forms.of(turn.draft).skip_label(question), "skip")) if may_skip else []
    return skip + rows((label("nav.back"), "back"), (label("nav.stop"), "stop"), per_row=2)


async def press(turn: Turn, data: str) -> None:
    """A button of the question on screen."""
    question = asked(turn)
    if data == "back":
        back(turn)
    elif data == "stop":
        stop(turn)
    elif data == "skip":
        _skip(turn, question)
    elif question.choose(turn.draft, data) and question.answered(turn.draft):  # a box ticked answers nothing yet
        _answered(turn, question)


def asked(turn: Turn) -> AnyQuestion:
    """The question on screen."""
    return forms.of(turn.draft).by_name[turn.state.question or ""]


def read(turn: Turn) -> Reading:
    """Give a text to the question on screen, and go on, explain or leave it to others by what it is."""
    question, draft = asked(turn), turn.draft
    if fold(turn.text) == fold(forms.of(draft).skip_label(question)):
        _skip(turn, question)
        return Declined()
    reading = question.read(draft, Answer(turn.text, turn.understanding, turn.today, insisted=turn.state.misses > 0))
    if isinstance(reading, Declined) and question.needed and turn.state.misses < MISSES_BEFORE_HELP:
        reading = Unclear(f"{question.texts}.{question.name}.needed")
    match reading:
        case Taken():
            forms.of(draft).absorb(draft, turn, question)
            if question.answered(draft):
                _answered(turn, question)
        case Declined():
            _skip(turn, question)
        case Unclear(why):
            _ask_again(turn, why)
    return reading


def _skip(turn: Turn, question: AnyQuestion) -> None:
    turn.draft.skipped.append(question.name)
    _answered(turn, question)


def _answered(turn: Turn, question: AnyQuestion) -> None:
    turn.state.misses, turn.state.question, turn.state.before = 0, None, None
    turn.state.history.append(question.name)
    forms.of(turn.draft).after_answer(turn, turn.draft, question)


def missed(turn: Turn) -> None:
    """The text does not answer: keep what it says all the same, else say what kind of answer is expected."""
    question = asked(turn)
    if forms.of(turn.draft).absorb(turn.draft, turn, question):
        turn.say(say("home.noted"))
        return
    _ask_again(turn, f"{question.texts}.{question.name}.missed")


def _ask_again(turn: Turn, why: str) -> None:
    turn.state.misses += 1
    turn.say(say(why))
    if turn.state.misses >= MISSES_BEFORE_HELP:
        turn.say(say("form.stuck"))


def back(turn: Turn) -> None:
    """Return to the answer given before; from a correction, to the fields; from the first question, to the start."""
    if turn.state.before is not None:
        turn.state.draft, turn.state.before, turn.state.question = turn.state.before, None, None
        turn.go("correct")
    elif turn.state.history:
        reopen(turn, turn.state.history.pop())
    else:
        _keep_stopped(turn)
        turn.state.said = turn.draft.told[:SAID_MAX]
        leave(turn)


def _keep_stopped(turn: Turn) -> None:
    """A form that says something can be taken up again from the start."""
    if turn.draft.may_be_resumed:
        turn.state.stopped = turn.draft


def correct(turn: Turn, name: str) -> None:
    """Ask one answer of a finished form again; going back keeps the old one."""
    turn.state.before, turn.state.history = turn.draft.model_copy(deep=True), []
    reopen(turn, name)


def reopen(turn: Turn, name: str) -> None:
    """Forget one answer and ask it again."""
    forms.of(turn.draft).by_name[name].clear(turn.draft)
    turn.draft.skipped = [skipped for skipped in turn.draft.skipped if skipped != name]
    turn.state.question, turn.state.misses = name, 0
    turn.go("form")


def leave(turn: Turn) -> None:
    """Put the form away; go on with what was said beside it, if anything."""
    turn.state.leave()
    if turn.state.pending:
        turn.say(say("form.next"))
        begin(turn, turn.state.pending.pop(0))
    else:
        turn.go("home")


def stop(turn: Turn) -> None:
    """Leave the form at the person's wish: nothing of it is stored, and a stored case stays as it is."""
    turn.say(forms.of(turn.draft).stopped(turn.draft))
    _keep_stopped(turn)
    leave(turn)
