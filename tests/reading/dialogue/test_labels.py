"""The forms of labels."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.reading.dialogue.labels import borders, labels


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("VANE: No.", "VANE", ""),
        ("VANE (voice-over): No.", "VANE", ""),
        ("VANE [on camera] (crosstalk): No.", "VANE", ""),
        ("ADA VANE, HEAD-GENERAL, DOCKS & SEA: No.", "ADA VANE", "HEAD-GENERAL, DOCKS & SEA"),
        ("ÉMILE NÚÑEZ, HOST: No.", "ÉMILE NÚÑEZ", "HOST"),
        ("McCRAE: No.", "McCRAE", ""),
        ("DeVANE-O'BRIEN: No.", "DeVANE-O'BRIEN", ""),
        ("SEN. BO RAY (L-Osk): No.", "SEN. BO RAY", ""),
        ("Ada Vane (Osk East) (Lab): No.", "Ada Vane", ""),
        ("Hon. Bo Ray (Minister of Docks, Lib.): No.", "Hon. Bo Ray", ""),
        ("Ada van der Vane (00:12):\\nNo.", "Ada van der Vane", ""),
        ("[00:01:12] Ada Vane: No.", "Ada Vane", ""),
        ("00:12 - Ada Vane: No.", "Ada Vane", ""),
        ("Ada Vane 00:12:\\nNo.", "Ada Vane", ""),
        ("AV: No.", "AV", ""),
        ("Speaker 2: No.", "Speaker 2", ""),
        ("Mr. VANE. No.", "Mr. VANE", ""),
        ("Mr. VANE (during the vote). No.", "Mr. VANE", ""),
        ("Ms. McCRAE of Port Osk. No.", "Ms. McCRAE", ""),
        ("The PRESIDING OFFICER. No.", "The PRESIDING OFFICER", ""),
        ("The SPEAKER pro tempore. No.", "The SPEAKER pro tempore", ""),
        ("Q. No.", "Q", ""),
        ("Q   No.", "Q", ""),
        ("Q No.", "Q", ""),
        (">> Ada Vane: No.", "Ada Vane", ""),
        ("12:31 Ada Vane: No.", "Ada Vane", ""),
        ("Mr van den Berg: No.", "Mr van den Berg", ""),
        ("CALLER #2: No.", "CALLER #2", ""),
        ("A: No.", "A", ""),
    ],
)  # fmt: skip
def test_a_label_has_a_name_and_a_role(line: str, name: str, role: str) -> None:
    text = line.replace("\\n", "\n")
    (found,) = labels(text)
    assert (found.words, found.role) == (name, role)
    assert text[slice(*found.name)] == name
    assert text[found.begins :] == "No."


@pytest.mark.parametrize(
    "line",
    [
        "“VANE: No.”",
        "vane: no.",
        "It is so: no.",
        "VANE:No.",
        "VANE (a) (b) (c) (d): No.",
        "See https://osk.example",
        "Mr. Vane. No.",
        "A.Vane",
    ],
)
def test_other_lines_are_none(line: str) -> None:
    assert labels(line) == []


def test_what_looks_like_a_label_is_a_border_whoever_it_is() -> None:
    text = "TOM, 34, FROM OSK: No.\nNews of the Day: No.\nhe said so: no.\nWe knew this then: no."
    assert [text[start:].partition(":")[0] for start in borders(text)] == [
        "TOM, 34, FROM OSK",
        "News of the Day",
    ]


@pytest.mark.parametrize(
    "unit", ["A", "Ab ", "ABC, ", "(a) ", "Mr. ABC ", "12:12 ", "Ab Cd\n", "Ab, c\n", "A (b) (c) "]
)
def test_labels_are_sought_in_linear_time(unit: str) -> None:
    def cost(length: int) -> float:
        text = unit * (length // len(unit))
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            labels(text)
            list(borders(text))
            best = min(best, time.process_time() - start)
        return best

    assert cost(160_000) < 20 * max(cost(20_000), 0.002)


@given(st.text("AB. :,()[]Q\n\t012ßÉab", max_size=60))
def test_spans_are_in_order_and_inside(text: str) -> None:
    found = labels(text)
    assert all(one.name[0] <= one.name[1] <= one.begins <= len(text) for one in found)
    assert [one.starts for one in found] == sorted({one.starts for one in found})
