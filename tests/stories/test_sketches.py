from __future__ import annotations

from tests.stories.articles import words_of
from whoseword.stories.sketches import MINIMA, Sketches, sketch

WORDS = [*words_of(1), *words_of(2), *words_of(3)]


def test_a_sketch_is_of_one_size_and_the_same_for_the_same_words() -> None:
    assert sketch(WORDS) == sketch(list(WORDS))
    assert {len(sketch(words)) for words in (WORDS, WORDS * 30, WORDS[:2], [])} == {MINIMA}


def test_texts_that_share_some_words_in_a_row_find_each_other() -> None:
    sketches = Sketches()
    sketches.put("all", sketch(WORDS))
    sketches.put("part", sketch([*words_of(9), *WORDS[:60], *words_of(8)]))
    sketches.put("none", sketch([*words_of(5), *words_of(6)]))
    assert list(sketches.like(sketch(WORDS))) == ["all", "part"]


def test_a_brief_is_found_in_a_report_ten_times_as_long() -> None:
    sketches = Sketches()
    sketches.put("long", sketch([word for topic in range(1, 11) for word in words_of(topic)]))
    assert list(sketches.like(sketch(words_of(4)))) == ["long"]
