"""What an article is about: its words, weighted by how telling they are."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from whoseword.records import Article

LEAD: Final = 6000
"""Characters of the body that count: news tells its subject first, and the cost stays bounded."""
TITLE_WEIGHT: Final = 2
NAME_WEIGHT: Final = 1.5
CAPITALISED: Final = 0.8
"""From this share of its occurrences on, a capitalised word is taken for part of a name."""
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_FIRST_WORD_RANK: Final = 1996
"""The encoder's vocabulary lists special pieces first, then words, the most frequent first."""
_FUNCTION_WORDS: Final = 250
_UNKNOWN_RANK: Final = 40_000

Terms = dict[str, float]


def weigh(articles: Sequence[Article]) -> list[Terms]:
    """Give each article's terms with weights of unit length; none for an article without words.

    A term weighs by its frequency in the article (logarithmic), in this batch (inverse document
    frequency) and in English at large, so that two articles alone are weighed as sensibly as two
    thousand.
    """
    counted = [_counts(article) for article in articles]
    documents = Counter(term for counts in counted for term in counts)
    rarity = {
        term: math.sqrt(_rarity_at_large(term) * (1 + math.log((1 + len(counted)) / (1 + found))))
        for term, found in documents.items()
    }
    return [
        _unit({term: counts[term] * rarity[term] for term in sorted(counts)}) for counts in counted
    ]


def _counts(article: Article) -> Terms:
    counts: Counter[str] = Counter()
    occurrences: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for word in _WORD.findall(article.text[:LEAD]):
        term = _folded(word)
        occurrences[term] += 1
        capitals[term] += word[0].isupper()
    counts.update(occurrences)
    for word in _WORD.findall((article.title or "")[:LEAD]):
        counts[_folded(word)] += TITLE_WEIGHT
    return {
        term: (1 + math.log(count))
        * (NAME_WEIGHT if capitals[term] > CAPITALISED * occurrences[term] else 1)
        for term, count in counts.items()
        if len(term) > 1 and term not in _function_words()
    }


def _folded(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s")


def _unit(weights: Terms) -> Terms:
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else {}


def _rarity_at_large(term: str) -> float:
    """Zipf: the rank in the encoder's vocabulary stands for the frequency in English."""
    rank = _vocabulary().get(term, _UNKNOWN_RANK)
    return max(math.log(max(rank - 1900, 1) / 100), 0.1)


@cache
def _function_words() -> frozenset[str]:
    last = _FIRST_WORD_RANK + _FUNCTION_WORDS
    return frozenset(
        word for word, rank in _vocabulary().items() if _FIRST_WORD_RANK <= rank < last
    )


@cache
def _vocabulary() -> dict[str, int]:
    tokenizer = (files("whoseword.models") / "tokenizer.json").read_text(encoding="utf-8")
    ranks: dict[str, int] = json.loads(tokenizer)["model"]["vocab"]
    return ranks
