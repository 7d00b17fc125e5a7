"""Dates that hang on one told of before."""

from __future__ import annotations

import pytest

from whoseword.text.dates import dates

FRIDAY = "2030-10-25"


def second(text: str) -> str:
    _, found = dates(text, FRIDAY)
    return found.when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("She was elected in May 2012. Five years later she left.", "2017"),
        ("She fell out with him in 2015. A year later she left.", "2016"),
        ("She took office in 1998. Four months into her term the bank failed.", "1998"),
        ("It opened on March 3, 2021. It shut the same day.", "2021-03-03"),
        ("It opened on March 3, 2021. It shut the next day.", "2021-03-04"),
        ("It opened on March 3, 2021. It shut two weeks later.", "2021-03-15/2021-03-21"),
        ("The war began in February 2022. By July, ten mills stood idle.", "2022-07"),
        ("He resigned on Thursday, one day after losing the vote.", "2030-10-23"),
        ("He resigned in June. At the time, she praised him.", "2030-06"),
        ("Sales fell in March. In the same month last year they rose.", "2029-03"),
        ("Sales fell in the second quarter against the same period a year ago.", "2029-04/2029-06"),
        ("Shares fell on Monday and ended the day at 7.", "2030-10-21"),
        ("The mill burned on Monday. It rained late in the day.", "2030-10-21"),
        ("She lost in 1999. Less than a year later she won.", "1999/2000"),
        ("He spoke on Monday. Hours later, the mill burned.", "2030-10-21"),
    ],
)
def test_a_date_hangs_on_the_time_told_of_before(text: str, when: str) -> None:
    assert second(text) == when


def test_a_time_told_of_pages_ago_no_longer_counts() -> None:
    far = "The mill stands by the river, and many have worked in it. " * 20
    assert len(dates(f"She was elected in May 2012. {far} Five years later she left.", FRIDAY)) == 1


def test_a_day_is_not_reckoned_from_a_year() -> None:
    assert len(dates("She was elected in 2012. Three days later she left.", FRIDAY)) == 1


def test_a_month_takes_no_year_from_a_mere_year_told_of() -> None:
    assert second("He sued the mill in 2014, the Courier told in December.") == "2029-12"


def test_what_is_quoted_does_not_go_on_in_the_time_of_the_narrator() -> None:
    text = "She rose in 2016. “At the time, nobody believed in it,” he said."
    assert [mention.when for mention in dates(text, FRIDAY)] == ["2016"]


def test_without_a_day_of_publication_a_later_month_is_of_the_year_told_of() -> None:
    text = "The war began in February 2022. In July it spread. In March it slept."
    assert [mention.when for mention in dates(text)] == ["2022-02", "2022-07"]
