"""Who speaks, for whom, for which organisation, and under which name."""

from __future__ import annotations

import pytest

from nlu.readers.people import (
    find_beneficiary,
    find_first_name,
    find_structure,
    looks_like_name,
    read_name,
    speaks_for_self,
)
from nlu.types import Structure


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("ma mère ne peut plus sortir", "votre mère"),
        ("MA MERE NE PEUT PLUS SORTIR", "votre mère"),
        ("ma mere a besoin de courses", "votre mère"),
        ("mon voisin du dessus est tombé malade", "votre voisin"),
        ("ma voisine du 3e a 88 ans et ne sort plus", "votre voisine"),
        ("je cherche quelqu'un pour ma grand-mère", "votre grand-mère"),
        ("c'est pour ma grand mère, elle vit seule", "votre grand-mère"),
        ("qui peut faire les courses de mon père ?", "votre père"),
        ("j'ai besoin de quelqu'un pour tenir compagnie à mon père", "votre père"),
        ("mes parents ont 85 ans et ont besoin d'aide", "vos parents"),
        ("j'habite loin, mes grands-parents sont isolés", "vos grands-parents"),
        ("un ami handicapé a besoin d'aide", "votre ami"),
        ("j'ai une voisine qui ne peut plus porter ses courses", "votre voisine"),
        ("une dame de mon immeuble ne sort plus", "une dame de votre immeuble"),
        ("une dame agee de ma rue est toute seule", "une dame de votre rue"),
        ("il y a un monsieur dans mon immeuble qui n'a plus rien à manger", "un monsieur dans votre immeuble"),
        ("ma tante est aveugle, il lui faudrait de la compagnie", "votre tante"),
        ("ma sœur vient d'être opérée", "votre sœur"),
        ("mon beau-père est en fauteuil", "votre beau-père"),
        ("mamie est seule, ma mamie a besoin de visites", "votre mamie"),
        ("mon mari est malade et ne peut plus sortir, qui peut lui tenir compagnie ?", "votre mari"),
        ("mon fils est handicapé et cherche de la compagnie", "votre fils"),
        ("besoin de quelqu'un pour emmener ma maman chez le médecin", "votre maman"),
        ("pouvez-vous appeler ma mère de temps en temps ?", "votre mère"),
        ("mes voisins n'arrivent plus à faire leurs courses", "vos voisins"),
        ("je vous écris pour mon oncle de 90 ans", "votre oncle"),
        ("mon fils autiste de 22 ans a besoin de sortir un peu", "votre fils"),
        ("Notre voisine du rez-de-chaussée vient de rentrer de l'hôpital et elle est seule", "votre voisine"),
        ("livrer des repas à une vieille dame qui habite en face de chez moi ?", "une dame en face de chez vous"),
        ("Une personne de ma famille est en fauteuil et aurait besoin d'aide", "une personne de votre famille"),
        ("je m'inquiète pour une mamie de ma rue", "une mamie de votre rue"),
        ("c pr ma grand mere elle peu plus marcher", "votre grand-mère"),
    ],
)
def test_beneficiary(text: str, relation: str) -> None:
    found = find_beneficiary(text)
    assert found is not None
    assert found.relation == relation


