from __future__ import annotations

from whoseword.archive.corrections import OF_ARTICLE, corrected, retitled
from whoseword.records import Article, Decision, DecisionKind, Story

WELL = Article("w", "The well is dry.", title="Dry", outlet="Courier", published="2030-05-04")


def correction(*together: str, story: str = "T", **changes: str) -> Decision:
    return Decision(DecisionKind.CORRECT, (story,), together, changes=changes)


def test_the_last_correction_of_each_field_holds_and_the_text_stays() -> None:
    taken = [
        correction("w", outlet="Post", title="Wet"),
        correction("w", outlet="Herald"),
        correction("x", title="Another"),
        Decision(DecisionKind.MERGE, ("T",), ("w",), changes={"title": "Merged"}),
    ]
    found = corrected(WELL, taken)
    assert (found.outlet, found.title, found.published) == ("Herald", "Wet", "2030-05-04")
    assert (found.id, found.text) == (WELL.id, WELL.text)
    assert corrected(WELL, []) == WELL
    assert "text" not in OF_ARTICLE


def test_a_story_goes_by_the_title_that_it_was_given_last() -> None:
    story = Story("T", "Dry", (), (), (), ())
    assert retitled(story, [correction(title="Wet"), correction(title="Wetter")]).title == "Wetter"
    assert retitled(story, [correction("w", title="Of an article")]).title == "Dry"
    assert retitled(story, [correction(story="U", title="Of another")]).title == "Dry"
