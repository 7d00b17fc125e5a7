"""Headlines of plain text and Markdown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.reading import REPORT
from whoseword.ingest.plain import draft_of


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
