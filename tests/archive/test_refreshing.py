from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.known import RESOURCES
from whoseword import pipeline
from whoseword.archive.refreshing import Means, articles_of, before, derive, stale_groups
from whoseword.records import Article, Decision, DecisionKind
from whoseword.store import Store

NOW = "2030-05-04T00:00:00+00:00"
CUP = Article("a", "A goat won the chess cup, Tam Ruel said on Monday.", outlet="Herald")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "desk.whoseword") as opened:
        opened.facts.keep_article(CUP, NOW)
        opened.facts.keep_article(Article("b", "The well is dry."), NOW)
        opened.snapshots.put_members("T", ["a"], NOW)
        opened.snapshots.put_members("U", ["b"], NOW)
        yield opened


def test_stories_that_articles_moved_between_are_derived_together(store: Store) -> None:
    assert stale_groups(store) == [["T"], ["U"]]
    store.snapshots.put_members("U", ["a"], NOW)
    assert stale_groups(store) == [["U"]]
    store.snapshots.put_members("T", ["b"], NOW)
    assert stale_groups(store) == [["T", "U"]]


def test_a_story_is_derived_from_what_was_read_and_then_is_stale_no_more(store: Store) -> None:
    assert derive(store, ["T"], before(store, ["T"]), Means(RESOURCES)) == ["T"]
    assert stale_groups(store) == [["U"]]
    story = store.snapshots.story("T", {})
    assert story is not None
    assert story.id == "T"
    assert store.facts.reading("a", pipeline.reading_key(CUP, RESOURCES)) is not None
    assert before(store, ["T"]).stories == (story,)


def test_a_story_is_told_by_its_articles_as_they_were_corrected(store: Store) -> None:
    changes = {"outlet": "Post"}
    store.facts.keep_decision(Decision(DecisionKind.CORRECT, ("T",), ("a",), changes=changes))
    (article,) = articles_of(store, "T")
    assert (article.outlet, article.text) == ("Post", CUP.text)


def test_what_is_not_stale_is_left_alone(store: Store) -> None:
    derive(store, ["T"], before(store, ["T"]), Means(RESOURCES))
    assert derive(store, ["T"], before(store, ["T"]), Means(RESOURCES)) == []


def test_a_story_whose_articles_are_lost_costs_no_other(store: Store, tmp_path: Path) -> None:
    damaged = sqlite3.connect(tmp_path / "desk.whoseword")
    damaged.execute("PRAGMA foreign_keys = OFF")
    with damaged:
        damaged.execute("DELETE FROM article WHERE id = 'b'")
    damaged.close()
    assert derive(store, ["T", "U"], before(store, ["T", "U"]), Means(RESOURCES)) == ["T"]
