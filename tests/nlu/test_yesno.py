"""Yes, no, and what is neither, as people answer a bot: read whole, whatever stands around them."""

from __future__ import annotations

import pytest

from nlu.readers.yesno import YesNo, finds_nothing_wrong, read_yes_no

YES = """oui|OUI|Oui !|ui|wi|oui oui|ouiii|ouais carrément|ouep|yes|yep|ok|OK.|okay|oki|d'accord|daccord|dac
c'est ça|c ça|cest ca|c'est bon|👍|👍🏽|✅|👌|j'accepte|je veux bien|volontiers|avec plaisir|bien sûr
bien sur|tout à fait|exactement|exact|parfait|ça marche|ça me va|je confirme|oui merci
oui c'est bien ça|oui stp|ok merci|pas de problème|pas de souci|aucun souci|sans problème|absolument
nickel|vas-y|go|entendu|oui je suis d'accord|mais oui|ah oui|ben oui|évidemment|si si
affirmatif|top|voilà|vouii|vui|ouaip 😊|oui 👍🏾|🆗|ok ok|okayyy|oh que oui|ça oui|mille fois oui|je dis oui
la réponse est oui|c'est oui|bien sûr que oui|mais bien entendu que oui|évidemment oui|oui évidemment|Oui, volontiers !
je suis tout à fait d'accord|on est d'accord|nous acceptons|d'accord pour tout|j'accepte vos conditions
oui vous pouvez enregistrer|ok pour moi|d'accord avec tout ça|c'est parti|allons-y|oui, envoyez s'il vous plaît
vazy|lu et approuvé
oui je vous donne mon accord|entièrement d'accord, madame|sans hésiter oui|aucune objection|sí|yeah|ja|evet|да|نعم|是
tout est bon|tout est juste|c'est tout bon|oui oui, allez-y|ouè|ouaaais|O|y
jaccepte|j acepte|oui j'accepte que vous gardiez mes coordonnées|je consens|dame oui|oui pardi|ça joue|c'est nickel"""
NO = """non|NON|Non.|nan|nn|nope|non merci|non pas du tout|pas du tout|👎|👎🏿|❌|je refuse|je ne veux pas
je veux pas|surtout pas|jamais|non non|nonnn|c'est pas ça|ce n'est pas ça|c faux|faux|pas d'accord
je ne suis pas d'accord|négatif|ah non|ben non|pas maintenant|absolument pas
non ce n'est pas ça|pas question|hors de question|je préfère pas|sans façon|non désolé
certainement pas|erreur|bien sûr que non|évidemment que non|naturellement que non|mais non|oh que non|ça non
pas d'accord du tout|je suis pas d'accord|je ne suis vraiment pas d'accord|on n'est pas d'accord|absolument pas d'accord
exactement le contraire|c'est tout le contraire|au contraire|je crois que non... non|jamais de la vie|plutôt non, non
évidemment pas|bien sûr pas|carrément pas|tout à fait pas|sûrement pas|pas vraiment|pas tout à fait|non 🙏|nnnon
je n'accepte pas|je ne valide pas|je m'y oppose|en aucun cas|hors de question !|nein|niet|hayır|нет|لا|nenni|no no
ça ne me va pas|ça me va pas|c'est non|c'est un grand non|la réponse est non|pas du tout d'accord|non non surtout pas
n'enregistrez rien|je dis non|🙅‍♀️|pas moi|loin de là|n|pas
bien sûr que nan|c'est hors de question|je suis opposé à ça|surtout n'enregistrez rien|en aucune façon|désaccord"""
MIXED = """peut-être|je sais pas|je ne sais pas|jsp|bof|ça dépend|oui et non|oui ou non ?|oui mais non|mouais|moui
oui mais pas le mardi|ok mais pas le lundi|je ne suis pas sûr|je suis pas certaine|j'hésite|on verra|chais pas trop
oui ?|ok ?|d'accord pas d'accord|oui non|non oui|oui sauf le nom|c'est bon sauf la ville|ok à part le numéro
d'accord, à condition de rester anonyme|tout est juste hormis le jour|bien sûr mais sans mon numéro|oui 👎
oui je ne veux pas donner mon numéro|d'accord, enfin presque|sauf le téléphone|à part la commune tout va bien
évidemment que je ne suis pas d'accord|oui oui mais il y a une erreur|oui, c'est faux|ni oui ni non|plus ou moins
laissez-moi le temps"""
NEITHER = """bonjour|mardi matin|Karim|06 12 34 56 78|comment ça marche ?|ouistiti|nonante|nono|ouille|noël
okapi|normal ?|je peux faire les courses|pourquoi ?|hein|?|merci|je voudrais de l'aide|ma mère|Nathan|Ouidah|94400
pas lundi, mardi|mais le mardi seulement|c'est gratuit ?|une dizaine|les deux|🙂|…"""


