"""Words of time, from ``time.toml``, and the pieces of patterns that they make."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from importlib.resources import files
from typing import Final


def _lists() -> dict[str, list[str]]:
    data = files("whoseword.text").joinpath("time.toml").read_text(encoding="utf-8")
    return {key: str(words).split() for key, words in tomllib.loads(data).items()}


_LISTS: Final = _lists()


def words(key: str) -> frozenset[str]:
    """Give one list of ``time.toml``."""
    return frozenset(_LISTS[key])


def _numbered(key: str) -> dict[str, int]:
    pairs = (entry.split("-") for entry in _LISTS[key])
    return {word: int(number) for word, number in pairs}


MONTHS: Final = {
    name: number
    for number, names in enumerate(_LISTS["months"], start=1)
    for name in names.split("-")
}
WEEKDAYS: Final = tuple(_LISTS["weekdays"])
SEASONS: Final = _numbered("seasons")
ORDINALS: Final = _numbered("ordinals")
_NUMBERS: Final = _numbered("numbers")
_VAGUE: Final = words("vague_numbers")


def either(names: Iterable[str]) -> str:
    """Make a pattern of alternatives, the longest first."""
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))


def capital(names: Iterable[str]) -> str:
    """Make a pattern of alternatives that begin with a capital letter."""
    return either([name.title() for name in names])


NUMBER: Final = rf"(?i:\d{{1,3}}|{either({**_NUMBERS, **dict.fromkeys(_VAGUE)})})"
"""A number in digits or words, or a word for one that is not told."""


def number(written: str) -> int | None:
    """Read a number in digits or in a word; None where it is not told ("several")."""
    last = re.split(r"[\s-]", written.lower())[-1]
    if last.isdigit():
        return int(last)
    return None if last in _VAGUE else _NUMBERS.get(last)
