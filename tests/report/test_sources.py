from __future__ import annotations

from whoseword.records import Report
from whoseword.report.anchors import Anchors
from whoseword.report.page_view import StoryView
from whoseword.report.sources import source_views, split


def test_those_behind_most_claims_come_first(report: Report, view: StoryView) -> None:
    story = report.stories[0]
    claims = (*view.shared, *view.unsure, *view.single)
    found = source_views(story.sources, claims, Anchors(story))
    assert {source.name for source in found} == {source.name for source in story.sources}
    counts = [len(source.claims) for source in found]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 0


def test_a_source_behind_a_leading_claim_is_told_from_the_others(
    report: Report, view: StoryView
) -> None:
    story = report.stories[0]
    found = source_views(story.sources, view.shared, Anchors(story))
    anchor = next(s.claims[0].anchor for s in found if s.claims)
    major, minor = split(found, {anchor: None})
    assert {*major, *minor} == set(found)
    assert all(any(link.anchor == anchor for link in s.claims) for s in major)
    assert split(found, {}) == ((), found)
