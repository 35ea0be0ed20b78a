"""A case as a coordinator reads it: in one line, and in full with its buttons. No contact detail in either."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from pydantic import SecretStr

from actions.fields import FIELDS, Field, read
from bot.desk import beside, helpers
from bot.desk.act import buttons
from bot.dialogue.turn import Turn
from bot.engine.replies import Choice
from bot.texts import enumerate_french, label, lines, say
from bot.texts.missions import mission_label, mission_names
from bot.texts.moments import ago, availability_in_words
from bot.texts.places import place_name
from nlu.mask import mask_contacts
from nlu.readers.when import long_day
from storage.encryption import opened
from storage.models import Case, Coordinator

ASKED_MAX, WORDS_MAX = 3, 300
"""Questions shown on a card, and characters of each; with the details the card stays within one message."""

LINES = sorted((field for field in FIELDS if field.card), key=lambda field: field.card)


def line(case: Case, now: datetime) -> str:
    """One line of a list: reference, missions, place, since when."""
    key = "desk.line_urgent" if case.urgent else "desk.line"
    since = ago(case.created_at, now)
    return say(
        key,
        reference=case.reference,
        missions=mission_names(case.missions),
        place=place_name(case.commune),
        since=since,
    )


def text(case: Case, now: datetime) -> str:
    """The whole case, as far as a decision needs it."""
    status = label(f"status.desk.{case.status}")
    sought = case.author == "structure" and case.direction == "request"
    kind = label(f"desk.kind.{'structure' if sought else case.direction}")
    head = say(
        "desk.card_urgent" if case.urgent else "desk.card",
        reference=case.reference, kind=kind, status=status, since=ago(case.created_at, now),
    )  # fmt: skip
    values = [
        *[(label(f"form.{field.asked}.card"), _value(case, field)) for field in LINES],
        (label("desk.guess"), _guess(case)),
        (label("desk.reach"), _reach(case)),
        (label("desk.consent"), _consent(case)),
    ]
    body = [say("desk.field", name=name, value=value) for name, value in values if value]
    asked = [
        say("desk.clarification", question=_cut(row.question.get_secret_value()), answer=_answer(row.answer))
        for row in case.clarifications[-ASKED_MAX:]
    ]
    return lines(head, "\n".join(map(str, body)), "\n".join(map(str, asked)))


def _reach(case: Case) -> str:
    """How its person is told what becomes of it, when it is not by message."""
    if case.person.by_phone:
        return label("calls.by_phone")
    return label("desk.unreachable") if case.person.unreachable_at else ""


def _consent(case: Case) -> str:
    """How somebody agreed who did not do it here."""
    person = case.person
    if person.consent_how is None or person.consent_at is None:
        return ""
    how = label(f"calls.consent.{person.consent_how}")
    return say("calls.heard", how=how, day=long_day(person.consent_at.date()))


def _value(case: Case, field: Field) -> str:
    """A field as a card says it; empty when there is nothing to say."""
    if field.name in OTHERWISE:
        return OTHERWISE[field.name](case)
    value = read(case, field)
    return label("form.yes") if value is True else str(value or "")


def _adult(case: Case) -> str:
    return "" if case.adult is None else label(f"form.adult.value.{'yes' if case.adult else 'no'}")


def _answer(secret: SecretStr | None) -> str:
    if secret is None:
        return label("desk.no_answer_yet")
    return _cut(mask_contacts(secret.get_secret_value()))


def _cut(words: str) -> str:
    return words if len(words) <= WORDS_MAX else f"{words[:WORDS_MAX]}…"


def _for_whom(case: Case) -> str:
    if case.author == "structure" and case.structure is not None:
        kind = label(f"form.structure_kind.choices.{case.structure.kind}")
        return say("desk.structure", name=case.structure.name, kind=kind)
    if case.author == "other" and case.beneficiary is not None:
        agreement = label(f"form.agreement.value.{case.agreement}")
        who = case.beneficiary.get_secret_value().removeprefix("votre ").removeprefix("vos ")  # told to the author
        return say("desk.other", who=who, agreement=agreement)
    return ""


OTHERWISE: dict[str, Callable[[Case], str]] = {
    "missions": lambda case: mission_names(case.missions),
    "commune": lambda case: place_name(case.commune),
    "availability": lambda case: availability_in_words(case.availability),
    "author": _for_whom,
    "adult": _adult,
    "theme": lambda case: label(f"missions.theme.{case.theme}") if case.theme else "",
    "deadline": lambda case: long_day(case.deadline) if case.deadline else "",
    "details": lambda case: mask_contacts(opened(case.details) or ""),
}
"""Fields that a card does not say as they are."""


def _guess(case: Case) -> str:
    """Shown when the direction or a mission was changed after the program's guess."""
    turned = [noted["before"] for noted in case.corrections or () if noted["field"] == "direction"]
    before = label(f"desk.kind.{turned[0]}") if turned and turned[0] != case.direction else ""
    guessed = [mission for mission in (case.guess or {}).get("missions", []) if mission != "indetermine"]
    changed = guessed if set(guessed) != set(case.missions) else []
    return enumerate_french([*([before] if before else []), *[mission_label(mission) for mission in changed]])


async def show(
    turn: Turn, case: Case, rights: list[Coordinator], first: str = "", ways: list[list[Choice]] | None = None
) -> None:
    """Answer with the card and its buttons, below what has just been done; for a request, with who can help.

    ``ways`` are buttons to go on with, below the others.
    """
    words, choices = await whole(turn, case, rights)
    turn.answer(lines(first, words), choices + (ways or []))


async def whole(turn: Turn, case: Case, rights: list[Coordinator]) -> tuple[str, list[list[Choice]]]:
    """A card with all that stands beside its fields, and its buttons."""
    around, calling = await beside.section(turn, case, rights)
    helping, choices = await helpers.section(turn, case, rights)
    return lines(text(case, turn.unit.now), around, helping), calling + choices + buttons(case)
