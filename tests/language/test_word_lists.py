from __future__ import annotations

import pytest

from whoseword.language import words


def test_a_list_holds_one_word_a_line_and_no_comments() -> None:
    nouns = words("person-nouns")
    assert {"midwife", "pope", "eyewitness", "stepson"} <= nouns
    assert not any(word.startswith("#") or word != word.strip() for word in nouns)


def test_an_unknown_list_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        words("no-such-list")
