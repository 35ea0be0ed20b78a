"""A structure looks for volunteers: the structure is checked once, places are filled, the others are told honestly."""

from __future__ import annotations

from sqlalchemy import select

from storage.models import Case
from tests.conversations.scripts import reference_in, send_validated_offer
from tests.program import until
from tests.service import Running, Start
from tests.telegram import Person, button, play


async def _volunteer(marie: Person, service: Running, number: int, name: str) -> Person:
    person = service.telegram.person(number, name)
    await send_validated_offer(marie, person, name, f"06 39 98 12 {number % 100:02}", "Aide alimentaire")
    return person


async def _post(rosa: Person, places: int) -> str:
    heard = await play(
        rosa,
        [
            ("/start", "Que souhaitez-vous"),
            (button("J'ai besoin d'aide"), "De quelle aide"),
            (button("Nourriture, produits"), "Pour qui"),
            (button("Pour une structure"), "Comment s'appelle votre structure"),
            ("Le Panier", "Quel type"),
            (button("Association"), "Combien"),
            (str(places), "Dans quelle commune"),
            ("Vitry-sur-Seine", "Pour quelle date"),
            ("samedi matin", "À quelle adresse"),
            ("12 rue des Lilas", "Faut-il savoir quelque chose"),
            ("18 ans minimum", "De quoi avez-vous besoin"),
            ("trier les légumes", "Quel est votre prénom"),
            ("Rosa", "À quel numéro"),
            ("06 39 98 77 77", "18 ans minimum"),
            (button("Oui, envoyer"), "Avant d'enregistrer"),
            (button("J'accepte"), "enregistrée"),
        ],
    )
    return reference_in(heard[-1].text)


async def test_places_are_filled_and_the_others_are_told(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    people = [await _volunteer(marie, service, 301 + rank, f"Karim{'abc'[rank]}") for rank in range(3)]
    rosa = service.telegram.person(401, "Rosa")
    reference = await _post(rosa, 2)
    await marie.press_data(f"k.open.{reference[2:]}")
    await marie.expect("Structure : à vérifier", "Bénévoles qui conviennent : 3")
    await play(
        marie,
        [
            (button("Valider"), ("première annonce de", "Le Panier")),
            (button("Oui, valider la structure"), ("est validée", "Qui peut aider")),
            (button("Proposer aux 3 premiers"), "C'est proposé à"),
        ],
    )
    for person in people:
        await person.expect(
            "Le Panier cherche des bénévoles", "Places libres : 2", "18 ans minimum", "trier les légumes"
        )
    for number, person in enumerate(people[:2], 1):
        await play(person, [(button("Oui, je peux"), "Très bien")])
        await person.expect("Le Panier vous attend", "Rosa", "06 39 98 77 77", "12 rue des Lilas")
        await rosa.expect("va vous aider", f"06 39 98 12 {number:02}")
    await people[2].expect("Toutes les places sont prises")
    await play(people[2], [(button("Oui, je peux"), "ce n'est plus à faire")])
    await play(rosa, [("/suivi", ("Places prises : 2 sur 2", "Karima", "Karimb"))])
    service.clock.forward(days=9)
    for name in ("Karima", "Karimb"):
        await rosa.expect(f"l'aide de {name} a-t-elle eu lieu")
    await _report(rosa, service)
    for person in people[:2]:
        await person.expect("Merci", "premier coup de main")


async def _report(rosa: Person, service: Running) -> None:
    """The structure says who came; with the last one told of, the posting ends by itself."""
    for visit in (1, 2):
        await rosa.press_data(f"g.outcome.{visit}.person.fait")
        await rosa.expect("c'est noté")

    async def closed() -> bool:
        async with service.database.reading() as session:
            posting = (await session.scalars(select(Case).where(Case.author == "structure"))).one()
        return (posting.status, posting.reason) == ("close", "aide_donnee")

    await until(closed, "the posting ends when the last who came has been told of")


async def test_a_structure_presents_itself_once_and_may_stop_looking(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    karim = await _volunteer(marie, service, 301, "Karim")
    rosa = service.telegram.person(401, "Rosa")
    reference = await _post(rosa, 6)
    await marie.press_data(f"k.open.{reference[2:]}")
    await marie.expect("à vérifier")
    await play(
        marie,
        [
            (button("Valider"), "première annonce"),
            (button("Oui, valider la structure"), "Qui peut aider"),
            (button("Proposer à Karim"), "C'est proposé à"),
        ],
    )
    await karim.expect("Places libres : 6")
    await play(
        rosa, [("/suivi", "Places prises : 0 sur 6"), (button("Ne plus chercher"), "je ne cherche plus personne")]
    )
    await karim.expect("Toutes les places sont prises")
    await play(
        rosa,
        [
            ("/start", "Bonjour"),
            (button("J'ai besoin d'aide"), "De quelle aide"),
            (button("Nourriture, produits"), "Pour qui"),
            (button("Pour une structure"), ("C'est toujours pour", "Le Panier", "Combien")),
        ],
    )
