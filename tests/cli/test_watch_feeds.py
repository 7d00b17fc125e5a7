from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from tests.archive.invented import GOAT
from tests.archive.test_watching import feed
from whoseword import export
from whoseword.cli.app import run


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WHOSEWORD_STORE", str(tmp_path / "desk.whoseword"))
    place = tmp_path / "feed.xml"
    place.write_bytes(feed(GOAT))
    return place


def test_alerts_go_to_lines_a_feed_and_a_command(
    news: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    lines, atom, told = (tmp_path / name for name in ("a.jsonl", "a.xml", "told"))
    code = f"import sys; open({str(told)!r}, 'a').write(sys.stdin.read())"
    command = f"{shlex.quote(sys.executable)} -c {shlex.quote(code)}"
    given = ["watch", str(news), "--once", "--json", str(lines), "--atom", str(atom)]
    assert run([*given, "--run", command]) == 0
    (line,) = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
    shape = {"$defs": export.schema()["$defs"], "$ref": "#/$defs/alert"}
    Draft202012Validator(shape).validate(line)
    assert line["kind"] == "new_story"
    assert GOAT["title"] in line["text"]
    assert json.loads(told.read_text("utf-8")) == line
    assert len(etree.parse(atom).getroot().findall("{*}entry")) == 1
    shown = capfd.readouterr().out
    assert line["text"] in shown
    assert run([*given, "--quiet"]) == 0
    assert lines.read_text("utf-8") == ""
    assert len(etree.parse(atom).getroot().findall("{*}entry")) == 1


@pytest.mark.parametrize("every", ["15", "soon", "5s", "0m"])
def test_how_often_must_be_a_time_of_a_minute_or_more(news: Path, every: str) -> None:
    assert run(["watch", str(news), "--once", "--every", every]) == 2


def test_no_feed_that_can_be_read_is_status_1(
    news: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["watch", str(news.parent / "missing.xml"), "--once"]) == 1
    assert "missing.xml" in capfd.readouterr().err


def test_a_command_that_fails_is_named_and_costs_nothing(
    news: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["watch", str(news), "--once", "--run", "/nowhere/x"]) == 0
    assert "--run /nowhere/x" in capfd.readouterr().err
    assert run(["watch", str(news), "--once", "--run", "'"]) == 2
