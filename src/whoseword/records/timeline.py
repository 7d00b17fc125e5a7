"""One line of the story: what happened when, after which articles, on whose word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from whoseword.records.span import Field, Span


class EventStatus(StrEnum):
    """Whether an event is told as fact, as announced or expected, or is hedged or disputed."""

    HAPPENED = "happened"
    PLANNED = "planned"
    ALLEGED = "alleged"


@dataclass(frozen=True, slots=True)
class DatedMention:
    """Where one article tells of an event, and ``when`` it says that this was.

    ``when`` is Extended Date/Time Format (ISO 8601-2): a day, month, year or interval; ``date`` are
    the words that say so.
    """

    article: str
    span: Span
    when: str
    date: Span
    field: Field = "text"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One event with all its evidence.

    ``when`` is the finest that the articles agree on; ``conflict`` says that they do not agree.
    ``on_whose_word`` holds ids of sources; it is empty where an outlet states it in its own voice.
    """

    when: str
    text: str
    status: EventStatus
    on_whose_word: tuple[str, ...]
    evidence: tuple[DatedMention, ...]
    conflict: bool = False
