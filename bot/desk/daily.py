"""The digest of the day: sent at its hour when something happened, and edited in place as things change."""

from __future__ import annotations

from actions import coordinate
from actions import digest as digests
from actions.unit import Unit
from bot.desk.digest import content_hash, render
from bot.engine.dues import when_due
from bot.engine.mail import Mail, address_of, to_outbox
from bot.engine.office import Office
from bot.engine.replies import Reply
from storage.models import Outbox


@when_due("digest")
async def _send(unit: Unit, person_id: int, mail: Mail, office: Office) -> None:
    """The digest of the day; the next one is due tomorrow. Nothing is sent when nothing happened."""
    rights = await coordinate.rights(unit, person_id)
    if not rights or await coordinate.is_away(unit, person_id):
        return  # who comes back has it made due anew
    zone = office.zone_for(rights)
    await digests.schedule(unit, person_id, office.digest_at, zone)
    computed = await digests.compute(unit, rights, zone)
    if not await coordinate.wants_digest(unit, person_id, computed.day, office.worktime_for(rights)):
        return
    if computed.empty or await digests.sent_today(unit, person_id, computed.day) is not None:
        return
    reply = render(computed, unit.now)
    for row in await _write(unit, person_id, mail, reply):
        await digests.remember(unit, person_id, computed.day, row.id, content_hash(reply))


@when_due("refresh")
async def _refresh(unit: Unit, person_id: int, mail: Mail, office: Office) -> None:
    """Edit today's digest in place, when there is one and it says something else now."""
    rights = await coordinate.rights(unit, person_id)
    computed = await digests.compute(unit, rights, office.zone_for(rights))
    sent = await digests.sent_today(unit, person_id, computed.day)
    if not rights or sent is None:
        return
    reply = render(computed, unit.now)
    if content_hash(reply) == sent.content_hash:
        return
    reply.edits = sent.outbox_id
    sent.content_hash = content_hash(reply)
    await _write(unit, person_id, mail, reply)


async def _write(unit: Unit, person_id: int, mail: Mail, reply: Reply) -> list[Outbox]:
    """One message to one person, or none when they cannot be reached: a digest comes again tomorrow."""
    identity = await address_of(unit.session, person_id)
    rows = [] if identity is None else [to_outbox(reply, identity)]
    await mail.write(unit, rows)
    return rows
