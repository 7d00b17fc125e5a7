"""Spans of time in their normal form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.records import TimeKind
from whoseword.text.durations import durations


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They rowed for three hours.", "three hours", "PT3H"),
        ("A 12-hour crossing began.", "12-hour", "PT12H"),
        ("The mill stood idle for nearly two decades.", "nearly two decades", "P20Y"),
        ("It took two and a half years.", "two and a half years", "P2.5Y"),
        ("A four day race.", "four day", "P4D"),
        ("Two consecutive quarters of losses.", "Two consecutive quarters", "P2Q"),
        ("She waited several weeks.", "several weeks", "PXW"),
        ("It was gone in minutes.", "minutes", "PTXM"),
        ("A decades-long dispute.", "decades-long", "PXY"),
        ("The worst in recent years.", "recent years", "PXY"),
        ("The largest single-day fall.", "single-day", "P1D"),
        ("It was lower over the past decade.", "the past decade", "P10Y"),
        ("Fifteen boats a year.", "a year", "P1Y"),
    ],
)
def test_a_span_is_so_many_of_a_unit(text: str, words: str, value: str) -> None:
    (found,) = durations(text)
    assert (text[slice(*found.span)], found.value) == (words, value)
    assert found.kind is TimeKind.DURATION


@pytest.mark.parametrize(
    ("text", "value"), [("A weekly ferry.", "P1W"), ("It sails every day.", "P1D")]
)
def test_what_comes_again_is_a_frequency(text: str, value: str) -> None:
    (found,) = durations(text)
    assert (found.kind, found.value) == (TimeKind.FREQUENCY, value)


@pytest.mark.parametrize(
    "text",
    ["The 62-year-old left.", "She is 62 years old.", "He got a second chance.", "A quarter sank."],
)
def test_ages_and_shares_are_no_spans(text: str) -> None:
    assert not list(durations(text))


@given(st.integers(1, 999), st.sampled_from(["day:D", "week:W", "month:M", "year:Y"]))
def test_digits_and_their_unit_are_the_value(many: int, unit: str) -> None:
    word, _, sign = unit.partition(":")
    (found,) = durations(f"It lasted {many} {word}s.")
    assert found.value == f"P{many}{sign}"
