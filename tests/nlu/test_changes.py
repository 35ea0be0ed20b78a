"""What learning from corrections changes, measured where the models live: in the environment of Rasa."""

from __future__ import annotations

import json
import subprocess

from nlu import project
from nlu.settings import HOME

COMPARE = """
import json, sys
from dataclasses import asdict
from nlu.model.changes import compare
from nlu.model.linear import LinearModel
from nlu.examples import Example
examples, lessons, witnesses = json.loads(sys.stdin.read())
examples = [Example("a", *pair) for pair in examples]
lessons = [Example("lessons", *pair) for pair in lessons]
model = LinearModel().fit([e.text for e in examples + lessons], [e.label for e in examples + lessons])
print(json.dumps(asdict(compare(model, examples, lessons, witnesses))))
"""

EXAMPLES = [
    ["je peux faire les courses", "offre+solidarite_proximite"],
    ["je peux porter les courses", "offre+solidarite_proximite"],
    ["je peux faire vos courses demain", "offre+solidarite_proximite"],
    ["besoin de courses", "demande+solidarite_proximite"],
    ["besoin d'aide pour les courses", "demande+solidarite_proximite"],
    ["besoin de mes courses demain", "demande+solidarite_proximite"],
    ["bonjour", "salutation"],
    ["bonjour à vous", "salutation"],
]
LESSONS = [
    ["je tricote des bonnets pour la crèche", "offre+garde_enfants"],
    ["je tricote des pulls pour la crèche", "offre+garde_enfants"],
    ["je peux faire les courses demain", "offre+solidarite_proximite"],
]
WITNESSES = ["je tricote pour la crèche", "bonjour"]


def test_lessons_are_compared_with_a_model_that_has_not_read_them() -> None:
    done = subprocess.run(
        [project.PYTHON, "-c", COMPARE],
        input=json.dumps([EXAMPLES, LESSONS, WITNESSES]),
        capture_output=True,
        text=True,
        cwd=HOME,
        env=project.environment(),
        check=True,
    )
    found = json.loads(done.stdout)
    assert found == {"lessons": 3, "misread_without": 2, "misread_with": 0, "witnesses": 2, "read_otherwise": 1}
