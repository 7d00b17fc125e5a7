from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.desk import Desk
from whoseword.cli.app import run


def test_adding_twice_tells_a_line_an_article_and_changes_nothing(
    place: Path, given: Path, tmp_path: Path
) -> None:
    assert not place.exists()
    desk = Desk(tmp_path)
    first = desk.lines("added", "add", str(given))
    assert [line["new"] for line in first] == [True] * 4
    again = desk.lines("added", "add", str(given))
    assert [{**line, "new": True} for line in again] == first


def test_people_read_where_an_article_went_and_nothing_when_it_is_to_be_quiet(
    desk: Desk, given: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk
    assert run(["add", str(given)]) == 0
    out, err = capsys.readouterr()
    assert (out.count("is already in T-"), err) == (4, "")
    assert run(["add", str(given), "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("place")
def test_where_nothing_can_be_read_the_status_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", "no-such.txt"]) == 1
    assert "no-such.txt" in capsys.readouterr().err
