from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from whoseword import export
from whoseword.cli.app import run

COURIER = {
    "outlet": "Ostrel Courier",
    "title": "Well at Ostrel is dry, mayor says",
    "published": "2030-05-04",
    "text": "The town well of Ostrel is dry, mayor Ilka Dorn said on Saturday.\n\n"
    "“We have water for nine days,” Dorn said. She asked people not to wash their carts.",
}
VALE = {
    "outlet": "Vale Post",
    "title": "Nine days of water left in Ostrel",
    "text": "Ostrel has water for nine days only, its mayor, Ilka Dorn, told the Ostrel Courier.\n"
    "The town well is dry. <script>alert(1)</script> The council of Ostrel meets on Monday.",
}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, article in (("courier", COURIER), ("vale", VALE)):
        (folder / f"{name}.json").write_text(json.dumps(article), encoding="utf-8")
    return folder


def told(path: Path) -> Any:  # noqa: ANN401 - whatever JSON holds
    return json.loads(path.read_text(encoding="utf-8"))


def test_it_writes_json_of_the_published_shape_and_a_page(reports: Path, tmp_path: Path) -> None:
    data, page = tmp_path / "out.json", tmp_path / "out.html"
    command = ["read", str(reports), "--json", str(data), "--report", str(page), "--quiet"]
    assert run(command) == 0
    answer = told(data)
    Draft202012Validator(export.schema()).validate(answer)
    assert [len(story["articles"]) for story in answer["stories"]] == [2]
    assert page.read_text(encoding="utf-8").lower().startswith("<!doctype html>")


