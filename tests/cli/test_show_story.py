from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.desk import Desk
from whoseword import export
from whoseword.cli.app import run


def test_a_story_is_told_as_read_tells_it(desk: Desk, tmp_path: Path) -> None:
    _, well = desk.lines("storyEntry", "stories")
    target, page = tmp_path / "story.json", tmp_path / "story.html"
    wanted = ["--json", str(target), "--report", str(page), "--quiet"]
    assert run(["story", well["id"], *wanted]) == 0
    answer = json.loads(target.read_text("utf-8"))
    Draft202012Validator(export.schema()).validate(answer)
    assert [story["id"] for story in answer["stories"]] == [well["id"]]
    assert page.read_text("utf-8").lower().startswith("<!doctype html>")


@pytest.mark.usefixtures("place")
def test_a_story_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["story", "T-none"]) == 1
    assert "T-none: no such story" in capsys.readouterr().err
