"""``coupdemain nlu``: train the model, serve it, score it, and read messages with it."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

import typer

from nlu import lessons, project
from nlu.check import problems
from nlu.client import NluClient
from nlu.evaluation import run
from nlu.examples import FOLDER
from nlu.server import START_SECONDS, NluServer, command
from nlu.settings import DEFAULT_URL, HOME, NluSettings
from nlu.understand import Understander

PARSE_TIMEOUT_SECONDS = 30.0
AT_ONCE = 8
"""Messages read at the same time by ``parse``; the answers keep the order of the questions."""

app = typer.Typer(no_args_is_help=True)


@app.command()
def train(
    force: Annotated[bool, typer.Option(help="Entraîner même si le modèle est à jour.")] = False,
) -> None:
    """Entraîner le modèle, si les exemples ont changé."""
    try:
        changes = lessons.what_changed() if project.train(force=force) else None
    except project.TrainingFailed as error:
        typer.secho(str(error), err=True, fg="red")
        raise typer.Exit(1) from error
    if changes is not None:
        typer.echo(changes)


@app.command()
def serve() -> None:
    """Servir le modèle à l'adresse NLU_URL, avec le jeton NLU_TOKEN."""
    settings = NluSettings()
    if settings.nlu_token_text is None:
        typer.secho("NLU_TOKEN n'est pas réglé. Écrivez un mot long, au hasard, dans .env.", err=True, fg="red")
        raise typer.Exit(2)
    if not project.MODEL.exists():
        typer.secho("Le modèle manque. Lancez « make train ».", err=True, fg="red")
        raise typer.Exit(2)
    port = urlsplit(settings.nlu_url or DEFAULT_URL).port or 5005
    os.chdir(HOME)
    line = command(port)
    os.execve(line[0], line, project.environment(AUTH_TOKEN=settings.nlu_token_text))


@app.command()
def parse() -> None:
    """Lire des lignes JSON {"text": …} et écrire ce qui est compris, une ligne JSON chacune."""
    well = asyncio.run(_parse(sys.stdin))
    raise typer.Exit(0 if well else 1)


async def _parse(lines: Iterator[str]) -> bool:
    well = True
    async with _client() as client:
        understander = Understander(client)

        async def read(line: str) -> dict[str, Any]:
            try:
                text = json.loads(line)["text"]
            except (ValueError, KeyError, TypeError):
                return {"error": 'une ligne JSON {"text": …} est attendue'}
            if not isinstance(text, str):
                return {"error": "« text » doit être un texte"}
            return (await understander.understand(text, date.today())).as_json()

        batch: list[str] = []
        for line in lines:
            if line.strip():
                batch.append(line)
            if len(batch) == AT_ONCE:
                well &= await _answer(read, batch)
                batch = []
        return await _answer(read, batch) and well


async def _answer(read: Any, batch: list[str]) -> bool:
    answers = await asyncio.gather(*[read(line) for line in batch])
    for answer in answers:
        typer.echo(json.dumps(answer, ensure_ascii=False))
    return not any("error" in answer for answer in answers)


@asynccontextmanager
async def _client() -> AsyncIterator[NluClient]:
    """The server NLU_URL names when it answers, else one of our own for the time of the run."""
    settings = NluSettings()
    if settings.nlu_url is not None:
        async with NluClient.at(settings.nlu_url, settings.nlu_token_text, PARSE_TIMEOUT_SECONDS) as client:
            if await client.parse("bonjour") is not None:
                yield client
                return
    async with (
        NluServer.beside(HOME / "data") as server,
        NluClient(server.where, PARSE_TIMEOUT_SECONDS) as client,
    ):
        if not await server.wait_ready(START_SECONDS):
            typer.secho("Le modèle ne répond pas : seules les règles répondent. Lancez « make train ».", err=True)
        yield client


@app.command()
def check(
    folder: Annotated[Path, typer.Argument(help="Dossier de messages.", exists=True, file_okay=False)] = FOLDER,
) -> None:
    """Vérifier les messages d'entraînement : étiquettes, doublons, numéros qui ne sont pas inventés."""
    found = list(problems(folder))
    for problem in found:
        typer.echo(problem)
    if found:
        raise typer.Exit(1)
    typer.echo("Rien à redire.")


@app.command("test")
def measure(
    json_path: Annotated[Path | None, typer.Option("--json", help="Écrire aussi les chiffres dans ce fichier.")] = None,
    pictures: Annotated[Path | None, typer.Option(help="Dessiner aussi deux images dans ce dossier.")] = None,
    groups: Annotated[
        int, typer.Option(min=2, help="Nombre d'entraînements ; autant que d'auteurs : un seul de côté à la fois.")
    ] = run.GROUPS,
    answers: Annotated[
        Path | None,
        typer.Option(help="Garder les réponses des modèles dans ce fichier, ou relire celles qu'il contient déjà."),
    ] = None,
    keep: Annotated[bool, typer.Option(help="Garder chiffres et images dans docs/figures.")] = False,
) -> None:
    """Mesurer la compréhension sur des auteurs que le modèle n'a jamais lus, puis les lecteurs."""
    if keep:
        json_path, pictures = run.KEPT / "understanding.json", run.KEPT
    try:
        run.run(groups, run.Outputs(json_path, pictures, answers))
    except project.TrainingFailed as error:
        typer.secho(str(error), err=True, fg="red")
        raise typer.Exit(1) from error
