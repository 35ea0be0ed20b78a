"""School and public holidays as a whole: « hors vacances scolaires », « les jours fériés », « en période scolaire »."""

from __future__ import annotations

from nlu.readers.when.item import Item, Rule, says
from nlu.readers.when.words import after

_DURING = r"(?:(?:pendant|durant|en|sur|lors d|aux|dans) ?(?:les |es |la |le |l')?(?:periodes? (?:de )?)?)"
_BUT = after("hors", "sauf", "hormis", "sauf les", "hors des", "dehors des", "hors les", "hors periode de")
_BREAKS = r"(?:vacances|conges) scolaires?(?![a-z])"
_SCHOOL, _PUBLIC = Item("school"), Item("public")

HOLIDAYS = (
    Rule("school_time", rf"{_DURING}?(?:periodes?|temps|semaines?|jours?|annee)"
         r" (?:scolaires?|d'ecole|de classe)(?![a-z])", says(Item("school", holidays="jamais")), asked=True),
    Rule("school_holidays", rf"(?:{_DURING}|{_BUT}){_BREAKS}", says(_SCHOOL)),
    Rule("asked_school_holidays", rf"(?:les )?{_BREAKS}", says(_SCHOOL), asked=True),
    Rule("public_holidays", rf"{_DURING}?(?:jours? )?feries?(?![a-z])", says(_PUBLIC)),
)  # fmt: skip
