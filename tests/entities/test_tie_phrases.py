from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.entities.tie_phrases import told_between, told_outright


@pytest.mark.parametrize(
    ("between", "kind"),
    [
        (" met ", "contact"),
        (" has reportedly been in regular contact with President ", "contact"),
        (" had been in contact with @ President ", "contact"),
        (" and @ spoke with Ms. ", "contact"),
        ("’s contact with ", "contact"),
        ("’s son, ", "family"),
        (", the younger brother of ", "family"),
        (" publicly endorsed ", "alliance"),
        (" owns ", "ownership"),
        (" met @ and ", "contact"),
        (" provides free boats to the ", "supply"),
    ],
)
def test_words_with_nothing_but_helpers_beside_them_tell_a_tie(between: str, kind: str) -> None:
    told = told_outright(between)
    assert told is not None
    assert (told.kind.value, told.backwards) == (kind, False)


@pytest.mark.parametrize(
    ("between", "words"),
    [
        (" had been in regular contact with President ", "in regular contact with"),
        ("’s younger son, ", "younger son"),
        (", a cousin of ", "a cousin of"),
        (" was backed by the ", "backed by"),
    ],
)
def test_the_words_that_tell_are_given_without_their_helpers(between: str, words: str) -> None:
    told = told_outright(between)
    assert told is not None
    assert told.words == words


@pytest.mark.parametrize(
    ("between", "refers"),
    [("’s contact with ", True), (" was in contact with ", False), ("’s son, ", False)],
)
def test_a_noun_of_the_first_only_takes_up_what_is_told_elsewhere(
    between: str, refers: bool
) -> None:
    told = told_outright(between)
    assert told is not None
    assert told.refers is refers


def test_by_turns_it_round() -> None:
    told = told_outright(", who is heavily backed by ")
    assert told is not None
    assert (told.kind.value, told.backwards) == ("alliance", True)


@pytest.mark.parametrize(
    "between",
    [
        " ",
        " and ",
        " said the port met ",
        " met a friend of ",
        " met on the day that the ship left ",
        " owns the boat that ",
        "’s son met ",
        " was the one whom @ met and ",
    ],
)
def test_words_of_something_else_tell_nothing(between: str) -> None:
    assert told_outright(between) is None


@given(st.text(max_size=200))
def test_any_words_are_read(between: str) -> None:
    told = told_outright(between)
    assert told is None or told.kind


def test_long_rubbish_is_read_in_no_time() -> None:
    assert told_outright(" and @" * 40 + " has" * 40) is None


@pytest.mark.parametrize(
    ("ahead", "between", "behind", "kind"),
    [
        (
            "It was the third meeting between President ",
            " and Prime Minister ",
            " this year",
            "contact",
        ),
        ("The feud between ", " and ", " began in May", "opposition"),
        ("Of the ", "-", " contacts nobody knew", "contact"),
        ("In long ", "-", " relations", "other"),
        ("a marriage between ", " and Ms. ", "", "family"),
    ],
)
def test_a_noun_of_both_tells_what_holds_between_them(
    ahead: str, between: str, behind: str, kind: str
) -> None:
    told = told_between(ahead, between, behind)
    assert told is not None
    assert told.kind.value == kind


@pytest.mark.parametrize(
    ("ahead", "between", "behind"),
    [
        ("The feud of ", " and ", " began"),
        ("In ", "-", "style houses"),
        ("A meeting between the town and ", " and ", " failed"),
        ("The ferry between ", " and ", " sank"),
    ],
)
def test_two_beside_each_other_are_not_yet_tied(ahead: str, between: str, behind: str) -> None:
    assert told_between(ahead, between, behind) is None
