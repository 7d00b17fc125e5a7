"""Whether two articles tell of one event: a learnt decision, of the two articles alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from whoseword.inference.loaded_models import Models
from whoseword.stories.article_profile import Profile
from whoseword.stories.event_features import features

MODEL: Final = "events.npz"
FEWEST_MARKS: Final = 2
"""Of their weightiest terms that two articles must share to be compared at all."""
FARTHEST_DAYS: Final = 120
"""Between dates, beyond which a follow-up is a story of its own."""
MOST_PARTNERS: Final = 200
"""That one article is compared with: the cost of one more stays bounded whatever is stored."""
FLOOR: Final = 0.02
"""A pair that is less likely of one story counts as not alike at all."""


def worth_comparing(one: Profile, other: Profile) -> bool:
    """Tell whether two articles may be of one story; archives ask the same of their index."""
    if one.day is not None and other.day is not None and abs(one.day - other.day) > FARTHEST_DAYS:
        return False
    return len(set(one.marks).intersection(other.marks)) >= FEWEST_MARKS


def likelihoods(one: Profile, others: Sequence[Profile], models: Models) -> list[float]:
    """Give for each other article the probability, 0 to 1, that it tells of the same event."""
    if not others:
        return []
    rows = np.array([features(one, other) for other in others])
    return [round(float(p), 6) for p in models.trees(MODEL).probability(rows)]


def alike(own: Profile, partners: Mapping[str, Profile], models: Models) -> dict[str, float]:
    """Give the partners that may be of one story with an article, with their likelihood."""
    found = likelihoods(own, list(partners.values()), models)
    return {name: p for name, p in zip(partners, found, strict=True) if p >= FLOOR}
