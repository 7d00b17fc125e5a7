import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from whoseword.text.printable import printable

_TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@given(st.text(st.characters() | st.sampled_from("\u061c\u200f\u202e\u2028\u2066\x1b\ufeff")))
def test_what_is_printed_has_no_controls_and_can_be_encoded(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert not any(ord(c) < 32 and c not in "\t\n\r" for c in shown)
    assert not {unicodedata.bidirectional(c) for c in shown} & _TURNING
    assert not set("\u061c\u200e\u200f\u2028\u2029\x7f\x9b\ufeff") & set(shown)
    shown.encode("utf-8")
