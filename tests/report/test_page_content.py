from __future__ import annotations

from dataclasses import replace

from tests.report.articles import HARROW, KESTREL, LOWLAND, NINE, ORSAY, SAWT, WIRE
from tests.report.story import bridge_story
from whoseword.records import Report
from whoseword.report.page_content import page, story
from whoseword.report.page_view import StoryView


def test_the_answer_is_said_as_a_person_would(view: StoryView) -> None:
    assert view.lede == (
        "Seven outlets. Eight shared claims; five rest on one origin, two more may,"
        " one has two or more behind it."
    )
    assert view.details == (
        "Three outlets credit The Kestrel Times and two credit Orsay Gazette.",
        "The Lowland Courier runs the text of Northern Wire nearly word for word.",
        "On four claims the reports contradict each other.",
    )


def test_one_outlet_alone_is_told_as_such() -> None:
    whole = bridge_story()
    kept = replace(whole, articles=whole.articles[:1], claims=whole.claims[8:9])
    assert story(kept, "s1").lede.startswith("One outlet. It makes")


def test_shared_claims_come_first_and_numbers_follow(view: StoryView) -> None:
    assert [c.number for c in (*view.shared, *view.single)] == list(range(1, 12))
    assert all(len(c.carriers) > 1 for c in view.shared)
    assert all(len(c.carriers) == 1 for c in view.single)


def test_a_claim_of_one_outlet_given_first_is_still_set_last() -> None:
    whole = bridge_story()
    turned = story(replace(whole, claims=whole.claims[::-1]), "s1")
    assert turned.shared[0].gist == whole.claims[7].gist
    assert [c.number for c in turned.single] == [9, 10, 11]


def test_carriers_are_listed_with_their_stance_and_places(view: StoryView) -> None:
    claim = view.shared[0]
    stances = {k.outlet: [s.stance for s in k.stances] for k in claim.carriers}
    assert stances == {
        KESTREL: ["attributed"],
        HARROW: ["attributed"],
        WIRE: ["disputed"],
        LOWLAND: ["disputed"],
        NINE: ["hedged"],
    }
    assert [link.text for link in claim.carriers[0].stances[0].links] == [
        "sentence 1",
        "headline",
    ]
    assert claim.silent == (ORSAY, SAWT)


def test_thin_ground_is_only_what_several_outlets_carry_on_one_origin(view: StoryView) -> None:
    assert [c.number for c in view.shared if c.thin] == [1, 4, 5, 7, 8]
    assert not any(c.thin for c in view.single)


def test_sources_behind_no_shared_claim_are_set_apart(view: StoryView) -> None:
    assert {s.name for s in view.minor_sources} == {"Tomas Iden", KESTREL}
    brek = next(s for s in view.sources if s.name == "Ada Brek")
    assert [outlet for outlet, _ in brek.mentions] == [LOWLAND, NINE, WIRE]


def test_paragraphs_join_to_the_very_text_of_the_article(view: StoryView) -> None:
    for shown, held in zip(view.articles, bridge_story().articles, strict=True):
        joined = "".join(
            segment.text
            for paragraph in shown.paragraphs
            for sentence in paragraph
            for segment in sentence.segments
        )
        assert joined == held.article.text


def test_every_sentence_has_its_anchor_once(view: StoryView) -> None:
    for shown, held in zip(view.articles, bridge_story().articles, strict=True):
        anchors = [s.anchor for p in shown.paragraphs for s in p if s.anchor]
        assert anchors == [f"{shown.anchor}-{i + 1}" for i in range(len(held.sentences))]


def test_nothing_read_is_a_page_too() -> None:
    empty = page(Report(()))
    assert empty.stories == ()
    assert empty.dateline == "no stories, no articles, no shared claims"


def test_a_credit_shows_each_wording_once() -> None:
    whole = bridge_story()
    nine = whole.articles[4]
    twice = replace(
        nine, credits=(replace(nine.credits[0], evidence=nine.credits[0].evidence * 2),)
    )
    shown = story(replace(whole, articles=(*whole.articles[:4], twice, *whole.articles[5:])), "s1")
    assert [q.text for q in shown.articles[4].credits[0].evidence] == ["the Orsay Gazette reports"]


def test_claims_that_nobody_else_has_are_marked_more_quietly(view: StoryView) -> None:
    markers = {
        marker.text: (marker.shared, segment.classes)
        for paragraph in view.articles[4].paragraphs
        for sentence in paragraph
        for segment in sentence.segments
        for marker in segment.markers
    }
    assert markers["8"] == (True, "told begins")
    assert markers["11"] == (False, "content")