@pytest.mark.parametrize(
    "text",
    [
        "j'ai besoin d'aide pour garder mes enfants",
        "qui peut garder ma fille le mercredi ?",
        "mon mari est parti, je suis seule",
        "je peux aider ma voisine",
        "je suis disponible pour aider une personne âgée",
        "ma voisine m'a parlé de vous, j'ai besoin de courses",
        "mon fils s'en occupe",
        "j'habite chez ma mère",
        "ma mère est décédée",
        "je suis malade et je vis avec mon fils",
        "ma mère gardait mes enfants, je cherche une garde",
        "je cherche une personne pour faire mes courses",
        "mes enfants et moi n'avons plus rien à manger",
        "je ne peux plus sortir",
        "j'aimerais rendre visite à des personnes âgées",
        "je fais déjà les courses de ma tante, je peux prendre quelqu'un d'autre",
        "ma femme et moi avons besoin de quelqu'un pour les courses",
        "mon ex mari ne paie plus la pension, j'ai plus rien",
        "mon bébé n'a plus de lait",
        "bonjour",
        "",
    ],
)
def test_no_beneficiary(text: str) -> None:
    assert find_beneficiary(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("je ne peux plus sortir", True),
        ("je peux pas sortir", True),
        ("JE NE PEUX PLUS SORTIR", True),
        ("j'ai besoin de courses", True),
        ("g besoin d'aide", True),
        ("je suis malade", True),
        ("je suis toute seule", True),
        ("on n'a plus rien", True),
        ("on a plus rien à manger", True),
        ("nous sommes une famille de 5", True),
        ("mes enfants et moi on n'a plus rien", True),
        ("mon mari est parti, je suis seule", True),
        ("je cherche quelqu'un pour garder mes enfants", True),
        ("mon mari est malade et moi je n'arrive plus à porter les courses", True),
        ("ma mère ne peut plus sortir", False),
        ("j'ai besoin d'aide pour ma mère", False),
        ("je cherche quelqu'un pour ma grand-mère", False),
        ("j'ai besoin d'aider les autres", False),
        ("je peux faire les courses", False),
        ("nous sommes une association", False),
        ("notre épicerie solidaire cherche des bénévoles", False),
        ("bonjour", False),
        ("", False),
    ],
)
def test_speaks_for_self(text: str, expected: bool) -> None:
    assert speaks_for_self(text) is expected


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("notre épicerie solidaire cherche 5 bénévoles samedi", "association", None),
        ("l'EHPAD Les Lilas cherche des visiteurs", "ehpad", "EHPAD Les Lilas"),
        ("l'ehpad les lilas recherche des bénévoles", "ehpad", "EHPAD les lilas"),
        ("le CCAS de Vitry a besoin de bras", "ccas", "CCAS de Vitry"),
        ("ici la banque alimentaire", "association", "Banque alimentaire"),
        ("nous sommes une association", "association", None),
        ("nous sommes l'association Les Amis du Quartier", "association", "Association Les Amis du Quartier"),
        ("notre foyer de l'enfance recherche des parrains", "ase", None),
        ("le foyer de l'enfance cherche des bénévoles", "ase", None),
        ("je suis éducatrice en MECS, nous cherchons des bénévoles. Notre MECS accueille 12 enfants", "ase", None),
        ("la MDPH du Val-de-Marne cherche des accompagnants", "mdph", "MDPH du Val-de-Marne"),
        ("je travaille à la mairie de Créteil, nous organisons une collecte", "collectivite", "Mairie de Créteil"),
        ("la mairie de Lens recherche des volontaires", "collectivite", "Mairie de Lens"),
        ("notre entreprise peut prêter un camion", "operateur", None),
        ("Bonjour, ici le Secours populaire de Lille", "association", "Secours populaire de Lille"),
        ("je suis directrice de l'EHPAD Les Glycines", "ehpad", "EHPAD Les Glycines"),
        ("Je suis responsable d'une association d'aide alimentaire", "association", None),
        ("nous sommes une maison de retraite", "ehpad", None),
        ("les Restos du Cœur cherchent des bénévoles", "association", "Restos du cœur"),
        ("CCAS de Vitry", "ccas", "CCAS de Vitry"),
        ("l'hôpital Saint-Joseph recherche des volontaires", "autre", "Hôpital Saint-Joseph"),
        ("on est une asso de quartier", "association", None),
        ("NOTRE ASSOCIATION CHERCHE DES BENEVOLES", "association", None),
        ("L'association Le Panier Bleu distribue des colis", "association", "Association Le Panier Bleu"),
        ("lire le journal à nos résidents de l'EHPAD Beau Soleil le mardi", "ehpad", "EHPAD Beau Soleil"),
        ("Directeur de l'école Paul Bert à Nanterre, je cherche 2 personnes", "autre", "École Paul Bert"),
        ("Ici Sophie du CCAS d'Ivry, nous avons besoin de 10 volontaires", "ccas", "CCAS d'Ivry"),
        ("L'école Jules Ferry a besoin de surveillants pour la cantine", "autre", "École Jules Ferry"),
    ],
)
def test_structure(text: str, kind: str, name: str | None) -> None:
    assert find_structure(text) == Structure(kind, name)


