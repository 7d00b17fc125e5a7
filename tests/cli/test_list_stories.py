from __future__ import annotations

import pytest

from tests.archive.invented import GOAT
from tests.cli.desk import Desk
from whoseword.cli.app import run


def test_stories_are_listed_newest_first(desk: Desk) -> None:
    goat, well = desk.lines("storyEntry", "stories")
    assert (goat["title"], len(well["articles"])) == (GOAT["title"], 3)
    assert well["origins"]["at_least"] <= well["origins"]["at_most"]


@pytest.mark.usefixtures("desk")
def test_people_read_a_line_a_story(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["stories"]) == 0
    out, err = capsys.readouterr()
    goat, well = out.splitlines()
    assert goat.startswith("T-")
    assert "2030-05-06  1 outlet, origins 1 to 1" in goat
    assert "3 outlets, origins" in well
    assert err == ""


@pytest.mark.usefixtures("place")
def test_a_place_that_cannot_be_written_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["stories", "--json", "/nowhere/x"]) == 2
    assert "--json /nowhere/x" in capsys.readouterr().err
