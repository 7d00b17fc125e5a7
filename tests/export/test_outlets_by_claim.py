from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from tests.export.records import WRITTEN, reports
from whoseword.export.outlets_by_claim import LEFT_OUT, NOT_MATCHED, outlets_by_claim
from whoseword.records import Article, Mention, Report, Stance, StoryArticle

CELLS = {None, LEFT_OUT, NOT_MATCHED, *(stance.value for stance in Stance)}


def test_a_cell_says_how_an_outlet_stands_to_a_claim() -> None:
    (story,) = WRITTEN.stories
    claim = replace(story.claims[0], silent=("Vale Post",), not_matched=("Radio Brenn",))
    columns, (row,) = outlets_by_claim(Report((replace(story, claims=(claim,)),)))
    assert row["Vale Post"] == LEFT_OUT
    assert row["Radio Brenn"] == NOT_MATCHED
    assert row["Ostrel Courier"] in {stance.value for stance in Stance}
    assert columns[:3] == ("story", "claim", "gist")


def test_a_dispute_comes_before_a_surer_mention() -> None:
    (story,) = WRITTEN.stories
    mentions = (
        Mention("a1", ((0, 3),), None, Stance.ASSERTED, score=0.9),
        Mention("a1", ((4, 9),), None, Stance.DISPUTED, score=0.4),
    )
    claim = replace(story.claims[0], mentions=mentions)
    _, (row,) = outlets_by_claim(Report((replace(story, claims=(claim,)),)))
    assert row["Ostrel Courier"] == "disputed"


def test_an_outlet_called_like_a_column_takes_none() -> None:
    (story,) = WRITTEN.stories
    odd = StoryArticle(Article("z", "x", outlet="gist"), ())
    columns, rows = outlets_by_claim(Report((replace(story, articles=(*story.articles, odd)),)))
    assert "gist (outlet)" in columns
    assert all(row["gist"] for row in rows)


@given(reports)
@settings(max_examples=20, suppress_health_check=list(HealthCheck))
def test_every_claim_has_a_row_with_every_column(report: Report) -> None:
    columns, rows = outlets_by_claim(report)
    assert len(columns) == len(set(columns))
    assert len(rows) == sum(len(story.claims) for story in report.stories)
    for row in rows:
        assert tuple(row) == columns
        assert {row[column] for column in columns[3:]} <= CELLS
