from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import whoseword
from whoseword.cli.app import run

HEAVY = {
    *("numpy", "onnxruntime", "tokenizers", "httpx", "trafilatura", "rapidfuzz", "jinja2"),
    *("markdown_it", "pygments"),
}
LOADED = (
    "import json, sys; from whoseword.cli.app import run; run(sys.argv[1:]);"
    "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})), file=sys.stderr)"
)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["read", "--help"], []])
def test_help_loads_no_model_and_nothing_heavy(arguments: list[str]) -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", LOADED, *arguments], capture_output=True, text=True, check=True
    )
    assert not HEAVY & set(json.loads(done.stderr))


def test_version_is_the_package_s(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"whoseword {whoseword.__version__}\n"


COMMANDS = (
    *("read", "explain", "annotate", "demo", "schema", "check-domain"),
    *("add", "stories", "story", "search", "merge", "split", "correct", "undo", "forget"),
)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, "--help"]) == 0
    assert f"whoseword {command} " in capsys.readouterr().out.partition("Example")[2]


def test_no_command_shows_the_help_and_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "whoseword demo" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["read"], "inputs"),
        (["reed", "x"], "reed"),
        (["read", "x", "--jason", "y"], "--jason"),
        (["read", "x", "--as-of", "last Tuesday"], "--as-of last Tuesday"),
        (["read", "x", "--as-of", ""], "--as-of"),
        (["annotate", "x", "--as-of", "2024-13-01"], "--as-of 2024-13-01"),
        (["read", "x", "--json", "/nowhere/y"], "--json /nowhere/y"),
        (["annotate", "x", "--json", "/nowhere/y"], "--json /nowhere/y"),
        (["read", "x", "--report", "/nowhere/y"], "--report /nowhere/y"),
        (["demo", "--report", "/"], "--report /"),
        (["read", "x", "--json", "-", "--report", "-"], "--report and --json"),
        (["read", "x", "--json", "one", "--report", "./one"], "--report and --json"),
        (["annotate", "x", "--json", "a" * 5_000], "--json aaaa"),
        (["read", "x", "--md", "/nowhere/y"], "--md /nowhere/y"),
        (["read", "x", "--md", "one", "--report", "./one"], "--report and --md"),
        (["read", "x", "--csv", "-"], "--csv -"),
        (["read", "x", "--reprot", "y"], "Did you mean --report?"),
        (["raed", "x"], "Did you mean 'read'?"),
    ],
)
def test_wrong_usage_is_one_line_that_names_what_is_wrong(
    arguments: list[str], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert err.startswith("whoseword: ")
    assert named in err


def test_schema_is_the_published_one(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["schema"]) == 0
    assert json.loads(capfdbinary.readouterr().out)["properties"]["format"] == {
        "const": "whoseword/1"
    }


def test_a_reader_that_stops_early_is_no_error() -> None:
    shell = f"set -o pipefail; {sys.executable} -m whoseword.cli schema | head -n 1"
    done = subprocess.run(  # noqa: S602 - a fixed line
        shell, shell=True, executable="/bin/bash", capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "{\n", "")


def test_the_reference_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    reference = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        run([command, "--help"])
        shown = capsys.readouterr().out
        section = reference.partition(f"## `whoseword {command}`")[2].partition("\n## ")[0]
        options = set(re.findall(r"--[a-z-]+", shown))
        assert options
        assert all(option in section for option in options)
