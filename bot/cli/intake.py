"""``coupdemain intake``: a list of calls typed elsewhere; each line is taken whole, or refused with the reason."""

from __future__ import annotations

import asyncio
import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from actions import intake
from actions.unit import Unit
from bot.app import open_service
from bot.citizen.case_form.confirm import privacy_version, submission
from bot.cli import logs
from bot.desk.intake.form import KIND, CallDraft
from bot.engine.office import Office
from bot.settings import Settings
from nlu.facts import read_facts
from nlu.labels import DIRECTIONS, Direction
from nlu.readers.answers.mission import read_missions
from nlu.readers.commune import find_communes
from nlu.readers.people.note import note_way
from nlu.readers.phone import read_phone
from nlu.types import Guess
from storage.models import Coordinator

EVERYWHERE = [Coordinator(territory_kind="all", territory_code="")]


class Refused(Exception):
    """Why a line is not taken, in French."""


def take(file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="Un fichier CSV, en UTF-8.")]) -> None:
    """Enregistrer une liste d'appels : colonnes « message » et « accord » (telephone, proche ou papier).

    Facultatives : sens (demande, offre), nom, telephone, commune. Une ligne est prise en entier, ou refusée.
    """
    logs.configure("ERROR")
    told = asyncio.run(_take(Settings(), _lines(file)))
    table = Table("ligne", "fiche", "refusée parce que")
    for number, (reference, why) in enumerate(told, 2):
        table.add_row(str(number), reference, why)
    Console().print(table)
    refused = sum(bool(why) for _reference, why in told)
    typer.echo(f"{len(told) - refused} lignes enregistrées, {refused} refusées.")
    raise typer.Exit(1 if refused else 0)


def _lines(file: Path) -> list[dict[str, str]]:
    text = file.read_text(encoding="utf-8-sig")
    first = text.partition("\n")[0]
    rows = csv.DictReader(text.splitlines(), delimiter=";" if ";" in first else ",")
    return [{(name or "").strip().lower(): (value or "").strip() for name, value in row.items()} for row in rows]


async def _take(settings: Settings, lines: list[dict[str, str]]) -> list[tuple[str, str]]:
    """The reference of each line, or why it is refused; each is a unit of work of its own."""
    told: list[tuple[str, str]] = []
    async with open_service(settings) as service:
        for line in lines:
            try:
                async with service.mail.unit() as unit:
                    told.append((await _one(unit, service.office, line), ""))
            except Refused as refused:
                told.append(("", str(refused)))
    return told


async def _one(unit: Unit, office: Office, line: Mapping[str, str]) -> str:
    draft, consent = _draft(office, line), line.get("accord", "").lower()
    if consent not in intake.CONSENTS:
        raise Refused(f"l'accord doit être l'un de : {', '.join(intake.CONSENTS)}")
    if draft.phone is not None:
        known = await intake.known_by(unit, draft.phone, draft.direction, EVERYWHERE)
        same = next((case for case in known if set(case.missions) & set(draft.missions)), None)
        if same is not None:
            raise Refused(f"ce numéro a déjà {same.reference}")
    return (await intake.take(unit, submission(draft, None), consent, privacy_version())).reference


def _draft(office: Office, line: Mapping[str, str]) -> CallDraft:
    """What a line says: its columns go before what is read in the message."""
    words = line.get("message", "")
    if not words:
        raise Refused("la colonne « message » est vide")
    ways: dict[str, Direction] = {str(kind): way for kind, way in DIRECTIONS.items()}
    way = ways.get(line.get("sens", "").lower()) or note_way(words)
    if way is None:
        raise Refused("est-ce une demande ou une offre ? Remplissez la colonne « sens »")
    facts = read_facts(words, office.written(office.now()))
    guess = Guess(KIND[way], tuple(read_missions(words)) or ("indetermine",), 0.0)
    draft = CallDraft.from_guess(guess, words, facts)
    draft.name = line.get("nom") or draft.name
    draft.phone = _phone(line.get("telephone", "")) or draft.phone
    draft.insee = _commune(line.get("commune", "")) or draft.insee
    if draft.insee is None:
        raise Refused("la commune n'est pas dite, ou plusieurs portent ce nom")
    if draft.name is None and draft.phone is None:
        raise Refused("ni nom ni téléphone")
    return draft


def _phone(text: str) -> str | None:
    number = read_phone(text).number if text else None
    if text and number is None:
        raise Refused(f"ce numéro n'est pas valable : {len(text)} caractères")
    return number


def _commune(text: str) -> str | None:
    found = find_communes(text, expected=True) if text else ()
    if text and len(found) != 1:
        raise Refused("commune inconnue, ou plusieurs portent ce nom : donnez le code postal")
    return found[0].insee if found else None
