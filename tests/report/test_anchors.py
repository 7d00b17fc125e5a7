from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from whoseword.records import (
    Article,
    Mention,
    Place,
    Source,
    SourceKind,
    Stance,
    Story,
    StoryArticle,
)
from whoseword.report.anchors import Anchors, outlets_of

TEXT = "The well is dry. It lasts  nine\ndays."
WELL = StoryArticle(
    Article("w", TEXT, title="Dry", outlet="Courier", byline="By Bo"), ((0, 16), (17, 37))
)
OTHER = StoryArticle(Article("x", "It is wet.", outlet="Post"), ((0, 10),))
DORN = Source("S1", "Ilka Dorn", SourceKind.NAMED_PERSON)
ANCHORS = Anchors(Story("T", "", (WELL, OTHER), (), (DORN,), ()))


def test_a_span_leads_to_its_sentence_headline_or_byline() -> None:
    assert ANCHORS.link("w", (20, 22)).anchor == ANCHORS.sentence("w", 1)
    assert ANCHORS.link("w", (0, 3), "title").anchor == ANCHORS.title("w")
    assert ANCHORS.link("w", (0, 3), "byline").anchor == ANCHORS.article("w")
    assert ANCHORS.link("w", (20, 22)).text == "sentence 2"


def test_words_are_told_in_one_line_with_their_outlet_and_sentence() -> None:
    quote = ANCHORS.quote("w", ((17, 19), (23, 37)))
    assert (quote.outlet, quote.text) == ("Courier", "It … ts nine days.")
    assert ANCHORS.sentence_of("w", (20, 22)).text == "It lasts nine days."
    assert ANCHORS.sentence_of("w", (0, 1), "title").text == "Dry"


def test_only_what_the_story_has_is_led_to() -> None:
    assert "w" in ANCHORS
    assert "none" not in ANCHORS
    assert ANCHORS.source("S1") == "s-S1"
    assert ANCHORS.source("S9") is ANCHORS.source(None) is None
    assert ANCHORS.of_outlet("Post") == ANCHORS.article("x")
    assert ANCHORS.of_outlet("Herald") is None


def test_places_are_gathered_by_outlet_each_sentence_once() -> None:
    places = [Place("w", (0, 3)), Place("w", (4, 8)), Place("x", (0, 2)), Place("gone", (0, 2))]
    gathered = dict(ANCHORS.by_outlet(places))
    assert {outlet: len(links) for outlet, links in gathered.items()} == {"Courier": 1, "Post": 1}
    assert outlets_of([WELL, OTHER, WELL]) == ("Courier", "Post")


def anchored(*names: str) -> list[str]:
    """Give the anchors of articles of one story."""
    told = tuple(StoryArticle(Article(name, TEXT), ()) for name in names)
    found = Anchors(Story("T", "", told, (), (), ()))
    return [found.article(name) for name in names]


def test_a_hash_stands_by_its_beginning_unless_another_begins_alike() -> None:
    one, alike, other = "0123456789abcdef", "01234567ffffffff", "89abcdef01234567"
    assert anchored(one, other) == ["a-012345", "a-89abcd"]
    assert anchored(one, alike) == [f"a-{one}", f"a-{alike}"]
    assert anchored(one, "01234567") == [f"a-{one}", "a-01234567"]
    assert anchored("a-paper-of-record") == ["a-a-paper-of-record"]


def test_of_several_sentences_only_the_first_is_called_one() -> None:
    places = [Place("w", (0, 3), "title"), Place("w", (0, 3)), Place("w", (17, 19))]
    ((_, links),) = ANCHORS.by_outlet(places)
    assert sorted(link.text for link in links) == ["2", "headline", "sentence 1"]


@given(st.text(min_size=1, max_size=80))
def test_any_id_makes_an_anchor_that_can_stand_in_an_address(name: str) -> None:
    mention = Mention(name, ((3, 5),), None, Stance.ASSERTED)
    for anchor in (ANCHORS.article(name), ANCHORS.claim(name), ANCHORS.words_of(mention)):
        assert re.fullmatch(r"[A-Za-z0-9_-]+", anchor)
