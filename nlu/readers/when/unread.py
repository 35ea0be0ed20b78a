"""What says of when what we cannot store, or changes it: the person's own words are then kept, and nothing else."""

from __future__ import annotations

from nlu.french.calendar import DAY, MOMENT, WEEKEND_WORD
from nlu.readers.when.item import Item, Rule, says
from nlu.readers.when.rhythm import RANK

_TELLING, _CHANGING = says(Item("unread", telling=True)), says(Item("unread"))
_VAGUE = (
    r"(?:ca|sa|cela) depend (?:de|du|des)|selon (?:mes|mon|ma|les|l'|la|le)|en fonction d(?:e|u)|quand je (?:peux|suis)"
    r"|semaines? [ab](?![a-z])|de temps en temps|par(?:-| )?ci par(?:-| )?la|parfois|quelque ?fois|rarement|souvent"
    r"|occasionnel[a-z]*|ponctuel[a-z]*|regulierement|a l'occasion|de maniere (?:reguliere|ponctuelle)"
    r"|(?:quelques|plusieurs|certains|une ou deux|[1-9]|un|deux|trois)"
    rf" (?:fois|heures?|h(?![a-z])|jours?|soirs?|semaines?|mois|{DAY}|{WEEKEND_WORD})"
    r"|en alternance|a tour de role|une? (?:semaine|fois)|demi[- ]journees?|par (?:semaine|mois|jour)"
    r"|des que (?:j|je|on|mes|mon|ma|le|il|elle)"
    r"|(?:cet|l'|en|d')(?: )?(?:ete|hiver|automne)(?![a-z])|(?:au|ce) printemps|(?:les|des|aux) fetes|rentree"
    r"|vacances|conges|week[- ]?ends? prolonges?|ponts?(?![a-z])"
    r"|(?:fin|debut|milieu) de semaine|(?:fin|debut) d'annee"
    r"|(?:dans les |ces )?prochaine?s? (?:jours?|semaines?|mois)"
    r"|(?:dans les )?(?:jours|semaines|mois) (?:qui viennent|a venir)"
    r"|d'ici peu|bientot|prochainement|plus tard|(?:mon|mes) (?:planning|emploi du temps|horaires)|decale[a-z]*"
    r"|de repos|rtt"
)
_CONDITION = r"si (?:je |j'|ma |mon |mes |le temps|la meteo|il fait|pas )|selon (?:mes|mon|ma|les|la|le)|en fonction de"
_ASKED_CONDITION = (
    r"si (?!possible|besoin|vous|tu|ca |cela|necessaire|il (?:le )?faut|quelqu|jamais|on me|une personne|c'est poss)"
    r"|selon|suivant(?! la)|en fonction|[cs]a depend|a condition|sous reserve|peut[- ]etre|a confirmer|a voir|a definir"
    r"|pas sure?(?![a-z])|normalement|en principe|quand (?:je|j'|mon|ma|mes|il|elle|le temps|les)|lorsque|tant que"
)
_TIME = (
    rf"fois|{RANK}|semaines?|mois(?![a-z])|annees?|jours?|heures?|quinzaine|trimestre|veille|lendemain"
    r"|scolaires?|feries?|paires?|impaires?|sur (?:deux|trois|[2-9])|prochaine?s?|derniere?s?"
    rf"|{MOMENT}|debut|fin|milieu|avant|apres|jusqu[a-z']*"
)
_NEGATIVE = (
    r"pas|jamais|ni|aucune?s?|sans|sauf|hormis|excepte|hors|indispo[a-z]*|impossible|absente?s?|ferme[es]*"
    r"|(?<!en )plus(?! tot| tard)"
)

UNREAD = (
    Rule("vague", rf"(?:{_VAGUE})(?![a-z])", _TELLING, asked=True),
    Rule("condition", _CONDITION, _CHANGING),
    Rule("asked_condition", rf"(?:{_ASKED_CONDITION})", _CHANGING, asked=True),
    Rule("every_other_left", r"une? sur (?:deux|trois|[2-4])(?![0-9a-z])|(?:de|du) chaque mois"
         r"|(?:nuits?|jours?|soirs?) (?:im)?paires?(?![a-z])", _CHANGING),
    Rule("second_thoughts", r"(?:ou plutot|non attend[a-z]*|attende[zs]|pardon"
         r"|moins (?:le quart|cinq|dix|vingt))(?![a-z])", _CHANGING, asked=True),
    Rule("time_left", rf"(?:{_TIME})(?![a-z])", _CHANGING, asked=True),
    Rule("negative_left", rf"(?:{_NEGATIVE})(?![a-z])", _CHANGING, asked=True),
    Rule("number_left", r"[0-9]+", _CHANGING, asked=True),
)  # fmt: skip
"""Tried last. Without ``asked``, they count only among words that are linked to a moment."""
