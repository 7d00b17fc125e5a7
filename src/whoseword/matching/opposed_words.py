"""What of a sentence turns a claim into its contrary: opposites, or a negation in its clause."""

from __future__ import annotations

from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.matching.claim_and_sentence import CALENDAR, Asked, Told
from whoseword.matching.contraries import opposed, sided_words, sides_taken
from whoseword.text.content_words import STOPWORDS, Wording, negates, wording

_CLAUSE: Final = ENGLISH.pattern(r"[,;:—–][”’\"']?\s|\s[-—–]+\s|\b{clauses.apart}\b")

_NOT_ONLY: Final = ENGLISH.word_set("denial.not_but")
"""Behind "not", "not the" these negate nothing that follows."""
_SHUNNING: Final = ENGLISH.word_set("denial.shunning")
"""They negate what follows without a "not": "asked her to avoid paying"."""
_ARTICLES: Final = ENGLISH.word_set("function-words.articles")


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

    First by the words that each negates, wherever they stand; then by whether there is a negation
    at all, where of the sentence only the clause counts that shares most words with the claim.
    """
    ours, plainly_ours = _negated_and_not(claim.text)
    theirs, plainly_theirs = _negated_and_not(told.text)
    if (ours - theirs) & plainly_theirs and not denied:
        return True
    if not ours and (theirs - plainly_theirs) & plainly_ours:
        return True
    clauses = [wording(clause) for clause in _CLAUSE.split(told.text)]
    nearest = max(clauses, key=lambda clause: len(clause.kept & claim.said.kept))
    return _negated(claim.said) != (_negated(nearest) or denied)


def _negated(said: Wording) -> bool:
    return said.negated or not _SHUNNING.isdisjoint(said.words)


def _negated_and_not(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Telling stems next behind a negation, and those that no negation of their clause precedes.

    What follows in the clause of a negation is within its reach, and in neither.
    """
    negated: set[str] = set()
    plain: set[str] = set()
    for clause in _CLAUSE.split(text):
        said, into = wording(clause), plain
        for before, word, stem in zip(("", *said.words), said.words, said.stems, strict=False):
            if negates(word) or word in _SHUNNING:
                into = negated
            elif word in _NOT_ONLY and (negates(before) or before in _ARTICLES):
                into = plain
            elif word not in STOPWORDS and not _beside(stem):
                into.add(stem)
                into = plain if into is plain else set()
    return frozenset(negated), frozenset(plain)


def _beside(stem: str) -> bool:
    """Whether a negation bears on what follows: "refused on Tuesday to leave", "no one died"."""
    return stem in CALENDAR or stem.isdigit()
