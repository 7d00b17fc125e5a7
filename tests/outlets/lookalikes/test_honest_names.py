from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.outlets.lookalikes.honest_names import reads, vocabulary
from whoseword.outlets.outlet import Outlet

NAMES = ("Desért Times", "Desert Ledger", "Harbour Ledger", "Harbour Times", "Coinage of One")
WORDS = vocabulary(Outlet(name) for name in NAMES)


def test_words_that_several_names_have_are_known_and_general_ones() -> None:
    assert {"desert", "times", "harbour", "ledger", "news", "the"} <= WORDS
    assert not {"coinage", "of", "tv"} & WORDS


@pytest.mark.parametrize(
    ("key", "read"),
    [
        ("deserttimes", True),
        ("thedesertnews", True),
        ("wptimes", True),
        ("abcdtimes", False),
        ("wpdeserttimes", False),
        ("wptmes", False),
        ("dessert", False),
        ("", True),
    ],
)
def test_a_name_reads_when_it_is_words_alone_or_initials_and_a_word(key: str, read: bool) -> None:
    assert reads(key, WORDS) is read


def test_initials_can_be_left_out_of_account() -> None:
    assert not reads("wptimes", WORDS, initials=False)


@given(st.lists(st.sampled_from(sorted(WORDS)), min_size=1, max_size=6))
def test_any_words_put_together_read(words: list[str]) -> None:
    assert reads("".join(words), WORDS)
