from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from whoseword.language import in_words
from whoseword.outlets.lookalikes.slips import slip, two_slips

NAMES = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=20)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("harrbour", "“r” doubled"),
        ("harrbouur", None),
        ("harbur", "“o” left out"),
        ("hrabour", "“ar” swapped"),
        ("hatbour", "“t” typed for its neighbour “r”"),
        ("harboux", "“x” in place of “r”"),
        ("harbours", "“s” added"),
        ("harb0ur", "letters that look alike"),
        ("port", None),
    ],
)
def test_a_slip_is_named(written: str, said: str | None) -> None:
    found = slip(written, "harbour")
    assert (in_words(found.said) if found is not None else None) == said


def test_letters_that_look_alike_may_be_two_for_one() -> None:
    found = slip("rnorning", "morning")
    assert found is not None
    assert found.said.code == "letters_alike"


@pytest.mark.parametrize(("written", "meant"), [("channel4", "channel14"), ("news10", "news18")])
def test_another_number_is_no_slip(written: str, meant: str) -> None:
    assert slip(written, meant) is None


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("hrabourweeky", True),
        ("hrabouwreekly", True),
        ("harbouweeky", False),  # no letters swapped
        ("harbourweekyl", False),  # one slip alone
        ("hrabourweky", False),  # three
    ],
)
def test_two_slips_count_where_letters_are_swapped(written: str, found: bool) -> None:
    assert (two_slips(written, "harbourweekly") is not None) is found


def test_a_wrong_first_letter_passes_less_well() -> None:
    first, inside = slip("arbour", "harbour"), slip("harbor", "harbour")
    assert first is not None
    assert inside is not None
    assert first.passes < inside.passes


@given(NAMES, st.data())
def test_every_letter_left_out_is_a_slip(meant: str, data: st.DataObject) -> None:
    gone = data.draw(st.integers(0, len(meant) - 1))
    written = meant[:gone] + meant[gone + 1 :]
    assert slip(written, meant) is not None


@given(NAMES, NAMES)
def test_a_slip_leads_back(written: str, meant: str) -> None:
    assume(written != meant)
    assert (slip(written, meant) is None) == (slip(meant, written) is None)
