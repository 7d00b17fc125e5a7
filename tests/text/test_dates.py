from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whoseword.records import Article, DateMention
from whoseword.text.dates import dates, dates_of, day_of, differ, with_open_end

FRIDAY = "2017-11-17T10:00:00Z"


@pytest.mark.parametrize(
    ("text", "written", "when"),
    [
        ("It shut on Nov. 5, 2016.", "Nov. 5, 2016", "2016-11-05"),
        ("It shut on 5 November 2016.", "5 November 2016", "2016-11-05"),
        ("It shut in August 1998.", "August 1998", "1998-08"),
        ("since late 2022", "late 2022", "2022-09/2022-12"),
        ("It was 2017-03-04.", "2017-03-04", "2017-03-04"),
        ("It shut Thursday.", "Thursday", "2017-11-16"),
        ("It shut last Friday.", "last Friday", "2017-11-10"),
        ("It will shut on Tuesday.", "Tuesday", "2017-11-21"),
        ("It shut on Dec. 30.", "Dec. 30", "2017-12-30"),
        ("It shut on Feb. 2.", "Feb. 2", "2018-02-02"),
        ("It shut yesterday.", "yesterday", "2017-11-16"),
    ],
)
def test_a_date_is_read_and_resolved_against_the_day_of_publication(
    text: str, written: str, when: str
) -> None:
    [found] = dates(text, FRIDAY)
    assert (text[slice(*found.span)], found.when) == (written, when)


def test_without_a_day_of_publication_nothing_relative_is_guessed() -> None:
    assert dates("It shut yesterday, on Tuesday.") == ()
    assert [d.when for d in dates("It shut on March 3.")] == ["XXXX-03-03"]


def test_a_broken_day_of_publication_is_no_error() -> None:
    assert dates("It shut on Tuesday.", "soon") == ()


@pytest.mark.parametrize("text", ["May I go?", "The Today show", "Friday’s", "99/99/99", ""])
def test_words_that_only_look_like_dates_are_left_alone(text: str) -> None:
    assert all(d.when for d in dates(text))


def at(when: str) -> DateMention:
    return DateMention((0, 1), when)


def test_a_day_differs_from_another_day_but_not_from_its_month_or_an_unknown_year() -> None:
    assert differ(at("2017-11-16"), at("2017-11-17"))
    assert not differ(at("2017-11-16"), at("2017-11"))
    assert not differ(at("2017-11-16"), at("XXXX-11-16"))


@settings(deadline=None)
@given(st.dates(datetime.date(1600, 1, 1), datetime.date(2090, 12, 31)))
def test_every_day_written_out_is_read_back(day: datetime.date) -> None:
    [found] = dates(f"It shut on {day:%B} {day.day}, {day.year}.")
    assert found.when == day.isoformat()


@settings(deadline=None)
@given(st.text(max_size=300))
def test_spans_are_in_order_apart_and_within_any_text(text: str) -> None:
    found = dates(text, FRIDAY)
    assert all(0 <= d.span[0] < d.span[1] <= len(text) for d in found)
    assert all(a.span[1] <= b.span[0] for a, b in pairwise(found))


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "0001-01-03", "9999-12-29"])
@pytest.mark.parametrize(
    "text",
    ["It came yesterday.", "It comes tomorrow.", "Last Monday.", "It will come on Monday.",
     "On December 30.", "On January 2.", "In November."],
)  # fmt: skip
def test_the_ends_of_the_calendar_are_no_trouble(text: str, published: str) -> None:
    for found in dates(text, published):
        assert found.when.startswith("XXXX")


@pytest.mark.parametrize(
    "published", ["2017-02-30", "0999-01-01", "1446-04-22", "2567-10-25", "soon", "", None]
)
def test_a_day_of_publication_that_is_none_or_of_another_calendar_resolves_nothing(
    published: str | None,
) -> None:
    assert day_of(published) is None
    assert dates("It shut on Tuesday, in March.", published) == ()


@pytest.mark.parametrize(
    "text",
    [
        "It opened on February 30, 2024.",
        "It opened on 29 February 2023.",
        "It opened on 2024-13-01.",
        "It opened on 31/31/2024.",
        "The treaty of 843 was signed on 26 October 899.",
        "It was founded in AD 79, in 9 B.C. and on 25 October 3024.",
    ],
)
def test_days_that_no_calendar_has_and_years_before_1000_are_left_out(text: str) -> None:
    assert dates(text, FRIDAY) == ()


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The year 1445 AH (2024) began.", ["2024"]),
        ("In the Buddhist year 2567 (2024) it burned.", ["2024"]),
        ("It burned on 9 Muharram 1446.", []),
        ("Born on 25 December 1699 (Old Style).", ["1699-12-25"]),
    ],
)
def test_beside_another_calendar_only_the_year_of_ours_is_read(text: str, read: list[str]) -> None:
    assert [d.when for d in dates(text, FRIDAY)] == read


def test_a_date_a_century_off_is_read_as_it_is_told_and_differs() -> None:
    first, other = dates("It burned on May 3, 1917. It burned on May 3, 2017.", FRIDAY)
    assert (first.when, other.when) == ("1917-05-03", "2017-05-03")
    assert differ(first, other)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("From the early 1990s onwards she was loyal.", "1990/.."),
        ("From 1998 on she rowed.", "1998/.."),
        ("By July it shut, in 2016.", "../2017-07"),
    ],
)
def test_a_date_is_open_by_the_words_about_it(text: str, when: str) -> None:
    assert with_open_end(text, dates(text, FRIDAY)[0]) == when


def test_a_figure_before_a_month_is_its_day_or_nothing() -> None:
    assert [d.when for d in dates("It shut on 25 Oct. 17", FRIDAY)] == ["2017-10-25"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("on 03.05.2024", "2024-05-03"),
        ("on 3. 5. 2024", "2024-05-03"),
        ("on 2024.05.03", "2024-05-03"),
        ("on 3-May-2024", "2024-05-03"),
        ("on 25-05-2024", "2024-05-25"),
        ("at 2024-05-03T10:00Z", "2024-05-03"),
        ("from 3 to 5 May", "2024-05-03/2024-05-05"),
        ("between 3 and 5 May", "2024-05-03/2024-05-05"),
        ("3–5 May 2024", "2024-05-03/2024-05-05"),
        ("the day before yesterday", "2024-06-10"),
        ("the day after tomorrow", "2024-06-14"),
    ],
)
def test_dates_as_other_countries_write_them(text: str, when: str) -> None:
    assert [mention.when for mention in dates(text, "2024-06-12")] == [when]


@pytest.mark.parametrize("text", ["at 192.168.20.24", "v3.05.2024", "31.02.2024", "1.2.3.2024"])
def test_numbers_with_stops_are_no_dates(text: str) -> None:
    assert dates(text, "2024-06-12") == ()


def test_the_dates_of_an_article_are_those_of_its_headline_and_then_of_its_text() -> None:
    article = Article("a", "It fell on May 3.", title="Shut in 2029", published="2030-10-25")
    assert [(found.field, found.when) for found in dates_of(article)] == [
        ("title", "2029"),
        ("text", "2030-05-03"),
    ]
