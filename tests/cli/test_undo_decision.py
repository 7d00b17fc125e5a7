from __future__ import annotations

import pytest

from tests.cli.desk import Desk
from whoseword.cli.app import run


def test_the_last_decision_holds_no_longer(desk: Desk) -> None:
    goat, well = desk.lines("storyEntry", "stories")
    (merged,) = desk.lines("decision", "merge", goat["id"], well["id"], "--by", "Ada")
    (undone,) = desk.lines("decision", "undo", "--by", "Bo")
    assert undone == {**merged, "undone": True}
    assert len(desk.lines("storyEntry", "stories")) == 2


@pytest.mark.usefixtures("place")
def test_where_nothing_was_decided_nothing_is_undone(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["undo", "--by", "x"]) == 1
    assert "no decision holds" in capsys.readouterr().err
