"""Articles to stories: grouping, copies of one text."""

from whoseword.stories.article_profile import Profile, packed, profile, profile_version, unpacked
from whoseword.stories.by_hand import Bonds, bonds
from whoseword.stories.chapters import MOST_EDGE, is_chapter
from whoseword.stories.copies import copies
from whoseword.stories.event_groups import LEVELS, MOST_CHAINED, chained, group, grouped
from whoseword.stories.event_likeness import FARTHEST_DAYS, FEWEST_MARKS, MOST_PARTNERS, alike
from whoseword.stories.kinship import kinships
from whoseword.stories.text_alignment import edits

__all__ = [
    "FARTHEST_DAYS",
    "FEWEST_MARKS",
    "LEVELS",
    "MOST_CHAINED",
    "MOST_EDGE",
    "MOST_PARTNERS",
    "Bonds",
    "Profile",
    "alike",
    "bonds",
    "chained",
    "copies",
    "edits",
    "group",
    "grouped",
    "is_chapter",
    "kinships",
    "packed",
    "profile",
    "profile_version",
    "unpacked",
]
