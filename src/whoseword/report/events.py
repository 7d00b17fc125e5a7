"""The timeline of a story, in words and with its places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from whoseword.records import Place, Story, TimelineEntry
from whoseword.report.anchors import Anchors
from whoseword.report.phrasing import date
from whoseword.report.story_views import EventView
from whoseword.text.edtf import OPEN

_NAMES_ITS_YEAR: Final = re.compile(r"\d{4}|\d0['’]?s")


def event_views(story: Story, anchors: Anchors) -> tuple[EventView, ...]:
    """Every event in its given order."""
    return tuple(
        EventView(
            when=_as_told(entry, anchors),
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


def _as_told(entry: TimelineEntry, anchors: Anchors) -> str:
    """When it was; a stretch in an article's own words where they name its year: "late 2022"."""
    if "/" in entry.when:
        for told in entry.evidence:
            if told.when == entry.when and told.article in anchors:
                words = anchors.words(told.article, (told.date,), told.field)
                if _NAMES_ITS_YEAR.search(words):
                    return _with_ends(entry.when, words, words)
    return span_of_time(entry.when)


def from_when(since: str, places: Iterable[Place], story: Story, anchors: Anchors) -> str:
    """Say since when something holds, as the timeline tells it of one of the sentences that say so.

    A beginning is one month where an article says "since late 2022": the words claim no more.
    """
    told_in, when = anchors.links(places), f"{since}/{OPEN}"
    for entry in story.timeline:
        if entry.when == when:
            dates = (Place(e.article, e.date, e.field) for e in entry.evidence)
            if not told_in.isdisjoint(anchors.links(dates)):
                return _as_told(entry, anchors)
    return span_of_time(when)


def span_of_time(when: str) -> str:
    """Return an EDTF value as a person writes it: "January 2023 to .." is "from January 2023"."""
    first, divided, last = when.partition("/")
    return _with_ends(when, date(first), date(last)) if divided else date(when)


def _with_ends(when: str, first: str, last: str) -> str:
    """Tell a stretch by the words for its ends, one word for both where they are the same."""
    begin, _, end = when.partition("/")
    if end in ("", OPEN):
        return f"from {first}"
    if begin in ("", OPEN):
        return f"until {last}"
    return first if first == last else f"{first} to {last}"
