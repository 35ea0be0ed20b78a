"""Start the server and talk to the bot by hand: ``python -m tests.telegram [--port 8081]``.

``/as NAME`` is another person, a number presses that button, ``:voice``, ``:photo``, ``:sticker``, ``:contact``,
``:block``, ``:unblock`` do what they say, ``:quit`` leaves; all else is said. Reads a pipe too, waiting for the bot
after each line.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import sys
import threading
from collections.abc import Awaitable, Callable

from tests.telegram.chat import Chat
from tests.telegram.keyboards import Button
from tests.telegram.limits import Limits
from tests.telegram.message import Message
from tests.telegram.person import Person
from tests.telegram.server import TelegramServer

FIRST_PERSON = 1001
CALM = 0.6
"""Seconds without a word after which a piped script goes on: the bot has finished its turn."""


class Console:
    """One terminal, one person at a time."""

    def __init__(self, server: TelegramServer) -> None:
        self._server = server
        self._names: dict[str, Person] = {}
        self._buttons: dict[int, list[tuple[Message, Button]]] = {}
        self._person = self._named("Camille")
        server.world.listeners.append(self._show)

    async def take(self, line: str) -> bool:
        """Do what a line says; False to leave."""
        if line.startswith("/as "):
            self._person = self._named(line.removeprefix("/as ").strip())
            print(f"— {self._person.first_name}", flush=True)
        elif line == ":quit":
            return False
        elif line.startswith(":"):
            await self._do(line[1:])
        elif line.isdigit() and 0 < int(line) <= len(self._shown):
            message, button = self._shown[int(line) - 1]
            await self._press(message, button)
        elif line.strip():
            await self._person.say(line)
        return True

    async def settle(self, timeout: float) -> None:
        """Wait until the bot has answered and kept calm, or nothing came within ``timeout`` seconds."""
        chat, before = self._person.chat, self._person.chat.mark
        if not any(message.seq > before for message in chat.messages):
            await chat.wait_changed(timeout)
        while await chat.wait_changed(CALM):
            continue

    @property
    def _shown(self) -> list[tuple[Message, Button]]:
        return self._buttons.get(self._person.id, [])

    def _named(self, name: str) -> Person:
        if name not in self._names:
            self._names[name] = self._server.person(FIRST_PERSON + len(self._names), name)
        return self._names[name]

    async def _press(self, message: Message, button: Button) -> None:
        print(f"— {self._person.first_name} : [{button.label}]", flush=True)
        on = message if message.markup and "inline_keyboard" in message.markup else None
        with contextlib.suppress(AssertionError):
            await self._person.press(button.label, on, timeout=0)

    async def _do(self, name: str) -> None:
        person = self._person
        actions: dict[str, Callable[[], Awaitable[object]]] = {
            "voice": person.send_voice,
            "photo": person.send_photo,
            "sticker": person.send_sticker,
            "contact": lambda: person.send_contact(person.phone),
            "block": person.block,
            "unblock": person.unblock,
        }
        if name in actions:
            await actions[name]()
        else:
            print("? :voice :photo :sticker :contact :block :unblock :quit", flush=True)

    def _show(self, event: str, chat: Chat, message: Message) -> None:
        if event == "deleted" or not message.from_bot:
            return
        name = chat.info.get("first_name") or chat.info.get("title")
        sign = "✎" if event == "edited" else "→"
        kind = "".join(f"<{one}> " for one in message.content)
        print(f"\n🤝 {sign} {name} : {kind}{message.text}")
        buttons = [(message, button) for row in message.buttons for button in row]
        if buttons:
            self._buttons[chat.id] = buttons
        for number, (_, button) in enumerate(buttons, 1):
            print(f"   {number}. {button.label}{' ↗' if button.url else ''}")
        sys.stdout.flush()


def read_lines(lines: asyncio.Queue[str | None], loop: asyncio.AbstractEventLoop) -> None:
    """Feed standard input to the loop, None at its end; runs in a thread of its own."""
    for line in sys.stdin:
        loop.call_soon_threadsafe(lines.put_nowait, line.rstrip("\n"))
    loop.call_soon_threadsafe(lines.put_nowait, None)


async def run(port: int, limits: bool, wait: float) -> None:
    """Serve, and take lines until the end of the input."""
    lines: asyncio.Queue[str | None] = asyncio.Queue()
    async with TelegramServer(port=port, limits=Limits(enabled=limits)) as server:
        print(f"TELEGRAM_BOT_TOKEN={server.token} TELEGRAM_API_URL={server.url} coupdemain bot", flush=True)
        console = Console(server)
        loop = asyncio.get_running_loop()
        threading.Thread(target=read_lines, args=(lines, loop), daemon=True).start()
        piped = not sys.stdin.isatty()
        if piped:
            await server.bot_listens()
        while (line := await lines.get()) is not None:
            if piped:
                print(f"\n> {line}", flush=True)
            if not await console.take(line):
                break
            if piped and not line.startswith("/as "):
                await console.settle(wait)


def main() -> None:
    """Read the options and run."""
    parser = argparse.ArgumentParser(prog="python -m tests.telegram", description=__doc__)
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--no-limits", action="store_true", help="do not enforce Telegram's paces")
    parser.add_argument("--wait", type=float, default=10, help="seconds a piped line waits for the bot")
    options = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(run(options.port, not options.no_limits, options.wait))


if __name__ == "__main__":
    main()
