"""``make encoder``, in the environment of Rasa: train the upper layers and the heads of the encoder.

Takes hours on two cores, minutes on a graphics card. Stopped, it goes on from its last checkpoint; the same seed, data
and code make the same result, to the rounding of the processor.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from nlu.encoder.learner import Course
from nlu.encoder.messages import read_messages
from nlu.encoder.pair import KEPT, learn
from nlu.encoder.state import FILE


def main() -> None:
    """Train on every message but those kept for tuning, and write the result beside the code."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--layers", type=int, default=Course().layers, help="layers trained, from the last one down")
    parser.add_argument("--epochs", type=int, default=Course().epochs, help="how often each message is read")
    parser.add_argument("--out", type=Path, default=FILE)
    given = parser.parse_args()
    trained = learn(read_messages(), Course(layers=given.layers, epochs=given.epochs), KEPT).trained()
    trained.save(given.out)
    sys.stderr.write(f"{given.out} : {given.out.stat().st_size / 1e6:.1f} Mo, {trained.notes['balance']}\n")


if __name__ == "__main__":
    main()
