from __future__ import annotations

from jsonschema import Draft202012Validator

from whoseword.export import archive_lines, schema
from whoseword.records import (
    Added,
    Decision,
    DecisionKind,
    Found,
    OriginRange,
    Place,
    StoryEntry,
)


def valid(line: dict[str, object], shape: str) -> dict[str, object]:
    defined = {"$defs": schema()["$defs"], "$ref": f"#/$defs/{shape}"}
    Draft202012Validator(defined).validate(line)
    return line


def test_an_article_that_was_added() -> None:
    line = valid(archive_lines.added(Added("a", "T", new=True)), "added")
    assert line == {"article": "a", "story": "T", "new": True}


def test_a_story_of_the_list_with_or_without_claims() -> None:
    entry = StoryEntry("T", "Dry", ("a",), ("Courier",), OriginRange(1, 2), "2030-05-04", None)
    line = valid(archive_lines.entry(entry), "storyEntry")
    assert line["origins"] == {"at_least": 1, "at_most": 2}
    bare = StoryEntry("T", "Dry", (), (), None, None, None)
    assert valid(archive_lines.entry(bare), "storyEntry")["origins"] is None


def test_a_hit_names_its_field_where_it_is_the_headline() -> None:
    line = valid(archive_lines.found(Found("a", "T", (0, 3), "Dry", "title")), "found")
    assert line["field"] == "title"
    assert "field" not in archive_lines.found(Found("a", "T", (0, 3), "Dry"))


def test_a_decision_with_the_characters_it_holds_to() -> None:
    taken = Decision(
        DecisionKind.SAME_SOURCE,
        ("T",),
        anchors=((Place("a", (0, 3)),), (Place("b", (1, 2), "title"),)),
        by="Ada",
        at="2030-05-04",
        why="met",
        number=3,
    )
    line = valid(archive_lines.decided(taken, undone=True), "decision")
    assert line["anchors"] == [
        [{"article": "a", "span": [0, 3]}],
        [{"article": "b", "field": "title", "span": [1, 2]}],
    ]
    assert (line["decision"], line["undone"]) == (3, True)
