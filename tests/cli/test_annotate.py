from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from whoseword import export
from whoseword.cli.app import run

LINES = [
    {"id": "one", "text": "The town well is dry, mayor Ilka Dorn said on Saturday."},
    {"id": "two", "text": "“It never was deep,” said Tam Ruel, a digger from Lower Brenn."},
]
STREAM = "\n".join(json.dumps(line) for line in LINES)


def test_it_streams_a_line_an_article_in_order(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STREAM.encode())))
    assert run(["annotate", "-"]) == 0
    out, err = capfd.readouterr()
    lines = [json.loads(line) for line in out.splitlines()]
    shape = Draft202012Validator({"$defs": export.schema()["$defs"], "$ref": "#/$defs/annotated"})
    for line in lines:
        shape.validate(line)
    assert [line["article"]["text"] for line in lines] == [line["text"] for line in LINES]
    assert err == ""


def test_spans_cut_source_and_content_out_of_the_text(tmp_path: Path) -> None:
    data = tmp_path / "out.jsonl"
    given = tmp_path / "given.jsonl"
    given.write_text(STREAM, encoding="utf-8")
    assert run(["annotate", str(given), "--json", str(data)]) == 0
    line = json.loads(data.read_text(encoding="utf-8").splitlines()[1])
    ((start, end),) = line["attributions"][0]["source"]
    assert "Tam Ruel" in line["article"]["text"][start:end]
    ((start, end),) = line["attributions"][0]["content"]
    assert "It never was deep" in line["article"]["text"][start:end]


def test_a_bad_line_is_named_and_the_rest_goes_on(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    given = tmp_path / "given.jsonl"
    given.write_text(STREAM.replace("\n", "\n{broken\n"), encoding="utf-8")
    assert run(["annotate", str(given)]) == 0
    out, err = capfd.readouterr()
    assert len(out.splitlines()) == 2
    assert err.count("\n") == 1
    assert "given.jsonl" in err


def test_a_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    given = tmp_path / "given.jsonl"
    later = [{"text": f"Well number {number} is dry, Dorn said."} for number in range(200)]
    lines = [json.dumps(line) for line in (*LINES, *later)]
    given.write_text("\n".join(lines), encoding="utf-8")
    shell = f"set -o pipefail; {sys.executable} -m whoseword.cli annotate {given} | head -n 1"
    done = subprocess.run(  # noqa: S602 - a fixed line
        shell, shell=True, executable="/bin/bash", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["article"]["text"] == LINES[0]["text"]
    assert done.stderr == ""


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    given = tmp_path / "given.jsonl"
    given.write_text(STREAM, encoding="utf-8")
    return given


def test_json_lines_are_what_comes_without_a_format(
    articles: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["annotate", str(articles)]) == 0
    plain = capfd.readouterr().out
    assert run(["annotate", str(articles), "--format", "jsonl", "--output", "-"]) == 0
    assert capfd.readouterr().out == plain


def test_brat_gets_a_folder_with_two_files_an_article(articles: Path, tmp_path: Path) -> None:
    folder = tmp_path / "labelled"
    assert run(["annotate", str(articles), "--format", "brat", "-o", str(folder)]) == 0
    assert sorted(path.name for path in folder.iterdir()) == [
        "annotation.conf", "one.ann", "one.txt", "two.ann", "two.txt",
    ]  # fmt: skip
    assert (folder / "two.txt").read_text(encoding="utf-8") == LINES[1]["text"]
    assert "\tTam Ruel\n" in (folder / "two.ann").read_text(encoding="utf-8")


def test_brat_keeps_articles_of_one_name_and_a_labeller_s_settings(tmp_path: Path) -> None:
    given = tmp_path / "given.jsonl"
    lines = [{**LINES[0], "id": "One"}, {**LINES[1], "id": "one"}]
    given.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    (tmp_path / "annotation.conf").write_text("[entities]\n", encoding="utf-8")
    assert run(["annotate", str(given), "--format", "brat", "-o", str(tmp_path)]) == 0
    assert {"One.ann", "one~2.ann"} <= {path.name for path in tmp_path.iterdir()}
    assert (tmp_path / "annotation.conf").read_text(encoding="utf-8") == "[entities]\n"


def test_brat_goes_to_standard_output_for_one_article_only(
    articles: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    one = tmp_path / "one.txt"
    one.write_text(LINES[0]["text"], encoding="utf-8")
    assert run(["annotate", str(one), "--format", "brat"]) == 0
    assert "\tmayor Ilka Dorn\n" in capfd.readouterr().out
    assert run(["annotate", str(articles), "--format", "brat"]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert "--output" in err


@pytest.mark.parametrize(("form", "sign"), [("conll", "# newdoc id = two"), ("html", "</html>")])
def test_other_formats_go_to_a_file(articles: Path, tmp_path: Path, form: str, sign: str) -> None:
    target = tmp_path / "out"
    assert run(["annotate", str(articles), "--format", form, "--output", str(target)]) == 0
    assert sign in target.read_text(encoding="utf-8")


def test_json_and_another_format_are_refused(
    articles: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["annotate", str(articles), "--json", "-", "--format", "html"]) == 2
    assert "--json" in capfd.readouterr().err


def test_articles_of_one_text_or_one_id_get_a_line_each(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    given = tmp_path / "given.jsonl"
    text = LINES[0]["text"]
    lines = [{"id": "a", "text": text}, {"id": "b", "text": text}, {"text": text}, {"text": text},
             {"id": "a", "text": LINES[1]["text"]}]  # fmt: skip
    given.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert run(["annotate", str(given)]) == 0
    out, err = capfd.readouterr()
    told = [json.loads(line)["article"] for line in out.splitlines()]
    assert [article["text"] for article in told] == [line["text"] for line in lines]
    assert [told[n]["id"] for n in (0, 1, 4)] == ["a", "b", "a"]
    assert err == ""


def test_many_messages_of_one_kind_are_summed(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    given = tmp_path / "given.jsonl"
    lines = [json.dumps({"text": number}) for number in range(158)] + ["{broken"]
    given.write_text("\n".join([json.dumps(LINES[0]), *lines]), encoding="utf-8")
    for _ in range(2):
        assert run(["annotate", str(given)]) == 0
        told = capfd.readouterr().err.splitlines()
        assert len(told) == 7
        assert told[-1] == "whoseword: and 153 more: … is a number instead of a string"
