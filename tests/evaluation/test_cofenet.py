from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.cofenet import entities, passages, score
from evaluation.polnear import Relation
from evaluation.tally import Tally

ROWS = [
    {
        "tokens": ["``", "Rain", "tomorrow", ",", "''", "Ann", "Lee", "said", "."],
        "labels": [
            *("B-content", "I-content", "I-content", "I-content", "I-content"),
            *("B-source", "I-source", "B-cue", "O"),
        ],
    },
    {"tokens": ["Bo", "agreed", "."], "labels": ["B-source", "B-cue", "O"]},
]
FIRST = "“ Rain tomorrow , ” Ann Lee said ."
SECOND = "Bo agreed ."
RIGHT: dict[str, list[Relation]] = {
    FIRST: [{"content": [[0, 19]], "source": [[20, 27]], "cue": [[28, 32]]}],
    SECOND: [{"content": [], "source": [[0, 2]], "cue": [[3, 9]]}],
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "polnear").mkdir()
    lines = [json.dumps(row) + "\n" for row in ROWS]
    (tmp_path / "polnear" / "cofenet-valid.jsonl").write_text("".join(lines))
    return tmp_path


def test_passages_are_tokens_joined_by_spaces(data: Path) -> None:
    assert [passage.text for passage in passages(data)] == [FIRST, SECOND]


def test_gold_against_itself_is_perfect(data: Path) -> None:
    assert set(score(RIGHT, data).values()) == {1.0}


def test_nothing_predicted_scores_nothing(data: Path) -> None:
    assert set(score({}, data).values()) == {0.0}


def test_figures_of_a_worked_example(data: Path) -> None:
    # Content ends a token early: wrong. Sources: "Ann Lee" right, "Bo" missed. Cues: both right,
    # and one too many.
    found: dict[str, list[Relation]] = {
        FIRST: [{"content": [[0, 17]], "source": [[20, 27]], "cue": [[28, 32]]}],
        SECOND: [{"content": [], "source": [], "cue": [[3, 9]]}, {"cue": [[10, 11]]}],
    }
    figures = score(found, data)
    assert figures["exact_f1.content"] == 0.0
    assert figures["exact_f1.source"] == pytest.approx(2 / 3)
    assert figures["exact_precision.cue"] == pytest.approx(2 / 3)
    assert figures["exact_recall.cue"] == 1.0


def test_a_passage_that_comes_twice_counts_twice(data: Path) -> None:
    path = data / "polnear" / "cofenet-valid.jsonl"
    other = {**ROWS[1], "labels": ["O", "O", "O"]}
    path.write_text(path.read_text() + json.dumps(other) + "\n")
    tally = Tally(both=2, predicted=3, gold=2)
    assert score(RIGHT, data)["exact_f1.source"] == pytest.approx(tally.f1)


def test_adjacent_spans_stay_apart_and_stray_ends_begin_one() -> None:
    assert entities(["B-cue", "B-cue", "I-cue", "O", "I-source", "I-cue"]) == {
        ("cue", 0, 0),
        ("cue", 1, 2),
        ("source", 4, 4),
        ("cue", 5, 5),
    }
