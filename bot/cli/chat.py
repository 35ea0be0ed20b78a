"""``coupdemain chat``: the conversation in the terminal, on the real database, with the real understanding."""

from __future__ import annotations

import asyncio
import sys
from typing import Annotated

import typer
from rich.console import Console

from bot.app import french, open_service
from bot.channels import terminal
from bot.cli import logs
from bot.engine.tasks import Tasks
from bot.settings import Settings
from nlu.french.text import clean
from nlu.server import NluServer

READY_SECONDS = 90.0
NAME_MAX = 64
"""Characters that an address has in the database."""

WELCOME = """Écrivez, ou tapez le numéro d'un bouton. Ctrl-D pour sortir.
Pour coordonner, dans un autre terminal : « coupdemain invite --territory 94 »,
puis « coupdemain chat --as marie », et collez le lien.
"""


def chat(
    name: Annotated[str, typer.Option("--as", help="Le nom sous lequel vous écrivez.")] = "moi",
    wait: Annotated[bool, typer.Option(help="Attendre que la compréhension du français soit prête.")] = True,
) -> None:
    """Converser dans le terminal (ou depuis un tube : une ligne, un message)."""
    settings = Settings()
    logs.configure("ERROR")
    asyncio.run(_chat(settings, clean(name)[:NAME_MAX] or "moi", wait))


async def _chat(settings: Settings, name: str, wait: bool) -> None:
    async with open_service(settings) as service, french(settings) as (understander, server):
        if server is not None and wait:
            await _wait(server)
        workers = service.workers(understander)
        dues = service.dues()
        async with Tasks() as tasks:
            tasks.start("dues", dues.run())
            await terminal.Terminal(service.database, service.office, workers, name).converse()


async def _wait(server: NluServer) -> None:
    """Show that the understanding is starting; go on without it when it does not come."""
    console = Console(stderr=True)
    with console.status("La compréhension du français démarre…"):
        ready = await server.wait_ready(READY_SECONDS)
    if not ready:
        console.print("La compréhension du français ne démarre pas : la conversation se fait par boutons.")
    elif sys.stdin.isatty():
        console.print(WELCOME, style="dim", highlight=False)
