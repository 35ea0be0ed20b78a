"""What every form has while it is being filled in. Its own answers are the fields of a subclass, one for each form."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, BeforeValidator, PlainSerializer, ValidationError, ValidationInfo

M = TypeVar("M", bound=BaseModel)


class Draft(BaseModel):
    """The answers so far; nothing of them is in the tables before they are sent."""

    form: ClassVar[str]
    """The name of the form that asks for them."""
    skipped: list[str] = []
    """Names of questions left without an answer."""
    subject: int | None = None
    """The person whose form it is, when it is not who writes."""
    insee: str | None = None
    """Where it is about, once that is known."""

    @property
    def may_be_resumed(self) -> bool:
        """Whether it says enough to be taken up again after it was left."""
        return False


DRAFTS: dict[str, type[Draft]] = {}
"""The answers of every form, by its name."""


def what_fits(model: type[M], stored: dict[str, Any], context: dict[str, Any]) -> M | None:
    """What this version still reads of something stored; ``context["lost"]`` tells whether a part of it was dropped.

    None when too little is left.
    """
    kept = dict(stored)
    while True:
        try:
            return model.model_validate(kept, context=context)
        except ValidationError as error:
            wrong = {one["loc"][0] for one in error.errors() if one["loc"]} & kept.keys()
            context["lost"] = True
            if not wrong:
                return None
            kept = {name: value for name, value in kept.items() if name not in wrong}


def _revive(value: Any, info: ValidationInfo) -> Any:
    """A stored draft as the class of its form; one without a name is older than forms with names."""
    if not isinstance(value, dict):
        return value
    name = value.get("form", "case")
    context = info.context if info.context is not None else {}
    found = what_fits(DRAFTS[name], value, context) if name in DRAFTS else None
    if found is None:
        raise ValueError(f"no draft of a form {name!r}")
    return found


def _store(draft: Draft) -> dict[str, Any]:
    return {"form": draft.form, **draft.model_dump(mode="json", exclude_defaults=True)}


AnyDraft = Annotated[Draft, BeforeValidator(_revive), PlainSerializer(_store)]
"""A draft of whichever form, stored with its name."""
