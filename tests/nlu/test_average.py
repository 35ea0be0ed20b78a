"""The linear model and the encoder averaged, and the messages that each of them learns."""

from __future__ import annotations

import numpy as np
import pytest

from nlu.encoder.average import Balance, Said, average, fit, listen
from nlu.encoder.fingerprint import fingerprint
from nlu.encoder.lessons import epoch, targets
from nlu.encoder.messages import for_training, for_tuning
from nlu.encoder.trained import OUTPUTS
from nlu.examples import Example, read_examples
from nlu.labels import KINDS, MISSIONS

LABELS = ["offre+lien_social", "demande+solidarite_proximite", "salutation", "demande+autre+lien_social"] * 30
EXAMPLES = [Example("w", "", label) for label in LABELS]


def _said(label: str, linear: float, encoder: float, chance: np.random.Generator) -> Said:
    """Two models that favour what the label says, each so much, on a ground of noise."""
    kinds = np.array([kind == label.split("+")[0] for kind in KINDS])
    missions = np.array([1.0 if mission in label.split("+") else -1.0 for mission in MISSIONS])
    scores = linear * kinds + chance.normal(size=len(KINDS))
    shares = np.exp(scores) / np.exp(scores).sum()
    named = 1 / (1 + np.exp(-(linear * missions + chance.normal(size=len(MISSIONS)))))
    logits = np.zeros(len(OUTPUTS), np.float32)
    logits[: len(KINDS)] = encoder * kinds + chance.normal(size=len(KINDS))
    logits[len(KINDS) : -1] = encoder * missions + chance.normal(size=len(MISSIONS))
    return listen(dict(zip(KINDS, shares, strict=True)), dict(zip(MISSIONS, named, strict=True)), logits)


@pytest.mark.parametrize("balance", [Balance(), Balance(0.0, 1.0, 0.0, 1.0), Balance(0.7, 1.4, 0.2, 0.5)])
def test_an_average_is_made_of_probabilities(balance: Balance) -> None:
    kinds, missions = average(_said("offre+autre", 2, 3, np.random.default_rng(1)), balance)
    assert list(kinds) == list(KINDS)
    assert list(missions) == list(MISSIONS)
    assert sum(kinds.values()) == pytest.approx(1)
    assert all(0 < share < 1 for share in missions.values())


def test_a_share_of_nothing_leaves_the_linear_model_as_it_was() -> None:
    kinds = {"offre": 0.7, "demande": 0.2, "salutation": 0.1}
    missions = {"lien_social": 0.9, "autre": 0.3}
    said = listen(kinds, missions, np.ones(len(OUTPUTS), np.float32))
    found, named = average(said, Balance(0.0, 1.0, 0.0, 1.0))
    assert {kind: found[kind] for kind in kinds} == pytest.approx(kinds, abs=1e-4)
    assert named["lien_social"] == pytest.approx(0.9)
    assert named["garde_enfants"] < 0.001


@pytest.mark.parametrize(("linear", "encoder", "least", "most"), [(0, 5, 0.8, 1), (5, 0, 0, 0.2), (3, 3, 0.3, 0.7)])
def test_the_better_model_has_the_larger_share(linear: float, encoder: float, least: float, most: float) -> None:
    chance = np.random.default_rng(0)
    balance = fit([_said(one.label, linear, encoder, chance) for one in EXAMPLES], EXAMPLES)
    assert least <= balance.kind_share <= most
    assert least <= balance.mission_share <= most


def test_real_texts_weigh_as_much_as_invented_ones_however_few() -> None:
    chance = np.random.default_rng(0)
    invented = [(_said(one.label, 5, 0, chance), one) for one in EXAMPLES]
    real = [(_said(label, 0, 5, chance), Example("w", "", label, page="p")) for label in LABELS[:20]]
    alone, both = fit(*zip(*invented, strict=True)), fit(*zip(*(invented + real), strict=True))
    assert alone.kind_share < 0.2 < both.kind_share


def test_two_models_of_like_worth_do_better_together() -> None:
    chance = np.random.default_rng(0)
    heard = [_said(label, 2, 2, chance) for label in LABELS]

    def right(share: float) -> int:
        best = [max(kinds, key=kinds.__getitem__) for kinds, _ in (average(said, Balance(share)) for said in heard)]
        return sum(kind == label.split("+")[0] for kind, label in zip(best, LABELS, strict=True))

    assert right(0.5) > max(right(0.0), right(1.0))


def test_no_group_is_both_learnt_and_kept_for_tuning() -> None:
    examples = read_examples()
    learnt, tuning = for_training(examples), for_tuning(examples)
    assert len({example.text for example in (*learnt, *tuning)}) >= len({example.text for example in examples})
    assert not {example.group for example in learnt} & {example.group for example in tuning}
    assert 0.03 < len(tuning) / len(examples) < 0.2


def test_every_message_is_read_once_an_epoch_in_an_order_of_its_own() -> None:
    lengths = np.random.default_rng(0).integers(4, 60, 500)
    first, again, second = epoch(lengths, 16, 0, 0), epoch(lengths, 16, 0, 0), epoch(lengths, 16, 0, 1)
    assert sorted(np.concatenate(first)) == list(range(500))
    assert all(np.array_equal(left, right) for left, right in zip(first, again, strict=True))
    assert any(not np.array_equal(left, right) for left, right in zip(first, second, strict=True))
    padding = sum(len(batch) * lengths[batch].max() for batch in first) / lengths.sum()
    assert padding < 1.15


def test_targets_say_what_counts() -> None:
    found = targets(
        [
            Example("w", "a", "demande+autre+lien_social", urgent=True),
            Example("w", "b", "salutation"),
            Example("w", "c", "offre+indetermine", urgent=False),
        ]
    )
    assert [KINDS[kind] for kind in found.kinds] == ["demande", "salutation", "offre"]
    assert [mission for mission, named in zip(MISSIONS, found.missions[0], strict=True) if named] == [
        "lien_social",
        "autre",
    ]
    assert found.tasks.tolist() == [1, 0, 1]
    assert found.urgent.tolist() == [1, 0, 0]
    assert found.urgent_known.tolist() == [1, 0, 1]


def test_a_fingerprint_follows_labels() -> None:
    first = fingerprint([Example("w", "a", "salutation")])
    assert first == fingerprint([Example("w", "a", "salutation")])
    assert first["data"] != fingerprint([Example("w", "a", "au_revoir")])["data"]
    assert first["code"] == fingerprint([])["code"]
