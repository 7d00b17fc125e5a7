"""Dated statements of a story's articles to one line of what happened when."""

from whoseword.timeline.main_date import article_date, main_date
from whoseword.timeline.story_line import story_line

__all__ = ["article_date", "main_date", "story_line"]
