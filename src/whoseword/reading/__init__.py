"""Article to reading: attributions, certainty, speakers, names."""

from whoseword.reading.reader import called, read, read_all
from whoseword.reading.story_outlets import in_story

__all__ = ["called", "in_story", "read", "read_all"]
