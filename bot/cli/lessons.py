"""``coupdemain lessons``: what corrections teach — see what waits, review it one by one, export what was kept."""

from __future__ import annotations

import asyncio
import getpass
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from actions import learn
from actions.learn import Line
from bot.app import Service, open_service
from bot.cli import logs
from bot.settings import Settings
from bot.texts.moments import ago
from nlu.fingerprint import LESSONS
from nlu.french.text import clean
from nlu.labels import rank
from nlu.mask import one_line
from storage.encryption import opened
from storage.models import Lesson

URGENCY_LINES = "-urgency.tsv"
"""The urgency is read by rules, not by the model: its lines stand beside, as a table to test these rules with."""

HEAD = """# Writer: people whose message was corrected, and who agreed; masked, reviewed, then coupdemain lessons export
version: "3.1"
nlu:
"""
KEYS = {"g": "garder", "r": "refuser", "m": "modifier le texte", "p": "passer", "q": "quitter"}

app = typer.Typer(no_args_is_help=True)


def _run(act: Callable[[Service], Awaitable[None]]) -> None:
    async def inside() -> None:
        async with open_service(Settings()) as service:
            await act(service)

    logs.configure("ERROR")
    asyncio.run(inside())


async def _waiting(service: Service) -> list[Lesson]:
    async with service.mail.unit() as unit:
        return await learn.waiting(unit)


@app.command("list")
def show() -> None:
    """Les leçons à relire, de la plus ancienne à la plus récente."""

    async def act(service: Service) -> None:
        found = await _waiting(service)
        table = Table("N°", "Compris", "Corrigé", "Urgent", "Depuis")
        for lesson in found:
            since = ago(lesson.created_at, service.office.now())
            table.add_row(str(lesson.id), _guessed(lesson), lesson.corrected, _urgency(lesson), since)
        console = Console() if Console().is_terminal else Console(width=160)
        console.print(table if found else "Aucune leçon à relire.")

    _run(act)


@app.command()
def review() -> None:
    """Relire les leçons une par une : garder, refuser, modifier le texte."""

    async def act(service: Service) -> None:
        console = Console(highlight=False, soft_wrap=True)
        found = await _waiting(service)
        for number, lesson in enumerate(found, 1):
            console.print(f"\n[bold]Leçon {lesson.id}[/bold] ({number} sur {len(found)})")
            console.print(f"  {escape(clean(opened(lesson.text) or ''))}")
            console.print(f"  compris : {_guessed(lesson)}\n  corrigé : [bold]{lesson.corrected}[/bold]")
            if _urgency(lesson):
                console.print(f"  urgent : {_urgency(lesson)}")
            if not await _review(service, console, lesson.id):
                break
        console.print(f"Il reste {len(await _waiting(service))} leçon(s) à relire.")

    _run(act)


async def _review(service: Service, console: Console, lesson_id: int) -> bool:
    """Ask until one lesson is decided or passed; false to stop. Each decision is stored at once."""
    text: str | None = None
    while True:
        key = (await _ask(", ".join(f"{key} {words}" for key, words in KEYS.items()) + " ? ")).lower()[:1]
        if key == "m":
            text = one_line(await _ask("Nouveau texte : ")) or None
            console.print(f"  {escape(text)}" if text else "  Texte vide : rien n'a changé.")
        elif key in ("g", "r"):
            async with service.mail.unit() as unit:
                done = await learn.review(unit, lesson_id, getpass.getuser(), keep=key == "g", text=text)
            console.print(("Gardée." if key == "g" else "Refusée.") if done else "Cette leçon n'attend plus.")
            return True
        elif key in ("p", "q"):
            return key == "p"


async def _ask(question: str) -> str:
    """A line typed or read from a pipe; its end means « quitter »."""
    try:
        return (await asyncio.to_thread(input, question)).strip()
    except EOFError:
        return "q"


def _guessed(lesson: Lesson) -> str:
    return lesson.guessed or "choisi par boutons"


def _urgency(lesson: Lesson) -> str:
    if lesson.urgent_after is None:
        return ""
    return "non → oui" if lesson.urgent_after else "oui → non"


@app.command()
def export(
    out: Annotated[Path, typer.Option(help="Le fichier à écrire.")] = LESSONS,
) -> None:
    """Écrire les leçons gardées en exemples d'entraînement (l'urgence à part, à côté)."""

    async def act(service: Service) -> None:
        async with service.mail.unit() as unit:
            lines = await learn.export(unit)
        urgency = out.with_name(out.stem + URGENCY_LINES)
        _write(out, training_lines(lines))
        _write(urgency, urgency_lines(lines))
        typer.echo(f"{len(lines)} leçon(s) dans {out}." if lines else f"Aucune leçon gardée : {out} n'existe plus.")

    _run(act)


def training_lines(lines: list[Line]) -> str:
    """The file of examples, the same whatever the order of the lessons: by intent, then by text; empty when none."""
    by_intent: dict[str, set[str]] = {}
    for line in lines:
        if text := one_line(line.text):
            by_intent.setdefault(line.label, set()).add(text)
    if not by_intent:
        return ""
    blocks = [
        f"- intent: {label}\n  examples: |\n" + "".join(f"    - {text}\n" for text in sorted(by_intent[label]))
        for label in sorted(by_intent, key=rank)
    ]
    return HEAD + "".join(blocks)


def urgency_lines(lines: list[Line]) -> str:
    """What the rules of urgency read wrongly, one message a line; empty when there is none."""
    told = sorted(
        {f"{'yes' if line.urgent else 'no'}\t{one_line(line.text)}\n" for line in lines if line.urgent is not None}
    )
    return "urgent\ttext\n" + "".join(told) if told else ""


def _write(path: Path, content: str) -> None:
    """Put the whole file in place at once, for its owner alone; nothing to say leaves no file."""
    if not content:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    made = path.with_name(f".{path.name}.new")
    made.touch(mode=0o600)
    made.write_text(content, encoding="utf-8")
    made.replace(path)
