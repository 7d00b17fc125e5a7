from __future__ import annotations

from pathlib import Path

import typer

from whoseword.cli.app import app
from whoseword.cli.resources_wanted import resources_of


def context(outlets: object) -> typer.Context:
    return typer.Context(typer.main.get_command(app), obj=outlets)


def test_a_command_works_with_the_outlets_and_limits_that_were_asked_for(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("Quay Times\t\tquaytimes.example\tpaper\tGB\t\n", "utf-8")
    found = resources_of(context(str(own)), as_of="2030-05-04", allow_private=True)
    assert found.outlets.find("Quay Times") is not None
    assert (found.limits.as_of, found.limits.allow_private) == ("2030-05-04", True)


def test_without_any_what_is_shipped_is_known() -> None:
    found = resources_of(context(None))
    assert found.outlets.find("Quay Times") is None
    assert (found.limits.as_of, found.limits.allow_private) == (None, False)
