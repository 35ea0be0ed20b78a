"""The gates that no path may pass: who may be asked, who learns how to reach whom, who may look after children."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from storage.models import Case, Match, Person

ATTESTATION_LIFE = timedelta(days=183)
"""An attestation d'honorabilité is good for six months from the day it was seen, or until its own end."""

WEEK = timedelta(days=7)


class Forbidden(Exception):
    """A rule of the service stands against it; ``code`` says which."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def attested(person: Person, today: date) -> bool:
    """Whether a coordinator saw this person's attestation d'honorabilité, and it is still good."""
    seen, until = person.attestation_seen_on, person.attestation_until
    if seen is None or seen > today:
        return False
    return today <= min(until or date.max, seen + ATTESTATION_LIFE)


def may_look_after_children(offer: Case, today: date) -> bool:
    """Whether a volunteer may be put in touch for the care of children: an adult, with an attestation that was seen."""
    return offer.adult is not False and attested(offer.person, today)


def same_household(one: Person, other: Person) -> bool:
    """Whether two persons are one, or answer the same telephone. An unknown number equals no other."""
    return one.id == other.id or (one.phone_index is not None and one.phone_index == other.phone_index)


def check_pair(offer: Case, request: Case, now: datetime) -> None:
    """What holds however two people are put in touch, by hand too. Raises ``Forbidden``."""
    if offer.direction != "offer" or request.direction != "request":
        raise Forbidden("sens")
    if offer.status != "validee" or not request.is_running:
        raise Forbidden("statut")
    if not set(offer.missions) & set(request.missions):
        raise Forbidden("mission")
    if same_household(offer.person, request.person):
        raise Forbidden("meme_foyer")
    if offer.person.unreachable_at is not None:
        raise Forbidden("injoignable")
    if request.person.unreachable_at is not None:
        raise Forbidden("demandeur_injoignable")
    if "garde_enfants" in request.missions and not may_look_after_children(offer, now.date()):
        raise Forbidden("attestation")
    if request.is_posting and (request.structure is None or request.structure.seen_at is None):
        raise Forbidden("structure")


def check_asked(offer: Case, request: Case, *, asked: set[int], busy: set[int], count: int, cap: int) -> None:
    """What holds before somebody is asked: their wishes, and what was asked of them already. Raises ``Forbidden``.

    ``asked`` are the persons this request was proposed to, ``busy`` those who have a proposal to answer, ``count`` the
    proposals of the last seven days.
    """
    person = offer.person
    if person.paused_at is not None:
        raise Forbidden("pause")
    if person.id in asked:
        raise Forbidden("deja_proposee")
    if person.id in busy:
        raise Forbidden("question_en_cours")
    if set(request.missions) & set(offer.missions) <= set(person.declined_missions or ()):
        raise Forbidden("mission_refusee")
    if count >= cap:
        raise Forbidden("plafond")


def check_contact(match: Match) -> None:
    """Nobody learns how to reach the other before both said yes. Raises ``Forbidden``."""
    if not match.agreed:
        raise Forbidden("contact")
