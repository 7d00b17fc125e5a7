"""What of a sentence turns a claim into its contrary: opposites, or a negation in its clause."""

from __future__ import annotations

from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.matching.claim_and_sentence import Asked, Told
from whoseword.matching.contraries import opposed, sided_words, sides_taken
from whoseword.text.content_words import wording

_CLAUSE: Final = ENGLISH.pattern(r"[,;:—–][”’\"']?\s|\s[-—–]+\s|\b{clauses.apart}\b")


def opposites(claim: Asked, told: Told) -> tuple[str, str] | None:
    """A word of the claim and its opposite in the sentence, where each has only the one."""
    return opposed(sides_taken(claim.said), sides_taken(told.said))


def unborne_words(claim: Asked, told: Told) -> tuple[str, ...]:
    """Words of the claim that have an opposite, where the sentence has none of their side.

    A claim turns on them: whether something rose, was approved or sank.
    """
    theirs = sides_taken(told.said)
    here = told.said.kept | told.meant
    missing = {}
    for word, sides in sided_words().items():
        if f" {word} " in f" {' '.join(claim.said.words)} " and not theirs.keys() & set(sides):
            stems = set(wording(word).kept)
            if not stems <= here:
                missing[word] = claim.text.lower().find(word)
    return tuple(sorted(missing, key=lambda word: missing[word]))


def negation_differs(claim: Asked, told: Told, *, denied: bool) -> bool:
    """Whether one of the two negates what the other says; ``denied``: a source denies it.

    Of the sentence only the clause counts that shares most words with the claim.
    """
    clauses = [wording(clause) for clause in _CLAUSE.split(told.text)]
    nearest = max(clauses, key=lambda clause: len(clause.kept & claim.said.kept))
    return claim.said.negated != (nearest.negated or denied)
