"""The team: invited in the chat and confirmed, removed at once, gone; away for a week, replaced, and back."""

from __future__ import annotations

from datetime import date, timedelta

from tests.conversations.scripts import send_request
from tests.service import Running, Start
from tests.telegram import Person, button, play


async def _token(marie: Person) -> str:
    heard = await play(
        marie, [("/equipe", "Votre équipe"), (button("Inviter quelqu'un"), "Invitation pour Val-de-Marne")]
    )
    return next(word for word in heard[-1].text.replace("<", " ").split() if len(word) == 32)


async def _invite(service: Running, marie: Person, number: int = 202, name: str = "Léa") -> Person:
    """Somebody invited in the chat who has said their first name."""
    lea = service.telegram.person(number, name)
    await play(
        lea, [(f"/start {await _token(marie)}", "Quel est votre prénom"), (name, "confirme que c'est bien vous")]
    )
    await marie.expect(name, "a suivi une invitation", "Val-de-Marne")
    return lea


async def test_whoever_is_invited_in_the_chat_has_no_right_before_somebody_knows_them(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    lea = await _invite(service, marie)
    await play(lea, [("/file", "réservée aux coordinateurs")])
    await play(marie, [(button("Oui, je connais cette personne"), "coordonne avec vous")])
    await lea.expect("Bienvenue dans l'équipe", "Val-de-Marne")
    await play(lea, [(button("Commencer"), "/releve"), ("/file", "Rien n'attend")])
    await play(
        marie,
        [("/equipe", ("vous", "Léa", "vu aujourd'hui")), (button("Oui, je connais cette personne"), "a déjà répondu")],
    )


async def test_whoever_is_not_known_stays_outside(running: Start) -> None:
    service = await running()
    marie, paul = await service.coordinator(201, "Marie", "94"), await service.coordinator(205, "Paul", "13")
    zoe = await _invite(service, marie, 203, "Zoé")
    await paul.press_data("k.admit.2.yes")  # forged: not of his territory
    await paul.expect("n'est pas de votre territoire")
    await play(marie, [(button("Non"), "n'a accès à rien")])
    await zoe.expect("ne vous a pas reconnu")
    await play(zoe, [("/releve", "réservée aux coordinateurs")])


async def test_somebody_removed_has_no_button_left(running: Start) -> None:
    service = await running()
    marie, luc = await service.coordinator(201, "Marie", "94"), await service.coordinator(202, "Luc", "94")
    reference = await send_request(service.telegram.person(302, "Suzanne"))
    await play(luc, [("/file", reference)])
    await play(
        marie,
        [
            ("/equipe", "Votre équipe"),
            (button("Retirer une personne (n° 2)"), "cessent de fonctionner aussitôt"),
            (button("Oui"), "ne fait plus partie de l'équipe"),
        ],
    )
    await luc.expect("Vous ne coordonnez plus")
    await play(
        luc, [(button(f"Ouvrir {reference}"), "réservée aux coordinateurs"), ("/equipe", "réservée aux coordinateurs")]
    )


async def test_the_last_one_does_not_leave_a_territory_alone(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    await play(
        marie,
        [
            ("/equipe", "Votre équipe"),
            (button("Quitter l'équipe"), "Vous ne verrez plus"),
            (button("Oui"), "Invitez d'abord"),
        ],
    )
    luc = await service.coordinator(202, "Luc", "94")
    await play(
        luc,
        [
            ("/equipe", "Votre équipe"),
            (button("Quitter l'équipe"), "Vous ne verrez plus"),
            (button("Oui"), "Merci pour tout"),
        ],
    )
    await marie.expect("ne coordonne plus avec vous")
    await play(luc, [("/file", "réservée aux coordinateurs")])


async def test_a_week_away_is_handed_over_and_taken_back(running: Start) -> None:
    service = await running()
    marie, luc = await service.coordinator(201, "Marie", "94"), await service.coordinator(202, "Luc", "94")
    await service.coordinator(202, "Luc", "13")
    first = service.clock().date() + timedelta(days=3)
    last = first + timedelta(days=6)
    await play(
        marie,
        [
            ("/absence", "Du combien au combien"),
            ("je ne sais pas encore", "le premier et le dernier jour"),
            (f"du {_day(first)} au {_day(last)}", "Qui vous remplace"),
            (button("une personne (n° 2)"), ("Absence du", "vous remplace et le sait")),
        ],
    )
    await luc.expect("Vous remplacez quelqu'un")
    service.clock.forward(days=4)
    await marie.quiet(1.5)
    urgent = await send_request(service.telegram.person(302, "Suzanne"), when="Dès que possible")
    await luc.expect("Demande urgente", urgent)
    await marie.quiet(0.5)
    await play(luc, [("/equipe", "absent")])
    service.clock.forward(days=7)
    await luc.expect("Votre remplacement est terminé")
    await marie.expect("Relève du", urgent)


async def test_who_comes_back_early_is_told_again_at_once(running: Start) -> None:
    service = await running()
    marie, luc = await service.coordinator(201, "Marie", "94"), await service.coordinator(202, "Luc", "94")
    today = service.clock().date()
    await play(
        marie,
        [
            ("/absence", "Du combien au combien"),
            (f"du {_day(today)} au {_day(today + timedelta(days=5))}", "Qui vous remplace"),
            (button("Personne"), "Personne ne vous remplace"),
        ],
    )
    await marie.quiet(1.5)
    await play(marie, [("/absence", "Absence du"), (button("Je suis de retour"), "Vous voilà de retour")])
    urgent = await send_request(service.telegram.person(302, "Suzanne"), when="Dès que possible")
    for person in (marie, luc):
        await person.expect("Demande urgente", urgent)


def _day(day: date) -> str:
    return f"{day.day}/{day.month:02}/{day.year}"
