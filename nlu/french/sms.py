"""How telephones spell French: folded words as they are typed, and what they stand for, apostrophes included."""

from __future__ import annotations

SPEECH = {
    "jpeu": "je peux", "jpeux": "je peux", "jsuis": "je suis", "jsui": "je suis", "chui": "je suis", "chuis": "je suis",
    "jss": "je suis", "jveu": "je veux", "jveux": "je veux", "jai": "j'ai", "g": "j'ai", "gai": "j'ai",
    "qqn": "quelqu'un", "qqun": "quelqu'un", "qlqn": "quelqu'un", "kelkun": "quelqu'un", "ki": "qui", "pa": "pas",
    "bsoin": "besoin", "bzoin": "besoin", "besion": "besoin",
}  # fmt: skip
"""What the verbs of offers and requests are told with."""

ABBREVIATIONS = {
    "bjr": "bonjour", "bjour": "bonjour", "bsr": "bonsoir", "slt": "salut", "cc": "coucou", "svp": "s'il vous plait",
    "stp": "s'il te plait", "mrc": "merci", "mci": "merci", "dsl": "desole", "dacc": "d'accord", "dac": "d'accord",
    "ok": "d'accord", "okay": "d'accord", "ouai": "oui", "ouais": "oui", "nn": "non", "nan": "non",
    "bcp": "beaucoup", "bp": "beaucoup", "pr": "pour", "pq": "pourquoi", "pk": "pourquoi", "ds": "dans", "ns": "nous",
    "vs": "vous", "tt": "tout", "ts": "tous", "tjs": "toujours", "tjr": "toujours", "jms": "jamais", "qd": "quand",
    "kan": "quand", "kand": "quand", "cmt": "comment", "cb": "combien", "avc": "avec", "ac": "avec", "ms": "mais",
    "pu": "plus", "ke": "que", "koi": "quoi", "qqch": "quelque chose", "qq": "quelque",
    "cest": "c'est", "ct": "c'etait", "ya": "il y a",
    "mtn": "maintenant", "mnt": "maintenant", "auj": "aujourd'hui", "ajd": "aujourd'hui", "ojd": "aujourd'hui",
    "dmn": "demain", "wk": "week-end", "we": "week-end", "rdv": "rendez-vous", "tel": "telephone", "num": "numero",
    "asso": "association", "assos": "association", "enft": "enfant", "enfts": "enfants",
}  # fmt: skip
"""Others; some of them are words too, so that a reader takes what its question leaves no doubt about."""
