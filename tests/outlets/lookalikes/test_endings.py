from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.outlets.lookalikes.endings import (
    Ending,
    country_of,
    ending_of,
    may_be_edition,
    share_a_language,
)

CODES = st.sampled_from(["US", "GB", "DE", "AT", "FR", "CA", "RU", "CN", "JP", "CH"])


@pytest.mark.parametrize(
    ("ending", "kind", "country"),
    [
        ("com", Ending.FIRST, ""),
        ("org", Ending.SECOND, ""),
        ("news", Ending.TOPICAL, ""),
        ("top", Ending.ODD, ""),
        ("de", Ending.NATIONAL, "DE"),
        ("co.uk", Ending.NATIONAL, "GB"),
        ("eu", Ending.SECOND, ""),
        ("tk", Ending.ODD, "TK"),
        ("uk.com", Ending.ODD, ""),
        ("com.de", Ending.ODD, ""),
    ],
)
def test_an_ending_is_of_a_kind_and_may_be_a_countrys(
    ending: str, kind: Ending, country: str
) -> None:
    assert (ending_of(ending), country_of(ending)) == (kind, country)


def test_whose_a_brands_name_is_under_a_countrys_ending_nobody_can_tell() -> None:
    assert may_be_edition("de", "US", "org")
    assert may_be_edition("fr", "DE", "com")
    assert may_be_edition("cl", "FR", "fr")
    assert may_be_edition("in", "GB", "co.uk")
    assert may_be_edition("in", "IN", "com")
    assert may_be_edition("am", "AM", "com")
    assert not may_be_edition("top", "GB", "com")


def test_neighbours_read_each_others_papers() -> None:
    assert share_a_language("DE", "AT")
    assert share_a_language("CH", "FR")
    assert not share_a_language("DE", "FR")


@given(CODES, CODES)
def test_a_shared_language_is_shared_both_ways(one: str, other: str) -> None:
    assert share_a_language(one, other) == share_a_language(other, one)
    assert share_a_language(one, one)


@given(st.text("abcdefghijklmnopqrstuvwxyz.", min_size=1, max_size=8))
def test_every_ending_is_of_some_kind(ending: str) -> None:
    assert ending_of(ending) in Ending
    assert len(country_of(ending)) in {0, 2}


def test_endings_that_are_sold_are_editions_of_some_countries_brands_only() -> None:
    assert may_be_edition("co", "GB", "com")
    assert may_be_edition("tv", "US", "org")
    assert may_be_edition("me", "QA", "net")
    assert may_be_edition("me", "FR", "com")
    assert not may_be_edition("in", "UA", "com")
    assert not may_be_edition("me", "DE", "de")
    assert not may_be_edition("in", "QA", "net")
