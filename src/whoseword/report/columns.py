"""The outlets of a story in the order of time, those that print one text side by side."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from itertools import groupby
from typing import Final

from whoseword.records import CreditRole, Story, StoryArticle
from whoseword.report.anchors import Anchors
from whoseword.report.matrix_view import BandView, ColumnView
from whoseword.report.phrasing import moment, outlet_name

_DAY: Final = 86_400.0


def told_at(held: StoryArticle) -> tuple[bool, float]:
    """Order articles by time: those without an hour end their day, those without a date come last.

    A month alone ends with its last day. Midnight stands for a day alone.
    """
    when = held.article.published or ""
    try:
        if len(when) == 7:
            year, month = int(when[:4]), int(when[5:])
            parsed = datetime(year, month, monthrange(year, month)[1], tzinfo=UTC)
        else:
            parsed = datetime.fromisoformat(when)
        parsed = parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)
        stamp = parsed.timestamp()
    except (ValueError, OverflowError):
        return True, 0.0
    return False, stamp if parsed.hour or parsed.minute else stamp + _DAY - 1


def columns(story: Story, anchors: Anchors) -> tuple[ColumnView, ...]:
    """One column an outlet, at its first article; copies follow the text that they repeat."""
    first: dict[str, StoryArticle] = {}
    for held in sorted(story.articles, key=lambda a: (told_at(a), a.article.id)):
        first.setdefault(outlet_name(held.article), held)
    by_id = {held.article.id: held for held in story.articles}
    text_of = {outlet: _text_of(held, by_id) for outlet, held in first.items()}
    begun: dict[str, int] = {}
    for place, outlet in enumerate(first):
        begun.setdefault(text_of[outlet], place)
    order = sorted(first, key=lambda o: (begun[text_of[o]], o != text_of[o], told_at(first[o]), o))
    shared = {text for text in begun if list(text_of.values()).count(text) > 1}
    return tuple(
        ColumnView(
            outlet,
            anchors.article(first[outlet].article.id),
            moment(first[outlet].article.published),
            text_of[outlet] if text_of[outlet] in shared else "",
        )
        for outlet in order
    )


def _text_of(held: StoryArticle, by_id: Mapping[str, StoryArticle]) -> str:
    """Name the outlet whose text it is: of the article that it copies, or of its agency."""
    seen = set[str]()
    while held.copy_of and held.copy_of in by_id and held.copy_of not in seen:
        seen.add(held.copy_of)
        held = by_id[held.copy_of]
    own = outlet_name(held.article)
    wires = (credit.outlet for credit in held.credits if credit.role is CreditRole.WIRE)
    return next((wire for wire in wires if wire != own), own)


def bands(of: Iterable[ColumnView]) -> tuple[BandView, ...]:
    """Neighbouring columns that print one text, under its owner's name."""
    return tuple(
        BandView(agency, len(list(run))) for agency, run in groupby(of, key=lambda c: c.agency)
    )
