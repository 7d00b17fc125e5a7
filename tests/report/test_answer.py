from __future__ import annotations

from dataclasses import replace

from whoseword.records import Report
from whoseword.report.anchors import Anchors
from whoseword.report.answer import answers
from whoseword.report.page_view import StoryView


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
