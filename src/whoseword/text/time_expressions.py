"""Every expression of time of a text with its normal form: dates, hours, spans, vague ones.

Dates are those that ``dates`` finds; an hour takes the day that it is told beside. Where two
overlap, a date with its hour goes before a date, a date before a span, and the longer before the
shorter.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import DateMention, Field, Span, TimeExpression, TimeKind
from whoseword.text.clock_times import ClockTime, clock_times, part_of_day
from whoseword.text.dates import day_of
from whoseword.text.durations import Duration, durations
from whoseword.text.stretches import apart
from whoseword.text.time_words import NUMBER
from whoseword.text.timex_values import of_date

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR: Final = re.compile(r"\d{4}")
_NEAR: Final = 700
"""Characters over which a day that was told of carries on to an hour."""
_APPOSED: Final = ENGLISH.pattern(r",?\s(?:{dates.on}\s)?")
_ANCHOR: Final = ENGLISH.pattern(r"\s(?:{dates.before_or_after}|{dates.ago})$")
_VAGUE: Final = ENGLISH.pattern(
    r"\b(?:(?P<past>{durations.past:opening})|(?P<present>{durations.present:opening})"
    r"|(?P<future>{durations.future:opening}))\b(?!['’])"
    rf"(?!\s{NUMBER}\b)"
)
_REFERENCES: Final = {"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"}


def time_expressions(
    text: str,
    dated: Sequence[DateMention],
    published: str | None = None,
    field: Field = "text",
) -> tuple[TimeExpression, ...]:
    """Every expression in order, ``dated`` among them; ``published`` is the day of the article."""
    spans = list(durations(text))
    by_end = {spell.span[1]: spell for spell in spans}
    day = day_of(published)
    ranked = (
        *_hours(text, dated, day.isoformat() if day else None, field),
        *(_of_date(text, one, by_end, field) for whole in dated for one in _ends(text, whole)),
        *(TimeExpression(*spell, None, field) for spell in spans),
        *_vague(text, field),
    )
    kept = apart(ranked, lambda expression: expression.span)
    return tuple(sorted(kept, key=lambda expression: expression.span))


def _ends(text: str, mention: DateMention) -> tuple[DateMention, ...]:
    """The first and the last year of "from 2009 to 2011", which are two expressions."""
    first, last = mention.when.partition("/")[::2]
    start, end = mention.span
    places = (text.find(first, start, end), text.rfind(last, start, end)) if last else (-1, -1)
    if min(places) < 0 or not (_YEAR.fullmatch(first) and _YEAR.fullmatch(last)):
        return (mention,)
    return tuple(
        DateMention((place, place + len(year)), year)
        for place, year in zip(places, (first, last), strict=True)
    )


def _of_date(
    text: str, mention: DateMention, by_end: Mapping[int, Duration], field: Field
) -> TimeExpression:
    """A date; "this morning" has its part of the day, "the past nine days" is a span."""
    words = text[slice(*mention.span)]
    if lasting := _lasting(text, mention, by_end):
        return TimeExpression(mention.span, TimeKind.DURATION, lasting, mention.when, field)
    part = part_of_day(words)
    if part and _DAY.fullmatch(mention.when):
        return TimeExpression(
            mention.span, TimeKind.TIME, f"{mention.when}T{part}", mention.when, field
        )
    return TimeExpression(mention.span, TimeKind.DATE, of_date(mention.when), mention.when, field)


def _lasting(text: str, mention: DateMention, by_end: Mapping[int, Duration]) -> str | None:
    """The span that a date's words end in, or that stands before "after" and "before" in them."""
    start, end = mention.span
    anchor = _ANCHOR.search(text, start, end)
    spell = by_end.get(anchor.start() if anchor else end)
    return spell.value if spell and start <= spell.span[0] else None


def _hours(
    text: str, dated: Sequence[DateMention], published: str | None, field: Field
) -> Iterator[TimeExpression]:
    """Hours with their days: of the date right beside, else the last told, else the article's."""
    days = [mention for mention in dated if _DAY.fullmatch(mention.when)]
    starts = [mention.span[0] for mention in days]
    for clock in clock_times(text):
        span, when = _beside(text, clock, days, starts)
        when = when or published
        if when is not None:
            yield TimeExpression(span, TimeKind.TIME, f"{when}{clock.value}", when, field)


def _beside(
    text: str, clock: ClockTime, days: Sequence[DateMention], starts: Sequence[int]
) -> tuple[Span, str | None]:
    """The day of an hour, right behind or else before; a space alone makes it one with it."""
    start, end = clock.span
    at = bisect_left(starts, end)
    if at < len(days) and _APPOSED.fullmatch(text, end, starts[at]):
        joined = text[end : starts[at]].isspace()
        return (start, days[at].span[1]) if joined else clock.span, days[at].when
    before = bisect_left(starts, start)
    told = days[before - 1 : before] if before else ()
    near = told and 0 <= start - told[0].span[1] <= _NEAR
    return clock.span, told[0].when if near else None


def _vague(text: str, field: Field) -> Iterator[TimeExpression]:
    for match in _VAGUE.finditer(text):
        value = _REFERENCES[match.lastgroup or ""]
        yield TimeExpression(match.span(), TimeKind.REFERENCE, value, None, field)
