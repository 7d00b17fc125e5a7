from __future__ import annotations

import re
import tomllib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whoseword.language.lexicon import ENGLISH
from whoseword.text import calendar_dates, month_dates, relative_dates, told_dates
from whoseword.text.dates import dates
from whoseword.text.time_forms import (
    YEAR_LONG,
    form,
    forward_about,
    marks,
    points_forward,
    tells_of_done,
)
from whoseword.text.time_words import MONTHS, SEASONS, WEEKDAYS

FORMS = (*calendar_dates.FORMS, *relative_dates.FORMS, *month_dates.FORMS, *told_dates.FORMS)


def day(text: str) -> re.Match[str]:
    found = re.search(r"Friday", text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "text",
    [
        "The council will meet on Friday.",
        "It is expected to open Friday.",
        "On Friday, the council will meet.",
        "The vote is to be held on Friday.",
        "The pier will be closed on Friday.",
    ],
)
def test_what_is_to_come_is_noticed(text: str) -> None:
    assert points_forward(day(text), text)
    assert forward_about(text, day(text).span())


@pytest.mark.parametrize(
    "text",
    [
        "The council met on Friday.",
        "It will be rebuilt; the bridge collapsed on Friday.",
        "The pier, which will be rebuilt, fell on Friday.",
        "Friday. The council will meet.",
        "It was Friday.",
        "The pier had to be closed on Friday.",
    ],
)
def test_what_is_past_is_not_taken_for_coming(text: str) -> None:
    assert not points_forward(day(text), text)


def test_a_verb_of_the_past_right_before_a_day_says_that_it_is_done() -> None:
    assert tells_of_done(day("The pier collapsed on Friday"), "The pier collapsed on Friday")
    assert tells_of_done(day("It fell late Friday"), "It fell late Friday")
    assert not tells_of_done(day("It is planned on Friday"), "It is planned on Friday")
    text = "It collapsed, and the council meets Friday"
    assert not tells_of_done(day(text), text)


def test_a_form_is_a_pattern_and_what_reads_it() -> None:
    made = form(r"\d+", lambda match, _: match[0])
    assert made.pattern.search("in 12 days")


_LISTS = [
    name
    for name, words in tomllib.loads((ENGLISH.folder / "dates.toml").read_text("utf-8")).items()
    if isinstance(words, str)
]
_PIECES = (
    *(word for name in _LISTS for word in ENGLISH.words(f"dates.{name}")),
    *MONTHS,
    *WEEKDAYS,
    *SEASONS,
    *("2", "14", "1998", "2024", "90s", "1960s", "Q3", "/", "-", ".", ",", "’", "p.m.", "a"),
)


@given(
    st.lists(st.sampled_from(_PIECES), min_size=1, max_size=8),
    st.sampled_from(["", " ", "\n", "-"]),
    st.sampled_from([str, str.capitalize, str.title, str.upper]),
)
@settings(max_examples=400)
def test_a_text_that_has_a_form_holds_a_mark_that_the_form_needs(
    pieces: list[str], between: str, cased: Callable[[str], str]
) -> None:
    text = (between or " ").join(map(cased, pieces)) + "".join(pieces[:2])
    held = marks(text)
    for one in FORMS:
        assert bool(one.pattern.search(text)) == any(one.matches(text, held))


@pytest.mark.parametrize(
    "text",
    [
        "It shut two weeks ago.",
        "It shut on May 5, 2016.",
        "It shut 12/25/16.",
        "It shut on 2016-05-03.",
        "It shut last week.",
        "It shut in the second quarter.",
        "It shut in Q3 2016.",
        "the 19th century",
        "It shut at 5 p.m. there.",
    ],
)
def test_each_form_is_found_where_its_mark_is(text: str) -> None:
    assert dates(text, "2017-11-17T10:00:00Z")


def test_marks_are_words_and_pairs_of_them() -> None:
    assert marks("In May 1998") >= {"May", "may", "in may", YEAR_LONG}
    assert YEAR_LONG not in marks("In May, 98")
