"""First names as people give them. Conservative: an ordinary word taken for a name is worse than no name."""

from __future__ import annotations

import re

from nlu.readers.text import clean, flat, fold

_TITLE = (
    r"(?:Mme|Mlle|Melle|Madame|Mademoiselle|Monsieur|Mr|Mrs|M\.|MME|MLLE|MONSIEUR|MADAME|mme|mr"
    r"|madame|monsieur|Docteur|Dr)\.?"
)
_WORD = r"[^\W\d_]+(?:['’\-][^\W\d_]+)*"
_FULL = rf"(?:{_TITLE} )?{_WORD}(?: {_WORD}){{0,3}}"
_SAID = re.compile(
    r"(?:je |j')?(?:m'appelle|m'apelle|m'appel(?= )|m appel(?= )|mappelle|m appelle|m'appele|mapelle|me"
    r" nomme|me prenomme)"
    r"|mon (?:petit )?(?:pre)?nom (?:est|c'est|:)|(?:^|[ ,.])prenom ?(?::|est)|moi,? c(?:'est|est|)? "
    r"|au nom de(?= m)|(?<![a-z])signee? ?:?(?= ?[a-z])|votre interlocut\w+ est"
)
_AT_START = re.compile(
    rf"^(?:(?:bonjour|bonsoir|salut|hello|coucou)[ ,!.]*)?({_TITLE} {_WORD}(?:"
    rf" {_WORD})?|{_WORD}(?:[ -]{_WORD})?) ?[,(-]? ?[0-9]{{2}} ?ans",
    re.I,
)
_CLOSING = re.compile(
    rf"(?:cordialement|cdlt|cdt|amicalement|bien a vous|salutations|respectueusement|bises|bisous|sinceres"
    rf" salutations|a bientot|merci(?: d'avance| beaucoup| bcp)?|bonne journee|bonne soiree)["
    rf" !]*(?P<gap>[.,\n\-!]+) ?(?P<name>{_WORD}(?:[ .]{{1,2}}{_WORD}){{0,2}})[ .!]*$"
)
_TITLED = re.compile(
    rf"(?:^|[,.!] |bonjour |je suis |ici |c'est |\n)({_TITLE} (?:(?:Le|La|De|Du|Da|El|Ben"
    rf"|Van|Dos|d'|D')[ ]?)?[A-ZÀ-Ý][\w'’\-]+)(?= ?(?:[,.!\n]|$|à l'appareil|[0-9]))"
)
_SPEAKING = re.compile(
    r"(?:c'est|ici|C'est|Ici) ([A-ZÀ-Ý][\w\-]+)(?: à l'appareil|,? [0-9]{2} ?ans| du |"
    r" de la | de l')"
)
# « je suis Nadia », not « je suis Infirmière »: a capital, and no ending of a trade, a state or a people.
_I_AM = re.compile(
    r"(?:[Jj]e|JE) suis ((?!\w*(?:[eè]re|ien|ienne|eur|euse|rice|iste|aise?|oise?|aine?|ée?|ante?|ente?"
    r"|ible|eux|if|ive|ique)\b)"
    r"[A-ZÀ-Ý][a-zà-ÿ\-]+[a-zà-ÿ])(?= ?(?:[,.!(]|$|et |[0-9]))"
)
_PARTICLES = frozenset(["le", "la", "de", "du", "des", "da", "el", "ben", "van", "dos", "d'", "al", "bin", "saint"])
_DOUBLE_FIRST = frozenset(["jean", "marie", "anne", "pierre", "paul", "louis"])
_DOUBLE_SECOND_WORDS = """
pierre paul marie luc marc louis claude jacques philippe francois baptiste michel yves charles noel
christophe laure sophie claire france therese christine line jo laurence rose helene josephe julie
elisabeth lise cecile charlotte bernard rene henri andre
"""
_DOUBLE_SECOND = frozenset(_DOUBLE_SECOND_WORDS.split())
# Words that stand where a name could; none of them is taken for one, capital or not.
_COMMON_WORDS = """
oui non ok okay merci bonjour bonsoir salut coucou hello bye stop aide aidez demande offre courses
course repas enfant enfants garde urgent urgence lundi mardi mercredi jeudi vendredi samedi dimanche
matin midi soir apres-midi aprem nuit demain aujourd'hui maintenant semaine week-end weekend tous
toutes tout toute jamais toujours peut-etre personne rien quoi qui que comment pourquoi quand
combien ou je tu il elle on nous vous ils elles moi toi lui eux mon ma mes ton ta tes son sa ses
notre votre nos vos leur un une des les en au aux et mais donc car ni est suis es sont sommes etes
ai as avons avez ont ne pas plus peux peut veux veut voudrais cherche besoin pour par avec sans sur
sous chez dans ce cet cette ces ca cela voila ici la-bas bien mal bon bonne super genial parfait
exact exactement annuler annule retour menu suite suivi modifier supprimer effacer valider confirmer
continuer passer suivant precedent quitter fin test rappel rappelez appelez telephone mail adresse
ville commune paris lyon marseille quartier rue benevole benevoles benevolat volontaire association
mairie ccas ehpad voisin voisine mere pere maman papa famille ami amie mari femme fils fille voiture
permis dispo disponible libre gratuit prive anonyme inconnu aucun aucune autre autres lequel
laquelle pareil idem comme meme aussi tres trop assez peu beaucoup faim froid malade seul seule
retraite retraitee etudiant etudiante infirmier infirmiere chomage travail medecin medicaments
pharmacie chien chat lait couches nourriture alimentaire social solidaire lien visite visites
compagnie conversation menage bricolage jardin jardinage informatique ordinateur argent loyer
logement meubles vetements masque masques cordialement svp stp s'il plait d'accord daccord nan ouais
volontiers plaisir evidemment carrement attends attendez pardon desole desolee sais humain quelqu'un
quelque chose janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
le la l c'est cest mdr lol ptdr alors euh ben bah hein voir faire aller avoir etre aider parler
appeler aujourd hui d'ici jour jours mois an ans heure heures bientot journee soiree cher chere
madame monsieur mademoiselle mme mr mlle m dr docteur tout-le-monde l'equipe equipe invalide
handicape handicapee mineur majeur parent parents homme prenom nom nul nulle merde con connard
salope putain gueule arrete arretez laisse laissez francais francaise pauvre triste content contente
heureux heureuse fatigue fatiguee perdu perdue complique difficile possible impossible simple facile
rapide vite lent
"""
_COMMON = frozenset(_COMMON_WORDS.split())


