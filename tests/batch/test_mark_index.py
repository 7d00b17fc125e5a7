from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.batch.invented import profiled
from tests.stories.articles import told
from whoseword import stories
from whoseword.batch import mark_index
from whoseword.batch.mark_index import MarkIndex, often
from whoseword.records import Article

ARTICLES = [
    *(told(1, telling) for telling in range(3)),
    told(1, 3, published="2031-05-04"),
    told(1, 4, published=None),
    told(2, 0),
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> MarkIndex:
    root = tmp_path_factory.mktemp("index")
    profiled(root, [ARTICLES[:2], ARTICLES[2:]])
    made = MarkIndex(root)
    made.build()
    return made


def by_number(index: MarkIndex) -> list[Article]:
    known = {article.id: article for article in ARTICLES}
    return [known[name] for name in index.ids()]


def worth(one: stories.Profile, other: stories.Profile) -> bool:
    """The rule that the index answers, asked of two profiles directly."""
    near = None in {one.day, other.day} or (
        abs((one.day or 0) - (other.day or 0)) <= stories.FARTHEST_DAYS
    )
    return near and len({*one.marks} & {*other.marks}) >= stories.FEWEST_MARKS


def test_an_article_has_its_number_part_and_profile(index: MarkIndex) -> None:
    assert index.size == len(ARTICLES)
    for number, article in enumerate(by_number(index)):
        assert index.profile(number) == stories.profile(article)
        assert index.parts()[number] == (0 if article in ARTICLES[:2] else 1)


def test_partners_are_those_before_it_that_are_worth_comparing(index: MarkIndex) -> None:
    profiles = [stories.profile(article) for article in by_number(index)]
    for number, own in enumerate(profiles):
        expected = {other for other in range(number) if worth(own, profiles[other])}
        assert set(index.partners(number)) == expected
    assert any(index.partners(number) for number in range(index.size))


def test_the_likeliest_partners_come_first(index: MarkIndex) -> None:
    for number in range(index.size):
        own = {*index.profile(number).marks}
        shared = [len(own & {*index.profile(o).marks}) for o in index.partners(number)]
        assert shared == sorted(shared, reverse=True)


def test_no_more_profiles_are_remembered_than_memory_has_room_for(
    index: MarkIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mark_index, "_REMEMBERED", 2)
    fresh = MarkIndex(index._root)  # noqa: SLF001 - another process would open it so
    for number in (0, 1, 2, 0, 3):
        assert fresh.profile(number) == index.profile(number)
    assert list(fresh._decoded) == [0, 3]  # noqa: SLF001


def test_an_index_that_is_there_is_not_built_again(
    index: MarkIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mark_index, "build", lambda _: pytest.fail("built again"))
    index.build()


@given(st.lists(st.integers(0, 400), max_size=60))
def test_what_comes_often_is_found_among_few_and_among_many(numbers: list[int]) -> None:
    found, counts = often(np.array(numbers, dtype=np.int64))
    expected = {n: numbers.count(n) for n in numbers if numbers.count(n) >= stories.FEWEST_MARKS}
    assert dict(zip(found.tolist(), counts.tolist(), strict=True)) == expected
    assert found.tolist() == sorted(found.tolist())
