"""What goes on by itself between an offer and a request: the rows with a date, and the act of each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from actions.matching import checkins, postings, visits, waves
from actions.matching.practice import Practice
from actions.unit import Unit
from bot.engine.dues import when_due
from bot.engine.mail import Mail
from bot.engine.office import Office

Act = Callable[[Unit, int, Practice], Awaitable[None]]

ACTS: dict[str, Act] = {
    "recall": waves.recall,
    "lapse": lambda unit, match_id, _practice: waves.lapse(unit, match_id),
    "agree": waves.recall_agreement,
    "agree_late": lambda unit, match_id, _practice: waves.agreement_late(unit, match_id),
    "agree_end": lambda unit, match_id, _practice: waves.agreement_over(unit, match_id),
    "search": waves.search_on,
    "remind": visits.remind,
    "outcome": visits.ask,
    "outcome_again": lambda unit, visit_id, practice: visits.ask(unit, visit_id, practice, again=True),
    "silent": visits.give_up_asking,
    "still": lambda unit, case_id, _practice: checkins.ask_still(unit, case_id),
    "quiet": lambda unit, case_id, _practice: checkins.tell_quiet(unit, case_id),
    "deadline": lambda unit, posting_id, _practice: postings.deadline_over(unit, posting_id),
    "over": lambda unit, posting_id, _practice: postings.over(unit, posting_id),
}
"""By kind of row; each is given the id of the match, the visit or the case it is about."""


def _register(kind: str, act: Act) -> None:
    @when_due(kind)
    async def _do(unit: Unit, target: int, _mail: Mail, office: Office) -> None:
        await act(unit, target, office.practice)


for _kind, _act in ACTS.items():
    _register(_kind, _act)
