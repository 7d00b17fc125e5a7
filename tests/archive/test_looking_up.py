from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from whoseword.archive.looking_up import members, search, story
from whoseword.errors import NotInArchive
from whoseword.records import Article, Decision, DecisionKind
from whoseword.store import Store

NOW = "2030-05-04T00:00:00+00:00"
WELL = Article(
    "w", "The well of Ostrel is dry. The mayor has water for nine days.", title="Water for days"
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "desk.whoseword") as opened:
        with opened.writing():
            opened.facts.keep_article(WELL, NOW)
            opened.words.put(WELL)
            opened.snapshots.put_members("T", ["w"], NOW)
        yield opened


def test_a_hit_is_the_sentence_with_most_of_the_words(store: Store) -> None:
    (found,) = search(store, "water days nine")
    assert found.text == "The mayor has water for nine days."
    assert WELL.text[slice(*found.span)] == found.text
    assert (found.article, found.story, found.field) == ("w", "T", "text")


def test_of_text_and_headline_with_as_many_words_the_text_is_shown(store: Store) -> None:
    (found,) = search(store, "water days")
    assert found.field == "text"
    assert search(store, "goat") == []


def test_a_headline_is_shown_as_it_was_corrected(store: Store) -> None:
    store.facts.keep_decision(
        Decision(DecisionKind.CORRECT, ("T",), ("w",), changes={"title": "Water for ten days"})
    )
    (found,) = search(store, "water days")
    assert found.text in {"The mayor has water for nine days.", "Water for ten days"}


def test_a_story_that_is_not_there_or_not_derived_yet_is_named(store: Store) -> None:
    assert members(store, "T") == ("w",)
    with pytest.raises(NotInArchive, match="no such story"):
        members(store, "U")
    with pytest.raises(NotInArchive, match="derived elsewhere"):
        story(store, "T")
