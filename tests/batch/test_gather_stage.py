from __future__ import annotations

from pathlib import Path

import pytest

from tests.batch.invented import read_before
from tests.stories.articles import told
from whoseword.batch.gather_stage import GatherStage
from whoseword.batch.layout import GATHERED, PLACES
from whoseword.engine import BUCKET, Parts, pa, run_part
from whoseword.record_bytes import from_bytes
from whoseword.records import Reading

ARTICLES = [told(topic, 0) for topic in range(4)]


@pytest.fixture
def stage(tmp_path: Path) -> GatherStage:
    read_before(tmp_path, [ARTICLES[:3], ARTICLES[3:]])
    names = [ARTICLES[place].id for place in (2, 0)]
    columns = {"article": names, "story": [7, 5], BUCKET: [1, 0]}
    Parts(tmp_path / PLACES).write(0, pa.table(columns))
    return GatherStage(tmp_path)


def test_readings_go_on_with_their_story_and_bucket(stage: GatherStage) -> None:
    run_part(stage, 0)
    rows = Parts(stage.root / GATHERED).read(0).to_pylist()
    assert [(row["article"], row["story"], row[BUCKET]) for row in rows] == [
        (ARTICLES[0].id, 5, 0),
        (ARTICLES[2].id, 7, 1),
    ]
    assert from_bytes(rows[0]["record"], Reading).article == ARTICLES[0]
    assert Parts(stage.root / GATHERED).read_bucket(1)["story"].to_pylist() == [7]


def test_a_part_none_of_whose_articles_is_in_a_story_has_the_same_columns(
    stage: GatherStage,
) -> None:
    none, some = stage.taken(1), stage.taken(0)
    assert (len(none), none.schema) == (0, some.schema)


def test_a_unit_is_one_reading_called_by_its_article(stage: GatherStage) -> None:
    units = list(stage.units(stage.taken(0)))
    assert [stage.called(unit) for unit in units] == [ARTICLES[0].id, ARTICLES[2].id]
