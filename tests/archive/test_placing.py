"""One at a time or all at once: the stories are the same."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.known import MODELS
from tests.stories.articles import ids, told
from whoseword import stories
from whoseword.archive.placing import Partners, place
from whoseword.records import Article
from whoseword.store import Store

BATCH = [
    told(topic, telling, published=f"2030-05-{1 + 9 * telling:02d}" if topic % 2 else None)
    for topic in range(5)
    for telling in range(3)
]


def put(store: Store, article: Article) -> None:
    with store.writing():
        assert store.facts.keep_article(article, "now")
        Partners(MODELS).index(store, article, [])
        place(store, [article.id], "now")


def shape(store: Store) -> set[frozenset[str]]:
    found: dict[str, set[str]] = {}
    for article in BATCH:
        if story := store.snapshots.story_of(article.id):
            found.setdefault(story, set()).add(article.id)
    return {frozenset(story) for story in found.values()}


@given(st.permutations(BATCH), st.integers(1, len(BATCH)))
@settings(max_examples=12)
def test_one_by_one_gives_the_stories_of_all_at_once(order: list[Article], number: int) -> None:
    with Store(Path(":memory:")) as store:
        for article in order[:number]:
            put(store, article)
        assert shape(store) == ids(stories.group(order[:number], MODELS))


def steps_of_one_more(stored: int) -> int:
    """Count what the database does for one article more, in steps of its machine."""
    with Store(Path(":memory:")) as store:
        with store.writing():
            for number in range(stored):
                store.facts.keep_article(Article(f"n{number}", "Elsewhere."), "then")
                store.snapshots.put_members(f"N{number}", [f"n{number}"], "then")
        steps = itertools.count()
        connection = store._database._connection  # noqa: SLF001
        connection.set_progress_handler(lambda: next(steps) and None, 1)
        put(store, BATCH[0])
        connection.set_progress_handler(None, 0)
        return next(steps)


def test_what_one_article_more_costs_does_not_grow_with_those_that_are_stored() -> None:
    assert 0 < steps_of_one_more(400) < 1.2 * steps_of_one_more(20)


def test_without_an_article_the_others_are_as_if_it_had_never_come() -> None:
    with Store(Path(":memory:")) as store:
        for article in BATCH:
            put(store, article)
        with store.writing():
            store.forget([BATCH[0].id])
            place(store, [BATCH[1].id, BATCH[2].id], "now")
        assert shape(store) == ids(stories.group(BATCH[1:], MODELS))


@pytest.mark.parametrize("far", [40, 4000])
def test_what_lies_far_off_in_time_is_not_even_looked_at(far: int) -> None:
    with Store(Path(":memory:")) as store:
        store.facts.keep_article(BATCH[0], "now")
        store.events.put(BATCH[0].id, ("a", "b"), 1000)
        asked = {"days": 30, "fewest": 2, "most": 9}
        assert store.events.partners("new", ("a", "b", "c"), 1000 + far, **asked) == []
        assert store.events.partners("new", ("a", "b"), 1030, **asked) == [BATCH[0].id]
        assert store.events.partners("new", ("a", "b"), None, **asked) == [BATCH[0].id]
        assert store.events.partners("new", ("a", "c"), 1030, **asked) == []
