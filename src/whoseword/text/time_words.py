"""Words of time, and the pieces of patterns that they make."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from whoseword.language.lexicon import ENGLISH


def words(key: str) -> frozenset[str]:
    """Give one list of the words of time."""
    return ENGLISH.word_set(f"time.{key}")


def _numbered(key: str) -> dict[str, int]:
    pairs = (entry.split("-") for entry in ENGLISH.words(f"time.{key}"))
    return {word: int(number) for word, number in pairs}


MONTHS: Final = {
    name: number
    for number, names in enumerate(ENGLISH.words("time.months"), start=1)
    for name in names.split("-")
}
WEEKDAYS: Final = ENGLISH.words("time.weekdays")
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
