"""Follow-ups: stories of their own, linked to what they take up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.archive.invented import GOAT, WELL, Given
from whoseword import Archive
from whoseword.inference.loaded_models import Models
from whoseword.ingest import from_record
from whoseword.resources import shipped
from whoseword.stories import Profile, is_chapter, profile

LATER: Given = {
    "outlet": "Lindmark Times",
    "title": "Well at Ostrel still dry, mayor says",
    "published": "2030-08-20",
    "text": "The town well of Ostrel is still dry, mayor Ilka Dorn said on Tuesday.\n\n"
    "“We have water for two days,” Dorn said. She asked people to leave.",
}
MODELS = Models()


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "desk.whoseword") as archive:
        yield archive


def own(article: Given, day: int | None = None) -> Profile:
    made = profile(from_record(article, shipped().outlets))
    return made if day is None else replace(made, day=day)


def test_what_would_be_one_story_but_for_the_time_is_a_chapter() -> None:
    first, later = [own(article) for article in WELL], [own(LATER)]
    assert is_chapter(first, later, MODELS)
    assert not is_chapter(later, first, MODELS)
    assert not is_chapter(first, [own(GOAT, day=(first[0].day or 0) + 60)], MODELS)


@given(st.integers(0, 60), st.sampled_from([WELL[0], WELL[1], GOAT]))
def test_a_chapter_needs_a_while_and_a_date(days: int, article: Given) -> None:
    first = own(WELL[0])
    begun = first.day or 0
    found = is_chapter([first], [own(article, day=begun + days)], MODELS)
    assert not (found and days < 7)
    assert not is_chapter([first], [replace(own(article), day=None)], MODELS)


@pytest.mark.parametrize("order", [[*WELL, LATER, GOAT], [LATER, GOAT, *WELL]])
def test_a_follow_up_is_linked_whichever_story_came_first(
    order: list[Given], archive: Archive
) -> None:
    list(archive.add(order))
    entries = archive.stories()
    dates = {(entry.first or "")[:7] + entry.title[:4]: entry for entry in entries}
    assert len(entries) == 3
    first, later = dates["2030-05Well"], dates["2030-08Well"]
    assert later.follows == (first.id,)
    assert [entry.follows for entry in entries if entry is not later] == [(), ()]
    archive.forget(first.articles)
    assert [entry.follows for entry in archive.stories()] == [(), ()]
