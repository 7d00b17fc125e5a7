from __future__ import annotations

import shutil
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.batch.invented import profiled
from tests.stories.articles import told
from whoseword import stories
from whoseword.batch.grouping import place
from whoseword.batch.layout import PAIRS, PLACES
from whoseword.batch.mark_index import MarkIndex
from whoseword.engine import BUCKET, Parts, pa
from whoseword.stories import event_groups

ARTICLES = [told(topic, 0) for topic in range(1, 8)]
IDS = sorted(article.id for article in ARTICLES)
Pairs = dict[tuple[int, int], float]

PAIR = st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] < pair[1])
LIKELY = st.sampled_from((0.1, 0.3, 0.6, 0.9, 0.97))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A batch of seven articles in two parts, whose index is there."""
    folder = tmp_path_factory.mktemp("grouping")
    profiled(folder, [ARTICLES[:4], ARTICLES[4:]])
    MarkIndex(folder).build()
    return folder


def placed(root: Path, pairs: Pairs, size: int) -> tuple[int, dict[str, tuple[int, int]]]:
    """Group the seven articles by these pairs; gives the buckets, and each article's place."""
    shutil.rmtree(root / PLACES, ignore_errors=True)
    columns = {
        "one": pa.array([one for one, _ in pairs], pa.int64()),
        "other": pa.array([other for _, other in pairs], pa.int64()),
        "likely": pa.array(list(pairs.values()), pa.float64()),
    }
    Parts(root / PAIRS).write(0, pa.table(columns))
    buckets = place(root, size)
    rows = [row for table in Parts(root / PLACES).tables() for row in table.to_pylist()]
    assert len(rows) == len(IDS)
    return buckets, {row["article"]: (row["story"], row[BUCKET]) for row in rows}


@settings(max_examples=24)  # each writes files
@given(pairs=st.dictionaries(PAIR, LIKELY), size=st.integers(1, 8), most=st.integers(1, 7))
def test_stories_are_those_of_all_articles_at_once_in_whole_buckets(
    pairs: Pairs, size: int, most: int, root: Path
) -> None:
    by_id = {(IDS[one], IDS[other]): likely for (one, other), likely in pairs.items()}
    with (
        mock.patch.object(event_groups, "MOST_CHAINED", most),
        mock.patch.object(stories, "MOST_CHAINED", most),
    ):
        buckets, found = placed(root, pairs, size)
        expected = {frozenset(story) for story in stories.grouped(IDS, by_id)}
    told_stories = {
        frozenset(name for name, (story, _) in found.items() if story == number)
        for number in {story for story, _ in found.values()}
    }
    assert told_stories == expected
    assert {bucket for _, bucket in found.values()} == set(range(buckets))
    for story in told_stories:
        assert len({found[name][1] for name in story}) == 1


def test_each_place_stands_beside_the_part_that_the_article_was_read_in(root: Path) -> None:
    placed(root, {(0, 1): 0.9}, 3)
    for part, articles in enumerate((ARTICLES[:4], ARTICLES[4:])):
        names = Parts(root / PLACES).read(part)["article"].to_pylist()
        assert sorted(names) == sorted(article.id for article in articles)


def test_what_was_placed_is_not_placed_again(root: Path) -> None:
    buckets, found = placed(root, {}, 2)
    assert place(root, 100) == buckets == 4
    rows = [row for table in Parts(root / PLACES).tables() for row in table.to_pylist()]
    assert {row["article"]: (row["story"], row[BUCKET]) for row in rows} == found
