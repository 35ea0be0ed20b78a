"""What coordinators are told at once, without waiting for a digest; never a contact, nor a word of a danger."""

from __future__ import annotations

from datetime import date, datetime

from bot.desk.act import pressing, queue_button
from bot.engine.notices import ANSWER, ORDINARY, URGENT, writes
from bot.engine.replies import Choice, Reply, rows
from bot.texts import label, lines, say
from bot.texts.moments import ago
from bot.texts.places import place_name, territory_name
from nlu.readers.when import long_day


def _opens(reference: str, case_id: int) -> list[list[Choice]]:
    return rows((str(say("notices.open", reference=reference)), pressing("open", case_id)))


@writes("urgent_case")
def _urgent_case(reference: str, case_id: int) -> Reply:
    text = say("notices.urgent_case", reference=reference)
    return Reply(text=text, choices=_opens(reference, case_id), priority=URGENT)


@writes("given_back")
def _given_back(reference: str, case_id: int) -> Reply:
    text = say("notices.given_back", reference=reference)
    return Reply(text=text, choices=_opens(reference, case_id), priority=URGENT)


@writes("problem")
def _problem(reference: str, case_id: int) -> Reply:
    text = say("notices.problem", reference=reference)
    return Reply(text=text, choices=_opens(reference, case_id), priority=URGENT)


@writes("answered")
def _answered(reference: str, case_id: int, answer: str) -> Reply:
    text = say("notices.answered", reference=reference, answer=answer)
    return Reply(text=text, choices=_opens(reference, case_id), priority=ANSWER)


@writes("danger")
def _danger(reason: str, commune: str | None) -> Reply:
    told = label(f"notices.reason.{reason}")
    return Reply(text=say("notices.danger", reason=told, place=place_name(commune)), priority=URGENT)


@writes("missed_alerts")
def _missed_alerts(alerts: list[tuple[str, datetime]], now: datetime) -> Reply:
    """What had reached no coordinator, for the first who can be reached."""
    missed = [
        say("notices.missed_alert", what=label(f"notices.missed.{kind}"), since=ago(since, now))
        for kind, since in alerts
    ]
    text = lines(say("notices.missed_alerts"), "\n".join(map(str, missed)))
    return Reply(text=text, choices=queue_button(), priority=URGENT)


@writes("joining")
def _joining(invite_id: int, name: str, kind: str, code: str) -> Reply:
    text = say("team.joining", name=name, territory=territory_name(kind, code))
    answers = rows(
        (label("team.known"), pressing("admit", invite_id, "yes")),
        (label("team.unknown"), pressing("admit", invite_id, "no")),
    )
    return Reply(text=text, choices=answers, priority=ANSWER)


@writes("admitted")
def _admitted(kind: str, code: str) -> Reply:
    text = say("team.admitted", territory=territory_name(kind, code))
    return Reply(text=text, choices=rows((label("team.begin"), pressing("start", 0))), priority=ANSWER)


@writes("not_admitted")
def _not_admitted() -> Reply:
    return Reply(text=say("team.not_admitted"), priority=ANSWER)


@writes("removed")
def _removed(kind: str, code: str) -> Reply:
    return Reply(text=say("team.you_are_removed", territory=territory_name(kind, code)), priority=ANSWER)


@writes("gone")
def _gone(kind: str, code: str) -> Reply:
    return Reply(text=say("team.somebody_left", territory=territory_name(kind, code)), priority=ORDINARY)


@writes("replaces")
def _replaces(starts_on: date, ends_on: date) -> Reply:
    text = say("team.replaces", first=long_day(starts_on), last=long_day(ends_on))
    return Reply(text=text, priority=ANSWER)


@writes("replaced_no_more")
def _replaced_no_more() -> Reply:
    return Reply(text=say("team.replaced_no_more"), priority=ORDINARY)


@writes("joined")
def _joined(kind: str, code: str) -> Reply:
    return Reply(text=say("notices.joined", territory=territory_name(kind, code)), priority=ORDINARY)


@writes("set_aside")
def _set_aside() -> Reply:
    return Reply(text=say("notices.set_aside"), priority=ORDINARY)
