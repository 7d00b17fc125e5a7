"""Articles to stories: grouping, copies of one text."""

from whoseword.stories.by_hand import Bonds, bonds
from whoseword.stories.copies import copies
from whoseword.stories.event_groups import group

__all__ = ["Bonds", "bonds", "copies", "group"]
