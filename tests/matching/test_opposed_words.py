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


@pytest.mark.parametrize(
    ("asked_for", "text"),
    [
        ("The board was not warned.", "The board was warned, and nobody was hurt."),
        (
            "The council will let it sink.",
            "Speaking for the council, she said it won't let it sink.",
        ),
        ("Ships are not in ports with no crane.", "Ships are in ports with no crane."),
        ("Vane asked Ray to open the port.", "Vane asked Ray to avoid opening the port."),
    ],
)
def test_what_a_negation_bears_on_is_compared_wherever_it_stands(asked_for: str, text: str) -> None:
    assert negation_differs(claim(asked_for), sentence(text), denied=False)


@pytest.mark.parametrize(
    ("asked_for", "text"),
    [
        ("The board was not warned.", "The board was never warned, and it rained."),
        (
            "It is not the only port; Orsay has a port too.",
            "It is not the only port, Orsay has one.",
        ),
        ("The council got no such warning.", "We never received a warning of that kind."),
        ("The council got no such warning.", "She denied that the council had got a warning."),
        ("No one died in the bay.", "Nobody died, but six were hurt in the bay."),
        ("She refused to leave the bay.", "She refused on Tuesday to leave the bay."),
        ("Vane asked Ray not to open the port.", "Vane asked Ray to avoid opening the port."),
        ("She will run for mayor.", "She will not run for harbour master, but run for mayor."),
    ],
)
def test_the_same_negation_or_another_words_differs_in_nothing(asked_for: str, text: str) -> None:
    assert not negation_differs(claim(asked_for), sentence(text), denied=False)
