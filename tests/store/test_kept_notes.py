from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from whoseword.records import Article, Note, Place
from whoseword.store import Store

NOW = "2030-05-04T00:00:00+00:00"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "desk.whoseword") as opened:
        for name in "ab":
            opened.facts.keep_article(Article(name, f"Text of {name}."), NOW)
        yield opened


def test_a_note_is_found_by_each_article_that_it_rests_on_in_order(store: Store) -> None:
    first = store.notes.keep(Note("T", "Ask the mayor.", by="Ilka", at=NOW), ["b", "a"])
    second = store.notes.keep(Note("T", "Called back.", "a", by="Tam", at=NOW), ["a"])
    assert (first.number, second.number) == (1, 2)
    assert store.notes.about({"a", "b"}) == [first, second]
    assert store.notes.about({"b"}) == [first]
    assert store.notes.about(set()) == []


def test_a_note_is_withdrawn_once_and_stays_in_the_history(store: Store) -> None:
    kept = store.notes.keep(Note("T", "Ask the mayor.", by="Ilka", at=NOW), ["a"])
    assert store.notes.withdraw(kept.number, "Tam", NOW)
    assert not store.notes.withdraw(kept.number, "Ilka", NOW)
    (found,) = store.notes.about({"a"})
    assert (found.text, found.withdrawn_by, found.withdrawn_at) == ("Ask the mayor.", "Tam", NOW)


def test_what_is_forgotten_takes_its_notes_along_and_its_places_out_of_others(store: Store) -> None:
    places = (Place("a", (0, 4)), Place("b", (0, 4)))
    store.notes.keep(Note("T", "Of both.", claim="C", places=places, by="Ilka", at=NOW), "ab")
    store.notes.keep(Note("T", "Of a alone.", "a", by="Ilka", at=NOW), ["a"])
    with store.writing():
        store.forget(["a"])
    store.scrub()
    (left,) = store.notes.about({"a", "b"})
    assert (left.text, left.places) == ("Of both.", places[1:])
    assert b"Of a alone." not in (Path(store._database.name)).read_bytes()  # noqa: SLF001
