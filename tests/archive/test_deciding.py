"""Decisions by hand: their history, and the undoing of any of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.archive.invented import GOAT, WELL
from whoseword import Archive
from whoseword.errors import NotInArchive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "desk.whoseword") as opened:
        list(opened.add([*WELL, GOAT]))
        yield opened


def test_any_decision_is_undone_and_its_history_stays(archive: Archive) -> None:
    one, other = (entry.id for entry in archive.stories())
    renamed = archive.correct(one, {"title": "A new name"}, by="Ilka", why="clearer")
    archive.merge(one, other, by="Tam", why="same week")
    archive.undo(by="Tam", number=renamed.number)
    assert [decision.kind.value for decision in archive.decisions()] == ["merge"]
    first, second = archive.history()
    assert (first.by, first.why, first.undone_by, bool(first.undone_at)) == (
        *("Ilka", "clearer", "Tam", True),
    )
    assert (second.by, second.undone_by) == ("Tam", "")
    assert all(entry.title != "A new name" for entry in archive.stories())


def test_a_decision_is_undone_once(archive: Archive) -> None:
    one, other = (entry.id for entry in archive.stories())
    number = archive.merge(one, other, by="Tam").number
    archive.undo(by="Tam", number=number)
    with pytest.raises(NotInArchive, match=r"undone it before|left to undo"):
        archive.undo(by="Ilka", number=number)
    assert archive.history()[0].undone_by == "Tam"


def test_growth_counts_what_came_in_since(archive: Archive) -> None:
    entries = {entry.id: len(entry.articles) for entry in archive.stories()}
    assert archive.growth("2000-01-01") == entries
    assert archive.growth("9999-01-01") == {}


def test_hits_tell_outlet_date_sources_and_stance(archive: Archive) -> None:
    archive.refresh()
    hits = archive.search("carts")
    (facets,) = archive.facets(hits)
    assert (facets.outlet, facets.published) == ("Ostrel Courier", "2030-05-04")
    assert facets.people == ("Ilka Dorn",)
    assert facets.kinds == ("named_person",)
    assert "attributed" in facets.stances
    assert archive.story_of(hits[0].article) == hits[0].story
