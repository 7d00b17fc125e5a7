from __future__ import annotations

from dataclasses import replace

from tests.report.articles import HARROW, KESTREL, NINE, ORSAY
from tests.report.story import bridge_story
from whoseword.records import Credit, CreditRole, Report, Story
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


def test_the_same_figures_of_two_claims_are_told_once(report: Report, view: StoryView) -> None:
    story = report.stories[0]
    once, twice = (
        answers(story, Anchors(story), view.matrix, (), values)
        for values in (view.values[:1], view.values[:1] * 2)
    )
    assert once == twice


def said(story: Story) -> dict[str, str]:
    return {a.label: "".join(w.text for w in a.words) for a in assembled(story, "s1").answers}


def printing(agency: str, *outlets: str) -> Story:
    """Let some articles of the story print an agency's text, as they say themselves."""
    story = bridge_story()
    wire = Credit(agency, (), role=CreditRole.WIRE)
    articles = tuple(
        replace(held, credits=(*held.credits, wire)) if held.article.outlet in outlets else held
        for held in story.articles
    )
    return replace(story, articles=articles)


def test_an_agency_whose_text_is_printed_is_named_as_such() -> None:
    answer = said(printing("Fell Wire", KESTREL, NINE))
    assert answer["First"].startswith(f"{KESTREL} (printing Fell Wire) told it first")
    assert "print the text of Fell Wire." in answer["Copied"]
    assert "lean on Fell Wire" not in answer["Copied"]
    assert "prints the text of Fell Wire." in said(printing("Fell Wire", ORSAY))["Copied"]
    assert "Fell Wire" not in said(printing("Fell Wire"))["Copied"]
    assert f"the text of {HARROW}" not in said(printing(HARROW, HARROW))["Copied"]


def test_a_sentence_of_the_answer_ends_once() -> None:
    assert all(".." not in sentence for sentence in said(bridge_story()).values())
