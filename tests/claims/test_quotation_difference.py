from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.claims.sides import OUTLETS, side
from whoseword.claims.quotation_difference import difference, wordings_differ
from whoseword.records import SourceKind

ONE = "“We have water for nine days and not one day more”"


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (
            "“We have water for seven days and not one day more”",
            ("for nine days", "for seven days"),
        ),
        (
            "“We had no water for nine days and not one day more”",
            ("We have water", "We had no water"),
        ),
    ],
)
def test_the_words_in_which_a_quotation_differs_are_given(
    other: str, found: tuple[str, str]
) -> None:
    assert difference(ONE, other) == found


@pytest.mark.parametrize(
    "other",
    [
        ONE,
        "“We have water for nine days”",
        "“We have water for 9 days and not one day more”",
        "“We have the water for nine days, and not one day more,” Dorn said.",
        "“We have water for nine days (we think) and not one day more”",
        "“We have water … and not one day more”",
        "“The well of the town is dry and will stay so for weeks”",
        "We have water for seven days and not one day more",
    ],
)
def test_what_a_copyist_may_change_is_no_difference(other: str) -> None:
    assert difference(ONE, other) is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_what_differs_one_way_differs_the_other_way(a: str, b: str) -> None:
    there, back = difference(f"“{a}”", f"“{b}”"), difference(f"“{b}”", f"“{a}”")
    assert (there is None) == (back is None)


@given(st.text(max_size=200))
def test_a_quotation_never_differs_from_itself(text: str) -> None:
    assert difference(text, text) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "he realised that the hull would break in two",
            "he realized that the hull would break in two",
        ),
        (
            "our work force is the best on the whole coast",
            "our workforce is the best on the whole coast",
        ),
        (
            "the U.S. should know that we mend our own ships",
            "the US should know that we mend our own ships",
        ),
        (
            "at the 11th hour they sold the whole of the fleet",
            "at the eleventh hour they sold the whole of the fleet",
        ),
        (
            "the guilds’ anger is known to all of the town",
            "the guild's anger is known to all of the town",
        ),
    ],
)
def test_another_spelling_is_no_difference(one: str, other: str) -> None:
    assert difference(f"“{one}”", f"“{other}”") is None


def test_several_small_differences_still_show_the_first() -> None:
    one = "“The guild profoundly regrets the loss of ten sailors in the accident of the ferry”"
    other = "“The guild deeply regrets the loss of ten seamen in the accident of the ferry”"
    assert difference(one, other) == ("guild profoundly regrets", "guild deeply regrets")


def test_what_stands_before_a_straight_mark_is_not_quoted() -> None:
    one = 'The ship was going at a "much higher speed than the harbour would ever allow"'
    other = '"The ferry was going at a much higher speed than the harbour would ever allow"'
    assert difference(one, other) is None


ANOTHER = "“We have water for seven days and not one day more”"


@pytest.mark.parametrize(
    ("mine", "theirs", "kind", "conflict"),
    [
        ("Ida Vane", "Ida Vane", SourceKind.NAMED_PERSON, True),
        ("Ida Vane", None, SourceKind.NAMED_PERSON, True),
        ("Ida Vane", "an aide", SourceKind.UNNAMED_PERSON, True),
        ("Ida Vane", "Tar Brek", SourceKind.NAMED_PERSON, False),
        ("Ida Vane", "the letter", SourceKind.DOCUMENT, False),
    ],
)
def test_two_speakers_may_say_much_the_same(
    mine: str, theirs: str | None, kind: SourceKind, *, conflict: bool
) -> None:
    a, b = side(ONE, speaker=mine), side(ANOTHER, OUTLETS[1], speaker=theirs, kind=kind)
    assert (wordings_differ(a, b) is not None) == conflict
