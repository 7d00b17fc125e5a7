from __future__ import annotations

from tests.export.records import WRITTEN
from whoseword.export.story_lookup import StoryLookup
from whoseword.records import Article, Place, Story, StoryArticle


def test_ids_lead_to_words_and_names() -> None:
    lookup = StoryLookup(WRITTEN.stories[0])
    assert lookup.outlet("a1") == "Ostrel Courier"
    assert lookup.words("a1", ((1, 4), (5, 9))) == "The … well"
    assert lookup.words("a1", ((0, 4),), "title") == "Well"
    assert lookup.source_name("S1") == "Ilka Dorn"
    assert lookup.source_names(["S1", "S1"]) == ["Ilka Dorn"] * 2
    assert lookup.outlets([Place("a1", (0, 1)), Place("a1", (1, 2))]) == ["Ostrel Courier"]


def test_what_has_no_entry_keeps_its_id_and_has_no_words() -> None:
    lookup = StoryLookup(WRITTEN.stories[0])
    assert (lookup.source_name("S9"), lookup.source_name(None)) == ("S9", None)
    assert lookup.entity_name("E9") == "E9"
    assert (lookup.outlet("none"), lookup.words("none", ((0, 3),))) == ("", "")


def test_an_article_without_an_outlet_goes_by_what_tells_it() -> None:
    told = tuple(
        StoryArticle(article, ())
        for article in (Article("a", "x", title="Dry"), Article("b", "x", origin="b.txt"))
    )
    lookup = StoryLookup(Story("T", "", told, (), (), ()))
    assert [lookup.outlet(name) for name in "ab"] == ["Dry", "b.txt"]
