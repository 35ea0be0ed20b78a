"""Answer for messages with models that never read their writers or pages; runs in the environment of Rasa.

Reads a JSON list of trials, each ``[groups to learn from, groups to answer for]``, and prints one JSON line per message
answered: ``writer``, ``text``, ``label``, ``kinds``, ``missions``. Each trial takes hours, and goes on from its
checkpoint.
"""

from __future__ import annotations

import json
import sys

from nlu.encoder.learner import Course
from nlu.encoder.pair import Pair
from nlu.examples import read_examples


def main() -> None:
    """Run every trial, one at a time."""
    examples = read_examples()
    for read, unread in json.loads(sys.stdin.read()):
        pair = Pair([example for example in examples if example.group in set(read)], Course())
        pair.train(lambda _trained: None)
        for line in pair.answer([example for example in examples if example.group in set(unread)]):
            sys.stdout.write(line + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
