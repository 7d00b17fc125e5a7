from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.outlets.outlet import Outlet
from whoseword.outlets.short_names import GENERIC, resolve, short_forms

TRIBUNE = Outlet("The Skerry Tribune", medium="paper")
STAR = Outlet("Lower Brenn Morning Star", medium="paper")
RADIO = Outlet("Radio Star", medium="radio")
WIRE = Outlet("Vale Wire", medium="wire")


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("The Skerry Tribune", {"tribune", "skerry tribune"}),
        ("Lower Brenn Morning Star", {"star", "morning star"}),
        ("Skerry Post-Dispatch", {"post-dispatch"}),
        ("The Tribune", {"tribune"}),
        ("Skerry Tribune (Brenn)", {"tribune"}),
        ("Skerry Voice", set()),
        ("Voice", set()),
    ],
)
def test_an_outlet_is_called_by_the_last_words_of_its_name(name: str, forms: set[str]) -> None:
    assert short_forms(Outlet(name, medium="paper")) == forms


def test_a_broadcaster_has_no_short_form() -> None:
    assert short_forms(RADIO) == frozenset()


def test_a_short_form_is_the_most_recent_outlet_that_can_be_called_so() -> None:
    other = Outlet("The Vale Tribune", medium="paper")
    assert resolve("Tribune", [other, TRIBUNE]) == TRIBUNE
    assert resolve("Tribune", [TRIBUNE, other, STAR]) == other
    assert resolve("morning  star", [STAR, RADIO]) == STAR
    assert resolve("Tribune", [STAR, RADIO]) is None


@pytest.mark.parametrize(
    ("noun", "met", "meant"),
    [
        ("paper", [RADIO, TRIBUNE], TRIBUNE),
        ("paper", [TRIBUNE, RADIO], None),
        ("broadcaster", [TRIBUNE, RADIO], RADIO),
        ("news agency", [WIRE], WIRE),
        ("outlet", [TRIBUNE, WIRE], WIRE),
        ("paper", [], None),
    ],
)
def test_a_noun_stands_for_the_outlet_just_named_if_it_is_such_a_thing(
    noun: str, met: list[Outlet], meant: Outlet | None
) -> None:
    assert resolve(noun, met) == meant


@given(st.text(max_size=20), st.lists(st.sampled_from([TRIBUNE, STAR, RADIO, WIRE])))
def test_whoever_is_meant_was_met(phrase: str, met: list[Outlet]) -> None:
    found = resolve(phrase, met)
    assert found is None or found in met


@given(st.sampled_from(sorted(GENERIC)), st.lists(st.sampled_from([TRIBUNE, STAR, RADIO, WIRE])))
def test_a_noun_never_reaches_over_the_last_outlet(noun: str, met: list[Outlet]) -> None:
    assert resolve(noun, met) in {None, *met[-1:]}
