"""Put notices of the actions into words: what a person or a coordinator is told without having asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from actions.unit import Notice
from bot.conversation.questions import mission_label, place_label
from bot.desk.territory import name_of
from bot.replies import Reply, rows
from bot.texts import enumerate_french, has, label, lines, say
from bot.times import ago
from nlu.gazetteer import commune

URGENT, ORDINARY = 1, 5


def render(notice: Notice) -> Reply:
    """The message for one notice."""
    writer = _WRITERS.get(notice.key, _plain)
    return writer(notice.key, notice.values)


def _plain(key: str, values: dict[str, Any]) -> Reply:
    return Reply(text=say(f"notices.{key}", **values), choices=_mine(), priority=ORDINARY)


def _mine() -> list[list[Any]]:
    return rows((label("notices.mine"), "g.mine"))


def _refused(key: str, values: dict[str, Any]) -> Reply:
    why = label(f"notices.why.{values['reason']}")
    return Reply(text=say(f"notices.{key}", reference=values["reference"], why=why), choices=_mine(), priority=ORDINARY)


def _closed(key: str, values: dict[str, Any]) -> Reply:
    why = label(f"notices.ended.{values['reason']}")
    return Reply(text=say(f"notices.{key}", reference=values["reference"], why=why), choices=_mine(), priority=ORDINARY)


def _corrected_missions(key: str, values: dict[str, Any]) -> Reply:
    value = enumerate_french([mission_label(mission) for mission in values["missions"]])
    return _corrected(key, values, value)


def _corrected(key: str, values: dict[str, Any], value: str) -> Reply:
    text = say(f"notices.{key}", reference=values["reference"], value=value)
    modify = rows((label("notices.modify"), f"g.modify.{values['case_id']}"))
    return Reply(text=text, choices=modify, priority=ORDINARY)


def _corrected_commune(key: str, values: dict[str, Any]) -> Reply:
    return _corrected(key, values, _place(values["commune"]))


def _corrected_direction(key: str, values: dict[str, Any]) -> Reply:
    """The form cannot change the direction: the button turns the case back at once, and names the way it turns it."""
    direction = values["direction"]
    text = say(f"notices.{key}_{direction}", reference=values["reference"])
    back = "request" if direction == "offer" else "offer"
    wrong = rows((label("notices.modify"), f"g.direction.{values['case_id']}.{back}"))
    return Reply(text=text, choices=wrong, priority=ORDINARY)


def _question(key: str, values: dict[str, Any]) -> Reply:
    text = say(f"notices.{key}", reference=values["reference"], question=values["question"])
    return Reply(text=text, choices=rows((label("notices.reply"), f"g.reply.{values['clarification_id']}")), priority=3)


def _about_case(key: str, values: dict[str, Any]) -> Reply:
    """A notice to a coordinator about one case, with the button that opens it."""
    case_id = values.pop("case_id")
    opening = str(say("notices.open", reference=values["reference"]))
    text = say(f"notices.{key}", **values)
    return Reply(
        text=text, choices=rows((opening, f"k.open.{case_id}")), priority=URGENT if key == "urgent_case" else 3
    )


def _danger(key: str, values: dict[str, Any]) -> Reply:
    reason = label(f"notices.reason.{values['reason']}")
    return Reply(text=say(f"notices.{key}", reason=reason, place=_place(values["commune"])), priority=URGENT)


def _joined(key: str, values: dict[str, Any]) -> Reply:
    return Reply(text=say(f"notices.{key}", territory=name_of(values["kind"], values["code"])), priority=ORDINARY)


def _meanwhile(key: str, values: dict[str, Any]) -> Reply:
    """How a case stands, for its author who could not be written to for a while."""
    why = {"refusee": "notices.why", "close": "notices.ended"}.get(values["status"])
    reason = f"{why}.{values['reason']}"
    text = say(
        f"notices.{key}",
        reference=values["reference"],
        missions=enumerate_french([mission_label(mission) for mission in values["missions"]]),
        place=_place(values["commune"]),
        status=label(f"status.{values['direction']}.{values['status']}"),
        why=label(reason) if why is not None and has(reason) else "",
    )
    return Reply(text=text.strip(), choices=_mine(), priority=ORDINARY)


def _missed_alerts(key: str, values: dict[str, Any]) -> Reply:
    """What had reached no coordinator, for the first who can be reached."""
    alerts = [
        say("notices.missed_alert", what=label(f"notices.missed.{kind}"), since=ago(since, values["now"]))
        for kind, since in values["alerts"]
    ]
    text = lines(say(f"notices.{key}"), "\n".join(map(str, alerts)))
    return Reply(text=text, choices=rows((label("desk.queue"), "k.file.0")), priority=URGENT)


def _place(insee: str | None) -> str:
    place = commune(insee) if insee else None
    return place_label(place) if place else label("desk.no_commune")


def _set_aside(key: str, _values: dict[str, Any]) -> Reply:
    return Reply(text=say(f"notices.{key}"), priority=ORDINARY)


_WRITERS: dict[str, Callable[[str, dict[str, Any]], Reply]] = {
    "refused": _refused,
    "closed": _closed,
    "corrected_missions": _corrected_missions,
    "corrected_commune": _corrected_commune,
    "corrected_direction": _corrected_direction,
    "question": _question,
    "answered": _about_case,
    "urgent_case": _about_case,
    "danger": _danger,
    "joined": _joined,
    "set_aside": _set_aside,
    "meanwhile": _meanwhile,
    "missed_alerts": _missed_alerts,
}
