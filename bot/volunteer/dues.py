"""What goes on by itself between an offer and a request: the rows with a date, and the act of each."""

from __future__ import annotations

from actions.matching import checkins, postings, visits, waves
from actions.unit import Unit
from bot.engine.dues import when_due
from bot.engine.mail import Mail
from bot.engine.office import Office


@when_due("recall")
async def _recall(unit: Unit, match_id: int, _mail: Mail, office: Office) -> None:
    await waves.recall(unit, match_id, office.practice)


@when_due("lapse")
async def _lapse(unit: Unit, match_id: int, _mail: Mail, _office: Office) -> None:
    await waves.lapse(unit, match_id)


@when_due("agree")
async def _agree(unit: Unit, match_id: int, _mail: Mail, office: Office) -> None:
    await waves.recall_agreement(unit, match_id, office.practice)


@when_due("agree_late")
async def _agree_late(unit: Unit, match_id: int, _mail: Mail, _office: Office) -> None:
    await waves.agreement_late(unit, match_id)


@when_due("agree_end")
async def _agree_end(unit: Unit, match_id: int, _mail: Mail, _office: Office) -> None:
    await waves.agreement_over(unit, match_id)


@when_due("search")
async def _search(unit: Unit, request_id: int, _mail: Mail, office: Office) -> None:
    await waves.search_on(unit, request_id, office.practice)


@when_due("remind")
async def _remind(unit: Unit, visit_id: int, _mail: Mail, office: Office) -> None:
    await visits.remind(unit, visit_id, office.practice)


@when_due("outcome")
async def _outcome(unit: Unit, visit_id: int, _mail: Mail, office: Office) -> None:
    await visits.ask(unit, visit_id, office.practice)


@when_due("outcome_again")
async def _outcome_again(unit: Unit, visit_id: int, _mail: Mail, office: Office) -> None:
    await visits.ask(unit, visit_id, office.practice, again=True)


@when_due("silent")
async def _silent(unit: Unit, visit_id: int, _mail: Mail, office: Office) -> None:
    await visits.give_up_asking(unit, visit_id, office.practice)


@when_due("still")
async def _still(unit: Unit, case_id: int, _mail: Mail, _office: Office) -> None:
    await checkins.ask_still(unit, case_id)


@when_due("quiet")
async def _quiet(unit: Unit, case_id: int, _mail: Mail, _office: Office) -> None:
    await checkins.tell_quiet(unit, case_id)


@when_due("deadline")
async def _deadline(unit: Unit, posting_id: int, _mail: Mail, _office: Office) -> None:
    await postings.deadline_over(unit, posting_id)


@when_due("over")
async def _over(unit: Unit, posting_id: int, _mail: Mail, _office: Office) -> None:
    await postings.over(unit, posting_id)
