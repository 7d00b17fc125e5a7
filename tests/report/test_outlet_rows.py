from __future__ import annotations

from tests.report.articles import ARTICLES
from whoseword.records import Report
from whoseword.report.anchors import Anchors
from whoseword.report.outlet_rows import outlet_views
from whoseword.report.page_view import StoryView


def test_each_outlet_is_told_in_the_order_of_the_columns(report: Report, view: StoryView) -> None:
    story = report.stories[0]
    matrix = view.matrix
    found = outlet_views(story, Anchors(story), matrix.columns, matrix.rows)
    assert [outlet.outlet for outlet in found] == [column.outlet for column in matrix.columns]
    assert found == view.outlets
    assert {outlet.outlet for outlet in found} >= {a.outlet for a in ARTICLES if a.outlet}


def test_what_an_outlet_leaves_out_is_what_it_is_silent_about(view: StoryView) -> None:
    silent = {
        outlet: {claim.gist for claim in view.shared if outlet in claim.silent}
        for outlet in (row.outlet for row in view.outlets)
    }
    for row in view.outlets:
        assert {link.text for link in row.leaves_out} == silent[row.outlet]
    assert any(silent.values())


def test_whoever_would_not_comment_was_asked_by_somebody(view: StoryView) -> None:
    assert any(row.asked for row in view.outlets)
    assert any(row.why_unnamed for row in view.outlets)
    for row in view.outlets:
        assert len({link.text for link in row.asked}) == len(row.asked)
        assert row.outlet not in row.leans_on
