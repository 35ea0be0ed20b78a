"""``/saisir``: a telephone call typed in: what was understood is shown, corrected, agreed to, then stored."""

from bot.desk.intake import consent, form, known, start

__all__ = ["consent", "form", "known", "start"]
