"""The wheel as people get it: small enough to be published, and whole where nothing else is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Final

import pytest

pytestmark = pytest.mark.skipif(
    "WHOSEWORD_WHEEL" not in os.environ, reason="installs from an index: make wheel-test runs it"
)

ROOT: Final = Path(__file__).parents[1]
LARGEST: Final = 100_000_000
"""Bytes of one file that the Python Package Index takes by default."""


def done(*command: str | Path, folder: Path) -> str:
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    run = subprocess.run(  # noqa: S603 - our own interpreters
        list(map(str, command)), cwd=folder, env=clean, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    done(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", ".", ROOT, folder=folder)
    (built,) = folder.glob("*.whl")
    return built


def pythons() -> list[str]:
    """Name the Pythons here that it is for, this one at least."""
    found = [name for minor in range(11, 15) if runs(name := f"python3.{minor}")]
    return found or [sys.executable]


def runs(python: str) -> bool:
    command = [python, "-c", "import ensurepip"]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0  # noqa: S603
    except OSError:
        return False


def lowest() -> list[str]:
    """Pin all that it asks for to the lowest version that it allows."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [asked.replace(">=", "==") for asked in project["dependencies"]]


@pytest.fixture(
    scope="module",
    params=[*((python, False) for python in pythons()), (pythons()[0], True)],
    ids=lambda given: f"{given[0]}, {'lowest' if given[1] else 'newest'} versions",
)
def program(
    request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Install it into an environment that holds nothing but what it asks for."""
    python, pinned = request.param
    folder = tmp_path_factory.mktemp("installed")
    done(python, "-m", "venv", "bare", folder=folder)
    own = folder / "bare" / "bin"
    pins = lowest() if pinned else []
    done(own / "python", "-m", "pip", "install", "-q", wheel, *pins, folder=folder)
    return own / "whoseword"


def test_it_can_be_published(wheel: Path) -> None:
    assert wheel.stat().st_size < LARGEST
    with zipfile.ZipFile(wheel) as content:
        names = content.namelist()
    assert "whoseword/models/reader.onnx" in names
    assert not [name for name in names if name.startswith(("tests/", "training/", "evaluation/"))]


def test_every_version_that_it_asks_for_has_a_lowest() -> None:
    assert all("==" in pin for pin in lowest())


def test_the_demo_runs_from_it_without_anything_else(program: Path) -> None:
    folder = program.parents[1]
    assert "Begin with" in done(program, "--help", folder=folder)
    said = done(program, "demo", "--report", "r.html", "--json", "answer.json", folder=folder)
    assert "r.html" in said
    answer = json.loads((folder / "answer.json").read_text(encoding="utf-8"))
    assert len(answer["stories"][0]["articles"]) == 7
    assert (folder / "r.html").stat().st_size > 10_000


def test_what_an_extra_is_needed_for_says_so(program: Path) -> None:
    command = [str(program), "batch", "any.jsonl", "--output", "tables"]
    run = subprocess.run(  # noqa: S603
        command, cwd=program.parents[1], capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert "pip install 'whoseword[parquet]'" in run.stderr
