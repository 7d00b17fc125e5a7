"""Given names whose bearers are nearly all called he, or she, from a list that is kept.

Source: nomquamgender (MIT licence), which joins 36 public sets: Van Buskirk, Clauset and Larremore,
"An open-source cultural consensus approach to name-based gender classification" (ICWSM 2023).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from whoseword.reading.noun_lists import NOUN

LEAST_SETS = 5
LEAST_BEARERS = 1000
MIXED = 0.1  # a larger share of either kind tells nothing
SHORTEST = 3  # letters


def given_names() -> dict[str, str]:
    """Each telling name, lower case, with "he" or "she"; needs the training group."""
    package = distribution("nomquamgender")
    path = Path(str(package.locate_file("nomquamgender/name_data.json")))
    return telling(json.loads(path.read_text(encoding="utf-8")))


def telling(rows: Mapping[str, Sequence[Any]]) -> dict[str, str]:
    """Choose from rows of name to number of sets, of bearers, and the share called she.

    What is also a noun of people or bodies ("bishop", "charity") is left out.
    """
    found = {}
    for name, (sets, bearers, female, *_) in sorted(rows.items()):
        plain = name.isascii() and name.isalpha() and len(name) >= SHORTEST and name not in NOUN
        known = sets >= LEAST_SETS and bearers >= LEAST_BEARERS
        if plain and known and not MIXED < female < 1 - MIXED:
            found[name] = "she" if female > MIXED else "he"
    return found
