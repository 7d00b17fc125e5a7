"""The steps that bring a store's layout up to date; one that was released never changes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from sqlite3 import complete_statement
from typing import Final

SUFFIX: Final = ".sql"


@cache
def migrations() -> tuple[tuple[str, ...], ...]:
    """Give the statements of every step, in the order of the numbers that their files begin with.

    The number of steps is the newest layout's ``user_version``.
    """
    found = sorted(
        (entry for entry in files(__package__).iterdir() if entry.name.endswith(SUFFIX)),
        key=lambda entry: entry.name,
    )
    for number, entry in enumerate(found, start=1):
        if int(entry.name[:4]) != number:
            raise ValueError(f"migration {number} is missing, {entry.name} comes instead")
    return tuple(tuple(_statements(entry.read_text(encoding="utf-8"))) for entry in found)


def _statements(script: str) -> Iterator[str]:
    held = ""
    for line in script.splitlines(keepends=True):
        held += line
        if complete_statement(held):
            yield held
            held = ""
