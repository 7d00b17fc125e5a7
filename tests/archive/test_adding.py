from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.archive.invented import GOAT
from tests.known import RESOURCES
from whoseword import pipeline
from whoseword.archive.adding import add
from whoseword.archive.placing import Partners
from whoseword.records import Added, Article
from whoseword.store import Store

CUP = pipeline.taken(GOAT, RESOURCES)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "desk.whoseword") as opened:
        yield opened


def added(store: Store, *articles: Article) -> list[Added]:
    return list(add(store, articles, RESOURCES, Partners(RESOURCES.models)))


def test_an_article_is_kept_with_its_reading_and_words_in_a_story(store: Store) -> None:
    (one,) = added(store, CUP)
    assert one.new
    assert store.facts.article(CUP.id) == CUP
    assert store.facts.reading(CUP.id, pipeline.reading_key(CUP, RESOURCES)) is not None
    assert [hit.article for hit in store.words.search("jury")] == [CUP.id]
    assert store.snapshots.members(one.story) == (CUP.id,)


def test_the_same_article_twice_in_one_run_is_told_twice_and_kept_once(store: Store) -> None:
    first, second = added(store, CUP, CUP)
    assert (first.new, second.new) == (True, False)
    assert first.story == second.story


def test_another_text_under_a_known_id_gets_an_id_of_its_own(store: Store) -> None:
    other = replace(CUP, text=f"{CUP.text} Nobody minded.")
    first, second = added(store, CUP, other)
    assert first.article == CUP.id != second.article
    assert second.new
    kept = store.facts.article(second.article)
    assert kept is not None
    assert kept.text == other.text
