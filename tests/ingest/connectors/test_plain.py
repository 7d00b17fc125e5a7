"""Headlines of plain text and Markdown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.reading import REPORT
from whoseword.ingest.connectors.plain import draft_of


def test_a_short_first_line_before_an_empty_one_is_the_headline() -> None:
    draft = draft_of(f"Bridge shut after cracks\n\n{REPORT}", "a")
    assert (draft.title, draft.text) == ("Bridge shut after cracks", REPORT)


@pytest.mark.parametrize(
    "first",
    [
        "The bridge was shut on Monday.\n\n",
        "Bridge shut after cracks\n",
        "By Jo Vane of Saltmere\n\n",
        "SALTMERE (Reuters) - The bridge is shut\n\n",
        "Saltmere\n\n",
        "word " * 40 + "\n\n",
    ],
)
def test_other_first_lines_stay_in_the_text(first: str) -> None:
    draft = draft_of(first + REPORT, "a")
    assert (draft.title, draft.text) == (None, first + REPORT)


def test_a_markdown_heading_is_the_headline() -> None:
    draft = draft_of(f"# Bridge shut. Again. #\n{REPORT}", "a", markdown=True)
    assert (draft.title, draft.text) == ("Bridge shut. Again.", REPORT)
    assert draft_of("# Only a heading", "a", markdown=True).text == "# Only a heading"


def test_newlines_become_one_kind() -> None:
    assert draft_of("One.\r\nTwo.\rThree.", "a").text == "One.\nTwo.\nThree."


@settings(deadline=None)
@given(st.text(max_size=300))
def test_nothing_but_the_headline_is_taken_from_the_text(text: str) -> None:
    draft = draft_of(text, "a")
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    assert unified.endswith(draft.text)
    assert unified[: len(unified) - len(draft.text)].strip() == (draft.title or "")


@pytest.mark.parametrize("filling", [" ", "#", " #", "\t", "a"])
@pytest.mark.parametrize("start", ["# ", "# a", "", "a b c"])
def test_a_first_line_of_any_length_is_read_in_one_pass(start: str, filling: str) -> None:
    text = f"{start}{filling * 200_000}x y\n\nThe bridge is shut."
    found = draft_of(text, "a", markdown=True)
    assert found.title is None or len(found.title) <= 300
    assert found.text.endswith("The bridge is shut.")


def test_marks_behind_a_markdown_headline_are_no_part_of_it() -> None:
    found = draft_of("# Bridge shut # \n\nThe bridge is shut.", "a", markdown=True)
    assert (found.title, found.text) == ("Bridge shut", "The bridge is shut.")
