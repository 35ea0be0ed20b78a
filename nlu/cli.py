"""``coupdemain nlu``: train the model, serve it, score it, and read messages with it."""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import typer

from nlu import lessons, project
from nlu.check import problems
from nlu.client import NluClient
from nlu.encoder import state
from nlu.evaluation import run
from nlu.examples import FOLDER
from nlu.patience import patience
from nlu.server import START_SECONDS, NluServer, command
from nlu.settings import DEFAULT_URL, HOME, NluSettings
from nlu.understand import Understander
from nlu.written import Written

PARSE_TIMEOUT_SECONDS = 30.0
AT_ONCE = 8
"""Messages read at the same time by ``parse``; the answers keep the order of the questions."""

BLANK = b" \t\r\n\xef\xbb\xbf"
"""A line of nothing else is no line: spaces, and the mark that Windows puts at the head of a file."""

HALF_CHARACTER = re.compile("[\ud800-\udfff]")
"""JSON can write half of an emoji alone; nothing can store or send it."""

app = typer.Typer(no_args_is_help=True)


@app.command()
def train(
    force: Annotated[bool, typer.Option(help="Entraîner même si le modèle est à jour.")] = False,
) -> None:
    """Entraîner le modèle, si les exemples ont changé."""
    try:
        trained = project.train(force=force)
        changes = lessons.what_changed() if trained else None
    except project.TrainingFailed as error:
        typer.secho(str(error), err=True, fg="red")
        raise typer.Exit(1) from error
    if changes is not None:
        typer.echo(changes)
    if trained:
        _tell_of_encoder()


def _tell_of_encoder() -> None:
    problem = state.problem()
    if problem is not None:
        typer.echo(problem, err=True)
    elif not state.is_current():
        typer.echo(
            "L'encodeur n'a pas appris tous ces messages : « make encoder » les lui apprend (des heures).", err=True
        )


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
    well = asyncio.run(_parse(sys.stdin.buffer))
    raise typer.Exit(0 if well else 1)


async def _parse(lines: Iterable[bytes]) -> bool:
    """Answer each line by itself; false when one of them could not be read."""
    well = True
    async with _client() as client:
        read = partial(_read, Understander(client), NluSettings().timezone)
        waiting = (line for line in lines if line.strip(BLANK))
        while batch := list(islice(waiting, AT_ONCE)):
            for answer in await asyncio.gather(*map(read, batch)):
                typer.echo(json.dumps(answer, ensure_ascii=False).encode())
                well &= "error" not in answer
    return well


async def _read(understander: Understander, zone: ZoneInfo, line: bytes) -> dict[str, Any]:
    """What one line says, or what is wrong with it."""
    try:
        text = json.loads(line.decode("utf-8-sig"))["text"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return {"error": 'une ligne JSON {"text": …} est attendue, en UTF-8'}
    if not isinstance(text, str):
        return {"error": "« text » doit être un texte"}
    if HALF_CHARACTER.search(text):
        return {"error": "« text » contient la moitié d'un caractère"}
    try:
        with patience():
            return (await understander.understand(text, Written(datetime.now(UTC), zone))).as_json()
    except Exception as error:
        return {"error": f"cette ligne n'a pas pu être lue ({type(error).__name__})"}


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
        int | None,
        typer.Option(min=2, help="Nombre d'entraînements ; autant que d'auteurs : un seul de côté à la fois."),
    ] = None,
    answers: Annotated[
        Path | None,
        typer.Option(help="Garder les réponses des modèles dans ce fichier, ou relire celles qu'il contient déjà."),
    ] = None,
    keep: Annotated[bool, typer.Option(help="Garder chiffres et images dans docs/figures.")] = False,
    encoder: Annotated[
        bool, typer.Option("--encoder", help="Avec l'encodeur, entraîné lui aussi sans eux : des heures.")
    ] = False,
) -> None:
    """Mesurer la compréhension sur des auteurs que le modèle n'a jamais lus, puis les lecteurs."""
    if keep:
        json_path, pictures = run.KEPT / "understanding.json", run.KEPT
    try:
        several = groups or (run.GROUPS_WITH_ENCODER if encoder else run.GROUPS)
        run.run(several, run.Outputs(json_path, pictures, answers), encoder=encoder)
    except project.TrainingFailed as error:
        typer.secho(str(error), err=True, fg="red")
        raise typer.Exit(1) from error
