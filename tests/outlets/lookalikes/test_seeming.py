from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.outlets.lookalikes.seeming import (
    ascii_look,
    glance,
    mixes_scripts,
    without_accents,
)


@pytest.mark.parametrize(
    ("name", "look"),
    [
        ("bugle", "bugle"),
        ("bügle", "bugle"),
        ("bugIe", "bugIe"),
        ("вugle", "bugle"),
        ("harbоur", "harbour"),
        ("straße", "strasse"),
        ("東京", "東京"),
    ],
)
def test_a_name_is_seen_in_latin_letters_where_they_look_alike(name: str, look: str) -> None:
    assert ascii_look(name) == look


@pytest.mark.parametrize(
    ("one", "other"), [("bild", "b1ld"), ("modern", "modem"), ("world", "vvorld"), ("old", "o1d")]
)
def test_names_that_look_the_same_at_a_glance_are_one(one: str, other: str) -> None:
    assert glance(one) == glance(other)


def test_names_that_do_not_look_alike_are_two() -> None:
    assert glance("bugle") != glance("horn")


def test_latin_and_cyrillic_in_one_word_are_noticed() -> None:
    assert mixes_scripts("hаrbour")
    assert not mixes_scripts("harbour")
    assert not mixes_scripts("гавань")
    assert not mixes_scripts("東京news")


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789-", max_size=20))
def test_what_is_ascii_looks_as_it_is(name: str) -> None:
    assert ascii_look(name) == without_accents(name) == name


@given(st.text(max_size=20))
def test_taking_accents_away_twice_changes_nothing_more(name: str) -> None:
    assert without_accents(without_accents(name)) == without_accents(name)
