from __future__ import annotations

from dataclasses import replace

from tests.export.records import WRITTEN
from whoseword import report
from whoseword.records import Entity, NameKind, Report, Story
from whoseword.report.namesakes_told import namesake_lines


def told(*people: tuple[str, tuple[str, ...]]) -> Story:
    entities = tuple(
        Entity(name, name, NameKind.PERSON, possibly_same=others) for name, others in people
    )
    return replace(WRITTEN.stories[0], entities=entities, ties=(), posts=(), screening=())


def test_each_two_are_told_once_and_shown_on_the_page() -> None:
    story = told(("Ann Vane", ("Vane",)), ("Bo Vane", ("Vane",)), ("Vane", ("Ann Vane", "Bo Vane")))
    assert namesake_lines(story) == ("Ann Vane: perhaps also Vane", "Bo Vane: perhaps also Vane")
    page = report.html(Report((story,)))
    assert "Possibly the same" in page
    assert "Ann Vane: perhaps also Vane" in page


def test_where_all_names_differ_nothing_is_said() -> None:
    assert "Possibly the same" not in report.html(Report((told(("Ann Vane", ())),)))