def test_the_order_of_the_inputs_changes_no_byte(reports: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    courier, vale = str(reports / "courier.json"), str(reports / "vale.json")
    run(["read", courier, vale, "--json", str(one), "--quiet"])
    run(["read", vale, courier, "--json", str(other), "--quiet"])
    assert one.read_bytes() == other.read_bytes()


def test_the_summary_goes_to_standard_output(
    reports: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["read", str(reports)]) == 0
    out, err = capfd.readouterr()
    assert "Ostrel" in out
    assert "\x1b" not in out
    assert err == ""


def test_it_says_where_its_files_are(
    reports: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    page, words, tables = tmp_path / "r.html", tmp_path / "r.md", tmp_path / "tables"
    command = ["read", str(reports), "--report", str(page), "--md", str(words)]
    assert run([*command, "--csv", str(tables)]) == 0
    assert capfd.readouterr().out.splitlines()[-3:] == [
        f"The report is in {page}",
        f"The Markdown is in {words}",
        f"The tables are in {tables}",
    ]
    assert words.read_text(encoding="utf-8").startswith("# ")
    assert "Ostrel Courier" in (tables / "articles.csv").read_text(encoding="utf-8")


def test_no_line_is_padded_in_a_pipe(reports: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(reports)]) == 0
    lines = capfd.readouterr().out.split("\n")
    assert len(lines) > 5
    assert lines == [line.rstrip(" ") for line in lines]


def test_all_shows_claims_that_the_summary_leaves_out(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    named = ("Dorn", "Ruel", "Vane", "Pell", "Brek", "Marsh", "Tarn", "Sorrel", "Holt", "Quill")
    told = [f"Ada {name} said the {name} mill closed in 19{i}0." for i, name in enumerate(named)]
    told += ["The well of Vale is dry.", "The bridge of Ostrel is shut.", "A goat won the cup."]
    article = tmp_path / "many.txt"
    article.write_text("\n\n".join(told), encoding="utf-8")
    assert run(["read", str(article)]) == 0
    short = capfd.readouterr().out
    assert run(["read", str(article), "--all"]) == 0
    every = capfd.readouterr().out
    assert " more claim" in short
    assert " more claim" not in every
    assert every.count("Origins: ") > short.count("Origins: ") == 10


def test_it_makes_way_for_json_on_standard_output(
    reports: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["read", str(reports), "--json", "-"]) == 0
    out, err = capfd.readouterr()
    assert json.loads(out)["format"] == "whoseword/1"
    assert "Ostrel" in err


def test_quiet_prints_nothing(reports: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(reports), "--quiet"]) == 0
    assert capfd.readouterr() == ("", "")


def test_one_story_joins_what_has_nothing_in_common(reports: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("A goat won the chess cup of Lower Brenn, its owner Tam Ruel said.\n" * 3)
    data = tmp_path / "out.json"
    for options, sizes in (([], [2, 1]), (["--one-story"], [3])):
        assert run(["read", str(reports), str(other), "--json", str(data), "-q", *options]) == 0
        assert [len(story["articles"]) for story in told(data)["stories"]] == sizes


def test_as_of_dates_the_undated_only(reports: Path, tmp_path: Path) -> None:
    data = tmp_path / "out.json"
    assert run(["read", str(reports), "--as-of", "2030-05-06", "--json", str(data), "-q"]) == 0
    dated = {a["outlet"]: a["published"] for a in told(data)["stories"][0]["articles"]}
    assert dated == {"Ostrel Courier": "2030-05-04", "Vale Post": "2030-05-06"}


def test_a_bad_input_is_named_and_the_rest_goes_on(
    reports: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "out.json"
    assert run(["read", "no-such.txt", str(reports), "--json", str(data), "--quiet"]) == 0
    assert len(told(data)["stories"][0]["articles"]) == 2
    err = capfd.readouterr().err
    assert err.count("\n") == 1
    assert "no-such.txt" in err


@pytest.mark.parametrize("command", ["read", "annotate"])
def test_nothing_read_is_status_1_and_leaves_no_file(
    command: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    data, empty = tmp_path / "out.json", tmp_path / "empty.txt"
    empty.touch()
    assert run([command, str(empty), "no-such.txt", "--json", str(data)]) == 1
    assert not data.exists()
    out, err = capfd.readouterr()
    assert out == ""
    assert all(name in err for name in ("empty.txt", "no-such.txt", "nothing could be read"))
    assert err.count("\n") == 3


def test_control_characters_of_a_name_do_not_reach_the_terminal(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert run(["read", "evil\x1b[31m\n.txt"]) == 1
    err = capfd.readouterr().err
    assert "\x1b" not in err
    assert "evil\\x1b[31m\\n.txt" in err


def test_a_locale_without_utf_8_changes_nothing(reports: Path) -> None:
    command = [sys.executable, "-m", "whoseword.cli", "read", str(reports), "--json", "-"]
    done = [
        subprocess.run(  # noqa: S603 - our own interpreter
            command, capture_output=True, check=True, env={**os.environ, **more}
        ).stdout
        for more in ({}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONHASHSEED": "1"})
    ]
    assert done[0] == done[1]
    assert "“We have water for nine days,”".encode() in done[0]


def test_a_list_of_further_outlets_is_used_and_a_bad_one_is_wrong_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.jsonl"
    report.write_text('{"text": "It held, he told the Skerry Log.", "outlet": "The Bugle"}')
    listed = tmp_path / "mine.tsv"
    listed.write_text("The Skerry Log\n")
    assert run(["--outlets", str(listed), "annotate", str(report), "-q"]) == 0
    (credit,) = json.loads(capsys.readouterr().out)["article"]["credits"]
    assert credit["outlet"] == "The Skerry Log"
    assert run(["annotate", str(report), "-q"]) == 0
    assert json.loads(capsys.readouterr().out)["article"]["credits"] == []
    listed.write_text("The Skerry Log\t\tno domain\n")
    monkeypatch.setenv("WHOSEWORD_OUTLETS", str(listed))
    assert run(["annotate", str(report)]) == 2
    assert "line 1: “no domain” is no domain. Write bare host names" in capsys.readouterr().err
