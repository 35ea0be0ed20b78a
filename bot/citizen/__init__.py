"""What a citizen or a structure goes through. Importing this registers its form, its screens and its commands."""

from __future__ import annotations

from bot.citizen import asides, clarify, home, learn, mine, own_data
from bot.citizen.case_form import form as case_form

__all__ = ["asides", "case_form", "clarify", "home", "learn", "mine", "own_data"]
