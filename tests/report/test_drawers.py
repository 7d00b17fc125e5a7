from __future__ import annotations

from itertools import pairwise

from tests.report.story import bridge_report
from whoseword.records import Report
from whoseword.report.anchors import Anchors
from whoseword.report.columns import columns
from whoseword.report.drawers import Drawers
from whoseword.report.matrix_view import DrawerView
from whoseword.report.page_view import StoryView


def opened(report: Report, view: StoryView) -> list[list[DrawerView]]:
    """Give the drawers of each claim of the matrix."""
    story = report.stories[0]
    anchors = Anchors(story)
    drawers = Drawers(story, anchors, columns(story, anchors))
    claims = {anchors.claim(claim.id): claim for claim in story.claims}
    return [list(drawers.of_row(row, claims[row.claim.anchor]).drawers) for row in view.matrix.rows]


def test_a_claim_of_several_outlets_has_a_drawer_for_each_beside_the_next(
    report: Report, view: StoryView
) -> None:
    found = [drawers for drawers in opened(report, view) if drawers]
    assert found
    for drawers in found:
        assert len(drawers) > 1
        assert (drawers[0].before, drawers[-1].after) == (None, None)
        for one, other in pairwise(drawers):
            assert one.after is not None
            assert other.before is not None
            assert (one.after.anchor, other.before.anchor) == (other.anchor, one.anchor)


def test_every_anchor_is_used_once(report: Report, view: StoryView) -> None:
    anchors = [drawer.anchor for drawers in opened(report, view) for drawer in drawers]
    assert len(anchors) == len(set(anchors))


def test_a_drawer_shows_the_words_of_its_outlet_in_their_sentence(view: StoryView) -> None:
    texts = {held.article.outlet: held.article for held in bridge_report().stories[0].articles}
    for drawers in opened(bridge_report(), view):
        for drawer in drawers:
            assert drawer.passages
            for passage in drawer.passages:
                words = "".join(piece for piece, _ in passage.words)
                article = texts[drawer.outlet]
                assert words in article.text or words in (article.title or "")
                assert any(marked for _, marked in passage.words)
