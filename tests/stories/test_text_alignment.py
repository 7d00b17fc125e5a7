from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.stories.articles import article
from whoseword import stories
from whoseword.stories.text_alignment import MOST_WORDS, aligned, text_of

WORDS = st.lists(st.sampled_from("the mill burned at night people said".split()), max_size=40)


def test_edits_name_the_characters_in_both_texts() -> None:
    original = article("The mill burned down at night, people said.")
    copy = article("The old mill burned at night, people said on Monday.")
    found = [
        (copy.text[slice(*edit.span)], original.text[slice(*edit.original)])
        for edit in stories.edits(copy, original)
    ]
    assert found == [("old", ""), ("", "down"), ("on Monday", "")]


@given(WORDS, WORDS)
def test_edits_turn_the_original_into_the_copy(ours: list[str], theirs: list[str]) -> None:
    copy, original = article(" ".join(ours)), article(" ".join(theirs))
    found = stories.edits(copy, original)
    assert found == tuple(sorted(found, key=lambda edit: edit.span))
    parts, place = [], 0
    for edit in found:
        parts += [original.text[place : edit.original[0]], copy.text[slice(*edit.span)], " "]
        place = edit.original[1]
    parts.append(original.text[place:])
    assert " ".join(parts).split() == ours


@given(WORDS, WORDS)
def test_what_two_texts_share_does_not_hang_on_their_order(
    ours: list[str], theirs: list[str]
) -> None:
    one, other = text_of(article(" ".join(ours))), text_of(article(" ".join(theirs)))
    there, back = aligned(one, other), aligned(other, one)
    for share in (there.of_one, there.of_other, there.lead_of_one, there.lead_of_other):
        assert 0 <= share <= 1
    assert aligned(one, one).of_one == (1.0 if len(ours) >= 4 else 0.0)
    assert (there.words == 0) == (back.words == 0)


def test_a_text_of_any_length_costs_no_more_than_its_first_words() -> None:
    long = text_of(article("mill " * (MOST_WORDS * 10)))
    assert len(long.words) == MOST_WORDS
