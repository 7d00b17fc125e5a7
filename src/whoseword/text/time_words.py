"""Words of time, and the pieces of patterns that they make."""

from __future__ import annotations

import re
from typing import Final

from whoseword.language.lexicon import ENGLISH, either
from whoseword.text.number_words import VALUES


def signed(name: str) -> dict[str, str]:
    """Give a list whose words have a sign behind them: "hour:TH"."""
    return {word: sign for word, _, sign in (entry.partition(":") for entry in ENGLISH.words(name))}


def numbered(name: str) -> dict[str, int]:
    """Give a list whose words have a number behind them: "spring:3"."""
    return {word: int(sign) for word, sign in signed(name).items()}


_MONTHS: Final = tuple(ENGLISH.table("time.months").values())
MONTHS: Final = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
MONTH_NAMES: Final = tuple(names[0] for names in _MONTHS)
"""The months without their short forms."""
WEEKDAYS: Final = ENGLISH.words("time.weekdays")
SEASONS: Final = numbered("time.seasons")
ORDINALS: Final = numbered("time.ordinals")
_HUNDRED: Final = ENGLISH.words("numerals.scales")[0]
_NUMBERS: Final = {**VALUES, **dict.fromkeys(ENGLISH.words("numerals.one"), 1), _HUNDRED: 100}
_VAGUE: Final = ENGLISH.word_set("time.vague_numbers")


NUMBER: Final = rf"(?i:\d{{1,3}}|{either({**_NUMBERS, **dict.fromkeys(_VAGUE)})})"
"""A number in digits or words, or a word for one that is not told."""


def number(written: str) -> int | None:
    """Read a number in digits or in a word; None where it is not told ("several")."""
    last = re.split(r"[\s-]", written.lower())[-1]
    if last.isdigit():
        return int(last)
    return None if last in _VAGUE else _NUMBERS.get(last)
