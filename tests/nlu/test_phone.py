"""Telephone numbers as people type and dictate them, and the figures that are none."""

from __future__ import annotations

import pytest

from nlu.readers.phone import find_phone, format_phone, mask_phones

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
        ("n'importe quoi", "n'importe quoi"),
    ],
)
def test_shows_a_number_as_its_owner_writes_it(e164: str, shown: str) -> None:
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
    ],
)
def test_masks_exactly(text: str, masked: str) -> None:
    assert mask_phones(text) == masked
