"""What is asked of the conversation itself, and questions; and what only sounds so."""

from __future__ import annotations

import pytest

from nlu.readers.acts import Act, find_act
from nlu.readers.question import asks

SAID: dict[Act, str] = {
    "stop": """stop|j'arrête|je veux arrêter|on arrête là|laissez tomber|tant pis|annulez tout
j'abandonne, c'est trop long
non finalement laissez|quitter|je vais me débrouiller|fin de la conversation|STOP !|bon, j'annule|plus besoin, merci""",
    "back": """retour|retour svp|revenir en arrière|question précédente|on peut revenir à la question d'avant ?
précédent
je voudrais revenir en arrière|oups, je me suis trompé, retour""",
    "keep": """n'effacez pas mes données|je ne veux pas annuler|ne supprimez rien|surtout n'annulez pas ma demande
je n'annule rien|ne pas effacer|je ne souhaite pas que vous supprimiez mon compte""",
    "suppression_donnees": """effacez mes données|je veux que vous supprimiez mon compte
supprimez toutes mes informations
effacez tout|merci d'effacer mon numéro|effacez tout ce que vous avez sur moi""",
    "mesdonnees": "je veux voir mes données|que savez-vous sur moi|consulter mes informations",
    "suivi": "où en est ma demande|vous avez trouvé quelqu'un ?|des nouvelles de mon dossier ?|où en est notre annonce",
    "annulation": "annulez ma demande|je veux retirer mon offre de samedi|supprimez ma candidature|me désinscrire",
    "parler_humain": """je voudrais parler à quelqu'un|un humain svp|passez-moi un responsable
puis-je parler à un conseiller
je veux une vraie personne""",
    "salutation": "bonjour|Bonsoir !|salut|coucou|bonjour madame",
    "remerciement": "merci|merci beaucoup|merci à vous|un grand merci|ok merci",
    "au_revoir": "au revoir|bonne journée|à bientôt|bonne soirée et merci",
}
ANSWERS = """mardi|Karim|Stop Solitude|Retour à la Vie|Merci Voisin|les allers et retours à l'hôpital, aller et retour
je ne peux plus m'arrêter de tousser|quelqu'un|une personne|la mairie|Bonjour Mamie|parler avec quelqu'un de seul|oui
non
laissez sonner longtemps|le jardin, arroser et arrêter l'eau|annuler mon rendez-vous chez le dentiste|effacer un tag
ma mère est de retour|j'ai mal au dos, je ne porte plus rien|l'arrêt de bus|appelez-moi madame Petit|de la compagnie"""


def _cases(words: str) -> list[str]:
    return [text for line in words.splitlines() for text in line.split("|")]


@pytest.mark.parametrize(("text", "act"), [(text, act) for act, words in SAID.items() for text in _cases(words)])
def test_acts_said_plainly(text: str, act: Act) -> None:
    assert find_act(text) == act


@pytest.mark.parametrize("text", _cases(ANSWERS))
def test_answers_ask_nothing_of_the_conversation(text: str) -> None:
    assert find_act(text) is None


@pytest.mark.parametrize(
    "text",
    ["pourquoi ?", "c'est gratuit ?", "à quoi ça sert", "qui va voir mon numéro", "comment ça marche",
    "combien de temps",
     "est-ce que je peux en mettre plusieurs", "c'est quoi un CCAS", "vous allez m'appeler ?", "pourquoi faire"],
)  # fmt: skip
def test_questions(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize("text", ["mardi", "à Quimper", "pourquoi pas", "ma mère", "oui merci", "je peux le mardi"])
def test_no_question(text: str) -> None:
    assert not asks(text)
