"""A claim held against invented articles: what states it, what only comes near, on whose word."""

from __future__ import annotations

import pytest

import whoseword
from whoseword import export
from whoseword.records import Bearing, ClaimCheck, Ground

POST = (
    "The Brackwater bridge lost 14 bolts in one night, two welders told the Brackwater Post. "
    "Mayor Ines Colm closed it on Tuesday."
)
ECHO = (
    "The Brackwater bridge lost 14 bolts in one night, the Brackwater Post reported on Monday, "
    "citing two welders. The mayor of the town did not answer."
)
GIVEN = [
    {"text": POST, "outlet": "The Brackwater Post", "published": "2024-03-04"},
    {"text": ECHO, "outlet": "Fen Radio", "published": "2024-03-05"},
]
CLAIM = "The Brackwater bridge lost 14 bolts in one night."


def bearings(answer: ClaimCheck) -> set[Bearing]:
    return {passage.bearing for passage in answer.passages}


@pytest.fixture(scope="module")
def stated() -> ClaimCheck:
    return whoseword.check(CLAIM, GIVEN)


def test_two_outlets_on_one_word_are_one_origin(stated: ClaimCheck) -> None:
    assert bearings(stated) == {Bearing.STATES}
    assert len({passage.article for passage in stated.passages}) == 2
    assert stated.independent_origins.at_least == 1
    assert stated.ground in {Ground.UNNAMED_PERSON, Ground.OUTLET}


@pytest.mark.parametrize(
    "distorted",
    [
        "The Brackwater bridge lost 41 bolts in one night.",
        "The Brackwater bridge did not lose 14 bolts in one night.",
        "Mayor Ines Colm reopened the Brackwater bridge on Tuesday.",
        "The Sallow bridge lost 14 bolts in one night.",
    ],
)
def test_a_distorted_claim_is_not_stated(distorted: str) -> None:
    assert Bearing.STATES not in bearings(whoseword.check(distorted, GIVEN))


def test_the_order_of_articles_changes_no_byte(stated: ClaimCheck) -> None:
    turned = whoseword.check(CLAIM, GIVEN[::-1])
    assert export.dumps(export.claim_check(turned)) == export.dumps(export.claim_check(stated))


def test_nobody_is_an_origin_of_what_nobody_states() -> None:
    answer = whoseword.check("Goats were counted on the island of Wrenna.", GIVEN)
    assert answer.passages == ()
    assert (answer.independent_origins.at_most, answer.ground) == (0, None)
    assert len(answer.articles) == 2
