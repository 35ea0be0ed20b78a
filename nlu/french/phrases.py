"""Turns of phrase that say nothing of help: greetings, thanks, closings, « aussi ». Alternatives, in folded text."""

from __future__ import annotations

GREETING = "bonjour|bonsoir|salut|coucou|hello|bjr|bsr|slt|cc"
PLEASE = "svp|stp|s'il (?:vous|te) plait"
CLOSING = (
    "cordialement|cdlt|cdt|amicalement|(?:sinceres )?salutations|respectueusement|sincerement|bises|bisous"
    "|bien a vous|a bientot|merci(?: d'avance| beaucoup| bcp| infiniment)?|bonne (?:journee|soiree)"
)
"""What stands before a signature."""
ALSO = "aussi|egalement|en plus"
