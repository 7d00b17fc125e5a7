from __future__ import annotations

from dataclasses import replace

from tests.report.story import bridge_story
from whoseword.web.growth_line import growth_line


def test_outlets_and_origins_grow_to_what_is_dated() -> None:
    lead = bridge_story().claims[0]
    story = replace(bridge_story(), lead=lead.id)
    line = growth_line(story)
    assert [day.date for day in line] == sorted({day.date for day in line})
    counts = [(day.outlets, day.origins) for day in line]
    assert counts == sorted(counts)
    telling = {mention.article for mention in lead.mentions}
    dated = {
        told.article.outlet
        for told in story.articles
        if told.article.id in telling and told.article.published
    }
    assert line[-1].outlets == len(dated)
    assert 1 <= line[-1].origins <= len(lead.origins)


def test_a_story_without_dates_or_claims_has_no_line() -> None:
    story = bridge_story()
    bare = [replace(t, article=replace(t.article, published=None)) for t in story.articles]
    assert growth_line(replace(story, articles=tuple(bare))) == ()
    assert growth_line(replace(story, lead=None)) == ()
