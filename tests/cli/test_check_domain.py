from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from whoseword.cli.app import run

FIELDS = ["domain", "verdict", "outlet", "outlet_domain", "reasons", "because"]


def test_each_domain_gives_one_line_of_the_contract(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check-domain", "spiegel.ltd", "spiegel.de", "example.org", "--json", "-"]) == 0
    lines = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert [list(line) for line in lines] == [FIELDS] * 3
    assert [line["verdict"] for line in lines] == ["imitates", "registered", "unknown"]
    assert [line["outlet_domain"] for line in lines] == ["spiegel.de", "spiegel.de", None]
    assert all(line["reasons"] for line in lines)


def test_it_reads_lines_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    given = b"\xef\xbb\xbflemonde[.]ltd\r\n\n \nhttps://www.lemonde.fr/a\n\xff.example\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    target = tmp_path / "verdicts.jsonl"
    assert run(["check-domain", "bbc.com", "-", "--json", str(target)]) == 0
    lines = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert [line["domain"] for line in lines[:3]] == [
        "bbc.com",
        "lemonde[.]ltd",
        "https://www.lemonde.fr/a",
    ]
    assert [line["outlet"] for line in lines] == ["BBC News", "Le Monde", "Le Monde", None]


def test_people_get_a_sentence_and_no_escape_codes(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check-domain", "spiegel.ltd", "\x1b[31mred.example"]) == 0
    out = capfd.readouterr().out
    assert "spiegel.ltd: imitates Der Spiegel (spiegel.de): same name" in out
    assert "\x1b" not in out


def test_what_is_no_domain_is_named_and_the_others_go_on(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert run(["check-domain", "1.2.3.4", "localhost", "", "spiegel.de", "--json", "-"]) == 0
    out, err = capfd.readouterr()
    assert [json.loads(line)["domain"] for line in out.splitlines()] == ["spiegel.de"]
    named = [line.removeprefix("whoseword: ").partition(":")[0] for line in err.splitlines()]
    assert named == ["1.2.3.4", "localhost", "an empty name"]


def test_no_domain_at_all_is_status_one(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check-domain", "localhost"]) == 1
    assert "localhost: this is no domain, it has no ending. Give it" in capfd.readouterr().err


def test_nothing_to_check_is_status_one(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\n")))
    assert run(["check-domain", "-"]) == 1
    assert capfd.readouterr().err.startswith("whoseword: nothing could be read")


def test_unknown_reads_as_no_clean_bill(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check-domain", "well-of-ostrel.example.org"]) == 0
    assert "unknown, which is no clean bill" in capfd.readouterr().out
