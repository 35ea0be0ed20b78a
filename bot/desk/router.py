"""What coordinators say and press: parse, check their rights now, act, answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from actions import clarify, contact, coordinate, decide, learn
from actions import digest as digests
from actions.unit import read_id
from bot.conversation.questions import mission_label, place_label
from bot.conversation.taught import taught
from bot.conversation.turn import Turn
from bot.desk import card, digest
from bot.desk.territory import territory_name
from bot.replies import Choice, rows
from bot.texts import label, lines, say
from nlu.gazetteer import codes_of, commune
from nlu.readers.commune import find_communes
from nlu.readers.phone import format_phone
from nlu.types import MISSIONS
from storage.models import Case, Coordinator

PAGE = 8
"""Cases on one page of the queue: each is a line and a button."""


async def join(turn: Turn, token: str) -> bool:
    """An invitation link; false when the word after /start is none, and the person is greeted as anybody."""
    if len(token) < 16:
        return False
    right = await coordinate.join(turn.unit, turn.known.person.id, token)
    if right is None:
        turn.say(say("desk.invite_refused"))
        return True
    await digests.schedule(turn.unit, right.person_id, turn.office.digest_at, turn.office.zone)
    turn.answer(say("desk.welcome", territory=territory_name(right)), rows((label("desk.queue"), "k.file.0")))
    return True


async def command(turn: Turn, name: str) -> bool:
    """A coordinators' command; false when it is none. Citizens are told nothing of them."""
    if name not in ("releve", "file"):
        return False
    _put_down(turn)
    rights = await _rights(turn)
    if not rights:
        turn.say(say("desk.not_coordinator"))
    elif name == "releve":
        await _digest(turn, rights)
    else:
        await _queue(turn, rights, "0")
    return True


async def press(turn: Turn, data: str) -> None:
    """A button of a digest, a list or a card: rights and case are read again before anything is done."""
    _put_down(turn)
    verb, _, rest = data.partition(".")
    rights = await _rights(turn)
    if not rights:
        turn.answer(say("desk.not_coordinator"))
    elif verb == "file":
        await _queue(turn, rights, rest)
    elif verb in _ACTS:
        case_id, _, argument = rest.partition(".")
        case = await decide.find(turn.unit, read_id(case_id), rights)
        if case is None:
            turn.answer(say("desk.not_yours"))
            return
        try:
            await _ACTS[verb](turn, case, argument, rights)
        except decide.AlreadyDecided:
            status = label(f"status.desk.{case.status}")
            turn.answer(say("desk.already", reference=case.reference, status=status), _next())
    else:
        turn.answer(say("asides.old_button"))


def _put_down(turn: Turn) -> None:
    """Leave a question half written: its words must not go to the person of another case."""
    if turn.state.screen.startswith("desk_"):
        turn.state.target = None
        turn.go_home()


async def _rights(turn: Turn) -> list[Coordinator]:
    return await coordinate.rights(turn.unit, turn.known.person.id)


def _next() -> list[list[Choice]]:
    return rows((label("desk.queue"), "k.file.0"))


def _reachable(case: Case) -> bool:
    return case.person.unreachable_at is None


def _done(case: Case, said: str) -> str:
    """What was done, and whether the person knows it: whoever has blocked the service is told nothing."""
    return _sentences(said, say("desk.told" if _reachable(case) else "desk.not_told"))


def _sentences(*said: str) -> str:
    return " ".join(map(str, said))


async def _digest(turn: Turn, rights: list[Coordinator]) -> None:
    computed = await digests.compute(turn.unit, rights, turn.office.zone)
    reply = digest.render(computed, turn.unit.now)
    reply.priority, reply.digest_day = 3, computed.day
    turn.replies.append(reply)


async def _queue(turn: Turn, rights: list[Coordinator], page_text: str) -> None:
    page = int(page_text) if page_text.isdecimal() else 0
    found = await decide.waiting(turn.unit, rights, page, PAGE)
    shown = found[:PAGE]
    if not shown:
        turn.answer(say("desk.queue_empty"))
        return
    listed = [card.line(case, turn.unit.now) for case in shown]
    buttons = rows(
        *[(str(say("digest.open", reference=case.reference)), f"k.open.{case.id}") for case in shown], per_row=3
    )
    more = rows((label("desk.more"), f"k.file.{page + 1}")) if len(found) > PAGE else []
    turn.answer(lines(say("desk.queue_title"), "\n".join(listed)), buttons + more)


