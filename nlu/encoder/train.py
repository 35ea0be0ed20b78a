"""``make encoder``, in the environment of Rasa: train the upper layers and the heads of the encoder.

Takes hours on two cores, minutes on a graphics card. Stopped, it goes on from its last checkpoint, and what the last
epoch left serves already. The same seed, data and code make the same result, to the rounding of the processor.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from nlu.encoder.learner import Course
from nlu.encoder.pair import Pair
from nlu.encoder.places import TRAINED
from nlu.encoder.trained import Trained
from nlu.examples import read_examples


def main() -> None:
    """Train on every message but those kept for tuning, and write the result beside the code."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--layers", type=int, default=Course().layers, help="layers trained, from the last one down")
    parser.add_argument("--epochs", type=int, default=Course().epochs, help="how often each message is read")
    parser.add_argument("--out", type=Path, default=TRAINED)
    given = parser.parse_args()

    def keep(trained: Trained) -> None:
        trained.save(given.out)
        size = given.out.stat().st_size / 1e6
        sys.stderr.write(f"{given.out.name} : {size:.1f} Mo, {trained.notes['epochs_done']} lectures\n")

    Pair(read_examples(), Course(layers=given.layers, epochs=given.epochs)).train(keep)


if __name__ == "__main__":
    main()
