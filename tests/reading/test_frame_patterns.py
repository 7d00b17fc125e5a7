from __future__ import annotations

import time

import pytest

from whoseword.language.lexicon import ENGLISH, WordPattern
from whoseword.reading import frame_patterns as patterns

CASES: tuple[tuple[WordPattern, tuple[str, ...], tuple[str, ...]], ...] = (
    (patterns.POSSIBLE, ("it may fall", "it could shut"), ("in May", "it could not", "couldn't")),
    (patterns.PASSED_ON, ("is said to be dry", "appears dry"), ("appear on Monday", "to be dry")),
    (patterns.IF_TRUE, ("if true", "if the report proves accurate"), ("if confirmed as mayor",)),
    (patterns.DENY, ("he denied it",), ("there is no denial about it",)),
    (patterns.SILENT, ("declined to comment", "could not be reached"), ("declined to leave",)),
    (patterns.UNREAL, ("it would fall",), ("it will fall",)),
    (patterns.PAST_UNREAL, ("it would have fallen",), ("it would fall",)),
    (patterns.SAID_SO, ("that is false", "no evidence that it is"), ("a false door",)),
    (patterns.WITHHOLDS, ("no comment on it", "he would not say"), ("he would say",)),
    (patterns.NOBODY, ("nobody", "no one", "none of them"), ("no fewer than ten",)),
    (patterns.BREAK, ("dry, he", "dry and wet"), ("dry well",)),
)


@pytest.mark.parametrize(("pattern", "bearing", "others"), CASES)
def test_a_frame_is_told_from_what_only_looks_like_it(
    pattern: WordPattern, bearing: tuple[str, ...], others: tuple[str, ...]
) -> None:
    for text in bearing:
        assert pattern.of(ENGLISH).search(text), text
    for text in others:
        assert not pattern.of(ENGLISH).search(text), text


def test_a_condition_is_open_up_to_the_end() -> None:
    assert patterns.IF.of(ENGLISH).search("he will stay if the well")
    assert not patterns.IF.of(ENGLISH).search("he asked if the well")
    assert not patterns.IF.of(ENGLISH).search("if it rains, the well")


def test_long_texts_are_searched_in_time_of_their_length() -> None:
    hostile = "if the " * 4000 + "x" * 4000
    begun = time.process_time()
    for value in vars(patterns).values():
        if isinstance(value, WordPattern):
            value.of(ENGLISH).search(hostile)
    assert time.process_time() - begun < 20
