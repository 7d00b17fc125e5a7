from __future__ import annotations

from tests.export.records import WRITTEN
from whoseword.export.people_and_time import people_and_time

PARTS = people_and_time(WRITTEN.stories[0])


def test_an_event_comes_with_what_each_article_says_of_its_time() -> None:
    [shut] = PARTS["timeline"]
    assert shut == {
        "when": "2031-03",
        "text": "The well is shut",
        "status": "planned",
        "on_whose_word": ["S1"],
        "evidence": [
            {"article": "a1", "field": "title", "span": [0, 8], "when": "2031-03", "date": [3, 8]},
            {"article": "a1", "span": [1, 16], "when": "2031-03-04", "date": [9, 16]},
        ],
        "conflict": True,
    }


def test_posts_and_ties_name_entities_and_their_time() -> None:
    known = {entity["id"] for entity in PARTS["entities"]}
    [post], [tie] = PARTS["posts"], PARTS["ties"]
    assert {post["person"], post["organisation"], tie["a"], tie["b"]} <= known
    assert (post["from"], post["to"], tie["from"], tie["to"]) == (
        "2029",
        "2031-03/..",
        "2029",
        None,
    )


def test_a_match_with_a_watch_list_keeps_list_entry_score_and_reasons() -> None:
    assert PARTS["screening"] == [
        {
            "entity": "E1",
            "list": "sanctions.csv",
            "entry": "71",
            "name": "DORN, Ilka",
            "score": 0.9877,
            "reasons": ["a"],
            "because": [{"code": "as_written", "words": "a"}],
        }
    ]
