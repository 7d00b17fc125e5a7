"""Real reports on two listed people, among all the others of a real list: measured data only."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screening import lists
from whoseword import pipeline
from whoseword.records import Article, Report
from whoseword.resources import shipped

SHARED = Path(__file__).parents[3] / "shared"
SEEDS = sorted((SHARED / "seeds").glob("*.txt"))
OFAC = [SHARED / "data" / "screening" / name for name in ("ofac-sdn.csv", "ofac-alt.csv")]

pytestmark = pytest.mark.skipif(
    not SEEDS or not all(path.is_file() for path in OFAC),
    reason="needs the seed reports and OFAC's list of ../shared",
)


@pytest.fixture(scope="module")
def read() -> Report:
    return pipeline.compare(
        [
            Article(path.stem, path.read_text("utf-8"), published="2024-10-28", language="en")
            for path in SEEDS
        ],
        one_story=True,
    )


@pytest.mark.parametrize("layout", lists.LAYOUTS, ids=lambda layout: layout.__name__)
def test_both_listed_people_are_found_among_all_others_and_nobody_else(
    layout: lists.Layout, read: Report, tmp_path: Path
) -> None:
    watched = [str(layout(tmp_path)), *map(str, OFAC)]
    [story] = pipeline.screened(read, watched, shipped()).stories
    names = {entity.id: entity.name for entity in story.entities}
    surnames = {names[match.entity].split()[-1] for match in story.screening}
    assert surnames == {"Putin", "Kiriyenko"}
    assert all(match.entry.endswith(("13", "14")) for match in story.screening)
