"""Telephone numbers as people type and dictate them, and the figures that are none."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from nlu.mask import mask, mask_contacts
from nlu.readers.phone import PhoneReading, find_phone, format_phone, mask_phones, read_phone

WRITTEN = [
    ("06 12 34 56 78", "+33612345678"),
    ("0612345678", "+33612345678"),
    ("06.12.34.56.78", "+33612345678"),
    ("06-12-34-56-78", "+33612345678"),
    ("06/12/34/56/78", "+33612345678"),
    ("06,12,34,56,78", "+33612345678"),
    ("06 – 12 – 34 – 56 – 78", "+33612345678"),
    ("0612 34 56 78", "+33612345678"),
    ("06 123 456 78", "+33612345678"),
    ("0 6 1 2 3 4 5 6 7 8", "+33612345678"),
    ("+33 6 12 34 56 78", "+33612345678"),
    ("+33612345678", "+33612345678"),
    ("+33 06 12 34 56 78", "+33612345678"),
    ("0033 6 12 34 56 78", "+33612345678"),
    ("0033612345678", "+33612345678"),
    ("(+33)6 12 34 56 78", "+33612345678"),
    ("(+33) 6.12.34.56.78", "+33612345678"),
    ("+33 (0)6 12 34 56 78", "+33612345678"),
    ("+33(0)612345678", "+33612345678"),
    ("33612345678", "+33612345678"),
    ("33 6 12 34 56 78", "+33612345678"),
    ("O6 12 34 56 78", "+33612345678"),
    ("o612345678", "+33612345678"),
    ("O6 I2".replace("I", "1") + " 34 56 7O", "+33612345670"),
    ("07 81 23 45 67", "+33781234567"),
    ("mon tel c le 0612345678 merci", "+33612345678"),
    ("tel:0612345678", "+33612345678"),
    ("appelez-moi au 01 42 34 56 78 le soir", "+33142345678"),
    ("02 98 12 34 56", "+33298123456"),
    ("03.88.12.34.56", "+33388123456"),
    ("04 91 12 34 56", "+33491123456"),
    ("05 56 12 34 56", "+33556123456"),
    ("09 52 12 34 56", "+33952123456"),
    ("06 12 34 56 78 94400 Vitry", "+33612345678"),
    ("94400 Vitry 06 12 34 56 78", "+33612345678"),
    ("+33 6 12 34 56 78 94400 Vitry", "+33612345678"),
    ("06 12 34 56 78 ou 01 42 34 56 78", "+33612345678"),
    ("06.12.34.56.78/01.42.34.56.78", "+33612345678"),
    ("06 39 98 12 34", "+33639981234"),
    ("033 6 39 98 45 12", "+33639984512"),
    ("0 33 7 56 78 12 34", "+33756781234"),
    ("336 39 98 45 12", "+33639984512"),
    ("00 33 (0) 2 98 12 34 56", "+33298123456"),
    ("01:99:00:45:34", "+33199004534"),
    ("06|39|98|45|34", "+33639984534"),
    ("06 • 39 • 98 • 45 • 34", "+33639984534"),
    ("06'39'98'45'34", "+33639984534"),
    ("06;39;98;45;34", "+33639984534"),
    ("06*39*98*45*34", "+33639984534"),
    ("0️⃣7️⃣ 5️⃣6️⃣ 7️⃣8️⃣ 3️⃣4️⃣ 1️⃣0️⃣", "+33756783410"),
    ("０７５６７８３４１０", "+33756783410"),
    ("٠٧ ٥٦ ٧٨ ٣٤ ١٠", "+33756783410"),
    ("07 56 78 34 l0", "+33756783410"),
    ("telefone mwa o 07 56 78 34 10", "+33756783410"),
    ("01 99 oo 58 34", "+33199005834"),
    ("01 99 00 45 34, 3 enfants", "+33199004534"),
    ("01 99 00 45 34 7j/7", "+33199004534"),
]
OVERSEAS = [
    ("0692 12 34 56", "+262692123456"),
    ("0693 12 34 56", "+262693123456"),
    ("0262 20 12 34", "+262262201234"),
    ("06 92 12 34 56", "+262692123456"),
    ("+262 692 12 34 56", "+262692123456"),
    ("262692123456", "+262692123456"),
    ("0639 01 23 45", "+262639012345"),
    ("0269 61 12 34", "+262269611234"),
    ("0690 12 34 56", "+590690123456"),
    ("0691 12 34 56", "+590691123456"),
    ("0590 81 12 34", "+590590811234"),
    ("0694 20 12 34", "+594694201234"),
    ("0594 30 12 34", "+594594301234"),
    ("0696 12 34 56", "+596696123456"),
    ("0697 12 34 56", "+596697123456"),
    ("0596 60 12 34", "+596596601234"),
    ("+33 6 92 12 34 56", "+262692123456"),
    ("0263 12 34 56", "+262263123456"),
    ("0639 69 34 12", "+262639693412"),
    ("+590 0690 45 34 12", "+590690453412"),
    ("0508 41 34 56", "+508413456"),
    ("+508 41 34 56", "+508413456"),
    ("00 687 78 34 56", "+687783456"),
    ("+689 87 34 12 56", "+68987341256"),
    ("+681 72 34 56", "+681723456"),
]
FOREIGN = [
    ("+32 470 12 34 56", "+32470123456"),
    ("0032 470 12 34 56", "+32470123456"),
    ("+351 912 345 678", "+351912345678"),
    ("+41 79 123 45 67", "+41791234567"),
    ("+212 6 12 34 56 78", "+212612345678"),
    ("+44 7400 123456", "+447400123456"),
]
SPOKEN = [
    ("zéro six douze trente-quatre cinquante-six soixante-dix-huit", "+33612345678"),
    ("zero six, douze, trente quatre, cinquante six, soixante dix huit", "+33612345678"),
    ("0 6 douze trente-quatre cinquante-six 78", "+33612345678"),
    ("mon numéro c'est zéro six douze trente-quatre cinquante-six soixante-dix-huit voilà", "+33612345678"),
    ("ZERO SEPT QUATRE-VINGT-UN VINGT-TROIS QUARANTE-CINQ SOIXANTE-SEPT", "+33781234567"),
    ("zéro six vingt et un quatre-vingt-dix-neuf zéro zéro quinze", "+33621990015"),
    ("zéro six septante-deux nonante onze vingt", "+33672901120"),
    ("plus trente-trois six douze trente-quatre cinquante-six soixante-dix-huit", "+33612345678"),
    ("zero 6 39 quatre vingt dix huit 12 trente-quatre", "+33639981234"),
    ("zéro cinq point trente-six point quarante-neuf point trente-quatre point douze", "+33536493412"),
    ("j'ai soixante-dix ans, zéro six douze trente-quatre cinquante-six soixante-dix-huit", "+33612345678"),
]
NOT_PHONES = [
    "94400",
    "01000 02000",
    "le 12/03/2026 à 14h30",
    "01/02/2026 05/03/2026",
    "du 01.02.26 au 05.03.26",
    "2026-11-22 10:00",
    "FR76 3000 6000 0112 3456 7890 189",
    "SIRET 123 456 789 00012",
    "01234567800012",
    "1 85 05 78 006 084 36",
    "appelez le 15",
    "le 115 ne répond pas",
    "3919",
    "0800 123 456",
    "0 892 12 34 56",
    "08 25 12 34 56",
    "+33 8 92 12 34 56",
    "06 12 34 56 7",
    "061234567 ou lundi",
    "20 12 34 56",
    "06 12 34 56 789",
    "un deux trois quatre cinq six",
    "1 200 000 000 euros",
    "4970 1012 3456 7890",
    "j'ai 3 enfants de 2, 4 et 6 ans",
    "03 36 39 98 45 12",
    "01 06 39 98 45 12",
    "06 39 98 45 12 5",
    "ouvert 08:30-12:00, 13:30-18:00",
    "lundi 09:00 10:00 11:30 14:00",
    "dossier n° 0639981234",
    "le numéro de série est 0756783410",
    "",
]


@pytest.mark.parametrize(("text", "expected"), WRITTEN + OVERSEAS + FOREIGN + SPOKEN)
def test_finds_the_number(text: str, expected: str) -> None:
    assert find_phone(text) == expected
    assert find_phone(text.upper()) == expected


@pytest.mark.parametrize("text", NOT_PHONES)
def test_finds_no_number(text: str) -> None:
    assert find_phone(text) is None


@pytest.mark.parametrize(
    ("e164", "shown"),
    [
        ("+33612345678", "06 12 34 56 78"),
        ("+33142345678", "01 42 34 56 78"),
        ("+262692123456", "0692 12 34 56"),
        ("+590690123456", "0690 12 34 56"),
        ("+32470123456", "+32 470 12 34 56"),
        ("+351912345678", "+351 912 345 678"),
        ("+687783456", "+687 78 34 56"),
        ("+508413456", "+508 41 34 56"),
        ("+68987341256", "+689 87 34 12 56"),
        ("+15145550199", "+1 514 555 0199"),
        ("n'importe quoi", "n'importe quoi"),
    ],
)
def test_shows_a_number_as_it_can_be_dialled_from_anywhere(e164: str, shown: str) -> None:
    assert format_phone(e164) == shown


@pytest.mark.parametrize("text", [text for text, _ in WRITTEN + OVERSEAS + FOREIGN + SPOKEN])
def test_masks_every_number(text: str) -> None:
    masked = mask_phones(f"Joindre {text} merci")
    assert "[numéro]" in masked
    assert find_phone(masked) is None
    assert "34" not in masked
    assert "trente-quatre" not in masked.lower()


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Appelez le 06 12 34 56 78.", "Appelez le [numéro]."),
        ("(+33)6 12 34 56 78 ou 01 42 34 56 78 !", "[numéro] ou [numéro] !"),
        ("06 12 34 56 7, j'en oublie un", "[numéro], j'en oublie un"),
        ("dispo le 28/11/2026 à 94400 Vitry", "dispo le 28/11/2026 à 94400 Vitry"),
        ("Deux lignes\n\nsans numéro", "Deux lignes\n\nsans numéro"),
        ("08 92 12 34 56 est surtaxé", "[numéro] est surtaxé"),
        ("06 39 98 12 34 94400 Vitry, 2 enfants", "[numéro] 94400 Vitry, 2 enfants"),
        ("0639981234/0756783410", "[numéro]/[numéro]"),
        ("voici : 6:39:98:12:34", "voici : [numéro]"),
        ("mobile 78 34 56, à Nouméa", "mobile [numéro], à Nouméa"),
        ("taille 38 40 42, ouvert 09:00-12:00, 14:00-18:00", "taille 38 40 42, ouvert 09:00-12:00, 14:00-18:00"),
        ("(01 99 00 12 34)", "([numéro])"),
    ],
)
def test_masks_exactly(text: str, masked: str) -> None:
    assert mask_phones(text) == masked


_PREFIXES = st.sampled_from(
    ["01", "02", "03", "04", "05", "06", "07", "09", "0262", "0692", "0693", "0639", "0590", "0690", "0594", "0694",
     "0596", "0696"]
)  # fmt: skip
_SIGNS = st.sampled_from(
    [" ", ".", "-", "/", ":", "|", "•", "'", "’", ";", "*", "_", "·", ", ", " - ", " . ", "\u00a0", "–"]
)


@st.composite
def _dialled(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A number of France or of its overseas départements: ten digits, and their pairs."""
    prefix = draw(_PREFIXES)
    digits = prefix + draw(st.text("0123456789", min_size=10 - len(prefix), max_size=10 - len(prefix)))
    return digits, [digits[at : at + 2] for at in range(0, 10, 2)]


