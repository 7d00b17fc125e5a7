"""Records to pages for people."""

from whoseword.report.explanation import explanation
from whoseword.report.near_lines import near_lines
from whoseword.report.page import html
from whoseword.report.path_lines import path_lines
from whoseword.report.summary import terminal

__all__ = ["explanation", "html", "near_lines", "path_lines", "terminal"]
