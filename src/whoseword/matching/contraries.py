"""Statements that cannot both be true: opposite words, or a verb of both that one of them negates.

Read off the words alone, so that it can be said of any two sentences and shown with its words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.text.content_words import Wording, stem, wording

Side = tuple[str, int]
"""A row of the table of opposites, and which side of it a word stands on."""

RELATIVE: Final = frozenset({"result", "direction"})
"""Rows whose words depend on whom they are said of: one wins what another loses."""

_NEGATED: Final = ENGLISH.pattern(
    r"\b(?:{opposites.helping} not|{opposites.never}|{opposites.refusing} to|\w+n[’']t)"
    r" (?:{opposites.between_not_and_verb} |\w+ly )?(?P<verb>[a-z]+)",
    re.IGNORECASE,
)
"""A verb that is negated as a whole clause is: "did not pass", and not "not passing"."""
_LIGHT: Final = ENGLISH.word_set("opposites.light_verbs")
"""That one text negates such a verb says nothing of the other's."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A text as far as another can be its contrary: worked out once, compared with many.

    ``negated`` holds the verbs that it negates, by their stems.
    """

    said: Wording
    sides: Mapping[Side, str]
    negated: Mapping[str, str]


def statement(text: str) -> Statement:
    """Look over a text."""
    said = wording(text)
    verbs = [m["verb"] for m in _NEGATED.finditer(text)]
    negated = {stem(verb.lower()): verb for verb in verbs if verb.lower() not in _LIGHT}
    return Statement(said, sides_taken(said), negated)


def opposed(
    mine: Mapping[Side, str], theirs: Mapping[Side, str], without: frozenset[str] = frozenset()
) -> tuple[str, str] | None:
    """A word of one text and its opposite in the other, where each takes only the one side.

    Rows of the table that ``without`` names are left out.
    """
    for (row, side), word in mine.items():
        other = (row, 1 - side)
        if row in without:
            continue
        if other in theirs and (row, side) not in theirs and other not in mine:
            return word, theirs[other]
    return None


def negated_by_one(a: Statement, b: Statement) -> str | None:
    """The verb that stands in both texts and that exactly one of them negates, as it stands there.

    "Refused to apologise" negates as "did not apologise" does. The other text negates nothing.
    """
    for negating, stating in ((a, b), (b, a)):
        if stating.said.negated or stating.negated:
            continue
        for found, verb in negating.negated.items():
            if found in stating.said.kept:
                return verb
    return None


def sides_taken(said: Wording) -> dict[Side, str]:
    """The sides of opposites that a text takes, each with the first of its words that does."""
    text = f" {' '.join(said.words)} "
    found = [
        (place, number, word, sides)
        for opening in dict.fromkeys(said.words)
        for number, word, sides in _by_opening().get(opening, ())
        if (place := text.find(f" {word} ")) >= 0
    ]
    return {side: word for _, _, word, sides in sorted(found) for side in reversed(sides)}


@cache
def _by_opening() -> Mapping[str, Sequence[tuple[int, str, tuple[Side, ...]]]]:
    """The numbered entries of the table of opposites by their first word."""
    found: dict[str, list[tuple[int, str, tuple[Side, ...]]]] = defaultdict(list)
    for number, (word, sides) in enumerate(sided_words().items()):
        found[word.split()[0]].append((number, word, sides))
    return dict(found)


@cache
def sided_words() -> Mapping[str, tuple[Side, ...]]:
    """Each word of the table of opposites with the sides that it stands on."""
    found: dict[str, list[Side]] = {}
    for side, section in enumerate(("one", "other")):
        for row, words in ENGLISH.table(f"opposites.{section}").items():
            for word in words:
                found.setdefault(word, []).append((row, side))
    return {word: tuple(rows) for word, rows in found.items()}
