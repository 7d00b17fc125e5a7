from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from whoseword.records import Article
from whoseword.store.database import Database
from whoseword.store.facts import Facts
from whoseword.store.kept_chapters import Chapters
from whoseword.store.snapshots import Snapshots


@pytest.fixture
def chapters(tmp_path: Path) -> Iterator[Chapters]:
    database = Database(tmp_path / "desk.whoseword")
    for name in "abc":
        Facts(database).keep_article(Article(name, name), "then")
        Snapshots(database).put_members(name.upper(), [name], "then")
    yield Chapters(database)
    database.close()


def test_a_story_follows_those_that_it_takes_up_again(chapters: Chapters) -> None:
    chapters.put("B", ["A"], ["C"])
    assert chapters.follows() == {"B": ("A",), "C": ("B",)}
    chapters.put("C", ["B", "A"], [])
    assert chapters.follows() == {"B": ("A",), "C": ("A", "B")}


def test_a_story_that_is_linked_anew_loses_its_old_links(chapters: Chapters) -> None:
    chapters.put("B", ["A"], ["C"])
    chapters.put("B", [], [])
    assert chapters.follows() == {}
