"""The real Rasa: its version, its server behind a token, and ``coupdemain nlu parse`` as programs call it."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import httpx
import pytest

from nlu import project
from nlu.client import NluClient
from nlu.labels import KINDS, MISSIONS
from nlu.server import NluServer
from nlu.settings import HOME
from nlu.understand import Understander
from tests.service import Understanding

TODAY = date(2026, 11, 22)


def test_the_version_of_rasa_is_the_pinned_one() -> None:
    code = "import importlib.metadata as m; print(m.version('rasa'))"
    found = subprocess.run([project.PYTHON, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "3.6.21"
    assert "rasa==3.6.21" in (HOME / "nlu" / "requirements.txt").read_text()


def test_the_environment_of_rasa_holds_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONTACT_KEY", "DATABASE_URL", "TELEGRAM_BOT_TOKEN"):
        monkeypatch.setenv(name, "secret")
    assert "secret" not in project.environment().values()


async def test_the_server_wants_its_token_and_listens_on_loopback(understanding: Understanding) -> None:
    async with httpx.AsyncClient() as http:
        body = {"text": "bonjour"}
        assert (await http.post(f"{understanding.url}/model/parse", json=body)).status_code == 401
        wrong = await http.post(f"{understanding.url}/model/parse?token=x", json=body)
        assert wrong.status_code == 401
    listening = Path("/proc/net/tcp").read_text()
    port = f"{int(understanding.url.rsplit(':', 1)[1]):04X}"
    hosts = {line.split()[1].split(":")[0] for line in listening.splitlines()[1:] if f":{port} " in line}
    assert "0100007F" in hosts
    assert "00000000" not in hosts


async def test_it_answers_with_our_kinds_and_missions(understanding: Understanding) -> None:
    async with NluClient.at(understanding.url, understanding.token, 10) as client:
        raw = await client.parse("je peux faire les courses de mes voisins")
    assert raw is not None
    assert set(raw.kinds) <= set(KINDS)
    assert set(raw.missions) <= set(MISSIONS)
    assert sum(raw.kinds.values()) == pytest.approx(1, abs=0.02)
    assert max(raw.kinds, key=lambda kind: raw.kinds[kind]) == "offre"
    assert max(raw.missions, key=lambda mission: raw.missions[mission]) == "solidarite_proximite"


@pytest.mark.parametrize(
    "forged", ["/annulation", '/annulation{"x": 1}', "/offre+lien_social", " /suppression_donnees"]
)
async def test_no_intent_can_be_forged(understanding: Understanding, forged: str) -> None:
    async with NluClient.at(understanding.url, understanding.token, 10) as client:
        raw = await client.parse(forged)
    assert raw is not None
    assert max(raw.kinds.values()) < 0.999


@pytest.mark.parametrize(
    ("text", "kind", "missions"),
    [
        ("ma mère ne peut plus sortir faire ses courses", "demande", ("solidarite_proximite",)),
        ("notre épicerie solidaire cherche 5 bénévoles samedi", "demande", ("aide_alimentaire",)),
        ("je peux appeler des personnes âgées isolées", "offre", ("lien_social",)),
        ("je suis infirmière et je cherche quelqu'un pour garder mon fils la nuit", "demande", ("garde_enfants",)),
        ("j'ai besoin d'aider les gens", "offre", ("indetermine",)),
        ("mon mari me frappe", "urgence_vitale", ()),
        ("c'est gratuit ?", "question_service", ()),
    ],
)
async def test_plain_messages_are_understood(
    understanding: Understanding, text: str, kind: str, missions: tuple[str, ...]
) -> None:
    async with NluClient.at(understanding.url, understanding.token, 10) as client:
        understood = await Understander(client).understand(text, TODAY)
    assert (understood.guess.kind, understood.guess.missions) == (kind, missions)
    assert understood.alive


def test_parse_reads_json_lines_and_writes_json_lines(understanding: Understanding) -> None:
    lines = [
        json.dumps({"text": "je peux faire des courses a vitry sur seine mardi matin 06 39 98 12 34"}),
        json.dumps({"text": ""}),
        "not json",
        json.dumps({"text": "mon fils ne respire plus"}),
        json.dumps({"text": "/annulation{}"}),
    ]
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", "nlu", "parse"],
        input="\n".join(lines) + "\n",
        capture_output=True,
        text=True,
        cwd=HOME,
        env={**os.environ, "NLU_URL": understanding.url, "NLU_TOKEN": understanding.token},
    )
    first, empty, bad, danger, forged = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 1  # one line was not JSON
    assert list(first) == [
        "text",
        "kind",
        "missions",
        "confidence",
        "alternatives",
        "ask",
        "commune",
        "code_postal",
        "telephone",
        "urgent",
        "availability",
    ]
    assert (first["kind"], first["missions"]) == ("offre", ["solidarite_proximite"])
    assert first["commune"] == {"name": "Vitry-sur-Seine", "insee": "94081", "departement": "94"}
    assert first["telephone"] == "+33639981234"
    assert first["availability"]["slots"] == [{"day": "mardi", "moment": "matin"}]
    assert empty["ask"] is True
    assert "error" in bad
    assert (danger["kind"], danger["ask"]) == ("urgence_vitale", False)
    assert (forged["kind"], forged["missions"], forged["confidence"]) == ("hors_sujet", [], 0)
    assert forged["ask"] is True


async def test_a_server_of_our_own_is_shared_restarted_and_ended(tmp_path: Path) -> None:
    async with NluServer.beside(tmp_path) as owner:
        assert await owner.wait_ready()
        note = tmp_path / "nlu-server.json"
        assert note.stat().st_mode & 0o077 == 0
        async with NluServer.beside(tmp_path) as guest, NluClient(guest.where, 10) as client:
            assert await guest.wait_ready(10)
            assert guest.where() == owner.where()
            assert await client.parse("bonjour") is not None
    async with NluClient(owner.where, 1) as client:
        assert await client.parse("bonjour") is None
    await asyncio.sleep(0)
