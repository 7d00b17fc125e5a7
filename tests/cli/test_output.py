from __future__ import annotations

import stat
from pathlib import Path

import pytest
import typer

from whoseword.cli.output import STDOUT, checked, same, writing


def test_a_file_holds_what_was_written_as_utf_8(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    with writing(str(target)) as write:
        write("naïve\n")
        write("🙂\n")
    assert target.read_bytes() == "naïve\n🙂\n".encode()


def test_until_all_is_written_the_old_file_stands(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("old")
    with writing(str(target)) as write:
        write("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"


def test_an_error_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("old")
    with pytest.raises(UnicodeEncodeError), writing(str(target)) as write:
        write("half" * 100_000 + "\ud800")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_others_may_read_a_new_file_as_any_other(tmp_path: Path) -> None:
    plain, written = tmp_path / "plain", tmp_path / "written"
    plain.touch()
    with writing(str(written)) as write:
        write("x")
    assert written.stat().st_mode == plain.stat().st_mode


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.touch(mode=0o600)
    with writing(str(target)) as write:
        write("x")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_link_still_leads_to_the_file(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.touch()
    link.symlink_to(target)
    with writing(str(link)) as write:
        write("x")
    assert link.is_symlink()
    assert target.read_text() == "x"


def test_a_device_is_written_as_it_is() -> None:
    with writing("/dev/null") as write:
        write("x")
    assert Path("/dev/null").is_char_device()


def test_standard_output_gets_utf_8(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with writing("-") as write:
        write("naïve\n")
    assert capfdbinary.readouterr().out == "naïve\n".encode()


@pytest.mark.parametrize(
    ("target", "problem"),
    [("{tmp}", "is a folder"), ("{tmp}/missing/out", "no folder"), ("{tmp}/file/out", "no folder")],
)
def test_a_target_that_cannot_be_is_refused(tmp_path: Path, target: str, problem: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(typer.BadParameter, match=problem):
        checked(target.format(tmp=tmp_path), "--json")


def test_a_link_that_leads_to_itself_is_refused(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with pytest.raises(typer.BadParameter, match="loop"):
        checked(str(loop), "--json")


def test_a_link_into_a_missing_folder_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "missing" / "file")
    with pytest.raises(typer.BadParameter, match="no folder"):
        checked(str(link), "--json")


def test_what_nobody_may_write_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("kept")
    target.chmod(0o444)
    with pytest.raises(typer.BadParameter, match="may not be written"):
        checked(str(target), "--json")
    with pytest.raises(PermissionError), writing(str(target)) as write:
        write("lost")
    assert target.read_text() == "kept"


def test_the_longest_names_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("n" * 255)
    with writing(str(target)) as write:
        write("x")
    assert target.read_text() == "x"


def test_two_ways_to_one_file_are_the_same(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "file")
    assert same(str(tmp_path / "file"), str(tmp_path / "link"))
    assert same(STDOUT, STDOUT)
    assert not same(None, None)
    assert not same(str(tmp_path / "file"), STDOUT)


def test_other_targets_are_let_through(tmp_path: Path) -> None:
    targets = [None, "-", str(tmp_path / "new"), "new", "/dev/null"]
    assert [checked(target, "--json") for target in targets] == targets


def test_what_is_given_to_be_read_is_not_written_over(tmp_path: Path) -> None:
    given = tmp_path / "reports.jsonl"
    given.write_text("{}")
    link = tmp_path / "link"
    link.symlink_to(given)
    for target in (str(given), str(link), str(tmp_path / "." / "reports.jsonl")):
        with pytest.raises(typer.BadParameter, match="is an input"):
            checked(target, "--json", ["other", str(given)])
    assert checked(STDOUT, "--json", [STDOUT]) == STDOUT
    assert checked(str(tmp_path / "new"), "--json", [str(tmp_path / "new")])
    assert checked(str(given), "--json", [str(tmp_path), "https://salt.example/a"])
