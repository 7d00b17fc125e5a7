from __future__ import annotations

import re
from dataclasses import replace

from tests.report.articles import NINE
from tests.report.story import bridge_story
from whoseword.records import Denier, Report, Story
from whoseword.report.anchors import Anchors
from whoseword.report.page_content import story as assembled
from whoseword.report.page_view import StoryView
from whoseword.report.story_answer import answers


def test_six_questions_are_answered_in_their_order(view: StoryView) -> None:
    assert len(view.answers) == 6
    assert len({answer.label for answer in view.answers}) == 6
    for answer in view.answers:
        assert answer.words


def test_without_a_claim_there_is_nothing_to_answer(report: Report, view: StoryView) -> None:
    story = report.stories[0]
    empty = replace(view.matrix, rows=())
    assert answers(story, Anchors(story), empty, (), ()) == ()


def test_what_nobody_denies_is_said_so(report: Report, view: StoryView) -> None:
    story = report.stories[0]
    with_denials = answers(story, Anchors(story), view.matrix, view.disputes, view.values)
    without = answers(story, Anchors(story), view.matrix, (), ())
    assert with_denials == view.answers
    assert [a == b for a, b in zip(with_denials, without, strict=True)].count(False) == 2


def said(story: Story) -> dict[str, str]:
    return {a.label: "".join(w.text for w in a.words) for a in assembled(story, "s1").answers}


def test_a_sentence_of_the_answer_ends_once() -> None:
    assert all(".." not in sentence for sentence in said(bridge_story()).values())
    told = "The board met for the tenth time and " + "talked of the bridge and of its cables, " * 5
    for ending in ("in the U.S.", "and so on...", "and left."):
        for sentence in said(headed(told + ending)).values():
            assert not re.search(r"\.\.$|…\.", sentence), sentence


def headed(gist: str) -> Story:
    story = bridge_story()
    return replace(story, claims=tuple(replace(c, gist=gist) for c in story.claims))


def test_the_central_claim_stands_whole() -> None:
    gist = "The bridge, which " + "carries the road to the harbour and " * 5 + "is shut in the U.S."
    assert said(headed(gist))["Central claim"].startswith(f"{gist} On the word of")


def test_only_an_article_that_tells_the_central_claim_told_it_first() -> None:
    story = bridge_story()
    nine = next(held for held in story.articles if held.article.outlet == NINE)
    earlier = replace(nine, article=replace(nine.article, id="a-old", published="2001-01-01"))
    with_older = replace(story, articles=(earlier, *story.articles))
    assert said(with_older)["First"] == said(story)["First"]


def test_who_denies_is_named_before_the_words() -> None:
    story = bridge_story()
    brek = next(a for a in story.attributions if a.article == "a-wire" and a.speaker)
    denier = Denier(brek.speaker or "", "a-wire", brek.content[0], "text")
    lead = replace(story.claims[0], deniers=(denier,))
    name = next(s.name for s in story.sources if s.id == brek.speaker)
    denied = said(replace(story, claims=(lead, *story.claims[1:])))["Denied"]
    assert denied.startswith(f"{name} (Northern Wire): ")


def test_a_denial_of_two_claims_is_told_once_against_both() -> None:
    story = bridge_story()
    brek = next(a for a in story.attributions if a.article == "a-wire" and a.speaker)
    denier = Denier(brek.speaker or "", "a-wire", brek.content[0], "text")
    one, two = (replace(c, deniers=(denier,), conflicts=()) for c in story.claims[:2])
    rest = tuple(replace(c, deniers=(), conflicts=()) for c in story.claims[2:])
    denied = said(replace(story, claims=(one, two, *rest)))["Denied"]
    assert denied.count("(Northern Wire)") == 1
    assert denied.endswith(
        "”, against The Ministry of Works kept the report to itself for seven weeks"
        " and against Engineers counted 41 cracks in the main cables."
    )
    assert ".”" not in denied
