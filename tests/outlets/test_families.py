from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.known import OUTLETS
from whoseword.outlets.families import families, family
from whoseword.outlets.listed_outlets import shipped_outlets

KNOWN = OUTLETS.registry


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("RIA Novosti", "Sputnik"),
        ("BBC", "BBC Arabic"),
        ("AP", "Associated Press Photos"),
        ("The Wall Street Journal", "Dow Jones Newswires"),
        ("NYT", "The New York Times"),
    ],
)
def test_titles_desks_and_editions_of_one_publisher_are_one_family(one: str, other: str) -> None:
    assert family(KNOWN, one) == family(KNOWN, other) is not None


def test_publishers_apart_are_two_families() -> None:
    assert family(KNOWN, "Reuters") != family(KNOWN, "Agence France-Presse")
    assert family(KNOWN, "The Times of Israel") != family(KNOWN, "The Sunday Times")


def test_of_a_name_that_is_not_listed_no_family_is_known() -> None:
    assert family(KNOWN, "The Harrow Bugle") is None
    assert family(KNOWN, "BBC Lighthouse Keepers") is None
    assert family(KNOWN, "") is None


def test_every_member_is_an_outlet_of_the_list() -> None:
    listed = {outlet.name for outlet in shipped_outlets()}
    named = [KNOWN.named(member) for member in families()]
    assert {found[1].name if found else None for found in named} <= listed


@given(st.text(max_size=80))
def test_any_text_is_looked_up(name: str) -> None:
    found = family(KNOWN, name)
    assert found is None or found
