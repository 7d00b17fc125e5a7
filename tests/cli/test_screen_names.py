from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.export.records import WRITTEN
from whoseword import export
from whoseword.cli.app import run

LIST = '71,"DORN, Ilka","individual","HARBOUR-1"' + ",-0- " * 7 + ',"DOB 1969."\n'


@pytest.fixture
def answer(tmp_path: Path) -> str:
    path = tmp_path / "answer.json"
    path.write_text(export.dumps(export.report(WRITTEN)), encoding="utf-8")
    return str(path)


@pytest.fixture
def sdn(tmp_path: Path) -> str:
    path = tmp_path / "sdn.csv"
    path.write_text(LIST, encoding="utf-8")
    return str(path)


def test_an_answer_is_screened_and_each_match_is_a_line(
    answer: str, sdn: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["screen", answer, "--list", sdn, "--json", "-"]) == 0
    [match] = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (match["entity"], match["list"], match["entry"]) == ("E1", "sdn.csv", "71")
    assert match["score"] == 1.0
    assert match["reasons"]


def test_without_json_each_match_is_told_in_words(
    answer: str, sdn: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["screen", answer, "--list", sdn]) == 0
    assert "Ilka Dorn: 1.00 like “DORN, Ilka” (sdn.csv 71)" in capsys.readouterr().out


def test_a_list_is_asked_for(answer: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["screen", answer]) == 2
    assert "--list FILE is missing" in capsys.readouterr().err


def test_a_bad_list_is_named_with_its_line(
    answer: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("1,2,3\n", encoding="utf-8")
    assert run(["screen", answer, "--list", str(bad)]) == 1
    assert "bad.csv: line 1 is no entry" in capsys.readouterr().err
