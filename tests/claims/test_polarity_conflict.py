from __future__ import annotations

import pytest

from tests.claims.sides import OUTLETS, side, two
from whoseword.claims.polarity_conflict import opposed_in_polarity

DENIAL = "that the ferry firm knew of the crack in its hull"


def test_a_denial_conflicts_with_the_claim_that_it_denies() -> None:
    denies = side(DENIAL, denial=True)
    claims = side("The ferry firm knew of the crack for years", OUTLETS[1])
    why = opposed_in_polarity(claims, denies)
    assert why is not None
    assert why.code == "denial_of"
    assert dict(why.parameters)["outlet"] == OUTLETS[0]


def test_a_denial_of_something_else_does_not() -> None:
    other = side("Captain of the ferry breaks his silence on being dismissed", OUTLETS[1])
    assert opposed_in_polarity(side(DENIAL, denial=True), other) is None


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        (
            "The jury acquitted Tar Brek of theft",
            "The jury convicted Tar Brek of theft",
            "contraries",
        ),
        (
            "To pass this bill would raise the risk of floods",
            "If they don't pass this bill, the risk of floods is raised",
            "one_side_negates",
        ),
    ],
)
def test_contraries_conflict(first: str, second: str, code: str) -> None:
    why = opposed_in_polarity(*two(first, second))
    assert why is not None
    assert why.code == code


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Brek supports the dam of Orsay", "Vane opposes the dam of Orsay"),
        (
            "The mayor should get the best deal for the harbour",
            "The mayor should get the best deal, and if we don't get it for the harbour, none",
        ),
        ("The jury acquitted Brek of theft", "The jury found Brek not guilty of theft"),
    ],
)
def test_views_light_verbs_and_agreement_do_not(first: str, second: str) -> None:
    assert opposed_in_polarity(*two(first, second)) is None


PEOPLE = ("Ada Vane", "Bo Ray")


def test_who_sues_whom_conflicts_where_all_else_is_alike() -> None:
    why = opposed_in_polarity(
        *two(
            "Ada Vane sued Bo Ray over the harbour contract",
            "Bo Ray sued Ada Vane over the harbour contract on Monday",
            PEOPLE,
        )
    )
    assert why is not None
    assert (why.code, dict(why.parameters)["first"]) == ("names_exchanged_by", "Ada Vane")


@pytest.mark.parametrize(
    "second",
    [
        "Bo Ray was sued by Ada Vane over the harbour contract",
        "Ada Vane sued Bo Ray over the harbour contract on Monday",
        "The board heard Bo Ray, who says that rents are too high and once sued Ada Vane",
    ],
)
def test_the_same_in_other_words_or_something_else_does_not(second: str) -> None:
    first = "Ada Vane sued Bo Ray over the harbour contract"
    assert opposed_in_polarity(*two(first, second, PEOPLE)) is None
