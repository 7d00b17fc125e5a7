from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.desk import Desk
from whoseword.cli.app import run


def test_forgotten_articles_are_gone(desk: Desk, place: Path) -> None:
    goat, _ = desk.lines("storyEntry", "stories")
    (line,) = desk.lines("forgotten", "forget", *goat["articles"])
    assert line == {"forgotten": goat["articles"][0]}
    assert desk.lines("found", "search", "goat") == []
    assert len(desk.lines("storyEntry", "stories")) == 1
    assert b"jury" not in place.read_bytes()


@pytest.mark.usefixtures("place")
def test_an_article_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["forget", "none"]) == 1
    assert "none: no such article" in capsys.readouterr().err
