"""Records to pages for people."""

from whoseword.report.page import html
from whoseword.report.summary import terminal

__all__ = ["html", "terminal"]
