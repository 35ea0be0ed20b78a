"""The Rasa project: where it is, whether its model is current, and how to train it in its own environment."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

from nlu.examples import as_yaml, read_file
from nlu.fingerprint import SOURCES, fingerprint, messages
from nlu.settings import HOME

PYTHON = HOME / ".venv-nlu" / "bin" / "python"
CONFIG = SOURCES / "config.yml"
MODELS = HOME / "models"
MODEL = MODELS / "nlu.tar.gz"
FINGERPRINT = MODELS / "nlu.fingerprint"


class TrainingFailed(Exception):
    """A step of the training failed; the message says which, why, and what to do."""


def model_is_current() -> bool:
    """Whether the model was trained on the examples, settings and model code of this checkout."""
    return MODEL.exists() and FINGERPRINT.exists() and FINGERPRINT.read_text().strip() == fingerprint()


def environment(**extra: str) -> dict[str, str]:
    """What a Rasa process may know: no database address, no token of Telegram, no key of contacts."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    return {
        **kept,
        "PYTHONPATH": str(HOME),
        "PYTHONWARNINGS": "ignore",
        "RASA_TELEMETRY_ENABLED": "false",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "CUDA_VISIBLE_DEVICES": "",
        "OMP_NUM_THREADS": "2",
        **extra,
    }


def require_environment() -> None:
    """Refuse with a sentence when the environment of Rasa is missing."""
    if not PYTHON.exists():
        raise TrainingFailed("L'environnement de Rasa manque (.venv-nlu). Lancez « make train », qui le prépare.")


def train(*, force: bool = False) -> bool:
    """Train the model unless it is current; returns whether it was trained. Raises ``TrainingFailed``."""
    if not force and model_is_current():
        return False
    require_environment()
    MODELS.mkdir(exist_ok=True)
    console = Console(stderr=True)
    started = time.monotonic()
    trained_on = fingerprint()
    with tempfile.TemporaryDirectory(dir=MODELS) as place, console.status("") as status:
        folder = Path(place)
        for last in _run_rasa(folder):
            seconds = int(time.monotonic() - started)
            status.update(f"Entraînement de la compréhension du français… {seconds} s · {last}")
        shutil.move(folder / MODEL.name, MODEL)
    FINGERPRINT.write_text(trained_on)
    size = MODEL.stat().st_size / 1e6
    console.print(f"Modèle entraîné en {time.monotonic() - started:.0f} s ({size:.1f} Mo).")
    return True


def training(config: Path, data: Path, folder: Path) -> list[str]:
    """The command by which Rasa reads ``data`` and leaves a model named as ours in ``folder``."""
    command = [str(PYTHON), "-m", "rasa", "train", "nlu", "--config", str(config), "--nlu", str(data)]
    return [*command, "--out", str(folder), "--fixed-model-name", MODEL.name.split(".")[0]]


def _run_rasa(folder: Path) -> Iterator[str]:
    """Train into ``folder``; what Rasa says, line by line, shortened. Raises ``TrainingFailed``."""
    data = folder / "data"
    data.mkdir()
    for path in messages():
        if path.suffix == ".yml":
            shutil.copy(path, data)
        else:
            (data / f"real_{path.stem}.yml").write_text(as_yaml(read_file(path)))
    command = [*training(CONFIG, data, folder), "--domain", str(SOURCES / "domain.yml")]
    last = deque[str](maxlen=12)
    # Rasa keeps a cache in the working directory; ours is thrown away with the folder.
    with subprocess.Popen(
        command,
        cwd=HOME,
        env=environment(RASA_CACHE_DIRECTORY=str(folder)),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            last.append(line.rstrip())
            yield _short(line)
    if process.returncode != 0 or not (folder / MODEL.name).exists():
        shown = "\n".join(last)
        raise TrainingFailed(
            f"L'entraînement a échoué (rasa train, code {process.returncode}) :\n{shown}\n"
            "Corrigez l'exemple ou le réglage nommé ci-dessus, puis relancez « make train »."
        )


def _short(line: str) -> str:
    words = line.strip().split("  - ")[-1]
    return words[:60].replace("[", "(")
