from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.provenance.denial_lookup import ArticleDenials, Denied
from whoseword.records import Attribution, Form
from whoseword.text.content_words import wording

CONTENTS = ("that cracks were found in the cables", "that the council knew of the cables")


def denied(content: str, sentence: int) -> Denied:
    said = Attribution(content, "a", (), (), ((0, 1),), Form.INDIRECT, denial=True)
    return Denied(said, content, content, wording(content), sentence)


@pytest.fixture(scope="module")
def denials() -> ArticleDenials:
    found = (denied(CONTENTS[0], 1), denied(CONTENTS[1], 2))
    words = {word for one in found for word in one.said.kept}
    by_word = {w: [n for n, one in enumerate(found) if w in one.said.kept] for w in words}
    return ArticleDenials(found, by_word, {1: [0], 2: [1]})


def test_a_denial_is_near_by_common_words_or_by_its_sentence(denials: ArticleDenials) -> None:
    kept = denials.found[0].said.kept
    assert denials.near(kept, 2, ()) == {0}
    assert denials.near(kept, 1, ()) == {0, 1}  # both speak of cables
    assert denials.near((), 1, (2,)) == {1}
    assert denials.near(kept, len(kept) + 1, ()) == set()
    assert denials.near((), 1, (0,)) == set()


@given(shared=st.integers(1, 6), sentences=st.sets(st.integers(0, 3)))
def test_more_words_in_common_are_never_asked_of_more(
    denials: ArticleDenials, shared: int, sentences: set[int]
) -> None:
    kept = [word for one in denials.found for word in one.said.kept]
    assert denials.near(kept, shared + 1, sentences) <= denials.near(kept, shared, sentences)
