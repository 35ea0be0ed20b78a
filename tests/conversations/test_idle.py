"""A form left open: kept for a month, then emptied by the service itself, and its old buttons do nothing."""

from __future__ import annotations

from storage import people
from tests.program import until
from tests.service import Running, Start
from tests.telegram import button, play


async def _state(service: Running, number: int) -> dict[str, object]:
    async with service.database.reading() as session:
        known = await people.find(session, "telegram", str(number))
        assert known is not None
        return known.conversation.state


async def test_a_form_left_open_goes_after_a_month(running: Start) -> None:
    service = await running()
    ines = service.telegram.person(471, "Inès")
    await play(
        ines,
        [
            ("/start", "Que souhaitez-vous"),
            (button("Je propose mon aide"), "Comment voulez-vous aider"),
        ],
    )
    asked = ines.messages[-1]
    service.clock.forward(days=29)
    await play(ines, [(button("Courses, services aux voisins"), "Dans quelle commune")])
    service.clock.forward(days=29)
    await ines.quiet(1.5)  # the daily purge has run: a month has not passed since the last answer
    assert (await _state(service, 471))["draft"]
    service.clock.forward(days=2)

    async def emptied() -> bool:
        return await _state(service, 471) == {}

    await until(emptied, "the form is emptied")
    await ines.press("Courses, services aux voisins", asked)
    await ines.expect("Que souhaitez-vous")
    assert "draft" not in await _state(service, 471)
