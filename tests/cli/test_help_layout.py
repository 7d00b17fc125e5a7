from __future__ import annotations

import pytest

from whoseword.cli.app import run


def test_every_command_is_told_of_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    commands = capsys.readouterr().out.partition("Commands:")[2].partition("Begin with")[0]
    assert "..." not in commands
    assert "mcp           Serve assistants over the Model Context Protocol" in commands


def test_no_example_is_broken(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["annotate", "--help"]) == 0
    examples = capsys.readouterr().out.partition("Examples:")[2]
    long = "  zcat archive.jsonl.gz | whoseword annotate - | jq '.sources[].name'\n"
    assert long in examples
    assert len(examples.strip().splitlines()) == 5
