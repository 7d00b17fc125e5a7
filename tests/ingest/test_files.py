"""Folders and files."""

import os
from pathlib import Path

import pytest

from tests.ingest.reading import REPORT, read, write
from whoseword.errors import NotFound, Unreadable


def test_a_folder_is_read_recursively_sorted_and_without_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    write(tmp_path / "c.txt", REPORT + " Third.")
    write(tmp_path / "b" / "x.txt", REPORT + " Second.")
    write(tmp_path / "a.txt", REPORT + " First.")
    write(tmp_path / ".hidden.txt", REPORT)
    write(tmp_path / ".git" / "d.txt", REPORT)
    articles, problems = read(tmp_path)
    assert problems == []
    assert [article.text.split()[-1] for article in articles] == ["First.", "Second.", "Third."]


def test_files_of_no_known_kind_are_reported_in_one_line(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", REPORT)
    for name in ("b.png", "c.gif", "d.gif"):
        write(tmp_path / name, b"x")
    articles, problems = read(tmp_path)
    assert len(articles) == 1
    assert [problem.name for problem in problems] == [str(tmp_path)]
    assert "3 of its files" in problems[0].problem


def test_a_folder_with_nothing_readable_is_reported(tmp_path: Path) -> None:
    write(tmp_path / "b.png", b"x")
    _, problems = read(tmp_path)
    assert [type(problem) for problem in problems] == [Unreadable]


def test_links_that_run_in_a_circle_end(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", REPORT)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    articles, problems = read(tmp_path)
    assert len(articles) == 1
    assert [Path(problem.name).name for problem in problems] == ["gone.txt", "self.txt"]
    assert isinstance(problems[0], NotFound)


def test_a_file_without_permission_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "a.txt", REPORT)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    _, problems = read(path)
    assert "permission" in str(problems[0])


def test_what_is_no_regular_file_is_refused() -> None:
    _, problems = read("/dev/null")
    assert [type(problem) for problem in problems] == [Unreadable]


def test_folders_may_be_as_deep_as_the_system_lets_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(1_200):
        Path("d").mkdir()
        os.chdir("d")
    write(Path("a.txt"), REPORT)
    os.chdir(tmp_path)
    articles, problems = read("d")
    deepest = Path(*["d"] * 1_200)
    (deepest / "a.txt").unlink()
    Path("kept").touch()
    os.removedirs(deepest)  # pytest's own way to clean up recurs
    assert (len(articles), problems) == (1, [])


def test_a_file_name_that_is_no_utf_8_is_shown_with_replacement_signs(tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/qu\xe9bec.txt")
    try:
        write(Path(name), REPORT)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    (article,), problems = read(name, name + ".pdf")
    assert (article.outlet, article.origin) == ("qu\ufffdbec", f"{tmp_path}/qu\ufffdbec.txt")
    assert [problem.name for problem in problems] == [f"{tmp_path}/qu\ufffdbec.txt.pdf"]
    str(problems[0]).encode()


def test_an_empty_name_is_not_the_folder_that_one_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "a.txt", REPORT)
    monkeypatch.chdir(tmp_path)
    articles, problems = read("")
    assert articles == []
    assert [type(problem) for problem in problems] == [NotFound]
