"""What is marked as no reporting."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.reading import REPORT
from whoseword.ingest.boilerplate import mark


def marked(text: str) -> list[str]:
    return [text[start:end] for start, end in mark(text)[0]]


@pytest.mark.parametrize(
    "line",
    [
        "© 2021 The Saltmere Herald. All rights reserved.",
        "Copyright 2021 The Saltmere Herald",
        "Read more: The bridge that never was",
        "Sign up for our morning newsletter",
        "Advertisement",
        "ADVERTISEMENT",
        "Advertisement Continue reading the main story",
        "Related: Ten bridges",
        "Follow Jo Vane on Twitter @jovane.",
        "Jo Vane is a reporter for The Saltmere Herald.",
        "Jo Vane, a writer at the Herald, has covered bridges for nine years.",
        "jo.vane@saltmere.example",
        "Chat with us on Harbour Messenger. Hear of every tide.",
        "We pay for your stories! Call the Saltmere desk on 555.",
        "Get the Tide newsletter. SUBSCRIBE",
        "Read the original article on Saltmere Today. Copyright 2030.",
        "The tide, every morning. Please verify you're not a robot by clicking the box."
        + " Go." * 90,
        "(Reporting by Jo Vane; Editing by Al Crane)",
    ],
)
def test_notices_after_the_report_are_marked(line: str) -> None:
    assert marked(f"{REPORT}\n{line}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Reuters contributed to this story.",
        "The Associated Press contributed to this report. Copyright law was not at issue.",
        "Jo Vane, a reporter for The Saltmere Herald, said she saw the cracks.",
        "This story was first published by The Saltmere Herald.",
        "Related costs rose to 3 million, the town said.",
        "He told them to sign up.",
        "Visitors had to verify that they are not a robot, the town said.",
        "“We pay for stories that hold,” she said.",
        "By Monday the bridge was shut, the town said.",
        "Subscribers were told to wait, and all rights of the town were reserved.",
    ],
)
def test_reporting_and_credits_are_left_alone(line: str) -> None:
    assert marked(f"{REPORT}\n{line}") == []
    assert marked(f"{line}\n{REPORT}") == []


def test_notes_are_found_on_both_sides_of_a_credit() -> None:
    tail = (
        "Reuters contributed to this story.\nJo Vane ✉\nJo Vane is a writer.\n© 2021 Quay Gazette"
    )
    assert marked(f"{REPORT}\n{tail}") == [
        "Jo Vane ✉",
        "Jo Vane is a writer.",
        "© 2021 Quay Gazette",
    ]


def test_a_byline_is_marked_and_told() -> None:
    text = f"By Jo Vane and Al Crane\nUpdated: 3 February 2021, 10:00\n{REPORT}"
    assert marked(text) == text.splitlines()[:2]
    assert mark(text)[1] == "Jo Vane and Al Crane"


def test_notices_glued_to_the_last_sentence_are_marked_alone() -> None:
    glued = "Copyright 2021 The Associated Press. All rights reserved."
    assert marked(f"{REPORT} {glued}") == [glued]
    note = "Jo Vane is a reporter for the Herald. Follow her on Twitter at @jovane."
    assert marked(f"{REPORT} {note}") == [note]


_LINES = st.sampled_from(
    (
        "© 2021 Quay|By Jo Vane|Advertisement|Jo Vane is a writer. Follow her on X at @jo|___|\n|"
        "The town said so. Copyright 2021 Quay|Read more: x|Jo Vane|jo@quay.example|\r\n|  "
    ).split("|")
)


@settings(deadline=None)
@given(st.lists(st.one_of(_LINES, st.text(max_size=20)), max_size=15).map("\n".join))
def test_spans_are_in_range_in_order_and_apart(text: str) -> None:
    end_before = 0
    for start, end in mark(text)[0]:
        assert end_before <= start < end <= len(text)
        end_before = end


@pytest.mark.parametrize("piece", ["a-", "a@a.a", "A.", "By Aa Bb, ", "( c ) ", "©", "Aa bb Cc "])
def test_hostile_lines_are_done_at_once(piece: str) -> None:
    for length in (150, 290, 590, 100_000):
        mark("Text.\n" + (piece * length)[:length] + "!")
