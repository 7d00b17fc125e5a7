from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.outlets.lookalikes.affixes import AFFIXES, LONGEST, letters, without_affixes

LABELS = st.text("abcdenws-", min_size=1, max_size=14).filter(lambda s: s.strip("-"))


@pytest.mark.parametrize(
    ("label", "left"),
    [
        ("harbourbugle-live", ("harbourbugle", ("live",))),
        ("the-harbour-bugle", ("harbourbugle", ("the",))),
        ("newsbugle", ("bugle", ("news",))),
        ("bugletoday", ("bugle", ("today",))),
    ],
)
def test_added_words_are_taken_away(label: str, left: tuple[str, tuple[str, ...]]) -> None:
    assert left in list(without_affixes(label))


def test_other_words_stay() -> None:
    assert ("bugle", ("quay",)) not in list(without_affixes("quay-bugle"))
    assert list(without_affixes("quaybugle")) == []


@given(LABELS)
def test_what_is_left_and_what_was_added_make_up_the_label(label: str) -> None:
    for rest, added in without_affixes(label):
        whole = sorted(rest + "".join(added))
        assert whole == sorted(label.replace("-", ""))
        assert all(word in AFFIXES or len(word) <= 1 for word in added)


def test_letters_of_general_words_count_half() -> None:
    assert letters("bugle") == 5
    assert letters("newsbugle") == 5 + 2
    assert letters("bugle-news") == 5 + 2


@given(st.text("abcnews-", max_size=40))
def test_no_name_tells_more_than_the_longest(label: str) -> None:
    assert 0 <= letters(label) <= min(LONGEST, len(label.replace("-", "")))
