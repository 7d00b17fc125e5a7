from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from evaluation.same_bytes import answer, checked_out, differing, inputs

PROGRAM = """import sys, pathlib
texts = [pathlib.Path(name).read_text() for name in sys.argv if name.endswith(".txt")]
print({answer})
"""


def git(repository: Path, *command: str) -> str:
    who = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org")
    run = subprocess.run(  # noqa: S603
        ["git", "-C", str(repository), *who, *command],  # noqa: S607
        check=True,
        capture_output=True,
        text=True,
    )
    return run.stdout


def write_program(repository: Path, answer: str) -> None:
    """A program that takes what Whoseword's does, and answers with an expression of the texts."""
    package = repository / "src" / "whoseword"
    package.mkdir(parents=True, exist_ok=True)
    (package / "__init__.py").touch()
    (package / "cli.py").write_text(PROGRAM.format(answer=answer), "utf-8")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    place = tmp_path / "repository"
    write_program(place, "texts")
    git(place, "init", "--quiet")
    git(place, "add", ".")
    git(place, "commit", "--quiet", "--message", "Answer with the texts")
    return place


@pytest.fixture
def stories(tmp_path: Path) -> dict[str, list[Path]]:
    for name, text in (("calm", "The ferry sails."), ("storm", "The ferry does not sail.")):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    return {name: [tmp_path / f"{name}.txt"] for name in ("calm", "storm")}


def test_a_move_that_changes_nothing_gives_the_same(
    repository: Path, stories: dict[str, list[Path]]
) -> None:
    write_program(repository, "list(texts)")
    assert [moved for _, moved in differing(stories, "HEAD", repository)] == [False, False]


def test_the_story_whose_answer_moved_is_named(
    repository: Path, stories: dict[str, list[Path]]
) -> None:
    write_program(repository, "[text.replace(' not', '') for text in texts]")
    (calm, same), (storm, moved) = differing(stories, "HEAD", repository)
    assert (same, moved) == (False, True)
    assert calm.endswith("same")
    assert storm.startswith("storm")
    assert storm.endswith("DIFFERS")


def test_a_program_that_fails_is_no_answer(
    repository: Path, stories: dict[str, list[Path]]
) -> None:
    write_program(repository, "1 / 0")
    with pytest.raises(subprocess.CalledProcessError):
        answer(repository, stories["calm"])


def test_the_other_commit_is_gone_afterwards(repository: Path) -> None:
    with checked_out("HEAD", repository) as tree:
        assert (tree / "src" / "whoseword" / "cli.py").is_file()
    assert not tree.exists()
    assert git(repository, "worktree", "list").count("\n") == 1


def test_the_sample_is_always_among_the_stories(tmp_path: Path) -> None:
    found = inputs(tmp_path / "missing", tmp_path)
    assert list(found) == ["sample"]
    assert all(path.parent == tmp_path for path in found["sample"])
