from __future__ import annotations

from whoseword.language.tables import table


def test_a_table_tells_what_words_stand_for() -> None:
    states = table("implied-parties", "states")
    assert states["New Mexico"] == ("N.M.",)


def test_no_word_implies_two_parties() -> None:
    words = [
        word
        for kind in ("organisation", "place")
        for forms in table("implied-parties", kind).values()
        for word in forms
    ]
    assert len(words) == len(set(words))
