"""One line of the story: events in order of time, each with all that is told of it."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import Final

from whoseword.records import Claim, DatedMention, EventStatus, Reading, TimelineEntry
from whoseword.text import edtf
from whoseword.timeline.dated_statements import DatedStatement, dated_statements
from whoseword.timeline.event_clause import CUT
from whoseword.timeline.event_clusters import event_clusters

_REPEATED: Final = 0.9
"""Share of its words from which a sentence repeats another."""


def story_line(readings: Sequence[Reading], claims: Sequence[Claim]) -> tuple[TimelineEntry, ...]:
    """Put the dated statements of a story's readings in one line.

    Attributions in the readings name the story's sources. ``claims`` join statements in other words
    and tell which times are in conflict.
    """
    every = [
        statement
        for reading in sorted(readings, key=lambda r: r.article.id)
        for statement in dated_statements(reading)
    ]
    entries = [_entry([every[i] for i in group]) for group in event_clusters(every, claims)]
    return tuple(sorted(entries, key=_order))


def _entry(told: list[DatedStatement]) -> TimelineEntry:
    when = agreed([statement.when for statement in told])
    earliest = sorted(told, key=lambda s: (s.published, s.article, s.field, s.span, s.when))
    first = min(earliest, key=lambda s: (s.when != when, s.text.startswith(CUT), not s.own_voice))
    words = {statement.word for statement in told if statement.word is not None}
    return TimelineEntry(
        when=when,
        text=first.text,
        status=_status(told),
        on_whose_word=() if _in_own_voice(told) else tuple(sorted(words)),
        evidence=tuple(DatedMention(s.article, s.span, s.when, s.date, s.field) for s in earliest),
        conflict=any(edtf.differ(a.when, b.when) for a, b in combinations(told, 2)),
    )


def _in_own_voice(told: Sequence[DatedStatement]) -> bool:
    """Whether an outlet vouches for the event itself.

    It does not by a word for hearsay, nor by a caption or headline that repeats what the same
    article tells on somebody's word.
    """
    return any(
        s.own_voice
        and s.status is not EventStatus.ALLEGED
        and not any(_repeats(s, other) for other in told)
        for s in told
    )


def _repeats(statement: DatedStatement, other: DatedStatement) -> bool:
    if other.own_voice or other.word is None or statement.article != other.article:
        return False
    kept = statement.wording.kept
    return bool(kept) and len(kept & other.wording.kept) >= _REPEATED * len(kept)


def agreed(times: Sequence[str]) -> str:
    """The value that fits the most of what is told, of these the finest, of these the most told."""
    counts = Counter(times)

    def rank(when: str) -> tuple[int, int, int, str]:
        fitting = sum(n for other, n in counts.items() if not edtf.differ(when, other))
        return -fitting, _length(when), -counts[when], when

    return min(counts, key=rank)


def _length(when: str) -> int:
    days = edtf.closed(when)
    return (days[1] - days[0]).days if days else (edtf.LAST - edtf.FIRST).days


def _status(told: Sequence[DatedStatement]) -> EventStatus:
    """What any article tells as done is done; else what any only alleges is alleged."""
    found = {statement.status for statement in told}
    order = (EventStatus.HAPPENED, EventStatus.ALLEGED, EventStatus.PLANNED)
    return next(status for status in order if status in found)


def _order(entry: TimelineEntry) -> tuple[datetime.date, datetime.date, str, str, str]:
    """By the first day, of an open beginning by the last; then by the words."""
    first, last = edtf.bounds(entry.when)
    begins = first or last or edtf.FIRST
    where = entry.evidence[0]
    return begins, last or edtf.LAST, entry.text, where.article, str(where.span)
