"""Who sees what: the territories that hold a place, and the places that a territory holds. Written here alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import ColumnElement, exists, false, or_, true
from sqlalchemy.orm import aliased

from storage.models import Case, Coordinator

HOLDS = {
    "commune": ("commune", "city"),
    "epci": ("epci", "ept"),
    "departement": ("departement",),
    "region": ("region",),
}
"""The official codes of a case that each kind of territory is compared with: a city covers its arrondissements, an
EPT is an EPCI to its people. The fifth kind, « all », holds everything."""

CODES = tuple(code for codes in HOLDS.values() for code in codes)
"""Every official code of a case."""

_Holder = aliased(Coordinator)
_SOMEBODY_HOLDS_ALL = exists().where(_Holder.territory_kind == "all", _Holder.revoked_at.is_(None))


def visible_to(rights: Sequence[Coordinator]) -> ColumnElement[bool]:
    """The cases inside these rights: the one condition that keeps a coordinator in their territories.

    A case of no known commune belongs to those who hold everything; when nobody does, to all, so that it is not lost.
    """
    if any(right.territory_kind == "all" for right in rights):
        return true()
    if not rights:
        return false()
    nowhere = Case.commune.is_(None) & ~_SOMEBODY_HOLDS_ALL
    inside = [getattr(Case, code) == right.territory_code for right in rights for code in HOLDS[right.territory_kind]]
    return or_(nowhere, *inside)


def holding(codes: Mapping[str, str | None]) -> ColumnElement[bool]:
    """The rights over a place given by its codes (as ``Case.codes``): those that ``visible_to`` shows its cases to."""
    inside = [
        (Coordinator.territory_kind == kind) & (Coordinator.territory_code == codes[code])
        for kind, names in HOLDS.items()
        for code in names
        if codes.get(code) is not None
    ]
    elsewhere = [] if inside else [~_SOMEBODY_HOLDS_ALL]
    return Coordinator.revoked_at.is_(None) & or_(Coordinator.territory_kind == "all", *inside, *elsewhere)