async def _open(turn: Turn, case: Case, _argument: str, _rights: list[Coordinator]) -> None:
    turn.answer(card.text(case, turn.unit.now), card.buttons(case))


async def _validate(turn: Turn, case: Case, _argument: str, _rights: list[Coordinator]) -> None:
    await decide.validate(turn.unit, case)
    turn.answer(_done(case, say("desk.validated", reference=case.reference)), _next())


async def _refuse(turn: Turn, case: Case, reason: str, _rights: list[Coordinator]) -> None:
    if case.status != "a_valider":
        raise decide.AlreadyDecided
    if reason not in decide.REFUSALS:
        reasons = [(label(f"desk.reasons.{code}"), f"k.no.{case.id}.{code}") for code in decide.REFUSALS]
        turn.answer(say("desk.which_reason", reference=case.reference), rows(*reasons) + _cancel(case))
        return
    await decide.refuse(turn.unit, case, reason)
    turn.answer(_done(case, say("desk.refused", reference=case.reference)), _next())


async def _close(turn: Turn, case: Case, reason: str, _rights: list[Coordinator]) -> None:
    if case.status not in ("validee", "en_cours"):
        raise decide.AlreadyDecided
    if reason not in decide.ENDS:
        ends = [(label(f"desk.ends.{code}"), f"k.end.{case.id}.{code}") for code in decide.ENDS]
        turn.answer(say("desk.which_reason", reference=case.reference), rows(*ends) + _cancel(case))
        return
    await decide.close(turn.unit, case, reason)
    turn.answer(_done(case, say("desk.closed", reference=case.reference)), _next())


async def _duplicate(turn: Turn, case: Case, original_id: str, rights: list[Coordinator]) -> None:
    if case.status != "a_valider":
        raise decide.AlreadyDecided
    originals = {str(other.id): other for other in await decide.possible_originals(turn.unit, case, rights)}
    if original_id in originals:
        await decide.mark_duplicate(turn.unit, case, originals[original_id])
        done = say("desk.duplicated", reference=case.reference, original=originals[original_id].reference)
        turn.answer(_done(case, done), _next())
    elif not originals:
        turn.answer(say("desk.no_original", reference=case.reference), card.buttons(case))
    else:
        listed = [card.line(other, turn.unit.now) for other in originals.values()]
        choices = [(other.reference, f"k.dup.{case.id}.{other.id}") for other in originals.values()]
        question = say("desk.which_original", reference=case.reference)
        turn.answer(lines(question, "\n".join(listed)), rows(*choices, per_row=3) + _cancel(case))


async def _fix_mission(turn: Turn, case: Case, mission: str, _rights: list[Coordinator]) -> None:
    if mission not in MISSIONS:
        choices = [(mission_label(known), f"k.mis.{case.id}.{known}") for known in MISSIONS]
        turn.answer(say("desk.which_mission", reference=case.reference), rows(*choices) + _cancel(case))
        return
    await decide.correct_mission(turn.unit, case, mission)
    await learn.note(turn.unit, case, taught)
    turn.answer(lines(_done(case, say("desk.fixed")), card.text(case, turn.unit.now)), card.buttons(case))


async def _fix_direction(turn: Turn, case: Case, argument: str, _rights: list[Coordinator]) -> None:
    """Asked once more: the person is told, and it changes what everybody reads."""
    direction, _, sure = argument.partition(".")
    if direction not in ("offer", "request"):
        turn.answer(card.text(case, turn.unit.now), card.buttons(case))
        return
    if sure != "sure":
        yes = rows((label(f"desk.yes_{direction}"), f"k.dir.{case.id}.{direction}.sure"))
        then = say("desk.will_be_told" if _reachable(case) else "desk.will_not_be_told")
        turn.answer(_sentences(say(f"desk.sure_{direction}", reference=case.reference), then), yes + _cancel(case))
        return
    case = await decide.correct_direction(turn.unit, case, direction)
    await learn.note(turn.unit, case, taught)
    turn.answer(lines(_done(case, say("desk.fixed")), card.text(case, turn.unit.now)), card.buttons(case))


