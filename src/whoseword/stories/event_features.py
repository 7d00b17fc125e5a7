"""How alike two articles are, in ways that tell one event from two: words, meaning, names, time."""

from __future__ import annotations

import math
from collections.abc import Mapping, Set
from typing import Final

from whoseword.stories.article_profile import MEANINGS, Profile
from whoseword.stories.term_vectors import nearness

NAMES: Final = (
    "terms",
    "title",
    "lead",
    "names",
    "words",
    "title_told_most",
    "title_told_least",
    "figures",
    "no_figures",
    "heaviest",
    "beyond_three",
    "days",
    "undated",
    "shorter",
    "longer",
    "shared_names",
    "meaning",
    "title_meaning",
    "lead_meaning",
    "word_meaning",
)
UNKNOWN_DAYS: Final = 2.0


def features(one: Profile, other: Profile) -> tuple[float, ...]:
    """Give the features of a pair, in the order of ``NAMES``; neither article comes first."""
    both = one.terms.keys() & other.terms.keys()
    shared = sorted((one.terms[term] * other.terms[term] for term in both), reverse=True)
    names = one.names & other.names
    words = both - one.names - other.names
    told = sorted((_told(one.title, other.terms), _told(other.title, one.terms)))
    fewest = min(len(one.figures), len(other.figures))
    undated = one.day is None or other.day is None
    return (
        math.fsum(shared),
        cosine(one.title, other.title),
        cosine(one.lead, other.lead),
        _part(one, other, names, (one.name_length, other.name_length)),
        _part(one, other, words, (one.word_length, other.word_length)),
        told[1],
        told[0],
        len(one.figures & other.figures) / (fewest + 1),
        float(fewest == 0),
        shared[0] if shared else 0.0,
        math.fsum(shared[3:]),
        UNKNOWN_DAYS if undated else math.log1p(abs((one.day or 0) - (other.day or 0))),
        float(undated),
        math.log1p(min(one.length, other.length)),
        math.log1p(max(one.length, other.length)),
        math.log1p(len(names)),
        *nearness(one.meanings, other.meanings, MEANINGS),
    )


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Give the cosine of two vectors of unit length, the same whatever the order of their terms."""
    return math.fsum(one[term] * other[term] for term in one.keys() & other.keys())


def _part(one: Profile, other: Profile, shared: Set[str], lengths: tuple[float, float]) -> float:
    """Give the cosine of a part of both articles' terms, of which these are in both."""
    return math.fsum(
        (one.terms[term] / lengths[0]) * (other.terms[term] / lengths[1]) for term in shared
    )


def _told(title: Mapping[str, float], terms: Mapping[str, float]) -> float:
    """Give how much of a headline the other article tells, 0 to 1."""
    return math.fsum(weight * weight for term, weight in title.items() if term in terms)
