from __future__ import annotations

from dataclasses import replace

from whoseword.records import Join, OriginRange, Report, Verdict
from whoseword.report.anchors import Anchors
from whoseword.report.explaining import counted_origins, explained


def test_a_range_is_told_with_its_noun() -> None:
    assert counted_origins(OriginRange(1, 1)) == "1 origin"
    assert counted_origins(OriginRange(1, 2)) == "1–2 origins"


def test_every_mention_join_and_origin_of_a_claim_is_explained(report: Report) -> None:
    story = report.stories[0]
    sources = {source.id: source for source in story.sources}
    attributions = {a.id: a for a in story.attributions}
    for claim in story.claims:
        found = explained(claim, Anchors(story), sources, attributions)
        assert [m.number for m in found.mentions] == list(range(1, len(claim.mentions) + 1))
        assert len(found.sources) == len(claim.origins)
        assert len(found.what_if) == len(claim.what_if)
        assert found.count == counted_origins(claim.independent_origins)


def test_what_joins_two_outlets_comes_before_what_one_says_twice(report: Report) -> None:
    story = report.stories[0]
    claim = story.claims[0]
    twice, across = (Join(between, Verdict.SAME, 0.9) for between in ((0, 1), (0, 2)))
    found = explained(replace(claim, joins=(twice, across)), Anchors(story), {}, {})
    assert [{side.number for side in join.sides} for join in found.joins] == [{1, 3}, {1, 2}]
