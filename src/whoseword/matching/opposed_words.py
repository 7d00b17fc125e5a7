"""Words that turn a claim into its contrary: opposites, and negations in the nearest clause."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from whoseword.language.tables import table
from whoseword.matching.claim_and_sentence import Asked, Told
from whoseword.text.content_words import Wording, wording

_CLAUSE: Final = re.compile(
    r"[,;:—–][”’\"']?\s|\s[-—–]+\s|\b(?:but|although|though|while|because)\b"
)


def opposites(claim: Asked, told: Told) -> tuple[str, str] | None:
    """A word of the claim and its opposite in the sentence, where each has only the one."""
    mine, theirs = _held_sides(claim.said), _held_sides(told.said)
    for (row, side), word in mine.items():
        other = (row, 1 - side)
        if other in theirs and (row, side) not in theirs and other not in mine:
            return word, theirs[other]
    return None


def unborne_words(claim: Asked, told: Told) -> tuple[str, ...]:
    """Words of the claim that have an opposite, where the sentence has none of their side.

    A claim turns on them: whether something rose, was approved or sank.
    """
    theirs = _held_sides(told.said)
    here = told.said.kept | told.meant
    missing = {}
    for word, sides in _sides().items():
        if f" {word} " in f" {' '.join(claim.said.words)} " and not theirs.keys() & set(sides):
            stems = set(wording(word).kept)
            if not stems <= here:
                missing[word] = claim.text.lower().find(word)
    return tuple(sorted(missing, key=lambda word: missing[word]))


def _held_sides(said: Wording) -> dict[tuple[str, int], str]:
    """The sides of opposites that a text takes, each with the first of its words that does."""
    text = f" {' '.join(said.words)} "
    return {
        side: word
        for word, sides in sorted(_sides().items(), key=lambda item: text.find(f" {item[0]} "))
        if f" {word} " in text
        for side in reversed(sides)
    }


@cache
def _sides() -> Mapping[str, tuple[tuple[str, int], ...]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for side, section in enumerate(("one", "other")):
        for row, words in table("opposites", section).items():
            for word in words:
                found.setdefault(word, []).append((row, side))
    return {word: tuple(rows) for word, rows in found.items()}


def negation_differs(claim: Asked, told: Told, *, denied: bool) -> bool:
    """Whether one of the two negates what the other says; ``denied``: a source denies it.

    Of the sentence only the clause counts that shares most words with the claim.
    """
    clauses = [wording(clause) for clause in _CLAUSE.split(told.text)]
    nearest = max(clauses, key=lambda clause: len(clause.kept & claim.said.kept))
    return claim.said.negated != (nearest.negated or denied)
