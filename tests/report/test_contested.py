from __future__ import annotations

from dataclasses import replace

from tests.report.document import Document
from tests.report.story import bridge_story
from whoseword.records import Denier, Report
from whoseword.report import html
from whoseword.report.contested import told_once
from whoseword.report.page_content import story as assembled
from whoseword.report.page_view import StoryView


def test_who_says_and_who_denies_stand_apart(view: StoryView) -> None:
    assert view.disputes
    for dispute in view.disputes:
        assert dispute.denials
        denying = {quote.outlet for quote in dispute.denials}
        assert denying.isdisjoint(dispute.outlets)


def test_values_that_differ_are_told_with_the_outlets_that_give_them(view: StoryView) -> None:
    assert view.values
    for held in view.values:
        assert held.kind in {"figures", "dates"}
        assert len(held.values) > 1
        assert all(value.outlets for value in held.values)
        assert len({value.value for value in held.values}) == len(held.values)


def test_what_is_denied_is_told_in_the_words_of_the_part_that_is() -> None:
    story = bridge_story()
    lead, *others = story.claims
    part = replace(lead, id="claim-part", part_of=lead.id, gist="Ada Brek kept an inspection back.")
    whole = replace(lead, gist="The bridge is old.")
    (first, *_) = assembled(replace(story, claims=(whole, part, *others)), "s1").disputes
    assert first.claim.text == part.gist
    assert first.claim.anchor == "c-claim-part"


def test_the_same_figures_of_two_claims_are_told_once(view: StoryView) -> None:
    assert len(view.values) > 1
    assert told_once((*view.values, *view.values[:1])) == view.values


def test_a_denial_of_two_claims_is_quoted_once() -> None:
    story = bridge_story()
    brek = next(a for a in story.attributions if a.article == "a-wire" and a.speaker)
    denier = Denier(brek.speaker or "", "a-wire", brek.content[0], "text")
    told = tuple(replace(c, deniers=(denier,), conflicts=()) for c in story.claims[:2])
    page = Document.of(html(Report((replace(story, claims=told),))))
    (table,) = page.find("section", "contested")[0].find("tbody")
    first, second = (row.find("td")[1] for row in table.find("tr"))
    assert first.find("a")[0].attributes == second.find("a")[0].attributes
    assert "“" in first.text
    assert second.text.strip().startswith("the same Northern Wire")
