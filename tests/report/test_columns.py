from __future__ import annotations

import pytest

from tests.report.story import bridge_report
from whoseword.records import Article, StoryArticle
from whoseword.report.anchors import Anchors
from whoseword.report.columns import bands, columns, told_at
from whoseword.report.matrix_view import ColumnView


def told(published: str | None) -> StoryArticle:
    return StoryArticle(Article("a", "x", published=published), ())


def test_articles_are_ordered_by_time_a_day_alone_at_its_end() -> None:
    days = ["2030-05-04T09:00:00", "2030-05-04T21:00:00", "2030-05-04", "2030-05", None]
    times = [told_at(told(day)) for day in days]
    assert times == sorted(times)
    assert len(set(times)) == len(times)
    assert told_at(told("2030-05-04T23:59:00+02:00")) < told_at(told("2030-05-04T23:59:00"))


@pytest.mark.parametrize("published", ["soon", "2030", "99999-01-01", "2030-13"])
def test_what_is_no_date_comes_last(published: str) -> None:
    assert told_at(told(published)) == told_at(told(None))


def test_each_outlet_has_one_column_and_copies_stand_side_by_side() -> None:
    (story,) = bridge_report().stories
    found = columns(story, Anchors(story))
    names = [column.outlet for column in found]
    assert len(names) == len(set(names))
    assert set(names) == {
        held.article.outlet or held.article.title or held.article.id for held in story.articles
    }
    shared = [column.agency for column in found if column.agency]
    runs = [band.agency for band in bands(found) if band.agency]
    assert sorted(set(shared)) == sorted(runs)


def test_neighbours_of_one_agency_are_one_band() -> None:
    made = [ColumnView(str(k), "", "", agency) for k, agency in enumerate(["", "W", "W", ""])]
    assert [(band.agency, band.width) for band in bands(made)] == [("", 1), ("W", 2), ("", 1)]
