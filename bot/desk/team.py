"""``/equipe``: who coordinates here; invite somebody, confirm who comes, remove, leave."""

from __future__ import annotations

from datetime import timedelta

from actions import coordinate, team
from actions import digest as digests
from bot.desk.act import pressing, queue_button
from bot.desk.commands import for_coordinators, when_pressed
from bot.dialogue.screens import Screen, register
from bot.dialogue.turn import Turn
from bot.engine.replies import Choice, rows
from bot.texts import label, lines, say
from bot.texts.moments import ago
from bot.texts.places import territory_name
from nlu.readers.people import read_name
from storage.encryption import opened
from storage.models import Coordinator

SHOWN = 20
LATELY = timedelta(days=1)


@for_coordinators("equipe")
async def _first(turn: Turn, rights: list[Coordinator]) -> None:
    await show(turn, rights)


async def show(turn: Turn, rights: list[Coordinator], said: str = "") -> None:
    """Everybody who holds one of the same territories, since when they were not seen, and what may be done."""
    found = (await team.here(turn.unit, rights))[:SHOWN]
    listed = "\n".join(_line(turn, right) for right in found)
    removing = [
        (str(say("team.remove", name=name_of(right))), pressing("rm", right.id))
        for right in found
        if right.person_id != turn.speaker.id
    ]
    own = ((label("team.days"), pressing("days", 0)), (label("team.leave"), pressing("quit", 0)))
    ways = rows((label("team.invite"), pressing("invite", 0)), *removing, *own)
    turn.answer(lines(said, say("team.title"), listed), ways)


def _line(turn: Turn, right: Coordinator) -> str:
    name = label("team.you") if right.person_id == turn.speaker.id else name_of(right)
    where = territory_name(right.territory_kind, right.territory_code)
    away = label("team.away") if right.person.away_at is not None else ""
    lately = turn.unit.now - right.person.last_contact_at < LATELY
    seen = (
        label("team.lately")
        if lately
        else str(say("team.seen", since=ago(right.person.last_contact_at, turn.unit.now)))
    )
    lent = label("team.lent") if right.lent_by is not None else ""
    return " · ".join(part for part in (str(say("team.line", name=name, territory=where)), seen, lent, away) if part)


def name_of(right: Coordinator) -> str:
    """How colleagues know somebody."""
    return opened(right.name) or opened(right.person.name) or str(say("team.nameless", number=right.id))


@when_pressed("invite")
async def _invite(turn: Turn, rights: list[Coordinator], right_id: int, _argument: str) -> None:
    """A link for one territory that one holds; where there are several, it is chosen."""
    own = [right for right in rights if right.lent_by is None] or rights
    chosen = next((right for right in own if right.id == right_id), own[0] if len(own) == 1 else None)
    if chosen is None:
        territories = [
            (territory_name(right.territory_kind, right.territory_code), pressing("invite", right.id)) for right in own
        ]
        turn.answer(say("team.which"), rows(*territories))
        return
    token = coordinate.invite(turn.unit, chosen.territory_kind, chosen.territory_code, confirmed=False)
    territory = territory_name(chosen.territory_kind, chosen.territory_code)
    turn.answer(say("team.invited", territory=territory, token=token))


async def ask_name(turn: Turn) -> None:
    """Whoever followed the link says who they are, for those who know them."""
    turn.show(say("team.who_are_you"), rows((label("nav.cancel"), "cancel")))


async def read_own_name(turn: Turn) -> bool:
    """The first name; colleagues are asked, and nothing is open before."""
    invite = await coordinate.followed(turn.unit, turn.state.target, turn.speaker.id)
    turn.state.target = None
    turn.go_home()
    if invite is None:
        turn.say(say("desk.invite_refused"))
        return True
    await team.say_who(turn.unit, invite, read_name(turn.text) or turn.text)
    turn.say(say("team.wait"))
    return True


async def _cancel(turn: Turn, _data: str) -> None:
    turn.state.target = None
    turn.go_home()


@when_pressed("admit")
async def _admit(turn: Turn, rights: list[Coordinator], invite_id: int, answer: str) -> None:
    """« Oui, je connais cette personne », or not."""
    welcome = answer == "yes"
    if not await team.answer(turn.unit, invite_id, rights, welcome=welcome):
        turn.answer(say("team.answered"))
    else:
        turn.answer(say("team.welcome" if welcome else "team.refused"))


@when_pressed("rm")
async def _remove(turn: Turn, rights: list[Coordinator], right_id: int, sure: str) -> None:
    right = await team.one(turn.unit, right_id, rights)
    if right is None or right.person_id == turn.speaker.id:
        await show(turn, rights, say("team.gone_already"))
        return
    name, where = name_of(right), territory_name(right.territory_kind, right.territory_code)
    if sure != "yes":
        turn.answer(say("team.sure", name=name, territory=where), _sure("rm", right_id))
        return
    await team.remove(turn.unit, right)
    await show(turn, rights, say("team.removed", name=name))


@when_pressed("quit")
async def _leave(turn: Turn, rights: list[Coordinator], _number: int, sure: str) -> None:
    if sure != "yes":
        turn.answer(say("team.leave_sure"), _sure("quit", 0))
        return
    try:
        await team.leave(turn.unit, rights)
        turn.answer(say("team.left"))
    except team.TheLastOne:
        turn.answer(say("team.last_one"), queue_button())


def _sure(verb: str, number: int) -> list[list[Choice]]:
    return rows((label("team.yes"), pressing(verb, number, "yes")), (label("nav.back"), pressing("team", 0)))


@when_pressed("days")
async def _days(turn: Turn, _rights: list[Coordinator], _number: int, chosen: str) -> None:
    """On which days the digest comes."""
    days = dict(zip(("tous", *digests.DAYS), (None, *digests.DAYS), strict=True))
    if chosen in days:
        await digests.choose_days(turn.unit, turn.speaker, days[chosen])
        turn.answer(say("team.days_chosen", days=label(f"team.digest.{chosen}")), queue_button())
        return
    choices = [(label(f"team.digest.{name}"), pressing("days", 0, name)) for name in days]
    turn.answer(say("team.days_which"), rows(*choices))


@when_pressed("team")
async def _back(turn: Turn, rights: list[Coordinator], _number: int, _argument: str) -> None:
    await show(turn, rights)


@when_pressed("start")
async def _start(turn: Turn, rights: list[Coordinator], _number: int, _argument: str) -> None:
    """Whoever was admitted begins: the digest comes every day from now on."""
    zone = turn.office.zone_for(rights)
    await digests.schedule(turn.unit, turn.speaker.id, turn.office.digest_at, zone)
    territory = territory_name(rights[0].territory_kind, rights[0].territory_code)
    turn.answer(say("desk.welcome", territory=territory), queue_button())


register(Screen("team_name", ask_name, _cancel, read_own_name, hears="for_others"))
