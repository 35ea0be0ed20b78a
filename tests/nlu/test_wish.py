"""What plain sentences want or refuse: every frame reads its sentence, and what is not plain is left alone."""

from __future__ import annotations

import pytest

from nlu.labels import Kind
from nlu.readers import wish
from nlu.readers.wish import DIRECTIONS, Wish, read_wish
from nlu.readers.wish import frames as wish_frames

TABLES: dict[str, tuple[Kind, bool]] = {
    "OFFERS": ("offre", False),
    "REQUESTS": ("demande", False),
    "NO_OFFER": ("offre", True),
    "NO_REQUEST": ("demande", True),
    "NO_HUMAN": ("parler_humain", True),
    "NO_CHANGE": ("modification", True),
    "NO_ERASING": ("suppression_donnees", True),
    "NO_WITHDRAWAL": ("annulation", True),
}
SENTENCES = [(table, frame, sentence) for table in TABLES for frame, sentence in getattr(wish_frames, table).items()]


@pytest.mark.parametrize(("table", "frame", "sentence"), SENTENCES)
def test_every_frame_reads_its_sentence_and_is_needed_for_it(
    table: str, frame: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind, denies = TABLES[table]
    read = read_wish(sentence)
    assert kind in read.denied if denies else read.stated == kind
    start = wish.pattern(f"START* {frame}")
    monkeypatch.setattr(wish, "FRAMES", [kept for kept in wish.FRAMES if kept.start != start])
    assert read_wish(sentence) != read


@pytest.mark.parametrize("sentence", wish_frames.INTRODUCTIONS.values())
def test_who_speaks_changes_nothing(sentence: str) -> None:
    assert read_wish(sentence).stated in DIRECTIONS


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Je suis bénévole à Créteil", "offre"),
        ("je propose des visites", "offre"),
        ("JPEUX GARDER DES ENFANTS LE SOIR", "offre"),
        ("Bonsoir, je m'appelle Élise et je voudrais donner de mon temps.", "offre"),
        ("on cherche à se rendre utiles", "offre"),
        ("quelqu'un a besoin de pain ?", "offre"),
        ("Je n'ai besoin de rien, je propose mon temps", "offre"),
        ("j’ai besoin d’un coup de main", "demande"),
        ("kelkun peut me porter mes courses", "demande"),
        ("ma grand-mère ne peut plus sortir", "demande"),
        ("Nous recherchons des bénévoles pour dimanche", "demande"),
        ("Bonjour, pourriez-vous nous aider ?", "demande"),
        ("Je ne propose rien, je cherche quelqu'un", "demande"),
    ],
)
def test_the_verb_and_its_subject_say_who_gives(text: str, stated: Kind) -> None:
    assert read_wish(text).stated == stated


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("je n'ai pas besoin d'aide", DIRECTIONS),
        ("Je ne veux pas être bénévole.", DIRECTIONS),
        ("je ne suis plus disponible", DIRECTIONS),
        ("nous ne cherchons personne", DIRECTIONS),
        ("surtout n'effacez rien", ("suppression_donnees",)),
        ("Je ne veux pas annuler !", ("annulation",)),
        ("je n'ai pas besoin d'aide, je peux aider", ("demande",)),
    ],
)
def test_what_is_refused_is_refused_whole(text: str, denied: tuple[Kind, ...]) -> None:
    assert read_wish(text).denied == set(denied)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "ma mère",
        "samedi matin",
        "j'offre un café à celle qui garde mon bébé",  # gives and asks
        "besoin de bras ? présent !",  # who answers a question is not who asks
        "je suis bénévole mais là c'est moi qui ai besoin d'aide",
        "je ne demande pas d'argent, juste de quoi manger",  # only a part is refused
        "La ludothèque offre deux places de bénévole",
        "vous pouvez m'appeler le soir",
        "je peux tout manger, je n'ai pas d'allergie",
        "Quand mon mari était là je proposais des visites à toute la rue, le dimanche et les jours de fête aussi.",
        "je propose " * 2_000,
    ],
)
def test_what_is_not_plain_is_left_to_the_model(text: str) -> None:
    assert read_wish(text) == Wish()


def test_a_stated_direction_contradicts_the_other_alone() -> None:
    offer = read_wish("je propose des visites")
    assert offer.contradicts("demande")
    assert not any(offer.contradicts(kind) for kind in ("offre", "urgence_vitale", "modification", "hors_sujet"))
    assert not any(Wish().contradicts(kind) for kind in DIRECTIONS)
