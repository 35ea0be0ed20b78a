"""The terminal through a pipe: one line, one message; a citizen, then a coordinator, on one database."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from bot.cli import app
from tests.program import command


def _run(folder: Path, *arguments: str, lines: list[str] | None = None) -> str:
    done = command(f"sqlite:///{folder / 'chat.sqlite3'}", *arguments, said="\n".join(lines or []) + "\n")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_citizen_and_a_coordinator_beside_them(tmp_path: Path) -> None:
    said = _run(
        tmp_path,
        "chat",
        lines=["1", "Courses, services aux voisins", "94400", "2", "Karim", "06 39 98 12 34", "oui", "J'accepte"],
    )
    assert "O-1" in said
    assert "<b>" not in said
    link = _run(tmp_path, "invite", "--territory", "94", "--role", "coordinator").strip()
    assert link.startswith("https://t.me/")
    decided = _run(tmp_path, "chat", "--as", "marie", lines=[link, "/releve", "Ouvrir O-1", "Valider"])
    assert "À valider : 1" in decided
    assert "O-1 est validée" in decided
    assert "Karim" not in decided
    told = _run(tmp_path, "chat", lines=["/suivi"])
    assert "Votre offre O-1 est validée" in told
    assert "Validée" in told
    assert "À valider" not in _run(tmp_path, "digest", "--territory", "13")
    assert "O-1" in _run(tmp_path, "export", "offers")


def test_what_a_terminal_would_obey_is_not_shown(tmp_path: Path) -> None:
    """Neither to who types it nor to who reads it: no escape sequence, no bell, no mark of direction."""
    hostile = "je suis \x1b[2Jà Clamart\x1b]0;titre\x07 \u202eelos \x9b31m et \x08\x08"
    said = _run(tmp_path, "chat", "--as", "lea\x1b[31m", lines=[hostile, "/mesdonnees"])
    assert "je suis [2Jà Clamart" in said
    assert [character for character in said if character in "\x1b\x07\x08\x9b\u202e"] == []


def test_a_file_of_windows_and_a_text_without_end(tmp_path: Path) -> None:
    said = _run(tmp_path, "chat", lines=["\ufeff1", "bla " * 25_000, "/aide"])
    assert "Comment voulez-vous aider" in said
    assert "Votre message est long" in said
    assert "Comment ça marche" in said


def test_an_invitation_makes_a_coordinator_and_nothing_else() -> None:
    refused = CliRunner().invoke(app, ["invite", "--territory", "94", "--role", "chef"])
    assert refused.exit_code == 2
    assert "coordinator" in refused.output
