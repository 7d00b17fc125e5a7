from __future__ import annotations

import pytest

from tests.cli.desk import Desk
from whoseword.cli.app import run


def test_two_stories_are_one_told_with_who_and_why(desk: Desk) -> None:
    goat, well = desk.lines("storyEntry", "stories")
    who = ("--by", "Ada", "--why", "I was there")
    (merged,) = desk.lines("decision", "merge", goat["id"], well["id"], *who)
    assert (merged["kind"], merged["by"], merged["why"]) == ("merge", "Ada", "I was there")
    assert merged["together"] == sorted([*goat["articles"], *well["articles"]])
    (one,) = desk.lines("storyEntry", "stories")
    assert one["id"] == well["id"]


@pytest.mark.usefixtures("place")
def test_a_story_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["merge", "T-none", "T-none", "--by", "x"]) == 1
    assert "T-none: no such story" in capsys.readouterr().err
