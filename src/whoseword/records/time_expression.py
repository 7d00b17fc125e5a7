"""Expressions of time as an article has them: dates, hours, spans, what comes again, vague ones."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from whoseword.records.span import Field, Span


class TimeKind(StrEnum):
    """What an expression of time tells: when, how long, how often, or no more than past or not."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    FREQUENCY = "frequency"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date at ``span``; ``when`` is EDTF: a day ("2022-02-24"), month, year or interval.

    "XXXX-11-05" is a day whose year is not said and cannot be resolved.
    """

    span: Span
    when: str
    field: Field = "text"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One expression where it stands; ``value`` is its normal form in TIMEX3 (TimeML).

    "2008-W41", "2008-10-09TMO", "P3Y", "PXW" of an untold number, "PAST_REF". ``when`` is the time
    as EDTF, None where it has no place of its own.
    """

    span: Span
    kind: TimeKind
    value: str
    when: str | None = None
    field: Field = "text"
