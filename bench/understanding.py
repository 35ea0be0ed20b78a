"""The real understanding for a bench, and things that people say to it."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from nlu import project
from nlu.server import NluServer

TEXTS = [
    "Bonjour, je peux faire des courses pour mes voisins le samedi à Vitry",
    "ma grand-mère est seule à Ivry, elle aurait besoin de compagnie",
    "je suis dispo lundi et mardi matin pour aider à l'épicerie sociale",
    "on cherche 3 bénévoles jeudi pour distribuer les colis, signé le CCAS de Créteil",
    "qui peut garder mes enfants demain soir svp",
    "c'est gratuit ?",
    "dispo pour appeler des personnes âgées",
    "g une voiture, je peu aider",
]
MISSING = "no trained model here (make train): figures of the understanding are left out"


def trained() -> bool:
    """Whether there is a model, and an environment to serve it."""
    return project.MODEL.exists() and project.PYTHON.exists()


@asynccontextmanager
async def serving() -> AsyncIterator[tuple[str, str]]:
    """A server of our own with the real model, ready to answer; its address and token."""
    with tempfile.TemporaryDirectory() as folder:
        async with NluServer.beside(Path(folder)) as server:
            if not await server.wait_ready():
                raise RuntimeError("the understanding did not start")
            url, token = server.where()
            yield url, token or ""
