"""Later chapters of a story: what would be one story with it, but for the time between them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from whoseword.inference.loaded_models import Models
from whoseword.stories.article_profile import Profile
from whoseword.stories.event_groups import SAME_STORY
from whoseword.stories.event_likeness import likelihoods

FEWEST_DAYS: Final = 7
"""Between the last article of a story and the first of its next chapter."""
MOST_EDGE: Final = 6
"""Articles of each side, those nearest in time to the other."""


def is_chapter(earlier: Sequence[Profile], later: Sequence[Profile], models: Models) -> bool:
    """Tell whether ``later`` takes up the story of ``earlier`` after a while.

    It does where their articles, had they come out on one day, would on average be of one story.
    Articles without a date have no say.
    """
    first, last = _by_day(earlier)[-MOST_EDGE:], _by_day(later)[:MOST_EDGE]
    if not first or not last or _day(last[0]) - _day(first[-1]) < FEWEST_DAYS:
        return False
    found = [
        likely
        for one in first
        for likely in likelihoods(one, [replace(other, day=one.day) for other in last], models)
    ]
    return math.fsum(found) / len(found) >= SAME_STORY


def _by_day(profiles: Sequence[Profile]) -> list[Profile]:
    dated = [profile for profile in profiles if profile.day is not None]
    return sorted(dated, key=lambda profile: (_day(profile), profile.marks))


def _day(profile: Profile) -> int:
    return profile.day or 0
