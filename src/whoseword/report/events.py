"""The timeline of a story, in words and with its places."""

from __future__ import annotations

from whoseword.records import Place, Story
from whoseword.report.anchors import Anchors
from whoseword.report.phrasing import date
from whoseword.report.story_views import EventView
from whoseword.text.edtf import OPEN


def event_views(story: Story, anchors: Anchors) -> tuple[EventView, ...]:
    """Every event in its given order."""
    return tuple(
        EventView(
            when=span_of_time(entry.when),
            moment=entry.when if len(entry.when) == 10 and entry.when.count("-") == 2 else "",
            text=entry.text,
            status=entry.status.value,
            places=anchors.by_outlet(Place(e.article, e.span, e.field) for e in entry.evidence),
            conflict="; ".join(
                f"{anchors.outlet(e.article)}: {span_of_time(e.when)}"
                for e in entry.evidence
                if entry.conflict and e.article in anchors
            ),
        )
        for entry in story.timeline
    )


def span_of_time(when: str) -> str:
    """Return an EDTF value as a person writes it: "January 2023 to .." is "from January 2023"."""
    first, divided, last = when.partition("/")
    if not divided:
        return date(when)
    if last in ("", OPEN):
        return f"from {date(first)}"
    if first in ("", OPEN):
        return f"until {date(last)}"
    return f"{date(first)} to {date(last)}"
