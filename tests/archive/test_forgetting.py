from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.known import RESOURCES
from whoseword.archive.forgetting import forget
from whoseword.errors import NotInArchive
from whoseword.records import Article
from whoseword.store import Store

NOW = "2030-05-04T00:00:00+00:00"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "desk.whoseword") as opened:
        with opened.writing():
            for name in ("a", "b"):
                opened.facts.keep_article(Article(name, f"Text of {name}."), NOW)
                opened.words.put(Article(name, f"Text of {name}."))
            opened.snapshots.put_members("T", ["a"], NOW)
        yield opened


def test_an_article_that_is_not_there_costs_no_other(store: Store) -> None:
    with pytest.raises(NotInArchive, match="none: no such article"):
        forget(store, frozenset({"a", "none"}), RESOURCES)
    assert store.facts.holds("a")


def test_a_story_whose_last_article_goes_goes_too(store: Store) -> None:
    forget(store, frozenset({"a"}), RESOURCES)
    assert not store.facts.holds("a")
    assert store.facts.holds("b")
    assert store.snapshots.members("T") == ()
    assert [hit.article for hit in store.words.search("text")] == ["b"]
