"""The figures in sentences, as a mayor reads them."""

from __future__ import annotations

from actions.figures import Figures, told
from bot.figures import words
from bot.texts import enumerate_french, label

UNNAMED = ("autre", "indetermine", None)
"""Missions that say nothing of what is needed."""


def sentences(figures: Figures) -> list[str]:
    """What was asked, offered and done, how long it took, and what is lacking."""
    totals = {kind: counts.total for kind, counts in figures.counts.items()}
    if not any(totals.values()):
        return [label("figures.page.none")]
    requests, offers = _several("request", totals["requests"]), _several("offer", totals["offers"])
    return [
        words.text("figures.page.received", requests=requests, offers=offers),
        words.text("figures.page.introduced", count=words.total(totals["introduced"])),
        words.text("figures.page.helped", count=words.total(totals["helped"])),
        *_times(figures),
        *_needs(figures),
        *(
            [words.text("figures.page.never", count=words.number(figures.never_proposed))]
            if figures.never_proposed
            else []
        ),
    ]


def _several(what: str, count: int) -> str:
    """« une demande », « 12 demandes »."""
    if count == 1:
        return label(f"figures.page.one_{what}")
    return words.text(f"figures.page.many_{what}s", count=words.total(count))


def _times(figures: Figures) -> list[str]:
    measured = {"answered": figures.hours_to_decision, "found": figures.hours_to_agreement}
    return [
        words.text(f"figures.page.{key}", time=words.duration(hours))
        for key, hours in measured.items()
        if hours is not None
    ]


def _needs(figures: Figures) -> list[str]:
    """What is asked for most, and where offers are fewer; a mission with too few requests to be told is not named."""
    asked, offered = figures.counts["requests"].by_mission, figures.counts["offers"].by_mission
    named = [name for name, count in asked.most_common() if name not in UNNAMED and told(count)]
    lacking = [words.mission(name) for name in named if offered[name] < asked[name]]
    most = [words.text("figures.page.most_asked", mission=words.mission(named[0]))] if named else []
    return most + ([words.text("figures.page.lacking", missions=enumerate_french(lacking))] if lacking else [])
