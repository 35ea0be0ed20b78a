"""The digest in words: short enough for one telephone screen, a button for each case it names."""

from __future__ import annotations

import hashlib
from datetime import datetime

from actions.digest import LINES_MAX, Digest, Week
from bot.desk import card
from bot.desk.act import carries, queue_button
from bot.engine.replies import Reply, rows
from bot.texts import label, lines, say
from bot.texts.missions import mission_label
from bot.texts.places import place_name, territory_name
from nlu.readers.when import long_day
from storage.models import Coordinator, Task

TERRITORIES_MAX = 5
"""Territories named in the title of a digest; the others are counted."""


def render(digest: Digest, now: datetime) -> Reply:
    """One message for a coordinator; it holds no name, no number, no word of the people it speaks of."""
    first = [card.line(case, now) for case in digest.first]
    nobody = [card.line(case, now) for case in digest.nobody[:LINES_MAX]]
    untold = [card.line(case, now) for case in digest.untold[:LINES_MAX]]
    work = [_work(task) for task in digest.work[:LINES_MAX]]
    more = digest.waiting - len(digest.first)
    text = lines(
        say("digest.title", day=long_day(digest.day), territory=_territories(digest.rights)),
        _waiting(digest),
        _counts("digest.arrived", digest.arrived),
        "\n".join([str(say("digest.first")), *first]) if first else "",
        say("digest.more", count=more) if more > 0 else "",
        "\n".join([str(say("digest.work", count=len(digest.work))), *work]) if work else "",
        _running(digest),
        "\n".join([str(say("digest.nobody", count=len(digest.nobody))), *nobody]) if nobody else "",
        "\n".join([str(say("digest.untold", count=len(digest.untold))), *untold]) if untold else "",
    )
    text = lines(text, _week(digest.week)) if digest.week is not None else text
    worked = [task.case for task in digest.work[:LINES_MAX] if task.case is not None]
    shown = (*digest.first, *worked, *digest.nobody[:LINES_MAX], *digest.untold[:LINES_MAX])
    named = {case.id: case for case in shown}
    opening = [(str(say("digest.open", reference=case.reference)), carries("open", case)) for case in named.values()]
    choices = rows(*opening, per_row=3) + (queue_button() if digest.waiting else [])
    return Reply(text=text, choices=choices, priority=8)


def _work(task: Task) -> str:
    reference = task.case.reference if task.case is not None else ""
    return say("digest.to_do", reference=reference, what=label(f"desk.work.{task.kind}"))


def _running(digest: Digest) -> str:
    """How many proposals wait for an answer, and how much help is agreed and still to come."""
    if not (digest.proposed or digest.introduced):
        return ""
    return say("digest.running", proposed=digest.proposed, introduced=digest.introduced)


def _week(week: Week) -> str:
    """The last seven days, and where one side has nobody on the other."""
    told = [
        say("digest.week", requests=week.requests, offers=week.offers),
        say("digest.week_help", introduced=week.introduced, helped=week.helped),
        *_areas("digest.without_volunteers", week.without_volunteers),
        *_areas("digest.without_needs", week.without_needs),
    ]
    return "\n".join(map(str, told))


def _areas(key: str, areas: tuple[tuple[str, str, int], ...]) -> list[str]:
    named = [f"{place_name(commune)}, {mission_label(mission)} ({count})" for commune, mission, count in areas]
    return [str(say(key, areas=" · ".join(named)))] if named else []


def _territories(rights: tuple[Coordinator, ...]) -> str:
    """The first names of the territories, and how many more there are: a title of them all may be refused."""
    names = [territory_name(right.territory_kind, right.territory_code) for right in rights[:TERRITORIES_MAX]]
    more = len(rights) - len(names)
    return ", ".join([*names, *([str(say("digest.more_territories", count=more))] if more else [])])


def content_hash(reply: Reply) -> str:
    """Tells whether a digest says something new; an edit that changes nothing is never sent."""
    return hashlib.sha256(reply.model_dump_json(include={"text", "choices"}).encode()).hexdigest()


def _waiting(digest: Digest) -> str:
    if not digest.waiting:
        return str(say("digest.nothing_waits"))
    key = "digest.waiting_urgent" if digest.urgent else "digest.waiting"
    return _counts(key, digest.counts, total=digest.waiting, urgent=digest.urgent)


def _counts(key: str, counts: dict[tuple[str, str], int], **totals: int) -> str:
    if not counts:
        return ""
    told = [str(say(key, **totals))]
    for direction in ("request", "offer"):
        of_missions = [
            f"{mission_label(mission)} {count}" for (way, mission), count in sorted(counts.items()) if way == direction
        ]
        if of_missions:
            told.append(str(say(f"digest.{direction}", missions=" · ".join(of_missions))))
    return "\n".join(told)
