"""The messages of nlu/data are well labelled, invented, and each written once."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from nlu.check import problems
from nlu.doubles import find_doubles
from nlu.examples import Example, as_yaml, read_examples, read_file
from nlu.labels import KINDS, MISSIONS, is_label

EXAMPLES = read_examples()


def test_nothing_is_wrong_with_the_messages() -> None:
    assert list(problems()) == []


def test_there_is_enough_of_everything() -> None:
    assert len(EXAMPLES) >= 12_000
    assert len({example.writer for example in EXAMPLES}) >= 30
    labels = Counter(example.label for example in EXAMPLES)
    kinds = [label for label in KINDS if label not in ("offre", "demande")]
    single = [f"{kind}+{mission}" for kind in ("offre", "demande") for mission in MISSIONS]
    assert min(labels[label] for label in (*kinds, *single)) >= 200
    traps = [example for example in EXAMPLES if example.writer.startswith("pieges")]
    assert len(traps) >= 1_000
    assert sum(count for label, count in labels.items() if label.count("+") > 1) >= 500


@pytest.mark.parametrize(
    "label",
    ["offre", "suivi+autre", "offre+lien_social+aide_alimentaire", "offre+indetermine+autre", "demande+courses", "zut"],
)
def test_a_wrong_label_is_seen(label: str) -> None:
    assert not is_label(label)


@pytest.mark.parametrize("label", ["suivi", "offre+indetermine", "demande+aide_alimentaire+autre"])
def test_a_right_label_is_right(label: str) -> None:
    assert is_label(label)


def test_each_problem_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(
        'version: "3.1"\nnlu:\n- intent: ofre\n  examples: |\n    - je garde [vos] enfants le mardi\n'
        "    - appelez au 06 12 34 56 78\n"
    )
    (tmp_path / "b.yml").write_text("# Writer: nobody\nnlu: [")
    (tmp_path / "c.yml").write_text(
        "# Writer: somebody\nnlu:\n- intent: suivi\n  examples: |\n    - Appelez au 06 12 34 56 78 !\n"
    )
    found = "\n".join(problems(tmp_path))
    for word in ("première ligne", "ofre", "crochets", "06 12 34 56 78", "b.yml : fichier illisible", "la même chose"):
        assert word in found, word


def test_real_texts_are_read_with_their_page_on_one_line_and_without_markup(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    line = {"kind": "demande", "missions": ["autre", "lien_social"], "urgent": True, "page": "p-7"}
    text = "/ On [re]cherche\n\n des bras {vite}"
    (tmp_path / "real" / "annonces.jsonl").write_text("\n" + json.dumps(line | {"text": text}) + "\n")
    (example,) = read_examples(tmp_path)
    assert example == Example("annonces", "On (re)cherche des bras (vite)", "demande+lien_social+autre", "p-7", True)
    assert example.group == "p-7"
    assert list(problems(tmp_path)) == []


def test_what_is_written_for_rasa_is_read_back(tmp_path: Path) -> None:
    written = [
        Example("a", "Il en faudrait : le double, « vite » #merci", "demande+indetermine"),
        Example("a", "merci 🙏", "remerciement"),
        Example("a", "- 'rien' : \"tout\"", "demande+indetermine"),
    ]
    (tmp_path / "a.yml").write_text(as_yaml(written))
    assert sorted(read_file(tmp_path / "a.yml"), key=repr) == sorted(written, key=repr)


def test_doubles_are_found_across_writers() -> None:
    first = Example("a", "Je peux faire les courses de mes voisins le mardi matin", "offre+solidarite_proximite")
    near = Example("b", "je peux faire les courses de mes voisines le mardi matin !", "offre+solidarite_proximite")
    other = Example("b", "je peux faire les courses mais le jeudi soir seulement, à vélo", "offre+solidarite_proximite")
    assert find_doubles([first, near, other]) == [(first, near)]
