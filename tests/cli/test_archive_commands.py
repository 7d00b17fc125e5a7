from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.archive.invented import GOAT, WELL
from whoseword import export
from whoseword.cli.app import run


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "desk.whoseword"
    monkeypatch.setenv("WHOSEWORD_STORE", str(place))
    return place


@pytest.fixture
def given(tmp_path: Path) -> Path:
    lines = tmp_path / "articles.jsonl"
    lines.write_text("\n".join(map(json.dumps, [*WELL, GOAT])), encoding="utf-8")
    return lines


class Desk:
    """Runs commands and gives their lines of JSON, each checked against the schema."""

    def __init__(self, folder: Path) -> None:
        self._target = folder / "lines.jsonl"

    def lines(self, shape: str, *command: str) -> list[dict[str, Any]]:
        assert run([*command, "--json", str(self._target)]) == 0
        found = [json.loads(line) for line in self._target.read_text("utf-8").splitlines()]
        defined = {"$defs": export.schema()["$defs"], "$ref": f"#/$defs/{shape}"}
        for line in found:
            Draft202012Validator(defined).validate(line)
        return found


@pytest.fixture
def desk(place: Path, given: Path, tmp_path: Path) -> Desk:
    assert place
    assert run(["add", str(given), "--quiet"]) == 0
    return Desk(tmp_path)


def test_adding_twice_tells_a_line_an_article_and_changes_nothing(
    place: Path, given: Path, tmp_path: Path
) -> None:
    assert place
    desk = Desk(tmp_path)
    first = desk.lines("added", "add", str(given))
    assert [line["new"] for line in first] == [True] * 4
    again = desk.lines("added", "add", str(given))
    assert [{**line, "new": True} for line in again] == first


def test_stories_are_listed_and_each_is_told_as_read_tells_it(desk: Desk, tmp_path: Path) -> None:
    goat, well = desk.lines("storyEntry", "stories")
    assert (goat["title"], len(well["articles"])) == (GOAT["title"], 3)
    assert well["origins"]["at_least"] <= well["origins"]["at_most"]
    target, page = tmp_path / "story.json", tmp_path / "story.html"
    wanted = ["--json", str(target), "--report", str(page), "--quiet"]
    assert run(["story", well["id"], *wanted]) == 0
    answer = json.loads(target.read_text("utf-8"))
    Draft202012Validator(export.schema()).validate(answer)
    assert [story["id"] for story in answer["stories"]] == [well["id"]]
    assert page.read_text("utf-8").lower().startswith("<!doctype html>")


def test_without_json_people_read_what_happened(
    desk: Desk, given: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk
    for command in (["add", str(given)], ["stories"], ["search", "goat"]):
        assert run(command) == 0
        out, err = capsys.readouterr()
        assert ("T-" in out, err) == (True, "")


def test_a_search_gives_a_line_a_hit(desk: Desk) -> None:
    (hit,) = desk.lines("found", "search", "jury", "counted")
    assert GOAT["text"][slice(*hit["span"])] == hit["text"]
    assert desk.lines("found", "search", "unicorn") == []


def test_decisions_are_told_with_who_when_and_why_and_can_be_undone(desk: Desk) -> None:
    goat, well = desk.lines("storyEntry", "stories")
    who = ("--by", "Ada", "--why", "I was there")
    (merged,) = desk.lines("decision", "merge", goat["id"], well["id"], *who)
    assert (merged["kind"], merged["by"], merged["why"]) == ("merge", "Ada", "I was there")
    assert len(desk.lines("storyEntry", "stories")) == 1
    (undone,) = desk.lines("decision", "undo", "--by", "Bo")
    assert undone == {**merged, "undone": True}
    assert len(desk.lines("storyEntry", "stories")) == 2
    (split,) = desk.lines("decision", "split", well["id"], well["articles"][0], *who)
    assert split["together"] == [well["articles"][0]]
    assert len(desk.lines("storyEntry", "stories")) == 3
    assert desk.lines("decision", "correct", goat["id"], "--title", "Goats", *who)
    assert "Goats" in {line["title"] for line in desk.lines("storyEntry", "stories")}


def test_forgotten_articles_are_gone(desk: Desk, place: Path) -> None:
    goat, _ = desk.lines("storyEntry", "stories")
    (line,) = desk.lines("forgotten", "forget", *goat["articles"])
    assert line == {"forgotten": goat["articles"][0]}
    assert desk.lines("found", "search", "goat") == []
    assert len(desk.lines("storyEntry", "stories")) == 1
    assert b"jury" not in place.read_bytes()


@pytest.mark.parametrize(
    ("command", "status", "named"),
    [
        (["story", "T-none"], 1, "T-none: no such story"),
        (["forget", "none"], 1, "none: no such article"),
        (["undo", "--by", "x"], 1, "no decision holds"),
        (["merge", "T-none", "T-none", "--by", "x"], 1, "T-none: no such story"),
        (["correct", "T-none"], 2, "--title"),
        (["correct", "T-none", "--outlet", "x"], 2, "--article"),
        (["correct", "T-none", "--published", "soon"], 2, "--published soon"),
        (["add", "no-such.txt"], 1, "no-such.txt"),
        (["stories", "--json", "/nowhere/x"], 2, "--json /nowhere/x"),
        (["stories", "--store", "/nowhere/x"], 3, "/nowhere/x: cannot be opened or made"),
    ],
)
def test_what_cannot_be_done_is_named(
    command: list[str], status: int, named: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert place
    assert run(command) == status
    assert named in capsys.readouterr().err


@pytest.mark.parametrize("command", [["stories"], ["search", "x"], ["undo", "--by", "x"]])
def test_a_file_that_is_no_archive_is_status_3_and_left_alone(
    command: list[str], place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place.write_bytes(b"Dear madam, " * 400)
    assert run(command) == 3
    assert capsys.readouterr().err.count("\n") == 1
    assert place.read_bytes() == b"Dear madam, " * 400


def test_an_archive_of_a_newer_version_is_status_3(
    desk: Desk, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk
    with sqlite3.connect(place) as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()
    assert run(["stories"]) == 3
    assert "newer version of Whoseword" in capsys.readouterr().err


def test_the_archive_lies_in_the_data_folder_if_nobody_says_where(
    given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WHOSEWORD_STORE", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("sys.platform", "linux")
    assert run(["add", str(given), "--quiet"]) == 0
    assert [p.name for p in (tmp_path / "data" / "whoseword").glob("*.whoseword")]
