"""Clauses that are handed to somebody behind them."""

import pytest

from whoseword.reading.closing_frames import (
    closing_frames,
    goes_on,
    opens_circumstance,
    stands_alone,
)
from whoseword.text.sentences import sentences

CLAUSE = "The gate was open all night"


def found(text: str) -> list[tuple[str, ...]]:
    return [tuple(text[slice(*s)] for s in f) for f in closing_frames(text, sentences(text))]


@pytest.mark.parametrize(
    ("behind", "who", "cue"),
    [
        ("said the porter Ivo Brandt", "the porter Ivo Brandt", "said"),
        (
            "said the porter Ivo Brandt, who found it at dawn",
            "the porter Ivo Brandt, who found it at dawn",
            "said",
        ),
        ("says Lena Ferro, a neighbour", "Lena Ferro, a neighbour", "says"),
        ("the porter Ivo Brandt told AFP by telephone", "the porter Ivo Brandt", "told"),
        ("Ivo Brandt, who keeps it, told the Courier", "Ivo Brandt, who keeps it,", "told"),
        (
            "a clerk told the newspaper, asking not to be named",
            "a clerk",
            "told",
        ),
        ("a study of the health board says", "a study of the health board", "says"),
        ("fire chief Anna Berg said after a search", "fire chief Anna Berg", "said"),
    ],
)
def test_who_stands_behind_a_clause_says_it(behind: str, who: str, cue: str) -> None:
    assert found(f"{CLAUSE}, {behind}. Two bicycles are gone.") == [(who, cue, CLAUSE)]


@pytest.mark.parametrize(
    "text",
    [
        "When she came home that evening, the neighbour told her of the fire.",
        "Asked about the letter of May, the minister said.",
        "In the spring of that year, said the union, wages were to rise.",
        "The chief engineer of the ferry line, Ada Vane, told AFP.",
        "The council was in session for an hour, and the mayor said nothing.",
        "The gate was open all night, said the porter, and the guard was asleep, said: nobody.",
        "“The gate was open all night”, said the porter.",
        "The gate was open, the porter told his wife that he had found it.",
    ],
)
def test_other_sentences(text: str) -> None:
    assert found(text) == []


def test_when_it_was_said_is_not_what_was_said() -> None:
    text = "Ole Lund said when he came ashore."
    assert opens_circumstance(text, text.index(" when"))
    assert not opens_circumstance("Ole Lund said he came ashore.", 13)


def test_a_clause_that_hangs_on_another_does_not_stand_alone() -> None:
    assert stands_alone(CLAUSE)
    assert not stands_alone("After the gate was opened")
    assert not stands_alone("Having opened the gate")


@pytest.mark.parametrize(
    ("behind", "on"),
    [(", because it rained", 2), (" the Courier, because it rained", 14), (", “It rained”", -1)],
)
def test_a_clause_goes_on_behind_who_said_it_to_whom(behind: str, on: int) -> None:
    assert goes_on(behind, CLAUSE, 0) == on


@pytest.mark.parametrize("clause", ["While the gate was open", "The gate was open and"])
def test_what_is_no_whole_clause_goes_on_nowhere(clause: str) -> None:
    assert goes_on(", because it rained", clause, 0) == -1
