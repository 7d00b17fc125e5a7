from __future__ import annotations

from pathlib import Path

from tests.engine.numbers_stage import BREAKS, Doubling, doubled, reasons
from whoseword.engine.stage import missing_of, run_part, run_part_carefully, set_aside


def test_a_part_is_made_once_and_then_is_missing_no_more(tmp_path: Path) -> None:
    stage = Doubling(tmp_path)
    assert missing_of(stage, range(3)) == [0, 1, 2]
    run_part(stage, 1)
    assert missing_of(stage, range(3)) == [0, 2]
    assert doubled(tmp_path) == [6, 8, 10]
    assert reasons(tmp_path) == []


def test_what_breaks_a_part_is_set_aside_and_the_rest_of_it_made(tmp_path: Path) -> None:
    run_part(Doubling(tmp_path), BREAKS // 3)
    assert doubled(tmp_path) == [24, 28]
    ((name, problem),) = reasons(tmp_path)
    assert name == str(BREAKS)
    assert "thirteen" in problem


def test_what_was_deadly_before_is_not_tried_again(tmp_path: Path) -> None:
    note = tmp_path / "note"
    run_part_carefully(Doubling(tmp_path), 0, note, deadly=[1])
    assert doubled(tmp_path) == [0, 4]
    ((name, problem),) = reasons(tmp_path)
    assert (name, "died" in problem) == ("1", True)
    assert not note.exists()


def test_an_empty_table_of_reasons_has_its_columns() -> None:
    assert set_aside("double", ()).column_names == ["stage", "article", "problem"]
    assert len(set_aside("double", [("a", "x"), ("b", "y")])) == 2