async def _fix_urgency(turn: Turn, case: Case, argument: str, _rights: list[Coordinator]) -> None:
    urgent = argument == "yes"
    if case.direction == "request" and argument in ("yes", "no"):
        await decide.correct_urgency(turn.unit, case, urgent)
        await learn.note(turn.unit, case, taught)
        noted = say("desk.now_urgent" if urgent else "desk.not_urgent", reference=case.reference)
    else:
        noted = say("asides.old_button")
    turn.answer(lines(noted, card.text(case, turn.unit.now)), card.buttons(case))


async def _fix_commune(turn: Turn, case: Case, insee: str, rights: list[Coordinator]) -> None:
    place = commune(insee)
    if place is None:
        turn.state.target = case.id
        turn.go("desk_commune")
        return
    await decide.correct_commune(turn.unit, case, codes_of(place))
    moved = await decide.find(turn.unit, case.id, rights)
    if moved is None:
        turn.answer(say("desk.moved_away", reference=case.reference, place=place_label(place)), _next())
    else:
        turn.answer(lines(_done(case, say("desk.fixed")), card.text(case, turn.unit.now)), card.buttons(case))


async def _contact(turn: Turn, case: Case, _argument: str, _rights: list[Coordinator]) -> None:
    found = contact.open_contact(turn.unit, case)
    phone = format_phone(found.phone) if found.phone else label("desk.no_phone")
    text = say("desk.contact_is", reference=case.reference, name=found.name or "", phone=phone)
    turn.answer(text, card.buttons(case))


async def _ask(turn: Turn, case: Case, _argument: str, _rights: list[Coordinator]) -> None:
    if not decide.is_open(case):
        raise decide.AlreadyDecided
    turn.state.target = case.id
    turn.go("desk_question")


_ACTS: dict[str, Callable[[Turn, Case, str, list[Coordinator]], Awaitable[None]]] = {
    "open": _open,
    "ok": _validate,
    "no": _refuse,
    "end": _close,
    "dup": _duplicate,
    "mis": _fix_mission,
    "com": _fix_commune,
    "dir": _fix_direction,
    "urg": _fix_urgency,
    "who": _contact,
    "ask": _ask,
}


def _cancel(case: Case) -> list[list[Choice]]:
    return rows((label("nav.back"), f"k.open.{case.id}"))


async def show_question(turn: Turn) -> None:
    """Wait for the words of a question to the person."""
    turn.show(say("desk.your_question"), rows((label("nav.cancel"), "cancel")))


async def press_question(turn: Turn, _data: str) -> None:
    """No question after all."""
    turn.state.target = None
    turn.go_home()
    turn.answer(say("desk.dropped"), _next())


async def read_question(turn: Turn) -> bool:
    """The words of the question: sent to the person, the answer will come back to the case."""
    case = await _target(turn)
    if case is not None:
        await clarify.ask(turn.unit, case, turn.text)
        sent = "desk.question_sent" if _reachable(case) else "desk.question_kept"
        turn.answer(say(sent, reference=case.reference), _next())
    return True


async def show_commune(turn: Turn) -> None:
    """Wait for the name of a commune."""
    turn.show(say("desk.which_commune"), rows((label("nav.cancel"), "cancel")))


async def read_commune(turn: Turn) -> bool:
    """The name of a commune: taken when it is one, chosen by button when there are several."""
    found = find_communes(turn.text, expected=True)
    if not found:
        turn.say(say("form.commune.missed"))
        return True
    if len(found) > 1:
        choices = [(place_label(place), f"k.com.{turn.state.target}.{place.insee}") for place in found]
        turn.answer(say("form.commune.which"), rows(*choices))
        return True
    case = await _target(turn)
    if case is not None:
        await _fix_commune(turn, case, found[0].insee, await _rights(turn))
    return True


async def _target(turn: Turn) -> Case | None:
    """The case the open screen is about, if it is still within the rights of this moment; the screen is left."""
    case_id, turn.state.target = turn.state.target, None
    turn.go_home()
    case = await decide.find(turn.unit, case_id, await _rights(turn))
    if case is None:
        turn.answer(say("desk.not_yours"))
    return case
