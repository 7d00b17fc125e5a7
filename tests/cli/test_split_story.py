from __future__ import annotations

import pytest

from tests.cli.desk import Desk
from whoseword.cli.app import run


def test_an_article_is_a_story_of_its_own(desk: Desk) -> None:
    _, well = desk.lines("storyEntry", "stories")
    first, *rest = well["articles"]
    (split,) = desk.lines("decision", "split", well["id"], first, "--by", "Ada")
    assert (split["kind"], split["together"], sorted(split["apart"])) == (
        "split",
        [first],
        sorted(rest),
    )
    assert len(desk.lines("storyEntry", "stories")) == 3


def test_no_story_is_left_without_an_article(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    _, well = desk.lines("storyEntry", "stories")
    assert run(["split", well["id"], *well["articles"], "--by", "Ada"]) == 1
    assert "no article would stay in it" in capsys.readouterr().err
