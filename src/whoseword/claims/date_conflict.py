"""Two dates of one event that cannot both be right."""

from __future__ import annotations

from typing import Final

from whoseword.claims.conflict_side import Side, at, likeness, stems
from whoseword.records import DateMention, Reason, because
from whoseword.text.dates import differ
from whoseword.text.same_event import event_words, same_event

_ALIKE: Final = 0.4
_YEAR: Final = len("2024")
_YEARS_ALIKE: Final = 0.6
"""Years of two sentences as like as this need no common verb: she "moved" and "was brought"."""


def dates_differ(a: Side, b: Side) -> Reason | None:
    """Compare dates of one event where each side gives one, both to the same precision."""
    if len(a.days) != 1 or len(b.days) != 1:
        return None
    mine, theirs = a.days[0], b.days[0]
    if mine.when.count("-") != theirs.when.count("-") or not differ(mine, theirs):
        return None
    said = at(a, mine.span), at(b, theirs.span)
    if _is_weekday_again(*said) or not _of_one_event(a, b, mine, theirs):
        return None
    return because(
        "dates_differ",
        first_outlet=a.carrier,
        first=said[0],
        first_day=mine.when,
        second_outlet=b.carrier,
        second=said[1],
        second_day=theirs.when,
    )


def _of_one_event(a: Side, b: Side, mine: DateMention, theirs: DateMention) -> bool:
    alike = likeness(a, b, stems(at(a, mine.span), at(b, theirs.span)))
    if len(mine.when) == len(theirs.when) == _YEAR and alike >= _YEARS_ALIKE:
        return True
    events = event_words(a.text, mine.span), event_words(b.text, theirs.span)
    return alike >= _ALIKE and same_event(*events)


def _is_weekday_again(mine: str, theirs: str) -> bool:
    """Whether both say "Tuesday", which is another day in each."""
    ends = [said.rpartition(" ")[2].lower() for said in (mine, theirs)]
    return ends[0] == ends[1] and not any(c.isdigit() for c in mine + theirs)
