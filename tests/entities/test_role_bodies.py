from __future__ import annotations

from whoseword.entities.role_bodies import is_role


def test_words_that_name_a_role_are_known() -> None:
    assert is_role("mayor")
    assert not is_role("harbour")
