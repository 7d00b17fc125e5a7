from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.records import Proposition
from whoseword.text.content_words import STOPWORDS, rarities, stem, wording, wordings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vetoed", "veto"),
        ("nations", "nation"),
        ("stopped", "stop"),
        ("accused", "accuse"),
        ("senators", "senator"),
    ],
)
def test_forms_of_one_word_meet_in_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@given(st.text("abcdefgsy", min_size=1, max_size=15))
def test_a_stem_begins_the_word(word: str) -> None:
    assert word.startswith(stem(word))
    assert len(stem(word)) >= min(len(word), 3)


def test_what_stands_out_is_told_apart() -> None:
    found = wording("The mayor told Ilka Dorn’s clerk that twelve of 1,400 wells are “dry”.")
    assert found.figures == {"12", "1400"}
    assert {"ilka", "dorn"} <= found.names
    assert found.quoted == ("dry",)
    assert not found.kept & STOPWORDS
    assert not found.negated


@pytest.mark.parametrize("text", ["It isn't dry", "Nobody came", "He denied it", "It is not so"])
def test_a_negation_is_noticed(text: str) -> None:
    assert wording(text).negated


def test_a_capital_at_the_beginning_names_nobody_but_capitals_do() -> None:
    assert wording("Wells are dry").names == frozenset()
    assert wording("NATO is there").names == {stem("nato")}


@given(st.text(max_size=80))
def test_words_and_stems_go_in_step(text: str) -> None:
    found = wording(text)
    assert len(found.words) == len(found.stems)
    assert found.kept <= set(found.stems)
    assert found.names <= found.kept


def test_what_fewer_propositions_hold_tells_more() -> None:
    told = [
        Proposition(str(k), "a", ((0, 1),), text, 0)
        for k, text in enumerate(("The well is dry", "The well is deep", "The well fell"))
    ]
    rare = rarities(wordings(told))
    assert rare[stem("dry")] > rare[stem("well")] > 0
    assert "the" not in rare
