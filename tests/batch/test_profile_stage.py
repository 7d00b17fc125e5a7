from __future__ import annotations

from pathlib import Path

import msgspec

from tests.batch.invented import profiled, read_before
from tests.stories.articles import told
from whoseword import stories
from whoseword.batch.layout import PROFILES
from whoseword.batch.profile_stage import ProfileStage
from whoseword.engine import Parts

DATED, UNDATED = told(1, 0), told(2, 0, published=None)


def test_a_row_holds_the_profile_and_what_others_are_found_by(tmp_path: Path) -> None:
    profiled(tmp_path, [[DATED, UNDATED]])
    rows = Parts(tmp_path / PROFILES).read(0).to_pylist()
    assert [row["article"] for row in rows] == [DATED.id, UNDATED.id]
    for row, article in zip(rows, (DATED, UNDATED), strict=True):
        expected = stories.profile(article)
        assert msgspec.msgpack.decode(row["profile"], type=stories.Profile) == expected
        assert (row["day"], tuple(row["marks"])) == (expected.day, expected.marks)
    assert rows[1]["day"] is None


def test_a_part_of_no_readings_has_the_same_columns(tmp_path: Path) -> None:
    profiled(tmp_path, [[DATED], []])
    none, some = (Parts(tmp_path / PROFILES).read(number) for number in (1, 0))
    assert (len(none), none.schema) == (0, some.schema)


def test_units_are_single_articles_called_by_their_ids(tmp_path: Path) -> None:
    stage = ProfileStage(tmp_path)
    read_before(tmp_path, [[DATED, UNDATED]])
    units = list(stage.units(stage.taken(0)))
    assert [stage.called(unit) for unit in units] == [DATED.id, UNDATED.id]
    assert [len(unit) for unit in units] == [1, 1]
