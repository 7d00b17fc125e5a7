from __future__ import annotations

import pytest

from whoseword.text.dates import dates

FRIDAY = "2030-10-25"


def found(text: str) -> list[str]:
    return [mention.when for mention in dates(text, FRIDAY)]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("the Nov. 5 election", "2030-11-05"),
        ("a March 31-April 4 survey", "2030-03-31/2030-04-04"),
        ("from May 3 to 9, 2021", "2021-05-03/2021-05-09"),
        ("on 7/14/2027", "2027-07-14"),
        ("in early 2017", "2017-01/2017-04"),
        ("in the early 1990s", "1990/1993"),
        ("in the ’80s", "198X"),
        ("in the 19th century", "18XX"),
        ("between 2011 and 2014", "2011/2014"),
        ("from 2007 to 2014", "2007/2014"),
        ("between January 2016 and December 2018", "2016-01/2018-12"),
        ("the 2032 campaign", "2032"),
        ("in the third quarter of 2029", "2029-07/2029-09"),
        ("in the second quarter", "2030-04/2030-06"),
        ("in the summer of 2016", "2016-06/2016-08"),
        ("in winter 2016", "2015-12/2016-02"),
    ],
)
def test_a_date_of_the_calendar_is_read(text: str, when: str) -> None:
    assert found(text) == [when]


@pytest.mark.parametrize(
    "text",
    [
        "on February 30, 2021",
        "on 31 April",
        "on Feb. 29, 2023",
        "in the year 476",
        "in 1445 AH",
        "in 1200 BC",
        "about 2000 workers",
        "the 1999 Act",
        "the 1976 Harbour Waters Act",
        "$2000",
        "room 2012b",
        "the Jan. 6 committee",
        "2021-13-01",
    ],
)
def test_what_is_no_date_or_an_impossible_one_is_left_out(text: str) -> None:
    assert found(text) == []


def test_a_date_a_century_off_is_read_as_it_stands() -> None:
    assert found("on May 3, 1930 and May 3, 2130") == ["1930-05-03", "2130-05-03"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The pier fell on September 11.", "2023-09-11"),
        ("The pier collapsed on 3 December.", "2023-12-03"),
        ("The pier will open on September 11.", "2024-09-11"),
        ("The pier fell on June 3.", "2024-06-03"),
        ("It fell on Saturday 8 June.", "2024-06-08"),
        ("It fell on Saturday, June 8.", "2024-06-08"),
        ("It fell on 08/06/2024.", "2024-06-08"),
        ("It fell on 06/08/2024.", "2024-06-08"),
        ("It fell on 25/12/2019.", "2019-12-25"),
        ("It fell on 12/25/2019.", "2019-12-25"),
        ("It fell on 7/7/2019.", "2019-07-07"),
    ],
)
def test_what_was_done_is_past_and_an_order_of_figures_is_proven(text: str, when: str) -> None:
    (found,) = dates(text, "2024-06-12")
    assert found.when == when


def test_figures_that_make_two_days_make_none() -> None:
    assert dates("It fell on 03/04/2019.", "2024-06-12") == ()
    assert dates("It fell on 08/06/2024.") == ()
