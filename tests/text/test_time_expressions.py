"""Expressions of time side by side: which kind, which value."""

from __future__ import annotations

import pytest

from whoseword.records import Field, TimeExpression, TimeKind
from whoseword.text.dates import dates
from whoseword.text.time_expressions import time_expressions

FRIDAY = "2030-10-25"


def expressions(
    text: str, published: str | None = None, field: Field = "text"
) -> tuple[TimeExpression, ...]:
    return time_expressions(text, dates(text, published, field), published, field)


def told(text: str) -> list[tuple[str, str, str]]:
    return [
        (text[slice(*found.span)], found.kind.value, found.value)
        for found in expressions(text, FRIDAY)
    ]


def test_a_text_has_dates_hours_spans_and_vague_times() -> None:
    assert told("On Thursday at 6 p.m. the ferry, recently mended, left for three weeks.") == [
        ("Thursday", "date", "2030-10-24"),
        ("6 p.m.", "time", "2030-10-24T18:00"),
        ("recently", "reference", "PAST_REF"),
        ("three weeks", "duration", "P3W"),
    ]


@pytest.mark.parametrize(
    ("text", "words", "value", "when"),
    [
        ("It shut this morning.", "this morning", "2030-10-25TMO", FRIDAY),
        ("It shuts at 08:30 UTC today.", "08:30 UTC today", "2030-10-25T08:30Z", FRIDAY),
        ("It shut at noon.", "noon", "2030-10-25T12:00", FRIDAY),
    ],
)
def test_an_hour_and_its_day_are_one(text: str, words: str, value: str, when: str) -> None:
    (found,) = expressions(text, FRIDAY)
    assert (text[slice(*found.span)], found.value, found.when) == (words, value, when)
    assert found.kind is TimeKind.TIME


def test_an_hour_takes_the_day_behind_the_comma_but_stays_by_itself() -> None:
    found = expressions("It shut at 16:15 UTC, June 1st, and sank.", FRIDAY)
    assert [e.value for e in found] == ["2030-06-01T16:15Z", "2030-06-01"]


def test_a_stretch_up_to_now_is_a_span_with_its_place() -> None:
    (found,) = expressions("Ten mills shut in the past three years.", FRIDAY)
    assert (found.kind, found.value, found.when) == (TimeKind.DURATION, "P3Y", "2027/2030")


def test_two_years_of_a_range_are_two() -> None:
    assert [e.value for e in expressions("She rowed from 2019 to 2021.")] == ["2019", "2021"]


def test_without_a_day_of_publication_nothing_relative_is_guessed() -> None:
    assert expressions("It shut at 6 p.m. yesterday.") == ()


def test_the_headline_says_where_it_is() -> None:
    (found,) = expressions("Mill shut in 2029", FRIDAY, "title")
    assert found.field == "title"
