from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.batch.invented import profiled
from tests.stories.articles import told
from whoseword import stories
from whoseword.batch.index_building import BYTES, IDS, UNDATED, build, starts_of
from whoseword.batch.layout import INDEX
from whoseword.engine import Parts

ARTICLES = [told(topic, telling) for topic in (1, 2) for telling in (0, 1)]
NO_DATE = told(3, 0, published=None)


def column(root: Path, name: str) -> list[int]:
    found: list[int] = np.load(root / INDEX / f"{name}.npy", allow_pickle=False).tolist()
    return found


@given(st.lists(st.integers(0, 9)))
def test_starts_are_the_sums_of_what_is_before_and_the_whole(counts: list[int]) -> None:
    found = starts_of(np.array(counts, dtype=np.int64)).tolist()
    assert found == [sum(counts[:end]) for end in range(len(counts) + 1)]


def test_the_index_lists_articles_by_id_whatever_their_parts(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    profiled(one, [ARTICLES[:1], [NO_DATE, *ARTICLES[1:]]])
    profiled(other, [[*ARTICLES[::-1], NO_DATE]])
    for root in (one, other):
        build(root)
        ids = Parts(root / IDS).read(0)["article"].to_pylist()
        assert ids == sorted(article.id for article in [*ARTICLES, NO_DATE])
        assert column(root, "days")[ids.index(NO_DATE.id)] == UNDATED
    assert column(one, "days") == column(other, "days")
    assert column(one, "mark_starts") == column(other, "mark_starts")
    assert set(column(one, "parts")) == {0, 1}


def test_marks_and_holders_tell_the_same_from_both_sides(tmp_path: Path) -> None:
    profiled(tmp_path, [ARTICLES])
    build(tmp_path)
    marks, starts = column(tmp_path, "marks"), column(tmp_path, "mark_starts")
    holders, held = column(tmp_path, "holders"), column(tmp_path, "holder_starts")
    by_article = {
        (mark, number) for number in range(4) for mark in marks[starts[number] : starts[number + 1]]
    }
    by_mark = {
        (mark, number)
        for mark in range(len(held) - 1)
        for number in holders[held[mark] : held[mark + 1]]
    }
    assert by_article == by_mark
    assert len(by_article) == sum(len(stories.profile(article).marks) for article in ARTICLES)


def test_the_bytes_of_every_profile_lie_in_one_file(tmp_path: Path) -> None:
    profiled(tmp_path, [ARTICLES[:2], ARTICLES[2:]])
    build(tmp_path)
    places = np.load(tmp_path / INDEX / "places.npy").tolist()
    assert sum(end - start for start, end in places) == (tmp_path / BYTES).stat().st_size
    assert not list((tmp_path / BYTES).parent.glob("*.unfinished"))


def test_no_articles_give_an_empty_index(tmp_path: Path) -> None:
    profiled(tmp_path, [[]])
    build(tmp_path)
    assert Parts(tmp_path / IDS).read(0).num_rows == 0
    assert column(tmp_path, "mark_starts") == [0]
