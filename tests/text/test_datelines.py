"""Datelines."""

import pytest

from whoseword.text.datelines import dateline


@pytest.mark.parametrize(
    ("text", "line", "agency"),
    [
        ("CALDMERE (Northwire) — It rained.", "CALDMERE (Northwire) — ", "Northwire"),
        ("\nCALDMERE, March 11 (AP) - It rained.", "CALDMERE, March 11 (AP) - ", "AP"),
        ("PORT OSK, Tal. -- It rained.", "PORT OSK, Tal. -- ", None),
        ("CALDMERE — It rained.", "CALDMERE — ", None),
    ],
)
def test_the_dateline_and_its_agency(text: str, line: str, agency: str | None) -> None:
    found = dateline(text)
    assert found is not None
    assert text[slice(*found[0])] == line
    assert (text[slice(*found[1])] if found[1] else None) == agency


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It rained. CALDMERE (Northwire) — It rained.",
        "Caldmere (Northwire) is small.",
        "CALDMERE was wet.",
        "LONG-AWAITED rain fell.",
        "NO — it did not rain.",
    ],
)
def test_other_beginnings(text: str) -> None:
    assert dateline(text) is None
