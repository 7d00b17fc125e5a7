"""Dated statements of a story's articles to one line of what happened when."""

from whoseword.timeline.story_line import story_line

__all__ = ["story_line"]
