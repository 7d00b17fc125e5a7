"""Articles to stories: grouping, copies of one text."""

from whoseword.stories.copies import copies
from whoseword.stories.grouping import group

__all__ = ["copies", "group"]