_TWO_HOURS = re.compile(r"(?<![\d:])\d\d:\d\d(?![\d:])")
"""« 01 00:00 00:00 » says two hours as well as a number."""


@settings(max_examples=300, deadline=None)
@given(_dialled(), st.lists(_SIGNS, min_size=4, max_size=4))
def test_any_number_is_read_and_hidden_whatever_stands_between_its_pairs(
    number: tuple[str, list[str]], signs: list[str]
) -> None:
    digits, pairs = number
    plain = find_phone(digits)
    text = "".join(pair + sign for pair, sign in zip(pairs, [*signs, ""], strict=True))
    assume(len(_TWO_HOURS.findall(text)) < 2)
    assert find_phone(text) == plain
    for hidden in (mask_phones(text), mask_phones(digits), mask_contacts(f"tel {text} le soir")):
        assert not re.search(r"\d", hidden)
    if plain is not None:
        reading = read_phone(f"{text} après le travail")
        assert plain in (reading.number, reading.guess)
        assert reading.rest == "après le travail"
    assert pairs[-1] + pairs[-2] not in mask(text).replace("06 39 98 00 00", "")


_BELOW_17 = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
_UNITS = _BELOW_17.split()
_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 7: "soixante", 8: "quatre-vingt"}


def _spelled(pair: str) -> str:
    """Two digits as they are dictated: « zéro six », « soixante-douze », « quatre-vingt-dix-sept »."""
    number, (ten, unit) = int(pair), map(int, pair)
    if ten == 0:
        return f"zéro {_UNITS[unit]}"
    if number < 17:
        return _UNITS[number]
    if ten in (1, 7, 9):
        head = {1: "", 7: "soixante", 9: "quatre-vingt"}[ten]
        below = number - {1: 0, 7: 60, 9: 80}[ten]
        tail = _UNITS[below] if below < 17 else f"dix-{_UNITS[below - 10]}"
        return f"{head}-{tail}" if head else tail
    if unit == 1 and ten != 8:
        return f"{_TENS[ten]} et un"
    return f"{_TENS[ten]}-{_UNITS[unit]}" if unit else _TENS[ten]


