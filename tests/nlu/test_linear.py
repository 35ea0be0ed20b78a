"""The linear models, run where they live: in the environment of Rasa."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest

from nlu import project
from nlu.examples import paths
from nlu.labels import KINDS, MISSIONS
from nlu.settings import HOME

LEARN = """
import json, sys
from pathlib import Path
from nlu.model.linear import LinearModel
task = json.loads(sys.stdin.read())
texts, labels = zip(*task["examples"])
model = LinearModel().fit(texts, labels)
path = Path(task["path"])
model.save(path)
read = LinearModel.load(path)
answers = [(model.answer(text), read.answer(text)) for text in task["asked"]]
print(json.dumps([[answer.kinds, answer.missions, answer == again] for answer, again in answers]))
"""

EXAMPLES = [
    ["je peux faire les courses", "offre+solidarite_proximite"],
    ["je peux faire vos courses demain", "offre+solidarite_proximite"],
    ["je peux appeler des personnes seules", "offre+lien_social"],
    ["je peux appeler et rendre visite", "offre+lien_social"],
    ["je peux faire les courses et appeler des personnes seules", "offre+lien_social+solidarite_proximite"],
    ["j'ai besoin de quelqu'un pour mes courses", "demande+solidarite_proximite"],
    ["besoin d'aide pour les courses", "demande+solidarite_proximite"],
    ["besoin de quelqu'un qui vienne parler, je suis seule", "demande+lien_social"],
    ["besoin de visites, seule depuis des mois", "demande+lien_social"],
    ["bonjour", "salutation"],
    ["bonjour à vous", "salutation"],
    ["bonsoir", "salutation"],
]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    path = tmp_path_factory.mktemp("linear") / "model.joblib"
    asked = ["bonjour", "JE PEUX FÈR LÉ COURSE", "besoin de visite je suis seule", "", "🙏 zzz 日本"]
    task = {"examples": EXAMPLES, "asked": asked, "path": str(path)}
    done = subprocess.run(
        [project.PYTHON, "-c", LEARN],
        input=json.dumps(task),
        capture_output=True,
        text=True,
        cwd=HOME,
        env=project.environment(),
        check=True,
    )
    read: list[Any] = json.loads(done.stdout)
    return read


def test_kind_and_missions_are_learnt_apart(answers: list[Any]) -> None:
    best = [
        (max(kinds, key=lambda kind: kinds[kind]), max(missions, key=lambda mission: missions[mission]))
        for kinds, missions, _ in answers[:3]
    ]
    assert best[0][0] == "salutation"
    assert best[1:] == [("offre", "solidarite_proximite"), ("demande", "lien_social")]


def test_probabilities_are_probabilities_whatever_the_text(answers: list[Any]) -> None:
    for kinds, missions, _ in answers:
        assert sum(kinds.values()) == pytest.approx(1)
        assert all(0 <= share <= 1 for share in missions.values())


def test_a_mission_never_met_in_the_examples_is_not_guessed(answers: list[Any]) -> None:
    assert all(missions["garde_enfants"] < 0.01 for _, missions, _ in answers)


def test_a_saved_model_answers_the_same(answers: list[Any]) -> None:
    assert all(same for _, _, same in answers)


def test_every_example_of_the_project_has_a_known_label() -> None:
    code = (
        "from pathlib import Path; from nlu.model.heldout import read_examples;"
        "[print(e.writer, e.label, len(e.text), sep='\\t') for e in read_examples(Path('nlu/data'))]"
    )
    done = subprocess.run(
        [project.PYTHON, "-c", code],
        capture_output=True,
        text=True,
        cwd=HOME,
        env=project.environment(),
        check=True,
    )
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert {writer for writer, _, _ in rows} == {path.stem for path in paths()}
    for writer, label, length in rows:
        kind, *missions = label.split("+")
        assert kind in KINDS, (writer, label)
        assert missions == [mission for mission in MISSIONS if mission in missions], (writer, label)
        assert bool(missions) == (kind in ("offre", "demande")), (writer, label)
        assert "indetermine" not in missions or len(missions) == 1, (writer, label)
        assert int(length) > 0
