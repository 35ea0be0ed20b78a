"""People, scripts and the admin endpoints, with a small real bot at the other end."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)

from tests.telegram import Person, Press, TelegramServer, button, contact, location, photo, play, sticker, voice

MENU = InlineKeyboardMarkup(
    [[InlineKeyboardButton("🤝 Je propose", callback_data="o")], [InlineKeyboardButton("Site", url="https://a.fr")]]
)
ASK_NUMBER = ReplyKeyboardMarkup(
    [[KeyboardButton("Partager mon numéro", request_contact=True)], ["Plus tard"]], one_time_keyboard=True
)


async def answer(update: Update) -> None:
    """Play the bot: a menu for a text, a number for a press, an echo of the kind for the rest."""
    query, message = update.callback_query, update.message or update.edited_message
    if query is not None:
        await query.answer("Noté")
        assert isinstance(query.message, Message)
        await query.message.edit_text(f"Choisi : {query.data}")
        await query.message.reply_text("Votre numéro ?", reply_markup=ASK_NUMBER)
    elif message is not None and message.contact:
        await message.reply_text(f"Merci {message.contact.phone_number}", reply_markup=ReplyKeyboardRemove())
    elif message is not None and message.text:
        verb = "corrigé" if update.edited_message else "dit"
        commands = "".join(message.parse_entities(["bot_command"]).values())
        await message.reply_text(f"Vous avez {verb}\u00a0: {message.text} {commands}", reply_markup=MENU)
    elif message is not None:
        await message.reply_text(f"Reçu {message.effective_attachment is not None} {message.caption or ''}")


@pytest_asyncio.fixture
async def listening(telegram: TelegramServer) -> AsyncIterator[TelegramServer]:
    async def poll() -> None:
        offset = 0
        while True:
            for update in await bot.get_updates(offset=offset, timeout=5):
                offset = update.update_id + 1
                await answer(update)

    async with Bot(telegram.token, base_url=f"{telegram.url}/bot") as bot:
        task = asyncio.create_task(poll())
        await telegram.bot_listens(timeout=5)
        yield telegram
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_a_script(listening: TelegramServer) -> None:
    camille = listening.person(1001, "Camille")
    heard = await play(
        camille,
        [
            ("bonjour", "avez dit : bonjour"),
            (button("Je propose"), ["Choisi : o", "Votre numéro ?"]),
            (contact("+33612345678"), ("Merci", "+33612345678")),
            (photo("ma carte"), "Reçu True ma carte"),
            (voice(), "Reçu True"),
            (sticker(), "Reçu True"),
            (location(48.8, 2.4), "Reçu True"),
            ("/aide", "/aide /aide"),
        ],
    )
    assert len(heard) == 9
    assert listening.violations == []


async def test_a_script_that_fails_names_the_step(listening: TelegramServer) -> None:
    camille = listening.person(1001, "Camille")
    with pytest.raises(AssertionError, match=r"(?s)step 2, 'encore': .*'Au revoir'.*Camille: bonjour"):
        await play(camille, [("bonjour", "bonjour"), ("encore", "Au revoir")], timeout=0.2)


async def test_buttons(listening: TelegramServer) -> None:
    camille = listening.person(1001, "Camille")
    await camille.say("bonjour")
    menu = await camille.expect("bonjour")
    assert menu.labels == camille.visible == ["🤝 Je propose", "Site"]
    with pytest.raises(AssertionError, match=r"(?s)no button 'Je cherche'; visible: .*Je propose"):
        await camille.press("Je cherche", timeout=0)
    with pytest.raises(AssertionError, match="sends nothing to the bot"):
        await camille.press("Site")
    with pytest.raises(AssertionError, match="no request_contact button"):
        await camille.share_contact()
    press = await camille.press("🤝 Je propose", menu)
    assert isinstance(press, Press)
    await camille.expect("Choisi")
    assert press.answer == {"text": "Noté", "show_alert": False}
    await camille.expect("Votre numéro ?")
    await camille.press("Partager mon numéro")
    await camille.expect(camille.phone)
    assert camille.visible == []
    await camille.press_data("forgé", menu)
    await camille.expect("Choisi : forgé")
    await camille.press("Plus tard")
    await camille.expect("dit : Plus tard")


async def test_expect_and_quiet(listening: TelegramServer) -> None:
    camille, nour = listening.person(1001, "Camille"), listening.person(1002, "Nour")
    said = await camille.say("bonjour")
    await nour.quiet(0.1)
    await camille.expect("bonjour")
    with pytest.raises(AssertionError, match="did not say 'bonjour'"):
        await camille.expect("bonjour", timeout=0.05)
    await camille.edit(said.message_id, "bonsoir")
    await camille.expect("corrigé", "bonsoir")
    await camille.send_document()
    with pytest.raises(AssertionError, match="kept quiet, but said"):
        await camille.quiet(0.3)
    with pytest.raises(AssertionError, match="needs a message of the bot"):
        await nour.press_data("x")


async def test_driven_from_another_process(listening: TelegramServer) -> None:
    async with aiohttp.ClientSession(f"{listening.url}/_test/") as http:

        async def post(name: str, **body: Any) -> Any:
            async with http.post(name, json=body) as response:
                return response.status, await response.json()

        assert (await post("person", person=7, first_name="Zoé"))[1] == {"person": 7, "first_name": "Zoé"}
        assert (await post("say", person=7, text="bonjour"))[0] == 200
        status, heard = await post("expect", person=7, fragments=["bonjour"])
        assert (status, heard["buttons"][0][0]["label"]) == (200, "🤝 Je propose")
        assert (await post("press", person=7, label="Je propose"))[1] == {"pressed": "o"}
        assert (await post("expect", person=7, fragments=["Choisi : o"]))[0] == 200
        assert (await post("press", person=7, data="forgé"))[0] == 200
        assert (await post("press", person=7, label="Absent", timeout=0))[0] == 409
        assert (await post("say", person=7))[0] == 400
        assert (await post("faults", method="sendMessage", kind="error", times=3))[1] == {"waiting": 1}
        async with http.delete("faults") as response:
            assert await response.json() == {"waiting": 0}
        assert (await post("limits", enabled=True))[1]["enabled"] is True
        assert (await post("limits", nonsense=1))[0] == 400
        assert (await post("do", person=7, action="block"))[0] == 200
        assert listening.people[7].chat.blocked
        first = min(listening.updates.history)
        assert (await post("redeliver", update_id=first))[0] == 200
        async with http.get("state") as response:
            assert (await response.json())["violations"] == []
        async with http.get("messages", params={"person": 7}) as response:
            assert any(one["text"].startswith("Choisi") for one in await response.json())


async def test_terminal_from_a_pipe(tmp_path: Path) -> None:
    """Two people in one script; the bot is this test, polling the terminal's server."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.telegram", "--port", "0", "--wait", "3"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=Path(__file__).parents[2],
        env={"PYTHONIOENCODING": "utf-8", "HOME": str(tmp_path)},
    )
    assert process.stdin
    assert process.stdout
    url = (await process.stdout.readline()).decode().split("TELEGRAM_API_URL=")[1].split()[0]
    process.stdin.write(b"bonjour\n1\n/as Nour\n94000\n")
    process.stdin.close()

    async def serve() -> None:
        offset = 0
        async with Bot("1:test", base_url=f"{url}/bot") as bot:
            while True:
                for update in await bot.get_updates(offset=offset, timeout=5):
                    offset = update.update_id + 1
                    await answer(update)

    serving = asyncio.create_task(serve())
    shown = (await process.stdout.read()).decode()
    await process.wait()
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)
    for expected in ("→ Camille : Vous avez dit", "1. 🤝 Je propose", "✎ Camille : Choisi : o", "→ Nour : Vous avez"):
        assert expected in shown
    assert "94000" in shown


async def test_person_is_the_same_each_time(telegram: TelegramServer) -> None:
    camille = telegram.person(1001, "Camille")
    assert telegram.person(1001) is camille
    assert isinstance(camille, Person)
