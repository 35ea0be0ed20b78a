"""What a trained model is said to depend on is what its training reads: asked of the training code itself."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from nlu import project
from nlu.examples import paths
from nlu.fingerprint import LESSONS, SOURCES, code, messages, sources
from nlu.settings import HOME

LOADED = """
import json, sys
import nlu.model.linear
own = [module for name, module in sys.modules.items() if name.startswith("nlu.") and not hasattr(module, "__path__")]
print(json.dumps([module.__file__ for module in own]))
"""


def test_the_code_is_that_which_the_model_loads() -> None:
    done = subprocess.run(
        [str(project.PYTHON), "-c", LOADED],
        cwd=HOME,
        env=project.environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {Path(file) for file in json.loads(done.stdout)}
    assert SOURCES / "french" / "sounds.py" in loaded
    assert code() == loaded | {SOURCES / "model" / "classifier.py", SOURCES / "model" / "answer.py"}


def test_every_message_and_every_setting_counts() -> None:
    read = sources()
    assert read == list(dict.fromkeys(read))
    assert {SOURCES / "config.yml", SOURCES / "domain.yml", SOURCES / "requirements.txt"} < set(read)
    assert {path for path in messages() if path != LESSONS} == set(paths())
