"""Words as terms, weighted by how telling they are in English at large."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Final

from whoseword.inference.pieces import vocabulary

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_FIRST_WORD_RANK: Final = 1996
"""The encoder's vocabulary lists special pieces first, then words, the most frequent first."""
_FUNCTION_WORDS: Final = 250
_UNKNOWN_RANK: Final = 40_000

Terms = dict[str, float]


def counted(text: str) -> tuple[Counter[str], Counter[str]]:
    """Count how often each term occurs, and how often with a capital letter."""
    occurrences: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for word in _WORD.findall(text):
        term = word.lower().replace("’", "'").removesuffix("'s")
        if len(term) > 1 and term not in _function_words():
            occurrences[term] += 1
            capitals[term] += word[0].isupper()
    return occurrences, capitals


def weighed(counts: Mapping[str, int], boosts: Mapping[str, float] | None = None) -> Terms:
    """Weigh terms by frequency (logarithmic), rarity and boost, to a vector of unit length.

    Rarity is that in English at large, so that no other article has a say: what two articles are
    to each other does not change with what comes after them.
    """
    given = boosts or {}
    return unit(
        {
            term: (1 + math.log(count)) * math.sqrt(rarity(term)) * given.get(term, 1.0)
            for term, count in sorted(counts.items())
            if count
        }
    )


def unit(weights: Terms) -> Terms:
    """Bring a vector to unit length; an empty one stays empty."""
    whole = length(weights.values())
    return {term: weight / whole for term, weight in weights.items()} if whole else {}


def length(weights: Iterable[float]) -> float:
    """Give the length of a vector, the same whatever the order of its terms."""
    return math.sqrt(math.fsum(weight * weight for weight in weights))


@lru_cache(maxsize=16384)
def rarity(term: str) -> float:
    """Zipf: the rank in the encoder's vocabulary stands for the frequency in English."""
    rank = vocabulary().get(term, _UNKNOWN_RANK)
    return max(math.log(max(rank - 1900, 1) / 100), 0.1)


@cache
def _function_words() -> frozenset[str]:
    last = _FIRST_WORD_RANK + _FUNCTION_WORDS
    return frozenset(word for word, rank in vocabulary().items() if _FIRST_WORD_RANK <= rank < last)