def _cases(words: str) -> list[str]:
    return [word for line in words.splitlines() for word in line.split("|")]


@pytest.mark.parametrize("text", _cases(YES))
def test_a_plain_yes(text: str) -> None:
    assert read_yes_no(text) == YesNo("yes", plain=True)


@pytest.mark.parametrize("text", _cases(NO))
def test_a_plain_no(text: str) -> None:
    assert read_yes_no(text) == YesNo("no", plain=True)


@pytest.mark.parametrize("text", _cases(MIXED))
def test_half_a_yes_is_mixed_and_never_plain(text: str) -> None:
    answer = read_yes_no(text)
    assert answer is not None
    assert (answer.said, answer.plain) == ("mixed", False)


@pytest.mark.parametrize("text", [*_cases(NEITHER), ""])
def test_neither(text: str) -> None:
    assert read_yes_no(text) is None


@pytest.mark.parametrize(
    ("text", "said", "rest"),
    [
        ("oui, mardi matin", "yes", "mardi matin"),
        ("Oui c'est bien pour ma mère", "yes", "pour ma mère"),
        ("oui j'ai 20 ans", "yes", "j'ai 20 ans"),
        ("ouais envoie à Karim", "yes", "à Karim"),
        ("non, mon prénom c'est Maïa", "no", "mon prénom c'est Maïa"),
        ("Non ! le 06 39 98 00 11", "no", "le 06 39 98 00 11"),
        ("non c'est bon", "no", "c'est bon"),
        ("non, tout est correct merci", "no", "tout est correct merci"),
        ("rien à modifier", "no", "rien à modifier"),
        ("non rien", "no", "non rien"),
        ("oui sauf le Prénom", "mixed", "le Prénom"),
        ("c'est bon à part la ville, j'habite à Sète", "mixed", "la ville, j'habite à Sète"),
        ("Parfait, mais plutôt le jeudi !", "mixed", "plutôt le jeudi !"),
        ("sauf mon numéro", "mixed", "mon numéro"),
        ("ok seulement le week-end", "mixed", "le week-end"),
    ],
)
def test_what_stands_beside_is_kept_in_the_words_of_the_person(text: str, said: str, rest: str) -> None:
    answer = read_yes_no(text)
    assert answer is not None
    assert (answer.said, answer.plain, answer.rest) == (said, False, rest)


WEAK = """pourquoi pas|envoyez|tu peux envoyer|validez|je vous fais confiance|vous pouvez y aller|transmettez"""


@pytest.mark.parametrize("text", _cases(WEAK))
def test_what_lets_things_go_on_is_a_yes_that_consents_to_nothing(text: str) -> None:
    assert read_yes_no(text) == YesNo("yes", plain=False)
    assert finds_nothing_wrong(text)


RIGHT = """oui|c'est bon|non, c'est juste|non c'est bon|rien à changer|non rien|rien|rien à corriger, merci
aucune erreur|non rien à modifier|tout est correct|ne changez rien|c'est parti|non non c'est parfait|laissez comme ça
pas de changement|je n'ai rien à corriger|non, vous avez tout compris|je ne vois pas d'erreur|non non c'est bon, envoyez
y a rien à changer|👍|parfait, rien à ajouter|rien à redire, c'est parfait|nan c bon
RAS|non tout va bien|rien à ajouter ni à changer|ça me semble juste"""
WRONG = """non|oui mais|pas d'accord|non c'est faux|rien ne va|oui sauf le nom|je ne sais pas|ce n'est pas juste|mardi
exactement le contraire|non oui|non, le mardi|rien n'est juste|pas tout à fait"""


@pytest.mark.parametrize("text", _cases(RIGHT))
def test_nothing_to_correct(text: str) -> None:
    assert finds_nothing_wrong(text)


@pytest.mark.parametrize("text", _cases(WRONG))
def test_something_to_correct(text: str) -> None:
    assert not finds_nothing_wrong(text)
