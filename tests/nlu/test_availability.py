"""Days, moments, dates and periods, read on Sunday 22 November 2026."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date, timedelta

import pytest

from nlu.readers.when import describe, find_availability, revise
from nlu.readers.when.breaks import OFFICIAL_UNTIL
from nlu.types import DAYS, Availability, Slot

TODAY = date(2026, 11, 22)
WEEK = " ".join(DAYS[:5])
_SHORT = {"matin": "matin", "midi": "midi", "apm": "apres_midi", "soir": "soir", "nuit": "nuit"}


def slots(said: str) -> tuple[Slot, ...]:
    """Write « lundi/matin mardi */soir * » as slots; ``*`` is any day."""
    read = []
    for piece in said.split():
        day, _, moment = piece.partition("/")
        read.append(Slot(None if day == "*" else day, _SHORT[moment] if moment else None))  # type: ignore[arg-type]
    return tuple(read)


RECURRING = [
    ("mardi matin", "mardi/matin"),
    ("le lundi et le jeudi après-midi", "lundi/apm jeudi/apm"),
    ("mardi matin et jeudi", "mardi/matin jeudi"),
    ("tous les matins", "*/matin"),
    ("TOUS LES MATINS", "*/matin"),
    ("chaque soir", "*/soir"),
    ("en semaine", WEEK),
    ("les jours ouvrés", WEEK),
    ("du lundi au vendredi", WEEK),
    ("de lundi à vendredi", WEEK),
    ("lun-ven", WEEK),
    ("lundi au jeudi", "lundi mardi mercredi jeudi"),
    ("du vendredi soir au dimanche soir", "vendredi samedi dimanche"),
    ("en semaine le soir", " ".join(f"{day}/soir" for day in DAYS[:5])),
    ("le soir en semaine", " ".join(f"{day}/soir" for day in DAYS[:5])),
    ("le week-end", "samedi dimanche"),
    ("les weekends", "samedi dimanche"),
    ("le wkd", "samedi dimanche"),
    ("dispo le we", "samedi dimanche"),
    ("le ouikend", "samedi dimanche"),
    ("tous les jours", "*"),
    ("ts les jrs", "*"),
    ("toute la journée", "*"),
    ("tous les jours le matin", "*/matin"),
    ("sauf le mercredi", "lundi mardi jeudi vendredi samedi dimanche"),
    ("tous les jours sauf le mercredi et le dimanche", "lundi mardi jeudi vendredi samedi"),
    ("en semaine sauf le mercredi", "lundi mardi jeudi vendredi"),
    ("n'importe quel jour sauf dimanche", "lundi mardi mercredi jeudi vendredi samedi"),
    ("tous les soirs sauf le mardi", " ".join(f"{day}/soir" for day in DAYS if day != "mardi")),
    ("sauf le soir", "*/matin */midi */apm"),
    ("pas le lundi", "mardi mercredi jeudi vendredi samedi dimanche"),
    ("je suis libre le mardi mais pas le matin", "mardi/midi mardi/apm mardi/soir"),
    ("après 18h", "*/soir"),
    ("à partir de 17h30", "*/soir"),
    ("avant 10h", "*/matin"),
    ("entre midi et deux", "*/midi"),
    ("entre midi et 14h", "*/midi"),
    ("le midi", "*/midi"),
    ("en soirée", "*/soir"),
    ("en journée", "*/matin */apm"),
    ("la nuit", "*/nuit"),
    ("de 9h à 12h", "*/matin"),
    ("le samedi de 14h à 18h", "samedi/apm"),
    ("mercredi 14h-16h", "mercredi/apm"),
    ("le mardi à 15h", "mardi/apm"),
    ("le jeudi vers 10 heures", "jeudi/matin"),
    ("ts les aprem", "*/apm"),
    ("ts les aprèm", "*/apm"),
    ("mercredi aprem", "mercredi/apm"),
    ("mercredi après midi", "mercredi/apm"),
    ("lun mar", "lundi mardi"),
    ("lun, mer, ven matin", "lundi/matin mercredi/matin vendredi/matin"),
    ("mer.", "mercredi"),
    ("dispo le mer. et le sam.", "mercredi samedi"),
    ("lundi/mardi/jeudi", "lundi mardi jeudi"),
    ("lundi-mercredi-vendredi", "lundi mercredi vendredi"),
    ("samdi et dimanch", "samedi dimanche"),
    ("mecredi", "mercredi"),
    ("lundi matin et soir", "lundi/matin lundi/soir"),
    ("lundi matin, mardi après-midi et vendredi soir", "lundi/matin mardi/apm vendredi/soir"),
    ("le matin du lundi au mercredi", "lundi/matin mardi/matin mercredi/matin"),
    ("le matin et le mercredi", "*/matin mercredi"),
    ("les lundis et mardis", "lundi mardi"),
    ("le week-end et le mercredi aprem", "mercredi/apm samedi dimanche"),
    ("lundi toute la journée et jeudi matin", "lundi jeudi/matin"),
    ("je peux aider le mardi. Je suis aussi libre le jeudi soir", "mardi jeudi/soir"),
    ("un samedi sur deux", "samedi"),
    ("je suis dispo tout les lundi et les jeudi apres 17h", "lundi/soir jeudi/soir"),
    ("libre les soirs de semaine", " ".join(f"{day}/soir" for day in DAYS[:5])),
    ("je bosse la semaine donc plutot le we", "samedi dimanche"),
    ("je ne suis pas disponible en semaine", "samedi dimanche"),
    ("pas avant 18h en semaine", " ".join(f"{day}/soir" for day in DAYS[:5])),
    ("mes horaires: 9h-17h du lundi au mardi", "lundi/matin lundi/midi lundi/apm mardi/matin mardi/midi mardi/apm"),
    ("le mercredi toute la journée sauf le matin", "mercredi/midi mercredi/apm mercredi/soir"),
    ("sa dépend mais souvent le mardi", "mardi"),
    ("bonjour je suis bénévole, dispo les mercredis, bonne journée", "mercredi"),
    ("de 12h à 14h tous les jours en semaine", " ".join(f"{day}/midi" for day in DAYS[:5])),
    ("le mercredi toute la matinée", "mercredi/matin"),
    ("le matin seulement, lundi et mardi", "lundi/matin mardi/matin"),
    ("du lundi au mardi je peux porter des repas, le midi", "lundi/midi mardi/midi"),
    ("dispo le samedi. Je peux aussi le soir", "*/soir samedi"),
    ("le matin oui, mais je ne conduis plus la nuit", "*/matin"),
    ("je travaille le matin, libre mardi", "mardi"),
    ("mardi laprem", "mardi/apm"),
    ("j'ai demandé quelqu'un le samedi", "samedi"),
]
DATES = [
    ("demain", ["2026-11-23"]),
    ("2main", ["2026-11-23"]),
    ("après-demain", ["2026-11-24"]),
    ("apres demain svp", ["2026-11-24"]),
    ("aujourd'hui", ["2026-11-22"]),
    ("ajd", ["2026-11-22"]),
    ("dans 3 jours", ["2026-11-25"]),
    ("dans trois jours", ["2026-11-25"]),
    ("ce week-end", ["2026-11-22"]),
    ("le week-end prochain", ["2026-11-28", "2026-11-29"]),
    ("samedi prochain", ["2026-11-28"]),
    ("dimanche prochain", ["2026-11-29"]),
    ("ce vendredi", ["2026-11-27"]),
    ("ce dimanche", ["2026-11-22"]),
    ("pour dans 15 jours", ["2026-12-06"]),
    ("mardi et jeudi prochains", ["2026-11-24", "2026-11-26"]),
    ("le 24/12", ["2026-12-24"]),
    ("le 24/12/26", ["2026-12-24"]),
    ("24/12/2026", ["2026-12-24"]),
    ("2026-12-24", ["2026-12-24"]),
    ("samedi 28 novembre", ["2026-11-28"]),
    ("le samedi 28 nov", ["2026-11-28"]),
    ("samedi 28", ["2026-11-28"]),
    ("dispo le 28", ["2026-11-28"]),
    ("les 12, 13 et 14 décembre", ["2026-12-12", "2026-12-13", "2026-12-14"]),
    ("le 12 et le 13 décembre", ["2026-12-12", "2026-12-13"]),
    ("le 3 mars", ["2027-03-03"]),
    ("le 15 août", ["2027-08-15"]),
    ("le 1er mai", ["2027-05-01"]),
    ("à Noël", ["2026-12-25"]),
    ("le lundi de Pâques", ["2027-03-29"]),
    ("à Pâques", ["2027-03-28"]),
    ("pour la Toussaint", ["2027-11-01"]),
    ("le jour de l'an", ["2027-01-01"]),
    ("lundi en huit", ["2026-11-30"]),
    ("samedi en quinze", ["2026-12-12"]),
    ("le week-end du 28 novembre", ["2026-11-28", "2026-11-29"]),
]
DATES_WITH_MOMENTS = [
    ("demain matin", ["2026-11-23"], "*/matin"),
    ("ce soir", ["2026-11-22"], "*/soir"),
    ("cet aprèm", ["2026-11-22"], "*/apm"),
    ("samedi prochain de 9h à 12h", ["2026-11-28"], "*/matin"),
    ("le 24/12 au soir", ["2026-12-24"], "*/soir"),
    ("jeudi prochain 10h", ["2026-11-26"], "*/matin"),
    ("rdv à la CAF le 27 à 14h", ["2026-11-27"], "*/apm"),
    ("demain et tous les lundis matin", ["2026-11-23"], "lundi/matin"),
]
PERIODS = [
    ("dès lundi", "2026-11-23", None),
    ("à partir de mardi", "2026-11-24", None),
    ("a partir du 3 mars", "2027-03-03", None),
    ("à partir du 1er décembre", "2026-12-01", None),
    ("pas avant lundi", "2026-11-23", None),
    ("dès demain", "2026-11-23", None),
    ("dès maintenant", "2026-11-22", None),
    ("à partir de janvier", "2027-01-01", None),
    ("dispo immédiatement", "2026-11-22", None),
    ("jusqu'à vendredi", None, "2026-11-27"),
    ("jusqu'au 20 décembre", None, "2026-12-20"),
    ("avant vendredi", None, "2026-11-26"),
    ("jusqu'à fin décembre", None, "2026-12-31"),
    ("du 12 au 20 décembre", "2026-12-12", "2026-12-20"),
    ("du 12/12 au 20/12", "2026-12-12", "2026-12-20"),
    ("du 20 décembre au 5 janvier", "2026-12-20", "2027-01-05"),
    ("entre le 12 et le 20 décembre", "2026-12-12", "2026-12-20"),
    ("du lundi 23 au vendredi 27 novembre", "2026-11-23", "2026-11-27"),
    ("du 10 au 30 novembre", None, "2026-11-30"),
    ("la semaine prochaine", "2026-11-23", "2026-11-29"),
    ("en décembre", "2026-12-01", "2026-12-31"),
    ("courant janvier", "2027-01-01", "2027-01-31"),
    ("la semaine du 14 décembre", "2026-12-14", "2026-12-20"),
    ("je peux pas avant jeudi", "2026-11-26", None),
    ("jpeu pa avan mardi prochain", "2026-11-24", None),
    ("dispo tout de suite", "2026-11-22", None),
    ("tout de suite si possible", "2026-11-22", None),
    ("tout décembre", "2026-12-01", "2026-12-31"),
]
ANYTIME = ["n'importe quand", "nimporte quand", "tout le temps", "24h/24", "7j/7", "quand vous voulez", "à tout moment",
           "peu importe l'heure", "jour et nuit"]  # fmt: skip
NOTHING = [
    "bonjour",
    "bonsoir",
    "bonne journée",
    "Bon week-end !",
    "bonne soirée à vous",
    "merci, à demain",
    "depuis lundi",
    "depuis ce matin il ne va pas bien",
    "je suis tombée mardi dernier",
    "hier soir",
    "j'ai fait une chute ce matin",
    "06/12/34/56/78",
    "06.12.34.56.78",
    "rue du 11 novembre",
    "place du 14 juillet",
    "le 10 novembre",
    "le 12/11",
    "le 25 octobre",
    "née le 12/03/1950",
    "2h par semaine",
    "une demi-journée",
    "1/2 journée",
    "je vais à la mer",
    "un jeu de société",
    "vacances de Noël",
    "colis de Noël",
    "il faut appeler le 15",
    "j'habite dans le 13",
    "elle est tout le temps seule",
    "le 31/02",
    "je finis à 16h",
    "je travaille de nuit",
    "elle est à l'hôpital depuis le 12 novembre",
    "j'ai 3 enfants de 2 à 8 ans",
    "j'ai écrit mardi, toujours rien",
    "on m'a opérée du genou mardi",
    "j'ai perdu mon travail en octobre",
    "ma paye arrive le mois prochain",
    "ma sœur accouche en décembre",
    "vous êtes ouverts le dimanche ?",
    "on peut m'appeler jusqu'à 22h",
    "je rentre demain",
    "je rembourse tout de suite",
    "bonne nuit et à demain",
    "",
]


def found(text: str) -> Availability:
    availability = find_availability(text, TODAY)
    assert availability is not None, text
    return availability


@pytest.mark.parametrize(("text", "expected"), RECURRING)
def test_recurring_days(text: str, expected: str) -> None:
    availability = found(text)
    assert availability.slots == slots(expected)
    assert availability.dates == ()
    assert not availability.anytime


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_single_dates(text: str, expected: list[str]) -> None:
    availability = found(text)
    assert availability.dates == tuple(expected)
    assert availability.slots == ()


@pytest.mark.parametrize(("text", "dates", "expected"), DATES_WITH_MOMENTS)
def test_dates_with_a_part_of_the_day(text: str, dates: list[str], expected: str) -> None:
    availability = found(text)
    assert availability.dates == tuple(dates)
    assert availability.slots == slots(expected)


@pytest.mark.parametrize(("text", "start", "end"), PERIODS)
def test_periods(text: str, start: str | None, end: str | None) -> None:
    availability = found(text)
    assert (availability.start, availability.end) == (start, end)
    assert availability.slots == ()
    assert availability.dates == ()


@pytest.mark.parametrize("text", ANYTIME)
def test_anytime(text: str) -> None:
    assert found(text).anytime


@pytest.mark.parametrize("text", NOTHING)
def test_says_nothing_of_when(text: str) -> None:
    assert find_availability(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Je suis dispo le Mardi matin et le jeudi, merci", "le Mardi matin et le jeudi"),
        ("libre tous les après-midi. Et aussi samedi prochain", "tous les après-midi, samedi prochain"),
        ("dès lundi si vous voulez", "dès lundi"),
    ],
)
def test_quotes_the_words(text: str, quoted: str) -> None:
    assert found(text).text == quoted


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("mardi matin et jeudi", "mardi matin et jeudi"),
        ("le lundi et le jeudi aprem", "lundi après-midi et jeudi après-midi"),
        ("samedi 28 novembre", "samedi 28 novembre"),
        ("dès lundi", "à partir du lundi 23 novembre"),
        ("ts les matins", "tous les matins"),
        ("n'importe quand", "à tout moment"),
        ("lun-ven le soir", "en semaine, le soir"),
        ("le we", "le week-end"),
        ("sauf le mercredi", "tous les jours sauf le mercredi"),
        ("tous les soirs sauf le mardi", "tous les soirs sauf le mardi"),
        ("demain matin", "lundi 23 novembre, le matin"),
        ("le week-end prochain", "samedi 28 et dimanche 29 novembre"),
        ("du 12 au 20 décembre", "du samedi 12 au dimanche 20 décembre"),
        ("le 1er mai", "samedi 1er mai"),
        ("lundi, jeudi matin. Le mercredi soir", "lundi matin, mercredi soir et jeudi matin"),
        ("lundi toute la journée et jeudi matin", "lundi toute la journée et jeudi matin"),
        ("lun mer ven de 17h à 19h", "lundi, mercredi et vendredi, de 17 h à 19 h"),
        ("le lundi, le mercredi et le vendredi", "lundi, mercredi et vendredi"),
        ("jusqu'à vendredi", "jusqu'au vendredi 27 novembre"),
        ("tous les jours", "tous les jours"),
    ],
)
def test_says_it_back(text: str, said: str) -> None:
    assert describe(found(text)) == said


@pytest.mark.parametrize("text", [text for text, *_ in [*RECURRING, *DATES, *DATES_WITH_MOMENTS, *PERIODS]])
def test_what_is_said_back_reads_the_same(text: str) -> None:
    before = found(text)
    after = found(describe(before))
    assert (after.slots, after.dates, after.start, after.end) == (before.slots, before.dates, before.start, before.end)


@pytest.mark.parametrize(
    ("today", "text", "dates"),
    [
        (date(2026, 11, 27), "ce week-end", ["2026-11-28", "2026-11-29"]),
        (date(2026, 11, 28), "ce week-end", ["2026-11-28", "2026-11-29"]),
        (date(2026, 11, 28), "le week-end prochain", ["2026-12-05", "2026-12-06"]),
        (date(2026, 12, 31), "demain", ["2027-01-01"]),
        (date(2026, 12, 30), "le 2 janvier", ["2027-01-02"]),
        (date(2028, 2, 1), "le 29 février", ["2028-02-29"]),
        (date(2026, 12, 25), "à Noël", ["2026-12-25"]),
        (date(2026, 12, 26), "à Noël", ["2027-12-25"]),
    ],
)
def test_other_days_of_reading(today: date, text: str, dates: list[str]) -> None:
    availability = find_availability(text, today)
    assert availability is not None
    assert availability.dates == tuple(dates)


ANSWERS = [
    ("jamais le vendredi", "tous les jours sauf le vendredi"),
    ("ni le samedi ni le dimanche", "en semaine"),
    ("vendredi impossible, samedi ok", "samedi"),
    ("indisponible du 3 au 9 janvier", "indisponible du dimanche 3 au samedi 9 janvier"),
    ("tous les lundis sauf le 14 décembre", "lundi, sauf le lundi 14 décembre"),
    ("le jeudi hors vacances scolaires", "jeudi, hors vacances scolaires"),
    ("un vendredi sur deux", "vendredi, une semaine sur deux"),
    ("les semaines impaires le lundi", "lundi, les semaines impaires"),
    ("le 2e et le 4e mardi du mois", "le deuxième et le quatrième mardi du mois"),
    ("3/4 fois par mois", "trois ou quatre fois par mois"),
    ("mardi 8h-11h 15h-17h", "mardi de 8 h à 11 h et de 15 h à 17 h"),
    ("vendredi 14-16h", "vendredi de 14 h à 16 h"),
    ("le 30 au matin et le 31 à midi", "mercredi 30 décembre, le matin ; jeudi 31 décembre, le midi"),
    ("7/8 décembre", "lundi 7 et mardi 8 décembre"),
    ("le 06.02", "samedi 6 février"),
    ("la veille du jour de l'an", "jeudi 31 décembre"),
    ("mercredi 24 décembre", "mercredi 23 ou jeudi 24 décembre"),
    ("après-demain en huit", "jeudi 10 décembre"),
    ("avant le 15", "jusqu'au lundi 14 décembre"),
    ("le premier lundi de janvier", "lundi 4 janvier"),
    ("pendant les vacances de Noël", "du samedi 19 décembre au dimanche 3 janvier"),
    ("mardi si mon mari est là", "« mardi si mon mari est là »"),
    ("pas mardi, mercredi", "« pas mardi, mercredi »"),
    ("L-M-J", "« L-M-J »"),
]


@pytest.mark.parametrize(("text", "said"), ANSWERS)
def test_answers_to_when(text: str, said: str) -> None:
    availability = find_availability(text, date(2026, 12, 1), asked=True)
    assert availability is not None
    assert describe(availability) == said
    assert Availability.from_dict(json.loads(json.dumps(asdict(availability)))) == availability


@pytest.mark.parametrize(
    "text", ["le 30 février", "depuis lundi", "j'ai 72 ans", "née le 12/03/1950", "je ne sais pas"]
)
def test_answers_that_say_nothing_of_when(text: str) -> None:
    assert find_availability(text, date(2026, 12, 1), asked=True) is None


def test_more_said_adds_replaces_or_takes_out() -> None:
    today = date(2026, 12, 1)
    before = find_availability("lundi et mardi", today, asked=True)
    for text, said in [
        ("et aussi le jeudi", "lundi, mardi et jeudi"),
        ("le samedi en plus", "lundi, mardi et samedi"),
        ("plutôt le jeudi", "jeudi"),
        ("pas le mardi finalement", "lundi"),
    ]:
        after = revise(before, text, today)
        assert after is not None
        assert describe(after) == said


def test_the_school_calendar_goes_far_enough() -> None:
    assert date.today() + timedelta(days=200) < OFFICIAL_UNTIL
