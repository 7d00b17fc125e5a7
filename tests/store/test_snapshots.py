from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from whoseword.records import Article, Story, StoryArticle, StoryEntry
from whoseword.store import KeptLogits, Store

NOW = "2030-05-04T00:00:00+00:00"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "desk.whoseword") as opened:
        for name in "abc":
            opened.facts.keep_article(Article(name, f"Text of {name}."), NOW)
        yield opened


def entry(name: str, last: str | None) -> StoryEntry:
    return StoryEntry(name, "The well", (), (), None, last, last)


def put(store: Store, name: str, mark: int, *, last: str | None = None, version: str = "1") -> bool:
    articles = (StoryArticle(Article("a", "Text of a."), ()),)
    story = Story(name, "The well", articles, (), (), ())
    logits = KeptLogits({})
    logits[f"pair {name}"] = (1.0,)
    return store.snapshots.put_story(story, entry(name, last), logits, version, mark, NOW)


def test_an_article_is_in_one_story_and_moving_makes_both_stale(store: Store) -> None:
    snapshots = store.snapshots
    snapshots.put_members("T", ["a", "b"], NOW)
    assert snapshots.members("T") == ("a", "b")
    assert put(store, "T", snapshots.stale("1")["T"])
    snapshots.put_members("U", ["b"], NOW)
    assert (snapshots.story_of("b"), snapshots.members("T")) == ("U", ("a",))
    assert set(snapshots.stale("1")) == {"T", "U"}
    assert snapshots.lineage() == [("U", "T")]
    assert snapshots.membership() == {"a": "T", "b": "U"}


def test_what_changed_while_it_was_derived_is_derived_again(store: Store) -> None:
    store.snapshots.put_members("T", ["a"], NOW)
    mark = store.snapshots.stale("1")["T"]
    store.snapshots.mark_stale("T")
    assert not put(store, "T", mark)
    assert store.snapshots.story("T", {}) is None
    assert put(store, "T", store.snapshots.stale("1")["T"])
    assert store.snapshots.stale("1") == {}


def test_a_story_is_kept_without_texts_and_told_with_them(store: Store) -> None:
    store.snapshots.put_members("T", ["a"], NOW)
    put(store, "T", store.snapshots.stale("1")["T"])
    bare = store.snapshots.story("T", {})
    assert bare is not None
    assert bare.articles[0].article.text == ""
    full = store.snapshots.story("T", {"a": Article("a", "Text of a.")})
    assert full is not None
    assert full.articles[0].article.text == "Text of a."


def test_a_newer_version_has_every_story_derived(store: Store) -> None:
    store.snapshots.put_members("T", ["a"], NOW)
    put(store, "T", store.snapshots.stale("1")["T"])
    assert store.snapshots.stale("1") == {}
    mark = store.snapshots.stale("2")["T"]
    assert put(store, "T", mark, version="2")
    assert store.snapshots.stale("2") == {}
    assert [e.id for e in store.snapshots.entries()] == ["T"]


def test_stories_are_listed_those_of_the_latest_dates_first(store: Store) -> None:
    for name, article, last in (
        ("T", "a", "2030-05-04"),
        ("U", "b", "2030-05-06"),
        ("V", "c", None),
    ):
        store.snapshots.put_members(name, [article], NOW)
        put(store, name, store.snapshots.stale("1")[name], last=last)
    assert [e.id for e in store.snapshots.entries()] == ["U", "T", "V"]


def test_a_story_without_articles_goes_when_its_ids_have_gone_on(store: Store) -> None:
    store.snapshots.put_members("T", ["a"], NOW)
    store.snapshots.put_members("U", ["a"], NOW)
    store.snapshots.remove_empty(["T", "U"])
    assert store.snapshots.lineage() == [("U", "T")]
    put(store, "U", store.snapshots.stale("1")["U"])
    store.snapshots.remove_empty(["T", "U"])
    assert store.snapshots.lineage() == []
    assert store.snapshots.members("T") == ()
    assert store.snapshots.story_of("a") == "U"


def test_logits_are_those_of_the_story_that_asked_last(store: Store) -> None:
    store.snapshots.put_members("T", ["a"], NOW)
    put(store, "T", store.snapshots.stale("1")["T"])
    assert list(store.snapshots.logits(["T"])) == ["pair T"]
    assert list(store.snapshots.logits(["U"])) == []
    store.snapshots.forget(["a"])
    assert list(store.snapshots.logits(["T"])) == []
    assert store.snapshots.story("T", {}) is None
