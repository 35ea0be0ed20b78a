"""``/stats``: the figures of a coordinator's territories as a picture; a page for the mayor and a table by buttons."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from actions import figures
from actions.figures import Figures, Period
from bot.desk import waiting
from bot.desk.act import ROOM
from bot.desk.commands import for_coordinators
from bot.dialogue.routes import takes
from bot.dialogue.turn import Turn
from bot.engine.press import Press
from bot.engine.replies import Attachment, Choice, Reply, rows
from bot.figures import words
from bot.figures.formats import Format, write
from bot.texts import label, say
from storage.models import Coordinator

VERB = "stats"
PERIODS = {"month": timedelta(days=30), "always": None}
"""What may be asked for: the days until today, this one too; none is from the beginning."""

FILE = "chiffres"
"""The name of the files, before what tells their format."""


@for_coordinators("stats")
async def show(turn: Turn, rights: list[Coordinator]) -> None:
    """The last thirty days, as a picture."""
    await _send(turn, rights, Format.png, "month")


@takes(f"{ROOM}.{VERB}")
async def _press(turn: Turn, press: Press) -> None:
    """Another period, or the same figures in another format; rights are read again."""
    form, _, period = press.argument.partition(".")
    if form not in ("png", "pdf", "csv") or period not in PERIODS:
        turn.answer(say("asides.old_button"))
    elif rights := await waiting.rights_or_refusal(turn):
        await _send(turn, rights, Format(form), period)


async def _send(turn: Turn, rights: list[Coordinator], form: Format, name: str) -> None:
    """The figures in one format. They are drawn in a thread: others are answered meanwhile."""
    zone = turn.office.zone_for(rights)
    today, length = turn.unit.now.astimezone(zone).date(), PERIODS[name]
    first = None if length is None else today - length + timedelta(days=1)
    found = await figures.compute(turn.unit, rights, Period(first, today, zone))
    content = await asyncio.to_thread(write, found, form, today)
    file = Attachment.of(f"{FILE}-{today}.{form}", content, photo=form is Format.png)
    turn.send(Reply(text=_said(found, form), choices=_choices(name) if file.photo else [], attachment=file))


def _said(found: Figures, form: Format) -> str:
    about = {"territory": words.territory(found), "days": words.days(found.period)}
    if form is not Format.png:
        return str(say("figures.chat.page" if form is Format.pdf else "figures.chat.sheet", **about))
    totals = {kind: words.total(counts.total) for kind, counts in found.counts.items()}
    return str(say("figures.chat.told", **about, **totals))


def _choices(shown: str) -> list[list[Choice]]:
    """The files of the period shown, and the picture of the other one."""

    def carries(form: str, period: str) -> str:
        return Press(ROOM, VERB, f"{form}.{period}").data

    files = [(label(f"figures.chat.{form}"), carries(form, shown)) for form in ("pdf", "csv")]
    others = [(label(f"figures.chat.{period}"), carries("png", period)) for period in PERIODS if period != shown]
    return rows(*files, per_row=2) + rows(*others)
