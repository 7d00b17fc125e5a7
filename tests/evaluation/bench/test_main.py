from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from evaluation.bench.__main__ import PARTS, TEXTS, parsed, shown, texts
from evaluation.bench.measuring import Figure
from evaluation.bench.reading import BERT, FUSED, OWN, READING, TORCH, compared
from evaluation.bench.stories import MOST_EXPONENT, compare, exponent
from evaluation.bench.stream import read


def test_reading_is_held_to_the_faster_way_of_each_model() -> None:
    seconds = {READING: 1.2, OWN + "a": 2.0, OWN + "b": 1.0, BERT + "a": 6.0, BERT + "b": 9.0}
    seconds |= {FUSED + "a": 3.6}
    found = {f.what: f for f in compared(seconds, 600) if isinstance(f, Figure)}
    assert found[READING].value == pytest.approx(500)
    assert found[f"cost: {READING} / {OWN}b"].value == pytest.approx(1.2)
    assert found[f"speed: {READING} / {BERT}a"].value == pytest.approx(5.0)
    assert found[f"speed: {READING} / {FUSED}a"].value == pytest.approx(3.0)
    assert all(f.holds for f in found.values())


def test_what_misses_a_goal_told_in_the_docs_is_shown_as_missed() -> None:
    seconds = {READING: 1.25, OWN + "a": 1.0, BERT + "a": 5.5, FUSED + "a": 5.5}
    missed = [f.what for f in compared(seconds, 600) if isinstance(f, Figure) and not f.holds]
    assert missed == [f"cost: {READING} / {OWN}a", f"speed: {READING} / {BERT}a"]


def test_a_missing_torch_is_said() -> None:
    seconds = {READING: 1.2, OWN + "a": 1.0, BERT + "a": 6.0, FUSED + "a": 6.0}
    assert any(isinstance(line, str) and TORCH in line for line in compared(seconds, 600))
    lines = list(compared({**seconds, TORCH: 2.4}, 600))
    assert all(isinstance(line, Figure) for line in lines)


def test_growth_is_an_exponent() -> None:
    assert MOST_EXPONENT == 1.1  # the goal that docs/performance.md tells
    assert exponent(30, 10.0, 300, 100.0) == pytest.approx(1.0)
    assert exponent(30, 10.0, 300, 1000.0) == pytest.approx(2.0)


def test_a_broken_limit_shows_in_what_is_printed() -> None:
    out = StringIO()
    console = Console(file=out)
    assert shown(["a word", Figure("x", 1.0, most=2.0)], console)
    assert not shown([Figure("x", 3.0, most=2.0), Figure("y", 1.0)], console)
    assert out.getvalue().count("MISSED") == 1


def test_all_parts_are_measured_unless_some_are_named() -> None:
    assert parsed([]).parts == list(PARTS)
    assert parsed(["stream", "--articles", "10000"]).articles == 10000
    for wrong in (["nothing"], ["stream", "--articles", "1"]):
        with pytest.raises(SystemExit):
            parsed(wrong)


def test_invented_texts_serve_where_the_data_is_missing(tmp_path: Path) -> None:
    assert len(texts(tmp_path)) == TEXTS


def test_a_story_counts_the_pairs_that_it_asks() -> None:
    found = compare(2)
    assert found["pairs"] > 0
    assert found["reading"] > 0


def test_a_stream_is_measured_at_both_ends() -> None:
    found = read(4)
    assert found["block"] == 2
    assert found["first"] > 0
    assert found["last"] > 0
