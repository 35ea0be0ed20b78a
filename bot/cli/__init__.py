"""The command line, ``coupdemain``: one module per family of commands."""

from __future__ import annotations

import sys

import typer
from pydantic import ValidationError

from bot.cli import chat, coordination, database, diagnosis, export, intake, lessons, logs, stats, telegram
from bot.settings import MissingSetting
from nlu.cli import app as nlu_app
from nlu.records import where
from storage.encryption import WrongKey

app = typer.Typer(
    help="Coup de main : l'entraide, de la demande à la mise en relation.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.command("chat")(chat.chat)
app.command("bot")(telegram.bot)
app.command("invite")(coordination.invite)
app.command("digest")(coordination.digest)
app.command("intake")(intake.take)
app.command("export")(export.export)
app.command("stats")(stats.stats)
app.command("doctor")(diagnosis.doctor)
app.add_typer(nlu_app, name="nlu", help="Comprendre le français : entraîner, servir, mesurer.")
app.add_typer(database.app, name="db", help="La base : migrations, sauvegarde, restauration, purge.")
app.add_typer(coordination.coordinators_app, name="coordinators")
app.add_typer(lessons.app, name="lessons", help="Ce que les corrections apprennent : relire, garder, exporter.")


def main() -> None:
    """Run a command; what an operator can mend is said in one line, and any other error says no word of anybody."""
    logs.guard()
    logs.configure("ERROR")
    try:
        app()
    except (MissingSetting, WrongKey) as error:
        typer.secho(str(error), err=True, fg="red")
        sys.exit(2)
    except ValidationError as error:
        for problem in error.errors():
            name = ".".join(map(str, problem["loc"])).upper()
            typer.secho(f"{name} : {problem['msg']}", err=True, fg="red")
        sys.exit(2)
    except Exception as error:
        typer.secho(f"Erreur inattendue : {where((type(error), error, error.__traceback__))}", err=True, fg="red")
        sys.exit(1)
