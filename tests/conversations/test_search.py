"""``/chercher`` over Telegram: a reference, a name misspelt, a number, a commune, page by page, each opens its card."""

from __future__ import annotations

from tests.conversations.scripts import offer, reference_in, send_request
from tests.service import Start
from tests.telegram import button, play


async def test_a_case_is_found_by_what_one_remembers_of_it(running: Start) -> None:
    service = await running()
    marie, paul = await service.coordinator(201, "Marie", "94"), await service.coordinator(205, "Paul", "13")
    suzanne = service.telegram.person(302, "Suzanne")
    reference = await send_request(suzanne)
    for words in ("Suzane", "06.39.98.56.78", "vitry", "deplacer", "suzanne vitry"):
        heard = await play(marie, [(f"/chercher {words}", (reference, "Suzanne", "à valider"))])
        assert "06 39" not in heard[0].text
    await play(marie, [(button(reference), (reference, "je ne peux pas me déplacer"))])
    for words in (reference, reference.lower(), reference[2:]):
        await play(marie, [(f"/chercher {words}", (reference, "je ne peux pas me déplacer"))])
    await play(marie, [("/chercher", "Que cherchez-vous"), ("suzanne", reference)])
    await play(paul, [("/chercher suzanne", "Rien sur votre territoire"), (f"/chercher {reference}", "Rien sur")])
    await play(suzanne, [("/chercher suzanne", "réservée aux coordinateurs")])


async def test_results_come_page_by_page_and_an_old_page_says_so(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    references = []
    for number in range(8):
        person = service.telegram.person(400 + number, f"Ali{number}")
        steps = offer("Courses, services", "Vitry-sur-Seine", "Alioune", f"06 39 98 00 0{number}")
        references.append(reference_in((await play(person, steps))[-1].text))
    eight = "Fiches trouvées : 8"
    heard = await play(marie, [("/chercher alioune", eight), (button("Voir la suite"), eight)])
    shown = {label for message in heard for label in message.labels if label.startswith("O-")}
    assert shown == set(references)
    luc = await service.coordinator(202, "Luc", "94")
    await luc.press_data("k.found.1")
    await luc.expect("trop ancienne")
