"""How long the rules look for a danger, beside one regular expression of the same words that understands nothing."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from statistics import median

from bench.figures import Result, middle
from nlu.examples import read_examples
from nlu.french.text import fold
from nlu.readers.danger import find_danger
from nlu.readers.danger.tables import SIGNS

EVERY, LONG, RUNS = 40, 5_000, 5
"""One message in so many of the labelled ones; letters of the long text, which is all of them in a row."""

ORDINARY, WHOLE = 1.0, 40.0
"""Milliseconds that an ordinary message and a long text may take: a danger is searched before anything else."""


async def run() -> Result:
    """Alternate the two, so that what else the machine does weighs on both."""
    texts = [example.text for example in read_examples()][::EVERY]
    long = ". ".join(texts)[:LONG]
    words = {word for sign in SIGNS for word in re.findall(r"[a-z]{3,}", sign.said)}
    listed = re.compile(rf"\b(?:{'|'.join(sorted(words))})")

    def bare(text: str) -> object:
        return listed.findall(fold(text))

    find_danger(long)  # spellings are worked out once for each word met
    bare_runs, ours, whole = [], [], []
    for _ in range(RUNS):
        bare_runs.append(median(_milliseconds(bare, text) for text in texts))
        ours.append(median(_milliseconds(find_danger, text) for text in texts))
        whole.append(_milliseconds(find_danger, long))
    return [
        middle("danger", "one message, a list of the words (baseline)", bare_runs, "ms"),
        middle("danger", "one message, the rules", ours, "ms", ORDINARY),
        middle("danger", f"{LONG} letters, the rules", whole, "ms", WHOLE),
    ]


def _milliseconds(read: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    read(text)
    return (time.process_time() - started) * 1000
