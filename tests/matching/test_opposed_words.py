from __future__ import annotations

import pytest

from tests.matching.claims_beside_sentences import claim, sentence
from whoseword.matching.opposed_words import negation_differs, opposites, unborne_words


def test_opposites_clash_where_each_side_takes_only_one() -> None:
    asked_for = claim("Shares rose after the report.")
    assert opposites(asked_for, sentence("Shares fell after the report.")) == ("rose", "fell")
    assert opposites(asked_for, sentence("Shares fell, then rose, on the report.")) is None
    assert opposites(asked_for, sentence("Shares climbed on the report.")) is None


def test_a_word_that_the_claim_turns_on_has_to_be_borne_out() -> None:
    asked_for = claim("The ship sank in the bay.")
    assert unborne_words(asked_for, sentence("The ship flooded in the bay.")) == ("sank",)
    assert not unborne_words(asked_for, sentence("The ship sank near the bay."))


@pytest.mark.parametrize(
    ("text", "denied", "differs"),
    [
        ("The board was warned.", False, False),
        ("The board was not warned.", False, True),
        ("The board was warned.", True, True),
        ("Nobody was hurt, but the board was warned of the crack.", False, False),
    ],
)
def test_a_negation_counts_in_the_clause_that_is_nearest(
    text: str, denied: bool, differs: bool
) -> None:
    asked_for = claim("The board was warned of the crack.")
    assert negation_differs(asked_for, sentence(text), denied=denied) is differs
