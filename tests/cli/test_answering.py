from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer

from tests.known import RESOURCES
from tests.report.story import bridge_report
from whoseword.cli.answering import Wanted, checked_places, give, hand_over
from whoseword.errors import InputError


def test_the_answer_goes_where_it_is_wanted_and_people_are_told_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, data, words = (str(tmp_path / name) for name in ("a.html", "a.json", "a.md"))
    hand_over(bridge_report(), Wanted(report=page, json=data, markdown=words))
    out = " ".join(capsys.readouterr().out.split())
    for place in (page, data, words):
        assert place in out
    assert Path(page).read_text("utf-8").lower().startswith("<!doctype html>")
    assert json.loads(Path(data).read_text("utf-8"))["format"] == "whoseword/1"
    assert Path(words).read_text("utf-8").startswith("#")


def test_a_quiet_answer_says_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hand_over(bridge_report(), Wanted(json=str(tmp_path / "a.json"), quiet=True))
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(report="-", json="-"),
        Wanted(json="same.json", markdown="same.json"),
        Wanted(json="/nowhere/a.json"),
    ],
)
def test_places_that_cannot_be_are_refused_before_any_work(wanted: Wanted) -> None:
    with pytest.raises(typer.BadParameter):
        checked_places(wanted)


def test_where_nothing_can_be_read_the_status_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    errors: list[InputError] = []
    with pytest.raises(typer.Exit) as left:
        give(["no-such.txt"], Wanted(quiet=True), RESOURCES, errors.append)
    assert [error.name for error in errors] == ["no-such.txt"]
    assert left.value.exit_code == 1
    assert "nothing could be read" in capsys.readouterr().err
