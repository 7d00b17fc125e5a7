from __future__ import annotations

import pytest
import typer

from whoseword.cli.app import app
from whoseword.cli.screen import Complaints, complain, complaints_of, console
from whoseword.errors import Unreadable


def test_a_complaint_is_one_line_whatever_it_holds(capsys: pytest.CaptureFixture[str]) -> None:
    complain("bad\nname \x1b[31m[red]")
    out, err = capsys.readouterr()
    assert (out, err) == ("", "whoseword: bad\\nname \\x1b[31m[red]\n")


def test_the_first_of_a_kind_are_named_and_the_rest_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    complaints = Complaints()
    for number in range(9):
        complaints.tell(Unreadable(f"{number}.txt", f"line {number} is empty", "Give a text."))
    complaints.tell(Unreadable("x.txt", "not UTF-8", "Save it as UTF-8."))
    complaints.close()
    lines = capsys.readouterr().err.splitlines()
    assert sum("is empty" in line for line in lines) == 6
    assert "whoseword: and 4 more: line … is empty" in lines
    complaints.close()
    assert capsys.readouterr().err == ""


def test_what_went_unnamed_is_summed_when_the_command_ends(
    capsys: pytest.CaptureFixture[str],
) -> None:
    context = typer.Context(typer.main.get_command(app))
    with context:
        complaints = complaints_of(context)
        for number in range(9):
            complaints.tell(Unreadable(f"{number}.txt", "empty", "Give a text."))
        assert "more" not in capsys.readouterr().err
    assert capsys.readouterr().err == "whoseword: and 4 more: empty\n"


def test_what_pads_a_line_is_not_piped(capsys: pytest.CaptureFixture[str]) -> None:
    console().print("well   \ndry")
    assert capsys.readouterr().out == "well\ndry\n"