@settings(max_examples=200, deadline=None)
@given(_dialled(), st.lists(st.booleans(), min_size=5, max_size=5))
def test_any_number_dictated_is_read_and_hidden(number: tuple[str, list[str]], in_words: list[bool]) -> None:
    digits, pairs = number
    text = ", ".join(_spelled(pair) if words else pair for pair, words in zip(pairs, in_words, strict=True))
    assert find_phone(text) == find_phone(digits)
    assert mask_phones(f"mon numéro : {text}") == "mon numéro : [numéro]"


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("06 39 98 45 34", PhoneReading("+33639984534")),
        ("plutôt le soir après 19h : 06 39 98 45 34", PhoneReading("+33639984534", rest="plutôt le soir après 19h")),
        ("0639984534 (demandez Ada)", PhoneReading("+33639984534", rest="demandez Ada")),
        ("06 39 98 45 34 pardon, 06 39 98 45 35", PhoneReading("+33639984535", rest="pardon")),
        ("01 99 00 45 34 ou 06 39 98 45 34", PhoneReading("+33199004534", rest="ou")),
        ("6 39 98 45 34", PhoneReading("+33639984534")),
        ("1 99 00 45 34", PhoneReading("+33199004534")),
        ("756783410", PhoneReading("+33756783410")),
        ("639 984 534", PhoneReading(doubt="zero", guess="+33639984534")),
        ("470 12 34 56", PhoneReading(doubt="zero", guess="+33470123456")),
        ("418 555 0143", PhoneReading(doubt="abroad")),
        ("1 418 555 0143", PhoneReading(doubt="abroad")),
        ("78 34 56", PhoneReading(doubt="abroad")),
        ("06 39 98 45", PhoneReading(doubt="short")),
        ("94400", PhoneReading(doubt="short")),
        ("+33 6 39", PhoneReading(doubt="short")),
        ("06 39 98 45 34 2", PhoneReading(doubt="long")),
        ("+33 6 39 98 45 34 2", PhoneReading(doubt="long")),
        ("06399 84534", PhoneReading("+33639984534")),
        ("06 399 845 341", PhoneReading(doubt="long")),
        ("08 99 12 34 56", PhoneReading(doubt="premium")),
        ("+33 8 25 12 34 56", PhoneReading(doubt="premium")),
        ("3949", PhoneReading(doubt="premium")),
        ("118 218", PhoneReading(doubt="premium")),
        ("18", PhoneReading(doubt="emergency")),
        ("le 15", PhoneReading()),
        ("3114", PhoneReading(doubt="emergency")),
        ("02 03 04 05 06", PhoneReading(doubt="unlikely", guess="+33203040506")),
        ("07 07 07 07 07", PhoneReading(doubt="unlikely", guess="+33707070707")),
        ("0612345678", PhoneReading(doubt="unlikely", guess="+33612345678")),
        ("0987654321", PhoneReading(doubt="unlikely", guess="+33987654321")),
        ("06 00 00 00 00", PhoneReading(doubt="unlikely", guess="+33600000000")),
        ("00 00 00 00 00", PhoneReading(doubt="unlikely")),
        ("07 123 45 678", PhoneReading(doubt="unlikely", guess="+33712345678")),
        ("ada.k@exemple.fr", PhoneReading(doubt="mail")),
        ("ada.k@exemple.fr ou 06 39 98 45 34", PhoneReading("+33639984534", rest="ada.k@exemple.fr ou")),
        ("je préfère ne pas le donner", PhoneReading()),
        ("jeudi 10h30", PhoneReading()),
        ("à 9 heures", PhoneReading()),
        ("", PhoneReading()),
    ],
)
def test_reads_an_answer(text: str, reading: PhoneReading) -> None:
    assert read_phone(text) == reading


def test_a_number_taken_back_is_not_taken() -> None:
    assert read_phone("pas le 01 99 00 45 34, le 06 39 98 45 34").number == "+33639984534"


def test_the_number_of_a_film_is_no_doubt() -> None:
    """Ours is written as an example in the question itself, and people copy it."""
    assert read_phone("06 39 98 00 00").number == "+33639980000"
