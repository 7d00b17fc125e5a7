from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.errors import Unreadable
from whoseword.ingest.rtf_text import clipping_of


def test_paragraphs_become_lines_without_their_mark_up() -> None:
    found = clipping_of(
        rb"{\rtf1\ansi The {\b well} is dry.\par  It lasts \'fcber nine days.}", "w"
    )
    assert found.text.splitlines() == ["The well is dry.", "It lasts über nine days."]


def test_a_file_without_text_is_named() -> None:
    with pytest.raises(Unreadable, match=r"w\.rtf: there is no text"):
        clipping_of(rb"{\rtf1\ansi }", "w.rtf")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_named(data: bytes) -> None:
    try:
        assert clipping_of(rb"{\rtf1 " + data, "w.rtf").text
    except Unreadable as error:
        assert error.name == "w.rtf"  # noqa: PT017 - either is right
