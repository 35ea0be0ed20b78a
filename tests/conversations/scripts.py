"""Pieces of conversation that several tests play: whole forms by buttons."""

from __future__ import annotations

from tests.telegram import Person, button, play
from tests.telegram.dialogue import Step


def offer(mission: str, commune: str, name: str, phone: str) -> list[Step]:
    """An offer from the first button to its reference."""
    return [
        ("/start", "Que souhaitez-vous"),
        (button("Je propose mon aide"), "Comment voulez-vous aider"),
        (button(mission), "Dans quelle commune"),
        (commune, "Quand êtes-vous disponible"),
        (button("Le week-end"), "Quel est votre prénom"),
        (name, "À quel numéro"),
        (phone, "Voici ce que je vais envoyer"),
        (button("Oui, envoyer"), "Avant d'enregistrer"),
        (button("J'accepte"), "enregistrée"),
    ]


def request(mission: str, commune: str, name: str, phone: str, *, when: str = "En semaine") -> list[Step]:
    """A request for oneself from the first button to its reference."""
    return [
        ("/start", "Que souhaitez-vous"),
        (button("J'ai besoin d'aide"), "De quelle aide"),
        (button(mission), "Pour qui"),
        (button("Pour moi ou ma famille"), "Dans quelle commune"),
        (commune, "Quand avez-vous besoin"),
        (button(when), "De quoi avez-vous besoin"),
        ("je ne peux pas me déplacer en ce moment", "Quel est votre prénom"),
        (name, "À quel numéro"),
        (phone, "Voici ce que je vais envoyer"),
        (button("Oui, envoyer"), "Avant d'enregistrer"),
        (button("J'accepte"), "enregistrée"),
    ]


async def send_offer(person: Person, commune: str = "Vitry-sur-Seine", mission: str = "Courses, services") -> str:
    """Play an offer and return its reference."""
    heard = await play(person, offer(mission, commune, "Karim", "06 39 98 12 34"))
    return reference_in(heard[-1].text)


async def send_request(
    person: Person, commune: str = "Vitry-sur-Seine", mission: str = "Courses, service", *, when: str = "En semaine"
) -> str:
    """Play a request and return its reference."""
    heard = await play(person, request(mission, commune, "Suzanne", "06 39 98 56 78", when=when))
    return reference_in(heard[-1].text)


def reference_in(text: str) -> str:
    """The reference that a message quotes."""
    return next(word for word in text.replace("<b>", " ").split() if word[:2] in ("O-", "D-"))


async def validate(marie: Person, reference: str) -> None:
    """Have a coordinator open a case and validate it."""
    await marie.press_data(f"k.open.{reference[2:]}")
    await marie.expect(reference, "à valider")
    await play(marie, [(button("Valider"), (reference, "est validée"))])


async def send_validated_offer(
    marie: Person, person: Person, name: str, phone: str, mission: str = "Courses, services"
) -> str:
    """Play an offer in Vitry that a coordinator validates; returns its reference."""
    heard = await play(person, offer(mission, "Vitry-sur-Seine", name, phone))
    reference = reference_in(heard[-1].text)
    await validate(marie, reference)
    await person.expect(f"Votre offre {reference} est validée")
    return reference
