from __future__ import annotations

import pytest

from tests.archive.invented import GOAT
from tests.cli.desk import Desk
from whoseword.cli.app import run


def test_a_search_gives_a_line_a_hit(desk: Desk) -> None:
    (hit,) = desk.lines("found", "search", "jury", "counted")
    assert GOAT["text"][slice(*hit["span"])] == hit["text"]
    assert desk.lines("found", "search", "unicorn") == []


def test_words_in_quotation_marks_stand_in_a_row(desk: Desk) -> None:
    assert desk.lines("found", "search", '"chess cup"')
    assert desk.lines("found", "search", '"cup chess"') == []


@pytest.mark.usefixtures("desk")
def test_people_read_the_sentence_and_where_it_stands(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "jury"]) == 0
    out, err = capsys.readouterr()
    assert " in T-" in out
    assert "counted the pieces twice" in " ".join(out.split())
    assert err == ""
