"""Numbers written in words: "a hundred and two", "two dozen", "three thousand two hundred"."""

from __future__ import annotations

import re
from typing import Final

_ONES: Final = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen"
)
_TENS: Final = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_VALUES: Final = {
    **{word: number for number, word in enumerate(_ONES.split("|"), start=1)},
    **{word: 10 * number for number, word in enumerate(_TENS.split("|"), start=2)},
}
SCALES: Final = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_DOZEN: Final = 12
SMALL: Final = (
    rf"(?:(?:{_TENS})[\s-](?:one|two|three|four|five|six|seven|eight|nine)|{_TENS}|{_ONES})"
)
"""A pattern of the numbers from one to ninety-nine."""
_HUNDREDS: Final = rf"(?:{SMALL}|a)[\s-]hundred(?:\s(?:and\s)?{SMALL}\b)?"
NUMBER: Final = (
    rf"(?:(?:half\san?|an?|{SMALL})\sdozen"
    rf"|(?:{_HUNDREDS}|{SMALL}|a)\sthousand,?\s(?:and\s)?(?:{_HUNDREDS}|{SMALL})"
    rf"|{_HUNDREDS}|{SMALL}\sand\sa\shalf(?=\s(?:million|billion|trillion))|{SMALL}"
    r"|a(?=\s(?:thousand|million|billion|trillion)\b))"
)
"""A pattern of a number in words, up to a scale behind it that may multiply all of it."""


def number_of(words: str) -> float:
    """What a match of ``NUMBER`` says."""
    total = current = 0.0
    said = re.findall(r"[a-z]+", words.lower())
    for word in said:
        if word in _VALUES:
            current += _VALUES[word]
        elif word == "hundred":
            current = (current or 1) * 100
        elif word == "thousand":
            total, current = (current or 1) * 1000, 0
        elif word == "dozen":
            current = (current or 1) * _DOZEN
    if "half" in said:
        current = current + 0.5 if "dozen" not in said else current / 2
    return total + current if total or current else 1.0


def step_of(words: str) -> float:
    """How far apart the numbers are that are written so: hundreds are round, and so are dozens."""
    last = words.lower().split()[-1].rpartition("-")[2]
    return {"hundred": 100.0, "dozen": 4.0}.get(last, 0.0)
