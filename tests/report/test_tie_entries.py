from __future__ import annotations

from dataclasses import replace

from tests.export.records import WRITTEN
from whoseword.records import Entity, NameKind, Place, Post, Story, Tie, TieKind
from whoseword.report.anchors import Anchors
from whoseword.report.story_views import TieView
from whoseword.report.tie_entries import tie_views

ARTICLE = WRITTEN.stories[0].articles[0]
SPAN = ARTICLE.sentences[0]
PLACE = Place(ARTICLE.article.id, (SPAN[0], SPAN[0] + 3))
RAY, LEE, PORT = (
    Entity("E-1", "Bo Ray", NameKind.PERSON),
    Entity("E-2", "Ann Lee", NameKind.PERSON),
    Entity("E-3", "Harbour Works", NameKind.ORGANISATION),
)
MET = Tie("E-1", "E-2", TieKind.CONTACT, "met", evidence=(PLACE,))
SUED = Tie("E-2", "E-1", TieKind.OPPOSITION, "sued", hedged=True, evidence=(PLACE,))


def entries(*, ties: tuple[Tie, ...] = (), posts: tuple[Post, ...] = ()) -> tuple[TieView, ...]:
    told: Story = replace(WRITTEN.stories[0], entities=(RAY, LEE, PORT), ties=ties, posts=posts)
    return tie_views(told, Anchors(told))


def texts(views: tuple[TieView, ...]) -> list[list[str]]:
    return [[told.text for told in view.tellings] for view in views]


def test_all_that_holds_between_two_is_one_entry_whichever_acts() -> None:
    assert texts(entries(ties=(MET, SUED))) == [
        ["Bo Ray – met – Ann Lee (contact)", "Ann Lee – sued – Bo Ray (opposition, hedged)"]
    ]


HEADLINE = Place(ARTICLE.article.id, (0, 3), "title")
CHAIRMAN = Post("E-1", "chairman", "E-3", since="2019", until=None, evidence=(PLACE,))


def test_a_post_comes_first_with_its_time_and_joins_the_ties_of_its_body() -> None:
    works = Tie("E-1", "E-3", TieKind.EMPLOYMENT, "chairman of", evidence=(PLACE, HEADLINE))
    assert texts(entries(ties=(MET, works), posts=(CHAIRMAN,))) == [
        [
            "Bo Ray: chairman, Harbour Works (from 2019)",
            "Bo Ray – chairman of – Harbour Works (employment)",
        ],
        ["Bo Ray – met – Ann Lee (contact)"],
    ]


def test_a_tie_does_not_repeat_a_post_that_the_same_sentence_tells() -> None:
    works = Tie("E-1", "E-3", TieKind.EMPLOYMENT, "chairman of", evidence=(PLACE,))
    owns = Tie("E-1", "E-3", TieKind.OWNERSHIP, "owns", evidence=(PLACE,))
    assert texts(entries(ties=(works, owns), posts=(CHAIRMAN,))) == [
        ["Bo Ray: chairman, Harbour Works (from 2019)", "Bo Ray – owns – Harbour Works (ownership)"]
    ]


def test_a_post_at_no_body_is_an_entry_that_nothing_leads_to() -> None:
    post = Post("E-1", "aide", None, evidence=(PLACE,))
    assert [view.anchor for view in entries(posts=(post, post))] == ["", ""]


def test_each_telling_says_on_whose_word_and_quotes_its_first_sentence() -> None:
    (view,) = entries(ties=(MET,))
    (told,) = view.tellings
    assert told.word == "in its own voice"
    assert told.sentence is not None
    whole = ARTICLE.article.text[slice(*SPAN)]
    assert told.sentence.text == " ".join(whole.split())
    assert told.places == Anchors(WRITTEN.stories[0]).by_outlet((PLACE,))


def test_what_stands_in_no_article_of_the_story_is_told_without_a_sentence() -> None:
    (view,) = entries(ties=(replace(MET, evidence=(Place("elsewhere", (0, 3)),)),))
    assert view.tellings[0].sentence is None


def test_a_sentence_is_quoted_once_however_many_ties_it_tells() -> None:
    (view,) = entries(ties=(MET, SUED))
    assert [told.sentence is not None for told in view.tellings] == [True, False]
    assert view.tellings[1].places == view.tellings[0].places
