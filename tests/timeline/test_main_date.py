"""The day of what a story is about."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.told import MONDAY, reading
from whoseword.timeline import article_date, main_date

ON_SATURDAY = "The eastern pier sank on Saturday. The board had warned of it in 2029."
AFTER_SUNDAY = "The pier sank on Saturday, before Sunday's regatta. It was shut on Sunday."
OF_OLD = "The pier was built in 1931. It is the oldest of the harbour."


def test_the_day_named_first_is_that_of_the_event() -> None:
    assert article_date(reading("post", ON_SATURDAY)) == "2031-03-08"


def test_a_day_that_only_names_something_else_counts_less() -> None:
    told = "After Sunday's regatta the pier sank. It was closed on Saturday."
    assert article_date(reading("post", told)) == "2031-03-08"


def test_without_a_day_near_by_it_is_that_of_publication() -> None:
    assert article_date(reading("post", OF_OLD)) == MONDAY


def test_without_any_day_there_is_none() -> None:
    assert article_date(reading("post", OF_OLD, published=None)) is None
    assert main_date([reading("post", OF_OLD, published=None)]) is main_date([]) is None


def test_what_is_no_part_of_the_article_does_not_count() -> None:
    text = f"Subscribe until Sunday. {OF_OLD}"
    assert article_date(reading("post", text, boilerplate=((0, 23),))) == MONDAY


@given(st.permutations(["one", "two", "three"]))
def test_most_articles_of_a_story_tell_its_day(order: list[str]) -> None:
    texts = {"one": ON_SATURDAY, "two": AFTER_SUNDAY, "three": OF_OLD}
    assert main_date([reading(name, texts[name]) for name in order]) == "2031-03-08"
