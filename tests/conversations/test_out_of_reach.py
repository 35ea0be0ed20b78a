"""People who blocked the service: nothing they were to be told is lost, for them or for whoever can call them."""

from __future__ import annotations

from sqlalchemy import func, select

from actions.digest import next_slot
from bot.engine.office import Office
from storage.models import Outbox, Task
from storage.models import Person as Known
from tests.conversations.scripts import send_offer, send_request
from tests.program import until
from tests.service import Running, Start
from tests.telegram import Person, button, play


async def _gone(service: Running) -> None:
    """Wait until the service knows that somebody cannot be reached."""

    async def known() -> bool:
        async with service.database.reading() as session:
            return bool(await session.scalar(select(func.count()).where(Known.unreachable_at.is_not(None))))

    await until(known, "the service knows that the person cannot be reached")


async def _tasks(service: Running) -> list[tuple[str, int | None, bool]]:
    async with service.database.reading() as session:
        rows = await session.scalars(select(Task).order_by(Task.id))
        return [(row.kind, row.case_id, row.done_at is None) for row in rows]


async def _decide(marie: Person, reference: str, *labels: str) -> None:
    await play(marie, [("/file", reference), (button(f"Ouvrir {reference}"), reference)])
    for label in labels:
        await marie.press(label)
        await marie.expect(reference)


async def test_who_comes_back_is_told_the_latest_state_and_nothing_else(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    karim = service.telegram.person(301, "Karim")
    reference = await send_offer(karim)
    await karim.block()
    await _gone(service)
    await _decide(marie, reference, "Valider")
    await marie.press_data(f"k.open.{reference[2:]}")
    await marie.expect(reference, "a bloqué le service")
    await play(marie, [(button("Clore"), "pour quelle raison"), (button("Plus besoin"), "est close")])
    assert await _tasks(service) == [("untold", 1, True)]
    await karim.unblock()
    await karim.expect("Voici où en est", reference, "Terminée", "Elle n'est plus nécessaire")
    await karim.quiet(0.5)
    assert await _tasks(service) == [("untold", 1, False)]


async def test_a_block_that_only_the_refusal_tells(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    suzanne = service.telegram.person(302, "Suzanne")
    reference = await send_request(suzanne)
    suzanne.chat.blocked = True
    await _decide(marie, reference, "Valider")
    await _gone(service)
    await play(
        marie,
        [
            (button("La file"), "Rien n'attend"),
            ("/releve", ("À appeler : 1", reference)),
            (button(f"Ouvrir {reference}"), "a bloqué le service"),
            (button("Demander un détail"), "Écrivez votre question"),
            ("Quel étage ?", "Question notée"),
        ],
    )
    suzanne.chat.blocked = False
    await suzanne.say("/suivi")
    await suzanne.expect("Voici où en est", reference, "Validée")
    await suzanne.expect("Un coordinateur vous demande", "Quel étage ?")
    [release] = await play(marie, [("/releve", "Relève")])
    assert not release.says("À appeler")


async def test_a_coordinator_who_looks_at_the_contact_has_it_in_hand(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    karim = service.telegram.person(301, "Karim")
    reference = await send_offer(karim)
    await karim.block()
    await _gone(service)
    await _decide(marie, reference, "Refuser", "Hors de nos missions")
    service.clock.go_to(next_slot(service.clock(), Office().digest_at, Office().zone))
    await marie.expect("Relève du", "À appeler : 1", reference)
    await play(marie, [(button(f"Ouvrir {reference}"), "refusée"), (button("Voir le contact"), "06 39 98 12 34")])
    await marie.press_data(f"k.open.{reference[2:]}")
    await marie.expect(reference, "À appeler", "Karim", "ne peut pas être retenue")
    await play(marie, [(button("1. C'est dit"), "la personne le sait")])
    service.clock.forward(seconds=25)
    edited = await marie.expect("Relève du")
    assert not edited.says("À appeler")
    await karim.unblock()  # called or not, the person learns how it stands
    await karim.expect("Voici où en est", reference, "Non retenue", "ne peut pas répondre à ce besoin")


async def test_a_danger_told_to_a_coordinator_who_left_reaches_another(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    zoe = await service.coordinator(202, "Zoé", "13")
    marie.deactivate()  # Telegram tells nobody of a closed account
    suzanne = service.telegram.person(302, "Suzanne")
    await suzanne.say("mon mari ne respire plus, je suis à Vitry-sur-Seine")
    await suzanne.expect("15")
    await zoe.expect("Danger signalé", "Vitry-sur-Seine")
    await zoe.quiet(0.5)
    assert await _tasks(service) == []


async def test_a_danger_that_reaches_nobody_waits_for_the_first_who_joins(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    await marie.block()
    await _gone(service)
    await service.telegram.person(302, "Suzanne").say("mon mari ne respire plus")
    await until(lambda: _waits(service, "danger"), "the alert waits")
    zoe = await service.coordinator(202, "Zoé", "13")
    await zoe.expect("remises à personne", "Danger signalé")
    await marie.unblock()
    await marie.quiet(0.5)
    assert await _tasks(service) == [("danger", None, False)]


async def _waits(service: Running, kind: str) -> bool:
    return any(task[0] == kind and task[2] for task in await _tasks(service))


async def test_one_colleague_who_gets_an_alert_is_enough(running: Start) -> None:
    service = await running()
    marie, luc = await service.coordinator(201, "Marie", "94"), await service.coordinator(202, "Luc", "94081")
    paul = await service.coordinator(203, "Paul", "all")
    luc.chat.blocked = True
    request = await send_request(service.telegram.person(302, "Suzanne"), when="Dès que possible")
    for reached in (marie, paul):
        await reached.expect("Demande urgente", request)
        await reached.quiet(0.3)
    assert await _tasks(service) == []
    async with service.database.reading() as session:
        assert await session.scalar(select(func.count()).where(Outbox.notice == "urgent_case")) == 3


async def test_a_notice_that_telegram_refuses_is_left_to_a_coordinator(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    suzanne = service.telegram.person(302, "Suzanne")
    reference = await send_request(suzanne)
    service.telegram.fail("sendMessage", "error", code=400, chat_id=suzanne.id)
    await _decide(marie, reference, "Valider")
    await until(lambda: _waits(service, "untold"), "somebody has to call")
    await play(marie, [("/releve", ("À appeler : 1", reference))])
    await play(suzanne, [("/suivi", (reference, "On cherche quelqu'un"))])
