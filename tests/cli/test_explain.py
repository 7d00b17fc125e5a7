from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.report.story import bridge_report
from whoseword import export
from whoseword.cli.app import run


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    path = tmp_path / "answer.json"
    path.write_text(export.dumps(export.report(bridge_report())), encoding="utf-8")
    return path


def test_it_explains_a_claim_of_a_written_report(
    answer: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["explain", "2", str(answer)]) == 0
    out, err = capfd.readouterr()
    assert "Engineers counted 41 cracks" in out
    assert "What would change the count" in out
    assert err == ""


def test_a_report_comes_from_standard_input_too(
    answer: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(["explain", "claim-2", str(answer)])
    expected = capfd.readouterr().out
    for arguments in (["claim-2", "-"], ["claim-2"]):
        given = io.TextIOWrapper(io.BytesIO(answer.read_bytes()))
        monkeypatch.setattr(sys, "stdin", given)
        assert run(["explain", *arguments]) == 0
        assert capfd.readouterr().out == expected


@pytest.mark.parametrize(
    ("content", "problem"), [("not json", "is no report"), ('{"text": "x"}', "whoseword/1")]
)
def test_what_is_no_report_is_one_line_that_names_it_and_the_remedy(
    content: str, problem: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "article.json"
    path.write_text(content)
    assert run(["explain", "1", str(path)]) == 1
    out, err = capfd.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert str(path) in err
    assert problem in err
    assert "whoseword read INPUT --json FILE" in err


def test_a_missing_file_and_an_unknown_claim_are_named(
    answer: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["explain", "1", str(answer.with_name("gone.json"))]) == 1
    assert "gone.json: no such file" in capfd.readouterr().err
    assert run(["explain", "claim-99", str(answer)]) == 1
    err = capfd.readouterr().err
    assert err.startswith("whoseword: claim-99: ")
    assert "claim-9" in err
    assert err.count("\n") == 1


def test_reports_of_older_versions_are_explained_as_far_as_they_go(
    answer: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    content = json.loads(answer.read_text(encoding="utf-8"))
    for claim in content["stories"][0]["claims"]:
        del claim["joins"], claim["what_if"]
    answer.write_text(json.dumps(content))
    assert run(["explain", "1", str(answer)]) == 0
    assert "Why each source counts as one" in capfd.readouterr().out
