from __future__ import annotations

from whoseword.export.places import in_field, places
from whoseword.records import Place


def test_only_a_field_other_than_the_text_is_named() -> None:
    assert places([Place("a", (0, 3)), Place("a", (1, 2), "byline")]) == [
        {"article": "a", "span": [0, 3]},
        {"article": "a", "field": "byline", "span": [1, 2]},
    ]
    assert (in_field("text"), in_field("title")) == ({}, {"field": "title"})