@pytest.mark.parametrize(
    "text",
    [
        "je suis bénévole dans une association",
        "je vais à l'épicerie",
        "je vais à l'épicerie solidaire le mardi",
        "ma mère est à l'EHPAD Les Lilas",
        "la mairie m'a donné votre numéro",
        "le CCAS ne répond pas",
        "j'ai appelé la mairie de Vitry",
        "je cherche une association",
        "mon association préférée c'est le secours populaire",
        "je travaille à la mairie, qui peut garder ma fille ?",
        "je travaille en EHPAD et je cherche une garde pour mes enfants",
        "je suis suivie par le CCAS",
        "l'école est fermée, qui peut garder ma fille ?",
        "je suis malade",
        "bonjour",
        "",
    ],
)
def test_no_structure(text: str) -> None:
    assert find_structure(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("je m'appelle Karim", "Karim"),
        ("Je m'appelle Karim Benali et j'ai 34 ans", "Karim"),
        ("jm'appelle karim", "Karim"),
        ("je mappelle lucie", "Lucie"),
        ("je m'appelle jean pierre", "Jean Pierre"),
        ("JE M'APPELLE KARIM", "Karim"),
        ("moi c'est Lucie", "Lucie"),
        ("moi c lucie, 25 ans", "Lucie"),
        ("mon prénom est Fatou", "Fatou"),
        ("Prénom : Inès", "Inès"),
        ("Jean-Pierre, 62 ans", "Jean-Pierre"),
        ("Bonjour, Lucie, 25 ans, dispo le mardi", "Lucie"),
        ("besoin d'aide, cordialement, Monique", "Monique"),
        ("Merci d'avance\nMonique", "Monique"),
        ("Je cherche quelqu'un pour mes courses.\n\nBien à vous,\nJean-Marc Petit", "Jean-Marc"),
        ("signé: Mme Dupont", "Mme Dupont"),
        ("Mme Le Goff, 78 ans, besoin de courses", "Mme Le Goff"),
        ("je m'appelle Mme Dupont", "Mme Dupont"),
        ("ici Monique à l'appareil", "Monique"),
        ("Ici Sophie du CCAS d'Ivry", "Sophie"),
        ("Bonjour je suis Nadia", "Nadia"),
        ("je m appel momo", "Momo"),
        ("je m'appelle O'Brien", "O'Brien"),
        ("je m'appelle Gomez", "Gomez"),
        ("je m'appelle N'Dour et je peux aider", "N'Dour"),
        ("Madame Perez, 81 ans, cherche de la compagnie", "Mme Perez"),
        ("Mme Fleury, 80 ans, seule", "Mme Fleury"),
    ],
)
def test_first_name(text: str, name: str) -> None:
    assert find_first_name(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "moi c'est pareil",
        "moi c'est urgent",
        "moi c'est pour les courses",
        "moi c'est le mardi",
        "je suis infirmière",
        "Je suis Infirmière",
        "Je suis Parisienne.",
        "mon voisin s'appelle Roger",
        "je m'appelle comment ?",
        "Bonjour",
        "Bonjour, 78 ans, seule",
        "Cordialement",
        "merci beaucoup",
        "ma mère s'appelle Monique",
        "Bonjour\nMerci",
        "retraité, 62 ans",
        "cordialement, merci",
        "Dame de 72 ans, seule depuis l'été",
        "plombier, 30 ans de métier",
        "mes enfants m'appellent tous les jours",
        "qu'on m'appelle avant midi",
        "moi c'est l'informatique",
        "jai 22 ans et du temps",
        "",
    ],
)
def test_no_first_name(text: str) -> None:
    assert find_first_name(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Karim",
        "karim",
        "KARIM",
        "Mme Le Goff",
        "mme dupont",
        "M. Martin",
        "jean pierre",
        "Jean-Pierre",
        "O'Brien",
        "Zoé",
        "Marie-Thérèse",
        "Nguyen Thi Lan",
        "Lucie D",
        "Françoise.",
        "Aïssatou Diallo",
        "Léo",
    ],
)
def test_looks_like_a_name(text: str) -> None:
    assert looks_like_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "oui",
        "non",
        "ok",
        "bonjour",
        "Karim ?",
        "je m'appelle Karim",
        "mardi matin",
        "06 12 34 56 78",
        "75013",
        "merci",
        "stop",
        "aide alimentaire",
        "je veux pas le dire",
        "pourquoi ?",
        "demain",
        "rien",
        "les courses",
        "annuler",
        "c'est pour ma mère",
        "sdfgh",
        "",
        "👍",
        "anonyme",
        "un deux trois quatre cinq",
        "votre nom",
        "lundi",
        "aidez moi",
        "mon mari",
    ],
)
def test_does_not_look_like_a_name(text: str) -> None:
    assert not looks_like_name(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Any form of name, with any sign in it.
        ("Gonzalez", "Gonzalez"),
        ("mme perez", "Mme Perez"),
        ("Simons", "Simons"),
        ("N'Dour", "N'Dour"),
        ("m’bappé", "M'Bappé"),
        ("Mme D’Almeida", "Mme D'Almeida"),
        ("Do", "Do"),
        ("je m'appelle Ben", "Ben"),
        ("Bo", "Bo"),
        ("Ngô", "Ngô"),
        ("JB", "JB"),
        ("marie-jo", "Marie-Jo"),
        ("J.-L.", "J.-L."),
        ("Ahmed K.", "Ahmed K."),
        ("Le Bihan", "Le Bihan"),
        ("N'Diaye", "N'Diaye"),
        ("mme n’dong", "Mme N'Dong"),
        ("N'Golo", "N'Golo"),
        ("m. le guen", "M. Le Guen"),
        ("du Plessis", "du Plessis"),
        ("Nour ed-Dine", "Nour ed-Dine"),
        ("Maria da Conceição", "Maria da Conceição"),
        ("Şükrü", "Şükrü"),
        ("Håkon", "Håkon"),
        ("Nguyễn Văn Đức", "Nguyễn Văn Đức"),
        ("Дмитро", "Дмитро"),
        ("ирина", "Ирина"),
        ("خديجة", "خديجة"),
        ("राजेश", "राजेश"),
        ("김민준", "김민준"),
        ("周杰 (Jay)", "周杰 (Jay)"),
        # Ordinary words that people are called by.
        ("Mme Boulanger", "Mme Boulanger"),
        ("Monsieur Lapin", "M. Lapin"),
        ("Tonton Kouassi", "Tonton Kouassi"),
        ("Octobre", "Octobre"),
        ("prudence", "Prudence"),
        ("Jean Bonnet", "Jean Bonnet"),
        ("Petit Jean", "Petit Jean"),
        # Couples, and what is said beside.
        ("Mr et Mme Lebon", "M. et Mme Lebon"),
        ("Ali et Samira", "Ali et Samira"),
        ("Ana & Rui", "Ana et Rui"),
        ("Fatou 😊👍🏾", "Fatou"),
        ("Inès ;-)", "Inès"),
        ("Omar (3e étage gauche)", "Omar"),
        ("Josette, merci beaucoup", "Josette"),
        ("rachid s'il vous plaît", "Rachid"),
        ("bonsoir, Ludmila", "Ludmila"),
        ("euh... Serge", "Serge"),
        ("Kadiatou 06 39 98 45 34", "Kadiatou"),
        ("aïcha et je suis de Roubaix", "Aïcha"),
        ("bintou de Marseille", "Bintou"),
        ("Élise avec un accent", "Élise"),
        # Announced in one way or another.
        ("c'est Gaël", "Gaël"),
        ("oui, c'est wassim", "Wassim"),
        ("je suis Odile", "Odile"),
        ("moi c'est Farida", "Farida"),
        ("jm'appelle thierno", "Thierno"),
        ("Bonjour je m'appelle Ramatoulaye et j'ai 40 ans", "Ramatoulaye"),
        ("on m'appelle Zaza", "Zaza"),
        ("appelez-moi monsieur Blanc svp", "M. Blanc"),
        ("Mon prénom est Olive", "Olive"),
        ("prénom : Teiva", "Teiva"),
        ("Nom : Diop, prénom : Awa", "Awa Diop"),
        ("Contact : Sonia Mercier, secrétaire", "Sonia Mercier"),
        ("demandez Hortense", "Hortense"),
        ("c'est pour mon père, il s'appelle Mahmoud", "Mahmoud"),
        ("nous sommes deux : Lise et Pauline", "Lise et Pauline"),
        ("jérémi pardon Jérémy", "Jérémi"),
        ("pas Martine, Maryline", "Maryline"),
        ("my name is Blessing", "Blessing"),
        ("M Rey", "M. Rey"),
        ("Jean - Luc", "Jean-Luc"),
        ("je suis Mariama et vous ?", "Mariama"),
        ("nous c'est Ahmed et Lila", "Ahmed et Lila"),
        ("mon p'tit nom c'est Mimi", "Mimi"),
        ("меня зовут Оксана", "Оксана"),
    ],
)
def test_reads_a_name(text: str, name: str) -> None:
    assert read_name(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "oui",
        "nan",
        "ok merci",
        "bonjour",
        "Bonjour, ça va ?",
        "pourquoi ?",
        "c'est obligatoire ?",
        "Fatou ?",
        "je préfère ne pas le dire",
        "je veux pas",
        "jveux rester anonyme",
        "ça ne vous regarde pas",
        "aucun",
        "personne",
        "anonyme",
        "rien à ajouter",
        "annulez tout",
        "arrêtez",
        "devinez",
        "je ne sais pas",
        "je m'appelle pas",
        "je suis retraitée",
        "ma mère",
        "c'est pour ma voisine",
        "une dame",
        "le directeur",
        "monsieur le préfet",
        "l'accueil",
        "aide alimentaire",
        "mardi matin",
        "Toulouse",
        "06 39 98 45 34",
        "94400",
        "😀",
        "hjkl",
        "zzzz",
        "connard",
        "...",
        "",
    ],
)
def test_reads_no_name(text: str) -> None:
    assert read_name(text) is None
