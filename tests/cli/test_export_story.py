from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.report.story import bridge_report
from whoseword import export
from whoseword.cli.app import run
from whoseword.cli.export_story import ExportFormat


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    place = tmp_path / "answer.json"
    place.write_text(export.dumps(export.report(bridge_report())), encoding="utf-8")
    return place


@pytest.mark.parametrize("wanted", ["csv", "parquet"])
def test_tables_go_into_a_folder_that_is_made(answer: Path, tmp_path: Path, wanted: str) -> None:
    folder = tmp_path / "tables"
    assert run(["export", str(answer), "--to", wanted, "--output", str(folder)]) == 0
    assert {path.suffix for path in folder.iterdir()} == {f".{wanted}"}
    assert (folder / f"claims.{wanted}").stat().st_size > 100


@pytest.mark.parametrize("wanted", [w.value for w in ExportFormat if w not in {"csv", "parquet"}])
def test_every_other_format_is_one_file(answer: Path, tmp_path: Path, wanted: str) -> None:
    one, again = tmp_path / "one", tmp_path / "again"
    for place in (one, again):
        assert run(["export", str(answer), "--to", wanted, "--output", str(place)]) == 0
    assert one.stat().st_size > 500
    assert one.read_bytes() == again.read_bytes()


def test_a_missing_library_is_named_with_its_extra(
    answer: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    place = tmp_path / "story.gexf"
    assert run(["export", str(answer), "--to", "gexf", "--output", str(place)]) == 1
    assert "pip install 'whoseword[network]'" in capfd.readouterr().err
    assert not place.exists()


def test_an_answer_is_read_from_standard_input(
    answer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(answer.read_bytes())))
    assert run(["export", "-", "--to", "csv", "-o", str(tmp_path / "t")]) == 0
    assert (tmp_path / "t" / "claims.csv").exists()


def test_a_story_of_the_archive_is_exported_by_its_id(tmp_path: Path) -> None:
    text = "The town well of Ostrel is dry, mayor Ilka Dorn said on Saturday."
    article = tmp_path / "one.json"
    article.write_text(json.dumps({"text": text, "outlet": "Ostrel Courier"}))
    store, added = str(tmp_path / "desk.whoseword"), tmp_path / "added.jsonl"
    assert run(["add", str(article), "--store", store, "--json", str(added), "-q"]) == 0
    story = json.loads(added.read_text())["story"]
    command = ["export", story, "--to", "csv", "-o", str(tmp_path / "t"), "--store", store, "-q"]
    assert run(command) == 0
    assert "Ostrel Courier" in (tmp_path / "t" / "articles.csv").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_is_wrong_usage(
    answer: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", str(answer), "--to", "csv", "-o", "-"]) == 2
    assert run(["export", str(answer), "--to", "csv", "-o", str(answer)]) == 2
    assert run(["export", str(answer), "--to", "csv", "-o", str(tmp_path / "no" / "t")]) == 2
    err = capfd.readouterr().err.splitlines()
    assert ["Name a folder" in err[0], "is no folder" in err[1], "no folder" in err[2]] == [
        True
    ] * 3


def test_what_is_no_answer_is_named(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{}")
    assert run(["export", str(bad), "--to", "csv", "-o", str(tmp_path / "t")]) == 1
    assert "bad.json" in capfd.readouterr().err
