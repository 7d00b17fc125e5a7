from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.records import Article, DomainCheck, DomainVerdict, OriginRange, because
from whoseword.report import phrasing


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2025-03-03", "3 March 2025"),
        ("2025-12-31T23:59:00+01:00", "31 December 2025"),
        ("2025-03", "March 2025"),
        ("yesterday", "yesterday"),
        ("2025-31-03", "2025-31-03"),
        (None, ""),
    ],
)
def test_dates_are_written_out(published: str | None, shown: str) -> None:
    assert phrasing.date(published) == shown


@pytest.mark.parametrize(
    ("least", "most", "figure", "words"),
    [
        (0, 0, "0", "No origin found"),
        (1, 1, "1", "Rests on one origin"),
        (1, 2, "1–2", "Perhaps one origin, at most two"),
        (2, 2, "2", "Two independent origins"),
        (2, 14, "2–14", "Two independent origins, at most 14"),
    ],
)
def test_a_range_is_said_in_figures_and_words(
    least: int, most: int, figure: str, words: str
) -> None:
    assert phrasing.figure(OriginRange(least, most)) == figure
    assert phrasing.ground(OriginRange(least, most), 3) == words


def test_numbers_above_twelve_are_figures() -> None:
    assert phrasing.counted(12, "outlet") == "twelve outlets"
    assert phrasing.counted(1, "story", "stories") == "one story"
    assert phrasing.counted(1300, "story", "stories") == "1,300 stories"


def test_words_with_quotation_marks_get_no_second_pair() -> None:
    assert phrasing.quoted("“so”") == "“so”"
    assert phrasing.quoted("so") == "“so”"
    assert phrasing.quoted("") == "“”"


def test_an_article_without_outlet_goes_by_what_is_known() -> None:
    assert phrasing.outlet_name(Article("a", "t", title="Head")) == "Head"
    assert phrasing.outlet_name(Article("a", "t", origin="a.txt")) == "a.txt"
    assert phrasing.outlet_name(Article("a", "t")) == "Unnamed outlet"


@given(st.text(), st.integers(2, 40))
def test_shortened_text_fits(text: str, limit: int) -> None:
    assert len(phrasing.shortened(text, limit)) <= limit


def test_an_imitation_is_said_with_whom_and_why() -> None:
    why = because("other_script"), because("letters_alike")
    check = DomainCheck("a.ltd", DomainVerdict.IMITATES, "The A", "a.com", why)
    assert phrasing.imitation(check) == (
        "Its address imitates The A (a.com): letters of another script or accents that look alike;"
        " letters that look alike"
    )
    nobody = DomainCheck("gov.pw", DomainVerdict.IMITATES, reasons=why[1:])
    assert phrasing.imitation(nobody) == (
        "Its address imitates a government's: letters that look alike"
    )
    assert phrasing.imitation(None) == ""
