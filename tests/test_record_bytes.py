from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from whoseword.record_bytes import from_bytes, shape, to_bytes
from whoseword.records import Article

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))


@given(ANY_TEXT, st.none() | ANY_TEXT)
def test_every_code_point_comes_back(text: str, title: str | None) -> None:
    article = Article("a", text, title, boilerplate=((0, 3), (5, 9)))
    assert from_bytes(to_bytes(article), Article) == article


def test_two_halves_of_a_pair_stay_two_code_points() -> None:
    article = Article("a", "\ud83d\ude00 and \U0001f600")
    assert len(from_bytes(to_bytes(article), Article).text) == len(article.text)


def test_a_record_with_another_field_has_another_shape() -> None:
    @dataclass
    class Note:
        text: str

    @dataclass
    class Signed:
        text: str
        by: str = ""

    assert shape(Note) == shape(Note) != shape(Signed)
