from hypothesis import given
from hypothesis import strategies as st

from whoseword.text.printable import printable


@given(st.text())
def test_what_is_printed_has_no_controls_and_can_be_encoded(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert not any(ord(c) < 32 and c not in "\t\n\r" for c in shown)
    assert "\u202e" not in shown
    shown.encode("utf-8")
