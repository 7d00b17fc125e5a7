"""How alike two articles are, in ways that tell one event from two: words, names, figures, time."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from whoseword.stories.article_profile import Profile

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
)
UNKNOWN_DAYS: Final = 2.0


def features(one: Profile, other: Profile) -> tuple[float, ...]:
    """Give the features of a pair, in the order of ``NAMES``; neither article comes first."""
    shared = sorted(
        (one.terms[term] * other.terms[term] for term in one.terms.keys() & other.terms.keys()),
        reverse=True,
    )
    told = sorted((_told(one.title, other.terms), _told(other.title, one.terms)))
    fewest = min(len(one.figures), len(other.figures))
    undated = one.day is None or other.day is None
    return (
        math.fsum(shared),
        cosine(one.title, other.title),
        cosine(one.lead, other.lead),
        cosine(one.names, other.names),
        cosine(one.words, other.words),
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
        math.log1p(len(one.names.keys() & other.names.keys())),
    )


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Give the cosine of two vectors of unit length, the same whatever the order of their terms."""
    return math.fsum(one[term] * other[term] for term in one.keys() & other.keys())


def _told(title: Mapping[str, float], terms: Mapping[str, float]) -> float:
    """Give how much of a headline the other article tells, 0 to 1."""
    return math.fsum(weight * weight for term, weight in title.items() if term in terms)
