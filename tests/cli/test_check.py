from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from whoseword import export
from whoseword.cli.app import run

CLAIM = "The Tarn dam was cracked in April."
TOLD = [
    {
        "outlet": "The Vale Post",
        "published": "2024-05-20",
        "text": "The Tarn dam was cracked in April, two engineers told The Vale Post. It broke on"
        " Monday.",
    },
    {
        "outlet": "Hill News",
        "published": "2024-05-21",
        "text": "Ada Moor, the minister, denied that the Tarn dam was cracked in April. She spoke"
        " to reporters in Tarn.",
    },
    {"outlet": "Short Wire", "published": "2024-05-22", "title": "Tarn dam was cracked in April"},
    {"outlet": "Nobody"},
]


@pytest.fixture
def given(tmp_path: Path) -> str:
    lines = tmp_path / "articles.jsonl"
    lines.write_text("\n".join(map(json.dumps, TOLD)), encoding="utf-8")
    return str(lines)


def answer(*command: str, target: Path) -> dict[str, Any]:
    assert run(["check", *command, "--quiet", "--json", str(target)]) == 0
    found: dict[str, Any] = json.loads(target.read_text("utf-8"))
    defined = {"$defs": export.schema()["$defs"], "$ref": "#/$defs/claimCheck"}
    Draft202012Validator(defined).validate(found)
    return found


def test_it_says_who_states_who_denies_and_what_was_not_read(given: str, tmp_path: Path) -> None:
    found = answer(CLAIM, given, target=tmp_path / "answer.json")
    bearing = {article["outlet"]: article["bearing"] for article in found["articles"]}
    assert bearing["The Vale Post"] == ["states"]
    assert bearing["Hill News"] == ["denies"]
    assert bearing["Short Wire"] == ["states"], "a headline alone is read too"
    assert [one["problem"] for one in found["not_read"]] == ['the field "text" is missing']
    names = {source["id"]: source["name"] for source in found["sources"]}
    assert "two engineers" in {names.get(o["source"]) for o in found["origins"]}
    assert [names[passage["speaker"]] for passage in found["denies"]] == ["Ada Moor"]
    texts = {told["outlet"]: told.get("text", "") for told in TOLD}
    ids = {article["id"]: article["outlet"] for article in found["articles"]}
    for passage in [*found["states"], *found["denies"]]:
        if "field" not in passage:
            words = [texts[ids[passage["article"]]][s:e] for s, e in passage["spans"]]
            assert passage["text"] == " … ".join(words)


def test_days_can_be_asked_for(given: str, tmp_path: Path) -> None:
    found = answer(CLAIM, given, "--from", "2024-05-21", target=tmp_path / "answer.json")
    assert [article["outlet"] for article in found["articles"]] == ["Hill News", "Short Wire"]
    assert (found["from"], found["to"], found["outside"]) == ("2024-05-21", None, 1)


def test_people_get_few_lines_about_a_claim_from_standard_input(
    given: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(CLAIM.encode())))
    assert run(["check", "-", given]) == 0
    out = capfd.readouterr().out
    assert "Stated by two of three articles: Short Wire and The Vale Post." in out
    assert "Denied by one of three articles: Hill News." in out
    assert "Not read:" in out


def test_the_archive_answers_where_no_input_is_given(
    given: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    store = str(tmp_path / "desk.whoseword")
    assert run(["add", given, "--store", store, "--quiet"]) == 0
    found = answer(CLAIM, "--store", store, target=tmp_path / "answer.json")
    bearing = {article["outlet"]: article["bearing"] for article in found["articles"]}
    assert bearing == {"The Vale Post": ["states"], "Hill News": ["denies"]}
    assert run(["check", CLAIM, given, "--store", store]) == 2
    assert "not both" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("command", "status"),
    [
        (["check", "-", "-"], 2),
        (["check", CLAIM, "no-such-file.txt"], 1),
        (["check", "…", "no-such-file.txt"], 1),
        (["check", CLAIM, "x", "--from", "tomorrow"], 2),
    ],
)
def test_wrong_usage_and_nothing_read_have_their_status(command: list[str], status: int) -> None:
    assert run(command) == status
