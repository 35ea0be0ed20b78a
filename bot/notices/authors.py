"""What the author of a case is told of it: decisions, corrections, questions."""

from __future__ import annotations

from bot.dialogue.routes import anywhere
from bot.engine.notices import ANSWER, ORDINARY, writes
from bot.engine.replies import Choice, Reply, rows
from bot.texts import has, label, say
from bot.texts.missions import mission_names
from bot.texts.places import place_name


def _about(text: str) -> Reply:
    """A notice with the way to one's own cases."""
    return Reply(text=text, choices=rows((label("notices.mine"), anywhere("mine"))), priority=ORDINARY)


@writes("validated_offer")
def _validated_offer(reference: str) -> Reply:
    return _about(say("notices.validated_offer", reference=reference))


@writes("validated_request")
def _validated_request(reference: str) -> Reply:
    return _about(say("notices.validated_request", reference=reference))


@writes("refused")
def _refused(reference: str, reason: str) -> Reply:
    return _about(say("notices.refused", reference=reference, why=label(f"notices.why.{reason}")))


@writes("undecided")
def _undecided(reference: str) -> Reply:
    return _about(say("notices.undecided", reference=reference))


@writes("closed")
def _closed(reference: str, reason: str) -> Reply:
    return _about(say("notices.closed", reference=reference, why=label(f"notices.ended.{reason}")))


@writes("duplicate")
def _duplicate(reference: str) -> Reply:
    return _about(say("notices.duplicate", reference=reference))


@writes("duplicate_own")
def _duplicate_own(reference: str, original: str) -> Reply:
    return _about(say("notices.duplicate_own", reference=reference, original=original))


@writes("corrected_missions")
def _corrected_missions(reference: str, case_id: int, missions: list[str]) -> Reply:
    text = say("notices.corrected_missions", reference=reference, value=mission_names(missions))
    return Reply(text=text, choices=_not_so(anywhere("modify", str(case_id))), priority=ORDINARY)


@writes("corrected_commune")
def _corrected_commune(reference: str, case_id: int, commune: str | None) -> Reply:
    text = say("notices.corrected_commune", reference=reference, value=place_name(commune))
    return Reply(text=text, choices=_not_so(anywhere("modify", str(case_id))), priority=ORDINARY)


@writes("corrected_direction")
def _corrected_direction(reference: str, case_id: int, direction: str) -> Reply:
    """The form cannot change the direction: the button turns the case back at once, and names the way it turns it."""
    text = say(f"notices.corrected_direction_{direction}", reference=reference)
    back = "request" if direction == "offer" else "offer"
    return Reply(text=text, choices=_not_so(anywhere("direction", f"{case_id}.{back}")), priority=ORDINARY)


def _not_so(data: str) -> list[list[Choice]]:
    return rows((label("notices.modify"), data))


@writes("question")
def _question(reference: str, question: str, clarification_id: int) -> Reply:
    text = say("notices.question", reference=reference, question=question)
    return Reply(
        text=text,
        choices=rows((label("notices.reply"), anywhere("reply", str(clarification_id)))),
        priority=ANSWER,
    )


@writes("meanwhile")
def _meanwhile(
    reference: str, direction: str, missions: list[str], commune: str | None, status: str, reason: str | None
) -> Reply:
    """How a case stands, for its author who could not be written to for a while."""
    why = {"refusee": f"notices.why.{reason}", "close": f"notices.ended.{reason}"}.get(status, "")
    text = say(
        "notices.meanwhile",
        reference=reference,
        missions=mission_names(missions),
        place=place_name(commune),
        status=label(f"status.{direction}.{status}"),
        why=label(why) if why and has(why) else "",
    )
    return _about(text.strip())
