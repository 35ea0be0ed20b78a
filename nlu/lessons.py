"""Messages that coordinators corrected, and what learning them has changed."""

from __future__ import annotations

import json
import subprocess
import tarfile
import tempfile
from pathlib import Path

from nlu import fingerprint, project
from nlu.evaluation.annotated import read_annotated
from nlu.settings import HOME

MODEL_FILE = "linear.joblib"
"""The file of our component inside the archive that Rasa writes (``nlu.model.classifier``)."""


def what_changed() -> str | None:
    """What the trained model owes to the lessons, in a sentence or two; nothing when there are none.

    Trains once more without them: a minute or two. Raises ``project.TrainingFailed``.
    """
    if not fingerprint.LESSONS.exists():
        return None
    with tempfile.TemporaryDirectory() as place:
        question = {
            "model": str(_take_out(Path(place))),
            "lessons": str(fingerprint.LESSONS),
            "witnesses": [message.text for message in read_annotated()],
        }
        done = subprocess.run(
            [str(project.PYTHON), "-m", "nlu.model.changes"],
            cwd=HOME,
            env=project.environment(),
            input=json.dumps(question),
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode != 0:
        raise project.TrainingFailed(f"Le modèle est entraîné, mais la comparaison a échoué :\n{done.stderr[-500:]}")
    return _say(json.loads(done.stdout))


def _take_out(folder: Path) -> Path:
    """Copy our component's file out of the archive of the model."""
    with tarfile.open(project.MODEL) as archive:
        member = next(one for one in archive if one.name.endswith(f"/{MODEL_FILE}"))
        source = archive.extractfile(member)
        assert source is not None
        (folder / MODEL_FILE).write_bytes(source.read())
    return folder / MODEL_FILE


def _say(found: dict[str, int]) -> str:
    return (
        f"Corrections apprises : {found['lessons']}. Sans elles, {found['misread_without']} de ces messages étaient "
        f"mal lus ; avec elles, {found['misread_with']}.\n"
        f"Sur {found['witnesses']} messages témoins, {found['read_otherwise']} sont lus autrement qu'avant."
    )
