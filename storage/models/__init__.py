"""The tables. One module per subject; every column says what it is for in ``storage/models/`` itself."""

from storage.models.audit import Audit
from storage.models.base import Base
from storage.models.cases import Case, CaseMission, Clarification, Note, Offer, Request, Structure
from storage.models.coordinators import Absence, Coordinator, DigestMessage, Invite
from storage.models.lessons import Lesson
from storage.models.matches import Match, Visit
from storage.models.messages import Conversation, Due, Inbox, Outbox
from storage.models.people import Identity, Key, Person
from storage.models.tasks import Task

__all__ = [
    "Absence",
    "Audit",
    "Base",
    "Case",
    "CaseMission",
    "Clarification",
    "Conversation",
    "Coordinator",
    "DigestMessage",
    "Due",
    "Identity",
    "Inbox",
    "Invite",
    "Key",
    "Lesson",
    "Match",
    "Note",
    "Offer",
    "Outbox",
    "Person",
    "Request",
    "Structure",
    "Task",
    "Visit",
]
