"""Where the files of the encoder are."""

from __future__ import annotations

from pathlib import Path

_NLU = Path(__file__).resolve().parent.parent

TRAINED = _NLU / "encoder" / "trained.npz"
"""What ``make encoder`` leaves; its notes are beside it, in JSON."""

TUNING = _NLU / "evaluation" / "real" / "tuning.jsonl"
"""Real texts that nothing learns: they tune the average with the linear model."""

KEPT = _NLU.parent / "data" / "encoder"
"""What the frozen layers made of each message, and the checkpoints."""
