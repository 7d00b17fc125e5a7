"""Notices at an article's edges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.known import OUTLETS
from whoseword.reading.edge_notices import notices

REST = "The pier was shut on Monday. Nobody was hurt, the harbour office said."


def found(text: str) -> list[tuple[str, str, bool]]:
    return [
        (text[slice(*span)], outlet.name, whole) for outlet, span, whole in notices(text, OUTLETS)
    ]


@pytest.mark.parametrize(
    ("notice", "expected"),
    [
        ("\n\nWith AP and staff reports", [("AP", "The Associated Press", False)]),
        ("\n\n— with AFP", [("AFP", "Agence France-Presse", False)]),
        (" (With PTI inputs)", [("PTI", "Press Trust of India", False)]),
        ("\n\nSource: AAP", [("AAP", "Australian Associated Press", False)]),
        (" Bloomberg contributed to this report.", [("Bloomberg", "Bloomberg News", False)]),
        ("\n\nWith files from the CBC’s Bo Ray", [("CBC", "CBC", False)]),
        (
            "\n\nBased on reporting by AP and dpa.",
            [
                ("AP", "The Associated Press", False),
                ("dpa", "Deutsche Presse-Agentur", False),
            ],
        ),
        (
            "\n\nAFP/dpa",
            [("AFP", "Agence France-Presse", True), ("dpa", "Deutsche Presse-Agentur", True)],
        ),
        (" PTI", [("PTI", "Press Trust of India", True)]),
        ("\n\n--PTI\nab/cd", [("PTI", "Press Trust of India", True)]),
    ],
)
def test_a_notice_names_whom_the_article_drew_on(
    notice: str, expected: list[tuple[str, str, bool]]
) -> None:
    assert found(REST + notice) == expected


def test_an_agency_may_head_a_text_with_the_place() -> None:
    assert found(f"Associated Press in Osk\n\n{REST}") == [
        ("Associated Press", "The Associated Press", True)
    ]


@pytest.mark.parametrize(
    "notice",
    [
        " With AP exams near, pupils stayed away from the pier.",
        "\n\nIda Vane / Reuters",
        " MEP",
        "\n\nSource: harbour office",
        "\n\nWith luck it will open in June.",
    ],
)
def test_other_last_lines_name_nobody(notice: str) -> None:
    assert found(REST + notice) == []


def test_nothing_is_read_far_from_the_edges() -> None:
    long = "\n".join([REST] * 80)
    assert found(f"{long}\nSource: AAP\n{long}") == []


@given(st.text(alphabet="AP (with)/,\n.-"))
def test_spans_lie_inside(text: str) -> None:
    assert all(0 <= a < b <= len(text) for _, (a, b), _ in notices(text, OUTLETS))