def find_first_name(text: str) -> str | None:
    """Return the first name the writer gives (« Karim »), or their title and surname (« Mme Dupont »)."""
    shown, folded = flat(text), fold(text)
    for said in _SAID.finditer(folded):
        rest = shown[said.end() :].lstrip(" :,")
        bound = "moi" in said.group()
        if name := _leading_name(rest, needs_end=bound):
            return name
    if (start := _AT_START.match(shown)) and looks_like_name(start[1]):
        return _display(start[1])
    for pattern in (_TITLED, _SPEAKING, _I_AM):
        if (found := pattern.search(shown)) and looks_like_name(found[1]):
            return _display(found[1])
    return _signature(text)


def _leading_name(rest: str, needs_end: bool) -> str | None:
    """Read the name that opens ``rest``; after « moi c'est », it must be followed by a stop or a new clause."""
    match = re.match(rf"((?:{_TITLE} )?{_WORD})((?: {_WORD})*)", rest)
    if match is None:
        return None
    words = match[0].split()
    titled = re.fullmatch(_TITLE, words[0]) is not None
    size = _name_size(words, titled)
    name = " ".join(words[:size])
    after = fold(rest[len(name) :])
    if (
        needs_end
        and not re.match(r"^ ?(?:$|[,.!;(0-9]|et |je |j'|de |du |pour |la maman|le papa|\W)", after)
        and not words[0][0].isupper()
    ):
        return None
    return _display(name) if looks_like_name(name) else None


def _name_size(words: list[str], titled: bool) -> int:
    """Count the words that make the name to show: a title takes the surname, « jean pierre » is one first name."""
    if titled:
        return 3 if len(words) > 2 and words[1].lower() in _PARTICLES else 2
    if len(words) > 1 and fold(words[0]) in _DOUBLE_FIRST and fold(words[1]) in _DOUBLE_SECOND:
        return 2
    return 1


def _signature(text: str) -> str | None:
    """Read the name after a closing formula, or alone on the last line with a capital."""
    cleaned = clean(text)
    lowered = "".join(fold(char) or char for char in cleaned[-160:]) if cleaned else ""
    tail = cleaned[-160:]
    if len(lowered) == len(tail) and (closing := _CLOSING.search(lowered)):
        name = tail[closing.start("name") : closing.end("name")]
        words = name.replace(".", ". ").split()
        if looks_like_name(name) and (
            name[0].isupper() or "\n" in closing["gap"] or closing.group().startswith(("c", "a", "b"))
        ):
            return _display(" ".join(words[: _name_size(words, re.fullmatch(_TITLE, words[0]) is not None)]))
    last = tail.rsplit("\n", 1)[-1].strip(" .!-") if "\n" in tail else ""
    if last and last[0].isupper() and len(last.split()) <= 2 and looks_like_name(last):
        words = last.split()
        return _display(" ".join(words[: _name_size(words, re.fullmatch(_TITLE, words[0]) is not None)]))
    return None


def _display(name: str) -> str:
    """Write a name with capitals where names have them."""
    pieces = []
    for word in name.split():
        if re.fullmatch(_TITLE, word):
            pieces.append(
                {"mme": "Mme", "madame": "Mme", "mr": "M.", "monsieur": "M.", "m": "M."}.get(
                    word.lower().rstrip("."), word
                )
            )
        elif word.islower() or (word.isupper() and len(word) > 1):
            pieces.append("-".join("'".join(part.capitalize() for part in half.split("'")) for half in word.split("-")))
        else:
            pieces.append(word)
    return " ".join(pieces)


def looks_like_name(text: str) -> bool:
    """Tell whether the whole of a short answer can be a person's name."""
    shown = flat(text).strip(" .!,")
    if not re.fullmatch(_FULL, shown) or len(shown) > 40:
        return False
    words = [word for word in fold(shown).split() if not re.fullmatch(_TITLE.lower(), word)]
    if not words or (len(words) == 1 and len(words[0]) < 2):
        return False
    plain = [word for word in words if word not in _PARTICLES]
    return bool(plain) and not any(word in _COMMON or len(word) > 20 or _is_noise(word) for word in plain)


def _is_noise(word: str) -> bool:
    """No vowel, or the same letter three times: « sdfgh », « aaaah » are no names; contractions of verbs neither."""
    return (
        (len(word) > 1 and re.search("[aeiouy]", word) is None)
        or re.search(r"(.)\1\1", word) is not None
        or re.match(r"(?:j|c|n|qu|s|m|t)'", word) is not None
        or re.search(r"(?:ez|erai|erais|ons)$", word) is not None
    )
