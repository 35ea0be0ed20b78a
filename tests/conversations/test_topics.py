"""A private chat with topics: an answer goes to the topic of what it answers."""

from __future__ import annotations

from tests.conversations.scripts import send_offer
from tests.service import Start
from tests.telegram import button, play


async def test_an_answer_goes_to_the_topic_of_the_message(running: Start) -> None:
    service = await running()
    ida = service.telegram.person(401, "Ida")
    heard = []
    for text, thread in (("/aide", 77), ("/privacy", None), ("/mesdonnees", 78)):
        await ida.say(text, thread=thread)
        heard.append((await ida.expect()).thread)
    assert heard == [77, None, 78]


async def test_a_press_is_answered_where_the_button_is(running: Start) -> None:
    service = await running()
    ida = service.telegram.person(401, "Ida")
    await ida.say("/start", thread=77)
    await ida.expect("Que souhaitez-vous")
    await ida.say("/aide")
    await ida.expect("Comment ça marche")
    old = next(message for message in ida.messages if message.thread == 77)
    await ida.press("Je propose mon aide", old)
    assert (await ida.expect("date d'une étape passée")).thread == 77


async def test_a_topic_deleted_meanwhile_is_answered_in_the_chat(running: Start) -> None:
    service = await running()
    ida = service.telegram.person(401, "Ida")
    service.telegram.fail("sendMessage", "slow", delay=0.3)
    await ida.say("/aide", thread=77)
    ida.chat.topics.clear()
    assert (await ida.expect("Comment ça marche")).thread is None


async def test_what_the_service_writes_of_itself_is_in_no_topic(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    karim = service.telegram.person(301, "Karim")
    await karim.say("/start", thread=77)
    await karim.expect("Que souhaitez-vous")
    reference = await send_offer(karim)
    await play(
        marie,
        [("/file", reference), (button(f"Ouvrir {reference}"), reference), (button("Valider"), "est validée")],
    )
    assert (await karim.expect("est validée")).thread is None
