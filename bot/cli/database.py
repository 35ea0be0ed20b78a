"""``coupdemain db``: migrations, backup, restore, retention."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated

import typer

from actions import purge as purging
from bot.app import Service, open_service
from bot.cli import logs
from bot.settings import Settings
from storage import backup as copies
from storage import migrate

app = typer.Typer(no_args_is_help=True)


def _run(act: Callable[[Service], Awaitable[str]]) -> None:
    async def inside() -> str:
        async with open_service(Settings()) as service:
            return await act(service)

    logs.configure("ERROR")
    try:
        typer.echo(asyncio.run(inside()))
    except copies.BackupMismatch as error:
        typer.secho(str(error), err=True, fg="red")
        raise typer.Exit(2) from error


@app.command()
def upgrade() -> None:
    """Appliquer les migrations (chaque commande le fait aussi en commençant)."""

    async def act(service: Service) -> str:
        return f"Base à jour : révision {await migrate.revision(service.database)}."

    _run(act)


@app.command()
def backup(path: Annotated[Path | None, typer.Argument(help="Le fichier à écrire.")] = None) -> None:
    """Copier toutes les lignes dans un fichier (coordonnées chiffrées, sans la clé)."""

    async def act(service: Service) -> str:
        folder = service.settings.data_dir
        folder.mkdir(parents=True, exist_ok=True)
        made = service.office.now().astimezone(service.office.zone)
        target = path or folder / f"sauvegarde-{made:%Y%m%d-%H%M%S}.jsonl.gz"
        count = await copies.backup(service.database, target)
        return f"{count} lignes copiées dans {target}. La clé CONTACT_KEY n'y est pas : gardez-la ailleurs."

    _run(act)


@app.command()
def restore(path: Annotated[Path, typer.Argument(exists=True, dir_okay=False)]) -> None:
    """Remettre une sauvegarde dans une base vide."""

    async def act(service: Service) -> str:
        return f"{await copies.restore(service.database, path)} lignes restaurées."

    _run(act)


@app.command()
def purge() -> None:
    """Effacer ce qui a dépassé sa durée de conservation (le service le fait aussi chaque jour)."""

    async def act(service: Service) -> str:
        async with service.mail.unit() as unit:
            removed = await purging.purge(unit)
        return ", ".join(f"{name} : {count}" for name, count in removed.items())

    _run(act)
