import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.text.tokens import tokens


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in tokens(text, (0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He’s re-elected, 3.5 to 1.", ["He’s", "re-elected", ",", "3.5", "to", "1", "."]),
        ("“No,” she said…", ["“", "No", ",", "”", "she", "said", "…"]),
        ("U.S. e\u0301te\u0301", ["U.S", ".", "e\u0301te\u0301"]),
    ],
)
def test_words_keep_what_is_inside_them(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@given(st.text(), st.integers(0, 40), st.integers(0, 40))
def test_all_but_white_space_of_the_span_is_in_a_token(text: str, start: int, end: int) -> None:
    found = tokens(text, (start, end))
    assert "".join(text[s:e] for s, e in found) == "".join(text[start:end].split())
    assert all(start <= s < e <= end for s, e in found)
