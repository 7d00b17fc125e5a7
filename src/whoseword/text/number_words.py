"""Numbers written in words: "a hundred and two", "two dozen", "three thousand two hundred"."""

from __future__ import annotations

import re
from typing import Final

from whoseword.language.lexicon import ENGLISH, either

_UNITS: Final = ENGLISH.words("numerals.units")[1:]
_TENS: Final = ENGLISH.words("numerals.tens")[1:]
VALUES: Final = {
    **{word: number for number, word in enumerate(_UNITS, start=1)},
    **{word: 10 * number for number, word in enumerate(_TENS, start=2)},
}
"""From one to nineteen, and the tens."""
_HUNDRED, _THOUSAND, *_LARGE = ENGLISH.words("numerals.scales")
_DOZEN: Final = ENGLISH.words("numerals.dozen")[0]
_HALF: Final = ENGLISH.words("numerals.half")[0]
_QUARTER: Final = ENGLISH.words("numerals.quarter")[0]
_COUPLE: Final = ENGLISH.words("numerals.couple")[0]
SCALES: Final = {
    **dict(zip(ENGLISH.words("numerals.scales"), (1e2, 1e3, 1e6, 1e9, 1e12), strict=True)),
    **dict.fromkeys(ENGLISH.words("numerals.lakh"), 1e5),
    **dict.fromkeys(ENGLISH.words("numerals.crore"), 1e7),
}
SMALL: Final = rf"(?:{either(_TENS)}[\s-]{either(_UNITS[:9])}|{either(_TENS)}|{either(_UNITS)})"
"""A pattern of the numbers from one to ninety-nine."""
_ONE: Final = either(ENGLISH.words("numerals.one"))
_A: Final = ENGLISH.words("numerals.one")[0]
_AND: Final = either(ENGLISH.words("numerals.and"))
_OF: Final = either(ENGLISH.words("numerals.of"))
_SCALED: Final = rf"(?=\s{either((_THOUSAND, *_LARGE))}\b)"
_HUNDREDS: Final = rf"(?:{SMALL}|{_A})[\s-]{_HUNDRED}(?:\s(?:{_AND}\s)?{SMALL}\b)?"
_PART_STEP: Final = 0.12  # "half a million" is 0.44 to 0.56 of one
NUMBER: Final = (
    rf"(?:(?:{_HALF}\s{_ONE}|{_ONE}|{SMALL})\s{_DOZEN}"
    rf"|(?:{_HUNDREDS}|{SMALL}|{_A})\s{_THOUSAND},?\s(?:{_AND}\s)?(?:{_HUNDREDS}|{SMALL})"
    rf"|{_HUNDREDS}|{SMALL}\s{_AND}\s{_A}\s{_HALF}{_SCALED}|{SMALL}"
    rf"|{_HALF}\s{_A}{_SCALED}|{_A}\s{_QUARTER}\s{_OF}\s{_A}{_SCALED}"
    rf"|{_A}\s{_COUPLE}\s{_OF}(?=\s{either((_HUNDRED, _THOUSAND, *_LARGE))}\b)|{_A}{_SCALED})"
)
"""A pattern of a number in words, up to a scale behind it that may multiply all of it."""


def number_of(words: str) -> float:
    """What a match of ``NUMBER`` says."""
    total = current = 0.0
    said = re.findall(r"[a-z]+", words.lower())
    for word in said:
        if word in VALUES:
            current += VALUES[word]
        elif word == _HUNDRED:
            current = (current or 1) * 100
        elif word == _THOUSAND:
            total, current = (current or 1) * 1000, 0
        elif word == _DOZEN:
            current = (current or 1) * 12
    if _COUPLE in said:
        return 2.0
    if _QUARTER in said:
        return 0.25
    if _HALF in said:
        current = current + 0.5 if _DOZEN not in said else current / 2
    return total + current if total or current else 1.0


def step_of(words: str) -> float:
    """How far apart the numbers are that are written so: hundreds are round, and so are dozens."""
    last = words.lower().split()[-1].rpartition("-")[2]
    return {_HUNDRED: 100.0, _DOZEN: 4.0}.get(last, 0.0)


def scaled_step(words: str) -> float:
    """How far apart, in units of the scale behind them, the numbers are that are written so.

    Millions are counted whole, unless halves and quarters of them are.
    """
    said = words.lower().split()
    return _PART_STEP if _HALF in said or _QUARTER in said else 1.0
