from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest import documents
from whoseword.errors import TooLarge, Unreadable
from whoseword.ingest import pdf_text
from whoseword.ingest.pdf_text import clipping_of

LINES = documents.CLIPPING
PAGES = [[f"The Saltmere Herald {n}", *LINES, "", f"Page {n} of 3"] for n in (1, 2, 3)]


def text_of(*pages: tuple[str, ...] | list[str]) -> str:
    return clipping_of(documents.pdf(pages), "a.pdf").text


def test_lines_are_joined_to_paragraphs_and_parted_words_to_words() -> None:
    first, second = text_of(LINES).split("\n\n")
    assert first == " ".join(LINES[:2]).replace("engi- neers", "engineers")
    assert second == " ".join(LINES[3:])


def test_what_every_page_repeats_is_left_out() -> None:
    found = text_of(*PAGES)
    assert "Herald" not in found
    assert "Page" not in found
    assert found.count("Ada Moor") == 3


def test_what_two_pages_share_is_no_running_head() -> None:
    assert text_of(*PAGES[:2]).count("Saltmere Herald") == 2


def test_a_short_line_that_ends_a_sentence_ends_its_paragraph() -> None:
    lines = (LINES[3], "inspected it on Sunday.", LINES[4])
    assert text_of(lines).split("\n\n")[1] == LINES[4]


def test_files_without_text_or_damaged_are_named() -> None:
    with pytest.raises(Unreadable, match="pictures"):
        text_of([])
    with pytest.raises(Unreadable, match="damaged or cut"):
        clipping_of(b"%PDF-1.4 and so on", "a.pdf")


def test_files_of_many_pages_or_characters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_text, "MOST_PAGES", 2)
    with pytest.raises(TooLarge, match="over 2 pages"):
        text_of(*PAGES)
    monkeypatch.setattr(pdf_text, "MAX_TEXT", 50)
    with pytest.raises(TooLarge, match="50 characters"):
        text_of(LINES)


@settings(max_examples=40)
@given(st.lists(st.text("ab .-", min_size=1, max_size=30), min_size=1, max_size=6))
def test_no_letter_is_lost_between_lines_and_paragraphs(lines: list[str]) -> None:
    letters = "".join(lines).replace(" ", "").replace("-", "").replace(".", "")
    if letters:
        found = text_of(lines)
        assert "".join(sign for sign in found if sign.isalpha()) == letters
