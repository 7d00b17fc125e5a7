from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from whoseword.records import Article
from whoseword.store.database import Database
from whoseword.store.event_index import EventIndex
from whoseword.store.facts import Facts

MARKS = ("ferry", "harbour", "skerry")


@pytest.fixture
def events(tmp_path: Path) -> Iterator[EventIndex]:
    database = Database(tmp_path / "desk.whoseword")
    for name in "abcd":
        Facts(database).keep_article(Article(name, name), "then")
    yield EventIndex(database)
    database.close()


def partners(events: EventIndex, day: int | None, *, fewest: int = 2, most: int = 9) -> list[str]:
    return events.partners("a", MARKS, day, days=10, fewest=fewest, most=most)


def test_partners_share_marks_and_lie_near_in_time_or_have_no_date(events: EventIndex) -> None:
    events.put("a", MARKS, 100)
    events.put("b", ("ferry", "skerry", "goat"), 110)
    events.put("c", MARKS, 111)
    events.put("d", MARKS, None)
    assert partners(events, 100) == ["d", "b"]
    assert partners(events, None) == ["c", "d", "b"]
    assert partners(events, 100, fewest=3) == ["d"]
    assert partners(events, 100, most=1) == ["d"]


def test_an_article_that_is_indexed_anew_is_found_by_its_new_marks_alone(
    events: EventIndex,
) -> None:
    events.put("b", MARKS, 100)
    events.put_likely("b", {"c": 0.9})
    events.put("b", ("goat", "chess"), 100)
    assert partners(events, 100) == []
    assert events.likely("c") == {}


def test_a_likelihood_holds_both_ways_and_the_last_one_counts(events: EventIndex) -> None:
    events.put_likely("a", {"b": 0.4, "c": 0.8})
    events.put_likely("b", {"a": 0.6})
    assert events.likely("a") == {"b": 0.6, "c": 0.8}
    assert events.likely("b") == {"a": 0.6}
    assert events.likely("d") == {}
